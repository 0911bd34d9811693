// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/text/english_number.h"
#include "service/text/pattern.h"
#include "service/text/quantity_parts.h"
#include "service/text/unicode.h"
#include "service/text/unit_table.h"

namespace parallax {
namespace {

bool IsWordByte(char c) { return absl::ascii_isalnum(c) || IsLatinLead(c); }

bool Matches(absl::string_view text, const RE2& pattern) {
  return RE2::PartialMatch(Piece(text), pattern);
}

void Scale(const Unit& unit, Quantity* q) {
  q->low = q->low * unit.factor + unit.offset;
  q->high = q->high * unit.factor + unit.offset;
  q->dimension = unit.dimension;
  q->unit = unit.name;
}

// The unit behind a number: directly, behind a blank or behind a hyphen.
std::optional<UnitMatch> UnitBehind(absl::string_view after) {
  size_t skip = 0;
  if (!after.empty() && (after[0] == ' ' || after[0] == '-')) skip = 1;
  std::optional<UnitMatch> match = EnglishUnitAt(after.substr(skip));
  if (match.has_value()) match->bytes += skip;
  return match;
}

// Reads one quantity at a time; `folded` outlives it.
class EnglishReader {
 public:
  explicit EnglishReader(absl::string_view folded)
      : folded_(folded), names_(NumberNames(folded, false)) {}

  std::vector<FoldedQuantity> Read() {
    for (size_t at = 0; at < folded_.size();) {
      const bool starts = IsWordByte(folded_[at]) &&
                          (at == 0 || !IsWordByte(folded_[at - 1]) || AfterCurrencyLetters(at));
      if (!starts || names_[at]) {
        ++at;
        continue;
      }
      const size_t end = ReadAt(at);
      if (end > at) {
        at = end;
        continue;
      }
      do {
        ++at;
      } while (at < folded_.size() && IsWordByte(folded_[at]) && !AfterCurrencyLetters(at));
    }
    return std::move(found_);
  }

 private:
  absl::string_view Before(size_t at) const { return folded_.substr(0, at); }
  absl::string_view After(size_t at) const { return folded_.substr(at); }

  // "RMB500", "Rs20": figures right behind a currency code.
  bool AfterCurrencyLetters(size_t at) const {
    return absl::ascii_isdigit(folded_[at]) && !absl::ascii_isdigit(folded_[at - 1]) &&
           CurrencySymbolBefore(Before(at)).has_value();
  }

  // Reads a quantity whose number begins at `at`; returns where reading goes on, or `at` when there
  // is none.
  size_t ReadAt(size_t at) {
    if (const size_t end = ReadSingleUnit(at); end > at) return end;
    std::optional<NumberMatch> number = EnglishNumberAt(After(at));
    if (!number.has_value()) return at;
    const size_t end = at + number->bytes;
    if (std::any_of(names_.begin() + at, names_.begin() + end, [](bool b) { return b; })) return at;
    if (number->fraction) return ReadFraction(at, *number);
    if (const size_t share = ReadShare(at, *number); share > at) return share;
    if (number->ordinal) return ReadOrdinal(at, *number);
    if (!number->digits && After(end).substr(0, 1) == "-" && !UnitBehind(After(end)).has_value() &&
        number->low == 1)
      return at;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = end;
    q.quantity.low = number->low, q.quantity.high = number->high;
    q.quantity.significant_digits = number->significant_digits;
    q.quantity.vague = number->vague;
    if (number->vague) q.quantity.bound = Bound::kApproximate;
    const bool changes = Matches(Before(at), FromPattern());
    const size_t range_end = ReadRange(&q, changes);
    if (!ReadUnit(*number, range_end, &q)) return at;
    return Finish(std::move(q));
  }

  static const RE2& FromPattern() {
    static const RE2& from = *CompilePattern(R"((?i)\bfrom (?:about |around |some )?$)").release();
    return from;
  }

