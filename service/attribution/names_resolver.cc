// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names_resolver.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

std::vector<std::string> Words(absl::string_view name) {
  return absl::StrSplit(PhraseKey(name), ' ', absl::SkipEmpty());
}

bool IsInitialWord(absl::string_view word) {
  return word.size() == 1 || (word.size() == 2 && word[1] == '.');
}

bool IsHanName(absl::string_view name) { return !name.empty() && IsHan(CodePointAt(name, 0)); }

bool Serves(const KnownEntity& person, absl::string_view country) {
  return std::any_of(person.terms.begin(), person.terms.end(),
                     [&](const OfficeTerm& term) { return term.country == country; });
}

const std::vector<TitleFact>& NoTitles() {
  static const std::vector<TitleFact>* const none = new std::vector<TitleFact>();
  return *none;
}

}  // namespace

std::string NameSlug(absl::string_view name) {
  if (IsHanName(name)) return std::string(name);
  std::string slug;
  for (const std::string& word : Words(name)) {
    if (IsInitialWord(word) || word == "," || word == ".") continue;
    absl::StrAppend(&slug, slug.empty() ? "" : "-", word);
  }
  return slug;
}

NameResolver::NameResolver(const Knowledge& knowledge, absl::Span<const Document> documents)
    : knowledge_(knowledge), documents_(documents), bodies_(knowledge), facts_(documents.size()) {
  std::map<std::string, int> counts;
  for (const KnownEntity& entity : knowledge_.entities()) {
    if (entity.kind != EntityKind::kInstitution) continue;
    const std::string kind = absl::StrCat(entity.country, "/", entity.type);
    if (++counts[kind] == 1) institutions_[kind] = entity.key;
    // MINISTRY and AGENCY name many bodies of one country.
    if (counts[kind] > 1 || entity.type == "MINISTRY" || entity.type == "AGENCY")
      institutions_.erase(kind);
  }
  for (const Document& document : documents_) {
    mentions_.push_back(ReadMentions(document, knowledge_));
    Body body = Identify(document.source.author);
    if (body.key.empty()) body = Identify(document.source.outlet);
    homes_.push_back(body.government ? body.country : "");
    offices_.push_back(body.government ? body.office : "");
  }
  LearnBodies();
  for (uint32_t d = 0; d < documents_.size(); ++d) FindBodies(d);
  for (uint32_t d = 0; d < documents_.size(); ++d) FindPersons(d);
  for (uint32_t d = 0; d < documents_.size(); ++d) CollectCountries(d);
  for (uint32_t d = 0; d < documents_.size(); ++d) CollectPersons(d);
  for (const auto& [key, person] : persons_) {
    for (const std::string& word : person.family) by_family_[word].push_back(key);
  }
  for (uint32_t d = 0; d < documents_.size(); ++d) ResolveMentions(d, /*offices=*/false);
  for (uint32_t d = 0; d < documents_.size(); ++d) CollectTitles(d);
  LinkScripts();
  for (uint32_t d = 0; d < documents_.size(); ++d) ResolveMentions(d, /*offices=*/true);
}

absl::Span<const Mention> NameResolver::mentions(uint32_t document, uint32_t sentence) const {
  const std::vector<Mention>& all = mentions_[document];
  const auto first = std::partition_point(
      all.begin(), all.end(), [&](const Mention& mention) { return mention.sentence < sentence; });
  const auto last = std::partition_point(
      first, all.end(), [&](const Mention& mention) { return mention.sentence == sentence; });
  return absl::MakeConstSpan(all.data() + (first - all.begin()), last - first);
}

std::optional<absl::CivilDay> NameResolver::day(uint32_t document) const {
  const Document& source = documents_[document];
  if (!source.published.has_value()) return std::nullopt;
  return source.published->day;
}

