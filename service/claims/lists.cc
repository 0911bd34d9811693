// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/lists.h"

#include <algorithm>
#include <array>
#include <optional>

#include "service/claims/cue_words.h"

namespace parallax {
namespace {

constexpr size_t kLongestItem = 40, kLongestObject = 7;
constexpr size_t kFewestObjects = 3;
// A second word that opens a list ("issues, including") stands this near behind the first.
constexpr size_t kInclusionWindow = 12;

enum class Separator { kNone, kComma, kAnd, kCommaAnd, kSegment };

// A piece of a list and what stands before it.
struct Piece {
  TokenRange range;
  Separator before = Separator::kNone;
};

template <size_t N>
bool IsAny(const TaggedToken& t, const std::array<absl::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](absl::string_view w) { return IsWord(t, w); });
}

bool IsAnd(const TaggedToken& t) { return IsWord(t, "and") || IsWord(t, "or"); }

// Opens a clause that may stand as an item.
bool IsQuestionWord(const TaggedToken& t) {
  return IsAny(
      t, std::array<absl::string_view, 7>{"how", "why", "whether", "what", "when", "who", "that"});
}

// "it" and "them" at the end refer to the item before.
bool RefersBack(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.first; i < range.second; ++i) {
    if (IsAny(tokens[i], std::array<absl::string_view, 2>{"it", "them"})) return true;
  }
  return false;
}

// "economic and trade issues": two qualities of one thing.
bool JoinsModifiers(absl::Span<const TaggedToken> tokens, size_t at, size_t end) {
  return tokens[at - 1].tag == Tag::kAdjective && at + 1 < end &&
         (tokens[at + 1].tag == Tag::kAdjective || IsNominal(tokens[at + 1]));
}

// Opens with a noun phrase and not with a clause: "the military", "possible purchases of oil",
// "balancing trade", not "he hopes".
bool OpensNounPhrase(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.first; i < range.second; ++i) {
    const TaggedToken& t = tokens[i];
    if (IsNominal(t)) return true;
    if (t.tag == Tag::kDeterminer || t.tag == Tag::kAdjective || t.tag == Tag::kNumber ||
        t.tag == Tag::kAdverb)
      continue;
    // "its" and "their" begin noun phrases, "he" does not.
    if (t.tag == Tag::kPronoun && i + 1 < range.second && !IsVerbal(tokens[i + 1])) continue;
    // A participle before its noun, a gerund as the item.
    if (t.tag == Tag::kVerb && i == range.first && t.token.lower.ends_with("ing")) continue;
    if (t.tag == Tag::kVerb && i > range.first && t.token.lower.ends_with("ed")) continue;
    if (IsMark(t) && i == range.first) continue;
    if (i > range.first && IsAnd(t) && JoinsModifiers(tokens, i, range.second)) continue;
    return false;
  }
  return false;
}

TokenRange Trim(absl::Span<const TaggedToken> tokens, TokenRange range) {
  auto skip = [&](size_t i) {
    return (IsMark(tokens[i]) && !IsWord(tokens[i], "\"") && !IsWord(tokens[i], ")")) ||
           IsAnd(tokens[i]);
  };
  while (range.first < range.second && skip(range.first)) ++range.first;
  while (range.second > range.first && skip(range.second - 1)) --range.second;
  return range;
}

// How many tokens at `at` join another list to the one before: "as well as", "along with", ", and
// about".
size_t SegmentLength(absl::Span<const TaggedToken> tokens, size_t at, size_t end,
                     absl::string_view preposition) {
  auto word = [&](size_t k, absl::string_view w) {
    return at + k < end && IsWord(tokens[at + k], w);
  };
  if (word(0, "as") && word(1, "well") && word(2, "as"))
    return !preposition.empty() && word(3, preposition) ? 4 : 3;
  if (word(0, "along") && word(1, "with")) return 2;
  if (!word(0, "and")) return 0;
  if (word(1, "also")) return !preposition.empty() && word(2, preposition) ? 3 : 2;
  return !preposition.empty() && word(1, preposition) ? 2 : 0;
}

