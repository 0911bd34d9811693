// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// What the documents of a request tell of countries, persons and their titles, before any mention
// is resolved.
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "service/attribution/names_resolver.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

std::vector<std::string> Words(absl::string_view name) {
  return absl::StrSplit(PhraseKey(name), ' ', absl::SkipEmpty());
}

bool IsHanName(absl::string_view name) { return !name.empty() && IsHan(CodePointAt(name, 0)); }

// "managing director", "union leader": a title that ends in a noun for an officer.
bool IsOfficer(const Knowledge& knowledge, absl::string_view title) {
  for (size_t at = 0; at < title.size();) {
    if (knowledge.Noun("officer", title.substr(at))) return true;
    const size_t blank = title.find(' ', at);
    if (blank == absl::string_view::npos) break;
    at = blank + 1;
  }
  return false;
}

bool IsOfficerKind(const Knowledge& knowledge, absl::string_view office) {
  return knowledge.Noun("officer_kind", absl::AsciiStrToLower(office)).has_value();
}

// The body that a title names by itself: "council" of "council leader".
std::string BodyOfTitle(const Knowledge& knowledge, absl::string_view title) {
  const size_t blank = title.find(' ');
  if (blank == absl::string_view::npos || !knowledge.Noun("officer", title.substr(blank + 1)) ||
      !knowledge.Noun("body", title.substr(0, blank))) {
    return "";
  }
  return std::string(title.substr(0, blank));
}

}  // namespace

void NameResolver::CollectCountries(uint32_t document) {
  std::set<std::string>& countries = facts_[document].countries;
  if (!homes_[document].empty()) countries.insert(homes_[document]);
  for (const Mention& mention : mentions_[document]) {
    if (mention.forms.empty()) continue;
    const std::string& country = knowledge_.entity(mention.forms[0].entity).country;
    const bool certain =
        std::all_of(mention.forms.begin(), mention.forms.end(), [&](const NameForm& form) {
          return !form.ambiguous && form.role != FormRole::kFamilyName &&
                 knowledge_.entity(form.entity).country == country;
        });
    if (certain && !country.empty()) countries.insert(country);
  }
}

void NameResolver::CollectPersons(uint32_t document) {
  for (const auto& [han, latin] : GivenChineseNames(documents_[document], knowledge_)) {
    if (latin.empty()) continue;
    std::string key = absl::StrCat("person:", NameSlug(latin));
    for (const NameForm& form : knowledge_.Names(PhraseKey(latin)))
      key = knowledge_.entity(form.entity).key;
    chinese_.try_emplace(han, key);
    persons_[key].names.insert(latin);
  }
  for (const Mention& mention : mentions_[document]) {
    const std::string key = FullNameKey(document, mention);
    if (key.empty()) continue;
    PersonFacts& person = persons_[key];
    person.entity = knowledge_.Find(key);
    person.documents.insert(document);
    person.names.insert(mention.name);
    const std::vector<std::string> words = Words(mention.name);
    if (person.entity != nullptr) {
      person.family.insert(person.entity->family_names.begin(), person.entity->family_names.end());
      person.gender = person.entity->gender;
    } else if (!IsHanName(mention.name)) {
      size_t last = words.size();
      while (last > 1 && (knowledge_.Noun("suffix", words[last - 1]) || words[last - 1] == "," ||
                          words[last - 1] == ".")) {
        --last;
      }
      person.family.insert(words[last - 1]);
      if (knowledge_.IsFamilyName(words[0]) && knowledge_.GivenName(words[0]) == 0)
        person.family.insert(words[0]);
      if (person.gender == '-' && knowledge_.GivenName(words[0]) > '-') {
        person.gender = knowledge_.GivenName(words[0]);
      }
    }
    if (mention.title != nullptr && mention.title->gender != '-')
      person.gender = mention.title->gender;
  }
}

