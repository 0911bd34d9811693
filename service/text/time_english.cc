// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/time_component.h"

namespace parallax {
namespace {

using Groups = std::vector<absl::string_view>;  // Group 0 is the whole match.

// Turns the groups of a match into a component; false when the match is none after all. `text` is
// the whole folded text.
using Reader =
    std::function<bool(absl::string_view text, const Groups& groups, TimeComponent* out)>;

constexpr char kMonth[] =
    R"((?:(?i:january|february|april|june|july|august|september|october|november|december)|March|MARCH|May|MAY|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?))";
constexpr char kWeekday[] = R"((?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday))";
constexpr char kOrdinal[] = R"((?:st|nd|rd|th)?)";
constexpr char kYear[] = R"((?:,? (\d{4})\b)?)";

std::optional<int> MonthNumber(absl::string_view name) {
  static constexpr absl::string_view kNames[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                 "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = absl::AsciiStrToLower(name.substr(0, 3));
  for (int i = 0; i < 12; ++i) {
    if (lower == kNames[i]) return i + 1;
  }
  return std::nullopt;
}

int WeekdayNumber(absl::string_view name) {
  static constexpr absl::string_view kNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const std::string lower = absl::AsciiStrToLower(name.substr(0, 3));
  return static_cast<int>(std::find(std::begin(kNames), std::end(kNames), lower) -
                          std::begin(kNames)) +
         1;
}

std::optional<int> Number(absl::string_view digits) {
  int value = 0;
  if (!absl::SimpleAtoi(digits, &value)) return std::nullopt;
  return value;
}

// "3", "three", "a": small counts before "days ago".
std::optional<int> SmallNumber(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"zero", "one",    "two",   "three", "four",
                                                 "five", "six",    "seven", "eight", "nine",
                                                 "ten",  "eleven", "twelve"};
  const std::string lower = absl::AsciiStrToLower(word);
  if (lower == "a" || lower == "an") return 1;
  const auto found = std::find(std::begin(kWords), std::end(kWords), lower);
  if (found != std::end(kWords)) return static_cast<int>(found - std::begin(kWords));
  return Number(word);
}

bool InRange(const std::optional<int>& value, int low, int high) {
  return value.has_value() && *value >= low && *value <= high;
}

absl::string_view After(absl::string_view text, const Groups& groups) {
  return text.substr(static_cast<size_t>(groups[0].data() + groups[0].size() - text.data()));
}

absl::string_view Before(absl::string_view text, const Groups& groups) {
  return text.substr(0, static_cast<size_t>(groups[0].data() - text.data()));
}

bool ContinuesNumber(absl::string_view after) {
  return !after.empty() &&
         (absl::ascii_isdigit(after[0]) || after[0] == '%' ||
          (after.size() > 1 && (after[0] == ',' || after[0] == '.' || after[0] == ':') &&
           absl::ascii_isdigit(after[1])));
}

// Month, day, year; a second month and day end a range.
bool ReadDate(absl::string_view month, absl::string_view day, absl::string_view year,
              absl::string_view end_month, absl::string_view end_day, TimeComponent* out) {
  out->month = MonthNumber(month);
  out->day = Number(day);
  out->year = Number(year);
  if (!end_day.empty()) out->end_day = Number(end_day);
  if (!end_month.empty()) out->end_month = MonthNumber(end_month);
  return out->month.has_value() && InRange(out->day, 1, 31) &&
         (!out->end_day || InRange(out->end_day, 1, 31));
}

std::optional<DayPart> PartOfMonth(absl::string_view word) {
  const std::string lower = absl::AsciiStrToLower(word);
  if (lower == "early") return DayPart{1, 11};
  if (lower == "mid") return DayPart{11, 21};
  if (lower == "late") return DayPart{21, 32};
  return std::nullopt;
}

std::optional<DayPart> PartOfDay(absl::string_view modifier, absl::string_view noun) {
  static const auto& parts =
      *new absl::flat_hash_map<std::string, DayPart>{{"morning", {5 * 60, 12 * 60}},
                                                     {"early morning", {0, 9 * 60}},
                                                     {"late morning", {10 * 60, 12 * 60}},
                                                     {"afternoon", {12 * 60, 18 * 60}},
                                                     {"early afternoon", {12 * 60, 15 * 60}},
                                                     {"late afternoon", {15 * 60, 18 * 60}},
                                                     {"evening", {17 * 60, 24 * 60}},
                                                     {"early evening", {17 * 60, 20 * 60}},
                                                     {"late evening", {20 * 60, 24 * 60}},
                                                     {"night", {18 * 60, 30 * 60}},
                                                     {"late night", {21 * 60, 28 * 60}},
                                                     {"early night", {18 * 60, 22 * 60}},
                                                     {"dawn", {4 * 60, 8 * 60}},
                                                     {"daybreak", {4 * 60, 8 * 60}},
                                                     {"dusk", {17 * 60, 21 * 60}},
                                                     {"nightfall", {17 * 60, 21 * 60}},
                                                     {"early", {0, 9 * 60}},
                                                     {"late", {18 * 60, 24 * 60}},
                                                     {"mid morning", {9 * 60, 11 * 60}},
                                                     {"mid afternoon", {14 * 60, 16 * 60}},
                                                     {"overnight", {-6 * 60, 8 * 60}},
                                                     {"predawn", {2 * 60, 6 * 60}},
                                                     {"pre-dawn", {2 * 60, 6 * 60}}};
  std::string key = absl::AsciiStrToLower(modifier.empty() ? noun
                                          : noun.empty()   ? modifier
                                                           : absl::StrCat(modifier, " ", noun));
  const auto found = parts.find(key);
  if (found != parts.end()) return found->second;
  return std::nullopt;
}

bool ReadClock(absl::string_view hour, absl::string_view minute, absl::string_view half,
               TimeComponent* out) {
  out->hour = SmallNumber(hour);
  if (!minute.empty()) out->minute = Number(minute);
  if (out->minute && !InRange(out->minute, 0, 59)) return false;
  if (half.empty()) {
    out->half_day_clock = true;
    return InRange(out->hour, 0, 24);
  }
  if (!InRange(out->hour, 1, 12)) return false;
  out->hour = *out->hour % 12 + (absl::ascii_tolower(half[0]) == 'p' ? 12 : 0);
  return true;
}

std::optional<Period::Unit> UnitNamed(absl::string_view word) {
  const std::string lower = absl::AsciiStrToLower(word);
  if (absl::StartsWith(lower, "day")) return Period::kDay;
  if (absl::StartsWith(lower, "week")) return Period::kWeek;
  if (absl::StartsWith(lower, "month")) return Period::kMonth;
  if (absl::StartsWith(lower, "quarter")) return Period::kQuarter;
  if (absl::StartsWith(lower, "year")) return Period::kYear;
  return std::nullopt;
}

int Direction(absl::string_view word) {
  const std::string lower = absl::AsciiStrToLower(word);
  if (lower == "last" || lower == "past" || lower == "previous") return -1;
  return lower == "next" || lower == "coming" || lower == "following" ? 1 : 0;
}

bool ReadWeekday(absl::string_view shift, absl::string_view name, TimeComponent* out) {
  out->weekday = WeekdayNumber(name);
  if (shift.empty()) return true;
  const int direction = Direction(shift);
  out->choice = direction < 0   ? WeekdayChoice::kLast
                : direction > 0 ? WeekdayChoice::kNext
                                : WeekdayChoice::kThis;
  return true;
}

bool ReadRelativeDay(absl::string_view phrase, TimeComponent* out) {
  const std::string lower = absl::AsciiStrToLower(phrase);
  if (absl::StrContains(lower, "before yesterday"))
    out->day_offset = -2;
  else if (absl::StrContains(lower, "after tomorrow"))
    out->day_offset = 2;
  else if (absl::StrContains(lower, "yesterday") || lower == "last night")
    out->day_offset = -1;
  else if (absl::StrContains(lower, "tomorrow"))
    out->day_offset = 1;
  else
    out->day_offset = 0;
  if (lower == "last night" || lower == "tonight")
    out->part = PartOfDay("", lower == "tonight" ? "evening" : "night");
  if (absl::StartsWith(lower, "this "))
    out->part = PartOfDay("", absl::string_view(lower).substr(5));
  return true;
}

// A number of four digits is a year unless it counts something or is money.
bool ReadYear(absl::string_view text, const Groups& g, TimeComponent* out) {
  out->year = Number(g[1]);
  static const RE2& money =
      *CompilePattern(R"((?:[$£€¥#]|(?i:no\.?|number|resolution|rs\.?|us\$|article|flight)) ?$)")
           .release();
  static const RE2& counted =
      *CompilePattern(
           R"(^ (?:[a-z]+s|people|men|women|children|yuan|percent|per|million|billion|km|miles|feet|troops|of the)\b)")
           .release();
  static const RE2& preposition =
      *CompilePattern(
           R"((?i)\b(?:in|since|of|by|until|till|from|before|after|during|through|throughout|early|late|mid|year|the|for|its|between|and|to|mid-|april|may|march|june|july|summer|winter|spring|autumn|fall|-|/|\() ?-?$)")
           .release();
  const absl::string_view before = Before(text, g), after = After(text, g);
  if (ContinuesNumber(after) || RE2::PartialMatch(Piece(before), money)) return false;
  if (!before.empty() &&
      (absl::EndsWith(before, ".") || absl::EndsWith(before, ",") || absl::EndsWith(before, "-")) &&
      before.size() > 1 && absl::ascii_isdigit(before[before.size() - 2])) {
    return false;
  }
  const bool introduced = RE2::PartialMatch(Piece(before), preposition);
  return introduced ? !RE2::PartialMatch(Piece(after), counted) || absl::EndsWith(before, "in ")
                    : !RE2::PartialMatch(Piece(after), counted);
}

// "on the 24th", but not "on the 24th floor".
bool ReadDayOfMonth(absl::string_view text, const Groups& g, TimeComponent* out) {
  static const RE2& before_day =
      *CompilePattern(R"((?i)\b(?:on|of|since|until|by|from|before|after|for) $)").release();
  static const RE2& after_day =
      *CompilePattern(
           R"(^(?:[,.;:)!?"]|$| (?:and|to|with|in|at|when|that|which|but|as|by|for|after|before|local|of (?:this|last|next)|focused|was|were|is|said|,)))")
           .release();
  out->day = Number(g[1]);
  return InRange(out->day, 1, 31) && RE2::PartialMatch(Piece(Before(text, g)), before_day) &&
         RE2::PartialMatch(Piece(After(text, g)), after_day);
}