// Cuts `range` at its commas and conjunctions outside quotations. "between A and B" is one piece.
std::vector<Piece> Cut(absl::Span<const TaggedToken> tokens, TokenRange range,
                       absl::string_view preposition) {
  const std::vector<int> depth = Depths(tokens, range);
  std::vector<Piece> pieces;
  size_t begin = range.first;
  Separator before = Separator::kNone, next = Separator::kNone;
  bool pair = false;
  for (size_t i = range.first; i <= range.second; ++i) {
    size_t length = 0;
    next = Separator::kNone;
    if (i < range.second && depth[i - range.first] == 0) {
      pair |= IsWord(tokens[i], "between") || IsWord(tokens[i], "both");
      const bool comma = IsComma(tokens[i]);
      const size_t behind = i + (comma ? 1 : 0);
      if (const size_t joint =
              behind < range.second ? SegmentLength(tokens, behind, range.second, preposition) : 0;
          joint > 0) {
        next = Separator::kSegment;
        length = behind - i + joint;
      } else if (comma) {
        const bool with_and = behind < range.second && IsAnd(tokens[behind]);
        next = with_and ? Separator::kCommaAnd : Separator::kComma;
        length = with_and ? 2 : 1;
      } else if (IsAnd(tokens[i]) && i > range.first && !JoinsModifiers(tokens, i, range.second)) {
        if (!pair) next = Separator::kAnd;
        length = pair ? 0 : 1;
        pair = false;
      }
    }
    if (i < range.second && next == Separator::kNone) continue;
    const TokenRange piece = Trim(tokens, {begin, i});
    if (piece.first < piece.second) pieces.push_back({piece, before});
    before = next;
    pair &= next == Separator::kNone;
    begin = i + length;
    if (length > 0) i += length - 1;
  }
  return pieces;
}

bool HasPreposition(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.first; i < range.second; ++i) {
    if (tokens[i].tag == Tag::kAdposition) return true;
  }
  return false;
}

// What opens with a relative pronoun, a preposition or a participle belongs to the piece before it.
bool IsAddition(absl::Span<const TaggedToken> tokens, const Piece& piece) {
  const TaggedToken& first = tokens[piece.range.first];
  if (IsQuestionWord(first) && piece.before != Separator::kComma) return false;
  if (IsWord(first, "that") && piece.before != Separator::kComma)
    return false;  // "how it would be watched, and that it has to end"
  if (IsRelative(first)) return true;
  if (piece.before != Separator::kComma)
    return first.tag == Tag::kAdposition && piece.before == Separator::kAnd;
  return first.tag == Tag::kAdposition || first.tag == Tag::kSubordinator ||
         MatchCue(CueClass::kInclusion, "en", tokens, piece.range.first, piece.range.second) > 0 ||
         (first.tag == Tag::kVerb && first.token.lower.ends_with("ed"));
}

void Join(std::vector<Piece>& pieces, size_t from, size_t to) {
  pieces[from].range.second = pieces[to].range.second;
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(from) + 1,
               pieces.begin() + static_cast<std::ptrdiff_t>(to) + 1);
}

bool IsBare(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const Tag tag = tokens[range.first].tag;
  return tag != Tag::kDeterminer && tag != Tag::kPronoun;
}

// "his meeting and a document on security, trade and culture": what follows the first "and" without
// articles is a list inside the last item.
bool JoinTrailingList(absl::Span<const TaggedToken> tokens, std::vector<Piece>& pieces) {
  for (size_t i = 1; i + 2 < pieces.size(); ++i) {
    if (pieces[i].before != Separator::kAnd || IsBare(tokens, pieces[i].range) ||
        !HasPreposition(tokens, pieces[i].range))
      continue;
    const bool closed = pieces.back().before == Separator::kAnd;
    const bool bare = std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces.end(),
                                  [&](const Piece& p) { return IsBare(tokens, p.range); });
    if (!closed || !bare) continue;
    Join(pieces, i, pieces.size() - 1);
    return true;
  }
  return false;
}

// A list closes with its last "and"; one before that closes a list inside an item: "purchases of
// oil, gas and coal, the military and Iran".
void JoinInnerLists(absl::Span<const TaggedToken> tokens, std::vector<Piece>& pieces) {
  const bool commas = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) {
    return p.before == Separator::kComma || p.before == Separator::kCommaAnd;
  });
  if (!commas || JoinTrailingList(tokens, pieces)) return;
  std::optional<size_t> closing;
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].before == Separator::kCommaAnd) closing = i;
  }
  for (size_t i = 1; i < pieces.size() && !closing; ++i) {
    const bool later =
        std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces.end(),
                    [](const Piece& p) { return p.before == Separator::kAnd; });
    if (pieces[i].before == Separator::kAnd && !later) closing = i;
  }
  for (size_t i = pieces.size(); i-- > 1;) {
    if (pieces[i].before != Separator::kAnd || i == closing) continue;
    size_t from = i - 1;
    if (i < *closing) {
      while (from > 0 && pieces[from].before == Separator::kComma &&
             !HasPreposition(tokens, pieces[from].range))
        --from;
      if (!HasPreposition(tokens, pieces[from].range)) from = i - 1;
    }
    Join(pieces, from, i);
    if (closing && *closing > i) *closing -= i - from;
  }
}

