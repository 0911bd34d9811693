// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "absl/strings/match.h"
#include "service/claims/cue_words.h"
#include "service/claims/lists.h"

namespace parallax {
namespace {

constexpr size_t kLongestItem = 24;
constexpr size_t kFewestObjects = 3;
constexpr size_t kLongestWithVerb = 3;

template <size_t N>
bool IsAny(const TaggedToken& t, const std::array<absl::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](absl::string_view w) { return IsWord(t, w); });
}

// Joins the last item to a list.
bool IsListAnd(const TaggedToken& t) {
  return IsAny(t, std::array<absl::string_view, 5>{"和", "及", "以及", "与", "还有"});
}

// "with" as often as "and": joins items only in a list that has commas.
bool IsDoubtfulAnd(const TaggedToken& t) { return IsWord(t, "与"); }

// What ends a list: "and others", or the verb that the list belongs to.
bool EndsList(const TaggedToken& t) {
  return absl::StartsWith(t.token.lower, "等") ||
         IsAny(t, std::array<absl::string_view, 8>{"交换", "进行", "深入", "广泛", "坦诚", "充分",
                                                   "展开", "开展"});
}

bool IsTalk(const TaggedToken& t) {
  return IsAny(t, std::array<absl::string_view, 10>{"交换", "讨论", "沟通", "磋商", "交流", "会谈",
                                                    "商讨", "探讨", "谈", "对话"});
}

size_t FindForward(absl::Span<const TaggedToken> tokens, size_t begin, size_t end,
                   bool (*wanted)(const TaggedToken&)) {
  while (begin < end && !wanted(tokens[begin])) ++begin;
  return begin;
}

// Where "上" of "问题上" or a word like "领域" ends "in A, B and C"; `end` when nothing does.
size_t EndOfField(absl::Span<const TaggedToken> tokens, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (IsComma(tokens[i])) break;
    if (IsAny(tokens[i], std::array<absl::string_view, 3>{"上", "方面", "领域"})) return i;
    if (absl::EndsWith(tokens[i].token.lower, "问题上")) return i + 1;
  }
  return end;
}

bool HasNoun(absl::Span<const TaggedToken> tokens, TokenRange range) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                     tokens.begin() + static_cast<std::ptrdiff_t>(range.second),
                     [](const TaggedToken& t) { return IsNominal(t) || t.named; });
}

TokenRange Trim(absl::Span<const TaggedToken> tokens, TokenRange range) {
  while (range.first < range.second &&
         (IsMark(tokens[range.first]) || IsWord(tokens[range.first], "了")))
    ++range.first;
  while (range.second > range.first &&
         (IsMark(tokens[range.second - 1]) || IsWord(tokens[range.second - 1], "的")))
    --range.second;
  return range;
}

// The items in `range`, cut at list commas and conjunctions.
std::vector<TokenRange> Cut(absl::Span<const TaggedToken> tokens, TokenRange range) {
  const std::vector<int> depth = Depths(tokens, range);
  const bool commas = FindForward(tokens, range.first, range.second, IsListComma) < range.second;
  std::vector<TokenRange> items;
  size_t begin = range.first;
  for (size_t i = range.first; i <= range.second; ++i) {
    bool separator = i == range.second;
    if (!separator && depth[i - range.first] == 0) {
      separator = IsListComma(tokens[i]) || (IsListAnd(tokens[i]) && i > range.first &&
                                             (commas || !IsDoubtfulAnd(tokens[i])));
      // A comma goes on with the list only if no verb follows.
      separator |= IsComma(tokens[i]) && !HasVerb(tokens, {i, range.second});
    }
    if (!separator) continue;
    const TokenRange item = Trim(tokens, {begin, i});
    if (item.first < item.second) items.push_back(item);
    begin = i + 1;
  }
  return items;
}

// "禁毒" may stand among nouns, "扩大合作" makes the list one of actions.
bool IsAction(absl::Span<const TaggedToken> tokens, TokenRange item) {
  return item.second > item.first + 1 && IsVerbal(tokens[item.first]) &&
         IsNominal(tokens[item.first + 1]);
}

