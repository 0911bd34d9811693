// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_FINDING_H_
#define PARALLAX_SERVICE_DIVERGENCE_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/alignment/concept_space.h"
#include "service/alignment/pair.h"
#include "service/alignment/topics.h"
#include "service/attribution/voice.h"
#include "service/claims/account.h"
#include "service/claims/claim.h"
#include "service/claims/vectors.h"
#include "service/divergence/types.h"
#include "service/text/document.h"

namespace parallax {

// What comparators work on: one group of articles, its accounts and topics. Holds references; the
// values outlive it.
struct ComparisonContext {
  absl::Span<const Document> documents;
  absl::Span<const Claim> claims;
  const VoiceSet& voices;
  const ClaimVectors& vectors;
  const ConceptSpace& space;
  const PairScorer& scorer;
  const std::vector<AccountRecord>& accounts;
  const std::vector<TopicGroup>& topics;
  const std::vector<bool>& main;        // Claim i tells of the main event.
  const std::vector<bool>& background;  // Claim i tells of another event of the same articles.
  const std::vector<std::optional<uint32_t>>& topic_of;  // Topic of claim i
  std::string language;                                  // Of the report
};

// Proof that an account is silent.
struct SilenceProof {
  std::optional<uint32_t> nearest;  // Claim of the silent account that comes nearest
  double similarity = 0;            // How nearly it covers the topic, 0..1
  uint32_t passages_searched = 0;
  uint32_t characters_searched = 0;
  bool truncated = false;
  bool second_hand = false;
};

struct FindingSide {
  uint32_t account = 0;  // Index into ComparisonContext::accounts
  Stance stance = Stance::kAsserts;
  std::vector<uint32_t> claims;  // Most telling first
  std::optional<SilenceProof> silence;
};

// A difference before it is worded: who, what, which claims.
struct Finding {
  DivergenceType type = DivergenceType::kOmission;
  Relation relation = Relation::kCompatible;
  Level level = Level::kTopic;
  uint32_t topic = 0;
  Passage label;                        // What it is about
  std::vector<Passage> further_labels;  // Of omissions told in one breath with it
  std::vector<FindingSide> sides;       // Those who speak first
  double confidence = 0;
  bool reported_by_article = false;  // An article itself states the silence.
  // The two values that differ: index of claim and of its quantity or time expression.
  struct Value {
    uint32_t claim = 0, index = 0;
  };
  std::optional<Value> left, right;
  // The words that differ, of comparators of wording.
  std::optional<Passage> left_words, right_words;
};

// How two accounts may be compared (design: party with party, outlet with outlet, a party's own
// text with an outlet).
enum class Comparability { kNone, kParties, kOutlets, kTextAndOutlet };

Comparability CanCompare(const AccountRecord& left, const AccountRecord& right);

// What account `account` says of topic `topic`: its claims there, ascending.
std::vector<uint32_t> ClaimsOn(const ComparisonContext& context, uint32_t account, uint32_t topic);

// The two accounts that a difference between claims `left` and `right` lies between: the parties
// that answer for them when those differ and can be compared, else the outlets that report them.
// Absent when both are one account's or cannot be compared.
std::optional<std::pair<uint32_t, uint32_t>> Opponents(const ComparisonContext& context,
                                                       uint32_t left, uint32_t right);

// Whether both claims stand in texts of one language.
bool SameLanguage(const ComparisonContext& context, uint32_t left, uint32_t right);

// Whether `claim` says no more than that a subject came up: "discussed the strait", an item of a
// list.
bool IsMention(const Claim& claim);

// Whether the document of `later` was published after the document of `earlier`; date-only texts of
// one day are never ordered.
bool PublishedAfter(const ComparisonContext& context, uint32_t later, uint32_t earlier);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_FINDING_H_
