// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/english_content.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace parallax {
namespace {

constexpr size_t kFarthestMarker = 22;
constexpr size_t kFarthestVerb = 40;

bool Ing(const Clause& clause, size_t i) {
  return clause.Word(i) && clause.at(i).lower.size() > 4 && !clause.Has(i, kPreposition) &&
         absl::EndsWith(clause.at(i).lower, "ing");
}

bool StartsClause(const Clause& clause, size_t i) {
  if (clause.FiniteVerb(i, false) || clause.Has(i, kModal | kBe | kHave | kDo)) return false;
  if (clause.Is(i, "about") || clause.Is(i, "of") || clause.Is(i, "to") || clause.Is(i, "than"))
    return false;
  return clause.Nominal(i) || clause.Quoted(i) || Ing(clause, i) ||
         clause.Has(i, kSubject | kPronoun | kDeterminer | kPossessive | kPreposition |
                           kSubordinator | kAdverb);
}

// Whether a clause with a finite verb begins at `begin`.
bool HasClause(const Clause& clause, size_t begin) {
  const size_t end = std::min(clause.size(), begin + kFarthestVerb);
  if (!StartsClause(clause, begin)) return false;
  for (size_t i = begin + 1; i < end; ++i) {
    if (clause.Is(i, ";")) return false;
    if (clause.FiniteVerb(i, false)) return true;
    // "said the dam “will close”": the verb stands in the quotation.
    if (clause.Quoted(i) && !clause.Comma(i - 1) && clause.at(i).words.size() > 3) return true;
  }
  return false;
}

// A subject and more: enough after "said", whatever the verb.
bool LooksLikeClause(const Clause& clause, size_t begin) {
  if (!StartsClause(clause, begin) ||
      clause.Has(begin, kPreposition | kSubordinator | kNegation | kAdverb))
    return false;
  size_t end = begin;
  while (clause.Word(end)) ++end;
  return end - begin >= 3 || (end - begin == 2 && clause.Comma(end));
}

// ", “" or ": “" behind adverbials that no list foresees ("stated in Mandarin with his guest:
// “...”").
size_t QuotationMarkerAfter(const Clause& clause, size_t begin) {
  for (size_t i = begin; i + 1 < clause.size() && i - begin < 14; ++i) {
    const bool marker = clause.Is(i, ":") || clause.Comma(i);
    if (marker && clause.Quoted(i + 1)) return i;
    if (clause.Quoted(i) || clause.Punctuation(i) || clause.FiniteVerb(i, false)) break;
    if (clause.Is(i, "that") || clause.Has(i, kCoordinator | kQuestionWord)) break;
  }
  return clause.size();
}

// The "that" which belongs to the cue before `begin`, over adverbials and an addressee;
// clause.size() if there is none.
size_t ThatAfter(const Clause& clause, size_t begin) {
  for (size_t i = begin; i < clause.size() && i - begin < kFarthestMarker; ++i) {
    if (clause.Is(i, "that")) {
      // "said that day": a determiner before a singular noun.
      const bool singular = clause.Nominal(i + 1) && !clause.Capitalized(i + 1) &&
                            !clause.Has(i + 1, kDeterminer | kPossessive | kPronoun) &&
                            !absl::EndsWith(clause.at(i + 1).lower, "s");
      const bool determiner = i == begin && singular && !HasClause(clause, i + 1);
      // "states that have suffered": a relative clause.
      const bool relative =
          clause.FiniteVerb(i + 1, false) || clause.Has(i + 1, kModal | kBe | kHave | kDo);
      return determiner || relative ? clause.size() : i;
    }
    if (clause.Quoted(i) || clause.Is(i, ";") || clause.Is(i, ":") || clause.Stop(i)) break;
    if (clause.FiniteVerb(i, false) || clause.Has(i, kModal)) break;
    if (clause.Comma(i) && clause.Has(i + 1, kPresent | kPast)) break;
    if (clause.Has(i, kQuestionWord) && !clause.Capitalized(i)) break;
    if (clause.Has(i, kPronoun) && !clause.Has(i, kObject) && !clause.Has(i, kDeterminer)) break;
  }
  return clause.size();
}

// The end of the person spoken to, "reporters" of "told reporters the talks were over".
size_t AddresseeEnd(const Clause& clause, size_t begin) {
  if (clause.Has(begin, kObject) && !(clause.Is(begin, "her") && clause.NounLike(begin + 1))) {
    return begin + 1;
  }
  const size_t limit = std::min(clause.size(), begin + 20);
  const size_t end = clause.NounPhraseFrom(begin, limit).end;
  for (size_t i = begin + 1; i < end; ++i) {
    const bool meets = clause.NounLike(i - 1) && !clause.Comma(i - 1) && !clause.Has(i - 1, kTitle);
    if (clause.Has(i, kPronoun) && !clause.Has(i, kDeterminer)) return i;
    // "told the minister of the plan", but "told the minister of finance".
    if (clause.Is(i, "about") ||
        (clause.Is(i, "of") && clause.Has(i + 1, kDeterminer | kPossessive)))
      return i;
    if (meets && clause.Has(i, kDeterminer | kPossessive)) return i;
    if (meets && clause.Capitalized(i) && !clause.Capitalized(i - 1)) return i;
  }
  return end;
}

bool OpensPhrase(const Clause& clause, size_t i) {
  if (clause.Quoted(i) || clause.Has(i, kObject | kDeterminer | kPossessive) || Ing(clause, i))
    return true;
  if (clause.Is(i, "what") || clause.Is(i, "how") || clause.Is(i, "whoever")) return true;
  if (!clause.Word(i) || clause.Has(i, kNegation | kCoordinator)) return false;
  if (clause.Has(i, kPreposition) && !clause.Capitalized(i)) return false;
  if (clause.Has(i, kSubordinator | kBe | kHave | kDo | kModal | kTime) && !clause.Capitalized(i))
    return false;
  if (clause.Has(i, kAdverb)) return clause.Nominal(i + 1) && !clause.Has(i, kDiscourse);
  return clause.Nominal(i);
}

// "called the talks frank": an object, and what it is called. Telephone calls have no second part.
bool NamesItsObject(const Clause& clause, size_t begin) {
  if (!OpensPhrase(clause, begin)) return false;
  for (size_t i = begin; i < clause.size() && i - begin < 18; ++i) {
    if (clause.Quoted(i)) return true;
    if (clause.Punctuation(i) && !clause.Is(i, "'")) return false;
    if (i == begin) continue;
    const bool article = clause.Is(i, "a") || clause.Is(i, "an");
    if (article && !clause.Has(i - 1, kPreposition)) return true;
    if (clause.Has(i, kAdjective) && !clause.Nominal(i + 1) && !clause.Has(i - 1, kDeterminer))
      return true;
    const absl::string_view lower = clause.Word(i) ? clause.at(i).lower : absl::string_view();
    const bool judgement = absl::EndsWith(lower, "ous") || absl::EndsWith(lower, "ful") ||
                           absl::EndsWith(lower, "able") || absl::EndsWith(lower, "ible") ||
                           absl::EndsWith(lower, "ive") || absl::EndsWith(lower, "less");
    if (judgement && !clause.Nominal(i + 1)) return true;
    if (clause.FiniteVerb(i, false) || clause.Has(i, kSubordinator | kRelative)) return false;
  }
  return false;
}

// "put the damage at about four million".
bool GivesFigure(const Clause& clause, size_t begin) {
  if (!OpensPhrase(clause, begin)) return false;
  for (size_t i = begin + 1; i + 1 < clause.size() && i - begin < 10; ++i) {
    if (clause.Punctuation(i) || clause.FiniteVerb(i, false)) return false;
    if (!clause.Is(i, "at")) continue;
    for (size_t k = i + 1; k < clause.size() && k < i + 6; ++k) {
      if (clause.Word(k) && clause.at(k).number) return true;
    }
    return false;
  }
  return false;
}

std::optional<ContentStart> QuotationAt(const Clause& clause, size_t i, bool quotes) {
  if ((clause.Comma(i) || clause.Is(i, ":") || clause.Dash(i)) && clause.Quoted(i + 1)) ++i;
  if (!clause.Quoted(i) || !quotes) return std::nullopt;
  const bool alone =
      clause.MarkedQuotation(i) || clause.Stop(i + 1) || clause.Punctuation(i + 1) ||
      clause.Quoted(i + 1) || clause.Has(i + 1, kCoordinator | kSubordinator | kRelative | kTime) ||
      (clause.Has(i + 1, kPreposition) && !clause.HasFiniteVerb({i + 1, clause.size()}, false)) ||
      Ing(clause, i + 1);
  return ContentStart{i, alone ? ContentShape::kQuotation : ContentShape::kClause};
}

std::optional<ContentStart> AfterAddressee(const Clause& clause, const CueHit& hit) {
  const size_t end = AddresseeEnd(clause, hit.end);
  if (end == hit.end) return std::nullopt;
  const size_t next = clause.SkipAdverbials(end, clause.size());
  if (auto quotation = QuotationAt(clause, next, true)) return quotation;
  if (clause.Is(next, ":")) {
    return ContentStart{next + 1,
                        next + 1 < clause.size() ? ContentShape::kClause : ContentShape::kAwaited};
  }
  const bool aside = (clause.Is(next, "when") || clause.Is(next, "where")) &&
                     !clause.FiniteVerb(next + 2, true) && !clause.FiniteVerb(next + 3, true);
  if (clause.Has(next, kQuestionWord) && !clause.Capitalized(next) && !aside) {
    return ContentStart{next, ContentShape::kClause};
  }
  if (clause.Is(end, "to") || (clause.Is(end, "not") && clause.Is(end + 1, "to"))) {
    return ContentStart{hit.end, ContentShape::kPhrase};
  }
  if (!hit.cue->Allows('o')) return std::nullopt;
  if (clause.Is(end, "of") || clause.Is(end, "about"))
    return ContentStart{end + 1, ContentShape::kPhrase};
  if (hit.cue->Allows('s') && HasClause(clause, next))
    return ContentStart{next, ContentShape::kClause};
  return std::nullopt;
}

// A cue of the clause, outside phrases and nouns.
std::optional<CueHit> VerbCueAt(const Clause& clause, size_t i) {
  for (const CueHit& hit : FindCues(clause, i)) {
    if (!hit.phrase && !hit.noun) return hit;
  }
  return std::nullopt;
}

// The first verb cue in [begin, end) with what stands before its group.
struct NextCue {
  size_t group;
  bool ing;
};
std::optional<NextCue> CueIn(const Clause& clause, size_t begin, size_t end) {
  for (size_t i = begin; i < end && i < clause.size(); ++i) {
    if (clause.Comma(i) || clause.Is(i, ";")) return std::nullopt;
    if (const auto hit = VerbCueAt(clause, i)) return NextCue{hit->begin, hit->ing};
    if (clause.FiniteVerb(i, false)) return std::nullopt;
  }
  return std::nullopt;
}

// Whether the subject of a content is somebody who might himself go on speaking.
bool SpeakingSubject(const Clause& clause, size_t begin) {
  const ItemRange subject = clause.SubjectFrom(begin, clause.size());
  if (subject.empty()) return false;
  const size_t head = subject.end - 1;
  if (clause.Is(head, "he") || clause.Is(head, "she") || clause.Is(head, "they")) return true;
  return clause.Capitalized(head) || clause.Has(head, kSourceNoun | kTitle);
}

class EndFinder {
 public:
  EndFinder(const Clause& clause, const ContentStart& start)
      : clause_(clause), start_(start), phrase_(start.shape == ContentShape::kPhrase) {}

