// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "service/text/chinese_number.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/time_component.h"

namespace parallax {
namespace {

using Groups = std::vector<absl::string_view>;
using Reader =
    std::function<bool(absl::string_view text, const Groups& groups, TimeComponent* out)>;

constexpr char kNumber[] = R"((?:\d{1,2}|[一二三四五六七八九十廿卅两]{1,4}))";

std::optional<int> Number(absl::string_view text) {
  const std::optional<double> value = ParseChineseNumber(text);
  if (!value.has_value() || *value > 9999) return std::nullopt;
  return static_cast<int>(*value);
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

bool StartsWithAny(absl::string_view text, std::initializer_list<absl::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](absl::string_view p) { return absl::StartsWith(text, p); });
}

bool EndsWithAny(absl::string_view text, std::initializer_list<absl::string_view> suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](absl::string_view s) { return absl::EndsWith(text, s); });
}

// "今年", "去年", "2024年", "二〇二四年".
bool ReadYearWord(absl::string_view word, TimeComponent* out) {
  static const auto& relative = *new absl::flat_hash_map<std::string, int>{
      {"今年", 0},  {"本年", 0}, {"本年度", 0}, {"今年度", 0}, {"去年", -1},
      {"前年", -2}, {"明年", 1}, {"后年", 2},   {"上年", -1},  {"上一年", -1}};
  const auto found = relative.find(std::string(word));
  if (found != relative.end()) {
    out->period = Period{Period::kYear, found->second};
    return true;
  }
  if (!absl::EndsWith(word, "年")) return false;
  out->year = Number(word.substr(0, word.size() - std::string("年").size()));
  return InRange(out->year, 1500, 2200);
}

bool ReadDate(absl::string_view text, const Groups& g, TimeComponent* out) {
  if (!g[1].empty() && !ReadYearWord(g[1], out)) return false;
  out->month = Number(g[2]);
  if (!InRange(out->month, 1, 12)) return false;
  if (!g[3].empty()) out->day = Number(g[3]);
  if (!g[4].empty()) out->end_month = Number(g[4]);
  if (!g[5].empty()) out->end_day = Number(g[5]);
  if (out->day.has_value() && !InRange(out->day, 1, 31)) return false;
  if (out->end_day.has_value() && !InRange(out->end_day, 1, 31)) return false;
  if (!g[6].empty()) {
    out->month_part = g[6] == "上旬" || g[6] == "初"   ? DayPart{1, 11}
                      : g[6] == "中旬" || g[6] == "中" ? DayPart{11, 21}
                                                       : DayPart{21, 32};
  }
  // "3月" is a month, "三个月" a duration; "一月" may be "in one month" only with 个.
  return !StartsWithAny(After(text, g), {"份额"});
}

bool ReadDayOfMonth(absl::string_view text, const Groups& g, TimeComponent* out) {
  if (EndsWithAny(Before(text, g), {"为期", "近", "约", "连续", "每", "第", "历时", "长达", "过去",
                                    "未来", "这", "数", "月"}))
    return false;
  if (StartsWithAny(After(text, g), {"内", "来", "间", "后", "游", "元", "子", "之", "本", "常",
                                     "期", "程", "均", "前"}))
    return false;
  out->day = Number(g[1]);
  if (!g[2].empty()) out->end_day = Number(g[2]);
  return InRange(out->day, 1, 31);
}

bool ReadWeekday(absl::string_view text, const Groups& g, TimeComponent* out) {
  static const auto& days = *new absl::flat_hash_map<std::string, int>{
      {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"日", 7}, {"天", 7}};
  const auto found = days.find(std::string(g[2]));
  if (found == days.end() || StartsWithAny(After(text, g), {"年", "次", "场", "个", "刊"}))
    return false;
  if (EndsWithAny(Before(text, g), {"一", "每", "两", "四", "数"}) && g[1].empty()) return false;
  out->weekday = found->second;
  if (g[1].empty()) return true;
  const int offset = absl::StartsWith(g[1], "上上")   ? -2
                     : absl::StartsWith(g[1], "上")   ? -1
                     : absl::StartsWith(g[1], "下下") ? 2
                     : absl::StartsWith(g[1], "下")   ? 1
                                                      : 0;
  out->period = Period{Period::kWeek, offset};
  return true;
}

