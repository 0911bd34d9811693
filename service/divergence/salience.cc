// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/salience.h"

#include <algorithm>
#include <set>

namespace parallax {
namespace {

// Claims in the first sentences of a document are its lead.
constexpr uint32_t kLeadSentences = 3;

bool InLead(const ComparisonContext& context, const Claim& claim) {
  if (claim.passage.part == Part::kTitle) return true;
  const Document& document = context.documents[claim.passage.document];
  uint32_t sentences = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.part != Part::kText) continue;
    if (++sentences > kLeadSentences) return false;
    if (sentence.span.Overlaps(claim.passage.span)) return true;
  }
  return false;
}

double KindBase(const ComparisonContext& context, const Finding& finding) {
  double base = 0.1;
  for (const FindingSide& a : finding.sides) {
    for (const FindingSide& b : finding.sides) {
      switch (CanCompare(context.accounts[a.account], context.accounts[b.account])) {
        case Comparability::kParties:
          base = std::max(base, 0.40);
          break;
        case Comparability::kTextAndOutlet:
          base = std::max(base, 0.22);
          break;
        case Comparability::kOutlets:
          base = std::max(base, 0.18);
          break;
        case Comparability::kNone:
          break;
      }
    }
  }
  return base;
}

double TypeBonus(const Finding& finding) {
  switch (finding.relation) {
    case Relation::kIncompatible:
      return 0.25;
    case Relation::kUpdate:
      return 0.12;
    case Relation::kStronger:
    case Relation::kCompatible:
      break;
  }
  if (finding.type == DivergenceType::kOmission) return finding.level == Level::kTopic ? 0.08 : 0.0;
  return 0.0;
}

}  // namespace

double SalienceOf(const ComparisonContext& context, const TopicGroup& topic) {
  double salience = 0.25 * std::min(1.0, context.space.Weight(topic.label_concept));
  std::set<uint32_t> documents;
  bool lead = false;
  for (uint32_t claim : topic.claims) {
    documents.insert(context.claims[claim].passage.document);
    lead |= InLead(context, context.claims[claim]);
  }
  salience += 0.05 * std::min<double>(3, static_cast<double>(topic.claims.size() - 1));
  salience += documents.size() > 1 ? 0.05 : 0;
  salience += lead ? 0.07 : 0;
  return salience;
}

double SalienceOf(const ComparisonContext& context, const Finding& finding) {
  const double salience = KindBase(context, finding) + TypeBonus(finding) +
                          SalienceOf(context, context.topics[finding.topic]) *
                              (finding.level == Level::kTopic ? 1.0 : 0.8) +
                          (finding.reported_by_article ? 0.1 : 0.0);
  return std::min(1.0, salience * (0.6 + 0.4 * finding.confidence));
}

}  // namespace parallax