  size_t Find() {
    if (start_.shape == ContentShape::kQuotation) return start_.begin + 1;
    for (size_t i = start_.begin + 1; i < clause_.size(); ++i) {
      if (clause_.Is(i, ";") && CueBehind(i + 1)) return i;
      colon_ |= clause_.Is(i, ":");
      if (start_.subordinate && clause_.Comma(i) && MainClauseAt(i + 1)) return i;
      if (clause_.Comma(i) || clause_.Dash(i) || EndsInComma(i)) {
        const size_t next = clause_.Quoted(i) ? i + 1 : i;
        if (EndsAtComma(i + 1)) return next;
        ++commas_;
        continue;
      }
      if (clause_.Has(i, kCoordinator) && !clause_.Comma(i - 1) && EndsAtCoordinator(i)) return i;
      if (phrase_ && clause_.Has(i, kSubordinator) && !clause_.Has(i, kPreposition) &&
          !clause_.Is(i, "than") && !clause_.Is(i, "so") && !clause_.Is(i, "if") &&
          !clause_.Is(i, "whether") && !clause_.Is(i, "where") && !clause_.Is(i, "when")) {
        return i;
      }
    }
    return clause_.size();
  }

 private:
  bool EndsInComma(size_t i) const {
    return clause_.MarkedQuotation(i) && (Ing(clause_, i + 1) || clause_.Has(i + 1, kCoordinator));
  }

