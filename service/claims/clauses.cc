// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/clauses.h"

#include <algorithm>
#include <array>

#include "service/claims/cue_words.h"

namespace parallax {
namespace {

// Fewer words than this make no clause.
constexpr size_t kShortestClause = 4, kShortestChineseClause = 3;
// A subject and its verb stand this near behind a conjunction.
constexpr size_t kSubjectWindow = 9;
// Shorter parts of a Chinese sentence stay together.
constexpr uint32_t kShortestChinesePart = 8;

// One of two clauses ends at `end`, the next begins at `begin`.
struct Cut {
  size_t end, begin;
};

template <size_t N>
bool IsAny(const TaggedToken& t, const std::array<absl::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](absl::string_view w) { return IsWord(t, w); });
}

bool IsConjunction(const TaggedToken& t) {
  return IsAny(
      t, std::array<absl::string_view, 6>{"and", "but", "while", "whereas", "although", "though"});
}

// Pronouns that are only ever subjects.
bool IsSubjectPronoun(const TaggedToken& t) {
  return IsAny(t, std::array<absl::string_view, 5>{"he", "she", "they", "we", "i"});
}

// A subject and then a verb follow at once. "the trip he will make", "talks that failed" are no
// clauses: a pronoun or relative behind a noun opens a relative clause.
bool StartsFiniteClause(absl::Span<const TaggedToken> tokens, size_t at, TokenRange range) {
  bool subject = false, after_noun = false;
  for (size_t i = at; i < std::min(range.second, at + kSubjectWindow); ++i) {
    const TaggedToken& t = tokens[i];
    if (IsComma(t) || IsSemicolon(t) || (after_noun && (IsSubjectPronoun(t) || IsRelative(t))))
      return false;
    if (IsVerbal(t)) {
      if (!IsFinite(tokens, range, i)) return false;
      return subject;
    }
    after_noun = IsNominal(t);
    subject |= after_noun || t.tag == Tag::kPronoun || IsWord(t, "both") || IsWord(t, "neither");
  }
  return false;
}

std::vector<Cut> EnglishCuts(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const std::vector<int> depth = Depths(tokens, range);
  std::vector<Cut> cuts;
  std::vector<size_t>
      bare_commas;  // Before verb phrases, to be cut if ", and" with another one follows
  size_t begin = range.first;
  auto cut = [&](size_t end, size_t next) {
    cuts.push_back({end, next});
    begin = next;
    bare_commas.clear();
  };
  for (size_t i = range.first; i + 1 < range.second; ++i) {
    if (depth[i - range.first] > 0) continue;
    const TaggedToken& t = tokens[i];
    if (IsSemicolon(t)) {
      cut(i, i + 1);
    } else if (IsColon(t)) {
      if (StartsFiniteClause(tokens, i + 1, range)) cut(i, i + 1);
    } else if (IsComma(t) && IsConjunction(tokens[i + 1])) {
      const bool clause = StartsFiniteClause(tokens, i + 2, range);
      const bool verb = !clause && tokens[i + 1].tag == Tag::kCoordinator &&
                        StartsVerbPhrase(tokens, i + 2, range) &&
                        HasFiniteClause(tokens, {begin, i});
      if (verb) {
        for (size_t comma : std::vector<size_t>(bare_commas)) cuts.push_back({comma, comma + 1});
      }
      if (clause || verb) cut(i, i + 2);
    } else if (IsComma(t)) {
      if (StartsVerbPhrase(tokens, i + 1, range) && HasFiniteClause(tokens, {begin, i}))
        bare_commas.push_back(i);
    } else if (t.tag == Tag::kCoordinator && IsConjunction(t) && IsSubjectPronoun(tokens[i + 1])) {
      if (StartsFiniteClause(tokens, i + 1, range) && HasFiniteClause(tokens, {begin, i}))
        cut(i, i + 1);
    }
  }
  return cuts;
}

uint32_t Chars(absl::Span<const TaggedToken> tokens, TokenRange range) {
  return range.first == range.second ? 0
                                     : tokens[range.second - 1].token.span.end_char -
                                           tokens[range.first].token.span.start_char;
}

// A part with a subject of its own may be shorter: "双方应多沟通".
constexpr uint32_t kShortestWithSubject = 5;

