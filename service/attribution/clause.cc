// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/clause.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace parallax {
namespace {

// No noun phrase that a source is worth quoting in full is longer.
constexpr size_t kLongestNounPhrase = 45;

// In a headline set in title case, capitals say nothing about names.
bool TitleCase(const Region& items) {
  size_t words = 0, capitals = 0;
  for (const Item& item : items) {
    if (item.punctuation || item.quotation) continue;
    ++words;
    capitals += item.capitalized;
  }
  return words >= 5 && capitals * 10 >= words * 7;
}

bool LooksLikeAdverb(absl::string_view lower) {
  return lower.size() > 4 && absl::EndsWith(lower, "ly") && lower != "family" && lower != "ally" &&
         lower != "reply" && lower != "italy" && lower != "assembly" && lower != "july" &&
         lower != "supply" && lower != "daily" && lower != "weekly" && lower != "early" &&
         lower != "elderly" && lower != "likely" && lower != "friendly" && lower != "monthly";
}

}  // namespace

Clause::Clause(Region items) : items_(std::move(items)) {
  const bool title_case = TitleCase(items_);
  for (size_t i = 0; i < items_.size(); ++i) {
    Item& item = items_[i];
    if (item.quotation) continue;
    if (LooksLikeAdverb(item.lower) && !item.capitalized) item.classes |= kAdverb;
    const bool known = item.classes != 0 || !EnglishCues().Find(item.lower).empty();
    if (title_case && known) item.capitalized = false;
    if (i == 0 && (item.classes & ~(kSourceNoun | kTitle | kDocumentNoun)) != 0) {
      item.capitalized = false;
    }
  }
}

bool Clause::Stop(size_t i) const {
  return i >= items_.size() || Is(i, ".") || Is(i, "!") || Is(i, "?") || Is(i, "…");
}

bool Clause::FiniteVerb(size_t i, bool lenient) const {
  if (!Word(i) || Capitalized(i)) return false;
  const absl::string_view lower = items_[i].lower;
  if (lower == "'s") return i > 0 && Has(i - 1, kPronoun);
  if (Has(i, kBe | kHave | kDo | kModal)) {
    return lower != "being" && lower != "be" && lower != "been" && lower != "having" &&
           !(lower == "need" && i > 0 && Has(i - 1, kDeterminer | kPossessive));
  }
  const bool past = Has(i, kPast) || (lower.size() > 4 && absl::EndsWith(lower, "ed") &&
                                      !Has(i, kNotPast) && !Has(i, kAdjective));
  if (!past && !Has(i, kPresent)) return false;
  if (i == 0) return false;
  size_t left = i - 1;
  while (left > 0 && Has(left, kAdverb) && !Has(left, kPronoun)) --left;
  if (Has(left, kDeterminer) && !Has(left, kSubject)) return false;
  if (Has(left, kPossessive | kPreposition | kBe | kHave) || Is(left, "'s") || Is(left, "to")) {
    return false;
  }
  // "The senator, a lawyer, became ..."
  if (Comma(left) && Has(i, kPreterite)) return true;
  if (Punctuation(left) || Has(left, kAdjective)) return past && lenient;
  if (past && !Has(i, kPast) && Word(i + 1) && !Has(i - 1, kPronoun)) {
    // "published in", "issued by": a participle may modify the noun before it.
    if (Has(i + 1, kPreposition) && !Is(i + 1, "to")) return lenient && !Is(i + 1, "by");
    // "the proposed deal": an adjective stands before a noun.
    if (Has(left, kDeterminer) || left == i) return false;
  }
  return true;
}

bool Clause::HasFiniteVerb(const ItemRange& range, bool lenient) const {
  for (size_t i = range.begin; i < range.end && i < size(); ++i) {
    if (FiniteVerb(i, lenient)) return true;
  }
  return false;
}

bool Clause::Nominal(size_t i) const {
  if (!Word(i)) return false;
  if (Is(i, "'s") || Is(i, "'")) return true;
  if (Has(i, kBe | kHave | kDo | kModal | kNegation | kCoordinator | kQuestionWord) &&
      !Capitalized(i)) {
    return false;
  }
  if (Has(i, kSubordinator) && !Has(i, kPreposition)) return false;
  return !(Has(i, kPreposition) && !Capitalized(i)) && !(Has(i, kAdverb) && !Has(i, kDeterminer));
}

