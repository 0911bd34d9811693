// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/finding.h"

#include <algorithm>

#include "absl/time/civil_time.h"

namespace parallax {
namespace {

bool Holds(const AccountRecord& account, uint32_t claim) {
  return std::binary_search(account.claims.begin(), account.claims.end(), claim);
}

// Minutes since the civil epoch in UTC, when the time of day is known.
std::optional<int64_t> UtcMinutes(const PublicationTime& published) {
  if (!published.minute || !published.utc_offset_minutes) return std::nullopt;
  return (*published.minute - absl::CivilMinute()) - *published.utc_offset_minutes;
}

}  // namespace

Comparability CanCompare(const AccountRecord& left, const AccountRecord& right) {
  if (left.party == right.party) return Comparability::kNone;
  if (IsOutlet(left) && IsOutlet(right)) return Comparability::kOutlets;
  if (!IsOutlet(left) && !IsOutlet(right)) return Comparability::kParties;
  const AccountRecord& party = IsOutlet(left) ? right : left;
  return party.first_hand ? Comparability::kTextAndOutlet : Comparability::kNone;
}

std::vector<uint32_t> ClaimsOn(const ComparisonContext& context, uint32_t account, uint32_t topic) {
  std::vector<uint32_t> claims;
  const std::vector<uint32_t>& held = context.accounts[account].claims;
  std::set_intersection(held.begin(), held.end(), context.topics[topic].claims.begin(),
                        context.topics[topic].claims.end(), std::back_inserter(claims));
  return claims;
}

std::optional<std::pair<uint32_t, uint32_t>> Opponents(const ComparisonContext& context,
                                                       uint32_t left, uint32_t right) {
  std::optional<std::pair<uint32_t, uint32_t>> outlets, mixed;
  for (uint32_t a = 0; a < context.accounts.size(); ++a) {
    if (!Holds(context.accounts[a], left) || Holds(context.accounts[a], right)) continue;
    for (uint32_t b = 0; b < context.accounts.size(); ++b) {
      if (!Holds(context.accounts[b], right) || Holds(context.accounts[b], left)) continue;
      switch (CanCompare(context.accounts[a], context.accounts[b])) {
        case Comparability::kParties:
          return std::pair(a, b);
        case Comparability::kOutlets:
          outlets = std::pair(a, b);
          break;
        case Comparability::kTextAndOutlet:
          mixed = std::pair(a, b);
          break;
        case Comparability::kNone:
          break;
      }
    }
  }
  return outlets ? outlets : mixed;
}

bool SameLanguage(const ComparisonContext& context, uint32_t left, uint32_t right) {
  return context.documents[context.claims[left].passage.document].language ==
         context.documents[context.claims[right].passage.document].language;
}

bool IsMention(const Claim& claim) {
  return claim.polarity == Polarity::kAffirmed &&
         (claim.enumerated || claim.outcome == Outcome::kDiscussed);
}

bool PublishedAfter(const ComparisonContext& context, uint32_t later, uint32_t earlier) {
  const auto& a = context.documents[context.claims[later].passage.document].published;
  const auto& b = context.documents[context.claims[earlier].passage.document].published;
  if (!a || !b) return false;
  const std::optional<int64_t> x = UtcMinutes(*a), y = UtcMinutes(*b);
  if (x && y) return *x > *y;
  return a->day > b->day;
}

}  // namespace parallax
