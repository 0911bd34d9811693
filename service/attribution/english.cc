// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "service/attribution/english_asides.h"
#include "service/attribution/english_content.h"
#include "service/attribution/grammar.h"
#include "service/attribution/verb_group.h"

namespace parallax {
namespace {

// An attribution in items of the sentence.
struct Said {
  ItemRange source;
  ItemRange content;
  size_t floor = 0;  // Where the clause of its cue begins.
};

Clause Without(const Clause& clause, const std::vector<Aside>& asides) {
  Region kept;
  size_t next = 0;
  for (size_t i = 0; i < clause.size(); ++i) {
    while (next < asides.size() && asides[next].range.end <= i) ++next;
    if (next < asides.size() && asides[next].range.Contains(i)) continue;
    kept.push_back(clause.at(i));
  }
  return Clause(std::move(kept));
}

class Matcher {
 public:
  Matcher(Clause clause, std::vector<WordRange> aside_source, std::vector<CueMatch>* findings)
      : clause_(std::move(clause)), aside_source_(std::move(aside_source)), findings_(findings) {}

  void Match() {
    for (size_t i = 0; i < clause_.size(); ++i) {
      for (const CueHit& hit : FindCues(clause_, i)) {
        if (hit.phrase || hit.infinitive) continue;
        const bool matched = hit.noun ? MatchNoun(hit) : MatchVerb(hit);
        if (matched) break;
      }
    }
  }

  void MatchHeadline(bool headline) {
    for (size_t i = 1; i < clause_.size() && i < 8; ++i) {
      if (clause_.Is(i, ":")) {
        if (!(headline || clause_.Quoted(i + 1)) || i + 2 > clause_.size()) return;
        ItemRange source{0, i};
        // "Continued the mayor:"
        const std::vector<CueHit> inverted = FindCues(clause_, 0);
        if (!inverted.empty() && !inverted.front().noun && i > 1) {
          if (clause_.NounPhraseFrom(1, i).end != i) return;
          Add({1, i}, {0, 1}, {i + 1, clause_.size()}, CueForce::kNeutral, false, 0);
          return;
        }
        if (!NamesSomebody(source)) return;
        Add(source, {i, i + 1}, {i + 1, clause_.size()}, CueForce::kNeutral, false, 0);
        return;
      }
      if (!clause_.Word(i) || clause_.FiniteVerb(i, false)) break;
    }
    if (!headline) return;
    for (size_t i = clause_.size(); i-- > 3 && clause_.size() - i < 6;) {
      if (!clause_.Dash(i)) continue;
      const ItemRange source{i + 1, clause_.size()};
      if (source.empty() || !clause_.Has(source.end - 1, kSourceNoun)) return;
      Add(source, {i, i + 1}, {0, i}, CueForce::kNeutral, false, 0);
      return;
    }
  }

 private:
  bool NamesSomebody(const ItemRange& source) const {
    bool capital = false;
    for (size_t i = source.begin; i < source.end; ++i) {
      if (clause_.Has(i, kNotSource) || clause_.Has(i, kQuestionWord | kPreposition)) return false;
      if (!clause_.Nominal(i) && !clause_.Has(i, kCoordinator)) return false;
      capital |=
          clause_.Capitalized(i) || clause_.Has(i, kSourceNoun) || (i == 0 && source.size() <= 2);
    }
    return capital;
  }

  // Persons, bodies, documents and names can show and suggest; so can things, but those say
  // nothing.
  bool CanSpeak(const ItemRange& source) const {
    size_t head = source.begin;
    while (head + 1 < source.end && !(clause_.Has(head + 1, kPreposition | kRelative)) &&
           !clause_.Comma(head + 1))
      ++head;
    if (source.size() == 1 && clause_.Has(head, kDeterminer)) return clause_.Is(head, "both");
    for (size_t i = source.begin; i <= head; ++i) {
      const bool name = clause_.Capitalized(i) && !clause_.Is(i + 1, "'s") &&
                        (i > 0 || i == head || clause_.Capitalized(i + 1));
      if (name || clause_.Has(i, kPronoun | kSourceNoun | kDocumentNoun | kTitle)) return true;
    }
    if (!clause_.Word(head)) return false;
    for (absl::string_view ending :
         {"er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "ants", "ents",
          "people", "ees", "many", "most", "some"}) {
      if (absl::EndsWith(clause_.at(head).lower, ending)) return true;
    }
    return false;
  }