  // "3-5", "3 to 5", "between 3 and 5", "two or three": widens the number; "from 20 to 10" is a
  // change. Returns where the unit is looked for.
  size_t ReadRange(FoldedQuantity* q, bool changes) {
    static const RE2& joint =
        *CompilePattern(R"((?i)^(?:-| - | to | or | and )(?:about |around |some |[$£€¥])?)")
             .release();
    static const RE2& between =
        *CompilePattern(R"((?i)\bbetween (?:about |around |some )?[$£€¥]?$)").release();
    const absl::string_view rest = After(q->number_end);
    re2::StringPiece match;
    if (!joint.Match(Piece(rest), 0, rest.size(), RE2::ANCHOR_START, &match, 1))
      return q->number_end;
    const bool is_and = absl::StartsWithIgnoreCase(rest, " and ");
    if (is_and && !Matches(Before(q->number_begin), between)) return q->number_end;
    const size_t second_at = q->number_end + match.size();
    if (second_at >= folded_.size() || names_[second_at]) return q->number_end;
    const std::optional<NumberMatch> second = EnglishNumberAt(After(second_at));
    if (!second.has_value() || second->ordinal || second->fraction || second->vague)
      return q->number_end;
    const size_t end = second_at + second->bytes;
    // "3 to 5 million": the multiplier belongs to both.
    double low = q->quantity.low;
    if (low < 1000 && second->low >= 1000 && low * 1000 < second->low) {
      const double scale = second->low >= 1e12  ? 1e12
                           : second->low >= 1e9 ? 1e9
                           : second->low >= 1e6 ? 1e6
                                                : 1e3;
      if (low * scale < second->low) low *= scale;
    }
    if (changes || second->low <= low) {
      // The second number is read on its own; the first takes its unit from it.
      return end;
    }
    q->quantity.low = low;
    q->quantity.high = second->high;
    q->quantity.bound = Bound::kRange;
    q->number_end = q->end = end;
    return end;
  }

  // Finds what the number measures or counts. `unit_at` lies behind a second number when the unit
  // stands there.
  bool ReadUnit(const NumberMatch& number, size_t unit_at, FoldedQuantity* q) {
    if (ReadMagnitude(q)) return true;
    const bool own = unit_at == q->number_end;
    if (ReadCurrencyBefore(q)) return true;
    std::optional<UnitMatch> unit = UnitBehind(After(unit_at));
    if (unit.has_value() && unit->unit.dimension == Dimension::kMoney && unit->bytes <= 4 &&
        !number.digits && number.low < 100)
      unit.reset();
    if (unit.has_value()) {
      if (own) q->end = q->number_end + unit->bytes;
      if (unit->unit.dimension == Dimension::kDuration && ReadAge(unit->unit, q)) return true;
      Scale(unit->unit, &q->quantity);
      if (own) ReadSmallerUnits(unit->unit, q);
      return true;
    }
    // Figures glued to letters that are no unit are part of a name.
    const absl::string_view after = After(unit_at);
    if (!after.empty() && IsWordByte(after[0])) return false;
    const std::optional<CountedNoun> noun = EnglishCountedNoun(Before(q->begin), after);
    if (!number.digits && number.low == 1 &&
        !(noun.has_value() && noun->bytes > 0 && IsPersonNoun(noun->noun)))
      return false;
    if (!noun.has_value() && InheritUnit(q)) return true;
    // "the two said", "all three": pronouns.
    if (!noun.has_value() && !number.digits && number.low <= 10) return false;
    q->quantity.dimension = noun.has_value() ? Dimension::kCount : Dimension::kOther;
    if (noun.has_value()) {
      q->quantity.unit = noun->noun;
      if (own) q->end = std::max(q->end, q->number_end + noun->bytes);
    }
    return true;
  }

