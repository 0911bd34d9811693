// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_CONVERT_CLAIM_H_
#define PARALLAX_SERVICE_RPC_CONVERT_CLAIM_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "parallax/v1/claim.pb.h"
#include "parallax/v1/evidence.pb.h"
#include "parallax/v1/voice.pb.h"
#include "service/report/report.h"

namespace parallax {

// Evidence, voices and claims as the API's messages. Output goes into an empty message.
// Thread-safe.

// Names of voices by id, for the links of chains. Views into the voices it was made from.
using VoiceNames = absl::flat_hash_map<absl::string_view, absl::string_view>;
VoiceNames NamesOf(absl::Span<const ReportedVoice> voices);

void ToProto(const Span& from, v1::Span* to);
void ToProto(const Evidence& from, v1::Evidence* to);
void ToProto(const Quantity& from, v1::Quantity* to);
void ToProto(const TimeExpression& from, v1::TimeExpression* to);
void ToProto(const ReportedVoice& from, v1::Voice* to);
void ToProto(const ReportedAttribution& from, v1::Attribution* to);

// A voice that `names` lacks is named by its id. A name in the claim that none of its evidence
// holds is left out.
void ToProto(const ReportedClaim& from, const VoiceNames& names, v1::Claim* to);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_CONVERT_CLAIM_H_
