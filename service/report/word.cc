// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/word.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/divergence/time.h"
#include "service/report/describe.h"
#include "service/report/evidence.h"
#include "service/report/explain.h"
#include "service/text/stable_hash.h"

namespace parallax {
namespace {

constexpr uint32_t kMaxLabelChars = 80;

const char* TypeName(DivergenceType type) {
  switch (type) {
    case DivergenceType::kOmission:
      return "OMISSION";
    case DivergenceType::kDenial:
      return "DENIAL";
    case DivergenceType::kNumber:
      return "NUMBER";
    case DivergenceType::kTime:
      return "TIME";
    case DivergenceType::kActor:
      return "ACTOR";
    case DivergenceType::kScope:
      return "SCOPE";
    case DivergenceType::kCondition:
      return "CONDITION";
    case DivergenceType::kCertainty:
      return "CERTAINTY";
    case DivergenceType::kOutcome:
      return "OUTCOME";
    case DivergenceType::kCause:
      return "CAUSE";
    case DivergenceType::kLabel:
      return "LABEL";
    default:
      return "OTHER";
  }
}

bool IsOfWording(DivergenceType type) {
  return type == DivergenceType::kActor || type == DivergenceType::kScope ||
         type == DivergenceType::kCondition || type == DivergenceType::kCertainty ||
         type == DivergenceType::kOutcome || type == DivergenceType::kCause ||
         type == DivergenceType::kLabel;
}

const char* RelationName(Relation relation) {
  switch (relation) {
    case Relation::kIncompatible:
      return "INCOMPATIBLE";
    case Relation::kUpdate:
      return "UPDATE";
    case Relation::kCompatible:
    case Relation::kStronger:
      return "COMPATIBLE";
  }
  return "COMPATIBLE";
}

// Names of the outlets through which the account's words in `claims` are known, outermost first:
// what stands in their chains before the voice that answers.
std::vector<std::string> Through(const Analysis& analysis, const AccountRecord& account,
                                 const std::vector<uint32_t>& claims) {
  std::vector<std::string> names;
  if (IsOutlet(account)) return names;
  for (uint32_t c : claims) {
    for (uint32_t voice : analysis.claims[c].chain) {
      const Voice& v = analysis.voices.voices[voice];
      if (v.party == account.party) break;
      if (std::find(names.begin(), names.end(), v.display_name) == names.end())
        names.push_back(v.display_name);
    }
  }
  return names;
}

std::optional<Absence> WordSilence(const Analysis& analysis,
                                   const std::optional<SilenceProof>& proof) {
  if (!proof) return std::nullopt;
  Absence absence;
  if (proof->nearest)
    absence.nearest = EvidenceFor(analysis.documents, analysis.claims[*proof->nearest]);
  absence.similarity = Rounded(proof->similarity);
  absence.passages_searched = proof->passages_searched;
  absence.characters_searched = proof->characters_searched;
  absence.truncated = proof->truncated;
  absence.second_hand = proof->second_hand;
  return absence;
}

Side WordSide(const Analysis& analysis, const ComparisonContext& context, const FindingSide& side) {
  const AccountRecord& account = context.accounts[side.account];
  Side worded;
  worded.account_id = account.key;
  worded.stance = side.stance;
  for (uint32_t claim : side.claims) {
    Evidence evidence = EvidenceFor(analysis.documents, analysis.claims[claim]);
    if (std::find(worded.evidence.begin(), worded.evidence.end(), evidence) ==
        worded.evidence.end()) {
      worded.evidence.push_back(std::move(evidence));
    }
    worded.claim_ids.push_back(analysis.claims[claim].key);
  }
  worded.through = Through(analysis, account, side.claims);
  worded.absence = WordSilence(analysis, side.silence);
  return worded;
}

std::string ValueText(const Analysis& analysis, DivergenceType type, const Finding::Value& value) {
  const Claim& claim = analysis.claims[value.claim];
  const Span& span = type == DivergenceType::kNumber ? claim.quantities[value.index].span
                                                     : claim.times[value.index].span;
  return std::string(analysis.documents[claim.passage.document].Quote(claim.passage.part, span));
}

// The label, or the labels of a merged finding: A”, “B” and “C (the templates set the outer marks).
std::string WordTopics(const Analysis& analysis, const ComparisonContext& context,
                       const Finding& finding) {
  std::vector<std::string> labels = {WordLabel(analysis, finding.label)};
  for (const Passage& label : finding.further_labels) {
    std::string words = WordLabel(analysis, label);
    if (std::find(labels.begin(), labels.end(), words) == labels.end())
      labels.push_back(std::move(words));
  }
  for (size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) labels[i] = absl::StrCat("“", labels[i]);
    if (i + 1 < labels.size()) absl::StrAppend(&labels[i], "”");
  }
  return JoinNames(labels, context.language);
}

std::string ExplanationOf(const Analysis& analysis, const ComparisonContext& context,
                          const Finding& finding) {
  std::map<std::string, std::string> values{{"topic", WordTopics(analysis, context, finding)}};
  std::vector<std::string> speakers, silent;
  bool second_hand = false;
  for (const FindingSide& side : finding.sides) {
    const std::string& name = context.accounts[side.account].display_name;
    (side.stance == Stance::kSilent ? silent : speakers).push_back(name);
    second_hand |= side.silence && side.silence->second_hand;
  }
  values["speakers"] = JoinNames(speakers, context.language);
  values["silent"] = JoinNames(silent, context.language);
  if (finding.sides.size() >= 2) {
    values["left"] = context.accounts[finding.sides[0].account].display_name;
    values["right"] = context.accounts[finding.sides[1].account].display_name;
  }
  const auto words = [&](const std::optional<Passage>& passage) {
    return passage ? WordLabel(analysis, *passage) : std::string();
  };
  values["left_value"] = words(finding.left_words);
  values["right_value"] = words(finding.right_words);
  if (finding.left && finding.right) {
    values["left_value"] = ValueText(analysis, finding.type, *finding.left);
    values["right_value"] = ValueText(analysis, finding.type, *finding.right);
  }
  std::string key = TypeName(finding.type);
  if (finding.type == DivergenceType::kOmission) {
    key += finding.level == Level::kClaim   ? ".CLAIM"
           : finding.further_labels.empty() ? ".TOPIC"
                                            : ".TOPICS";
    if (finding.level == Level::kTopic && second_hand) key += ".SECOND_HAND";
  } else if (!IsOfWording(finding.type)) {
    absl::StrAppend(&key, ".", RelationName(finding.relation));
  }
  return Explain(key, context.language, values);
}

std::string QuoteOf(const Analysis& analysis, const Passage& passage) {
  return std::string(analysis.documents[passage.document].Quote(passage.part, passage.span));
}

std::string QuoteOf(const Analysis& analysis, const std::optional<Passage>& passage) {
  return passage ? QuoteOf(analysis, *passage) : std::string();
}

// What a comparator of wording compared of the first claims of both sides.
Detail WordingDetailOf(const Analysis& analysis, const Finding& finding) {
  const Claim &left = analysis.claims[finding.sides[0].claims.front()],
              &right = analysis.claims[finding.sides[1].claims.front()];
  const auto actor = [&](const Claim& claim) {
    const std::string& key = claim.initiator.empty() ? claim.agent : claim.initiator;
    return NameForKey(analysis, key);
  };
  switch (finding.type) {
    case DivergenceType::kCondition:
      return ConditionDetail{QuoteOf(analysis, left.condition), QuoteOf(analysis, right.condition)};
    case DivergenceType::kCause:
      return CauseDetail{QuoteOf(analysis, left.cause), QuoteOf(analysis, right.cause)};
    case DivergenceType::kCertainty:
      return CertaintyDetail{left.certainty, right.certainty};
    case DivergenceType::kOutcome:
      return OutcomeDetail{left.outcome, right.outcome};
    case DivergenceType::kActor:
      return ActorDetail{actor(left), actor(right)};
    default:
      return WordingDetail{QuoteOf(analysis, finding.left_words),
                           QuoteOf(analysis, finding.right_words)};
  }
}

Detail DetailOf(const Analysis& analysis, const Finding& finding) {
  if (finding.type == DivergenceType::kOmission) {
    OmissionDetail detail;
    detail.reported_by_article = finding.reported_by_article;
    for (const FindingSide& side : finding.sides)
      detail.asserting_claims += static_cast<uint32_t>(side.claims.size());
    return detail;
  }
  if (IsOfWording(finding.type)) return WordingDetailOf(analysis, finding);
  if (finding.type == DivergenceType::kDenial)
    return PolarityDetail{Polarity::kAffirmed, Polarity::kNegated};
  if (!finding.left || !finding.right) return std::monostate();
  const Claim &left = analysis.claims[finding.left->claim],
              &right = analysis.claims[finding.right->claim];
  if (finding.type == DivergenceType::kNumber) {
    const Quantity &a = left.quantities[finding.left->index],
                   &b = right.quantities[finding.right->index];
    return QuantityDetail{a, b, a.low != 0 ? Rounded(b.low / a.low) : 0};
  }
  const TimeExpression &a = left.times[finding.left->index], &b = right.times[finding.right->index];
  return TimeDetail{a, b, MinutesApart(a, b)};
}

// Which claims of which accounts a finding is made of names it, whatever else the report holds.
std::string FindingId(const Analysis& analysis, const ComparisonContext& context,
                      const Finding& finding) {
  std::vector<std::string> parts;
  for (const FindingSide& side : finding.sides) {
    parts.push_back(context.accounts[side.account].key);
    for (uint32_t claim : side.claims) parts.push_back(analysis.claims[claim].key);
  }
  return StableId("d", {TypeName(finding.type), absl::StrJoin(parts, "\n")});
}

}  // namespace