bool Clause::NounLike(size_t i) const {
  if (!Nominal(i) || Is(i, "'s")) return false;
  if (Has(i, kDeterminer | kPossessive) && !Has(i, kSubject | kObject) && !Capitalized(i)) {
    return false;
  }
  return !FiniteVerb(i, false);
}

size_t Clause::RelativeStart(size_t verb, size_t floor) const {
  for (size_t i = verb; i-- > floor && i + 25 > verb;) {
    if (Punctuation(i) || Quoted(i)) return size();
    if ((Is(i, "who") || Is(i, "which") || Is(i, "that") || Is(i, "whose") || Is(i, "whom")) &&
        i > floor && NounLike(i - 1)) {
      return i;
    }
  }
  return size();
}

bool Clause::JoinsNouns(size_t coordinator, size_t floor) const {
  if (!Is(coordinator, "and") && !Is(coordinator, "or") && !Is(coordinator, "&")) return false;
  if (coordinator <= floor || !NounLike(coordinator - 1)) return false;
  for (size_t i = coordinator; i-- > floor && i + kLongestNounPhrase > coordinator;) {
    if (Comma(i) || Is(i, ";") || Quoted(i)) return true;
    if (Has(i, kSubordinator) && !Has(i, kPreposition)) return true;
    if (FiniteVerb(i, true)) return RelativeStart(i, floor) < size();
  }
  return true;
}

// "after the talks" may belong to a noun phrase; "after Xi" opens a clause of its own, and so does
// what no noun stands before.
bool Clause::EndsWalk(size_t subordinator, size_t begin) const {
  if (!Has(subordinator, kPreposition) || Is(subordinator, "because")) return true;
  if (Is(subordinator, "as"))
    return !(subordinator > 0 && (Is(subordinator - 1, "such") || Is(begin, "well")));
  if (subordinator == 0 || !NounLike(subordinator - 1)) return true;
  return Capitalized(begin) || Pronoun(begin);
}

size_t Clause::WalkLeft(size_t end, size_t floor) const {
  size_t begin = end;
  while (begin > floor && end - begin < kLongestNounPhrase) {
    const size_t i = begin - 1;
    if (Quoted(i)) {
      if (begin == end || !Word(begin) || items_[i].words.size() > 8 || MarkedQuotation(i)) break;
    } else if (Possessive(i)) {
      // Part of the phrase.
    } else if (Punctuation(i)) {
      if (Is(i, ")") || Is(i, "]")) {
        size_t open = i;
        while (open > floor && i - open < 8 && !Is(open, "(") && !Is(open, "[")) --open;
        if (!Is(open, "(") && !Is(open, "[")) break;
        begin = open;
        continue;
      }
      if (!Is(i, "/") && !Is(i, "'") && !Is(i, "&") && !Is(i, "%") && !Is(i, "$") &&
          !(Is(i, ".") && Comma(i + 1)))
        break;
    } else if (Pronoun(i)) {
      // "that it" and "to you" end nothing; a pronoun is a whole phrase.
      if (begin == end) begin = i;
      break;
    } else if (Has(i, kCoordinator)) {
      if (begin == end || !JoinsNouns(i, floor)) break;
    } else if (FiniteVerb(i, false)) {
      const size_t relative = RelativeStart(i, floor);
      if (relative < size()) {
        begin = relative;
        continue;
      }
      // "voters polled | said": a participle ends the phrase.
      if (begin != end || !absl::EndsWith(items_[i].lower, "ed")) break;
    } else if (Has(i, kBe | kHave | kDo | kModal) && !Capitalized(i)) {
      const size_t relative = RelativeStart(i, floor);
      if (relative >= size()) break;
      begin = relative;
      continue;
    } else if (Has(i, kQuestionWord) && !Capitalized(i)) {
      break;
    } else if (Is(i, "that") && begin < end && i > floor && NounLike(i - 1)) {
      break;  // A complement clause begins here.
    } else if (Has(i, kSubordinator) && EndsWalk(i, begin)) {
      break;
    } else if (Has(i, kAdverb) && !LooksLikeAdverb(items_[i].lower) && !Has(i, kDeterminer) &&
               !Has(i, kTime) && !Has(i, kPreposition)) {
      break;
    } else if (Has(i, kNegation) && !Has(i, kDeterminer)) {
      break;
    }
    begin = i;
  }
  return begin;
}

