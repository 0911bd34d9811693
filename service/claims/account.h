// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_ACCOUNT_H_
#define PARALLAX_SERVICE_CLAIMS_ACCOUNT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/voice.h"
#include "service/claims/claim.h"

namespace parallax {

// What one party or outlet is shown to say about one event over a group of articles.
//
// A claim is in the account of the first voice of its chain that is not an outlet; besides, an
// outlet's account holds all that its articles report, in any voice. A readout or a post is its
// author's and makes no outlet's account.
struct AccountRecord {
  std::string key;  // Stable: the party's key, or the outlet voice's
  PartyKind kind = PartyKind::kPerson;
  uint32_t party = 0;  // Index into VoiceSet::parties
  std::string display_name;
  std::vector<std::string> aliases;
  bool in_data_files = false;       // Of a person: an office holder that the data files know
  bool first_hand = false;          // One of the documents is its own text.
  std::vector<uint32_t> documents;  // Where it is known from, ascending
  std::vector<uint32_t> claims;     // Indices, ascending
  std::vector<uint32_t>
      through;  // Outlet voices it is known through, ascending; empty when wholly first-hand
  uint32_t characters = 0;  // Code points of its claims, overlaps counted once
};

// The accounts of the documents `group` (indices, ascending), ordered by key. A voice that is known
// from one remark alone is a link in chains and gets no account, and neither does an unnamed
// source. Never fails. Thread-safe.
std::vector<AccountRecord> BuildAccounts(absl::Span<const uint32_t> group,
                                         absl::Span<const Claim> claims, const VoiceSet& voices);

// The voice that answers for `claim` between parties: the first of its chain that is not an outlet,
// or the outlet when there is none.
uint32_t AnsweringVoice(const Claim& claim, const VoiceSet& voices);

// True when `account` is an outlet's: all that its articles report.
inline bool IsOutlet(const AccountRecord& account) { return account.kind == PartyKind::kOutlet; }

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_ACCOUNT_H_