bool AreItems(absl::Span<const TaggedToken> tokens, const std::vector<TokenRange>& items) {
  return std::all_of(items.begin(), items.end(), [&](const TokenRange& item) {
    const size_t words = item.second - item.first;
    return words <= kLongestItem && (words == 1 || HasNoun(tokens, item));
  });
}

// The list that the word of talk at [begin, end) opens.
List SubjectsFrom(absl::Span<const TaggedToken> tokens, TokenRange range, size_t begin,
                  size_t end) {
  const size_t field = EndOfField(tokens, end, range.second);
  size_t stop = std::min(FindForward(tokens, end, range.second, EndsList), field);
  // "说明了政府在A、B问题上的立场": the list stands between "在" and "上".
  const size_t inside =
      FindForward(tokens, end, stop, [](const TaggedToken& t) { return IsWord(t, "在"); });
  if (field < range.second && inside < stop) end = inside + 1;
  // A comma before a clause with a verb ends the list.
  for (size_t i = end; i < stop; ++i) {
    if (IsComma(tokens[i]) && HasVerb(tokens, {i, range.second})) stop = i;
  }
  List list;
  list.items = Cut(tokens, {end, stop});
  if (list.items.size() < 2 || !AreItems(tokens, list.items)) return {};
  // "A和B的关系" is one subject.
  const bool commas = FindForward(tokens, end, stop, IsListComma) < stop;
  const TokenRange last = list.items.back();
  const bool owned = FindForward(tokens, last.first, last.second, [](const TaggedToken& t) {
                       return IsWord(t, "的");
                     }) < last.second;
  if (!commas && owned) return {};
  list.lead = {range.first, begin};
  list.subjects = true;
  const size_t comma = FindForward(tokens, stop, range.second, IsComma);
  list.rest = {std::min(comma + 1, range.second), range.second};
  return list;
}

List SubjectList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  for (size_t i = range.first; i < range.second; ++i) {
    size_t length = std::max(MatchCue(CueClass::kDiscussion, "zh", tokens, i, range.second),
                             MatchCue(CueClass::kInclusion, "zh", tokens, i, range.second));
    // "就" opens subjects only before talk, "在" only before "...问题上".
    if (length > 0 && (IsWord(tokens[i], "就") || IsWord(tokens[i], "围绕"))) {
      if (FindForward(tokens, i, range.second, IsTalk) == range.second) continue;
    } else if (IsWord(tokens[i], "在")) {
      if (EndOfField(tokens, i, range.second) == range.second) continue;
      length = 1;
    }
    if (length == 0) continue;
    List list = SubjectsFrom(tokens, range, i, i + length);
    if (!list.items.empty()) return list;
  }
  return {};
}

// "推进A、B和C" at the end of a clause.
List ObjectList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  std::vector<TokenRange> items = Cut(tokens, range);
  while (items.size() >= kFewestObjects) {
    TokenRange& first = items.front();
    size_t verb = first.second;
    while (verb > first.first && !IsVerbal(tokens[verb - 1])) --verb;
    const bool behind_verb = verb > first.first && verb < first.second;
    if (behind_verb) {
      first.first = verb;
      const bool plain = std::none_of(items.begin() + 1, items.end(), [&](const TokenRange& i) {
        return IsAction(tokens, i) || (HasVerb(tokens, i) && i.second - i.first > kLongestWithVerb);
      });
      if (!plain || !AreItems(tokens, items) || !AreObjects(tokens, items)) return {};
      List list;
      list.items = std::move(items);
      list.rest = {range.second, range.second};
      return list;
    }
    items.erase(items.begin());
  }
  return {};
}

}  // namespace

List FindChineseList(absl::Span<const TaggedToken> tokens, TokenRange range) {
  List list = SubjectList(tokens, range);
  return list.items.empty() ? ObjectList(tokens, range) : list;
}

}  // namespace parallax
