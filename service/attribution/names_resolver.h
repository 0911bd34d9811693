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
#include "service/attribution/bodies.h"
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
  std::string office, country;
  std::string affiliation;  // Key of the body, or of the person, that the title is of
  std::string body_name;    // The body as the text has it
  bool of_body = false;     // The title is of some body, known or not, and not of a country
  bool executive = false, spokesperson = false, past = false, future = false, officer = false;
};

// An outlet, author or other body identified by its name alone.
struct Body {
  const KnownEntity* entity = nullptr;
  std::string key;  // Empty when it is not known
  std::string country;
  bool government = false;  // Speaks for the government of `country`
  std::string office;       // Whose office it is: "HEAD_OF_GOVERNMENT"; empty when it is nobody's
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
  // True when the document is from the office of the holder of `office`, and one who bears that
  // title without a country is the host: the text gives it to somebody from another country.
  bool IsHost(uint32_t document, const std::string& office) const;

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

  const BodyIndex& bodies() const { return bodies_; }
  // The body that a common noun ("union", "safety office") stands for at `byte` of `part`: the one
  // that fits and was named last, else the one that issues the document, else the only one that the
  // document names. Empty when there is none.
  std::string BodyAt(uint32_t document, absl::string_view phrase, Part part, uint32_t byte) const;
  // The body that issues the document; empty when an outlet, a government or a person does.
  const std::string& IssuerKey(uint32_t document) const { return issuers_[document]; }
  // The key of a body that only a common noun tells of: one for each noun and outlet.
  std::string UnnamedBody(uint32_t document, absl::string_view phrase) const;
  // True for a name that looks like a person's ("Nora Field").
  bool LooksPersonal(absl::string_view name) const;

 private:
  struct DocumentFacts {
    std::set<std::string> countries;  // Named without ambiguity
    std::map<std::string, std::vector<TitleFact>> titles;
    std::map<std::string, std::set<std::string>>
        offices;  // "COUNTRY/OFFICE" -> persons that the text gives it to
  };

  void LearnBodies();
  void FindBodies(uint32_t document);
  void FindPersons(uint32_t document);
  struct NamesAround;
  NamesAround Around(uint32_t document) const;
  bool MayBeBody(const NamesAround& around, const Mention& mention) const;
  std::string FindIssuer(uint32_t document) const;
  void TakeCountry(uint32_t document, Mention* mention) const;
  std::string AffiliationKey(uint32_t document, const Mention& mention,
                             const std::string& affiliation) const;
  std::string TopicBody(uint32_t document, const Mention& mention) const;
  std::string SubjectBody(uint32_t document, uint32_t sentence, uint32_t before) const;
  void CollectCountries(uint32_t document);
  void CollectPersons(uint32_t document);
  void CollectTitles(uint32_t document);
  void LinkScripts();
  void Rename(const std::string& from, const std::string& to);
  void ResolveMentions(uint32_t document, bool offices);
  std::vector<std::string> NamedWith(uint32_t document, const std::string& word) const;
  std::string FullNameKey(uint32_t document, const Mention& mention) const;
  std::string FamilyKey(uint32_t document, const std::string& word, const Mention& mention) const;
  std::string LeaderKey(uint32_t document, const std::string& country, absl::CivilDay today) const;
  bool SupportsPerson(uint32_t document, const KnownEntity& person) const;
  std::string KnownFamilyKey(uint32_t document, const std::string& word,
                             const Mention& mention) const;
  std::string InstitutionKey(absl::string_view country, const TitleForm& kind) const;

  const Knowledge& knowledge_;
  const absl::Span<const Document> documents_;
  BodyIndex bodies_;
  std::vector<std::vector<Mention>> mentions_;
  std::vector<std::string> homes_, offices_, issuers_;
  std::vector<DocumentFacts> facts_;
  std::map<std::string, PersonFacts> persons_;
  std::map<std::string, std::vector<std::string>> by_family_;  // Family name -> person keys
  std::map<std::string, std::string> chinese_;  // Chinese names that the texts give -> person key
  // Part of a transcribed name -> the full names it is of: "马威克" of "海伦·马威克"
  std::map<std::string, std::set<std::string>> han_parts_;
  std::set<std::string> places_;  // Phrases that stand behind "in" and the like
  std::map<std::string, std::string>
      institutions_;  // "COUNTRY/KIND" -> key of the only one of its kind
};

// Lower-case words joined by '-': "peter-aldous". Initials are left out.
std::string NameSlug(absl::string_view name);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_RESOLVER_H_
