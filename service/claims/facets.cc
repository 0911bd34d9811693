// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/facets.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "embedded_claims.h"
#include "service/claims/cue_words.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

// Words between a quantifier and the phrase it belongs to, at most: "all of the old [ferries]".
constexpr size_t kExtentReach = 3;
// Words between a noun and what is said of it: "the call was, on the whole, very useful".
constexpr size_t kPredicateReach = 9;

struct Judgements {
  std::set<std::pair<std::string, std::string>> evaluations, judged;  // Language and lemma
};

const Judgements& SharedJudgements() {
  static const auto* const judgements = [] {
    auto* made = new Judgements();
    const auto rows = ParseTsv(Embedded_claims("data/evaluations.tsv"), 3);
    if (!rows.ok()) return made;  // A test proves that the built-in file parses.
    for (const TsvRow& row : *rows) {
      for (const std::string& form : SplitColumn(row[2]))
        (row[1] == "JUDGED" ? made->judged : made->evaluations).emplace(row[0], form);
    }
    return made;
  }();
  return *judgements;
}

class FacetReader {
 public:
  FacetReader(const Document& document, absl::Span<const NameMention> names,
              absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
              Claim& claim)
      : document_(document),
        names_(names),
        tokens_(tokens),
        range_(range),
        language_(language),
        claim_(claim) {}

  void Read() {
    ReadExtents();
    claim_.condition = Opened(CueClass::kCondition);
    claim_.cause = Opened(CueClass::kCause);
    ReadEvaluations();
    if (const auto initiator = InitiatorIn(tokens_, range_, language_))
      claim_.initiator = KeyAt(*initiator);
    if (!claim_.enumerated) ReadPredicate();
  }

 private:
  Passage PassageOf(size_t first, size_t end) const {
    return {claim_.passage.document, claim_.passage.part,
            document_.index(claim_.passage.part)
                .Make(tokens_[first].token.span.start_byte, tokens_[end - 1].token.span.end_byte)};
  }

  // The key of the concept or name that holds `span`; empty when none does.
  std::string KeyAt(const Span& span) const {
    for (const Concept& item : claim_.concepts) {
      if (item.passage.span.Overlaps(span)) return item.key;
    }
    // Concepts come once: a name that stands there again is among the names alone.
    for (const NameMention& name : names_) {
      if (name.part == claim_.passage.part && name.span.Overlaps(span)) return name.key;
    }
    return "";
  }

  size_t TokenAt(const Span& span) const {
    size_t i = range_.first;
    while (i < range_.second && tokens_[i].token.span.start_byte < span.start_byte) ++i;
    return i;
  }

  void ReadExtents() {
    for (Concept& item : claim_.concepts) {
      const size_t begin = TokenAt(item.passage.span);
      size_t end = begin;
      while (end < range_.second && tokens_[end].token.span.end_byte <= item.passage.span.end_byte)
        ++end;
      size_t from = begin;
      while (from > range_.first && begin - from < kExtentReach && IsBeside(tokens_[from - 1]))
        --from;
      for (size_t i = from; i < end; ++i) {
        if (MatchCue(CueClass::kPart, language_, tokens_, i, end) > 0) item.extent = Extent::kPart;
        if (item.extent == Extent::kUnstated &&
            MatchCue(CueClass::kWhole, language_, tokens_, i, end) > 0)
          item.extent = Extent::kWhole;
      }
    }
  }

  // What may stand between a quantifier and the phrase it belongs to.
  static bool IsBeside(const TaggedToken& t) {
    return t.tag == Tag::kDeterminer || t.tag == Tag::kAdjective || t.tag == Tag::kNumber ||
           t.tag == Tag::kAdverb || t.tag == Tag::kPronoun || IsWord(t, "of") ||
           (t.tag == Tag::kNoun && !t.named);
  }

  // From a word of class `cue` to the next comma or the end.
  std::optional<Passage> Opened(CueClass cue) const {
    for (size_t i = range_.first; i < range_.second; ++i) {
      const size_t length = MatchCue(cue, language_, tokens_, i, range_.second);
      if (length == 0) continue;
      size_t end = i + length;
      while (end < range_.second && !IsComma(tokens_[end]) && !IsSemicolon(tokens_[end])) ++end;
      // A cue without anything behind it opens nothing, but for nouns that close a Chinese phrase.
      if (end == i + length && language_ == "en") continue;
      return PassageOf(i, end);
    }
    return std::nullopt;
  }

  bool IsIn(const std::set<std::pair<std::string, std::string>>& words, size_t i) const {
    return words.contains({std::string(language_), tokens_[i].lemma}) ||
           words.contains({std::string(language_), tokens_[i].token.lower});
  }

  // "a good call", "the call was good and frank", "described the talks as good".
  void ReadEvaluations() {
    const Judgements& judgements = SharedJudgements();
    size_t judged = range_.second;  // The last noun that can be judged
    for (size_t i = range_.first; i < range_.second; ++i) {
      if (IsIn(judgements.judged, i)) judged = i;
      if (!IsIn(judgements.evaluations, i) || tokens_[i].tag == Tag::kVerb) continue;
      if (Modifies(judgements.judged, i) ||
          (judged < i && i - judged <= kPredicateReach && !ModifiesAnother(i)))
        claim_.evaluations.push_back(PassageOf(i, i + 1));
    }
    claim_.tells_encounter = judged < range_.second;
  }