void NameResolver::CollectTitles(uint32_t document) {
  for (const Mention& mention : mentions_[document]) {
    if (mention.type != MentionType::kPerson) continue;
    const bool bare = mention.affiliation.empty() && mention.country.empty();
    if (mention.title == nullptr && bare) continue;
    const std::string key = PersonKey(document, mention);
    if (key.empty()) continue;
    TitleFact fact;
    if (mention.title != nullptr) {
      fact.office = mention.title->office;
      fact.executive = mention.title->executive;
      fact.spokesperson = mention.title->spokesperson;
      fact.officer = IsOfficer(knowledge_, mention.title_text);
    }
    fact.officer |= mention.officer;
    fact.country = mention.country;
    const std::string body = bare ? BodyOfTitle(knowledge_, mention.title_text) : "";
    fact.of_body = !mention.affiliation.empty() || !body.empty();
    fact.body_name = body.empty() ? mention.affiliation : body;
    fact.affiliation = AffiliationKey(document, mention, fact.body_name);
    if (!body.empty() && absl::StartsWith(fact.affiliation, "body:")) fact.affiliation.clear();
    // In a body's own text an officer is its own.
    const bool own =
        bare && body.empty() && (fact.officer || IsOfficerKind(knowledge_, fact.office));
    if (own && homes_[document].empty()) fact.affiliation = IssuerKey(document);
    // "Judge Field" where the document names one court.
    const auto of = knowledge_.Noun("office_noun", absl::AsciiStrToLower(fact.office));
    if (bare && of && fact.affiliation.empty()) fact.affiliation = bodies_.Only(document, *of);
    fact.of_body |= !fact.affiliation.empty();
    fact.past = mention.past;
    fact.future = mention.future;
    if (!fact.past && !fact.future && !fact.country.empty() && !fact.office.empty()) {
      facts_[document].offices[absl::StrCat(fact.country, "/", fact.office)].insert(key);
    }
    facts_[document].titles[key].push_back(std::move(fact));
  }
}

// Of two persons whom texts of one month give the same office, the one named in Chinese is the one
// named in Latin letters, where each script knows one only.
void NameResolver::LinkScripts() {
  std::map<std::string, std::set<std::string>> latin, han;
  std::set<absl::CivilDay> days;
  for (uint32_t d = 0; d < documents_.size(); ++d) {
    if (day(d).has_value()) days.insert(*day(d));
    for (const auto& [office, persons] : facts_[d].offices) {
      if (!knowledge_.Noun("unique", absl::AsciiStrToLower(office.substr(office.find('/') + 1))))
        continue;
      for (const std::string& person : persons) {
        const bool chinese = IsHanName(absl::StripPrefix(person, "person:"));
        (chinese ? han : latin)[office].insert(person);
      }
    }
  }
  if (days.empty() || *days.rbegin() - *days.begin() > 31) return;
  for (const auto& [office, persons] : han) {
    const auto same = latin.find(office);
    if (persons.size() != 1 || same == latin.end() || same->second.size() != 1) continue;
    Rename(*persons.begin(), *same->second.begin());
  }
}

void NameResolver::Rename(const std::string& from, const std::string& to) {
  PersonFacts& person = persons_[to];
  const PersonFacts other = persons_[from];
  person.names.insert(other.names.begin(), other.names.end());
  person.documents.insert(other.documents.begin(), other.documents.end());
  for (uint32_t d = 0; d < documents_.size(); ++d) {
    for (Mention& mention : mentions_[d]) {
      if (mention.resolved && mention.person == from) mention.person = to;
    }
    for (auto& [office, persons] : facts_[d].offices) {
      if (persons.erase(from) > 0) persons.insert(to);
    }
    const auto titles = facts_[d].titles.find(from);
    if (titles == facts_[d].titles.end()) continue;
    std::vector<TitleFact>& known = facts_[d].titles[to];
    known.insert(known.end(), titles->second.begin(), titles->second.end());
  }
}

}  // namespace parallax