ItemRange Clause::DropLeadingAdverbials(ItemRange range) const {
  while (!range.empty()) {
    const size_t i = range.begin;
    // "and that | Xi": a complementizer, unless a singular noun follows ("that | statement").
    if (Is(i, "that") && range.size() > 1 &&
        (Capitalized(i + 1) || Has(i + 1, kDeterminer | kPossessive | kPronoun))) {
      ++range.begin;
      continue;
    }
    if (Has(i, kCoordinator) ||
        (Has(i, kDiscourse | kAdverb) && !Has(i, kPreposition | kDeterminer) && !Has(i, kTime) &&
         !Capitalized(i))) {
      ++range.begin;
      continue;
    }
    const bool adverbial = (Has(i, kPreposition) && !Capitalized(i)) || Has(i, kTime) ||
                           (range.begin == 0 && Has(i, kPreposition)) || Is(i, "last") ||
                           Is(i, "next") || Is(i, "earlier") ||
                           (absl::EndsWith(items_[i].lower, "ing") && !Capitalized(i) && i == 0);
    if (!adverbial) break;
    // "In a statement | the ministry", "On Tuesday | Xi": where a noun meets the start of another
    // phrase.
    size_t joint = range.end;
    for (size_t k = i + 1; k < range.end; ++k) {
      const bool starts = Has(k, kDeterminer | kPossessive | kPronoun) || Capitalized(k);
      if (!starts || Has(k, kTime)) continue;
      const size_t left = k - 1;
      if (Has(left, kPreposition | kDeterminer | kPossessive | kCoordinator | kTitle) &&
          !Has(left, kTime)) {
        continue;
      }
      if (left == i && !Has(left, kTime)) continue;
      if (Is(left, "'s") || (Capitalized(left) && Capitalized(k) && !Has(left, kTime))) continue;
      if (Has(left, kAdjective)) continue;
      joint = k;
      if (Has(left, kTime)) continue;
      break;
    }
    if (joint >= range.end) return {range.end, range.end};
    range.begin = joint;
  }
  return range;
}

ItemRange Clause::NounPhraseBefore(size_t end, size_t floor) const {
  size_t begin = WalkLeft(end, floor);
  ItemRange range = DropLeadingAdverbials({begin, end});
  // "The senator on Wednesday | said".
  const bool day = Has(end - 1, kTime) &&
                   (Capitalized(end - 1) || Is(end - 1, "yesterday") || Is(end - 1, "today"));
  if (day && range.size() > 1) {
    range.end -= range.size() > 2 && Has(range.end - 2, kPreposition) ? 2 : 1;
  }
  if (range.empty() || !(NounLike(range.end - 1) || Is(range.end - 1, ")") ||
                         Is(range.end - 1, "]") || Has(range.end - 1, kPast | kTime) ||
                         FiniteVerb(range.end - 1, true) || Has(range.end - 1, kAdverb))) {
    return {end, end};
  }
  // "Germany, France and Italy": short members before commas belong to the list.
  bool coordinated = false;
  for (size_t i = range.begin; i < range.end; ++i)
    coordinated |= Is(i, "and") && i - range.begin < 6;
  while (coordinated && range.begin == begin && range.begin > floor && Comma(range.begin - 1)) {
    const size_t member_end = range.begin - 1;
    const size_t member = WalkLeft(member_end, floor);
    const bool closed = member == floor || Comma(member - 1);
    if (member >= member_end || member_end - member > 6 || !closed ||
        Has(member, kPreposition | kTime | kDiscourse) || !NounLike(member_end - 1) ||
        HasFiniteVerb({member, member_end}, true)) {
      break;
    }
    range.begin = begin = member;
  }
  return range;
}