  // "31 minutes instead of 52", "from 20 tonnes to 15": the second number has the unit of the
  // first.
  bool InheritUnit(FoldedQuantity* q) {
    static const RE2& contrast =
        *CompilePattern(
             R"((?i)^,? (?:to|instead of|rather than|from|versus|compared (?:with|to)|against|down from|up from|not) (?:about |just |only )?$)")
             .release();
    if (found_.empty()) return false;
    const FoldedQuantity& last = found_.back();
    const Dimension dimension = last.quantity.dimension;
    if (dimension == Dimension::kCount || dimension == Dimension::kOrdinal ||
        dimension == Dimension::kOther || last.quantity.per)
      return false;
    if (!Matches(folded_.substr(last.end, q->begin - last.end), contrast)) return false;
    const std::optional<UnitMatch> unit = UnitBehind(After(last.number_end));
    if (!unit.has_value()) return false;
    Scale(unit->unit, &q->quantity);
    return true;
  }

  static bool IsPersonNoun(const std::string& noun) {
    for (const std::string& form : CountedWords("person")) {
      if (Singular(form) == noun) return true;
    }
    return false;
  }

  bool ReadMagnitude(FoldedQuantity* q) {
    static const RE2& before =
        *CompilePattern(
             R"((?i)\bmagnitude(?:[ -]of)?[ -]?(?:(?:was |put |measured )?(?:at|to|was|as|is) )?(?:a )?(?:about )?$|\b(?:on|measuring|registered|registering) $)")
             .release();
    static const RE2& behind =
        *CompilePattern(
             R"((?i)^[ -]magnitude\b|^ on the (?:open-ended )?(?:Richter|moment magnitude))")
             .release();
    static const RE2& word = *CompilePattern(R"((?i)magnitude)").release();
    const absl::string_view after = After(q->number_end);
    re2::StringPiece match;
    const bool follows = behind.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, &match, 1);
    re2::StringPiece head;
    const absl::string_view text_before = Before(q->begin);
    const bool precedes =
        before.Match(Piece(text_before), 0, text_before.size(), RE2::UNANCHORED, &head, 1) &&
        RE2::PartialMatch(head, word);
    if ((!follows && !precedes) || q->quantity.low > 12) return false;
    if (follows) q->end += match.size();
    if (precedes && head.size() < 14) q->begin -= head.size();
    q->quantity.dimension = Dimension::kMagnitude;
    q->quantity.unit = "magnitude";
    return true;
  }

  bool ReadCurrencyBefore(FoldedQuantity* q) {
    absl::string_view before = Before(q->begin);
    const size_t blanks = absl::EndsWith(before, " ") ? 1 : 0;
    before.remove_suffix(blanks);
    const std::optional<UnitMatch> symbol = CurrencySymbolBefore(before);
    if (!symbol.has_value()) return false;
    q->begin -= symbol->bytes + blanks;
    // "$5m", "£3k"
    const absl::string_view after = After(q->number_end);
    if (absl::StartsWith(after, "m") && (after.size() == 1 || !IsWordByte(after[1]))) {
      q->quantity.low *= 1e6, q->quantity.high *= 1e6;
      q->end += 1, q->number_end += 1;
    }
    Scale(symbol->unit, &q->quantity);
    return true;
  }

  // "40-year-old", "aged 40", "12 years old".
  bool ReadAge(const Unit& unit, FoldedQuantity* q) {
    static const RE2& old = *CompilePattern(R"((?i)^(?:[ -]olds?\b| of age\b))").release();
    const absl::string_view after = After(q->end);
    re2::StringPiece match;
    if (!old.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, &match, 1)) return false;
    q->end += match.size();
    q->quantity.low *= unit.factor / 525960, q->quantity.high *= unit.factor / 525960;
    q->quantity.dimension = Dimension::kOther;
    q->quantity.unit = "year old";
    return true;
  }

