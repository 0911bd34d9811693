// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/english_asides.h"

#include <algorithm>
#include <optional>

#include "absl/strings/match.h"
#include "service/attribution/english_content.h"

namespace parallax {
namespace {

// Words between a cue and the punctuation that closes the aside.
constexpr size_t kLongestTail = 14;

// What stands where the words of an aside end.
enum class Border { kNone, kEnd, kComma, kColon, kQuotation };

class AsideFinder {
 public:
  explicit AsideFinder(const Clause& clause) : clause_(clause) {}

  std::vector<Aside> Find() {
    size_t i = 0;
    while (i < clause_.size()) {
      if (clause_.Is(i, ";")) floor_ = i + 1;
      std::optional<Aside> aside;
      for (const CueHit& hit : FindCues(clause_, i)) {
        if (aside.has_value()) break;
        if (hit.phrase) aside = Phrase(hit);
        if (hit.noun || hit.phrase || hit.infinitive || hit.passive || !hit.cue->Allows('p'))
          continue;
        if (hit.ing) {
          aside = QuotedAsSaying(hit);
          continue;
        }
        aside = AfterSubject(hit);
        if (!aside.has_value()) aside = Inverted(hit);
      }
      if (!aside.has_value()) {
        ++i;
        continue;
      }
      i = std::max(i + 1, aside->range.end);
      asides_.push_back(*std::move(aside));
    }
    return std::move(asides_);
  }

 private:
  bool QuotationEndsAt(size_t i) const {
    return clause_.Quoted(i) || (clause_.Comma(i) && i > 0 && clause_.Quoted(i - 1));
  }

  // Moves `*tail` to the punctuation that closes the aside.
  Border FindBorder(size_t* tail, bool addressee) const {
    size_t j = *tail;
    if (addressee && (clause_.Nominal(j) || clause_.Has(j, kObject))) {
      j = std::max(j, clause_.NounPhraseFrom(j, std::min(clause_.size(), j + 10)).end);
    }
    for (const size_t start = j; j - start <= kLongestTail; ++j) {
      *tail = j;
      if (clause_.Stop(j) || clause_.Is(j, ";")) return Border::kEnd;
      if (clause_.Comma(j) || clause_.Dash(j))
        return clause_.Quoted(j + 1) ? Border::kQuotation : Border::kComma;
      if (clause_.Is(j, ":") && !clause_.Quoted(j + 1)) return Border::kColon;
      if (clause_.Quoted(j)) return j == start ? Border::kQuotation : Border::kNone;
      if (clause_.Punctuation(j) || clause_.Is(j, "that") || clause_.FiniteVerb(j, false) ||
          clause_.Has(j, kQuestionWord | kModal) ||
          (clause_.Has(j, kPronoun) && !clause_.Has(j, kObject))) {
        return Border::kNone;
      }
    }
    return Border::kNone;
  }

  bool OpensAdverbial(size_t i) const {
    return clause_.Has(i, kPreposition | kSubordinator | kDiscourse | kTime) ||
           (clause_.Word(i) && absl::EndsWith(clause_.at(i).lower, "ing"));
  }