size_t Clause::WithAppositions(size_t begin, size_t floor) const {
  for (int step = 0; step < 3 && begin > floor + 1 && Comma(begin - 1); ++step) {
    const bool apposition = Has(begin, kDeterminer | kPossessive) || Is(begin, "who") ||
                            (!Capitalized(begin) && !Has(begin, kPronoun | kPreposition));
    const bool place = Capitalized(begin) && begin >= 2 && Capitalized(begin - 2);
    if (!apposition && !place) break;
    const size_t head_end = begin - 1;
    const ItemRange head = DropLeadingAdverbials({WalkLeft(head_end, floor), head_end});
    if (head.empty() || !Capitalized(head.end - 1)) break;
    begin = head.begin;
  }
  return begin;
}

ItemRange Clause::SubjectBefore(size_t verb, size_t floor) const {
  if (verb <= floor) return {verb, verb};
  if (!Comma(verb - 1) && !Dash(verb - 1)) return NounPhraseBefore(verb, floor);
  // Something between commas stands before the verb.
  const size_t close = verb - 1;
  size_t open = size();
  for (size_t i = close; i-- > floor && close - i < kLongestNounPhrase;) {
    const bool mark = Dash(close) ? Dash(i) : Comma(i);
    if (Is(i, ";")) break;
    if (!mark) continue;
    const bool relative = Is(i + 1, "who") || Is(i + 1, "which") || Is(i + 1, "whose");
    if (open == size() || relative) open = i;
    if (relative) break;
  }
  if (open == size() || open <= floor) return {verb, verb};
  ItemRange head = NounPhraseBefore(open, floor);
  // "The mayor, meanwhile, who was away, said".
  if (head.empty() && Has(open - 1, kAdverb | kDiscourse) && open > floor + 2 && Comma(open - 2)) {
    head = NounPhraseBefore(open - 2, floor);
  }
  if (head.empty()) {
    // "One delegate not on the list, Ann Lee, said": what stands between the commas is a name.
    const bool name = Capitalized(open + 1) && !HasFiniteVerb({open + 1, close}, true);
    return name ? ItemRange{open + 1, close} : ItemRange{verb, verb};
  }
  head.begin = WithAppositions(head.begin, floor);
  const size_t first = open + 1;
  const bool interruption =
      (Has(first, kPreposition | kAdverb | kDiscourse | kSubordinator | kTime | kCoordinator) &&
       !Has(first, kDeterminer | kRelative)) ||
      (Word(first) && absl::EndsWith(at(first).lower, "ing"));
  if (interruption) return head;
  return {head.begin, close};
}

