// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/syntax.h"

#include "absl/strings/match.h"
#include "service/claims/cue_words.h"

namespace parallax {
namespace {

bool IsQuote(const TaggedToken& t) { return IsWord(t, "\"") || IsWord(t, "“") || IsWord(t, "”"); }

// The mark that closes what `t` opens; empty when it opens nothing.
absl::string_view Closing(const TaggedToken& t) {
  static constexpr std::pair<absl::string_view, absl::string_view> kPairs[] = {
      {"(", ")"}, {"（", "）"}, {"[", "]"}, {"「", "」"}, {"『", "』"}, {"《", "》"}};
  for (const auto& [open, close] : kPairs) {
    if (IsWord(t, open)) return close;
  }
  return {};
}

bool IsFollowedBy(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at,
                  absl::string_view word) {
  return at + 1 < range.second && IsWord(tokens[at + 1], word);
}

// Words that join a clause to another; which language they are of, their letters tell.
bool JoinsClauses(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at) {
  return MatchCue(CueClass::kConjunction, "en", tokens, at, range.second) > 0 ||
         MatchCue(CueClass::kConjunction, "zh", tokens, at, range.second) > 0;
}

bool OpensNoClause(absl::Span<const TaggedToken> tokens, TokenRange range) {
  // A contraction whose first half stands outside: "[that] 's fine".
  if (absl::StartsWith(tokens[range.first].token.lower, "'")) return true;
  return IsMark(tokens[range.first]) || IsWord(tokens[range.first], "that") ||
         JoinsClauses(tokens, range, range.first);
}

// A clause that ends so goes on elsewhere.
bool EndsNoClause(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const size_t last = range.second - 1;
  return IsRelative(tokens[last]) || JoinsClauses(tokens, range, last) ||
         MatchCue(CueClass::kSubordinate, "en", tokens, last, range.second) > 0;
}

// What a list leaves hanging before it: "Teams will meet in Geneva [to] discuss ...".
bool IsLoose(const TaggedToken& t) {
  return t.tag == Tag::kAdposition || t.tag == Tag::kPronoun || IsWord(t, "to");
}

size_t Quotes(absl::Span<const TaggedToken> tokens, TokenRange range) {
  size_t quotes = 0;
  for (size_t i = range.first; i < range.second; ++i) quotes += IsQuote(tokens[i]);
  return quotes;
}

// The first token opens a quotation or bracket that `range` closes.
bool ClosesInside(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const TaggedToken& first = tokens[range.first];
  if (IsQuote(first)) return Quotes(tokens, range) % 2 == 0;
  const absl::string_view close = Closing(first);
  for (size_t i = range.first; i < range.second && !close.empty(); ++i) {
    if (IsWord(tokens[i], close)) return true;
  }
  return false;
}

// The last token closes a quotation or bracket that `range` opens, or says how much.
bool OpensInside(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const TaggedToken& last = tokens[range.second - 1];
  if (IsQuote(last)) return Quotes(tokens, range) % 2 == 0;
  if (IsWord(last, "%") || IsWord(last, "％")) return true;
  for (size_t i = range.first; i + 1 < range.second; ++i) {
    const absl::string_view close = Closing(tokens[i]);
    if (!close.empty() && IsWord(last, close)) return true;
  }
  return false;
}

}  // namespace

size_t CountWords(absl::Span<const TaggedToken> tokens, TokenRange range) {
  size_t words = 0;
  for (size_t i = range.first; i < range.second; ++i) words += !IsMark(tokens[i]);
  return words;
}

std::vector<int> Depths(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const size_t size = range.second - range.first;
  std::vector<int> steps(size + 1, 0);
  auto open = [&](size_t from, size_t to) {
    ++steps[from];
    --steps[to + 1];
  };
  // Straight and curly quotation marks are one after folding: they pair up in order.
  size_t quote = size;
  std::vector<std::pair<size_t, absl::string_view>> brackets;
  for (size_t i = 0; i < size; ++i) {
    const TaggedToken& t = tokens[range.first + i];
    if (IsQuote(t)) {
      if (quote < size) open(quote, i);
      quote = quote < size ? size : i;
    } else if (const absl::string_view close = Closing(t); !close.empty()) {
      brackets.emplace_back(i, close);
    } else if (!brackets.empty() && IsWord(t, brackets.back().second)) {
      open(brackets.back().first, i);
      brackets.pop_back();
    }
  }
  std::vector<int> depths(size);
  int depth = 0;
  for (size_t i = 0; i < size; ++i) depths[i] = depth += steps[i];
  return depths;
}

bool IsFinite(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at) {
  const TaggedToken& t = tokens[at];
  if (!IsVerbal(t) || absl::EndsWith(t.token.lower, "ing")) return false;
  if (t.tag == Tag::kAuxiliary) return !IsWord(t, "be") && !IsWord(t, "been");
  if (at > range.first) {
    const TaggedToken& before = tokens[at - 1];
    const bool article =
        before.tag == Tag::kDeterminer && !IsWord(before, "both") && !IsWord(before, "all");
    if (IsWord(before, "to") || article) return false;
  }
  return !IsFollowedBy(tokens, range, at, "by");
}

bool StartsVerbPhrase(absl::Span<const TaggedToken> tokens, size_t at, TokenRange range) {
  while (at < range.second && tokens[at].tag == Tag::kAdverb) ++at;
  return at < range.second && IsFinite(tokens, range, at);
}

bool HasVerb(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.first; i < range.second; ++i) {
    if (IsVerbal(tokens[i])) return true;
  }
  return false;
}

bool HasFiniteClause(absl::Span<const TaggedToken> tokens, TokenRange range) {
  bool subject = false, relative = false;
  for (size_t i = range.first; i < range.second; ++i) {
    relative |= subject && IsRelative(tokens[i]) && IsNominal(tokens[i - 1]);
    if (subject && IsFinite(tokens, range, i)) {
      if (!relative) return true;
      // The verb group of the relative clause.
      while (i + 1 < range.second && tokens[i].tag != Tag::kVerb &&
             (IsVerbal(tokens[i + 1]) || tokens[i + 1].tag == Tag::kAdverb ||
              tokens[i + 1].tag == Tag::kParticle)) {
        ++i;
      }
      relative = false;
    }
    subject |= IsNominal(tokens[i]) || tokens[i].tag == Tag::kPronoun ||
               tokens[i].tag == Tag::kNumber || IsWord(tokens[i], "both");
  }
  return false;
}

TokenRange TrimClause(absl::Span<const TaggedToken> tokens, TokenRange range) {
  while (range.first < range.second && OpensNoClause(tokens, range) && !ClosesInside(tokens, range))
    ++range.first;
  while (range.second > range.first) {
    const TaggedToken& last = tokens[range.second - 1];
    const bool loose = IsMark(last) ? !OpensInside(tokens, range) : EndsNoClause(tokens, range);
    if (!loose) break;
    --range.second;
  }
  // A quotation as a whole needs no marks.
  while (range.second - range.first > 2 && IsQuote(tokens[range.first]) &&
         IsQuote(tokens[range.second - 1]) && Quotes(tokens, range) == 2) {
    ++range.first;
    --range.second;
  }
  return range;
}

TokenRange TrimLead(absl::Span<const TaggedToken> tokens, TokenRange range) {
  range = TrimClause(tokens, range);
  while (range.second > range.first && IsLoose(tokens[range.second - 1])) {
    range = TrimClause(tokens, {range.first, range.second - 1});
  }
  return range;
}

}  // namespace parallax
