// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_RESOLVER_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_RESOLVER_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names_mentions.h"
#include "service/text/document.h"

namespace parallax {

// What the texts say of a person, over all documents in which the full name stands.
struct PersonFacts {
  const KnownEntity* entity = nullptr;  // Null for a person that the data files do not hold
  std::set<std::string> family;         // The words by which the person is named again, lower case
  std::set<std::string> names;          // Full names as written
  std::set<uint32_t> documents;         // Where a full name stands
  char gender = '-';
};

// What a title that stands with a name says, in one document.
struct TitleFact {
  std::string office, country, affiliation;
  bool executive = false, spokesperson = false, past = false, future = false, officer = false;
};

// An outlet, author or other body identified by its name alone.
struct Body {
  const KnownEntity* entity = nullptr;
  std::string key;  // Empty when it is not known
  std::string country;
  bool government = false;  // Speaks for the government of `country`
};

// Gives the mentions of a request's documents their canonical keys. A full name is looked up in the
// data files, a family name alone is linked to the full names of its own document, then of the
// others, then to the data files by title, country and date; what fits several stays apart.
// Independent of the order of documents. `documents` and `knowledge` must outlive it; constant
// after construction, thread-safe.
class NameResolver {
 public:
  NameResolver(const Knowledge& knowledge, absl::Span<const Document> documents);

  const Knowledge& knowledge() const { return knowledge_; }
  uint32_t documents() const { return documents_.size(); }
  const std::vector<Mention>& mentions(uint32_t document) const { return mentions_[document]; }
  // Those of one sentence.
  absl::Span<const Mention> mentions(uint32_t document, uint32_t sentence) const;
  std::optional<absl::CivilDay> day(uint32_t document) const;
  // The country whose government the document speaks for; empty for a report.
  const std::string& home(uint32_t document) const { return homes_[document]; }

  // The key of `mention`: "person:...", "country:...", "capital:...", "institution:...",
  // "medium:...", "office:COUNTRY:OFFICE", or "name:...".
  std::string Key(uint32_t document, const Mention& mention) const;
  // The key of the person that `mention` is; empty when it cannot be told or is none.
  std::string PersonKey(uint32_t document, const Mention& mention) const;
  // Who holds the office of `mention` as the text or the data files say; empty when neither tells,
  // or both tell of several.
  std::string HolderKey(uint32_t document, const Mention& mention) const;
  // The candidate of `forms` that the document's other names support; null when there is none, or
  // several.
  const KnownEntity* Choose(uint32_t document, absl::Span<const NameForm> forms) const;
  bool Supports(uint32_t document, absl::string_view country) const;

  // Null for a person whose full name no document holds and the data files do not know.
  const PersonFacts* Facts(const std::string& person) const;
  // What titles say of `person` in `document`, in order.
  const std::vector<TitleFact>& Titles(uint32_t document, const std::string& person) const;

  Body Identify(absl::string_view name) const;

 private:
  struct DocumentFacts {
    std::set<std::string> countries;  // Named without ambiguity
    std::map<std::string, std::vector<TitleFact>> titles;
    std::map<std::string, std::set<std::string>>
        offices;  // "COUNTRY/OFFICE" -> persons that the text gives it to
  };

  void CollectCountries(uint32_t document);
  void CollectPersons(uint32_t document);
  void CollectTitles(uint32_t document);
  void ResolveMentions(uint32_t document, bool offices);
  std::vector<std::string> NamedWith(uint32_t document, const std::string& word) const;
  std::string FullNameKey(uint32_t document, const Mention& mention) const;
  std::string FamilyKey(uint32_t document, const std::string& word, const Mention& mention) const;
  std::string LeaderKey(uint32_t document, const std::string& country, absl::CivilDay today) const;
  std::string KnownFamilyKey(uint32_t document, const Mention& mention) const;
  std::string InstitutionKey(absl::string_view country, const TitleForm& kind) const;

  const Knowledge& knowledge_;
  const absl::Span<const Document> documents_;
  std::vector<std::vector<Mention>> mentions_;
  std::vector<std::string> homes_;
  std::vector<DocumentFacts> facts_;
  std::map<std::string, PersonFacts> persons_;
  std::map<std::string, std::vector<std::string>> by_family_;  // Family name -> person keys
  std::map<std::string, std::string> chinese_;  // Chinese names that the texts give -> person key
  std::map<std::string, std::string>
      institutions_;  // "COUNTRY/KIND" -> key of the only one of its kind
};

// Lower-case words joined by '-': "peter-aldous". Initials are left out.
std::string NameSlug(absl::string_view name);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_RESOLVER_H_
