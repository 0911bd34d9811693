// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_VOICE_REGISTRY_H_
#define PARALLAX_SERVICE_ATTRIBUTION_VOICE_REGISTRY_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "service/attribution/attribution.h"
#include "service/attribution/names_resolver.h"
#include "service/attribution/voice.h"

namespace parallax {

// A voice while the sources are still being read. `identity` tells it from all others and is made
// of canonical names only, so that it is the same whatever the order of documents.
struct Speaker {
  std::string identity;
  VoiceKind kind = VoiceKind::kPerson;
  PartyKind party_kind = PartyKind::kPerson;
  std::string party;       // Identity of the party
  std::string party_name;  // As the texts name the party; empty where it has the name of the voice
  std::string country;
  const KnownEntity* entity = nullptr;
  const PersonFacts* person = nullptr;
  std::set<std::string> names;  // As the texts use them
  std::string head;             // Head noun of a source without a name
  bool plural = false;
  std::vector<Passage> mentions;
};

// Collects the speakers of a request and turns them into voices and parties. Indices stay valid.
// Not thread-safe.
class SpeakerRegistry {
 public:
  explicit SpeakerRegistry(const NameResolver& resolver) : resolver_(resolver) {}

  // The person with `key`, as a member of the party for which it speaks in `document`.
  uint32_t Person(uint32_t document, const std::string& key);
  uint32_t Government(const std::string& country);
  // A body of the data files or of a country ("institution:...").
  uint32_t Institution(const std::string& key, const std::string& country, bool government);
  uint32_t Medium(const KnownEntity& medium);
  // Media of a state that no name tells apart: `noun` is what they are called ("media",
  // "broadcaster"), `scope` the outlet that cites them.
  uint32_t StateMedia(const std::string& country, const std::string& noun,
                      const std::string& scope);
  // The publisher `name`; `entity` is its place in the data files, if it has one.
  uint32_t Outlet(const std::string& name, const KnownEntity* entity);
  // An office of a government whose holder nobody names.
  uint32_t Office(const std::string& country, const std::string& office);
  uint32_t Organisation(const std::string& key);
  // Voices that only their scope (a place, or an outlet) tells apart.
  uint32_t LocalGovernment(const std::string& scope, const std::string& level,
                           const std::string& domain);
  uint32_t Unnamed(const std::string& scope, const std::string& description);

  // The full name of a speaker in English, or the longest that the texts use.
  std::string DisplayName(const Speaker& speaker, absl::string_view language) const;
  Speaker& at(uint32_t index) { return speakers_[index]; }
  const Speaker& at(uint32_t index) const { return speakers_[index]; }
  size_t size() const { return speakers_.size(); }

  // The voices and parties, ordered by identity. `order[i]` is the voice index of speaker i.
  void Build(absl::string_view language, VoiceSet* voices, std::vector<uint32_t>* order) const;

 private:
  uint32_t Add(Speaker speaker);
  // Sets party and country of a person by data files and titles.
  void JoinParty(uint32_t document, const std::string& key, Speaker* speaker) const;
  bool JoinByTitles(uint32_t document, const std::vector<TitleFact>& titles,
                    const KnownEntity* dated, Speaker* speaker) const;
  void JoinPrincipal(uint32_t document, const std::string& principal, Speaker* speaker) const;
  bool IsOfficer(const TitleFact& title) const;
  void JoinBody(const TitleFact& title, Speaker* speaker) const;
  std::string PartyName(const Speaker& speaker, absl::string_view language,
                        const std::string& voice_name) const;

  const NameResolver& resolver_;
  std::vector<Speaker> speakers_;
  std::map<std::string, uint32_t> by_identity_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_VOICE_REGISTRY_H_
