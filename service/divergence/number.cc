// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "service/text/token.h"

namespace parallax {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kApproximate = 0.10;
// "About 70" and "about 72" are one figure, "about 75" is worth a line.
constexpr double kSameApproximation = 0.05;
// An equal figure of two digits or more.
constexpr double kSameFigure = 0.7;
// Figures of all documents together, and of one at least, that are compared: the cost grows with
// their square.
constexpr size_t kMostFigures = 600, kFewestFigures = 5;
// Figures further apart than this measure different things, whatever their nouns.
constexpr double kLargestRatio = 10;
constexpr double kFloatNoise = 1e-9;
// Pairs of claims below this are about different things, whatever their numbers.
constexpr double kSameTopic = 0.55;
// From here on the claims say the same of it, and a number without a counted noun may be matched.
constexpr double kSameProposition = 0.6;
// Figures of one kind ("cost") in claims that are not of other things altogether.
constexpr double kSameKindTopic = 0.2, kSameKind = 0.65;

struct Interval {
  double low, high;
};

// Half of the last significant digit: "2.9 billion" is 2.85 to 2.95 billion. Counts below a hundred
// are exact.
double Rounding(const Quantity& q) {
  if (q.low == 0 || q.low != q.high) return 0;
  constexpr double kExactCounts = 100;
  if (q.dimension == Dimension::kCount && std::fabs(q.low) < kExactCounts) return 0;
  const int exponent = static_cast<int>(std::floor(std::log10(std::fabs(q.low))));
  const int digits = std::max(1, q.significant_digits);
  return 0.5 * std::pow(10.0, exponent - digits + 1);
}

Interval Meaning(const Quantity& q) {
  const double slack =
      q.bound == Bound::kApproximate ? std::fabs(q.low) * kApproximate : Rounding(q);
  switch (q.bound) {
    case Bound::kAtLeast:
    case Bound::kMoreThan:
      return {q.low, kInfinity};
    case Bound::kAtMost:
    case Bound::kLessThan:
      return {0, q.high};
    default:
      return {q.low - slack, q.high + slack};
  }
}

bool Overlap(const Interval& a, const Interval& b) {
  const double noise = kFloatNoise * std::max(1.0, std::fabs(a.low) + std::fabs(b.low));
  return a.low <= b.high + noise && b.low <= a.high + noise;
}

bool IsBound(const Quantity& q) {
  return q.bound == Bound::kAtLeast || q.bound == Bound::kMoreThan || q.bound == Bound::kAtMost ||
         q.bound == Bound::kLessThan;
}

// What a comparison needs of one quantity of one claim.
struct Figure {
  uint32_t claim, index;
};

const Quantity& Of(const ComparisonContext& context, const Figure& f) {
  return context.claims[f.claim].quantities[f.index];
}

// The figure as written stands in claim `other` as well: "from 52 minutes to 31" and "31 minutes
// instead of 52" give the same two.
bool IsGivenToo(const ComparisonContext& context, const Figure& f, uint32_t other) {
  const Claim &claim = context.claims[f.claim], &there = context.claims[other];
  const absl::string_view number =
      context.documents[claim.passage.document].Quote(claim.passage.part, Of(context, f).number);
  const Document& document = context.documents[there.passage.document];
  for (const Token& token : Tokenize(document.text(there.passage.part),
                                     document.index(there.passage.part), there.passage.span)) {
    if (Slice(document.text(there.passage.part), token.span) == number) return true;
  }
  return false;
}

// "14.2 kilometres", "1,217 votes": the same figure for another thing would be chance.
bool IsSpecific(const Quantity& q) {
  return q.significant_digits >= 2 && !q.vague && q.low == q.high &&
         q.dimension != Dimension::kOrdinal && q.dimension != Dimension::kOther;
}

bool TooFarApart(const Quantity& x, const Quantity& y) {
  const double small = std::min(std::fabs(x.low), std::fabs(y.low)),
               large = std::max(std::fabs(x.low), std::fabs(y.low));
  return small <= 0 || large > kLargestRatio * small;
}

const Measure& MeasureOf(const ComparisonContext& context, const Figure& f) {
  return context.claims[f.claim].measures[f.index];
}

// Counted nouns of one measure differ ("people", "bodies"); of other dimensions the unit must be
// one.
bool SameUnits(const ComparisonContext& context, const Figure& a, const Figure& b, bool same_kind) {
  const Quantity &x = Of(context, a), &y = Of(context, b);
  if (x.dimension != Dimension::kCount) return x.unit == y.unit;
  if (x.unit == y.unit) return same_kind || !x.unit.empty();
  return same_kind && MeasureOf(context, a).persons && MeasureOf(context, b).persons;
}

// The counted nouns of one measure stand for each other.
NumberRelation CompareFigures(const ComparisonContext& context, const Figure& a, const Figure& b) {
  const Quantity& left = Of(context, a);
  Quantity right = Of(context, b);
  const std::string& kind = MeasureOf(context, a).kind;
  const bool counts = left.dimension == Dimension::kCount && right.dimension == Dimension::kCount;
  if (counts && !kind.empty() && kind == MeasureOf(context, b).kind) right.unit = left.unit;
  return CompareQuantities(left, right);
}

// How surely two figures measure one thing, 0..1: the claims' likeness, and what is measured.
double SameMeasure(const ComparisonContext& context, const Figure& a, const Figure& b) {
  const Quantity &x = Of(context, a), &y = Of(context, b);
  if (x.dimension != y.dimension || x.per != y.per) return 0;
  if (x.dimension == Dimension::kOrdinal || x.dimension == Dimension::kOther) return 0;
  const Measure &here = MeasureOf(context, a), &there = MeasureOf(context, b);
  if (here.increment || there.increment) return 0;
  const bool same_kind = !here.kind.empty() && here.kind == there.kind;
  if (!SameUnits(context, a, b, same_kind)) return 0;
  const PairScore pair = context.scorer.Score(a.claim, b.claim);
  if (same_kind) {
    const bool encounter = context.claims[a.claim].tells_encounter &&
                           context.claims[b.claim].tells_encounter &&
                           x.dimension == Dimension::kDuration;
    const bool same = here.single || encounter || pair.same_topic >= kSameKindTopic;
    return same ? std::max(kSameKind, pair.same_topic) : 0;
  }
  if (!here.kind.empty() && !there.kind.empty()) return 0;
  if (x.dimension == Dimension::kMagnitude || x.dimension == Dimension::kCount)
    return pair.same_topic >= kSameTopic ? pair.same_topic : 0;
  return pair.same_proposition >= kSameProposition ? pair.same_proposition : 0;
}

// What reports count anew, and counts of which nothing more is known, may have grown since.
bool IsUpdate(const ComparisonContext& context, const Figure& earlier, const Figure& later) {
  const Measure& measure = MeasureOf(context, later);
  const bool counted = Of(context, later).dimension == Dimension::kCount && measure.kind.empty();
  return (counted || measure.counted_anew) && PublishedAfter(context, later.claim, earlier.claim);
}

std::optional<Relation> RelationOf(const ComparisonContext& context, NumberRelation relation,
                                   const Figure& a, const Figure& b) {
  const bool update = IsUpdate(context, a, b) || IsUpdate(context, b, a);
  switch (relation) {
    case NumberRelation::kIncomparable:
    case NumberRelation::kEqual:
      return std::nullopt;
    case NumberRelation::kClose:
      return Relation::kCompatible;
    case NumberRelation::kCompatible:
      if (update) return Relation::kUpdate;
      return std::nullopt;
    case NumberRelation::kDifferent:
      return update ? Relation::kUpdate : Relation::kIncompatible;
  }
  return std::nullopt;
}

// The figures of main-event claims, of each document the first so many that all pairs can be looked
// at in time.
std::vector<Figure> FiguresToCompare(const ComparisonContext& context) {
  std::map<uint32_t, std::vector<Figure>> by_document;
  for (uint32_t c = 0; c < context.claims.size(); ++c) {
    if (!context.main[c] || context.claims[c].silence) continue;
    for (uint32_t q = 0; q < context.claims[c].quantities.size(); ++q)
      by_document[context.claims[c].passage.document].push_back({c, q});
  }
  std::vector<Figure> figures;
  for (auto& [document, own] : by_document) {
    const size_t share = std::max(kFewestFigures, kMostFigures / by_document.size());
    if (own.size() > share) own.resize(share);
    figures.insert(figures.end(), own.begin(), own.end());
  }
  return figures;
}

bool InTitle(const ComparisonContext& context, const Finding::Value& value) {
  return context.claims[value.claim].passage.part == Part::kTitle;
}

Finding MakeFinding(const ComparisonContext& context, const Figure& a, const Figure& b,
                    Relation relation, std::pair<uint32_t, uint32_t> opponents, double confidence) {
  Finding finding;
  finding.type = DivergenceType::kNumber;
  finding.relation = relation;
  finding.level = Level::kClaim;
  finding.topic = context.topic_of[a.claim].value_or(context.topic_of[b.claim].value_or(0));
  finding.label = {context.claims[a.claim].passage.document, context.claims[a.claim].passage.part,
                   Of(context, a).span};
  finding.sides = {{opponents.first, Stance::kDiffers, {a.claim}, {}},
                   {opponents.second, Stance::kDiffers, {b.claim}, {}}};
  finding.confidence = confidence;
  finding.left = Finding::Value{a.claim, a.index};
  finding.right = Finding::Value{b.claim, b.index};
  return finding;
}

}  // namespace