  // "You know" and "this believes" report no thought; an evaluation that nobody gave is none
  // ("never criticised").
  bool MayThink(const CueHit& hit, const ItemRange& source) const {
    if (hit.cue->mental && (clause_.Is(source.begin, "you") || clause_.Has(source.begin, kTime)))
      return false;
    if (clause_.Has(source.begin, kObject) && !clause_.Has(source.begin, kPronoun)) return false;
    if (clause_.Is(source.begin, "i") && hit.cue->mental && !hit.cue->Allows('s')) return false;
    const bool demonstrative = source.size() == 1 && (clause_.Is(source.begin, "this") ||
                                                      clause_.Is(source.begin, "that"));
    if (demonstrative) return false;
    const Cue& cue = *hit.cue;
    const bool act = cue.force == CueForce::kAssertive && !cue.Allows('t') && !cue.Allows('s') &&
                     !cue.Allows('r') && !cue.Allows('u');
    return !(hit.negated && act);
  }

  bool Joint(const ItemRange& source) const {
    for (size_t i = source.begin; i < source.end; ++i) {
      if (clause_.Has(i, kJoint) || clause_.Is(i, "and")) return true;
    }
    // "He and the mayor": noun phrases do not reach over a pronoun.
    return source.begin >= 2 && clause_.Is(source.begin - 1, "and") &&
           clause_.Pronoun(source.begin - 2);
  }

  size_t FloorOf(size_t item) const {
    size_t floor = 0;
    for (const Said& said : said_) {
      if (said.content.Contains(item)) floor = std::max(floor, said.content.begin);
    }
    return floor;
  }

  // The subject of the clause that begins at `floor`, for a verb that has none of its own.
  std::optional<ItemRange> SharedSubject(size_t floor, size_t before) const {
    for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
      if (said->floor == floor && !said->source.empty()) return said->source;
    }
    const ItemRange subject = clause_.SubjectFrom(floor, before);
    if (subject.empty()) return std::nullopt;
    return subject;
  }

  // "who" and "which" stand for the noun phrase before them.
  std::optional<ItemRange> Antecedent(size_t relative, size_t floor) const {
    size_t end = relative;
    while (end > floor && clause_.Comma(end - 1)) --end;
    if (end > floor + 1 && clause_.Has(end - 1, kPreposition)) --end;
    ItemRange phrase = clause_.NounPhraseBefore(end, floor);
    if (phrase.empty()) return std::nullopt;
    // Of "the only choice for Americans who ..." the nearest noun is meant.
    for (size_t i = phrase.end; i-- > phrase.begin;) {
      if (clause_.Has(i, kPreposition) && !clause_.Is(i, "of") && !clause_.Capitalized(i)) {
        phrase.begin = i + 1;
        break;
      }
    }
    return phrase;
  }

  std::optional<ItemRange> SourceOf(const CueHit& hit, size_t floor, size_t* cue_begin) const {
    *cue_begin = hit.begin;
    if (hit.begin == floor) return std::nullopt;
    const size_t left = hit.begin - 1;
    if (clause_.Is(left, "who") || clause_.Is(left, "which") ||
        (clause_.Is(left, "that") && left > floor && clause_.NounLike(left - 1))) {
      return Antecedent(left, floor);
    }
    if (hit.ing) return SourceOfParticiple(hit, floor, cue_begin);
    if (clause_.Has(left, kCoordinator)) {
      if (hit.bare && hit.cue->forms == kBaseForm) return std::nullopt;
      return SharedSubject(floor, hit.begin);
    }
    const ItemRange subject = clause_.SubjectBefore(hit.begin, floor);
    if (!subject.empty()) return subject;
    if (clause_.Comma(left) || clause_.Quoted(left)) {
      if (hit.bare) return std::nullopt;
      return SharedSubject(floor, hit.begin);
    }
    return std::nullopt;
  }

  std::optional<ItemRange> SourceOfParticiple(const CueHit& hit, size_t floor,
                                              size_t* cue_begin) const {
    const size_t left = hit.begin - 1;
    if (clause_.Is(left, "as")) {
      for (size_t i = left; i-- > floor && left - i < 10;) {
        if (!clause_.Is(i, "quoted") && !clause_.Is(i, "cited") && !clause_.Is(i, "quoting") &&
            !clause_.Is(i, "citing"))
          continue;
        if (i > 0 && clause_.Has(i - 1, kBe)) {
          *cue_begin = i - 1;
          return clause_.SubjectBefore(i - 1, floor);
        }
        *cue_begin = left;
        const ItemRange quoted = clause_.NounPhraseFrom(i + 1, left);
        if (quoted.end == left && !quoted.empty()) return quoted;
        return std::nullopt;
      }
    }
    bool joined = clause_.Comma(left) || clause_.Dash(left) || clause_.Quoted(left) ||
                  clause_.Has(left, kCoordinator);
    for (absl::string_view opener : {"by", "in", "while", "when", "after", "before"}) {
      joined |= clause_.Is(left, opener);
    }
    if (clause_.Has(left, kCoordinator) && (said_.empty() || said_.back().floor != floor))
      return std::nullopt;
    if (joined) return SharedSubject(floor, hit.begin);
    if (clause_.Has(left, kPreposition | kSubordinator)) return std::nullopt;
    // "with the mayor saying": only behind "with" is the phrase a subject.
    const ItemRange phrase = clause_.SubjectBefore(hit.begin, floor);
    if (phrase.empty() || phrase.begin == 0) return std::nullopt;
    if (clause_.Is(phrase.begin - 1, "with") || clause_.Is(phrase.begin, "with")) return phrase;
    if (clause_.Is(hit.verb, "saying") && clause_.Has(phrase.end - 1, kSourceNoun)) return phrase;
    return std::nullopt;
  }