  // Sets the content of an aside that begins at `begin` and whose words end at `tail`. False if
  // nothing is said there.
  bool SetContent(size_t begin, size_t tail, Border border, Aside* aside) const {
    size_t left_end = begin;
    const bool quoted = begin > floor_ && QuotationEndsAt(begin - 1);
    while (left_end > floor_ && (clause_.Comma(left_end - 1) || clause_.Dash(left_end - 1)))
      --left_end;
    const ItemRange left{floor_, left_end};
    const bool finite = clause_.HasFiniteVerb(left, true);
    ItemRange right{tail, tail};
    size_t end = tail;
    if (border == Border::kComma || (border == Border::kQuotation && !clause_.Quoted(tail))) ++end;
    switch (border) {
      case Border::kNone:
        return false;
      case Border::kEnd:
        if (left.empty() || !(quoted || finite || left.size() >= 3)) return false;
        break;
      case Border::kColon:
        if (quoted || !finite) return false;
        end = tail + 1;
        right = {end, clause_.size()};
        break;
      case Border::kQuotation:
        if (!quoted) return false;
        // "When somebody shouted “...,” he answered, “...”": the first quotation is not his.
        if (clause_.Has(floor_, kSubordinator) && !clause_.Quoted(floor_)) return false;
        right = {end, clause_.size()};
        break;
      case Border::kComma: {
        if (quoted) break;
        const bool participle = clause_.Word(end) && absl::EndsWith(clause_.at(end).lower, "ing");
        const bool contrast =
            clause_.Is(end, "but") || clause_.Is(end, "while") || clause_.Has(end, kRelative);
        right = {end, clause_.size()};
        if (!finite && (clause_.Has(end, kRelative) || !clause_.HasFiniteVerb(right, true)))
          return false;
        if (left.empty()) return false;
        if (finite && (participle || contrast)) right = {end, end};
        break;
      }
    }
    aside->quoted = quoted;
    aside->range = {left_end, end};
    if (quoted && border != Border::kQuotation)
      aside->range.end = tail;  // The comma still divides what follows.
    if (!left.empty()) aside->content.push_back(left);
    if (!right.empty()) aside->content.push_back(right);
    return !aside->content.empty();
  }

  // "..., SOURCE said ..." and "as SOURCE put it".
  std::optional<Aside> AfterSubject(const CueHit& hit) const {
    const ItemRange subject = clause_.SubjectBefore(hit.begin, floor_);
    if (subject.empty()) return std::nullopt;
    size_t begin = subject.begin;
    const bool as = begin > floor_ && (clause_.Is(begin - 1, "as")) &&
                    (begin - 1 == floor_ || clause_.Comma(begin - 2));
    if (as) --begin;
    if (begin == floor_ && !as) return std::nullopt;
    if (!as && !clause_.Comma(begin - 1) && !clause_.Quoted(begin - 1) && !clause_.Dash(begin - 1))
      return std::nullopt;
    const bool quoted = begin > floor_ && QuotationEndsAt(begin - 1);
    // A cue with a content of its own behind it stands aside from nothing: "In May, the mayor
    // agreed to go".
    const std::optional<ContentStart> forward =
        clause_.Comma(hit.end) ? std::nullopt : FindContentStart(clause_, hit);
    if (forward.has_value() && !as && !Loose(*forward, quoted)) return std::nullopt;
    size_t tail = hit.end;
    Border border = FindBorder(&tail, hit.cue->Allows('o') || hit.cue->Allows('a'));
    // "“...,” he said aboard his plane as it took off": whatever follows, the quotation is what he
    // said.
    const size_t behind = AddresseeEnd(hit);
    if (border == Border::kNone && quoted &&
        (OpensAdverbial(behind) || clause_.Has(behind, kAdverb | kRelative)) &&
        !clause_.Is(behind, "that")) {
      border = Border::kEnd;
      tail = behind;
    }
    Aside aside;
    if (as && begin == floor_) {
      if (border != Border::kComma) return std::nullopt;
      aside.range = {begin, tail + 1};
      aside.content.push_back({tail + 1, clause_.size()});
    } else {
      if (border == Border::kEnd && tail < clause_.size() && clause_.Stop(tail) &&
          !clause_.Is(tail, ";") && tail + 2 < clause_.size() && !clause_.Quoted(tail + 1)) {
        border = Border::kNone;
      }
      if (!clause_.Quoted(begin - 1) && !as && border == Border::kEnd && OpensAdverbial(floor_) &&
          !FiniteBeyondAdverbial(begin)) {
        return std::nullopt;
      }
      if (!SetContent(begin, tail, border, &aside)) return std::nullopt;
    }
    Fill(hit, subject, {hit.begin, hit.end}, &aside);
    return aside;
  }