bool ReadBareMonth(absl::string_view text, const Groups& g, TimeComponent* out) {
  out->month = MonthNumber(g[2]);
  out->month_part = PartOfMonth(g[1]);
  if (!out->month.has_value() || !absl::ascii_isupper(g[2][0])) return false;
  if (ContinuesNumber(After(text, g))) return false;
  // "May" and "March" are words and names as well; all are beside surnames and parties.
  static const RE2& introduced =
      *CompilePattern(
           R"((?i)\b(?:in|since|until|till|by|from|of|to|before|after|during|through|between|and|for|early|late|mid-?|on|each|every) $)")
           .release();
  const bool ambiguous = *out->month == 3 || *out->month == 5;
  return !ambiguous || out->month_part.has_value() ||
         RE2::PartialMatch(Piece(Before(text, g)), introduced);
}

bool ReadAgo(const Groups& g, TimeComponent* out) {
  const std::optional<int> count = SmallNumber(g[1]);
  const std::optional<Period::Unit> unit = UnitNamed(g[2]);
  const bool future = absl::EqualsIgnoreCase(g[3], "from now");
  const bool counted_from_now = future || absl::EqualsIgnoreCase(g[3], "ago");
  if (!unit.has_value() || !count.has_value() || *count > 400) {
    out->vague = true;
    out->period = Period{Period::kDay, 0};
    return counted_from_now;
  }
  if (!counted_from_now) return false;
  const int offset = future ? *count : -*count;
  if (*unit == Period::kDay)
    out->day_offset = offset;
  else
    out->period = Period{*unit, offset};
  return true;
}