std::string WordLabel(const Analysis& analysis, const Passage& label) {
  const Document& document = analysis.documents[label.document];
  Passage shown = label;
  if (shown.span.chars() > kMaxLabelChars) {
    const absl::string_view text = document.text(label.part);
    uint32_t end = shown.span.start_byte, chars = 0;
    while (end < shown.span.end_byte && chars < kMaxLabelChars) {
      ++end;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      ++chars;
    }
    shown.span = document.index(label.part).Make(shown.span.start_byte, end);
  }
  return std::string(document.Quote(shown.part, shown.span));
}

Divergence WordFinding(const Analysis& analysis, const ComparisonContext& context,
                       const Finding& finding, const std::string& topic_id,
                       const std::string& event_id, double salience) {
  Divergence divergence;
  divergence.divergence_id = FindingId(analysis, context, finding);
  divergence.type = finding.type;
  divergence.relation = finding.relation;
  divergence.level = finding.level;
  divergence.topic_id = topic_id;
  divergence.event_id = event_id;
  divergence.salience = Rounded(salience);
  divergence.confidence = Rounded(finding.confidence);
  divergence.explanation = ExplanationOf(analysis, context, finding);
  divergence.detail = DetailOf(analysis, finding);
  for (const FindingSide& side : finding.sides) {
    divergence.sides.push_back(WordSide(analysis, context, side));
  }
  return divergence;
}