std::optional<DayPart> PartOfDay(absl::string_view word) {
  static const auto& parts = *new absl::flat_hash_map<std::string, DayPart>{
      {"凌晨", {0, 6 * 60}},        {"清晨", {4 * 60, 8 * 60}},   {"清早", {4 * 60, 8 * 60}},
      {"早晨", {5 * 60, 9 * 60}},   {"早上", {5 * 60, 10 * 60}},  {"早间", {5 * 60, 10 * 60}},
      {"晨", {4 * 60, 9 * 60}},     {"早", {5 * 60, 10 * 60}},    {"上午", {6 * 60, 12 * 60}},
      {"中午", {11 * 60, 14 * 60}}, {"午间", {11 * 60, 14 * 60}}, {"正午", {11 * 60, 13 * 60}},
      {"午后", {12 * 60, 16 * 60}}, {"下午", {12 * 60, 18 * 60}}, {"傍晚", {17 * 60, 20 * 60}},
      {"黄昏", {17 * 60, 20 * 60}}, {"晚", {17 * 60, 24 * 60}},   {"晚上", {17 * 60, 24 * 60}},
      {"晚间", {17 * 60, 24 * 60}}, {"夜", {18 * 60, 30 * 60}},   {"夜间", {18 * 60, 30 * 60}},
      {"夜里", {18 * 60, 30 * 60}}, {"深夜", {21 * 60, 27 * 60}}, {"午夜", {23 * 60, 25 * 60}},
      {"半夜", {23 * 60, 28 * 60}}};
  const auto found = parts.find(std::string(word));
  if (found == parts.end()) return std::nullopt;
  return found->second;
}

bool ReadRelativeDay(const Groups& g, TimeComponent* out) {
  static const auto& days = *new absl::flat_hash_map<std::string, int>{
      {"今", 0}, {"昨", -1}, {"前", -2}, {"明", 1}, {"后", 2}};
  const auto found = days.find(std::string(g[1]));
  if (found == days.end()) return false;
  out->day_offset = found->second;
  if (g[2] != "天" && g[2] != "日") {
    out->part = PartOfDay(g[2]);
    return out->part.has_value() && (g[1] == "今" || g[1] == "昨" || g[1] == "明");
  }
  return true;
}

bool ReadClock(absl::string_view text, const Groups& g, TimeComponent* out) {
  out->hour = Number(g[1]);
  if (!InRange(out->hour, 0, 24)) return false;
  if (!g[3].empty()) out->minute = Number(g[3]);
  if (g[4] == "半") out->minute = 30;
  if (g[4] == "整") out->minute = 0;
  if (out->minute.has_value() && !InRange(out->minute, 0, 59)) return false;
  out->half_day_clock = true;
  const bool digits = !g[1].empty() && absl::ascii_isascii(g[1][0]);
  const bool point = g[2] == "点" || g[2] == "點";
  // "三点" is also "three points", "5点" "5 percentage points"; they tell the time beside a day
  // part or with minutes.
  if (point && g[3].empty() && g[4].empty()) out->needs_day = true;
  if (StartsWithAny(After(text, g), {"建议", "意见", "要求", "主张", "希望", "共识", "原则", "说明",
                                     "看法", "期", "代"}))
    return false;
  return digits || point || !g[3].empty() ||
         EndsWithAny(Before(text, g), {"午", "晨", "晚", "早", "夜", "日"});
}

bool ReadAgo(const Groups& g, TimeComponent* out) {
  const std::optional<int> count = Number(g[1]);
  if (!count.has_value() || *count > 400) return false;
  const int offset = absl::EndsWith(g[3], "后") ? *count : -*count;
  if (g[2] == "天" || g[2] == "日") {
    out->day_offset = offset;
  } else if (absl::EndsWith(g[2], "周") || absl::EndsWith(g[2], "星期")) {
    out->period = Period{Period::kWeek, offset};
  } else if (g[2] == "个月") {
    out->period = Period{Period::kMonth, offset};
  } else {
    out->period = Period{Period::kYear, offset};
  }
  return true;
}

bool ReadPeriod(const Groups& g, TimeComponent* out) {
  const int offset = absl::StartsWith(g[1], "上") ? -1 : absl::StartsWith(g[1], "下") ? 1 : 0;
  out->period = Period{absl::EndsWith(g[2], "月") ? Period::kMonth : Period::kWeek, offset};
  return true;
}