Body NameResolver::Identify(absl::string_view name) const {
  Body body;
  if (name.empty()) return body;
  for (const NameForm& form : knowledge_.Names(PhraseKey(name))) {
    const KnownEntity& entity = knowledge_.entity(form.entity);
    if (body.entity != nullptr && body.entity->kind != EntityKind::kPerson) continue;
    body.entity = &entity;
    body.key = entity.key;
    body.country = entity.country;
    body.government = entity.government;
  }
  if (body.entity != nullptr) {
    const absl::string_view type = body.entity->type;
    if (absl::EndsWith(type, "_OFFICE"))
      body.office = std::string(absl::StripSuffix(type, "_OFFICE"));
    return body;
  }
  // "Ministry of Transport of Norway", "挪威外交部": a country and a kind of institution.
  const SpanIndex index(name);
  const Span whole = index.Make(0, name.size());
  const Casing casing{Document()};
  std::vector<Mention> mentions;
  if (IsChineseText(name)) {
    mentions = ComposeChinese(knowledge_, name, index, whole,
                              ScanChinese(knowledge_, name, index, whole, {}));
  } else {
    const std::vector<Token> tokens = Tokenize(name, index, whole);
    mentions =
        ComposeEnglish(knowledge_, name, index, tokens,
                       ScanEnglish(knowledge_, name, index, tokens, casing, /*at_start=*/false));
  }
  for (const Mention& mention : mentions) {
    if (mention.country.empty()) continue;
    // "马来西亚首相署": a title and a word for an office.
    if (mention.type == MentionType::kOffice && mention.title->executive &&
        knowledge_.Noun("office_of", name.substr(mention.span.end_byte))) {
      body.office = mention.title->office;
      const TitleForm office{absl::StrCat(mention.title->office, "_OFFICE"), true};
      body.key = InstitutionKey(mention.country, office);
      body.country = mention.country;
      body.government = true;
    }
    if (mention.type != MentionType::kInstitution) continue;
    if (mention.title != nullptr) {
      body.key = InstitutionKey(mention.country, *mention.title);
      body.country = mention.country;
      body.government = mention.title->executive;
      body.office = std::string(absl::StripSuffix(mention.title->office, "_OFFICE"));
    }
  }
  return body;
}

std::string NameResolver::InstitutionKey(absl::string_view country, const TitleForm& kind) const {
  const auto it = institutions_.find(absl::StrCat(country, "/", kind.office));
  if (it != institutions_.end()) return it->second;
  return absl::StrCat("institution:", country, ":", kind.office);
}

bool NameResolver::Supports(uint32_t document, absl::string_view country) const {
  return facts_[document].countries.contains(std::string(country));
}

const KnownEntity* NameResolver::Choose(uint32_t document, absl::Span<const NameForm> forms) const {
  const KnownEntity* chosen = nullptr;
  int count = 0;
  for (const NameForm& form : forms) {
    const KnownEntity& entity = knowledge_.entity(form.entity);
    const bool alone = forms.size() == 1 && !form.ambiguous;
    if (form.ambiguous && entity.kind == EntityKind::kMedium) continue;
    if (!alone && !Supports(document, entity.country)) continue;
    chosen = &entity;
    ++count;
  }
  if (count > 1) {
    // A government and its country are one.
    const std::string& country = chosen->country;
    const bool same = std::all_of(forms.begin(), forms.end(), [&](const NameForm& form) {
      return knowledge_.entity(form.entity).country == country;
    });
    const KnownEntity* whole = knowledge_.Find(absl::StrCat("country:", country));
    if (same && whole != nullptr) return whole;
  }
  if (count > 1 && !homes_[document].empty()) {
    for (const NameForm& form : forms) {
      const KnownEntity& entity = knowledge_.entity(form.entity);
      if (entity.country == homes_[document]) return &entity;
    }
  }
  return count == 1 ? chosen : nullptr;
}

// The key of a full name, empty for a family name alone.
std::string NameResolver::FullNameKey(uint32_t document, const Mention& mention) const {
  if (mention.type != MentionType::kPerson) return "";
  std::vector<const KnownEntity*> known;
  for (const NameForm& form : mention.forms) {
    const KnownEntity& entity = knowledge_.entity(form.entity);
    if (entity.kind == EntityKind::kPerson && form.role == FormRole::kName)
      known.push_back(&entity);
  }
  if (known.size() > 1) {
    std::erase_if(known, [&](const KnownEntity* person) {
      const bool placed = mention.country.empty() ? SupportsPerson(document, *person)
                                                  : Serves(*person, mention.country);
      return !placed;
    });
  }
  if (known.size() == 1) return known[0]->key;
  if (!mention.forms.empty()) return "";
  if (IsHanName(mention.name)) {
    const auto it = chinese_.find(mention.name);
    if (it != chinese_.end()) return it->second;
    const auto full = han_parts_.find(mention.name);
    const bool part = full != han_parts_.end() && full->second.size() == 1;
    return absl::StrCat("person:", part ? *full->second.begin() : mention.name);
  }
  const std::string slug = NameSlug(mention.name);
  return slug.find('-') == std::string::npos ? "" : absl::StrCat("person:", slug);
}