  // A content that may as well be an adverbial: "“...,” he said when the talks ended".
  bool Loose(const ContentStart& start, bool quoted) const {
    if (start.begin > 0 && clause_.Is(start.begin - 1, ":")) return true;
    if (quoted && start.shape == ContentShape::kQuotation) return true;
    const bool that = start.begin > 0 && clause_.Is(start.begin - 1, "that");
    return !that && !clause_.Is(start.begin, "to") &&
           (OpensAdverbial(start.begin) || clause_.Has(start.begin, kAdverb) ||
            (quoted && clause_.at(start.begin).classes == 0));
  }

  size_t AddresseeEnd(const CueHit& hit) const {
    if (!hit.cue->Allows('o') && !hit.cue->Allows('a')) return hit.end;
    return std::max(hit.end,
                    clause_.NounPhraseFrom(hit.end, std::min(clause_.size(), hit.end + 10)).end);
  }

  // "On Tuesday, after the talks ended, Xi said." says nothing; "After the talks, exports rose, Xi
  // said" does.
  bool FiniteBeyondAdverbial(size_t end) const {
    size_t last = floor_;
    bool found = false;
    for (size_t i = floor_; i < end; ++i) {
      if (!clause_.Comma(i)) continue;
      if (!OpensAdverbial(last) && clause_.HasFiniteVerb({last, i}, true)) found = true;
      last = i + 1;
    }
    if (found) return true;
    return clause_.HasFiniteVerb({floor_, end}, true) &&
           !(clause_.Has(floor_, kSubordinator) && clause_.Comma(last - 1));
  }

  // "..., said SOURCE ...".
  std::optional<Aside> Inverted(const CueHit& hit) const {
    if (hit.begin <= floor_ || hit.negated) return std::nullopt;
    const size_t before = hit.begin - 1;
    const bool quoted = QuotationEndsAt(before);
    if (!quoted && !(clause_.Comma(before) && hit.cue->Allows('s') && hit.begin == hit.verb))
      return std::nullopt;
    const ItemRange source = clause_.NounPhraseFrom(hit.end, clause_.size());
    if (source.empty() || clause_.Has(source.begin, kObject) > clause_.Has(source.begin, kPronoun))
      return std::nullopt;
    size_t tail = source.end;
    Border border = FindBorder(&tail, false);
    const bool inside = border == Border::kComma && !clause_.HasFiniteVerb({floor_, before}, true);
    if (!quoted && border != Border::kEnd && !inside) return std::nullopt;
    if (border == Border::kNone && quoted) border = Border::kEnd;
    Aside aside;
    if (!SetContent(hit.begin, tail, border, &aside)) return std::nullopt;
    if (!quoted && !inside && !clause_.HasFiniteVerb(aside.content.front(), true)) {
      return std::nullopt;
    }
    Fill(hit, source, {hit.begin, hit.end}, &aside);
    return aside;
  }

  // "...," SOURCE was quoted as saying.
  std::optional<Aside> QuotedAsSaying(const CueHit& hit) const {
    if (hit.begin < 3 || !clause_.Is(hit.begin - 1, "as")) return std::nullopt;
    for (size_t i = hit.begin - 1; i-- > floor_ + 1 && i + 10 > hit.begin;) {
      if (!clause_.Is(i, "quoted") && !clause_.Is(i, "cited")) continue;
      if (!clause_.Has(i - 1, kBe)) return std::nullopt;
      const size_t group = clause_.Has(i - 2, kHave) ? i - 2 : i - 1;
      const ItemRange subject = clause_.SubjectBefore(group, floor_);
      if (subject.empty() || subject.begin == floor_ || !QuotationEndsAt(subject.begin - 1))
        return std::nullopt;
      size_t tail = hit.end;
      const Border border = FindBorder(&tail, false);
      Aside aside;
      if (!SetContent(subject.begin, tail, border, &aside)) return std::nullopt;
      Fill(hit, subject, {group, hit.end}, &aside);
      return aside;
    }
    return std::nullopt;
  }

