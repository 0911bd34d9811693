// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/measures.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "embedded_claims.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

// Words farther from a number than this belong to another.
constexpr size_t kReach = 7;

struct Form {
  std::string measure;
  bool counted_anew = false, single = false;
  std::vector<std::string> words;  // English
  std::string letters;             // Chinese
};

struct Table {
  absl::flat_hash_map<std::string, std::vector<Form>> english;  // By first word
  std::vector<Form> chinese;
  std::set<std::string> persons;  // Counted nouns for persons in general, both languages
};

absl::StatusOr<Table> Load() {
  const auto rows = ParseTsv(Embedded_claims("data/measures.tsv"), 4);
  if (!rows.ok()) return rows.status();
  Table table;
  for (const TsvRow& row : *rows) {
    for (const std::string& form : SplitColumn(row[3])) {
      if (row[2] == "UNIT") {
        table.persons.insert(form);
        continue;
      }
      Form made{
          row[1], absl::StrContains(row[2], "ANEW"), absl::StrContains(row[2], "SINGLE"), {}, ""};
      if (row[0] == "zh") {
        made.letters = form;
        table.chinese.push_back(std::move(made));
        continue;
      }
      made.words = absl::StrSplit(form, ' ');
      std::string first = made.words.front();
      table.english[std::move(first)].push_back(std::move(made));
    }
  }
  return table;
}

const Table& SharedTable() {
  static const auto* const table =
      new Table(Load().value_or(Table()));  // A test proves that the built-in file parses.
  return *table;
}

bool MatchesWord(const TaggedToken& token, const std::string& word) {
  return token.token.lower == word || token.lemma == word;
}

// The form that begins at token `at`; the longest one.
const Form* FormAt(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at,
                   absl::string_view language) {
  const Table& table = SharedTable();
  const Form* best = nullptr;
  if (language == "zh") {
    for (const Form& form : table.chinese) {
      if (absl::StartsWith(tokens[at].token.lower, form.letters) ||
          absl::EndsWith(tokens[at].token.lower, form.letters)) {
        if (best == nullptr || form.letters.size() > best->letters.size()) best = &form;
      }
    }
    return best;
  }
  for (const std::string* key : {&tokens[at].token.lower, &tokens[at].lemma}) {
    const auto found = table.english.find(*key);
    if (found == table.english.end()) continue;
    for (const Form& form : found->second) {
      if (at + form.words.size() > range.second) continue;
      bool matches = true;
      for (size_t k = 0; k < form.words.size() && matches; ++k)
        matches = MatchesWord(tokens[at + k], form.words[k]);
      if (matches && (best == nullptr || form.words.size() > best->words.size())) best = &form;
    }
  }
  return best;
}

void Set(const Form& form, Measure& measure) {
  measure.kind = form.measure;
  measure.counted_anew = form.counted_anew;
  measure.single = form.single;
}

// The counted noun itself may name the measure: "31" of "The toll rose to 31" counts deaths.
void ReadUnit(const std::string& unit, Measure& measure) {
  const auto found = SharedTable().english.find(unit);
  if (found == SharedTable().english.end()) return;
  for (const Form& form : found->second) {
    if (form.words.size() > 1) continue;
    Set(form, measure);
    return;
  }
}

bool IsIncrement(absl::Span<const TaggedToken> tokens, TokenRange range, size_t begin, size_t end) {
  const auto is = [&](size_t i, absl::string_view word) {
    return i < range.second && i >= range.first && IsWord(tokens[i], word);
  };
  for (size_t i = begin; i <= end && i < range.second; ++i) {
    // "more than 20" and "no more than 20" are bounds.
    if (is(i, "more") && !is(i + 1, "than")) return true;
    if (is(i, "additional") || is(i, "another") || is(i, "further")) return true;
  }
  return begin > range.first && (is(begin - 1, "another") || is(begin - 1, "further") ||
                                 is(begin - 1, "又") || is(begin - 1, "另"));
}

}  // namespace

void AddMeasures(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
                 Claim& claim) {
  claim.measures.assign(claim.quantities.size(), Measure());
  for (size_t q = 0; q < claim.quantities.size(); ++q) {
    const Span& span = claim.quantities[q].span;
    size_t begin = range.first;
    while (begin < range.second && tokens[begin].token.span.end_byte <= span.start_byte) ++begin;
    size_t end = begin;
    while (end < range.second && tokens[end].token.span.start_byte < span.end_byte) ++end;
    Measure& measure = claim.measures[q];
    const std::string& unit = claim.quantities[q].unit;
    measure.persons = unit.empty() || SharedTable().persons.contains(unit);
    measure.increment = IsIncrement(tokens, range, begin, end);
    // A comma parts figures: "30 dead, 180 injured". Words inside the span and behind it come
    // first.
    size_t nearest = kReach + 1;
    const auto look = [&](size_t i, size_t distance) {
      if (distance >= nearest) return;
      if (const Form* form = FormAt(tokens, range, i, language)) {
        nearest = distance;
        Set(*form, measure);
      }
    };
    for (size_t i = begin; i < end; ++i) look(i, 0);
    for (size_t i = end; i < range.second && i - end < kReach && !IsComma(tokens[i]); ++i)
      look(i, i - end + 1);
    for (size_t i = begin; i-- > range.first && begin - i <= kReach && !IsComma(tokens[i]);)
      look(i, begin - i + 1);
    if (measure.kind.empty()) ReadUnit(unit, measure);
  }
}

absl::Status CheckMeasures() { return Load().status(); }

}  // namespace parallax
