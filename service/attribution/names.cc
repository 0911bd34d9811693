// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/attribution/names_resolver.h"

namespace parallax {
namespace {

NameClass ClassOf(const Mention& mention, absl::string_view key, const KnownEntity* entity) {
  if (absl::StartsWith(key, "person:")) return NameClass::kPerson;
  switch (mention.type) {
    case MentionType::kPerson:
    case MentionType::kOffice:
      return NameClass::kPerson;
    case MentionType::kCountry:
      for (const NameForm& form : mention.forms) {
        if (form.role == FormRole::kSide) return NameClass::kGovernment;
      }
      return NameClass::kPlace;
    case MentionType::kInstitution:
      if (entity != nullptr)
        return entity->government ? NameClass::kGovernment : NameClass::kOrganisation;
      return mention.title != nullptr && mention.title->executive ? NameClass::kGovernment
                                                                  : NameClass::kOrganisation;
    case MentionType::kMedium:
    case MentionType::kOrganisation:
      return NameClass::kOrganisation;
    case MentionType::kPlace:
      return NameClass::kPlace;
    case MentionType::kUnknown:
    case MentionType::kPronoun:
      return NameClass::kUnknown;
  }
  return NameClass::kUnknown;
}

}  // namespace

std::vector<NameMention> FindNames(const Document& document) {
  const NameResolver resolver(SharedKnowledge(), absl::MakeConstSpan(&document, 1));
  std::vector<NameMention> names;
  for (const Mention& mention : resolver.mentions(0)) {
    if (mention.type == MentionType::kPronoun) continue;
    const bool generic = mention.type == MentionType::kInstitution && mention.forms.empty();
    if (generic && mention.country.empty()) continue;  // "the ministry" names nobody by itself
    NameMention name;
    name.part = mention.part;
    name.span = mention.type == MentionType::kOffice || generic ? mention.whole : mention.span;
    name.key = resolver.Key(0, mention);
    const KnownEntity* entity = resolver.knowledge().Find(name.key);
    if (mention.type == MentionType::kOffice && entity == nullptr) continue;
    name.name_class = ClassOf(mention, name.key, entity);
    name.country = entity != nullptr ? entity->country : mention.country;
    name.possessive = mention.possessive;
    name.adjective = mention.adjective;
    // "US" of "US president" lies inside the longer mention.
    while (!names.empty() && names.back().part == name.part &&
           name.span.Contains(names.back().span)) {
      names.pop_back();
    }
    if (!names.empty() && names.back().part == name.part && names.back().span.Overlaps(name.span))
      continue;
    names.push_back(std::move(name));
  }
  return names;
}

std::string CanonicalName(absl::string_view text, absl::string_view language,
                          std::optional<absl::CivilDay> date) {
  const Knowledge& knowledge = SharedKnowledge();
  const std::string phrase = PhraseKey(FoldName(text));
  const KnownEntity* found = nullptr;
  bool capital = false;
  for (const NameForm& form : knowledge.Names(phrase)) {
    const KnownEntity& entity = knowledge.entity(form.entity);
    if (form.role == FormRole::kAbbreviation && language != "zh") continue;
    if (form.role == FormRole::kFamilyName &&
        (!date.has_value() || !Knowledge::TermOn(entity, *date)))
      continue;
    if (found != nullptr && found != &entity) return absl::StrCat("name:", NormalizeForMatch(text));
    found = &entity;
    capital |= form.role == FormRole::kCapital;
  }
  if (found == nullptr) return absl::StrCat("name:", NormalizeForMatch(text));
  return capital ? absl::StrCat("capital:", found->country) : found->key;
}

}  // namespace parallax