  // "one hour and 15 minutes", "5 feet 6 inches": adds smaller units of the same dimension.
  void ReadSmallerUnits(Unit last, FoldedQuantity* q) {
    static const RE2& joint = *CompilePattern(R"((?i)^(?:,? and |, | )(?:a )?)").release();
    if (last.dimension != Dimension::kDuration && last.dimension != Dimension::kLength &&
        last.dimension != Dimension::kMass)
      return;
    while (true) {
      const absl::string_view rest = After(q->end);
      re2::StringPiece match;
      if (!joint.Match(Piece(rest), 0, rest.size(), RE2::ANCHOR_START, &match, 1)) return;
      // "an hour and a half"
      if (absl::StartsWith(rest, " and a half")) {
        q->quantity.low += last.factor / 2, q->quantity.high += last.factor / 2;
        q->end += absl::string_view(" and a half").size();
        return;
      }
      const size_t at = q->end + match.size();
      if (at >= folded_.size() || names_[at]) return;
      const std::optional<NumberMatch> number = EnglishNumberAt(After(at));
      if (!number.has_value() || number->ordinal || number->fraction || number->vague) return;
      const std::optional<UnitMatch> unit = UnitBehind(After(at + number->bytes));
      if (!unit.has_value() || unit->unit.dimension != last.dimension ||
          unit->unit.factor >= last.factor || number->low * unit->unit.factor >= last.factor) {
        return;
      }
      q->quantity.low += number->low * unit->unit.factor;
      q->quantity.high += number->low * unit->unit.factor;
      q->quantity.significant_digits += number->significant_digits;
      q->end = at + number->bytes + unit->bytes;
      q->number_end = at + number->bytes;
      last = unit->unit;
    }
  }

  // "nine in ten", "one out of every five"; "two in 2019" and "three in ten days" are no shares.
  size_t ReadShare(size_t at, const NumberMatch& number) {
    static const RE2& link = *CompilePattern(R"((?i)^ (?:in|out of) (?:every )?)").release();
    const size_t end = at + number.bytes;
    const absl::string_view rest = After(end);
    re2::StringPiece match;
    if (number.ordinal || number.vague || number.low != number.high ||
        !link.Match(Piece(rest), 0, rest.size(), RE2::ANCHOR_START, &match, 1))
      return at;
    const size_t second_at = end + match.size();
    const std::optional<NumberMatch> whole = EnglishNumberAt(After(second_at));
    if (!whole.has_value() || whole->ordinal || whole->fraction || whole->vague) return at;
    const bool round = (whole->low >= 2 && whole->low <= 10) || whole->low == 100;
    const size_t whole_end = second_at + whole->bytes;
    if (!round || number.low >= whole->low || UnitBehind(After(whole_end)).has_value()) return at;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = whole_end;
    q.quantity.low = q.quantity.high = 100 * number.low / whole->low;
    q.quantity.significant_digits = 1;
    q.quantity.dimension = Dimension::kPercent;
    q.quantity.unit = "percent";
    return Finish(std::move(q));
  }

