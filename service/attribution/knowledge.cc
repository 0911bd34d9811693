// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/knowledge.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "embedded_attribution.h"
#include "service/attribution/knowledge_builder.h"
#include "service/text/token.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

bool HasHan(absl::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (IsHan(NextCodePoint(text, &i))) return true;
  }
  return false;
}

}  // namespace

std::string PhraseKey(absl::string_view text) {
  if (HasHan(text)) return std::string(text);
  const SpanIndex index(text);
  std::vector<std::string> words;
  for (const Token& token : Tokenize(text, index, index.Make(0, text.size()))) {
    // "Gov." by itself ends a text, and so the tokenizer cuts its full stop off; inside a sentence
    // it does not.
    if (token.lower == "." && !token.space_before && !words.empty()) {
      words.back() += ".";
    } else {
      words.push_back(token.lower);
    }
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return absl::StrJoin(words, " ");
}

absl::Span<const NameForm> Knowledge::Names(absl::string_view phrase) const {
  const auto it = names_.find(phrase);
  return it == names_.end() ? absl::Span<const NameForm>() : absl::MakeConstSpan(it->second);
}

const TitleForm* Knowledge::Title(absl::string_view phrase) const {
  const auto it = titles_.find(phrase);
  return it == titles_.end() ? nullptr : &it->second;
}

const TitleForm* Knowledge::Institution(absl::string_view phrase) const {
  const auto it = institutions_.find(phrase);
  return it == institutions_.end() ? nullptr : &it->second;
}

std::optional<absl::string_view> Knowledge::Noun(absl::string_view word_class,
                                                 absl::string_view word) const {
  const auto it = nouns_.find(absl::StrCat(word_class, "/", word));
  if (it == nouns_.end()) return std::nullopt;
  return absl::string_view(it->second);
}

char Knowledge::GivenName(absl::string_view lower) const {
  const auto it = given_names_.find(lower);
  return it == given_names_.end() ? 0 : it->second;
}

const KnownEntity* Knowledge::Find(absl::string_view key) const {
  const auto it = by_key_.find(key);
  return it == by_key_.end() ? nullptr : &entities_[it->second];
}

const KnownEntity* Knowledge::Holder(absl::string_view office, absl::string_view country,
                                     absl::CivilDay day) const {
  const auto it = holders_.find(absl::StrCat(office, "/", country));
  if (it == holders_.end()) return nullptr;
  const KnownEntity* found = nullptr;
  for (uint32_t index : it->second) {
    const KnownEntity& person = entities_[index];
    for (const OfficeTerm& term : person.terms) {
      if (term.office != office || term.country != country) continue;
      if (day < term.from || day >= term.to) continue;
      if (found != nullptr && found != &person) return nullptr;
      found = &person;
    }
  }
  return found;
}

const OfficeTerm* Knowledge::TermOn(const KnownEntity& person, absl::CivilDay day) {
  for (const OfficeTerm& term : person.terms) {
    if (term.from <= day && day < term.to) return &term;
  }
  return nullptr;
}

absl::StatusOr<Knowledge> Knowledge::Load() {
  KnowledgeBuilder builder;
  for (const auto& [name, add] : KnowledgeFiles()) {
    const absl::string_view content = Embedded_attribution(absl::StrCat("data/", name));
    if (content.empty()) return absl::InvalidArgumentError(absl::StrCat(name, " is missing"));
    absl::Status status = (builder.*add)(content);
    if (!status.ok()) {
      return absl::InvalidArgumentError(absl::StrCat(name, ": ", status.message()));
    }
  }
  return builder.Build();
}

namespace {

const absl::StatusOr<Knowledge>& Loaded() {
  static const absl::StatusOr<Knowledge>* const knowledge =
      new absl::StatusOr<Knowledge>(Knowledge::Load());
  return *knowledge;
}

}  // namespace

const Knowledge& SharedKnowledge() {
  static const Knowledge* const empty = new Knowledge();
  return Loaded().ok() ? *Loaded() : *empty;
}

absl::Status LoadKnowledge() { return Loaded().status(); }

}  // namespace parallax
