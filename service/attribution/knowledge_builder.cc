// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/knowledge_builder.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/text/tsv.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// Calls `add` with each row of `content`; its error is the result.
template <typename Add>
absl::Status ForEachRow(absl::string_view content, size_t columns, size_t required, Add add) {
  absl::StatusOr<std::vector<TsvRow>> rows = ParseTsv(content, columns);
  if (!rows.ok()) return rows.status();
  for (TsvRow& row : *rows) {
    for (size_t i = 0; i < required; ++i) {
      if (row[i].empty()) {
        return absl::InvalidArgumentError(absl::StrCat("'", row[0], "' lacks column ", i + 1));
      }
    }
    for (std::string& column : row) {
      if (column == "-") column.clear();
    }
    absl::Status status = add(row);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

bool Latin(absl::string_view form) {
  for (size_t i = 0; i < form.size();) {
    if (IsHan(NextCodePoint(form, &i))) return false;
  }
  return true;
}

// "US" and "WHO", which in small letters are other words.
bool NeedsCapitals(absl::string_view form) {
  if (form.size() > 5) return false;
  return std::all_of(form.begin(), form.end(), [](char c) { return absl::ascii_isupper(c); });
}

// YYYY-MM-DD, or YYYY-MM or YYYY: then the first day of it, or with `last` the first day after it.
absl::StatusOr<absl::CivilDay> ParseDay(absl::string_view text, bool last) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, '-');
  int year = 0, month = 1, day = 1;
  if (parts.size() > 3 || !absl::SimpleAtoi(parts[0], &year) || year < 1000 ||
      (parts.size() > 1 && !absl::SimpleAtoi(parts[1], &month)) ||
      (parts.size() > 2 && !absl::SimpleAtoi(parts[2], &day)) || month < 1 || month > 12 ||
      day < 1 || day > 31) {
    return absl::InvalidArgumentError(absl::StrCat("'", text, "' is no date"));
  }
  if (last && parts.size() == 1) return absl::CivilDay(year + 1, 1, 1);
  if (last && parts.size() == 2) return absl::CivilDay(absl::CivilMonth(year, month) + 1);
  return absl::CivilDay(year, month, day);
}

}  // namespace

const std::vector<KnowledgeFile>& KnowledgeFiles() {
  static const std::vector<KnowledgeFile>* const files = new std::vector<KnowledgeFile>{
      {"source_nouns.tsv", &KnowledgeBuilder::AddNouns},
      {"given_names.tsv", &KnowledgeBuilder::AddGivenNames},
      {"surnames.tsv", &KnowledgeBuilder::AddFamilyNames},
      {"countries.tsv", &KnowledgeBuilder::AddCountries},
      {"institutions.tsv", &KnowledgeBuilder::AddInstitutions},
      {"media.tsv", &KnowledgeBuilder::AddMedia},
      {"titles.tsv", &KnowledgeBuilder::AddTitles},
      {"unnamed_sources.tsv", &KnowledgeBuilder::AddUnnamedSources},
      {"office_holders.tsv", &KnowledgeBuilder::AddOfficeHolders},
  };
  return *files;
}

uint32_t KnowledgeBuilder::AddEntity(KnownEntity entity) {
  const uint32_t index = knowledge_.entities_.size();
  knowledge_.by_key_.try_emplace(entity.key, index);
  knowledge_.entities_.push_back(std::move(entity));
  return index;
}

void KnowledgeBuilder::Measure(absl::string_view phrase) {
  if (Latin(phrase)) {
    const size_t tokens = 1 + std::count(phrase.begin(), phrase.end(), ' ');
    knowledge_.longest_tokens_ = std::max(knowledge_.longest_tokens_, tokens);
  } else {
    knowledge_.longest_han_bytes_ = std::max(knowledge_.longest_han_bytes_, phrase.size());
  }
}

bool KnowledgeBuilder::Speaks(absl::string_view noun_class, absl::string_view kind) const {
  return knowledge_.Noun(noun_class, absl::AsciiStrToLower(kind)).has_value();
}

