// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/verb_group.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace parallax {
namespace {

// Behind the words of `cue` that follow position `i`; 0 when they do not follow.
size_t MatchRest(const Clause& clause, size_t i, const Cue& cue) {
  size_t at = i + 1;
  for (const std::string& word : cue.rest) {
    if (!clause.Is(at, word)) return 0;
    ++at;
  }
  return at;
}

// Extends the group over auxiliaries, negations and adverbs before the verb.
void ExtendLeft(const Clause& clause, CueHit* hit, bool* be, bool* have, bool* auxiliary) {
  size_t i = hit->verb;
  while (i > 0) {
    const size_t left = i - 1;
    if (clause.Capitalized(left) && left > 0) break;
    if (clause.Has(left, kNegation) && !clause.Has(left, kCoordinator)) {
      hit->negated |= !clause.Is(left, "no") && !clause.Is(left, "hardly");
      if (clause.Is(left, "no")) break;
    } else if (clause.Has(left, kBe) && (!clause.Is(left, "'s") || i == hit->verb)) {
      // "'s" is a possessive before anything but a participle.
      if (clause.Is(left, "'s") && !(left > 0 && clause.Has(left - 1, kPronoun))) break;
      *be |= left + 1 == hit->verb || !*auxiliary;
      *auxiliary = true;
    } else if (clause.Has(left, kHave)) {
      *have = *auxiliary = true;
    } else if (clause.Has(left, kDo | kModal) && !clause.Has(left, kTime)) {
      *auxiliary = true;
      hit->would |= clause.Is(left, "would") || clause.Is(left, "'d");
      hit->unreal |= clause.Has(left, kModal) && !clause.Has(left, kDo) &&
                     !clause.Is(left, "would") && !clause.Is(left, "'d");
    } else if (!clause.Has(left, kAdverb) ||
               clause.Has(left, kPronoun | kDeterminer | kCoordinator)) {
      break;
    }
    i = left;
  }
  hit->begin = i;
  // An adverb before everything opens the clause and is no part of the group, if punctuation stands
  // before it.
  while (hit->begin < hit->verb && clause.Has(hit->begin, kAdverb) &&
         !clause.Has(hit->begin, kNegation) &&
         (hit->begin == 0 || clause.Punctuation(hit->begin - 1))) {
    ++hit->begin;
  }
}

// "went on to say", "goes on to note": the group begins with the verb before "to".
bool Catenative(const Clause& clause, size_t to, size_t* begin) {
  if (to >= 2 && clause.Is(to - 1, "on") && clause.Has(to - 2, kGo)) {
    *begin = to - 2;
    return true;
  }
  return false;
}

bool Plural(const Clause& clause, size_t i) {
  if (i >= clause.size()) return false;
  if (clause.Has(i, kPronoun))
    return clause.Is(i, "they") || clause.Is(i, "we") || clause.Is(i, "i") || clause.Is(i, "you");
  const absl::string_view lower = clause.at(i).lower;
  return absl::EndsWith(lower, "s") || absl::EndsWith(lower, "men") || lower == "people" ||
         lower == "police" || lower == "media" || lower == "both" || lower == "data" ||
         lower == "who" || lower == "many" || lower == "most" || lower == "some" ||
         lower == "few" || lower == "others" || lower == "percent" || lower == "%" ||
         lower == "another" || clause.at(i).number || clause.Has(i, kTime);
}

// Whether what stands before the group can be the end of a subject, given the form of the verb.
bool SubjectFits(const Clause& clause, const CueHit& hit, bool ambiguous) {
  if (hit.begin == 0) return true;
  const size_t left = hit.begin - 1;
  if (clause.Has(left, kDeterminer) && !clause.Has(left, kSubject | kPronoun)) return false;
  if (clause.Has(left, kPossessive) || (clause.Is(left, "'s") && !clause.Has(hit.begin, kAdverb))) {
    return false;
  }
  if (clause.Has(left, kPreposition) && !clause.Has(left, kSubordinator) &&
      !clause.Capitalized(left)) {
    return hit.ing;
  }
  if (clause.Has(left, kAdjective) && !clause.Capitalized(left)) return false;
  // "of militarizing disputed waters": an adjective.
  const bool participle = clause.Word(left) && !clause.Capitalized(left) && left > 0 &&
                          absl::EndsWith(clause.at(left).lower, "ing");
  if (participle && clause.Has(left - 1, kPreposition)) return false;
  if (!hit.bare) return true;
  const bool third = hit.cue->forms == kThirdPerson;
  if (clause.Has(left, kRelative | kCoordinator) || clause.Comma(left) || clause.Quoted(left)) {
    return !ambiguous || clause.Has(left, kRelative);
  }
  if (!third) {
    bool joined = false;
    for (size_t i = left; i > 0 && left - i < 6; --i) joined |= clause.Is(i, "and");
    return Plural(clause, left) || (joined && !ambiguous);
  }
  if (!ambiguous) return true;
  if (clause.Has(left, kPronoun))
    return clause.Is(left, "he") || clause.Is(left, "she") || clause.Is(left, "it");
  if (clause.Capitalized(left) || clause.Has(left, kRelative)) return true;
  return clause.NounLike(left) && !absl::EndsWith(clause.at(left).lower, "s") &&
         clause.Has(left, kSourceNoun | kDocumentNoun | kTitle);
}

bool Accept(const Clause& clause, CueHit* hit, uint8_t form) {
  bool be = false, have = false, auxiliary = false;
  ExtendLeft(clause, hit, &be, &have, &auxiliary);
  const size_t left = hit->begin > 0 ? hit->begin - 1 : clause.size();
  hit->ing = (form & kIngForm) != 0 && !be;
  hit->passive = (form & kParticiple) != 0 && be;
  hit->bare = (form & (kBaseForm | kThirdPerson)) != 0 && (form & (kPastForm | kParticiple)) == 0 &&
              !auxiliary;
  if (clause.Is(left, "to")) {
    size_t begin = 0;
    if (!Catenative(clause, left, &begin)) {
      hit->infinitive = true;
      return false;
    }
    hit->begin = begin;
    hit->bare = false;
    return true;
  }
  if ((form & kBaseForm) != 0 && (form & kPastForm) == 0 && auxiliary && be && !have) return false;
  // "had said" but not "the said"; a participle alone needs a subject like a past form.
  if ((form & kIngForm) != 0 && !be && have) return false;
  if (hit->ing && clause.Is(left, "'s")) return false;
  return SubjectFits(clause, *hit, hit->cue->Allows('x') && hit->bare);
}

}  // namespace

