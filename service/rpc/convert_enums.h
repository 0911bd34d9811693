// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_CONVERT_ENUMS_H_
#define PARALLAX_SERVICE_RPC_CONVERT_ENUMS_H_

#include "parallax/v1/divergence_service.pb.h"
#include "service/report/compare.h"
#include "service/report/report.h"

namespace parallax {

// The API's counterpart of each value of the analysis. A value out of range gives the API's
// _UNSPECIFIED. Thread-safe.
v1::Part ToProto(Part value);
v1::VoiceKind ToProto(VoiceKind value);
v1::PartyKind ToProto(PartyKind value);
v1::AttributionKind ToProto(AttributionKind value);
v1::CueForce ToProto(CueForce value);
v1::Polarity ToProto(Polarity value);
v1::Certainty ToProto(Certainty value);
v1::Outcome ToProto(Outcome value);
v1::Dimension ToProto(Dimension value);
v1::Bound ToProto(Bound value);
v1::TimeGranularity ToProto(TimeGranularity value);
v1::Stance ToProto(Stance value);
v1::DivergenceType ToProto(DivergenceType value);
v1::Relation ToProto(Relation value);
v1::Level ToProto(Level value);
v1::Stage ToProto(Stage value);
v1::WarningCode ToProto(WarningCode value);

// The analysis' counterpart of a kind of article; kUnspecified for values that it does not know.
ArticleKind FromProto(v1::ArticleKind value);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_CONVERT_ENUMS_H_
