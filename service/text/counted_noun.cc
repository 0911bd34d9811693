// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "service/text/pattern.h"
#include "service/text/quantity_parts.h"
#include "service/text/unicode.h"
#include "service/text/unit_table.h"

namespace parallax {
namespace {

// Words between a number and its noun at most: "23 badly wounded Ukrainian soldiers".
constexpr int kMaxWords = 6;

struct NounWord {
  absl::string_view text;
  std::string lower;
  size_t end = 0;  // Bytes from the end of the number.
};

bool IsWordByte(char c) {
  return absl::ascii_isalpha(c) || c == '\'' || c == '-' || IsLatinLead(c);
}

// The words right behind the number, up to punctuation, a figure or a word that ends noun phrases.
std::vector<NounWord> PhraseWords(absl::string_view after) {
  std::vector<NounWord> words;
  size_t at = 0;
  while (static_cast<int>(words.size()) < kMaxWords) {
    size_t begin = at;
    if (begin < after.size() && (after[begin] == ' ' || (words.empty() && after[begin] == '-')))
      ++begin;
    if (begin == at) break;
    size_t end = begin;
    while (end < after.size() && IsWordByte(after[end])) ++end;
    if (end == begin) break;
    NounWord word{after.substr(begin, end - begin),
                  absl::AsciiStrToLower(after.substr(begin, end - begin)), end};
    for (absl::string_view possessive : {"'s", "'"}) {
      if (absl::EndsWith(word.lower, possessive))
        word.lower.erase(word.lower.size() - possessive.size());
    }
    if (IsCountedWord("stop", word.lower) && !(words.empty() && word.lower == "more")) break;
    at = end;
    // "30 more people"
    if (words.empty() &&
        (word.lower == "more" || word.lower == "other" || word.lower == "additional"))
      continue;
    words.push_back(std::move(word));
  }
  return words;
}

bool LooksPlural(const std::string& word) {
  return word.size() > 3 && absl::EndsWith(word, "s") && !absl::EndsWith(word, "ss") &&
         !absl::EndsWith(word, "us") && !absl::EndsWith(word, "is") && !absl::EndsWith(word, "ous");
}

// People counted by the verb before the number: "killed at least 30", "injuring 180".
bool CountsPeople(absl::string_view before) {
  static const RE2& verb =
      *CompilePattern(
           R"((?i)\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|arrest(?:ed|ing)|detain(?:ed|ing)|rescued|evacuated|displac(?:ed|ing)|trapp(?:ed|ing)|hospitali[sz]ed)(?: at least| more than| about| around| some| over| nearly| almost| as many as| up to| an estimated| another)? ?$)")
           .release();
  return RE2::PartialMatch(Piece(before), verb);
}

// "180 were injured", "12 remain missing": the state is what is counted.
std::optional<CountedNoun> StateBehind(absl::string_view after) {
  static const RE2& state =
      *CompilePattern(
           R"((?i)^ (?:others? )?(?:were|was|are|is|have been|has been|had been|remain|remained|remains|are still|were still|are feared|were feared)(?: reported| confirmed| still| also| listed)?(?: as)? ([a-z]+)\b)")
           .release();
  re2::StringPiece groups[2];
  if (!state.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, groups, 2))
    return std::nullopt;
  const std::string word =
      absl::AsciiStrToLower(absl::string_view(groups[1].data(), groups[1].size()));
  if (!IsCountedWord("participle", word)) return std::nullopt;
  // The span of the quantity ends with the number: words stand between.
  return CountedNoun{word, 0};
}

bool FollowsToll(absl::string_view before) {
  static const RE2& toll =
      *CompilePattern(
           R"((?i)\b(?:death toll|toll|deaths?)\b[^.;!?]{0,80}\b(?:to|at|of|is|was|reached|hit|stands at|passed)(?: at least| more than| about| around| nearly)? ?$)")
           .release();
  return RE2::PartialMatch(Piece(before), toll);
}

}  // namespace

std::optional<CountedNoun> EnglishCountedNoun(absl::string_view before, absl::string_view after) {
  // "dozens of people", "31 of the passengers"
  static const RE2& of =
      *CompilePattern(R"(^(?: of(?: the| its| their| his| her| our| those| these)?)?)").release();
  re2::StringPiece skipped;
  size_t offset = 0;
  if (of.Match(Piece(after), 0, after.size(), RE2::ANCHOR_START, &skipped, 1))
    offset = skipped.size();
  const std::vector<NounWord> words = PhraseWords(after.substr(offset));
  const NounWord* head = nullptr;
  for (size_t i = 0; i < words.size() && head == nullptr; ++i) {
    if (IsCountedWord("person", words[i].lower)) head = &words[i];
  }
  // The last of the first run of plurals: "12 cargo ships", "nine arms sales".
  for (size_t i = 0; i < words.size() && head == nullptr; ++i) {
    if (!LooksPlural(words[i].lower) && Singular(words[i].lower) == words[i].lower) continue;
    // "arms sales": a plural that another one follows belongs to it.
    while (i + 1 < words.size() && LooksPlural(words[i + 1].lower)) ++i;
    head = &words[i];
  }
  if (head == nullptr && !words.empty() && IsCountedWord("participle", words[0].lower))
    head = &words[0];
  if (head != nullptr) return CountedNoun{Singular(head->lower), offset + head->end};
  if (CountsPeople(before)) return CountedNoun{"person", 0};
  if (FollowsToll(before)) return CountedNoun{"death", 0};
  if (std::optional<CountedNoun> state = StateBehind(after); state.has_value()) return state;
  // "the fourth telephone conversation", "a 9-member panel": the last word that is neither adverb
  // nor verb.
  for (const NounWord& word : words) {
    if (absl::ascii_isupper(word.text[0]) || absl::EndsWith(word.lower, "ly")) continue;
    if (absl::EndsWith(word.lower, "ed") && (head != nullptr || words.size() == 1)) break;
    head = &word;
  }
  if (head != nullptr && !absl::EndsWith(head->lower, "ed"))
    return CountedNoun{head->lower, offset + head->end};
  return std::nullopt;
}

}  // namespace parallax