  // "I was told that", "it was reported that": nobody is named. "X was quoted as saying" is no
  // passive of saying.
  bool MatchPassive(const CueHit& hit, size_t floor) {
    const Cue& cue = *hit.cue;
    if (!cue.Allows('o') && !cue.Allows('t') && !cue.Allows('s')) return false;
    const size_t left = hit.begin - 1;
    const bool it = hit.begin > floor && clause_.Is(left, "it");
    if (!it && !cue.Allows('o')) return false;
    if (!clause_.Is(hit.end, "that") && !it) return false;
    if (!clause_.Is(hit.end, "that")) return false;
    const ContentStart start{hit.end + 1, ContentShape::kClause};
    if (start.begin >= clause_.size()) return false;
    Add({}, {hit.begin, hit.end}, {start.begin, FindContentEnd(clause_, start)}, ForceOf(hit),
        cue.mental, floor);
    return true;
  }

  bool MatchVerb(const CueHit& hit) {
    const size_t floor = FloorOf(hit.begin);
    if (hit.passive) return MatchPassive(hit, floor);
    // What somebody will or may say has not been said; "could not say" has.
    if (hit.unreal && !hit.negated) return false;
    const std::optional<ContentStart> start = FindContentStart(clause_, hit);
    if (!start.has_value()) return false;
    if (hit.would && !hit.negated && start->shape != ContentShape::kClause) return false;
    size_t cue_begin = hit.begin;
    std::optional<ItemRange> source = SourceOf(hit, floor, &cue_begin);
    std::vector<WordRange> words;
    if (source.has_value() && !source->empty()) {
      if (source->begin >= hit.begin) return false;
      words = WordsOf(clause_, *source);
      if (hit.cue->Allows('i') && !CanSpeak(*source)) return false;
      if (hit.cue->Allows('d') && Joint(*source)) return false;
      if (!MayThink(hit, *source) || (floor > 0 && hit.cue->Allows('h') && !Joint(*source)))
        return false;
    } else if (!aside_source_.empty() && hit.ing) {
      words = aside_source_;
    } else if (hit.begin == floor && floor == 0 && !hit.ing && !hit.bare &&
               start->shape != ContentShape::kPhrase) {
      // "Said the dam would close.": a note without its subject.
    } else {
      return false;
    }
    ItemRange content{start->begin, start->begin};
    const size_t opener = source.has_value() && !source->empty() && source->begin > floor
                              ? source->begin - 1
                              : clause_.size();
    // "If the mayor insists on ..." reports nothing.
    if (clause_.Is(opener, "if") || clause_.Is(opener, "unless") || clause_.Is(opener, "whether"))
      return false;
    ContentStart bounded = *start;
    bounded.subordinate = clause_.Has(opener, kSubordinator) && !clause_.Is(opener, "that");
    if (start->shape != ContentShape::kAwaited) content.end = FindContentEnd(clause_, bounded);
    CueMatch& finding = Add(source.value_or(ItemRange{}), {cue_begin, hit.end}, content,
                            ForceOf(hit), hit.cue->mental, floor);
    finding.source = std::move(words);
    finding.awaits = start->shape == ContentShape::kAwaited;
    finding.quoted |= start->shape == ContentShape::kQuotation;
    return true;
  }

  // A noun with its clause that is itself the subject ends before the verb of the sentence:
  // "Japan's statement that it would act | angered the court".
  size_t EndOfNounClause(const ContentStart& start, bool subject) const {
    const size_t end = FindContentEnd(clause_, start);
    if (!subject) return end;
    size_t last = end;
    for (size_t i = start.begin + 1; i < end && !clause_.Comma(i); ++i) {
      if (clause_.FiniteVerb(i, false)) last = i;
    }
    return last > start.begin + 1 ? last : end;
  }

