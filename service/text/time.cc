// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/time.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "service/text/fold.h"
#include "service/text/pattern.h"
#include "service/text/time_component.h"

namespace parallax {
namespace {

// How far around an expression the words that tell its tense are looked for, in bytes.
constexpr size_t kTenseReach = 90;

template <typename T>
bool Disjoint(const std::optional<T>& a, const std::optional<T>& b) {
  return !a.has_value() || !b.has_value();
}

// True when two components can be parts of one time.
bool Complement(const TimeComponent& a, const TimeComponent& b) {
  if (a.vague || b.vague) return false;
  if (!(Disjoint(a.year, b.year) && Disjoint(a.month, b.month) && Disjoint(a.day, b.day) &&
        Disjoint(a.weekday, b.weekday) && Disjoint(a.day_offset, b.day_offset) &&
        Disjoint(a.period, b.period) && Disjoint(a.part, b.part) && Disjoint(a.hour, b.hour) &&
        Disjoint(a.zone, b.zone))) {
    return false;
  }
  const auto either = [&](auto field) { return (a.*field).has_value() || (b.*field).has_value(); };
  const bool day = either(&TimeComponent::day), month = either(&TimeComponent::month),
             year = either(&TimeComponent::year);
  const bool weekday = either(&TimeComponent::weekday), offset = either(&TimeComponent::day_offset);
  const bool context = a.context_day || b.context_day;
  const bool period = either(&TimeComponent::period);
  const bool exact =
      either(&TimeComponent::hour) || either(&TimeComponent::part) || either(&TimeComponent::zone);
  if (weekday && (month || year) && !day) return false;
  if (offset && (month || year || weekday || day)) return false;
  if (context && (day || month || year || weekday || offset)) return false;
  if (exact && (month || year || period) && !day && !weekday && !offset) return false;
  if (period) {
    const Period::Unit unit = a.period.has_value() ? a.period->unit : b.period->unit;
    if (unit == Period::kYear) return month && !year;
    if (unit == Period::kMonth) return day && !month;
    return weekday && !day && !month;
  }
  return true;
}

bool IsConnector(absl::string_view gap) {
  static const RE2& connector =
      *CompilePattern(
           R"((?i)(?:,|\s|\(|\)|\bon\b|\bat\b|\bin\b|\bof\b|\bthe\b|\babout\b|\baround\b|\bshortly after\b|\bjust after\b|'s|的|在|,)*)")
           .release();
  return gap.size() <= 24 && RE2::FullMatch(Piece(gap), connector);
}

template <typename T>
void Take(std::optional<T>* field, const std::optional<T>& other) {
  if (!field->has_value()) *field = other;
}

TimeComponent Join(const TimeComponent& a, const TimeComponent& b) {
  TimeComponent out = a;
  out.end = b.end;
  Take(&out.year, b.year);
  Take(&out.month, b.month);
  Take(&out.day, b.day);
  Take(&out.end_month, b.end_month);
  Take(&out.end_day, b.end_day);
  if (!a.weekday.has_value()) out.choice = b.choice;
  Take(&out.weekday, b.weekday);
  Take(&out.month_choice, b.month_choice);
  Take(&out.day_offset, b.day_offset);
  Take(&out.period, b.period);
  Take(&out.month_part, b.month_part);
  Take(&out.year_part, b.year_part);
  Take(&out.part, b.part);
  if (!a.hour.has_value()) out.half_day_clock = b.half_day_clock;
  Take(&out.hour, b.hour);
  Take(&out.minute, b.minute);
  Take(&out.zone, b.zone);
  out.context_day |= b.context_day;
  out.needs_day = a.needs_day && b.needs_day;
  return out;
}

std::vector<TimeComponent> JoinNeighbours(absl::string_view folded,
                                          const std::vector<TimeComponent>& parts) {
  std::vector<TimeComponent> joined;
  for (const TimeComponent& part : parts) {
    if (!joined.empty()) {
      TimeComponent& last = joined.back();
      if (IsConnector(folded.substr(last.end, part.begin - last.end)) && Complement(last, part)) {
        last = Join(last, part);
        continue;
      }
    }
    joined.push_back(part);
  }
  return joined;
}

// The last position at which `pattern` matches in `text`, npos when nowhere.
size_t LastMatch(absl::string_view text, const RE2& pattern) {
  size_t last = absl::string_view::npos, at = 0;
  re2::StringPiece match;
  while (at < text.size() &&
         pattern.Match(Piece(text), at, text.size(), RE2::UNANCHORED, &match, 1)) {
    last = static_cast<size_t>(match.data() - text.data());
    at = last + std::max<size_t>(match.size(), 1);
  }
  return last;
}

constexpr char kFuturePattern[] =
    R"((?i)\b(?:will|won't|shall|would|is to|are to|(?:is|are|was|were) (?:being )?(?:due|set|expected|scheduled|planned|slated|likely|going|being set up|being prepared|preparing) ?(?:to|for|on)?|being set up|plans? to|planning to|intends? to|hopes? to|begins?|starts?|opens|resumes|takes place|takes effect|arrives|travels|visits|meets|upcoming|expected|scheduled|ahead of|'ll|until|before|deadline|no later than)\b|将|会于|拟|定于|预计|计划|即将|准备|有望|将于)";
constexpr char kPastPattern[] =
    R"((?i)\b(?:said|says|told|was|were|had|did|has|have|spoke|met|held|made|took|came|went|gave|saw|left|began|struck|hit|fell|rose|found|wrote|sent|led|signed|killed|died|[a-z]{2,}(?:[bcdfghklmnprstvwxyz]|[aiu])ed)\b|了|曾|已|说|表示|称|宣布|举行)";

// Whether the words of the same sentence put the expression into the past or the future: the cue
// next before it, else the first one behind it.
Tense TenseAround(absl::string_view folded, size_t begin, size_t end) {
  static const RE2& future = *CompilePattern(kFuturePattern).release();
  static const RE2& past = *CompilePattern(kPastPattern).release();
  const size_t from = begin > kTenseReach ? begin - kTenseReach : 0;
  const absl::string_view before = folded.substr(from, begin - from);
  const size_t last_future = LastMatch(before, future), last_past = LastMatch(before, past);
  if (last_future != absl::string_view::npos || last_past != absl::string_view::npos) {
    if (last_future == absl::string_view::npos) return Tense::kPast;
    // "was scheduled" matches both; the future form is the longer one.
    return last_past == absl::string_view::npos || last_future + 4 >= last_past ? Tense::kFuture
                                                                                : Tense::kPast;
  }
  const absl::string_view after = folded.substr(end, kTenseReach);
  re2::StringPiece match_future, match_past;
  const bool has_future =
      future.Match(Piece(after), 0, after.size(), RE2::UNANCHORED, &match_future, 1);
  const bool has_past = past.Match(Piece(after), 0, after.size(), RE2::UNANCHORED, &match_past, 1);
  if (has_future && (!has_past || match_future.data() <= match_past.data())) return Tense::kFuture;
  return has_past ? Tense::kPast : Tense::kUnknown;
}

// The words right before and behind an expression that move or blur it.
void ReadBounds(absl::string_view folded, const TimeComponent& c, TimeExpression* out) {
  static const RE2& approximate =
      *CompilePattern(
           R"((?i)(?:\b(?:about|around|roughly|approximately|circa|nearly|some time|sometime)(?: on| at| in)?(?: the)? |约|大约|大概)$)")
           .release();
  static const RE2& before =
      *CompilePattern(
           R"((?i)(?:\b(?:before|by|until|till|no later than|prior to|up to|ahead of)(?: the)?(?: end of)?(?: on)? |截至|截止|至迟)$)")
           .release();
  static const RE2& after =
      *CompilePattern(
           R"((?i)(?:\b(?:after|since|from|starting|beginning|no earlier than|as of)(?: on| in)?(?: the)? |自|从)$)")
           .release();
  static const RE2& approximate_behind = *CompilePattern(R"(^(?:左右|前后|许|前後))").release();
  static const RE2& before_behind =
      *CompilePattern(R"(^(?:之前|以前|前)(?:[,、。的;]|\p{Han}|$))").release();
  static const RE2& after_behind =
      *CompilePattern(R"(^(?:之后|以后|以来|起|后)(?:[,、。的;]|\p{Han}|$))").release();
  const absl::string_view head = folded.substr(0, c.begin), tail = folded.substr(c.end);
  out->approximate = RE2::PartialMatch(Piece(head), approximate) ||
                     RE2::PartialMatch(Piece(tail), approximate_behind);
  const bool behind_excluded = absl::StartsWith(tail, "前往") || absl::StartsWith(tail, "前来") ||
                               absl::StartsWith(tail, "前后") || absl::StartsWith(tail, "前線");
  out->bound_before = RE2::PartialMatch(Piece(head), before) ||
                      (!behind_excluded && RE2::PartialMatch(Piece(tail), before_behind));
  out->bound_after =
      RE2::PartialMatch(Piece(head), after) || RE2::PartialMatch(Piece(tail), after_behind);
}

// "from Monday to Friday": the end of a range of weekdays lies behind its start.
void EndAfter(const TimeExpression& start, TimeExpression* end) {
  if (!end->weekday.has_value() || !end->earliest.has_value() || !start.earliest.has_value())
    return;
  if (*end->earliest >= *start.earliest || *start.earliest - *end->earliest >= 7 * 24 * 60) return;
  *end->earliest += 7 * 24 * 60;
  *end->latest += 7 * 24 * 60;
}

// Takes in the bracket that closes one opened inside [begin, end): "Friday (January 17)".
size_t CloseBracket(absl::string_view folded, size_t begin, size_t end) {
  const absl::string_view words = folded.substr(begin, end - begin);
  const bool open =
      std::count(words.begin(), words.end(), '(') > std::count(words.begin(), words.end(), ')');
  return open && end < folded.size() && folded[end] == ')' ? end + 1 : end;
}

}  // namespace

std::vector<TimeExpression> FindTimes(absl::string_view text, const SpanIndex& index,
                                      const Span& within, absl::string_view language,
                                      const std::optional<PublicationTime>& published) {
  const FoldedText folded = Fold(text, within);
  const bool chinese = language == "zh";
  std::vector<TimeComponent> parts =
      chinese ? ChineseTimeComponents(folded.text) : EnglishTimeComponents(folded.text);
  parts = JoinNeighbours(folded.text, parts);
  std::vector<TimeExpression> times;
  for (size_t i = 0; i < parts.size(); ++i) {
    const TimeComponent& part = parts[i];
    if (part.needs_day) continue;
    TimeExpression time =
        ResolveTime(part, published, TenseAround(folded.text, part.begin, part.end));
    ReadBounds(folded.text, part, &time);
    // "from Monday to Friday": the second one is an end.
    if (i > 0 && !times.empty() && times.back().bound_after) {
      const absl::string_view gap =
          absl::string_view(folded.text).substr(parts[i - 1].end, part.begin - parts[i - 1].end);
      if (gap == " to " || gap == " until " || gap == " through " || gap == "至" || gap == "到") {
        time.bound_before = true;
        EndAfter(times.back(), &time);
      }
    }
    time.span = folded.Source(index, part.begin, CloseBracket(folded.text, part.begin, part.end));
    times.push_back(time);
  }
  return times;
}

}  // namespace parallax
