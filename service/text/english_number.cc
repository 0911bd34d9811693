// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/english_number.h"

#include <cmath>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

namespace parallax {
namespace {

struct Word {
  std::string lower;
  size_t begin, end;
};

using Values = absl::flat_hash_map<std::string, double>;

const Values& SmallWords() {
  static const Values& words = *new Values{
      {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
      {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
      {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
      {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
      {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
      {"seventy", 70}, {"eighty", 80},  {"ninety", 90}};
  return words;
}

const Values& Multipliers() {
  static const Values& words = *new Values{
      {"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12},
      {"mn", 1e6},      {"mln", 1e6},      {"bn", 1e9},      {"bln", 1e9},     {"tn", 1e12},
      {"trn", 1e12},    {"lakh", 1e5},     {"crore", 1e7},   {"dozen", 12},    {"score", 20}};
  return words;
}

const Values& Plurals() {
  static const Values& words =
      *new Values{{"dozens", 12},    {"scores", 20},    {"hundreds", 1e2},   {"thousands", 1e3},
                  {"millions", 1e6}, {"billions", 1e9}, {"trillions", 1e12}, {"tens", 10}};
  return words;
}

const Values& Ordinals() {
  static const Values& words =
      *new Values{{"first", 1},        {"second", 2},      {"third", 3},       {"fourth", 4},
                  {"fifth", 5},        {"sixth", 6},       {"seventh", 7},     {"eighth", 8},
                  {"ninth", 9},        {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},
                  {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},  {"sixteenth", 16},
                  {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
                  {"thirtieth", 30}};
  return words;
}

const Values& FractionParts() {
  static const Values& words =
      *new Values{{"half", 2},     {"halves", 2},  {"third", 3},   {"thirds", 3}, {"quarter", 4},
                  {"quarters", 4}, {"fourths", 4}, {"fifth", 5},   {"fifths", 5}, {"sixth", 6},
                  {"sixths", 6},   {"eighth", 8},  {"eighths", 8}, {"tenth", 10}, {"tenths", 10}};
  return words;
}

std::optional<double> Look(const Values& values, const std::string& word) {
  const auto found = values.find(word);
  if (found == values.end()) return std::nullopt;
  return found->second;
}

// The words at the start of `text`, cut at blanks and hyphens; anything else ends them.
std::vector<Word> LeadingWords(absl::string_view text) {
  std::vector<Word> words;
  size_t at = 0;
  while (words.size() < 10) {
    size_t begin = at;
    if (!words.empty()) {
      if (begin >= text.size() || (text[begin] != ' ' && text[begin] != '-')) break;
      ++begin;
    }
    size_t end = begin;
    while (end < text.size() && absl::ascii_isalpha(text[end])) ++end;
    if (end == begin) break;
    words.push_back({absl::AsciiStrToLower(text.substr(begin, end - begin)), begin, end});
    at = end;
  }
  return words;
}

int DigitsOf(double value) {
  if (value == 0) return 1;
  while (value >= 10 && std::fmod(value, 10) == 0) value /= 10;
  int digits = 0;
  for (double rest = std::floor(value); rest >= 1; rest = std::floor(rest / 10)) ++digits;
  return std::max(digits, 1);
}

NumberMatch Exactly(double value, size_t bytes) { return {value, value, bytes, DigitsOf(value)}; }

// "dozens", "hundreds of thousands", "tens of millions".
std::optional<NumberMatch> PluralAt(const std::vector<Word>& words) {
  std::optional<double> unit = Look(Plurals(), words[0].lower);
  if (!unit.has_value()) return std::nullopt;
  size_t end = words[0].end;
  if (words.size() >= 3 && words[1].lower == "of") {
    const std::optional<double> more = Look(Plurals(), words[2].lower);
    if (more.has_value()) {
      *unit *= *more;
      end = words[2].end;
    }
  }
  if (words[0].lower == "tens" && end == words[0].end) return std::nullopt;
  NumberMatch match{2 * *unit, 10 * *unit, end, 1};
  match.vague = true;
  return match;
}

// "several hundred", "a few thousand", "a couple of million".
std::optional<NumberMatch> SeveralAt(const std::vector<Word>& words) {
  size_t i = 0;
  if (words[i].lower == "a" && words.size() > 1) ++i;
  double low = 0, high = 0;
  if (words[i].lower == "several" || words[i].lower == "few") low = 3, high = 9;
  if (words[i].lower == "couple" && i == 1) low = 2, high = 3;
  if (low == 0) return std::nullopt;
  ++i;
  if (i < words.size() && words[i].lower == "of") ++i;
  if (i >= words.size()) return std::nullopt;
  const std::optional<double> unit = Look(Multipliers(), words[i].lower);
  if (!unit.has_value()) return std::nullopt;
  double factor = *unit;
  if (i + 1 < words.size()) {
    if (const auto more = Look(Multipliers(), words[i + 1].lower);
        more.has_value() && *more > factor)
      factor *= *more, ++i;
  }
  NumberMatch match{low * factor, high * factor, words[i].end, 1};
  match.vague = true;
  return match;
}

// "half a million", "half a dozen", "a third", "two-thirds", "three quarters", "half".
std::optional<NumberMatch> FractionAt(const std::vector<Word>& words) {
  if (words[0].lower == "half" && words.size() >= 3 &&
      (words[1].lower == "a" || words[1].lower == "an")) {
    const std::optional<double> unit = Look(Multipliers(), words[2].lower);
    if (unit.has_value() && *unit != 100) return Exactly(*unit / 2, words[2].end);
  }
  double numerator = 0;
  size_t i = 1;
  if (words[0].lower == "half") {
    numerator = 1, i = 0;
  } else if (words[0].lower == "a" || words[0].lower == "one") {
    numerator = 1;
  } else if (const auto value = Look(SmallWords(), words[0].lower);
             value.has_value() && *value < 10) {
    numerator = *value;
  }
  if (numerator == 0 || i >= words.size()) return std::nullopt;
  const std::optional<double> parts = Look(FractionParts(), words[i].lower);
  const bool plural = absl::EndsWith(words[i].lower, "s");
  if (!parts.has_value() || plural != (numerator > 1)) return std::nullopt;
  NumberMatch match{numerator / *parts, numerator / *parts, words[i].end, 1};
  match.fraction = true;
  return match;
}

// "twenty-five", "one hundred and fifty thousand", "a million", "two dozen".
std::optional<NumberMatch> CardinalAt(const std::vector<Word>& words) {
  double total = 0, section = 0;
  size_t end = 0;
  bool any = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].lower;
    if (const auto small = Look(SmallWords(), word); small.has_value()) {
      // "six seven" are two numbers; "twenty six" is one, and "nineteen ninety" none of ours.
      const double last = std::fmod(section, 100);
      if (any && !(last == 0 ? section > 0 || total > 0
                             : last >= 20 && std::fmod(last, 10) == 0 && *small < 10))
        break;
      section += *small;
    } else if (const auto unit = Look(Multipliers(), word); unit.has_value()) {
      if (!any) break;
      if (*unit == 100 || *unit == 12 || *unit == 20) {
        section = (section == 0 ? 1 : section) * *unit;
      } else {
        total += (section == 0 ? 1 : section) * *unit;
        section = 0;
      }
    } else if (i == 0 && (word == "a" || word == "an") && words.size() > 1 &&
               Look(Multipliers(), words[1].lower).has_value()) {
      any = true;
      continue;
    } else if (word == "and" && any && i + 1 < words.size() &&
               Look(SmallWords(), words[i + 1].lower).has_value() && i > 0 &&
               Look(Multipliers(), words[i - 1].lower).has_value() &&
               words[i - 1].lower != "dozen") {
      continue;
    } else {
      break;
    }
    any = true;
    end = words[i].end;
  }
  if (end == 0) return std::nullopt;
  return Exactly(total + section, end);
}

// "fourth", "twenty-first".
std::optional<NumberMatch> OrdinalAt(const std::vector<Word>& words) {
  double base = 0;
  size_t i = 0;
  if (words.size() >= 2) {
    const auto tens = Look(SmallWords(), words[0].lower);
    if (tens.has_value() && *tens >= 20) base = *tens, i = 1;
  }
  const std::optional<double> value = Look(Ordinals(), words[i].lower);
  if (!value.has_value() || (i == 1 && *value > 9)) return std::nullopt;
  NumberMatch match = Exactly(base + *value, words[i].end);
  match.ordinal = true;
  return match;
}

// "1,200", "2.9 billion", "11bn", "18th".
std::optional<NumberMatch> DigitsAt(absl::string_view text) {
  size_t end = 0;
  while (end < text.size() && absl::ascii_isdigit(text[end])) ++end;
  if (end == 0) return std::nullopt;
  // Groups of three behind commas, then a decimal part.
  const auto digit_at = [&](size_t i) { return i < text.size() && absl::ascii_isdigit(text[i]); };
  while (end >= 1 && (end <= 3 || absl::StrContains(text.substr(0, end), ',')) &&
         end < text.size() && text[end] == ',' && digit_at(end + 1) && digit_at(end + 2) &&
         digit_at(end + 3) && !digit_at(end + 4)) {
    end += 4;
  }
  if (end + 1 < text.size() && text[end] == '.' && absl::ascii_isdigit(text[end + 1])) {
    ++end;
    while (end < text.size() && absl::ascii_isdigit(text[end])) ++end;
  }
  std::string digits;
  for (char c : text.substr(0, end)) {
    if (c != ',') digits += c;
  }
  double value = 0;
  if (digits.size() > 24 || !absl::SimpleAtod(digits, &value)) return std::nullopt;
  NumberMatch match{value, value, end, SignificantDigits(digits)};
  match.digits = true;
  const absl::string_view rest = text.substr(end);
  for (absl::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (absl::StartsWith(rest, suffix) && (rest.size() == 2 || !absl::ascii_isalnum(rest[2]))) {
      match.ordinal = true;
      match.bytes += 2;
      return match;
    }
  }
  size_t at = 0;
  if (!rest.empty() && (rest[0] == ' ' || rest[0] == '-')) at = 1;
  size_t word_end = at;
  while (word_end < rest.size() && absl::ascii_isalpha(rest[word_end])) ++word_end;
  const std::string word = absl::AsciiStrToLower(rest.substr(at, word_end - at));
  std::optional<double> unit = Look(Multipliers(), word);
  if (!unit.has_value() && at == 0 && word == "k") unit = 1e3;
  if (unit.has_value() && word != "score" &&
      !(word_end < rest.size() && absl::ascii_isdigit(rest[word_end]))) {
    match.low *= *unit;
    match.high = match.low;
    match.bytes += word_end;
    // "hundred thousand", "thousand billion"
    const absl::string_view more = rest.substr(word_end);
    for (absl::string_view next : {" thousand", " million", " billion", " trillion"}) {
      if (absl::StartsWith(more, next)) {
        match.low *= *Look(Multipliers(), std::string(next.substr(1)));
        match.high = match.low;
        match.bytes += next.size();
        break;
      }
    }
  }
  return match;
}

}  // namespace

int SignificantDigits(absl::string_view digits) {
  const bool decimal = absl::StrContains(digits, '.');
  int count = 0, zeros = 0;
  bool started = false;
  for (char c : digits) {
    if (!absl::ascii_isdigit(c)) continue;
    started |= c != '0';
    if (!started) continue;
    zeros = c == '0' ? zeros + 1 : 0;
    ++count;
  }
  return std::max(1, decimal ? count : count - zeros);
}

std::optional<NumberMatch> EnglishNumberAt(absl::string_view folded) {
  if (folded.empty()) return std::nullopt;
  if (absl::ascii_isdigit(folded[0])) return DigitsAt(folded);
  const std::vector<Word> words = LeadingWords(folded);
  if (words.empty()) return std::nullopt;
  for (const auto& reader : {PluralAt, SeveralAt, FractionAt, OrdinalAt}) {
    std::optional<NumberMatch> match = reader(words);
    if (!match.has_value()) continue;
    const size_t end = match->bytes;
    if (end < folded.size() && absl::ascii_isalnum(folded[end])) continue;
    return match;
  }
  std::optional<NumberMatch> match = CardinalAt(words);
  if (match.has_value() && match->bytes < folded.size() &&
      absl::ascii_isalnum(folded[match->bytes]))
    return std::nullopt;
  return match;
}

}  // namespace parallax