ItemRange Clause::NounPhraseFrom(size_t begin, size_t limit) const {
  size_t i = begin;
  while (i < limit && i - begin < kLongestNounPhrase) {
    if (Pronoun(i)) {
      if (i == begin) ++i;
      break;
    }
    if (Quoted(i)) {
      if (i == begin || at(i).words.size() > 8 || !Nominal(i + 1) || MarkedQuotation(i)) break;
    } else if (Possessive(i)) {
      // Part of the phrase.
    } else if (Punctuation(i)) {
      if (Is(i, "(") || Is(i, "[")) {
        size_t close = i;
        while (close < limit && close - i < 8 && !Is(close, ")") && !Is(close, "]")) ++close;
        if (!Is(close, ")") && !Is(close, "]")) break;
        i = close;
      } else if (!Is(i, "/") && !Is(i, "'") && !Is(i, "&")) {
        break;
      }
    } else if (Has(i, kCoordinator)) {
      if (!(Is(i, "and") || Is(i, "or") || Is(i, "&")) || i == begin || !Nominal(i + 1) ||
          Has(i + 1, kPronoun))
        break;
    } else if (FiniteVerb(i, false) || (Has(i, kQuestionWord) && !Has(i, kRelative))) {
      break;
    } else if (Has(i, kRelative) && !Is(i, "that")) {
      break;
    } else if (Is(i, "that")) {
      if (i > begin) break;
    } else if (Has(i, kTime) && i > begin &&
               !Has(i - 1, kDeterminer | kPossessive | kPreposition)) {
      break;
    } else if (Has(i, kPreposition) && !Capitalized(i)) {
      if (i == begin || Has(i, kSubordinator)) break;
      if (Is(i, "to") && !Has(i + 1, kDeterminer | kPossessive) && !Capitalized(i + 1)) break;
      if ((Is(i, "on") || Is(i, "in") || Is(i, "during") || Is(i, "at") || Is(i, "to")) &&
          (SkipPrepositional(i, limit) > i)) {
        break;
      }
    } else if (Has(i, kSubordinator | kBe | kHave | kDo | kModal) && !Capitalized(i)) {
      break;
    } else if (Has(i, kAdverb) && !LooksLikeAdverb(at(i).lower) && !Has(i, kDeterminer)) {
      break;
    }
    ++i;
  }
  if (i == begin) return {begin, begin};
  // ", a farmer in the village": an apposition up to the next comma or the end.
  size_t end = i;
  for (int step = 0; step < 3 && Comma(end) && end + 1 < limit; ++step) {
    const size_t first = end + 1;
    // ", 67": an age.
    if (items_[first].number && (Comma(first + 1) || Stop(first + 1))) {
      end = first + 1;
      continue;
    }
    const bool apposition =
        Is(first, "who") || Is(first, "whose") ||
        (Has(first, kDeterminer | kPossessive) && !Has(first, kPronoun)) ||
        (Word(first) && !Capitalized(first) && at(first).classes == 0 &&
         !absl::EndsWith(at(first).lower, "ing") && !absl::EndsWith(at(first).lower, "ed"));
    if (!apposition) break;
    size_t close = first;
    while (close < limit && !Comma(close) && !Quoted(close) && !Stop(close) && !Is(close, ";"))
      ++close;
    const bool finite = HasFiniteVerb({first, close}, false) && !Is(first, "who") &&
                        !Is(first, "whose") && RelativeStart(close, first) >= size();
    if (finite || close - first > 25) break;
    end = close;
  }
  return {begin, end};
}

ItemRange Clause::SubjectFrom(size_t begin, size_t limit) const {
  for (size_t i = begin; i < limit && i - begin < 60; ++i) {
    if (!FiniteVerb(i, false) || i == begin) continue;
    size_t group = i;
    while (group > begin && Has(group - 1, kAdverb | kBe | kHave | kDo | kModal | kNegation))
      --group;
    const ItemRange subject = SubjectBefore(group, begin);
    if (!subject.empty()) return subject;
  }
  return {begin, begin};
}

size_t Clause::SkipPrepositional(size_t begin, size_t limit) const {
  if (!Has(begin, kPreposition) || Has(begin, kNegation)) return begin;
  for (size_t i = begin + 1; i < limit && i - begin < 7; ++i) {
    if (!Nominal(i) && !Has(i, kPreposition)) return begin;
    if (Has(i, kPronoun) && !Has(i, kObject)) return begin;
    if (Has(i, kTime | kMedium) ||
        (Is(begin, "to") && (Capitalized(i) || Has(i, kSourceNoun | kObject)) && NounLike(i))) {
      while (i + 1 < limit && (Has(i + 1, kTime | kMedium) || at(i + 1).lower == "ago" ||
                               (Capitalized(i) && Capitalized(i + 1) && Is(begin, "to")))) {
        ++i;
      }
      return i + 1;
    }
  }
  return begin;
}

size_t Clause::SkipAdverbials(size_t begin, size_t limit) const {
  size_t i = begin;
  for (int step = 0; step < 6 && i < limit; ++step) {
    const size_t start = i;
    if (Has(i, kTime) && !Has(i + 1, kBe | kModal)) {
      ++i;
      while (i < limit && at(i).lower != "," && (Has(i, kTime) || at(i).lower == "ago")) ++i;
    } else if (Has(i, kAdverb) && !(Is(i, "there") && Has(i + 1, kBe | kHave | kModal)) &&
               !Has(i, kPronoun | kDeterminer | kCoordinator | kNegation | kSubordinator)) {
      ++i;
    } else {
      i = SkipPrepositional(i, limit);
    }
    if (i == start) break;
  }
  return i;
}

}  // namespace parallax