std::string ZonePattern() {
  std::vector<std::string> forms;
  for (const TsvRow& row : TextData("time_zones.tsv", 2)) {
    for (const std::string& form : SplitColumn(row[1])) {
      if (static_cast<unsigned char>(form[0]) >= 0x80) forms.push_back(form);
    }
  }
  std::sort(forms.begin(), forms.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return absl::StrJoin(forms, "|");
}

struct Rule {
  std::unique_ptr<RE2> pattern;
  Reader read;
};

std::vector<Rule> MakeRules() {
  std::vector<Rule> rules;
  const auto add = [&](const std::string& pattern, Reader read) {
    rules.push_back({CompilePattern(pattern), std::move(read)});
  };
  const std::string n = kNumber;
  const std::string year =
      R"((\d{4}年|[〇零○一二三四五六七八九]{4}年|今年|去年|前年|明年|后年|本年|上年))";
  add(year + "?(?:的)?(" + n + ")月(?:份)?(?:(" + n + ")[日号](?:(?:至|到|-|—|~|、)(?:(" + n +
          ")月)?(" + n + ")[日号])?|(上旬|中旬|下旬|初|底|末|中))?",
      ReadDate);
  add(year + "(初|底|末|年初|年底|年末|上半年|下半年|春|夏|秋|冬)?",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        if (!ReadYearWord(g[1], out) || StartsWithAny(After(text, g), {"代", "级", "期间"}))
          return false;
        if (absl::EndsWith(g[2], "初")) out->year_part = DayPart{1, 4};
        if (absl::EndsWith(g[2], "底") || absl::EndsWith(g[2], "末")) {
          out->year_part = DayPart{10, 13};
        }
        if (g[2] == "上半年") out->year_part = DayPart{1, 7};
        if (g[2] == "下半年") out->year_part = DayPart{7, 13};
        return true;
      });
  add("(" + n + ")[日号](?:(?:至|到|-|—|~)(" + n + ")[日号])?", ReadDayOfMonth);
  add(R"((\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->year = Number(g[1]), out->month = Number(g[2]), out->day = Number(g[3]);
        return InRange(out->month, 1, 12) && InRange(out->day, 1, 31);
      });
  add("((?:上上|下下|上|下|本|这)个?)?(?:周|星期|礼拜|週)([一二三四五六日天])", ReadWeekday);
  add("(今|昨|前|明|后)(天|日|晚|夜|晨|早)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return !(g[1] == "前" && EndsWithAny(Before(text, g), {"目", "日", "之", "以", "此", "先",
                                                               "当", "从", "空"})) &&
               !(g[1] == "后" &&
                 EndsWithAny(Before(text, g), {"之", "以", "此", "今", "然", "最", "前", "先"})) &&
               ReadRelativeDay(g, out);
      });
  add("(?:当|次|翌|同|隔)(?:天|日|晚|夜|晨)",
      [](absl::string_view, const Groups&, TimeComponent* out) { return out->context_day = true; });
  add("(凌晨|清晨|清早|早晨|早上|早间|上午|中午|午间|正午|午后|下午|傍晚|黄昏|晚上|晚间|夜间|夜里|"
      "深夜|午夜|半夜|晚|晨|夜|早)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        out->part = PartOfDay(g[1]), out->needs_day = true;
        const bool single = g[1] == "晚" || g[1] == "晨" || g[1] == "夜" || g[1] == "早";
        return out->part.has_value() &&
               (!single || EndsWithAny(Before(text, g), {"日", "号", "一", "二", "三", "四", "五",
                                                         "六", "天", "当"}));
      });
  add("(" + n + ")(点钟|点|點|时)(?:(" + n + ")分|(半|整|许))?",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return !StartsWithAny(After(text, g), {"间", "代", "期", "候"}) && ReadClock(text, g, out);
      });
  add(R"(\b(\d{1,2}):(\d{2})(?::\d{2})?\b)",
      [](absl::string_view, const Groups& g, TimeComponent* out) {
        out->hour = Number(g[1]), out->minute = Number(g[2]), out->half_day_clock = true;
        return InRange(out->hour, 0, 24) && InRange(out->minute, 0, 59);
      });
  add("(" + ZonePattern() + ")", [](absl::string_view, const Groups& g, TimeComponent* out) {
    out->zone = std::string(g[1]), out->needs_day = true;
    return true;
  });
  add("(\\d{1,3}|[一二三四五六七八九十两]{1,3})(天|日|个?周|个?星期|个月|年)(之前|以前|前|后|之后|"
      "以后)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return !StartsWithAny(After(text, g), {"往", "来", "者", "夕", "续"}) &&
               !EndsWithAny(Before(text, g), {"第", "月", "于", "."}) && ReadAgo(g, out);
      });
  add("(上|下|本|这)(?:一|个|一个)?(月|周|星期|个月)",
      [](absl::string_view text, const Groups& g, TimeComponent* out) {
        return !StartsWithAny(After(text, g), {"末", "年", "期", "刊", "边"}) && ReadPeriod(g, out);
      });
  add("近日|日前|近期|不久前|前不久|近来|最近|近几天|近几周|未来几天|未来几周|未来数日|今后几天|"
      "不久|即日起|数日前|几天前|多年前|几年前",
      [](absl::string_view, const Groups&, TimeComponent* out) { return out->vague = true; });
  return rules;
}

}  // namespace

std::vector<TimeComponent> ChineseTimeComponents(absl::string_view folded) {
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