void KnowledgeBuilder::AddForm(absl::string_view form, uint32_t entity, FormRole role,
                               bool ambiguous) {
  const std::string phrase = PhraseKey(form);
  if (phrase.empty() || absl::StrContains(phrase, '{')) return;
  // A form in small letters ("carmaker") is a common noun and names nobody.
  const bool proper = !Latin(form) || std::any_of(form.begin(), form.end(), [](char c) {
    return absl::ascii_isupper(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!proper) return;
  std::vector<NameForm>& forms = knowledge_.names_[phrase];
  for (NameForm& known : forms) {
    if (known.entity != entity) continue;
    if (known.all_caps && !NeedsCapitals(form)) known.all_caps = false;
    return;
  }
  forms.push_back({entity, role, ambiguous, NeedsCapitals(form)});
  Measure(phrase);
}

void KnowledgeBuilder::AddForms(absl::string_view column, uint32_t entity, FormRole role,
                                const absl::flat_hash_set<std::string>& ambiguous) {
  for (const std::string& form : SplitColumn(column)) {
    AddForm(form, entity, role, ambiguous.contains(form));
    if (role != FormRole::kDemonym && role != FormRole::kCapital &&
        role != FormRole::kAbbreviation) {
      knowledge_.entities_[entity].names.push_back(form);
    }
  }
}

absl::Status KnowledgeBuilder::AddNouns(absl::string_view content) {
  return ForEachRow(content, 4, 4, [this](const TsvRow& row) {
    for (const std::string& form : SplitColumn(row[3])) {
      knowledge_.nouns_.try_emplace(absl::StrCat(row[0], "/", form), row[2].empty() ? "-" : row[2]);
      if (row[0] == "officer" && row[1] == "zh") officers_.push_back(form);
    }
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddGivenNames(absl::string_view content) {
  return ForEachRow(content, 2, 1, [this](const TsvRow& row) {
    for (const std::string& name : SplitColumn(row[1])) {
      knowledge_.given_names_.try_emplace(name, row[0].empty() ? '-' : row[0][0]);
    }
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddFamilyNames(absl::string_view content) {
  return ForEachRow(content, 2, 1, [this](const TsvRow& row) {
    for (const std::string& column : row) {
      for (const std::string& name : SplitColumn(column))
        knowledge_.family_names_.try_emplace(name, 'x');
    }
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddCountries(absl::string_view content) {
  return ForEachRow(content, 10, 3, [this](const TsvRow& row) {
    KnownEntity country;
    country.kind = EntityKind::kCountry;
    country.key = absl::StrCat("country:", row[0]);
    country.country = row[0];
    country.government = true;
    country.name_en = SplitColumn(row[1]).front();
    country.name_zh = SplitColumn(row[2]).front();
    const uint32_t entity = AddEntity(std::move(country));
    const std::vector<std::string> unsure = SplitColumn(row[8]);
    const absl::flat_hash_set<std::string> ambiguous(unsure.begin(), unsure.end());
    AddForms(row[1], entity, FormRole::kName, ambiguous);
    AddForms(row[2], entity, FormRole::kName, ambiguous);
    AddForms(row[3], entity, FormRole::kAbbreviation, ambiguous);
    AddForms(row[4], entity, FormRole::kDemonym, ambiguous);
    AddForms(row[5], entity, FormRole::kSide, ambiguous);
    AddForms(row[6], entity, FormRole::kCapital, ambiguous);
    AddForms(row[7], entity, FormRole::kCapital, ambiguous);
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddInstitutions(absl::string_view content) {
  return ForEachRow(content, 5, 3, [this](const TsvRow& row) {
    if (row[1] == "GENERIC") {
      const TitleForm institution{row[2], Speaks("governing", row[2])};
      for (size_t column : {3, 4}) {
        for (const std::string& form : SplitColumn(row[column])) {
          if (absl::StrContains(form, '{') || Speaks("unspecific", row[2])) continue;
          const std::string phrase = PhraseKey(form);
          knowledge_.institutions_.try_emplace(phrase, institution);
          Measure(phrase);
        }
      }
      return absl::OkStatus();
    }
    KnownEntity institution;
    institution.kind = EntityKind::kInstitution;
    institution.key = absl::StrCat("institution:", row[0]);
    institution.country = row[1];
    institution.type = row[2];
    institution.government = Speaks("governing", row[2]);
    const std::vector<std::string> english = SplitColumn(row[3]), chinese = SplitColumn(row[4]);
    if (english.empty() && chinese.empty()) {
      return absl::InvalidArgumentError(absl::StrCat("'", row[0], "' has no name"));
    }
    institution.name_en = english.empty() ? chinese.front() : english.front();
    institution.name_zh = chinese.empty() ? institution.name_en : chinese.front();
    const uint32_t entity = AddEntity(std::move(institution));
    AddForms(row[3], entity, FormRole::kName, {});
    AddForms(row[4], entity, FormRole::kName, {});
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddMedia(absl::string_view content) {
  return ForEachRow(content, 6, 3, [this](const TsvRow& row) {
    if (absl::StartsWith(row[2], "GENERIC")) {
      for (size_t column : {3, 4}) {
        for (const std::string& form : SplitColumn(row[column])) {
          knowledge_.nouns_.try_emplace(absl::StrCat("medium/", PhraseKey(form)), row[2]);
        }
      }
      return absl::OkStatus();
    }
    KnownEntity medium;
    medium.kind = EntityKind::kMedium;
    medium.key = absl::StrCat("medium:", row[0]);
    medium.country = row[1] == "ZZ" ? "" : row[1];
    medium.type = row[2];
    medium.medium = row[2] == "STATE"      ? MediumKind::kStateMedia
                    : row[2] == "PLATFORM" ? MediumKind::kPlatform
                                           : MediumKind::kOutlet;
    const std::vector<std::string> english = SplitColumn(row[3]), chinese = SplitColumn(row[4]);
    if (english.empty())
      return absl::InvalidArgumentError(absl::StrCat("'", row[0], "' has no name"));
    medium.name_en = english.front();
    medium.name_zh = chinese.empty() ? english.front() : chinese.front();
    const uint32_t entity = AddEntity(std::move(medium));
    const std::vector<std::string> unsure = SplitColumn(row[5]);
    const absl::flat_hash_set<std::string> ambiguous(unsure.begin(), unsure.end());
    AddForms(row[3], entity, FormRole::kName, ambiguous);
    AddForms(row[4], entity, FormRole::kName, ambiguous);
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddTitles(absl::string_view content) {
  return ForEachRow(content, 5, 4, [this](const TsvRow& row) {
    if (row[3] == "MODIFIER") return absl::OkStatus();
    TitleForm title;
    title.office = row[3] == "HONORIFIC" ? "" : row[2];
    title.executive = row[3] == "OFFICE" && Speaks("executive", row[2]);
    title.spokesperson = row[2] == "SPOKESPERSON";
    title.candidate = row[2] == "CANDIDATE";
    title.private_role = row[3] == "PRIVATE" && !title.candidate;
    title.gender = row[4].empty() ? '-' : absl::ascii_tolower(row[4][0]);
    const std::string phrase = row[0] == "en" ? PhraseKey(absl::AsciiStrToLower(row[1])) : row[1];
    if (knowledge_.Noun("leader", phrase)) {
      title.office = "LEADER";
      title.executive = true;
    }
    knowledge_.titles_.try_emplace(phrase, std::move(title));
    Measure(phrase);
    return absl::OkStatus();
  });
}

absl::Status KnowledgeBuilder::AddUnnamedSources(absl::string_view content) {
  return ForEachRow(content, 3, 3, [this](const TsvRow& row) {
    const std::string phrase = row[0] == "en" ? PhraseKey(absl::AsciiStrToLower(row[1])) : row[1];
    knowledge_.unnamed_.try_emplace(phrase, 'x');
    return absl::OkStatus();
  });
}

// A short name that is also the name of a country or body stays that one's: "Israel", "Jordan".
void KnowledgeBuilder::AddPersonForms(const TsvRow& row, uint32_t entity) {
  const std::vector<std::string> bare = SplitColumn(row[7]), unsure = SplitColumn(row[8]);
  for (size_t column : {1, 2}) {
    for (const std::string& form : SplitColumn(row[column])) {
      const bool is_short = std::find(bare.begin(), bare.end(), form) != bare.end();
      const bool ambiguous = std::find(unsure.begin(), unsure.end(), form) != unsure.end();
      const std::string phrase = PhraseKey(form);
      knowledge_.entities_[entity].names.push_back(form);
      if (is_short) knowledge_.entities_[entity].family_names.push_back(phrase);
      const absl::Span<const NameForm> known = knowledge_.Names(phrase);
      const bool taken = std::any_of(known.begin(), known.end(), [this](const NameForm& other) {
        return knowledge_.entities_[other.entity].kind != EntityKind::kPerson;
      });
      if (is_short && taken) continue;
      AddForm(form, entity, is_short ? FormRole::kFamilyName : FormRole::kName, ambiguous);
    }
  }
}

absl::Status KnowledgeBuilder::AddOfficeHolders(absl::string_view content) {
  absl::Status status = ForEachRow(content, 9, 6, [this](const TsvRow& row) {
    const std::string key = absl::StrCat("person:", row[0]);
    const auto known = knowledge_.by_key_.find(key);
    uint32_t entity = 0;
    if (known != knowledge_.by_key_.end()) {
      entity = known->second;
    } else {
      KnownEntity person;
      person.kind = EntityKind::kPerson;
      person.key = key;
      const std::vector<std::string> english = SplitColumn(row[1]), chinese = SplitColumn(row[2]);
      if (english.empty())
        return absl::InvalidArgumentError(absl::StrCat("'", row[0], "' has no name"));
      person.name_en = english.front();
      person.name_zh = chinese.empty() ? english.front() : chinese.front();
      person.country = row[3];
      const std::string full = PhraseKey(english.front());
      for (absl::string_view part : absl::StrSplit(full, ' ')) {
        const char gender = knowledge_.GivenName(part);
        if (gender == 'm' || gender == 'f') {
          person.gender = gender;
          break;
        }
      }
      entity = AddEntity(std::move(person));
      AddPersonForms(row, entity);
    }
    absl::StatusOr<absl::CivilDay> from = ParseDay(row[5], /*last=*/false);
    absl::StatusOr<absl::CivilDay> to = absl::CivilDay(9999, 12, 31);
    if (!row[6].empty()) to = ParseDay(row[6], /*last=*/true);
    if (!from.ok()) return from.status();
    if (!to.ok()) return to.status();
    knowledge_.entities_[entity].terms.push_back({row[4], row[3], *from, *to});
    std::vector<uint32_t>& holders = knowledge_.holders_[absl::StrCat(row[4], "/", row[3])];
    if (holders.empty() || holders.back() != entity) holders.push_back(entity);
    return absl::OkStatus();
  });
  for (KnownEntity& entity : knowledge_.entities_) {
    std::stable_sort(entity.terms.begin(), entity.terms.end(),
                     [](const OfficeTerm& a, const OfficeTerm& b) { return a.from < b.from; });
  }
  return status;
}

absl::StatusOr<Knowledge> KnowledgeBuilder::Build() {
  // In Chinese a noun for an officer stands right before the name, as a title does.
  for (const std::string& form : officers_) {
    TitleForm title;
    title.office = "OFFICER";
    knowledge_.titles_.try_emplace(form, std::move(title));
    Measure(form);
  }
  return std::exchange(knowledge_, Knowledge());
}

}  // namespace parallax