  bool CueBehind(size_t begin) const {
    for (size_t i = begin; i < clause_.size() && i < begin + 30; ++i) {
      if (clause_.Is(i, ";")) return false;
      if (VerbCueAt(clause_, i)) return true;
    }
    return false;
  }

  bool Speaking() {
    if (!speaking_.has_value()) speaking_ = SpeakingSubject(clause_, start_.begin);
    return *speaking_;
  }

  // Whether the clause of `cue`, which begins at `begin`, has a subject that is no list of its own.
  bool OwnSubject(const std::optional<NextCue>& cue, size_t begin) const {
    if (!cue || cue->ing || cue->group <= begin) return false;
    for (size_t i = begin; i < cue->group; ++i) {
      if (phrase_ && clause_.Is(i, "and")) return false;
    }
    return !clause_.SubjectBefore(cue->group, begin).empty();
  }

  // "asked for boats, tents in particular, and | the mayor promised to send them": the subject of
  // `cue` is all that stands between `begin` and its verb.
  bool StartsClauseOfAnother(const NextCue& cue, size_t begin) const {
    const ItemRange subject = clause_.SubjectBefore(cue.group, begin);
    return subject.begin == begin && subject.end == cue.group;
  }

  // "While Xi said nothing of it, | the market fell": the main clause follows the comma.
  bool MainClauseAt(size_t i) const {
    return HasClause(clause_, i) && !clause_.Has(i, kCoordinator | kRelative | kSubordinator) &&
           !Ing(clause_, i);
  }