  // "according to SOURCE" and its like, before or behind the content.
  std::optional<Aside> Phrase(const CueHit& hit) const {
    ItemRange source = clause_.NounPhraseFrom(hit.end, clause_.size());
    if (source.empty()) return std::nullopt;
    // Prepositional phrases belong to the source: "people with knowledge of the talks".
    while (source.end < clause_.size() && clause_.Has(source.end, kPreposition) &&
           !clause_.Has(source.end, kSubordinator)) {
      const ItemRange more = clause_.NounPhraseFrom(source.end + 1, clause_.size());
      if (more.empty()) break;
      source.end = more.end;
    }
    if (clause_.Is(source.end, "who") || clause_.Is(source.end, "that") ||
        clause_.Word(source.end)) {
      size_t end = source.end;
      while (clause_.Word(end) && end - source.begin < 40) ++end;
      if (clause_.Comma(end) || clause_.Stop(end)) source.end = end;
    }
    // "According to the mayor, the dam leaks": what looks like an apposition is the content if
    // nothing else follows.
    if (hit.begin == floor_ && clause_.Stop(source.end)) {
      for (size_t i = source.begin; i < source.end; ++i) {
        if (clause_.Comma(i)) source.end = i;
      }
    }
    // "According to the firm, its supplier, X, lied": no body is its own supplier.
    for (size_t i = source.begin + 1; i + 1 < source.end && hit.begin == floor_; ++i) {
      if (clause_.Comma(i) && clause_.Has(i + 1, kPossessive) &&
          clause_.Has(source.begin, kDeterminer)) {
        source.end = i;
      }
    }
    size_t first = floor_;
    while (first < hit.begin && ((clause_.Has(first, kDiscourse | kCoordinator | kAdverb) &&
                                  !clause_.Has(first, kPreposition)) ||
                                 clause_.Comma(first)))
      ++first;
    Aside aside;
    const size_t tail = source.end;
    if (first == hit.begin) {
      const size_t begin = clause_.Comma(tail) || clause_.Is(tail, ":") ? tail + 1 : tail;
      if (begin >= clause_.size() || clause_.Stop(begin)) return std::nullopt;
      aside.range = {hit.begin, begin};
      aside.content.push_back({begin, ContentLimit(begin)});
    } else {
      size_t left_end = hit.begin;
      while (left_end > floor_ && (clause_.Comma(left_end - 1) || clause_.Dash(left_end - 1)))
        --left_end;
      const bool comma = clause_.Comma(tail);
      aside.range = {left_end, comma ? tail + 1 : tail};
      if (first < left_end) aside.content.push_back({first, left_end});
      if (comma && !clause_.HasFiniteVerb({floor_, left_end}, true)) {
        aside.content.push_back({tail + 1, clause_.size()});
      } else if (comma) {
        aside.range.end = tail;
      }
      aside.quoted = left_end > floor_ && clause_.Quoted(left_end - 1);
    }
    Fill(hit, source, {hit.begin, hit.end}, &aside);
    return aside;
  }

  size_t ContentLimit(size_t begin) const {
    for (size_t i = begin; i < clause_.size(); ++i) {
      if (clause_.Is(i, ";")) return i;
    }
    return clause_.size();
  }

  static void Fill(const CueHit& hit, const ItemRange& source, const ItemRange& cue, Aside* aside) {
    aside->source = source;
    aside->cue = cue;
    aside->lexical = hit.cue;
    aside->force = ForceOf(hit);
  }

  const Clause& clause_;
  size_t floor_ = 0;
  std::vector<Aside> asides_;
};

}  // namespace

std::vector<Aside> FindAsides(const Clause& clause) { return AsideFinder(clause).Find(); }

}  // namespace parallax