// "areas where our interests, values and views differ": the relative clause goes on until it has a
// verb.
bool IsUnfinished(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.second; i-- > range.first;) {
    if (IsVerbal(tokens[i])) return false;
    if (i > range.first && IsRelative(tokens[i])) return true;
  }
  return false;
}

// The pieces of one list put together to its items.
std::vector<Piece> Assemble(absl::Span<const TaggedToken> tokens, std::vector<Piece> pieces) {
  for (size_t i = 0; i + 1 < pieces.size();) {
    if (IsUnfinished(tokens, pieces[i].range)) {
      Join(pieces, i, i + 1);
    } else {
      ++i;
    }
  }
  for (size_t i = pieces.size(); i-- > 1;) {
    if (IsAddition(tokens, pieces[i])) Join(pieces, i - 1, i);
  }
  JoinInnerLists(tokens, pieces);
  if (pieces.size() > 1 && RefersBack(tokens, pieces.back().range))
    Join(pieces, pieces.size() - 2, pieces.size() - 1);
  if (pieces.size() == 2 && pieces[1].before == Separator::kAnd &&
      CountWords(tokens, pieces[1].range) == 1 && HasPreposition(tokens, pieces[0].range)) {
    Join(pieces, 0, 1);  // "the safety of drivers and passengers"
  }
  return pieces;
}

bool IsItem(absl::Span<const TaggedToken> tokens, TokenRange range) {
  if (CountWords(tokens, range) > kLongestItem) return false;
  return OpensNounPhrase(tokens, range) || IsQuestionWord(tokens[range.first]);
}

// Items of the lists in `range` one after the other, up to the first piece that is none; where that
// begins goes to `*over`.
std::vector<TokenRange> ItemsIn(absl::Span<const TaggedToken> tokens, TokenRange range,
                                absl::string_view preposition, size_t* over) {
  std::vector<Piece> pieces = Cut(tokens, range, preposition), segment;
  // "a lot: trade, the military, and ...": the list proper stands behind the colon.
  if (!pieces.empty()) {
    TokenRange& first = pieces.front().range;
    for (size_t i = first.first; i + 1 < first.second; ++i) {
      if (!IsColon(tokens[i])) continue;
      first.first = i + 1;
      break;
    }
  }
  std::vector<TokenRange> items;
  *over = range.second;
  auto close = [&] {
    for (const Piece& piece : Assemble(tokens, std::move(segment))) items.push_back(piece.range);
    segment.clear();
  };
  for (const Piece& piece : pieces) {
    if (piece.before == Separator::kSegment) close();
    const bool addition = !segment.empty() && IsAddition(tokens, piece);
    if (!addition && !IsItem(tokens, piece.range)) {
      *over = piece.range.first;
      break;
    }
    segment.push_back(piece);
  }
  close();
  return items;
}

// "held talks on", "views were exchanged on": a noun opens a list when nothing but its own words
// stands between it and the verb. A word that may be either counts as a verb only where it is one.
bool OpensSubjects(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at,
                   size_t length) {
  if (tokens[at].tag == Tag::kVerb) return true;
  if (length == 1 || !IsNominal(tokens[at])) return false;
  while (at > range.first && (IsNominal(tokens[at]) || tokens[at].tag == Tag::kAdjective ||
                              tokens[at].tag == Tag::kDeterminer))
    --at;
  return IsVerbal(tokens[at]);
}

// Where the words that open a list of subjects stand.
struct Opener {
  size_t begin, end;
};

std::optional<Opener> NextOpener(absl::Span<const TaggedToken> tokens, TokenRange range,
                                 size_t at) {
  for (size_t i = at; i < range.second; ++i) {
    const size_t talk = MatchCue(CueClass::kDiscussion, "en", tokens, i, range.second);
    if (talk > 0 && OpensSubjects(tokens, range, i, talk)) return Opener{i, i + talk};
    const size_t inclusion = MatchCue(CueClass::kInclusion, "en", tokens, i, range.second);
    if (inclusion == 0 || i == range.first) continue;
    if (tokens[i].tag == Tag::kNoun) return Opener{i, i + inclusion};  // "points :"
    size_t noun = i - 1;
    while (noun > range.first && IsMark(tokens[noun])) --noun;
    if (MatchCue(CueClass::kGeneric, "en", tokens, noun, noun + 1) > 0)
      return Opener{i, i + inclusion};
  }
  return std::nullopt;
}