// Does the document name a country or body in which `person` holds or held an office?
bool NameResolver::SupportsPerson(uint32_t document, const KnownEntity& person) const {
  return std::any_of(person.terms.begin(), person.terms.end(),
                     [&](const OfficeTerm& term) { return Supports(document, term.country); });
}

// A family name that several office holders may bear: by title, country and date. Where only one is
// known by it, and has led a country, the text need not name the country.
std::string NameResolver::KnownFamilyKey(uint32_t document, const std::string& word,
                                         const Mention& mention) const {
  const std::optional<absl::CivilDay> today = day(document);
  std::vector<const KnownEntity*> fitting;
  bool titled = false;
  // A title shows a name in what is mostly another word: "Prime Minister May".
  const absl::Span<const NameForm> forms = mention.forms.empty() && mention.title != nullptr
                                               ? knowledge_.Names(word)
                                               : absl::MakeConstSpan(mention.forms);
  const bool only = forms.size() == 1;
  for (const NameForm& form : forms) {
    const KnownEntity& person = knowledge_.entity(form.entity);
    if (person.kind != EntityKind::kPerson) continue;
    if (!mention.country.empty() && !Serves(person, mention.country)) continue;
    const bool office =
        mention.title != nullptr && mention.title->executive && !mention.past && !mention.future;
    bool in_time = !today.has_value(), in_office = false, head = false;
    for (const OfficeTerm& term : person.terms) {
      // News speaks of office holders long after their term, and of the coming ones shortly before.
      in_time |= today.has_value() && term.from - 400 <= *today && *today < term.to + 3000;
      in_office |= term.office == (office ? mention.title->office : "") &&
                   (!today.has_value() || (term.from <= *today && *today < term.to));
      head |= term.office == "HEAD_OF_STATE" || term.office == "HEAD_OF_GOVERNMENT";
    }
    if (!in_time || (office && !in_office)) continue;
    const bool placed = !mention.country.empty() || SupportsPerson(document, person);
    if (!office && !(head && only) && !placed) continue;
    titled |= office;
    fitting.push_back(&person);
  }
  if (fitting.size() > 1 && !titled) {
    std::erase_if(fitting,
                  [&](const KnownEntity* person) { return !SupportsPerson(document, *person); });
  }
  if (fitting.size() > 1 && today.has_value()) {
    std::erase_if(fitting, [&](const KnownEntity* person) {
      return Knowledge::TermOn(*person, *today) == nullptr;
    });
  }
  return fitting.size() == 1 ? fitting[0]->key : "";
}

// The persons whom the document names in full and who bear the family name `word`.
std::vector<std::string> NameResolver::NamedWith(uint32_t document, const std::string& word) const {
  std::vector<std::string> keys;
  const auto bearers = by_family_.find(word);
  if (bearers == by_family_.end()) return keys;
  for (const std::string& key : bearers->second) {
    if (persons_.at(key).documents.contains(document)) keys.push_back(key);
  }
  return keys;
}

std::string NameResolver::FamilyKey(uint32_t document, const std::string& word,
                                    const Mention& mention) const {
  std::vector<std::string> keys = NamedWith(document, word);
  if (keys.size() > 1) {
    // Of a family, the one who holds or held an office goes by the family name alone.
    std::erase_if(keys, [&](const std::string& key) { return persons_.at(key).entity == nullptr; });
    return keys.size() == 1 ? keys[0] : "";
  }
  if (keys.size() == 1) return keys[0];
  if (std::string known = KnownFamilyKey(document, word, mention); !known.empty()) return known;
  if (const auto bearers = by_family_.find(word); bearers != by_family_.end())
    keys = bearers->second;
  return keys.size() == 1 ? keys[0] : "";
}

// Names first: whom a text gives which office is known only after that.
void NameResolver::ResolveMentions(uint32_t document, bool offices) {
  for (Mention& mention : mentions_[document]) {
    if ((mention.type == MentionType::kOffice) != offices) continue;
    mention.person = PersonKey(document, mention);
    mention.resolved = true;
  }
}

