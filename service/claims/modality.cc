// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/modality.h"

#include <algorithm>
#include <vector>

#include "service/claims/cue_words.h"

namespace parallax {
namespace {

// Times that end this many days before publication are history.
constexpr int kHistoryDays = 10;

// "that" behind a noun opens a clause on that noun, behind a verb it opens what the verb says.
bool IsRelativeThat(absl::Span<const TaggedToken> tokens, TokenRange range, size_t i) {
  return IsWord(tokens[i], "that") && i > range.first && IsNominal(tokens[i - 1]);
}

// For each token of `range`, whether it stands in the main clause. A subordinate clause lasts to
// the next comma.
std::vector<bool> InMainClause(absl::Span<const TaggedToken> tokens, TokenRange range,
                               absl::string_view language) {
  std::vector<bool> main(range.second - range.first, true);
  if (language != "en") return main;
  bool subordinate = false;
  for (size_t i = range.first; i < range.second; ++i) {
    if (IsComma(tokens[i])) subordinate = false;
    if (MatchCue(CueClass::kSubordinate, language, tokens, i, range.second) > 0 ||
        IsRelativeThat(tokens, range, i))
      subordinate = true;
    main[i - range.first] = !subordinate;
  }
  return main;
}

class Reader {
 public:
  Reader(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language)
      : tokens_(tokens),
        range_(range),
        language_(language),
        main_(InMainClause(tokens, range, language)) {}

  bool Has(CueClass cue) const {
    for (size_t i = range_.first; i < range_.second; ++i) {
      if (main_[i - range_.first] && LengthAt(cue, i) > 0) return true;
    }
    return false;
  }

  // Like Has(), but English words that may be nouns too ("sign", "request") count as verbs only.
  bool HasAct(CueClass cue) const {
    for (size_t i = range_.first; i < range_.second; ++i) {
      const size_t length = main_[i - range_.first] ? LengthAt(cue, i) : 0;
      if (length > 1 || (length == 1 && (language_ != "en" || tokens_[i].tag == Tag::kVerb)))
        return true;
    }
    return false;
  }

  bool HasAnywhere(CueClass cue) const {
    for (size_t i = range_.first; i < range_.second; ++i) {
      if (LengthAt(cue, i) > 0) return true;
    }
    return false;
  }

  bool IsNegated() const {
    bool negated = false;
    for (size_t i = range_.first; i < range_.second;) {
      if (const size_t length =
              MatchCue(CueClass::kNoNegation, language_, tokens_, i, range_.second);
          length > 0) {
        i += length;
        continue;
      }
      const size_t length = main_[i - range_.first] ? MatchCue(CueClass::kNegation, language_,
                                                               tokens_, i, range_.second)
                                                    : 0;
      negated ^= length > 0;
      i += std::max<size_t>(length, 1);
    }
    return negated;
  }

 private:
  // "May" and "Will" as names are no modal verbs.
  size_t LengthAt(CueClass cue, size_t at) const {
    if (language_ == "en" && (tokens_[at].named || tokens_[at].tag == Tag::kProperNoun)) return 0;
    return MatchCue(cue, language_, tokens_, at, range_.second);
  }

  absl::Span<const TaggedToken> tokens_;
  TokenRange range_;
  absl::string_view language_;
  std::vector<bool> main_;
};

}  // namespace

Modality ReadModality(absl::Span<const TaggedToken> tokens, TokenRange range,
                      absl::string_view language) {
  const Reader clause(tokens, range, language);
  Modality modality;
  if (clause.IsNegated()) modality.polarity = Polarity::kNegated;
  if (clause.HasAnywhere(CueClass::kConditional))
    modality.certainty = Certainty::kConditional;
  else if (clause.Has(CueClass::kUnconfirmed))
    modality.certainty = Certainty::kUnconfirmed;
  else if (clause.Has(CueClass::kProbable))
    modality.certainty = Certainty::kProbable;
  else if (clause.Has(CueClass::kPossible))
    modality.certainty = Certainty::kPossible;
  else if (clause.Has(CueClass::kPlanned))
    modality.certainty = Certainty::kPlanned;
  if (clause.HasAct(CueClass::kRefused))
    modality.outcome = Outcome::kRefused;
  else if (clause.HasAct(CueClass::kAgreed))
    modality.outcome = Outcome::kAgreed;
  else if (clause.HasAct(CueClass::kProposed))
    modality.outcome = Outcome::kProposed;
  else if (clause.HasAct(CueClass::kDiscussed))
    modality.outcome = Outcome::kDiscussed;
  return modality;
}

void ApplyForce(CueForce force, Modality& modality) {
  const bool certain = modality.certainty == Certainty::kCertain;
  switch (force) {
    case CueForce::kNegative:
      modality.polarity =
          modality.polarity == Polarity::kNegated ? Polarity::kAffirmed : Polarity::kNegated;
      break;
    case CueForce::kHedged:
      if (certain) modality.certainty = Certainty::kProbable;
      break;
    case CueForce::kFuture:
      if (certain) modality.certainty = Certainty::kPlanned;
      break;
    case CueForce::kQuestion:
      modality.certainty = Certainty::kQuestioned;
      break;
    case CueForce::kUnconfirmed:
      modality.certainty = Certainty::kUnconfirmed;
      break;
    case CueForce::kRequest:
      if (modality.outcome == Outcome::kNone) modality.outcome = Outcome::kProposed;
      break;
    case CueForce::kNeutral:
    case CueForce::kAssertive:
    case CueForce::kSilence:
      break;
  }
}

bool IsBackground(absl::Span<const TaggedToken> tokens, TokenRange range,
                  absl::string_view language, absl::Span<const TimeExpression> times,
                  const std::optional<PublicationTime>& published) {
  const Reader clause(tokens, range, language);
  if (clause.Has(CueClass::kPast)) return true;
  if (!published) return false;
  bool history = false;
  for (const TimeExpression& time : times) {
    if (!time.latest || time.bound_after || time.granularity == TimeGranularity::kUnknown) continue;
    if (absl::CivilDay(*time.latest - 1) >= published->day - kHistoryDays) return false;
    history = true;
  }
  return history && !clause.Has(CueClass::kPresent);
}

}  // namespace parallax
