// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/cue_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "embedded_claims.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

struct Form {
  CueClass cue;
  std::vector<std::string> words;  // English
  std::string letters;             // Chinese
};
// By first word (English) or first letter (Chinese), so that most tokens cost one look-up.
using Forms = absl::flat_hash_map<std::string, std::vector<Form>>;

constexpr size_t kHanBytes = 3;

const std::map<std::string, CueClass>& ClassNames() {
  static const auto* const names =
      new std::map<std::string, CueClass>{{"DISCUSSION", CueClass::kDiscussion},
                                          {"INCLUSION", CueClass::kInclusion},
                                          {"GENERIC", CueClass::kGeneric},
                                          {"NEGATION", CueClass::kNegation},
                                          {"NO_NEGATION", CueClass::kNoNegation},
                                          {"PROBABLE", CueClass::kProbable},
                                          {"POSSIBLE", CueClass::kPossible},
                                          {"PLANNED", CueClass::kPlanned},
                                          {"CONDITIONAL", CueClass::kConditional},
                                          {"UNCONFIRMED", CueClass::kUnconfirmed},
                                          {"AGREED", CueClass::kAgreed},
                                          {"PROPOSED", CueClass::kProposed},
                                          {"REFUSED", CueClass::kRefused},
                                          {"DISCUSSED", CueClass::kDiscussed},
                                          {"PAST", CueClass::kPast},
                                          {"PRESENT", CueClass::kPresent},
                                          {"SUBORDINATE", CueClass::kSubordinate},
                                          {"LEANS_FORWARD", CueClass::kLeansForward},
                                          {"LEANS_BACK", CueClass::kLeansBack},
                                          {"WISH", CueClass::kWish},
                                          {"CONJUNCTION", CueClass::kConjunction},
                                          {"CONDITION", CueClass::kCondition},
                                          {"CAUSE", CueClass::kCause},
                                          {"WHOLE", CueClass::kWhole},
                                          {"PART", CueClass::kPart},
                                          {"LIGHT", CueClass::kLight},
                                          {"MENTION", CueClass::kMention},
                                          {"INITIATIVE", CueClass::kInitiative},
                                          {"INITIATES", CueClass::kInitiates}};
  return *names;
}

struct Table {
  Forms english, chinese;
};

absl::StatusOr<Table> Load() {
  const auto rows = ParseTsv(Embedded_claims("data/cue_words.tsv"), 3);
  if (!rows.ok()) return rows.status();
  Table table;
  for (const TsvRow& row : *rows) {
    const auto at = ClassNames().find(row[1]);
    if (at == ClassNames().end())
      return absl::InvalidArgumentError(absl::StrCat("cue_words.tsv: unknown class ", row[1]));
    for (const std::string& form : SplitColumn(row[2])) {
      if (row[0] == "zh") {
        table.chinese[form.substr(0, kHanBytes)].push_back({at->second, {}, form});
        continue;
      }
      std::vector<std::string> words = absl::StrSplit(form, ' ');
      std::string first = words.front().front() == '=' ? words.front().substr(1) : words.front();
      table.english[std::move(first)].push_back({at->second, std::move(words), ""});
    }
  }
  return table;
}

const Forms& FormsOf(absl::string_view language) {
  static const auto* const table =
      new Table(Load().value_or(Table()));  // A test proves that the built-in file parses.
  static const auto* const none = new Forms();
  return language == "en" ? table->english : language == "zh" ? table->chinese : *none;
}

bool MatchesWord(const TaggedToken& token, absl::string_view word) {
  if (word.size() > 1 && word.front() == '=') return token.token.lower == word.substr(1);
  return token.token.lower == word || token.lemma == word;
}

size_t MatchWords(absl::Span<const TaggedToken> tokens, size_t at, size_t end,
                  const std::vector<std::string>& words) {
  if (at + words.size() > end) return 0;
  for (size_t k = 0; k < words.size(); ++k) {
    if (!MatchesWord(tokens[at + k], words[k])) return 0;
  }
  return words.size();
}

// Chinese words are cut by a dictionary that does not hold every form: letters are compared over
// tokens.
size_t MatchLetters(absl::Span<const TaggedToken> tokens, size_t at, size_t end,
                    absl::string_view form) {
  size_t length = 0;
  while (!form.empty() && at + length < end) {
    const std::string& word = tokens[at + length].token.lower;
    if (word.empty() || form.substr(0, word.size()) != word) return 0;
    form.remove_prefix(word.size());
    ++length;
  }
  return form.empty() ? length : 0;
}

}  // namespace

size_t MatchCue(CueClass cue, absl::string_view language, absl::Span<const TaggedToken> tokens,
                size_t at, size_t end) {
  const Forms& forms = FormsOf(language);
  const bool chinese = language == "zh";
  size_t longest = 0;
  auto look = [&](absl::string_view first) {
    const auto found = forms.find(first);
    if (found == forms.end()) return;
    for (const Form& form : found->second) {
      if (form.cue != cue) continue;
      longest = std::max(longest, chinese ? MatchLetters(tokens, at, end, form.letters)
                                          : MatchWords(tokens, at, end, form.words));
    }
  };
  const TaggedToken& token = tokens[at];
  if (chinese) {
    look(absl::string_view(token.token.lower).substr(0, kHanBytes));
    return longest;
  }
  look(token.token.lower);
  if (token.lemma != token.token.lower) look(token.lemma);
  return longest;
}

bool HasCue(CueClass cue, absl::string_view language, absl::Span<const TaggedToken> tokens,
            size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (MatchCue(cue, language, tokens, i, end) > 0) return true;
  }
  return false;
}

absl::Status CheckCueWords() { return Load().status(); }

}  // namespace parallax
