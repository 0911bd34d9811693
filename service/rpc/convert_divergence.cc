// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_divergence.h"

#include <variant>

#include "service/rpc/convert_claim.h"
#include "service/rpc/convert_enums.h"

namespace parallax {
namespace {

// Sets the member of the API's `detail` that belongs to each kind of Detail.
struct DetailWriter {
  v1::Divergence* to;

  void operator()(std::monostate) const {}
  void operator()(const OmissionDetail& from) const {
    v1::OmissionDetail* detail = to->mutable_omission();
    detail->set_asserting_claims(from.asserting_claims);
    detail->set_reported_by_article(from.reported_by_article);
  }
  void operator()(const QuantityDetail& from) const {
    v1::NumberDetail* detail = to->mutable_number();
    ToProto(from.left, detail->mutable_left());
    ToProto(from.right, detail->mutable_right());
    detail->set_ratio(from.ratio);
  }
  void operator()(const TimeDetail& from) const {
    v1::TimeDetail* detail = to->mutable_time();
    ToProto(from.left, detail->mutable_left());
    ToProto(from.right, detail->mutable_right());
    if (from.difference_minutes.has_value()) {
      detail->set_difference_minutes(*from.difference_minutes);
    }
  }
  void operator()(const PolarityDetail& from) const {
    v1::PolarityDetail* detail = to->mutable_polarity();
    detail->set_left(ToProto(from.left));
    detail->set_right(ToProto(from.right));
  }
  void operator()(const ScopeDetail& from) const {
    v1::ScopeDetail* detail = to->mutable_scope();
    detail->mutable_only_left()->Assign(from.only_left.begin(), from.only_left.end());
    detail->mutable_only_right()->Assign(from.only_right.begin(), from.only_right.end());
    detail->mutable_shared()->Assign(from.shared.begin(), from.shared.end());
  }
  void operator()(const WordingDetail& from) const { SetBoth(from, to->mutable_wording()); }
  void operator()(const ConditionDetail& from) const { SetBoth(from, to->mutable_condition()); }
  void operator()(const CauseDetail& from) const { SetBoth(from, to->mutable_cause()); }
  void operator()(const CertaintyDetail& from) const {
    to->mutable_certainty()->set_left(ToProto(from.left));
    to->mutable_certainty()->set_right(ToProto(from.right));
  }
  void operator()(const OutcomeDetail& from) const {
    to->mutable_outcome()->set_left(ToProto(from.left));
    to->mutable_outcome()->set_right(ToProto(from.right));
  }
  void operator()(const ActorDetail& from) const {
    v1::ActorDetail* detail = to->mutable_actor();
    detail->mutable_left()->set_name(from.left);
    detail->mutable_left()->set_role(v1::ACTOR_ROLE_AGENT);
    detail->mutable_right()->set_name(from.right);
    detail->mutable_right()->set_role(v1::ACTOR_ROLE_AGENT);
  }

  template <typename From, typename To>
  static void SetBoth(const From& from, To* detail) {
    detail->set_left(from.left);
    detail->set_right(from.right);
  }
};

}  // namespace

void ToProto(const Absence& from, v1::Absence* to) {
  if (from.nearest.has_value()) ToProto(*from.nearest, to->mutable_nearest());
  to->set_similarity(from.similarity);
  to->set_characters_searched(from.characters_searched);
  to->set_truncated(from.truncated);
  to->set_second_hand(from.second_hand);
  to->set_passages_searched(from.passages_searched);
}

void ToProto(const Side& from, v1::Side* to) {
  to->set_account_id(from.account_id);
  to->set_stance(ToProto(from.stance));
  for (const Evidence& piece : from.evidence) ToProto(piece, to->add_evidence());
  to->mutable_through()->Assign(from.through.begin(), from.through.end());
  if (from.absence.has_value()) ToProto(*from.absence, to->mutable_absence());
  to->mutable_claim_ids()->Assign(from.claim_ids.begin(), from.claim_ids.end());
}

void ToProto(const Divergence& from, v1::Divergence* to) {
  to->set_divergence_id(from.divergence_id);
  to->set_type(ToProto(from.type));
  to->set_relation(ToProto(from.relation));
  to->set_level(ToProto(from.level));
  to->set_topic_id(from.topic_id);
  to->set_event_id(from.event_id);
  to->set_salience(from.salience);
  to->set_confidence(from.confidence);
  to->set_explanation(from.explanation);
  for (const Side& side : from.sides) ToProto(side, to->add_sides());
  to->set_model_only(from.model_only);
  std::visit(DetailWriter{to}, from.detail);
}

void ToProto(const Agreement& from, v1::Agreement* to) {
  to->set_topic_id(from.topic_id);
  for (const Side& side : from.sides) ToProto(side, to->add_sides());
  to->set_independent_origins(static_cast<uint32_t>(from.origins.size()));
  for (const Origin& origin : from.origins) {
    to->add_origins()->mutable_article_ids()->Assign(origin.article_ids.begin(),
                                                     origin.article_ids.end());
  }
  to->set_agreement_id(from.agreement_id);
  to->set_event_id(from.event_id);
  to->set_explanation(from.explanation);
  to->set_salience(from.salience);
}

}  // namespace parallax