bool StartsWithSubject(absl::Span<const TaggedToken> tokens, TokenRange part) {
  if (part.second - part.first < 2) return false;
  const TaggedToken& first = tokens[part.first];
  const Tag next = tokens[part.first + 1].tag;
  return first.named || first.tag == Tag::kPronoun ||
         (first.tag == Tag::kNoun &&
          (next == Tag::kVerb || next == Tag::kAuxiliary || next == Tag::kAdverb));
}

// A part of a Chinese sentence that may stand alone: with a verb, or with a name as its subject and
// a predicate that the lexicon takes for nouns.
bool IsChineseClause(absl::Span<const TaggedToken> tokens, TokenRange part) {
  const bool subject = StartsWithSubject(tokens, part);
  const bool verb = HasVerb(tokens, part) || (subject && tokens[part.first].named &&
                                              CountWords(tokens, part) >= kShortestClause);
  return verb && Chars(tokens, part) > (subject ? kShortestWithSubject : kShortestChinesePart);
}

bool IsFullStop(const TaggedToken& t) {
  return IsWord(t, "。") || IsWord(t, "！") || IsWord(t, "？");
}

std::vector<Cut> ChineseCuts(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const std::vector<int> depth = Depths(tokens, range);
  // The parts between commas and semicolons.
  std::vector<size_t> marks;
  for (size_t i = range.first; i < range.second; ++i) {
    if (depth[i - range.first] == 0 &&
        (IsComma(tokens[i]) || IsSemicolon(tokens[i]) || IsFullStop(tokens[i])))
      marks.push_back(i);
  }
  std::vector<Cut> cuts;
  size_t begin = range.first, part = range.first;
  for (size_t m = 0; m < marks.size(); ++m) {
    const size_t mark = marks[m];
    const TokenRange left{begin, mark},
        right{mark + 1, m + 1 < marks.size() ? marks[m + 1] : range.second};
    const bool leans = MatchCue(CueClass::kLeansForward, "zh", tokens, part, mark) > 0 ||
                       (right.first < right.second && MatchCue(CueClass::kLeansBack, "zh", tokens,
                                                               right.first, right.second) > 0);
    const bool both = IsChineseClause(tokens, left) && IsChineseClause(tokens, right);
    part = right.first;
    if (!IsComma(tokens[mark]) || (both && !leans)) {
      cuts.push_back({mark, mark + 1});
      begin = mark + 1;
    }
  }
  return cuts;
}

std::vector<Cut> SemicolonCuts(absl::Span<const TaggedToken> tokens, TokenRange range) {
  std::vector<Cut> cuts;
  for (size_t i = range.first; i < range.second; ++i) {
    if (IsSemicolon(tokens[i])) cuts.push_back({i, i + 1});
  }
  return cuts;
}

}  // namespace

std::vector<TokenRange> SplitClauses(absl::Span<const TaggedToken> tokens, TokenRange range,
                                     absl::string_view language) {
  const std::vector<Cut> cuts = language == "zh"   ? ChineseCuts(tokens, range)
                                : language == "en" ? EnglishCuts(tokens, range)
                                                   : SemicolonCuts(tokens, range);
  const size_t shortest = language == "zh" ? kShortestChineseClause : kShortestClause;
  std::vector<TokenRange> clauses;
  size_t begin = range.first;
  for (size_t c = 0; c < cuts.size(); ++c) {
    const size_t next_end = c + 1 < cuts.size() ? cuts[c + 1].end : range.second;
    const bool enough =
        CountWords(tokens, {begin, cuts[c].end}) >= shortest &&
        CountWords(tokens, {cuts[c].begin, std::max(cuts[c].begin, next_end)}) >= shortest;
    if (!enough) continue;
    clauses.push_back({begin, cuts[c].end});
    begin = cuts[c].begin;
  }
  clauses.push_back({begin, range.second});
  return clauses;
}

std::vector<TokenRange> SplitLong(absl::Span<const TaggedToken> tokens, TokenRange range,
                                  uint32_t limit) {
  std::vector<TokenRange> pieces;
  size_t begin = range.first;
  while (begin < range.second) {
    if (tokens[begin].token.span.chars() > limit) {
      ++begin;
      continue;
    }
    size_t end = begin, border = begin;
    while (end < range.second && Chars(tokens, {begin, end + 1}) <= limit) {
      ++end;
      if (IsComma(tokens[end - 1]) || IsColon(tokens[end - 1]) || IsSemicolon(tokens[end - 1]))
        border = end;
    }
    if (end < range.second && border > begin) end = border;
    pieces.push_back({begin, end});
    begin = end;
  }
  return pieces;
}

}  // namespace parallax
