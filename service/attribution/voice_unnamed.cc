// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Sources that only a place, an outlet or a description tells apart.
#include <algorithm>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/attribution/voice_context.h"
#include "service/text/token.h"
#include "service/text/unicode.h"

namespace parallax {

// The place that a local body belongs to: the one it is named with, or else the only one of its
// level that the document names.
std::string VoiceContext::LocalScope(const SourceReading& reading) {
  if (!reading.place.empty()) return NormalizeForMatch(reading.place);
  const auto [known, added] = scopes_.try_emplace(reading.level);
  if (added) known->second = FindLocalScope(reading);
  return known->second;
}

std::string VoiceContext::FindLocalScope(const SourceReading& reading) const {
  std::set<std::string> places;
  for (const Mention& mention : resolver_.mentions(index_)) {
    if (mention.type == MentionType::kPerson || mention.type == MentionType::kOffice) continue;
    const Sentence& sentence = document_.sentences[mention.sentence];
    const absl::string_view text = document_.text(mention.part);
    const SpanIndex& index = document_.index(mention.part);
    const std::vector<Token> before =
        Tokenize(text, index, index.Make(sentence.span.start_byte, mention.span.start_byte));
    const std::vector<Token> after =
        Tokenize(text, index, index.Make(mention.span.end_byte, sentence.span.end_byte));
    const auto is_level = [&](const Token& token) {
      const auto level = resolver_.knowledge().Noun("level", token.lower);
      return level && *level == reading.level;
    };
    const bool behind = !after.empty() && is_level(after[0]);
    const bool ahead =
        before.size() > 1 && before.back().lower == "of" && is_level(before[before.size() - 2]);
    if (behind || ahead) places.insert(NormalizeForMatch(mention.name));
    // "Yunlan County" is one name.
    const std::vector<std::string> words = absl::StrSplit(NormalizeForMatch(mention.name), ' ');
    const auto last = resolver_.knowledge().Noun("level", words.back());
    if (words.size() > 1 && last && *last == reading.level) {
      places.insert(
          NormalizeForMatch(mention.name).substr(0, NormalizeForMatch(mention.name).rfind(' ')));
    }
  }
  if (places.size() == 1) return *places.begin();
  std::set<std::string> countries;
  for (const Mention& mention : resolver_.mentions(index_)) {
    if (mention.type == MentionType::kCountry &&
        resolver_.Choose(index_, mention.forms) != nullptr) {
      countries.insert(resolver_.Choose(index_, mention.forms)->country);
    }
  }
  const bool large =
      reading.level == "province" || reading.level == "state" || reading.level == "region";
  if (large && places.empty() && countries.size() == 1) return *countries.begin();
  return registry_->at(own_).identity;
}

uint32_t VoiceContext::Local(const SourceReading& reading, const Place& place) {
  // "the city council" where a text calls it by its name.
  if (const std::string key = resolver_.BodyAt(index_, reading.description, place.part, place.byte);
      !key.empty()) {
    return registry_->Organisation(key);
  }
  // A government and its officials are one; an office of it is another.
  const std::string domain =
      reading.domain.empty() || reading.domain == "government" ? "" : reading.domain;
  const uint32_t speaker = registry_->LocalGovernment(LocalScope(reading), reading.level, domain);
  Speaker& entry = registry_->at(speaker);
  entry.names.insert(reading.description);
  entry.head = reading.head;
  entry.plural |= reading.plural;
  return speaker;
}

// The body that Chinese words name, with or without its spokesperson: "海港工会发言人". Empty for
// other words.
std::string VoiceContext::ChineseBody(absl::string_view words) const {
  if (!IsChineseText(words)) return "";
  const Knowledge& knowledge = resolver_.knowledge();
  absl::string_view body = words;
  for (size_t at = 0; at < words.size(); NextCodePoint(words, &at)) {
    const TitleForm* title = knowledge.Title(words.substr(at));
    if (title == nullptr || !title->spokesperson) continue;
    body = words.substr(0, at);
    break;
  }
  if (body.empty()) return "";
  std::string key = resolver_.bodies().FindName(index_, body);
  const bool named =
      key.empty() && body.size() < words.size() && IsOrganisationName(knowledge, body);
  return named ? BodyKey(knowledge, body) : key;
}

// A source without a name: the one of this outlet that is described alike; "the officials" are
// those that spoke last.
uint32_t VoiceContext::Unnamed(const SourceReading& reading, const Place&) {
  if (reading.definite && !absl::StrContains(reading.description, ' ')) {
    for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
      if (registry_->at(said->speaker).head == reading.head) return said->speaker;
    }
  }
  if (const std::string body = ChineseBody(reading.description); !body.empty())
    return registry_->Organisation(body);
  const uint32_t speaker = registry_->Unnamed(registry_->at(own_).identity, reading.description);
  Speaker& entry = registry_->at(speaker);
  entry.names.insert(reading.description);
  entry.head = reading.head;
  entry.plural = reading.plural;
  return speaker;
}

}  // namespace parallax
