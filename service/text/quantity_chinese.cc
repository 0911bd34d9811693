// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/text/chinese_number.h"
#include "service/text/english_number.h"
#include "service/text/pattern.h"
#include "service/text/quantity_parts.h"
#include "service/text/unicode.h"
#include "service/text/unit_table.h"
#include "unicode/brkiter.h"

namespace parallax {
namespace {

constexpr char kNumeral[] =
    R"((?:\d[\d,]*(?:\.\d+)?[十百千万亿萬億]*|[〇零一二三四五六七八九两兩十百千万亿萬億]+))";

bool Matches(absl::string_view text, const RE2& pattern) {
  return RE2::PartialMatch(Piece(text), pattern);
}

absl::string_view View(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

// The longest measure word with which `after` begins, empty when none.
absl::string_view MeasureAt(absl::string_view after) {
  for (const std::string& measure : CountedWords("measure")) {
    if (absl::StartsWith(after, measure)) return after.substr(0, measure.size());
  }
  return {};
}

// The noun behind a measure word: the words up to a function word, at most two ("警察" of
// "11名警察受伤").
absl::string_view NounAfter(absl::string_view after) {
  size_t limit = 0;
  for (int chars = 0; chars < 8 && limit < after.size(); ++chars) {
    size_t next = limit;
    if (!IsHan(NextCodePoint(after, &next))) break;
    limit = next;
  }
  const absl::string_view run = after.substr(0, limit);
  icu::BreakIterator* breaks = BreaksOf(run, BreakKind::kWord);
  if (breaks == nullptr || run.empty()) return {};
  const int32_t end = breaks->next();
  if (end == icu::BreakIterator::DONE) return {};
  const absl::string_view word = run.substr(0, static_cast<size_t>(end));
  return IsCountedWord("stop_han", word) ? absl::string_view() : word;
}

bool IsAscii(absl::string_view numeral) {
  return !numeral.empty() && absl::ascii_isascii(numeral[0]);
}

// Characters that make the unit before them another word: 周年, 年级, 天然.
bool PartOfWord(absl::string_view after) {
  for (absl::string_view c :
       {"年", "末", "边", "围", "岁", "级", "轻", "龄", "代", "然", "津", "假"}) {
    if (absl::StartsWith(after, c)) return true;
  }
  return false;
}

// The unit behind a number, in figures also an English one. A short unit behind 一 or 二 ("一天")
// is an idiom as often as a measure, unless it is money.
std::optional<UnitMatch> UnitBehind(absl::string_view after, bool digits, bool small_numeral) {
  std::optional<UnitMatch> unit = ChineseUnitAt(after);
  if (!unit.has_value()) return digits ? EnglishUnitAt(after) : std::nullopt;
  if (small_numeral && unit->bytes <= 3 && unit->unit.dimension != Dimension::kMoney)
    return std::nullopt;
  if (PartOfWord(after.substr(unit->bytes))) return std::nullopt;
  return unit;
}

class ChineseReader {
 public:
  explicit ChineseReader(absl::string_view folded)
      : folded_(folded), names_(NumberNames(folded, true)) {}

  std::vector<FoldedQuantity> Read() {
    for (size_t at = 0; at < folded_.size();) {
      const size_t end = names_[at] ? at : ReadAt(at);
      if (end > at) {
        at = end;
      } else {
        NextCodePoint(folded_, &at);
      }
    }
    return std::move(found_);
  }

 private:
  absl::string_view Before(size_t at) const { return folded_.substr(0, at); }
  absl::string_view After(size_t at) const { return folded_.substr(at); }

  size_t ReadAt(size_t at) {
    if (const size_t end = ReadPercent(at); end > at) return end;
    if (const size_t end = ReadVague(at); end > at) return end;
    static const RE2& numeral = *CompilePattern(absl::StrCat("(", kNumeral, ")")).release();
    const absl::string_view text = After(at);
    re2::StringPiece match;
    if (!numeral.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, &match, 1)) return at;
    if (std::any_of(names_.begin() + at, names_.begin() + at + match.size(),
                    [](bool b) { return b; }))
      return at;
    // Figures inside a Latin name: "F-16".
    const int32_t previous = CodePointBefore(folded_, at);
    if (previous > 0 && previous < 0x80 &&
        (absl::ascii_isalnum(previous) || previous == '-' || previous == '.'))
      return at + match.size();
    const std::optional<double> value = ParseChineseNumber(View(match));
    if (!value.has_value()) return at + match.size();
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = at + match.size();
    q.quantity.low = q.quantity.high = *value;
    q.quantity.significant_digits = DigitsOf(View(match), *value);
    ReadRange(&q);
    ReadSurplus(&q);
    if (!ReadUnit(View(match), &q)) return at + match.size();
    return Finish(std::move(q));
  }

  static int DigitsOf(absl::string_view numeral, double value) {
    if (IsAscii(numeral))
      return SignificantDigits(numeral.substr(0, numeral.find_first_not_of("0123456789.,")));
    return SignificantDigits(absl::StrCat(static_cast<int64_t>(value)));
  }

  // "百分之九", "9%", "三成", "三分之一".
  size_t ReadPercent(size_t at) {
    static const RE2& of_hundred =
        *CompilePattern(absl::StrCat("百分之(", kNumeral, ")")).release();
    static const RE2& tenths =
        *CompilePattern(
             "([一二三四五六七八九两])成([一二三四五六七八九])?(?:多|以上|左右|的|[,。;、]|$)")
             .release();
    static const RE2& parts =
        *CompilePattern("([二三四五六七八九十])分之([一二两三四五六七八九])").release();
    const absl::string_view text = After(at);
    re2::StringPiece groups[3];
    const auto match = [&](const RE2& pattern, int n) {
      return pattern.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups, n);
    };
    double value = 0;
    size_t bytes = 0;
    int digits = 1;
    if (match(of_hundred, 2)) {
      const std::optional<double> number = ParseChineseNumber(View(groups[1]));
      if (!number.has_value()) return at;
      value = *number, bytes = groups[0].size(), digits = DigitsOf(View(groups[1]), value);
    } else if (match(tenths, 3)) {
      value = 10 * *ParseChineseNumber(View(groups[1]));
      if (!groups[2].empty()) value += *ParseChineseNumber(View(groups[2]));
      bytes = groups[1].size() + groups[2].size() + absl::string_view("成").size();
    } else if (match(parts, 3)) {
      value = 100 * *ParseChineseNumber(View(groups[2])) / *ParseChineseNumber(View(groups[1]));
      bytes = groups[0].size();
    } else {
      return at;
    }
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = at + bytes;
    q.quantity.low = q.quantity.high = value;
    q.quantity.significant_digits = digits;
    q.quantity.dimension = Dimension::kPercent;
    q.quantity.unit = "percent";
    return Finish(std::move(q));
  }