Agreement WordAgreement(const Analysis& analysis, const ComparisonContext& context,
                        const SharedTopic& shared, const std::string& topic_id,
                        const std::string& event_id, double salience,
                        const std::vector<uint32_t>& group, const std::vector<uint32_t>& origins) {
  Agreement agreement;
  agreement.topic_id = topic_id;
  agreement.event_id = event_id;
  agreement.salience = Rounded(salience);
  std::vector<std::string> names, parts;
  std::map<uint32_t, std::set<std::string>> by_origin;
  for (const FindingSide& side : shared.sides) {
    agreement.sides.push_back(WordSide(analysis, context, side));
    names.push_back(context.accounts[side.account].display_name);
    parts.push_back(context.accounts[side.account].key);
    for (uint32_t claim : side.claims) {
      const uint32_t document = analysis.claims[claim].passage.document;
      const auto at = std::find(group.begin(), group.end(), document) - group.begin();
      by_origin[origins[at]].insert(analysis.documents[document].source.article_id);
      parts.push_back(analysis.claims[claim].key);
    }
  }
  for (const auto& [origin, ids] : by_origin)
    agreement.origins.push_back({{ids.begin(), ids.end()}});
  std::sort(agreement.origins.begin(), agreement.origins.end(),
            [](const Origin& a, const Origin& b) { return a.article_ids < b.article_ids; });
  agreement.agreement_id = StableId("g", {absl::StrJoin(parts, "\n")});
  agreement.explanation =
      Explain(names.size() == 2 ? "AGREEMENT.TWO" : "AGREEMENT", context.language,
              {{"speakers", JoinNames(names, context.language)},
               {"topic", WordLabel(analysis, shared.label)}});
  return agreement;
}

}  // namespace parallax