struct Rule {
  std::unique_ptr<RE2> pattern;
  Reader read;
};

std::string ZonePattern() {
  std::vector<std::string> forms;
  for (const TsvRow& row : TextData("time_zones.tsv", 2)) {
    for (const std::string& form : SplitColumn(row[1])) {
      if (static_cast<unsigned char>(form[0]) < 0x80 && form != "local" && form != "z")
        forms.push_back(form);
    }
  }
  std::sort(forms.begin(), forms.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return absl::StrJoin(forms, "|");
}

// NOLINTNEXTLINE(readability-function-size): a table of rules
std::vector<Rule> MakeRules() {
  std::vector<Rule> rules;
  const auto add = [&](const std::string& pattern, Reader read) {
    rules.push_back({CompilePattern(pattern), std::move(read)});
  };
  const std::string month = kMonth, weekday = kWeekday, nth = kOrdinal, year = kYear;
  add("\\b(" + month + ") (\\d{1,2})" + nth + "\\b(?:(?:-| to | through )(?:(" + month +
          ") )?(\\d{1,2})" + nth + "\\b)?" + year,
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return !ContinuesNumber(After(text, g)) && ReadDate(g[1], g[2], g[5], g[3], g[4], out);
      });
  add("\\b(?:the )?(\\d{1,2})" + nth + "(?:(?:-| to )(\\d{1,2})" + nth + ")?(?: of)? (" + month +
          ")(?:\\b|$)" + year,
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        return ReadDate(g[3], g[1], g[4], "", g[2], out);
      });
  add(R"(\b(\d{4})-(\d{2})-(\d{2})\b)", [](absl::string_view, const Groups& g, TimeComponent* out) {
    out->year = Number(g[1]), out->month = Number(g[2]), out->day = Number(g[3]);
    return InRange(out->month, 1, 12) && InRange(out->day, 1, 31);
  });
  add(R"(\b(\d{1,2})/(\d{1,2})/(\d{4})\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        const std::optional<int> a = Number(g[1]), b = Number(g[2]);
        const bool day_first = *a > 12;
        out->month = day_first ? b : a, out->day = day_first ? a : b, out->year = Number(g[3]);
        return InRange(out->month, 1, 12) && InRange(out->day, 1, 31);
      });
  add("(?i:\\b(early|mid|late)[ -])?\\b(" + month + ")(?: of|,)? (\\d{4})\\b",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->month_part = PartOfMonth(g[1]), out->month = MonthNumber(g[2]),
        out->year = Number(g[3]);
        return InRange(out->year, 1500, 2200);
      });
  add("\\b(?i:(last|next|this|past|coming|previous)) (" + month + ")\\b",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        out->month = MonthNumber(g[2]), out->month_choice = Direction(g[1]);
        return !ContinuesNumber(After(text, g));
      });
  add("(?i:\\b(early|mid|late)(?:[ -]| in "
      "))?\\b(January|February|March|April|May|June|July|August|September|October|November|"
      "December)\\b",
      ReadBareMonth);
  add("\\b(?i:(last|next|this|past|coming|previous|following) )?(" + weekday + ")\\b",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        return ReadWeekday(g[1], g[2], out);
      });
  add("\\b((?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?),? (?:" + month + " \\d|\\d{1,2} " +
          month + ")",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        out->end = static_cast<size_t>(g[1].data() + g[1].size() - text.data());
        return ReadWeekday("", g[1], out);
      });
  add(R"((?i)\b(the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        return ReadRelativeDay(g[1], out);
      });
  add(R"((?i)\b(?:the (?:next|following|previous) (?:day|morning|evening|night|afternoon)|the day (?:before|after)|the same (?:day|evening|morning|night)|that (?:day|evening|morning|night|afternoon))\b)",
      [](absl::string_view, const Groups&, TimeComponent* out) { return out->context_day = true; });
  add(R"((?i)\b(last|previous|this|next|coming|current) (week|month|year|quarter)(?:'s)?\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->period = Period{*UnitNamed(g[2]), Direction(g[1])};
        return true;
      });
  add(R"((?i)\b(last|this|next|coming|past) weekend\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->period = Period{Period::kWeek, Direction(g[1])};
        return true;
      });
  add(R"((?i)\b(\d{1,3}|an?|a few|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|decades|years|months|weeks|days|hours) ?(minute|hour|day|week|month|year|decade)?s? (ago|from now)\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) { return ReadAgo(g, out); });
  add(R"((?i)\bthe (\d{1,2})(?:st|nd|rd|th)\b)", ReadDayOfMonth);
  add(R"(\b(1[6-9]\d\d|20\d\d)\b)", ReadYear);
  add(R"((?i)\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        return ReadClock(g[1], g[2], g[3], out);
      });
  add(R"(\b(\d{1,2}):(\d{2})(?::\d{2})?\b)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return ReadClock(g[1], g[2], "", out) && !ContinuesNumber(After(text, g));
      });
  add(R"((?i)\b([01]\d|2[0-3])([0-5]\d) (?:gmt|utc|hours|hrs|local time)\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->end = out->begin + 4;
        out->hour = Number(g[1]), out->minute = Number(g[2]);
        return true;
      });
  add(R"((?i)\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        return ReadClock(g[1], "", "", out);
      });
  add(R"((?i)\b(noon|midday|midnight)\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->hour = absl::EqualsIgnoreCase(g[1], "midnight") ? 0 : 12, out->minute = 0;
        return true;
      });
  add("(?i)\\b(" + ZonePattern() + ")\\b",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        // Short forms are zones in capitals only: "et" and "pt" are words.
        if (g[1].size() <= 4 && !std::all_of(g[1].begin(), g[1].end(), absl::ascii_isupper))
          return false;
        out->zone = absl::AsciiStrToLower(g[1]), out->needs_day = true;
        return true;
      });
  add(R"((?i)\b(?:(early|late|mid)[ -](?:in the )?)?(morning|afternoon|evening|night|dawn|daybreak|dusk|nightfall|overnight|pre-?dawn)\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->part = PartOfDay(g[1], g[2]), out->needs_day = true;
        return out->part.has_value();
      });
  add("(?i:\\b(early|late)(?: on)?) (?:" + weekday + "|(?i:yesterday|today|tomorrow))\\b",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->part = PartOfDay(g[1], ""), out->needs_day = true;
        out->end = out->begin + g[1].size();
        return true;
      });
  add(R"((?i)\b(?:(?:in|over|within|during) the (?:coming|next|following|near) (?:few |several )?(?:hours|days|weeks|months|years|future)|in (?:the )?(?:recent|coming|past few|last few) (?:hours|days|weeks|months|years)|recently|(?:very |quite )?soon)\b)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        out->vague = true;
        return !absl::EndsWith(Before(text, g), "as ");
      });
  return rules;
}

}  // namespace

std::vector<TimeComponent> EnglishTimeComponents(absl::string_view folded) {
  static const std::vector<Rule>& rules = *new std::vector<Rule>(MakeRules());
  std::vector<TimeComponent> components;
  for (const Rule& rule : rules) {
    std::vector<re2::StringPiece> groups(rule.pattern->NumberOfCapturingGroups() + 1);
    size_t at = 0;
    while (at < folded.size() &&
           rule.pattern->Match(Piece(folded), at, folded.size(), RE2::UNANCHORED, groups.data(),
                               static_cast<int>(groups.size()))) {
      Groups views;
      for (const re2::StringPiece& group : groups) views.emplace_back(group.data(), group.size());
      TimeComponent component;
      component.begin = static_cast<size_t>(views[0].data() - folded.data());
      component.end = component.begin + views[0].size();
      at = std::max(component.end, at + 1);
      if (rule.read(folded, views, &component)) components.push_back(component);
    }
  }
  KeepLongest(&components);
  return components;
}

}  // namespace parallax