  // The first word behind the adjectives, adverbs and "and" that go on from `i`.
  size_t BehindAdjectives(size_t i) const {
    size_t next = i + 1;
    while (next < range_.second &&
           (tokens_[next].tag == Tag::kAdjective || tokens_[next].tag == Tag::kCoordinator ||
            tokens_[next].tag == Tag::kAdverb || IsComma(tokens_[next]) ||
            (language_ == "zh" && tokens_[next].tag == Tag::kParticle)))
      ++next;
    return next;
  }

  // "good [telephone] call"
  bool Modifies(const std::set<std::pair<std::string, std::string>>& judged, size_t i) const {
    for (size_t k = BehindAdjectives(i); k < range_.second && IsNominal(tokens_[k]); ++k) {
      if (IsIn(judged, k)) return true;
    }
    return false;
  }

  // "good [faith]"
  bool ModifiesAnother(size_t i) const {
    const size_t next = BehindAdjectives(i);
    return next == i + 1 && next < range_.second && IsNominal(tokens_[next]);
  }

  // The first finite verb of the main clause, its auxiliaries passed over, and its subject.
  void ReadPredicate() {
    size_t verb = range_.second;
    for (size_t i = range_.first; i < range_.second; ++i) {
      if (i > range_.first && (IsRelative(tokens_[i]) || MatchCue(CueClass::kSubordinate, language_,
                                                                  tokens_, i, range_.second) > 0)) {
        while (i < range_.second && !IsComma(tokens_[i])) ++i;
        continue;
      }
      if (IsFinite(tokens_, range_, i)) {
        verb = i;
        break;
      }
    }
    if (verb == range_.second) return;
    size_t main = verb;
    bool passive = false;
    for (size_t i = verb + 1; i < range_.second && tokens_[main].tag == Tag::kAuxiliary; ++i) {
      if (IsVerbal(tokens_[i])) {
        passive = tokens_[main].lemma == "be";
        main = i;
      } else if (tokens_[i].tag != Tag::kAdverb && tokens_[i].tag != Tag::kParticle) {
        break;
      }
    }
    claim_.predicate = tokens_[main].lemma;
    if (MatchCue(CueClass::kLight, language_, tokens_, main, main + 1) > 0)
      claim_.predicate_kind = PredicateKind::kLight;
    else if (MatchCue(CueClass::kMention, language_, tokens_, main, main + 1) > 0)
      claim_.predicate_kind = PredicateKind::kMention;
    passive &= !absl::EndsWith(tokens_[main].token.lower, "ing");
    if (passive) {
      if (main + 1 < range_.second && IsWord(tokens_[main + 1], "by"))
        claim_.agent = NextName(main);
      return;
    }
    // The last nominal before the verb outside prepositional phrases is the head of its subject.
    bool prepositional = false;
    for (size_t i = range_.first; i < verb; ++i) {
      const TaggedToken& t = tokens_[i];
      if (t.tag == Tag::kAdposition) prepositional = true;
      if (IsComma(t)) prepositional = false;
      if (IsNominal(t) && !prepositional) claim_.agent = KeyAt(t.token.span);
    }
  }

  std::string NextName(size_t at) const {
    for (size_t i = at + 1; i < range_.second && !IsComma(tokens_[i]); ++i) {
      if (IsNominal(tokens_[i])) return KeyAt(tokens_[i].token.span);
    }
    return "";
  }

  const Document& document_;
  absl::Span<const NameMention> names_;
  absl::Span<const TaggedToken> tokens_;
  TokenRange range_;
  absl::string_view language_;
  Claim& claim_;
};

std::optional<Span> NameFrom(absl::Span<const TaggedToken> tokens, size_t begin, size_t end) {
  for (size_t i = begin; i < end && !IsComma(tokens[i]); ++i) {
    if (tokens[i].named) return tokens[i].token.span;
  }
  return std::nullopt;
}

std::optional<Span> NameBefore(absl::Span<const TaggedToken> tokens, size_t begin, size_t end) {
  for (size_t i = end; i-- > begin;) {
    if (tokens[i].named) return tokens[i].token.span;
    if (IsComma(tokens[i])) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> InitiatorIn(absl::Span<const TaggedToken> tokens, TokenRange range,
                                absl::string_view language) {
  for (size_t i = range.first; i < range.second; ++i) {
    if (const size_t length = MatchCue(CueClass::kInitiative, language, tokens, i, range.second)) {
      if (const auto name = NameFrom(tokens, i + length, range.second)) return name;
    }
    // "Phone" and "telephone" are nouns as often.
    const size_t initiates = MatchCue(CueClass::kInitiates, language, tokens, i, range.second);
    if (initiates > 1 || (initiates == 1 && (language == "zh" || tokens[i].tag == Tag::kVerb))) {
      if (const auto name = NameBefore(tokens, range.first, i)) return name;
    }
  }
  return std::nullopt;
}

void AddFacets(const Document& document, absl::Span<const NameMention> names,
               absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
               Claim& claim) {
  if (language != "en" && language != "zh") return;
  FacetReader(document, names, tokens, range, language, claim).Read();
}

absl::Status CheckEvaluations() {
  return ParseTsv(Embedded_claims("data/evaluations.tsv"), 3).status();
}

}  // namespace parallax