  // "a third of", "two-thirds of", "half of", "half an hour".
  size_t ReadFraction(size_t at, const NumberMatch& number) {
    static const RE2& whole =
        *CompilePattern(R"((?i)^ (?:of|the|its|their|his|her|all)\b)").release();
    static const RE2& unit_behind = *CompilePattern(R"((?i)^[ -](?:an? )?)").release();
    const size_t end = at + number.bytes;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.end = q.number_end = end;
    q.quantity.low = number.low, q.quantity.high = number.high;
    q.quantity.significant_digits = 1;
    re2::StringPiece match;
    const absl::string_view after = After(end);
    if (unit_behind.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, &match, 1)) {
      const std::optional<UnitMatch> unit = EnglishUnitAt(after.substr(match.size()));
      if (unit.has_value() && (unit->unit.dimension == Dimension::kDuration ||
                               unit->unit.dimension == Dimension::kLength)) {
        q.end = end + match.size() + unit->bytes;
        Scale(unit->unit, &q.quantity);
        return Finish(std::move(q));
      }
    }
    if (!Matches(after, whole)) return at;
    q.quantity.low *= 100, q.quantity.high *= 100;
    q.quantity.dimension = Dimension::kPercent;
    q.quantity.unit = "percent";
    return Finish(std::move(q));
  }

  // "the third round", "18th century".
  size_t ReadOrdinal(size_t at, const NumberMatch& number) {
    const size_t end = at + number.bytes;
    const absl::string_view after = After(end);
    if (after.size() < 2 || after[0] != ' ' || !absl::ascii_islower(after[1])) return at;
    const std::optional<CountedNoun> noun = EnglishCountedNoun("", after);
    if (!noun.has_value() || noun->bytes == 0 || IsCountedWord("stop", noun->noun)) return at;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.number_end = end;
    q.end = end + noun->bytes;
    q.quantity.low = q.quantity.high = number.low;
    q.quantity.significant_digits = number.significant_digits;
    q.quantity.dimension = Dimension::kOrdinal;
    q.quantity.unit = noun->noun;
    found_.push_back(std::move(q));
    return found_.back().end;
  }

  // "about an hour", "for a year": one unit without a number word.
  size_t ReadSingleUnit(size_t at) {
    static const RE2& introduced =
        *CompilePattern(
             R"((?i)\b(?:about|nearly|almost|over|more than|less than|roughly|around|lasted|lasting|lasts|for|within|under|took|taken|of|approximately|at least) $)")
             .release();
    static const RE2& article =
        *CompilePattern(
             R"((?i)^an? (hour|day|week|month|year|minute|decade|century|mile|kilometre|kilometer)\b)")
             .release();
    const absl::string_view after = After(at);
    re2::StringPiece groups[2];
    if (!article.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 2) ||
        !Matches(Before(at), introduced))
      return at;
    const std::optional<UnitMatch> unit = EnglishUnitAt({groups[1].data(), groups[1].size()});
    if (!unit.has_value()) return at;
    FoldedQuantity q;
    q.begin = q.number_begin = at;
    q.number_end = at + (after[1] == 'n' ? 2 : 1);
    q.end = at + groups[0].size();
    q.quantity.low = q.quantity.high = 1;
    q.quantity.significant_digits = 1;
    Scale(unit->unit, &q.quantity);
    ReadSmallerUnits(unit->unit, &q);
    return Finish(std::move(q));
  }

  // Reads rate and modifier and stores the quantity; returns its end.
  size_t Finish(FoldedQuantity q) {
    static const RE2& rate =
        *CompilePattern(
             R"((?i)^(?: (?:a|an|per|each|every) (second|minute|hour|day|week|month|quarter|year|person|head|capita|barrel|tonne|ton|litre|liter|gallon|kilogram|kilometre|kilometer|night|square metre|square meter)\b| (annually|yearly|daily|monthly|weekly|hourly)\b))")
             .release();
    const absl::string_view after = After(q.end);
    re2::StringPiece groups[3];
    if (rate.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 3)) {
      static constexpr std::pair<absl::string_view, absl::string_view> kAdverbs[] = {
          {"annually", "year"}, {"yearly", "year"}, {"daily", "day"},
          {"monthly", "month"}, {"weekly", "week"}, {"hourly", "hour"}};
      std::string per =
          absl::AsciiStrToLower(absl::string_view(groups[1].data(), groups[1].size()));
      for (const auto& [adverb, unit] : kAdverbs) {
        if (absl::EqualsIgnoreCase(absl::string_view(groups[2].data(), groups[2].size()), adverb))
          per = std::string(unit);
      }
      if (per == "capita" || per == "head") per = "person";
      q.quantity.per = true;
      absl::StrAppend(&q.quantity.unit, "/", per);
      q.end += groups[0].size();
    }
    const bool clear =
        q.quantity.dimension != Dimension::kDuration || Matches(Before(q.begin), SpendPattern());
    ReadEnglishBound(folded_, clear, &q);
    const size_t end = q.end;
    found_.push_back(std::move(q));
    return end;
  }

  // Before "over two hours" these make "over" mean "more than".
  static const RE2& SpendPattern() {
    static const RE2& spend =
        *CompilePattern(
             R"((?i)\b(?:for|lasted|lasting|took|taking|of|spent|at|is|was|just|well) (?:over|under) $)")
             .release();
    return spend;
  }

  absl::string_view folded_;
  std::vector<bool> names_;
  std::vector<FoldedQuantity> found_;
};

}  // namespace

std::vector<FoldedQuantity> EnglishQuantities(absl::string_view folded) {
  return EnglishReader(folded).Read();
}

}  // namespace parallax
