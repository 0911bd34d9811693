// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/account.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "service/attribution/knowledge.h"
#include "service/attribution/names.h"

namespace parallax {
namespace {

// Code points covered by `claims`, overlaps counted once.
uint32_t CoveredCharacters(absl::Span<const uint32_t> indices, absl::Span<const Claim> claims) {
  std::vector<std::tuple<uint32_t, Part, uint32_t, uint32_t>> ranges;
  for (uint32_t index : indices) {
    const Passage& p = claims[index].passage;
    ranges.emplace_back(p.document, p.part, p.span.start_char, p.span.end_char);
  }
  std::sort(ranges.begin(), ranges.end());
  uint32_t total = 0, reached = 0;
  std::pair<uint32_t, Part> text{UINT32_MAX, Part::kText};
  for (const auto& [document, part, start, end] : ranges) {
    if (text != std::pair(document, part)) {
      text = {document, part};
      reached = 0;
    }
    if (end > reached) total += end - std::max(start, reached);
    reached = std::max(reached, end);
  }
  return total;
}

// How many separate remarks `account` is known from. Items of one list and sentences of one
// quotation are one remark.
size_t Remarks(const AccountRecord& account, absl::Span<const Claim> claims) {
  std::set<std::tuple<uint32_t, Part, uint32_t>> remarks;
  for (uint32_t index : account.claims) {
    const Claim& claim = claims[index];
    remarks.emplace(claim.passage.document, claim.passage.part, claim.context.span.start_byte);
  }
  return remarks.size();
}

// A list of subjects tells as much of an account as several remarks do.
bool IsKnownWell(const AccountRecord& account, absl::Span<const Claim> claims) {
  constexpr size_t kListedItems = 3;
  if (account.first_hand || Remarks(account, claims) >= 2) return true;
  const auto listed = std::count_if(account.claims.begin(), account.claims.end(),
                                    [&](uint32_t i) { return claims[i].enumerated; });
  return static_cast<size_t>(listed) >= kListedItems;
}

void AddUnique(std::vector<uint32_t>& values, uint32_t value) {
  auto at = std::lower_bound(values.begin(), values.end(), value);
  if (at == values.end() || *at != value) values.insert(at, value);
}

}  // namespace

uint32_t AnsweringVoice(const Claim& claim, const VoiceSet& voices) {
  for (uint32_t voice : claim.chain) {
    if (voices.voices[voice].kind != VoiceKind::kOutlet) return voice;
  }
  return claim.chain.empty() ? 0 : claim.chain.front();
}

std::vector<AccountRecord> BuildAccounts(absl::Span<const uint32_t> group,
                                         absl::Span<const Claim> claims, const VoiceSet& voices) {
  std::map<std::string, AccountRecord> by_key;
  const std::set<uint32_t> in_group(group.begin(), group.end());
  auto account_of = [&](uint32_t voice_index) -> AccountRecord& {
    const Party& party = voices.parties[voices.voices[voice_index].party];
    AccountRecord& account = by_key[party.key];
    if (account.key.empty()) {
      account.key = party.key;
      account.kind = party.kind;
      account.party = voices.voices[voice_index].party;
      account.display_name = party.display_name;
      account.in_data_files =
          party.kind == PartyKind::kPerson &&
          SharedKnowledge().Find(CanonicalName(party.display_name, "en", std::nullopt)) != nullptr;
      account.aliases = party.aliases;
    }
    return account;
  };
  auto add = [&](AccountRecord& account, uint32_t claim_index) {
    const uint32_t document = claims[claim_index].passage.document;
    account.claims.push_back(claim_index);
    AddUnique(account.documents, document);
    const uint32_t outlet = voices.outlet_voice[document];
    const bool own = voices.voices[voices.document_voice[document]].party == account.party;
    if (own && !IsOutlet(account)) account.first_hand = true;
    if (!own && voices.voices[outlet].party != account.party) AddUnique(account.through, outlet);
  };
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const uint32_t document = claims[i].passage.document;
    if (!in_group.contains(document) || claims[i].chain.empty()) continue;
    const uint32_t author = voices.document_voice[document];
    if (voices.voices[author].kind == VoiceKind::kOutlet) add(account_of(author), i);
    const uint32_t answering = AnsweringVoice(claims[i], voices);
    const Voice& voice = voices.voices[answering];
    if (voice.kind != VoiceKind::kOutlet && voice.kind != VoiceKind::kUnnamedSource) {
      add(account_of(answering), i);
    }
  }
  std::vector<AccountRecord> accounts;
  for (auto& [key, account] : by_key) {
    if (!IsOutlet(account) && !IsKnownWell(account, claims)) continue;
    account.characters = CoveredCharacters(account.claims, claims);
    accounts.push_back(std::move(account));
  }
  return accounts;
}

}  // namespace parallax