  // "Japan's statement that it would act", "his promise to act".
  bool MatchNoun(const CueHit& hit) {
    const bool clause =
        clause_.Is(hit.end, "that") &&
        clause_.HasFiniteVerb({hit.end + 2, std::min(clause_.size(), hit.end + 30)}, false);
    const bool infinitive = clause_.Is(hit.end, "to") && hit.cue->force == CueForce::kFuture;
    if (!clause && !infinitive) return false;
    const size_t floor = FloorOf(hit.verb);
    size_t owner = hit.verb;
    while (owner > floor && hit.verb - owner < 4 && clause_.Nominal(owner - 1) &&
           !clause_.Is(owner - 1, "'s") && !clause_.Has(owner - 1, kPossessive))
      --owner;
    if (owner == floor) return false;
    ItemRange source;
    if (clause_.Has(owner - 1, kPossessive) && !clause_.Is(owner - 1, "whose")) {
      source = {owner - 1, owner};
    } else if (clause_.Is(owner - 1, "'s") || clause_.Is(owner - 1, "'")) {
      source = clause_.NounPhraseBefore(owner - 1, floor);
      // "after Japan's statement": only the owner counts.
      for (size_t i = source.end; i-- > source.begin;) {
        if (clause_.Has(i, kPreposition) && !clause_.Is(i, "of") && !clause_.Capitalized(i)) {
          source.begin = i + 1;
          break;
        }
      }
    }
    if (source.empty()) return false;
    const ContentStart start{clause ? hit.end + 1 : hit.end,
                             clause ? ContentShape::kClause : ContentShape::kPhrase};
    const size_t end =
        EndOfNounClause(start, source.begin == floor || clause_.Comma(source.begin - 1));
    Add(source, {hit.verb, hit.end}, {start.begin, end}, hit.cue->force, hit.cue->mental, floor);
    return true;
  }

  CueMatch& Add(const ItemRange& source, const ItemRange& cue, const ItemRange& content,
                CueForce force, bool mental, size_t floor) {
    said_.push_back({source, content, floor});
    CueMatch finding;
    finding.source = WordsOf(clause_, source);
    finding.cue = WordsOf(clause_, cue);
    finding.content = WordsOf(clause_, content);
    finding.force = force;
    finding.mental = mental;
    for (size_t i = source.begin; i < source.end; ++i) {
      if (clause_.Has(i, kPreposition | kRelative) && i > source.begin) break;
      finding.document |= clause_.Has(i, kDocumentNoun) && !clause_.Is(i + 1, "'s");
    }
    finding.quoted = content.size() == 1 && clause_.Quoted(content.begin);
    findings_->push_back(std::move(finding));
    return findings_->back();
  }

  const Clause clause_;
  const std::vector<WordRange> aside_source_;
  std::vector<CueMatch>* const findings_;
  std::vector<Said> said_;
};

void AppendWords(const Item& item, std::vector<WordRange>* words) {
  if (!words->empty() && words->back().end == item.words.begin) {
    words->back().end = item.words.end;
  } else {
    words->push_back(item.words);
  }
}

CueMatch FindingOf(const Clause& clause, const std::vector<Aside>& asides, const Aside& aside) {
  CueMatch finding;
  finding.source = WordsOf(clause, aside.source);
  finding.cue = WordsOf(clause, aside.cue);
  for (const ItemRange& range : aside.content) {
    for (size_t i = range.begin; i < range.end; ++i) {
      const bool other = std::any_of(asides.begin(), asides.end(), [&](const Aside& a) {
        return a.range.Contains(i) && a.range.begin != aside.range.begin &&
               a.range.begin < aside.range.begin && a.content.size() > 1;
      });
      if (!other) AppendWords(clause.at(i), &finding.content);
    }
  }
  finding.force = aside.force;
  finding.mental = aside.lexical->mental;
  finding.quoted = aside.quoted;
  for (size_t i = aside.source.begin; i < aside.source.end; ++i) {
    if (clause.Has(i, kPreposition | kRelative) && i > aside.source.begin) break;
    finding.document |= clause.Has(i, kDocumentNoun) && !clause.Is(i + 1, "'s");
  }
  return finding;
}

}  // namespace

std::vector<WordRange> WordsOf(const Clause& clause, const ItemRange& range) {
  std::vector<WordRange> words;
  for (size_t i = range.begin; i < range.end && i < clause.size(); ++i)
    AppendWords(clause.at(i), &words);
  return words;
}

std::vector<CueMatch> MatchEnglish(const Region& region, bool headline) {
  std::vector<CueMatch> findings;
  const Clause clause(region);
  const std::vector<Aside> asides = FindAsides(clause);
  std::vector<WordRange> aside_source;
  for (const Aside& aside : asides) {
    findings.push_back(FindingOf(clause, asides, aside));
    aside_source = findings.back().source;
  }
  Matcher matcher(Without(clause, asides), std::move(aside_source), &findings);
  matcher.MatchHeadline(headline);
  matcher.Match();
  return findings;
}

}  // namespace parallax
