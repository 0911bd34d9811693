// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_claim.h"

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "service/rpc/convert_enums.h"

namespace parallax {
namespace {

std::string FormatMinute(const std::optional<absl::CivilMinute>& minute) {
  return minute.has_value() ? absl::FormatCivilTime(*minute) : "";
}

// The words of `name`, cut out of the evidence that holds it.
std::string NameIn(absl::Span<const Evidence> evidence, const Passage& name) {
  for (const Evidence& piece : evidence) {
    if (piece.part != name.part || !piece.span.Contains(name.span)) continue;
    const uint32_t start = name.span.start_byte - piece.span.start_byte;
    if (start + name.span.bytes() <= piece.quote.size()) {
      return piece.quote.substr(start, name.span.bytes());
    }
  }
  return "";
}

}  // namespace

VoiceNames NamesOf(absl::Span<const ReportedVoice> voices) {
  VoiceNames names;
  for (const ReportedVoice& voice : voices) names.emplace(voice.voice_id, voice.display_name);
  return names;
}

void ToProto(const Span& from, v1::Span* to) {
  to->set_start_byte(from.start_byte);
  to->set_end_byte(from.end_byte);
  to->set_start_char(from.start_char);
  to->set_end_char(from.end_char);
}

void ToProto(const Evidence& from, v1::Evidence* to) {
  to->set_article_id(from.article_id);
  to->set_part(ToProto(from.part));
  ToProto(from.span, to->mutable_span());
  to->set_quote(from.quote);
  to->set_direct(from.direct);
}

void ToProto(const Quantity& from, v1::Quantity* to) {
  ToProto(from.span, to->mutable_span());
  ToProto(from.number, to->mutable_number_span());
  to->set_low(from.low);
  to->set_high(from.high);
  to->set_dimension(ToProto(from.dimension));
  to->set_bound(ToProto(from.bound));
  to->set_unit(from.unit);
  to->set_significant_digits(from.significant_digits < 0 ? 0 : from.significant_digits);
  to->set_vague(from.vague);
  to->set_rate(from.per);
}

void ToProto(const TimeExpression& from, v1::TimeExpression* to) {
  ToProto(from.span, to->mutable_span());
  to->set_granularity(ToProto(from.granularity));
  to->set_earliest(FormatMinute(from.earliest));
  to->set_latest(FormatMinute(from.latest));
  if (from.utc_offset_minutes.has_value()) to->set_utc_offset_minutes(*from.utc_offset_minutes);
  if (from.weekday.has_value()) to->set_weekday(*from.weekday);
  if (from.minute_of_day.has_value()) to->set_minute_of_day(*from.minute_of_day);
  to->set_approximate(from.approximate);
  to->set_relative(from.relative);
  to->set_bound_before(from.bound_before);
  to->set_bound_after(from.bound_after);
  to->set_weekday_disagrees(from.weekday_disagrees);
}

void ToProto(const ReportedVoice& from, v1::Voice* to) {
  to->set_voice_id(from.voice_id);
  to->set_display_name(from.display_name);
  to->mutable_aliases()->Assign(from.aliases.begin(), from.aliases.end());
  to->set_kind(ToProto(from.kind));
  to->set_party(from.party_name);
  to->set_party_id(from.party_id);
  to->set_country(from.country);
}

void ToProto(const ReportedAttribution& from, v1::Attribution* to) {
  to->set_attribution_id(from.attribution_id);
  if (from.parent_id.has_value()) to->set_parent_id(*from.parent_id);
  for (const Evidence& piece : from.source) ToProto(piece, to->add_source());
  for (const Evidence& piece : from.cue) ToProto(piece, to->add_cue());
  for (const Evidence& piece : from.content) ToProto(piece, to->add_content());
  to->set_voice_id(from.voice_id);
  to->set_kind(ToProto(from.kind));
  to->set_force(ToProto(from.force));
}

void ToProto(const ReportedClaim& from, const VoiceNames& names, v1::Claim* to) {
  to->set_claim_id(from.claim_id);
  for (const Evidence& piece : from.evidence) ToProto(piece, to->add_evidence());
  for (const std::string& voice_id : from.chain) {
    v1::ChainLink* link = to->add_chain();
    link->set_voice_id(voice_id);
    const auto name = names.find(voice_id);
    link->set_display_name(name == names.end() ? voice_id : std::string(name->second));
  }
  to->set_event_id(from.event_id);
  to->set_topic_id(from.topic_id);
  to->set_account_id(from.account_id);
  const Claim& claim = from.claim;
  to->set_polarity(ToProto(claim.polarity));
  to->set_certainty(ToProto(claim.certainty));
  to->set_outcome(ToProto(claim.outcome));
  for (const Quantity& quantity : claim.quantities) ToProto(quantity, to->add_quantities());
  for (const TimeExpression& time : claim.times) ToProto(time, to->add_times());
  for (const Concept& subject : claim.concepts) {
    const std::string words = subject.name ? NameIn(from.evidence, subject.passage) : "";
    if (words.empty()) continue;
    v1::Actor* actor = to->add_actors();
    actor->set_name(words);
    const bool agent = !claim.agent.empty() && subject.key == claim.agent;
    actor->set_role(agent ? v1::ACTOR_ROLE_AGENT : v1::ACTOR_ROLE_MENTIONED);
    ToProto(subject.passage.span, actor->mutable_span());
  }
  to->set_enumerated(claim.enumerated);
  to->set_about_silence(claim.silence);
  to->set_background(claim.background);
}

}  // namespace parallax
