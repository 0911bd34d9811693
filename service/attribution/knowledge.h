// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_H_
#define PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

namespace parallax {

enum class EntityKind { kCountry, kInstitution, kMedium, kPerson };

enum class MediumKind { kOutlet, kStateMedia, kPlatform };

// One stay of a person in an office of a country, [from, to). An open end is the far future.
struct OfficeTerm {
  std::string office;  // A kind of titles.tsv: "HEAD_OF_STATE", "FOREIGN_MINISTER", ...
  std::string country;
  absl::CivilDay from, to;
};

// A country, an institution, a medium or an office holder of the data files.
struct KnownEntity {
  EntityKind kind = EntityKind::kCountry;
  std::string
      key;  // "country:UA", "institution:us-white-house", "medium:xinhua", "person:xi-jinping"
  std::string
      country;       // ISO 3166 alpha-2 or the id of an international organisation; empty for none
  std::string type;  // Of an institution: its kind column ("FOREIGN_MINISTRY")
  bool government = false;  // An institution that speaks for its country's government
  MediumKind medium = MediumKind::kOutlet;
  char gender = '-';  // Of a person: m, f or -
  std::string name_en, name_zh;
  std::vector<std::string> names;         // All forms, both languages
  std::vector<std::string> family_names;  // Of a person: the phrases it goes by in short ("trump")
  std::vector<OfficeTerm> terms;          // Of a person, in order of time
};

enum class FormRole {
  kName,
  kDemonym,       // "Chinese"
  kCapital,       // "Beijing"
  kAbbreviation,  // "中": only before a word that shows it
  kSide,          // "中方", "中国政府": the government
  kFamilyName,    // Part of a person's name: "Xi", "Trump", "特朗普"
};

// A name of an entity, found in a text.
struct NameForm {
  uint32_t entity = 0;  // Index for Knowledge::entity
  FormRole role = FormRole::kName;
  bool ambiguous = false;  // As often means something else ("Georgia", "May")
  bool all_caps = false;   // Counts only in capitals ("US", "WHO")
};

// A title or office ("foreign minister", "发言人"); also a kind of institution without its country
// ("foreign ministry").
struct TitleForm {
  std::string office;  // The kind column: "FOREIGN_MINISTER"; of an institution "FOREIGN_MINISTRY";
                       // empty for an honorific
  bool executive = false;     // Whoever holds it, or the institution, speaks for the government
  bool spokesperson = false;  // Speaks for the body or person named with it
  bool candidate = false;     // "president-elect": not in office yet
  bool private_role = false;  // Speaks for itself ("analyst")
  char gender = '-';          // m, f or -
};

// What the data files of service/attribution/data say about countries, institutions, media, office
// holders, titles and words of sources (docs/algorithms/voices.md). Immutable, thread-safe.
class Knowledge {
 public:
  // Reads the embedded files. INVALID_ARGUMENT: one is malformed; the message names the file and
  // the line.
  static absl::StatusOr<Knowledge> Load();

  const KnownEntity& entity(uint32_t index) const { return entities_[index]; }
  const std::vector<KnownEntity>& entities() const { return entities_; }

  // The entities called `phrase`: an English phrase as lower-case tokens joined by single blanks
  // ("xi jinping"), or Chinese characters. Empty when there is none.
  absl::Span<const NameForm> Names(absl::string_view phrase) const;
  const TitleForm* Title(absl::string_view phrase) const;
  // The kind of an institution named without its country ("foreign ministry"); null when there is
  // none.
  const TitleForm* Institution(absl::string_view phrase) const;
  // The feature of `word` in the class `word_class` of source_nouns.tsv ("-" where it has none);
  // nullopt when it is not in it.
  std::optional<absl::string_view> Noun(absl::string_view word_class, absl::string_view word) const;
  bool IsUnnamedSource(absl::string_view word) const { return unnamed_.contains(word); }
  // The gender of a given name (m, f or -), 0 when it is no frequent one.
  char GivenName(absl::string_view lower) const;
  bool IsFamilyName(absl::string_view lower_or_han) const {
    return family_names_.contains(lower_or_han);
  }

  // The entity with `key`; null when there is none.
  const KnownEntity* Find(absl::string_view key) const;
  // Who held `office` of `country` on `day`; null when nobody is known or several are.
  const KnownEntity* Holder(absl::string_view office, absl::string_view country,
                            absl::CivilDay day) const;
  // The term in which `person` holds an office on `day`; null when there is none.
  static const OfficeTerm* TermOn(const KnownEntity& person, absl::CivilDay day);

  // The longest phrase of Names, Title or Institution, in tokens and in bytes of Chinese text.
  size_t longest_tokens() const { return longest_tokens_; }
  size_t longest_han_bytes() const { return longest_han_bytes_; }

 private:
  friend class KnowledgeBuilder;
  std::vector<KnownEntity> entities_;
  absl::flat_hash_map<std::string, std::vector<NameForm>> names_;
  absl::flat_hash_map<std::string, TitleForm> titles_, institutions_;
  absl::flat_hash_map<std::string, std::string> nouns_;  // "class/word" -> feature
  absl::flat_hash_map<std::string, char> unnamed_, given_names_, family_names_;
  absl::flat_hash_map<std::string, uint32_t> by_key_;
  absl::flat_hash_map<std::string, std::vector<uint32_t>> holders_;  // "office/country" -> persons
  size_t longest_tokens_ = 1, longest_han_bytes_ = 3;
};

// The knowledge of this program, read at the first call. Where a data file is malformed it is
// empty, and LoadKnowledge() says why.
const Knowledge& SharedKnowledge();

// OK when the embedded files can be read. To be called when a server starts. Thread-safe.
absl::Status LoadKnowledge();

// `text` as Knowledge::Names wants it: lower-case tokens joined by blanks for a text with Latin
// letters, the characters for a Chinese one.
std::string PhraseKey(absl::string_view text);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_H_