std::string NameResolver::PersonKey(uint32_t document, const Mention& mention) const {
  if (mention.resolved) return mention.person;
  if (mention.type == MentionType::kOffice) return HolderKey(document, mention);
  if (std::string key = FullNameKey(document, mention); !key.empty()) return key;
  std::vector<std::string> words = Words(mention.name);
  // "von der Leyen" is one name.
  if (mention.type == MentionType::kPerson && !mention.forms.empty())
    words = {PhraseKey(mention.name)};
  if (words.size() != 1 || mention.type == MentionType::kPronoun || mention.adjective) return "";
  if (mention.type != MentionType::kPerson && mention.type != MentionType::kUnknown) {
    // "Fox" is the person where the document has named one in full.
    const std::vector<std::string> keys = NamedWith(document, words[0]);
    return keys.size() == 1 && !IsHanName(mention.name) ? keys[0] : "";
  }
  std::string key = FamilyKey(document, words[0], mention);
  if (key.empty() && mention.type == MentionType::kPerson && mention.title != nullptr) {
    key = absl::StrCat("person:", NameSlug(mention.name), "@",
                       NameSlug(documents_[document].source.outlet));
  }
  return key;
}

std::string NameResolver::HolderKey(uint32_t document, const Mention& mention) const {
  if (mention.title == nullptr || mention.past || mention.future) return "";
  const std::string country = !mention.country.empty() ? mention.country : homes_[document];
  if (country.empty() || !mention.affiliation.empty()) return "";
  const std::optional<absl::CivilDay> today = day(document);
  const std::string& office = mention.title->office;
  if (!knowledge_.Noun("unique", absl::AsciiStrToLower(office))) return "";
  const auto told = facts_[document].offices.find(absl::StrCat(country, "/", office));
  const std::set<std::string>* persons =
      told == facts_[document].offices.end() ? nullptr : &told->second;
  if (persons != nullptr && persons->size() == 1) return *persons->begin();
  if (!today.has_value()) return "";
  if (office == "LEADER") return LeaderKey(document, country, *today);
  const KnownEntity* holder = knowledge_.Holder(office, country, *today);
  if (holder == nullptr || (persons != nullptr && !persons->contains(holder->key))) return "";
  return holder->key;
}

// The one of the head of state and the head of government whom the document names.
std::string NameResolver::LeaderKey(uint32_t document, const std::string& country,
                                    absl::CivilDay today) const {
  std::string key;
  for (const char* office : {"HEAD_OF_STATE", "HEAD_OF_GOVERNMENT"}) {
    const KnownEntity* holder = knowledge_.Holder(office, country, today);
    if (holder == nullptr || holder->key == key) continue;
    const std::vector<Mention>& mentions = mentions_[document];
    const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
      return other.type == MentionType::kPerson && PersonKey(document, other) == holder->key;
    });
    if (!named) continue;
    if (!key.empty()) return "";
    key = holder->key;
  }
  return key;
}

std::string NameResolver::Key(uint32_t document, const Mention& mention) const {
  if (!mention.body.empty()) return mention.body;
  if (std::string person = PersonKey(document, mention); !person.empty()) return person;
  if (mention.type == MentionType::kOffice) {
    const std::string country = !mention.country.empty() ? mention.country : homes_[document];
    return absl::StrCat("office:", country, ":", mention.title->office);
  }
  if (mention.type == MentionType::kInstitution && mention.title != nullptr &&
      mention.forms.empty()) {
    const std::string country = !mention.country.empty() ? mention.country : homes_[document];
    if (!country.empty() && mention.title->office == "GOVERNMENT") {
      return absl::StrCat("country:", country);
    }
    if (!country.empty()) return InstitutionKey(country, *mention.title);
    return BodyKey(knowledge_, mention.name);
  }
  if (const KnownEntity* entity = Choose(document, mention.forms); entity != nullptr) {
    const bool capital =
        std::any_of(mention.forms.begin(), mention.forms.end(), [&](const NameForm& form) {
          return &knowledge_.entity(form.entity) == entity && form.role == FormRole::kCapital;
        });
    if (capital) return absl::StrCat("capital:", entity->country);
    if (entity->kind == EntityKind::kInstitution && entity->type == "GOVERNMENT" &&
        knowledge_.Find(absl::StrCat("country:", entity->country)) != nullptr) {
      return absl::StrCat("country:", entity->country);
    }
    if (entity->kind != EntityKind::kPerson) return entity->key;
  }
  return absl::StrCat("name:", NormalizeForMatch(mention.name));
}

const PersonFacts* NameResolver::Facts(const std::string& person) const {
  const auto it = persons_.find(person);
  return it == persons_.end() ? nullptr : &it->second;
}

const std::vector<TitleFact>& NameResolver::Titles(uint32_t document,
                                                   const std::string& person) const {
  const auto it = facts_[document].titles.find(person);
  return it == facts_[document].titles.end() ? NoTitles() : it->second;
}

}  // namespace parallax