  // "数十人", "上百名", "几千", "成千上万".
  size_t ReadVague(size_t at) {
    static const RE2& vague =
        *CompilePattern("(?:(数|几|好几|上|成)([十百千万亿]{1,2})|成千上万|成百上千)").release();
    const absl::string_view text = After(at);
    re2::StringPiece groups[3];
    if (!vague.Match(Piece(text), 0, text.size(), RE2::ANCHOR_START, groups, 3)) return at;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = at + groups[0].size();
    q.quantity.vague = true;
    q.quantity.bound = Bound::kApproximate;
    q.quantity.significant_digits = 1;
    if (groups[2].empty()) {
      q.quantity.low = View(groups[0]) == "成百上千" ? 100 : 1000,
      q.quantity.high = q.quantity.low * 99;
    } else {
      const std::optional<double> unit = ParseChineseNumber(absl::StrCat("一", View(groups[2])));
      if (!unit.has_value()) return at;
      const bool several = groups[1] != "上" && groups[1] != "成";
      q.quantity.low = several ? 2 * *unit : *unit, q.quantity.high = 10 * *unit;
    }
    if (!ReadUnit("数", &q)) return at;
    return Finish(std::move(q));
  }

  // "3至5", "3-5".
  void ReadRange(FoldedQuantity* q) {
    static const RE2& second =
        *CompilePattern(absl::StrCat("(?:至|到|-|—|~)(", kNumeral, ")")).release();
    const absl::string_view after = After(q->number_end);
    re2::StringPiece groups[2];
    if (!second.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 2)) return;
    const std::optional<double> high = ParseChineseNumber(View(groups[1]));
    double low = q->quantity.low;
    // "3至5万": the multiplier belongs to both.
    if (high.has_value() && *high >= 1e4 && low < 1e4) low *= *high >= 1e8 ? 1e8 : 1e4;
    if (!high.has_value() || *high <= low) return;
    q->quantity.low = low;
    q->quantity.high = *high;
    q->quantity.bound = Bound::kRange;
    q->end = q->number_end = q->number_end + groups[0].size();
  }