  bool EndsAtComma(size_t next) {
    size_t i = next;
    const bool joined = clause_.Has(i, kCoordinator) || clause_.Is(i, "while") ||
                        clause_.Is(i, "whereas") || clause_.Is(i, "although") ||
                        clause_.Is(i, "though");
    if (joined) ++i;
    while (clause_.Has(i, kAdverb) && !clause_.Has(i, kPronoun | kDeterminer)) ++i;
    if (const auto hit = VerbCueAt(clause_, i); hit && hit->begin <= i) {
      if (!hit->ing) return phrase_ || joined;
      return !joined && (phrase_ || clause_.Is(hit->verb, "adding") || !Speaking());
    }
    if (joined) {
      const auto cue = CueIn(clause_, i, i + 14);
      const bool list = phrase_ && commas_ > 0 && clause_.Has(next, kCoordinator);
      // The last item of a list may be a clause of somebody else's.
      if (OwnSubject(cue, i) && (!list || StartsClauseOfAnother(*cue, i))) return true;
      if (phrase_ && !list && !colon_ && HasClause(clause_, i)) return true;
    }
    if (!phrase_ || colon_) return false;
    if (clause_.Has(next, kPresent | kPast | kDo | kBe | kHave | kModal) &&
        !clause_.Capitalized(next))
      return true;
    if (clause_.Pronoun(next) && HasClause(clause_, next)) return true;
    return clause_.Has(next, kRelative) || Ing(clause_, next) || clause_.Is(next, "as") ||
           (clause_.Has(next, kSubordinator) && !joined);
  }

