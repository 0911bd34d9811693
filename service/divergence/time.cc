// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/time.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace parallax {
namespace {

// A time belongs to what its claim says: the claims must say the same thing of the same thing.
constexpr double kSameProposition = 0.6;
constexpr int64_t kDay = 24 * 60;
// A date in another zone may be the day before or after.
constexpr int64_t kZoneSlack = kDay;
// Times of day without date, "about six" against "6.10": no difference worth a line.
constexpr int64_t kClockSlack = 20;

bool IsComparable(const TimeExpression& t) {
  return t.earliest && t.latest && t.granularity != TimeGranularity::kUnknown;
}

// What the expression allows, in minutes of UTC where a zone is known, else local minutes. "before"
// and "after" open one end.
struct Window {
  int64_t start, end;
};

Window WindowOf(const TimeExpression& t, bool negated) {
  constexpr int64_t kFar = 100LL * 366 * kDay;
  const int64_t offset = t.utc_offset_minutes.value_or(0);
  Window window{*t.earliest - absl::CivilMinute() - offset,
                *t.latest - absl::CivilMinute() - offset};
  // "not before noon" is after noon.
  const bool before = negated ? t.bound_after : t.bound_before;
  const bool after = negated ? t.bound_before : t.bound_after;
  if (before) window.start -= kFar;
  if (after) window.end += kFar;
  if (t.approximate) {
    window.start -= kClockSlack;
    window.end += kClockSlack;
  }
  return window;
}

int64_t Gap(const Window& a, const Window& b) {
  if (a.start < b.end && b.start < a.end) return 0;
  return a.end <= b.start ? b.start - a.end + 1 : a.start - b.end + 1;
}

int64_t SlackFor(const TimeExpression& left, const TimeExpression& right) {
  const bool zoned = left.utc_offset_minutes.has_value() || right.utc_offset_minutes.has_value();
  const bool both = left.utc_offset_minutes.has_value() && right.utc_offset_minutes.has_value();
  if (zoned && !both) return kZoneSlack;
  const bool clock = left.minute_of_day && right.minute_of_day;
  return clock ? kClockSlack : 0;
}

std::optional<int64_t> Apart(const TimeExpression& left, bool left_negated,
                             const TimeExpression& right, bool right_negated) {
  if (!IsComparable(left) || !IsComparable(right)) return std::nullopt;
  const int64_t gap = Gap(WindowOf(left, left_negated), WindowOf(right, right_negated));
  return gap <= SlackFor(left, right) ? 0 : gap;
}

// The day of a call and the day on which it was reported are times of two acts. Verbs of two
// languages are not compared.
bool SameAct(const ComparisonContext& context, uint32_t left, uint32_t right) {
  return !SameLanguage(context, left, right) ||
         context.claims[left].predicate == context.claims[right].predicate;
}

}  // namespace

std::optional<int64_t> MinutesApart(const TimeExpression& left, const TimeExpression& right) {
  return Apart(left, false, right, false);
}

std::vector<Finding> FindTimeDifferences(const ComparisonContext& context) {
  std::vector<uint32_t> dated;
  for (uint32_t c = 0; c < context.claims.size(); ++c) {
    // One time to a claim: with two it is not known which belongs to what.
    if (context.main[c] && context.claims[c].times.size() == 1) dated.push_back(c);
  }
  std::map<std::pair<uint32_t, uint32_t>, std::pair<double, Finding>>
      best;  // By topic and smaller account
  for (size_t i = 0; i < dated.size(); ++i) {
    for (size_t j = i + 1; j < dated.size(); ++j) {
      const Claim &a = context.claims[dated[i]], &b = context.claims[dated[j]];
      const bool a_negated = a.polarity == Polarity::kNegated,
                 b_negated = b.polarity == Polarity::kNegated;
      const auto apart = Apart(a.times[0], a_negated, b.times[0], b_negated);
      if (!apart || *apart == 0) continue;
      if (!SameAct(context, dated[i], dated[j])) continue;
      const double score = context.scorer.Score(dated[i], dated[j]).same_proposition;
      if (score < kSameProposition) continue;
      const auto opponents = Opponents(context, dated[i], dated[j]);
      if (!opponents) continue;
      const uint32_t topic =
          context.topic_of[dated[i]].value_or(context.topic_of[dated[j]].value_or(0));
      auto& kept = best[{topic, std::min(opponents->first, opponents->second)}];
      if (kept.first >= score) continue;
      Finding finding;
      finding.type = DivergenceType::kTime;
      finding.relation = Relation::kIncompatible;
      finding.level = Level::kClaim;
      finding.topic = topic;
      finding.label = {a.passage.document, a.passage.part, a.times[0].span};
      finding.sides = {{opponents->first, Stance::kDiffers, {dated[i]}, {}},
                       {opponents->second, Stance::kDiffers, {dated[j]}, {}}};
      finding.confidence = score;
      finding.left = Finding::Value{dated[i], 0};
      finding.right = Finding::Value{dated[j], 0};
      kept = {score, std::move(finding)};
    }
  }
  std::vector<Finding> findings;
  findings.reserve(best.size());
  for (auto& [key, entry] : best) findings.push_back(std::move(entry.second));
  return findings;
}

}  // namespace parallax
