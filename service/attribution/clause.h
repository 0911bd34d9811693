// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_CLAUSE_H_
#define PARALLAX_SERVICE_ATTRIBUTION_CLAUSE_H_

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/attribution/reading.h"
#include "service/attribution/word_class.h"

namespace parallax {

// Items [begin, end) of one clause.
struct ItemRange {
  size_t begin = 0, end = 0;

  bool empty() const { return begin >= end; }
  size_t size() const { return empty() ? 0 : end - begin; }
  bool Contains(size_t item) const { return begin <= item && item < end; }
  friend bool operator==(const ItemRange&, const ItemRange&) = default;
};

// An English sentence as a row of items, with the questions that surface grammar can answer without
// a parser. Positions beyond either end are no word of any class. Immutable; a copy may leave items
// out (Without).
class Clause {
 public:
  explicit Clause(Region items);

  size_t size() const { return items_.size(); }
  const Item& at(size_t i) const { return items_[i]; }
  bool Has(size_t i, uint64_t classes) const {
    return i < items_.size() && (items_[i].classes & classes) != 0;
  }
  bool Is(size_t i, absl::string_view lower) const {
    return i < items_.size() && !items_[i].quotation && items_[i].lower == lower;
  }
  bool Quoted(size_t i) const { return i < items_.size() && items_[i].quotation; }
  bool Capitalized(size_t i) const { return i < items_.size() && items_[i].capitalized; }
  bool Punctuation(size_t i) const { return i < items_.size() && items_[i].punctuation; }
  bool Comma(size_t i) const { return Is(i, ","); }
  bool Pronoun(size_t i) const { return Has(i, kPronoun); }
  // A quotation that ends in a comma or full stop of its own, as American typesetting has it: the
  // sentence has a comma there.
  bool MarkedQuotation(size_t i) const { return Quoted(i) && items_[i].marked_end; }
  // "'s" behind a noun.
  bool Possessive(size_t i) const {
    return (Is(i, "'s") || Is(i, "'")) && i > 0 && !Has(i - 1, kPronoun);
  }
  bool Dash(size_t i) const { return Is(i, "-") || Is(i, "–") || Is(i, "—") || Is(i, "--"); }
  bool Word(size_t i) const {
    return i < items_.size() && !items_[i].punctuation && !items_[i].quotation;
  }
  // A full stop, question or exclamation mark, or the end of the clause.
  bool Stop(size_t i) const;

  // A finite verb, as far as its form and what stands before it tell. `lenient` also takes
  // "published" of "the summary published in Beijing", which may be a participle.
  bool FiniteVerb(size_t i, bool lenient) const;
  // Whether any item of `range` is one.
  bool HasFiniteVerb(const ItemRange& range, bool lenient) const;
  // A word that can be part of a noun phrase: noun, adjective, name, number, determiner,
  // possessive.
  bool Nominal(size_t i) const;
  // A noun or name, or what looks like one: it may end a noun phrase.
  bool NounLike(size_t i) const;

  // The noun phrase that ends before `end` and does not reach beyond `floor`, with prepositional
  // phrases, restrictive relative clauses and coordinated parts, without the adverbials that open
  // its sentence. Empty when there is none.
  ItemRange NounPhraseBefore(size_t end, size_t floor) const;
  // The subject that stands before the verb group at `verb`: a noun phrase, with an apposition or
  // relative clause between commas before the verb, or without the adverbial that stands there.
  ItemRange SubjectBefore(size_t verb, size_t floor) const;
  // The noun phrase that begins at `begin` and does not reach `limit`, with appositions between
  // commas.
  ItemRange NounPhraseFrom(size_t begin, size_t limit) const;
  // The subject of the clause that begins at `begin`: what stands before its first finite verb.
  // Empty if that is no noun phrase.
  ItemRange SubjectFrom(size_t begin, size_t limit) const;

  // The end of the adverbials that begin at `begin`: times, "in a statement", "on Truth Social",
  // "to reporters", each at most a few words.
  size_t SkipAdverbials(size_t begin, size_t limit) const;

 private:
  size_t SkipPrepositional(size_t begin, size_t limit) const;
  size_t RelativeStart(size_t verb, size_t floor) const;
  bool EndsWalk(size_t subordinator, size_t begin) const;
  bool JoinsNouns(size_t coordinator, size_t floor) const;
  size_t WalkLeft(size_t end, size_t floor) const;
  ItemRange DropLeadingAdverbials(ItemRange range) const;
  size_t WithAppositions(size_t begin, size_t floor) const;

  std::vector<Item> items_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_CLAUSE_H_