NumberRelation CompareQuantities(const Quantity& left, const Quantity& right) {
  if (left.dimension != right.dimension || left.unit != right.unit)
    return NumberRelation::kIncomparable;
  if (left.low == right.low && left.high == right.high && left.bound == right.bound)
    return NumberRelation::kEqual;
  const bool overlap = Overlap(Meaning(left), Meaning(right));
  const bool loose = IsBound(left) || IsBound(right) || left.vague || right.vague ||
                     left.bound == Bound::kRange || right.bound == Bound::kRange;
  const double larger = std::max(std::fabs(left.high), std::fabs(right.high));
  const double gap = std::fabs(left.low - right.low);
  const bool both_approximate =
      left.bound == Bound::kApproximate && right.bound == Bound::kApproximate;
  if (overlap && both_approximate && gap > kSameApproximation * larger)
    return NumberRelation::kClose;
  if (overlap) return loose ? NumberRelation::kCompatible : NumberRelation::kEqual;
  const bool near = gap <= 2 * kApproximate * larger;
  return near && both_approximate ? NumberRelation::kClose : NumberRelation::kDifferent;
}

std::vector<NumberMatch> MatchNumbers(const ComparisonContext& context) {
  const std::vector<Figure> figures = FiguresToCompare(context);
  std::vector<NumberMatch> candidates;
  for (size_t i = 0; i < figures.size(); ++i) {
    for (size_t j = i + 1; j < figures.size(); ++j) {
      if (figures[i].claim == figures[j].claim) continue;
      const NumberRelation relation = CompareFigures(context, figures[i], figures[j]);
      double score = SameMeasure(context, figures[i], figures[j]);
      if (relation == NumberRelation::kEqual && IsSpecific(Of(context, figures[i])) &&
          IsSpecific(Of(context, figures[j])))
        score = std::max(score, kSameFigure);
      if (score <= 0) continue;
      if (relation == NumberRelation::kDifferent &&
          (TooFarApart(Of(context, figures[i]), Of(context, figures[j])) ||
           IsGivenToo(context, figures[i], figures[j].claim) ||
           IsGivenToo(context, figures[j], figures[i].claim))) {
        continue;
      }
      if (const auto opponents = Opponents(context, figures[i].claim, figures[j].claim)) {
        candidates.push_back({{figures[i].claim, figures[i].index},
                              {figures[j].claim, figures[j].index},
                              *opponents,
                              relation,
                              score});
      }
    }
  }
  // Equal figures first: a figure that finds its equal in an account is settled there.
  std::sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
    const auto rank = [&](const NumberMatch& x) {
      // Headlines are short of words: the text says the same better.
      const int titles = InTitle(context, x.left) + InTitle(context, x.right);
      return std::tuple(x.relation != NumberRelation::kEqual, titles, -x.score,
                        context.claims[x.left.claim].key, x.left.index,
                        context.claims[x.right.claim].key, x.right.index);
    };
    return rank(a) < rank(b);
  });
  std::vector<NumberMatch> matches;
  std::set<std::tuple<uint32_t, uint32_t, uint32_t>> settled;  // claim, quantity, other account
  for (const NumberMatch& match : candidates) {
    const std::tuple left(match.left.claim, match.left.index, match.accounts.second);
    const std::tuple right(match.right.claim, match.right.index, match.accounts.first);
    if (settled.contains(left) || settled.contains(right)) continue;
    settled.insert({left, right});
    matches.push_back(match);
  }
  return matches;
}

std::vector<Finding> FindNumberDifferences(const ComparisonContext& context) {
  std::vector<Finding> findings;
  // Accounts, topic and what is measured: the surest pair stands for the others.
  std::set<std::tuple<uint32_t, uint32_t, uint32_t, std::string>> told;
  for (const NumberMatch& match : MatchNumbers(context)) {
    const Figure left{match.left.claim, match.left.index},
        right{match.right.claim, match.right.index};
    const auto relation = RelationOf(context, match.relation, left, right);
    if (!relation) continue;
    Finding finding = MakeFinding(context, left, right, *relation, match.accounts, match.score);
    const std::string& kind = MeasureOf(context, left).kind;
    if (told.emplace(std::min(match.accounts.first, match.accounts.second),
                     std::max(match.accounts.first, match.accounts.second), finding.topic,
                     kind.empty() ? Of(context, left).unit : kind)
            .second)
      findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace parallax