std::optional<Opener> InclusionBehind(absl::Span<const TaggedToken> tokens, const Opener& opener,
                                      TokenRange range) {
  const size_t limit = std::min(range.second, opener.end + kInclusionWindow);
  bool generic = false;
  for (size_t i = opener.end; i < limit; ++i) {
    const size_t inclusion = MatchCue(CueClass::kInclusion, "en", tokens, i, range.second);
    if (inclusion > 0 && (generic || tokens[i].tag == Tag::kNoun)) return Opener{i, i + inclusion};
    generic |= MatchCue(CueClass::kGeneric, "en", tokens, i, i + 1) > 0;
  }
  return std::nullopt;
}

// "[discussed trade and] soybeans with Xi Jinping": whom one talked with is no part of the last
// subject.
TokenRange WithoutPartner(absl::Span<const TaggedToken> tokens, TokenRange item) {
  for (size_t i = item.second; i-- > item.first + 1;) {
    if (IsWord(tokens[i], "with")) return i + 1 < item.second ? TokenRange{item.first, i} : item;
    if (!tokens[i].person && !IsNominal(tokens[i])) return item;
    if (i + 1 == item.second && !tokens[i].person) return item;
  }
  return item;
}

List SubjectList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  List list;
  std::optional<Opener> opener = NextOpener(tokens, range, range.first);
  while (opener) {
    // "discussed a range of subjects, including": the list proper opens there.
    const std::optional<Opener> nearer = InclusionBehind(tokens, *opener, range);
    const size_t begin = nearer ? nearer->end : opener->end;
    const absl::string_view last = tokens[opener->end - 1].tag == Tag::kAdposition
                                       ? absl::string_view(tokens[opener->end - 1].token.lower)
                                       : "";
    size_t over = range.second;
    list.items = ItemsIn(tokens, {begin, range.second}, last, &over);
    if (list.items.size() >= 2) {
      list.items.back() = WithoutPartner(tokens, list.items.back());
      list.lead = {range.first, opener->begin};
      list.rest = {over, range.second};
      list.subjects = true;
      return list;
    }
    opener = NextOpener(tokens, range, begin);
  }
  list.items.clear();
  return list;
}

// "will buy soybeans, sorghum and timber": the last words of the first piece, behind its verb, are
// the first item.
List ObjectList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  std::vector<Piece> pieces = Cut(tokens, range, "");
  List list;
  for (size_t first = 0; first + kFewestObjects <= pieces.size(); ++first) {
    size_t verb = pieces[first].range.second;
    while (verb > pieces[first].range.first && tokens[verb - 1].tag != Tag::kVerb) --verb;
    if (verb == pieces[first].range.first) continue;
    while (verb < pieces[first].range.second && tokens[verb].tag == Tag::kAdverb) ++verb;
    if (verb == pieces[first].range.second) continue;
    std::vector<TokenRange> items = {{verb, pieces[first].range.second}};
    size_t last = first + 1;
    for (; last < pieces.size() && pieces[last].before == Separator::kComma; ++last)
      items.push_back(pieces[last].range);
    const bool closed = last < pieces.size() && (pieces[last].before == Separator::kAnd ||
                                                 pieces[last].before == Separator::kCommaAnd);
    if (!closed) continue;
    items.push_back(pieces[last].range);
    // "tariffs on steel, copper and zinc": without article or preposition of its own a noun may
    // belong to the preposition before it.
    bool phrase = false;
    const bool plain = std::all_of(items.begin(), items.end(), [&](const TokenRange& item) {
      const bool clear = !phrase || !IsBare(tokens, item) || HasPreposition(tokens, item);
      phrase |= HasPreposition(tokens, item);
      return clear && OpensNounPhrase(tokens, item) && CountWords(tokens, item) <= kLongestObject &&
             !HasVerb(tokens, item);
    });
    if (!plain || items.size() < kFewestObjects || !AreObjects(tokens, items)) continue;
    list.items = std::move(items);
    list.rest = {list.items.back().second, range.second};
    return list;
  }
  return list;
}

}  // namespace

bool AreObjects(absl::Span<const TaggedToken> tokens, absl::Span<const TokenRange> items) {
  bool only_names = true;
  for (const TokenRange& item : items) {
    for (size_t i = item.first; i < item.second; ++i) {
      if (tokens[i].person || tokens[i].tag == Tag::kNumber) return false;
      only_names &= tokens[i].named || tokens[i].tag == Tag::kDeterminer || IsMark(tokens[i]);
    }
  }
  return !only_names;
}

List FindEnglishList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  List list = SubjectList(tokens, range);
  return list.items.empty() ? ObjectList(tokens, range) : list;
}

List FindList(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language) {
  if (language == "en") return FindEnglishList(tokens, range);
  if (language == "zh") return FindChineseList(tokens, range);
  return {};
}

}  // namespace parallax