  // "100多人", "30余名", "十几万": more than the number.
  void ReadSurplus(FoldedQuantity* q) {
    static const RE2& surplus = *CompilePattern("(多|余|来|几)([万亿]?)").release();
    const absl::string_view after = After(q->number_end);
    re2::StringPiece groups[3];
    if (!surplus.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 3)) return;
    if (groups[2] == "万") q->quantity.low *= 1e4, q->quantity.high *= 1e4;
    if (groups[2] == "亿") q->quantity.low *= 1e8, q->quantity.high *= 1e8;
    q->quantity.bound = groups[1] == "来" ? Bound::kApproximate : Bound::kMoreThan;
    q->end = q->number_end = q->number_end + groups[0].size();
  }

  bool ReadUnit(absl::string_view numeral, FoldedQuantity* q) {
    const bool digits = IsAscii(numeral);
    const bool single = !digits && q->quantity.low < 3 && numeral != "数";
    if (ReadMagnitude(q) || ReadCurrencyBefore(q)) return true;
    if (absl::EndsWith(Before(q->begin), "第")) return ReadOrdinal(q);
    absl::string_view after = After(q->end);
    const size_t blank = absl::StartsWith(after, " ") && digits ? 1 : 0;
    after.remove_prefix(blank);
    const std::optional<UnitMatch> unit = UnitBehind(after, digits, single && numeral != "两");
    if (unit.has_value()) {
      q->end += blank + unit->bytes;
      q->quantity.low = q->quantity.low * unit->unit.factor + unit->unit.offset;
      q->quantity.high = q->quantity.high * unit->unit.factor + unit->unit.offset;
      q->quantity.dimension = unit->unit.dimension;
      q->quantity.unit = unit->unit.name;
      ReadSmallerUnits(unit->unit, q);
      return true;
    }
    const absl::string_view measure = MeasureAt(after);
    if (measure.empty()) {
      if (!digits && q->quantity.low < 20) return false;
      q->quantity.dimension = Dimension::kOther;
      return digits || !single;
    }
    if (!digits && numeral == "一" && measure != "人") return false;
    if (!digits && (measure == "点" || measure == "步" || measure == "国" || measure == "级"))
      return false;
    q->end += blank + measure.size();
    q->quantity.dimension = Dimension::kCount;
    q->quantity.unit = std::string(measure);
    if (measure == "人" || measure == "人次") return true;
    const absl::string_view noun = NounAfter(After(q->end));
    if (noun.size() >= 6 || noun == "人") {
      q->quantity.unit = std::string(noun);
      q->end += noun.size();
    }
    return true;
  }

  bool ReadMagnitude(FoldedQuantity* q) {
    static const RE2& before = *CompilePattern("(?:里氏|震级|矩震级)(?:为|达|约)?$").release();
    static const RE2& behind = *CompilePattern("^级(?:强|大|左右)?(?:地震|余震|强震)?").release();
    const absl::string_view after = After(q->number_end);
    const bool precedes = Matches(Before(q->begin), before);
    re2::StringPiece match;
    const bool level = behind.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, &match, 1);
    const bool quake = level && absl::StrContains(View(match), "震");
    if (!precedes && !quake) return false;
    if (level) q->end += absl::string_view("级").size();
    q->quantity.dimension = Dimension::kMagnitude;
    q->quantity.unit = "magnitude";
    return true;
  }

  bool ReadCurrencyBefore(FoldedQuantity* q) {
    const std::optional<UnitMatch> symbol = CurrencySymbolBefore(Before(q->begin));
    if (!symbol.has_value()) return false;
    q->begin -= symbol->bytes;
    q->quantity.dimension = Dimension::kMoney;
    q->quantity.unit = symbol->unit.name;
    return true;
  }

  // "第三轮": the third of its kind.
  bool ReadOrdinal(FoldedQuantity* q) {
    const absl::string_view measure = MeasureAt(After(q->end));
    if (measure.empty()) return false;
    q->begin -= absl::string_view("第").size();
    q->end += measure.size();
    q->quantity.dimension = Dimension::kOrdinal;
    q->quantity.unit = std::string(measure);
    return true;
  }

  // "1小时15分钟": adds smaller units of the same dimension.
  void ReadSmallerUnits(const Unit& unit, FoldedQuantity* q) {
    static const RE2& next =
        *CompilePattern(absl::StrCat("零?(", kNumeral, ")(分钟|分|秒|小时|个小时|天)")).release();
    if (unit.dimension != Dimension::kDuration) return;
    const absl::string_view after = After(q->end);
    re2::StringPiece groups[3];
    if (absl::StartsWith(after, "半")) {
      q->quantity.low += unit.factor / 2, q->quantity.high += unit.factor / 2;
      q->end += absl::string_view("半").size();
      return;
    }
    if (!next.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 3)) return;
    const std::optional<double> value = ParseChineseNumber(View(groups[1]));
    const std::optional<UnitMatch> smaller =
        ChineseUnitAt(View(groups[2]) == "分" ? "分钟" : View(groups[2]));
    if (!value.has_value() || !smaller.has_value() || smaller->unit.factor >= unit.factor) return;
    q->quantity.low += *value * smaller->unit.factor,
        q->quantity.high += *value * smaller->unit.factor;
    q->end += groups[0].size();
  }

  size_t Finish(FoldedQuantity q) {
    ReadChineseBound(folded_, &q);
    static const RE2& yearly =
        *CompilePattern("(每年|年均|每天|每日|每月|每小时|每人|人均)(?:约|近|达|为|增加|增长|产)*$")
             .release();
    re2::StringPiece groups[2];
    const absl::string_view before = Before(q.begin);
    if (yearly.Match(Piece(before), 0, before.size(), RE2::UNANCHORED, groups, 2)) {
      const absl::string_view word = View(groups[1]);
      const absl::string_view per = absl::StrContains(word, "年")     ? "year"
                                    : absl::StrContains(word, "月")   ? "month"
                                    : absl::StrContains(word, "小时") ? "hour"
                                    : absl::StrContains(word, "人")   ? "person"
                                                                      : "day";
      q.quantity.per = true;
      absl::StrAppend(&q.quantity.unit, "/", per);
    }
    const size_t end = q.end;
    found_.push_back(std::move(q));
    return end;
  }

  absl::string_view folded_;
  std::vector<bool> names_;
  std::vector<FoldedQuantity> found_;
};

}  // namespace

std::vector<FoldedQuantity> ChineseQuantities(absl::string_view folded) {
  return ChineseReader(folded).Read();
}

}  // namespace parallax