  bool EndsAtCoordinator(size_t i) {
    size_t next = i + 1;
    while (clause_.Has(next, kAdverb) && !clause_.Has(next, kPronoun | kDeterminer)) ++next;
    if (const auto hit = VerbCueAt(clause_, next); hit && hit->begin <= next) {
      if (hit->ing) return false;
      if (hit->bare && hit->cue->forms == kBaseForm) return false;
      return phrase_ || !Speaking();
    }
    if (!phrase_) return false;
    // "to close the dam and go": a second infinitive.
    const bool infinitive = clause_.Is(start_.begin, "to") && !clause_.Has(next, kPast) &&
                            clause_.Word(next) && !absl::EndsWith(clause_.at(next).lower, "s") &&
                            !absl::EndsWith(clause_.at(next).lower, "ed");
    if (clause_.FiniteVerb(next, false) && !clause_.Has(next, kModal) && !infinitive) return true;
    const auto cue = CueIn(clause_, next, next + 10);
    return OwnSubject(cue, next);
  }

  const Clause& clause_;
  const ContentStart start_;
  const bool phrase_;
  std::optional<bool> speaking_;
  bool colon_ = false;
  size_t commas_ = 0;
};

}  // namespace

std::optional<ContentStart> FindContentStart(const Clause& clause, const CueHit& hit) {
  const Cue& cue = *hit.cue;
  const bool clauses = cue.Allows('s') || cue.Allows('t');
  const bool quotes = cue.Allows('q');
  size_t i = hit.end;
  if (clauses) {
    if (const size_t that = ThatAfter(clause, i); that < clause.size())
      return ContentStart{that + 1, ContentShape::kClause};
  }
  const size_t next = clause.SkipAdverbials(i, clause.size());
  if (quotes && clause.Is(next, ":")) {
    if (clause.Quoted(next + 1)) return QuotationAt(clause, next + 1, true);
    return ContentStart{next + 1,
                        next + 1 < clause.size() ? ContentShape::kClause : ContentShape::kAwaited};
  }
  if (auto quotation = QuotationAt(clause, next, quotes)) return quotation;
  if (const size_t marker = QuotationMarkerAfter(clause, i); quotes && marker < clause.size()) {
    return QuotationAt(clause, marker, true);
  }
  if (cue.Allows('o') || cue.Allows('a')) {
    if (auto start = AfterAddressee(clause, hit)) return start;
    if (cue.Allows('o')) return std::nullopt;
  }
  if (cue.Allows('w') && clause.Has(next, kQuestionWord) && !clause.Capitalized(next))
    return ContentStart{next, ContentShape::kClause};
  const size_t to = cue.rest.empty() || cue.rest.back() != "to" ? i : i - 1;
  if (cue.Allows('v') &&
      (clause.Is(to, "to") || (clause.Is(to, "not") && clause.Is(to + 1, "to")))) {
    return ContentStart{to, ContentShape::kPhrase};
  }
  if (cue.Allows('m')) {
    if (GivesFigure(clause, i)) return ContentStart{i, ContentShape::kPhrase};
    return std::nullopt;
  }
  if (cue.Allows('c')) {
    if (NamesItsObject(clause, i)) return ContentStart{i, ContentShape::kPhrase};
    return std::nullopt;
  }
  const size_t start = clause.Comma(next) && next > i ? i : next;
  if (cue.Allows('b') && LooksLikeClause(clause, start)) {
    return ContentStart{start, ContentShape::kClause};
  }
  if (cue.Allows('s') && !clause.Comma(start) && HasClause(clause, start))
    return ContentStart{start, ContentShape::kClause};
  if ((cue.Allows('n') || cue.Allows('d')) && OpensPhrase(clause, i))
    return ContentStart{i, ContentShape::kPhrase};
  return std::nullopt;
}

size_t FindContentEnd(const Clause& clause, const ContentStart& start) {
  return EndFinder(clause, start).Find();
}

}  // namespace parallax