std::vector<CueHit> FindCues(const Clause& clause, size_t i) {
  std::vector<CueHit> hits;
  if (!clause.Word(i)) return hits;
  // A capital inside a sentence marks a name: "House Speaker", "Post".
  const bool name = clause.Capitalized(i) && i > 0 && !clause.at(i).lower.empty();
  for (const Cue& cue : EnglishCues().Find(clause.at(i).lower)) {
    const size_t end = MatchRest(clause, i, cue);
    if (end == 0) continue;
    CueHit hit;
    hit.cue = &cue;
    hit.begin = hit.verb = i;
    hit.end = end;
    if (cue.Allows('A')) {
      hit.phrase = true;
      hits.push_back(hit);
    } else if (name) {
      continue;
    } else if (cue.Allows('N')) {
      hit.noun = true;
      hits.push_back(hit);
    } else if (Accept(clause, &hit, cue.forms)) {
      hits.push_back(hit);
    }
  }
  // "warned about X" is no bare "warned": the longest reading counts, but for infinitives, which
  // frames tell apart.
  if (!hits.empty() && hits.front().end > i + 1 && !clause.Is(hits.front().end - 1, "to")) {
    const size_t end = hits.front().end;
    hits.erase(
        std::remove_if(hits.begin(), hits.end(), [&](const CueHit& hit) { return hit.end < end; }),
        hits.end());
  }
  return hits;
}

CueForce ForceOf(const CueHit& hit) {
  const CueForce force = hit.cue->force;
  if (!hit.negated) return force;
  if (hit.cue->mental || hit.cue->Allows('r')) return CueForce::kNegative;
  if (hit.cue->Allows('u')) return CueForce::kUnconfirmed;
  switch (force) {
    case CueForce::kNeutral:
    case CueForce::kHedged:
    case CueForce::kAssertive:
      return CueForce::kSilence;
    case CueForce::kFuture:
    case CueForce::kRequest:
      return CueForce::kNegative;
    case CueForce::kNegative:
      return CueForce::kNeutral;
    default:
      return force;
  }
}

}  // namespace parallax
