// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/voice_registry.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/text/stable_hash.h"
#include "service/text/token.h"

namespace parallax {
namespace {

constexpr absl::string_view kCountryPrefix = "country:";

std::string CountryKey(absl::string_view country) { return absl::StrCat(kCountryPrefix, country); }

void JoinGovernment(const std::string& country, Speaker* speaker) {
  speaker->country = country;
  speaker->party_kind = PartyKind::kGovernment;
  speaker->party = CountryKey(country);
}

// The longest of `names` in the script of `language`; of equal ones the first.
std::string Fullest(const std::set<std::string>& names, absl::string_view language) {
  std::string best;
  bool best_fits = false;
  for (const std::string& name : names) {
    const bool fits = IsChineseText(name) == (language == "zh");
    if (best.empty() || (fits && !best_fits) || (fits == best_fits && name.size() > best.size())) {
      best = name;
      best_fits = fits;
    }
  }
  return best;
}

// Of a body that only a common noun tells of.
bool IsNameless(const TitleFact& title) { return absl::StartsWith(title.affiliation, "body:"); }

std::string NameOf(const KnownEntity& entity, absl::string_view language) {
  return language == "zh" ? entity.name_zh : entity.name_en;
}

}  // namespace

uint32_t SpeakerRegistry::Add(Speaker speaker) {
  if (speaker.party.empty()) speaker.party = speaker.identity;
  const auto [it, added] = by_identity_.try_emplace(speaker.identity, speakers_.size());
  if (added) speakers_.push_back(std::move(speaker));
  return it->second;
}

// Office holders in office speak for their government; who holds an office no more, or not yet, for
// nobody else.
void SpeakerRegistry::JoinParty(uint32_t document, const std::string& key, Speaker* speaker) const {
  const Knowledge& knowledge = resolver_.knowledge();
  const KnownEntity* person = knowledge.Find(key);
  const std::optional<absl::CivilDay> day = resolver_.day(document);
  if (person != nullptr && day.has_value()) {
    for (const OfficeTerm& term : person->terms) {
      if (term.from > *day || *day >= term.to) continue;
      if (!knowledge.Find(CountryKey(term.country))) {
        TitleFact office;
        office.affiliation = absl::StrCat("institution:", term.country);
        JoinBody(office, speaker);
        return;
      }
      if (knowledge.Noun("executive", absl::AsciiStrToLower(term.office))) {
        JoinGovernment(term.country, speaker);
        return;
      }
    }
  }
  // Where the date and the terms of the data files are known, they have decided about those
  // offices.
  const KnownEntity* dated = day.has_value() ? person : nullptr;
  if (JoinByTitles(document, resolver_.Titles(document, key), dated, speaker)) return;
  const PersonFacts* facts = resolver_.Facts(key);
  if (facts == nullptr || person != nullptr) return;
  for (const TitleFact& title : resolver_.Titles(document, key)) {
    if (title.past || title.future) return;  // Out of office here, whatever an older text says
  }
  for (uint32_t other = 0; other < resolver_.documents(); ++other) {
    if (other == document) continue;
    if (JoinByTitles(other, resolver_.Titles(other, key), nullptr, speaker)) return;
  }
  // "who leads the union", which no text names.
  for (const TitleFact& title : resolver_.Titles(document, key)) {
    if (IsNameless(title) && IsOfficer(title)) return JoinBody(title, speaker);
  }
}

bool SpeakerRegistry::IsOfficer(const TitleFact& title) const {
  return title.office.empty() || title.officer ||
         resolver_.knowledge().Noun("officer_kind", absl::AsciiStrToLower(title.office));
}

bool SpeakerRegistry::JoinByTitles(uint32_t document, const std::vector<TitleFact>& titles,
                                   const KnownEntity* dated, Speaker* speaker) const {
  const Knowledge& knowledge = resolver_.knowledge();
  for (const TitleFact& title : titles) {
    if (title.past || title.future) return false;
  }
  for (const TitleFact& title : titles) {
    const bool decided = dated != nullptr && std::any_of(dated->terms.begin(), dated->terms.end(),
                                                         [&](const OfficeTerm& term) {
                                                           return term.office == title.office;
                                                         });
    if (decided) continue;
    if (title.executive && !title.of_body) {
      // A guest of the same rank is named with his country, but for the host's own office.
      const bool guest = knowledge.Noun("foreign", absl::AsciiStrToLower(title.office)) &&
                         !resolver_.IsHost(document, title.office);
      const std::string& country =
          title.country.empty() && !guest ? resolver_.home(document) : title.country;
      if (!country.empty() && knowledge.Find(CountryKey(country))) {
        JoinGovernment(country, speaker);
        return true;
      }
    }
    if (title.spokesperson && absl::StartsWith(title.affiliation, "person:")) {
      JoinPrincipal(document, title.affiliation, speaker);
      return true;
    }
    const bool body = !title.affiliation.empty() && !IsNameless(title) &&
                      !absl::StartsWith(title.affiliation, "person:");
    if (body && IsOfficer(title)) {
      JoinBody(title, speaker);
      return true;
    }
  }
  return false;
}

// A spokesperson speaks for the party of the person: the government of an office holder.
void SpeakerRegistry::JoinPrincipal(uint32_t document, const std::string& principal,
                                    Speaker* speaker) const {
  Speaker person;
  person.entity = resolver_.knowledge().Find(principal);
  person.person = resolver_.Facts(principal);
  const std::vector<TitleFact>& titles = resolver_.Titles(document, principal);
  const bool spokes = std::any_of(titles.begin(), titles.end(),
                                  [](const TitleFact& title) { return title.spokesperson; });
  if (!spokes) JoinParty(document, principal, &person);
  speaker->party_kind = person.party_kind;
  speaker->party = person.party.empty() ? principal : person.party;
  speaker->party_name = person.party_name;
  speaker->country = person.country;
  if (person.party.empty()) speaker->party_name = DisplayName(person, "en");
}

void SpeakerRegistry::JoinBody(const TitleFact& title, Speaker* speaker) const {
  const std::string& affiliation = title.affiliation;
  const KnownEntity* body = resolver_.knowledge().Find(affiliation);
  speaker->party_kind = PartyKind::kOrganisation;
  if (body == nullptr) {
    const std::string parent = resolver_.bodies().Parent(affiliation);
    speaker->party = parent.empty() ? affiliation : parent;
    speaker->party_name = resolver_.bodies().Name(speaker->party);
    if (speaker->party_name.empty()) speaker->party_name = title.body_name;
  } else if (body->government) {
    JoinGovernment(body->country, speaker);
  } else {
    speaker->party = body->key;
    if (body->kind == EntityKind::kMedium && body->medium != MediumKind::kStateMedia) {
      speaker->party_kind = PartyKind::kOutlet;
    }
  }
}

uint32_t SpeakerRegistry::Person(uint32_t document, const std::string& key) {
  Speaker speaker;
  speaker.kind = VoiceKind::kPerson;
  speaker.entity = resolver_.knowledge().Find(key);
  speaker.person = resolver_.Facts(key);
  JoinParty(document, key, &speaker);
  // The same person in and out of office is two voices: one speaks for a government, the other for
  // nobody else.
  speaker.identity = speaker.party.empty() ? key : absl::StrCat(key, "|", speaker.party);
  if (speaker.entity != nullptr && speaker.country.empty())
    speaker.country = speaker.entity->country;
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Government(const std::string& country) {
  Speaker speaker;
  speaker.identity = CountryKey(country);
  speaker.kind = VoiceKind::kGovernment;
  speaker.entity = resolver_.knowledge().Find(speaker.identity);
  JoinGovernment(country, &speaker);
  if (speaker.entity == nullptr) {  // An organisation of states
    speaker.entity = resolver_.knowledge().Find(absl::StrCat("institution:", country));
    speaker.party_kind = PartyKind::kOrganisation;
    speaker.kind = VoiceKind::kOrganisation;
  }
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Institution(const std::string& key, const std::string& country,
                                      bool government) {
  Speaker speaker;
  speaker.identity = key;
  speaker.entity = resolver_.knowledge().Find(key);
  speaker.country = country;
  if (government && resolver_.knowledge().Find(CountryKey(country)) != nullptr) {
    speaker.kind = VoiceKind::kGovernment;
    JoinGovernment(country, &speaker);
  } else {
    speaker.kind = VoiceKind::kOrganisation;
    speaker.party_kind = PartyKind::kOrganisation;
  }
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Medium(const KnownEntity& medium) {
  Speaker speaker;
  speaker.identity = medium.key;
  speaker.entity = &medium;
  speaker.country = medium.country;
  if (medium.medium == MediumKind::kStateMedia) {
    speaker.kind = VoiceKind::kStateMedia;
    JoinGovernment(medium.country, &speaker);
  } else {
    speaker.kind = VoiceKind::kOutlet;
    speaker.party_kind = PartyKind::kOutlet;
  }
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::StateMedia(const std::string& country, const std::string& noun,
                                     const std::string& scope) {
  Speaker speaker;
  speaker.kind = VoiceKind::kStateMedia;
  if (country.empty()) {
    speaker.identity = absl::StrCat("statemedia:", noun, "@", scope);
    speaker.party_kind = PartyKind::kOrganisation;
  } else {
    speaker.identity = absl::StrCat("statemedia:", country, ":", noun);
    JoinGovernment(country, &speaker);
  }
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Office(const std::string& country, const std::string& office) {
  Speaker speaker;
  speaker.identity = absl::StrCat("office:", country, ":", office);
  speaker.kind = VoiceKind::kGovernment;
  JoinGovernment(country, &speaker);
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Outlet(const std::string& name, const KnownEntity* entity) {
  Speaker speaker;
  speaker.identity =
      entity != nullptr ? entity->key : absl::StrCat("outlet:", NormalizeForMatch(name));
  speaker.entity = entity;
  if (entity != nullptr) speaker.country = entity->country;
  speaker.kind = VoiceKind::kOutlet;
  speaker.party_kind = PartyKind::kOutlet;
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Organisation(const std::string& key) {
  Speaker speaker;
  speaker.identity = key;
  speaker.kind = VoiceKind::kOrganisation;
  speaker.party_kind = PartyKind::kOrganisation;
  speaker.party = resolver_.bodies().Parent(key);
  const std::string name = resolver_.bodies().Name(speaker.party.empty() ? key : speaker.party);
  if (speaker.party.empty() && !name.empty()) speaker.names.insert(name);
  speaker.party_name = name;
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::LocalGovernment(const std::string& scope, const std::string& level,
                                          const std::string& domain) {
  Speaker speaker;
  speaker.identity = absl::StrCat("local:", level, ":", domain, "@", scope);
  speaker.kind = VoiceKind::kGovernment;
  speaker.party_kind = PartyKind::kGovernment;
  return Add(std::move(speaker));
}

uint32_t SpeakerRegistry::Unnamed(const std::string& scope, const std::string& description) {
  Speaker speaker;
  speaker.identity = absl::StrCat("unnamed:", NormalizeForMatch(description), "@", scope);
  speaker.kind = VoiceKind::kUnnamedSource;
  speaker.party_kind = PartyKind::kUnnamedSource;
  return Add(std::move(speaker));
}

std::string SpeakerRegistry::DisplayName(const Speaker& speaker, absl::string_view language) const {
  if (speaker.entity != nullptr) return NameOf(*speaker.entity, language);
  if (speaker.person != nullptr && !speaker.person->names.empty())
    return Fullest(speaker.person->names, language);
  return Fullest(speaker.names, language);
}

std::string SpeakerRegistry::PartyName(const Speaker& speaker, absl::string_view language,
                                       const std::string& voice_name) const {
  if (const KnownEntity* entity = resolver_.knowledge().Find(speaker.party); entity != nullptr) {
    return NameOf(*entity, language);
  }
  if (!speaker.party_name.empty()) return speaker.party_name;
  return voice_name;
}

void SpeakerRegistry::Build(absl::string_view language, VoiceSet* voices,
                            std::vector<uint32_t>* order) const {
  std::vector<uint32_t> sorted(speakers_.size());
  std::iota(sorted.begin(), sorted.end(), 0);
  std::sort(sorted.begin(), sorted.end(),
            [&](uint32_t a, uint32_t b) { return speakers_[a].identity < speakers_[b].identity; });
  order->assign(speakers_.size(), 0);
  std::map<std::string, uint32_t> parties;
  std::vector<std::set<std::string>> party_aliases;
  for (uint32_t index : sorted) {
    const Speaker& speaker = speakers_[index];
    (*order)[index] = voices->voices.size();
    Voice voice;
    voice.key = StableId("v", {speaker.identity});
    voice.kind = speaker.kind;
    voice.display_name = DisplayName(speaker, language);
    voice.country = speaker.country;
    voice.mentions = speaker.mentions;
    std::sort(voice.mentions.begin(), voice.mentions.end());
    std::set<std::string> aliases = speaker.names;
    if (speaker.entity != nullptr) {
      aliases.insert(speaker.entity->name_en);
      aliases.insert(speaker.entity->name_zh);
    }
    if (speaker.person != nullptr)
      aliases.insert(speaker.person->names.begin(), speaker.person->names.end());
    const auto [it, added] = parties.try_emplace(speaker.party, voices->parties.size());
    if (added) {
      Party party;
      party.key = StableId("p", {speaker.party});
      party.kind = speaker.party_kind;
      party.display_name = PartyName(speaker, language, voice.display_name);
      voices->parties.push_back(std::move(party));
      party_aliases.emplace_back();
    }
    voice.party = it->second;
    party_aliases[it->second].insert(aliases.begin(), aliases.end());
    party_aliases[it->second].insert(voice.display_name);
    if (const KnownEntity* entity = resolver_.knowledge().Find(speaker.party); entity != nullptr) {
      party_aliases[it->second].insert(entity->name_en);
      party_aliases[it->second].insert(entity->name_zh);
    }
    aliases.erase(voice.display_name);
    voice.aliases.assign(aliases.begin(), aliases.end());
    voices->voices.push_back(std::move(voice));
  }
  for (size_t p = 0; p < voices->parties.size(); ++p) {
    Party& party = voices->parties[p];
    party_aliases[p].erase(party.display_name);
    party.aliases.assign(party_aliases[p].begin(), party_aliases[p].end());
  }
}

}  // namespace parallax
