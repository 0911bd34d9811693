// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "tests/claims/claims_fixture.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "service/text/sentences.h"

namespace parallax {
namespace {

void AddParagraph(Part part, absl::string_view text, Document& document) {
  if (text.empty()) return;
  Paragraph paragraph;
  paragraph.part = part;
  paragraph.language = document.language;
  paragraph.span = document.index(part).Make(0, text.size());
  document.paragraphs.push_back(paragraph);
  for (const Span& span : SplitSentences(text, document.index(part), paragraph.span)) {
    document.sentences.push_back(
        {part, span, static_cast<uint32_t>(document.paragraphs.size() - 1)});
  }
}

}  // namespace

std::vector<TaggedToken> Tagged(absl::string_view text, absl::string_view language) {
  const SpanIndex index(text);
  return TagTokens(text, index, index.Make(0, text.size()), language);
}

std::vector<std::string> TextsOf(absl::string_view text, absl::Span<const TaggedToken> tokens,
                                 absl::Span<const TokenRange> ranges) {
  std::vector<std::string> texts;
  for (const TokenRange& range : ranges) {
    const TokenRange trimmed = TrimClause(tokens, range);
    const uint32_t start = tokens[trimmed.first].token.span.start_byte,
                   end = tokens[trimmed.second - 1].token.span.end_byte;
    texts.emplace_back(text.substr(start, end - start));
  }
  return texts;
}

Scene::Scene(absl::string_view text, absl::string_view language, absl::string_view title) {
  Document& document = documents_.emplace_back();
  document.source.article_id = "a";
  document.source.text = std::string(text);
  document.source.title = std::string(title);
  document.language = std::string(language);
  document.text_index = SpanIndex(text);
  document.title_index = SpanIndex(title);
  AddParagraph(Part::kTitle, title, document);
  AddParagraph(Part::kText, text, document);
  voices_.outlet_voice = {Voice("Outlet", VoiceKind::kOutlet)};
  voices_.document_voice = voices_.outlet_voice;
}

Scene& Scene::By(absl::string_view author) {
  voices_.document_voice = {Voice(author, VoiceKind::kGovernment)};
  return *this;
}

Scene& Scene::Published(absl::string_view date) {
  documents_.front().published = ParsePublicationTime(date).value();
  return *this;
}

Span Scene::Find(absl::string_view phrase) const {
  const size_t at = document().source.text.find(std::string(phrase));
  EXPECT_NE(at, std::string::npos) << phrase;
  return document().text_index.Make(at, at + phrase.size());
}

uint32_t Scene::Voice(absl::string_view name, VoiceKind kind) {
  for (uint32_t i = 0; i < voices_.voices.size(); ++i) {
    if (voices_.voices[i].display_name == name) return i;
  }
  parallax::Voice voice;
  voice.key = voice.display_name = std::string(name);
  voice.kind = kind;
  voice.party = static_cast<uint32_t>(voices_.parties.size());
  Party party;
  party.key = voice.key;
  party.display_name = voice.display_name;
  party.kind = kind == VoiceKind::kOutlet ? PartyKind::kOutlet : PartyKind::kPerson;
  voices_.parties.push_back(party);
  voices_.voices.push_back(voice);
  return static_cast<uint32_t>(voices_.voices.size() - 1);
}

Scene& Scene::Says(absl::string_view source, absl::string_view cue, absl::string_view content,
                   CueForce force, std::optional<uint32_t> parent, AttributionKind kind) {
  Attribution attribution;
  if (!source.empty()) attribution.source = {Find(source)};
  if (!cue.empty()) attribution.cue = {Find(cue)};
  attribution.content = {Find(content)};
  attribution.force = force;
  attribution.parent = parent;
  attribution.kind = kind;
  attributions_.push_back(attribution);
  voices_.attribution_voice.push_back(source.empty() ? voices_.document_voice.front()
                                                     : Voice(source, VoiceKind::kPerson));
  return *this;
}

Scene& Scene::SaysAt(size_t at, size_t length) {
  Attribution attribution;
  attribution.cue = {document().text_index.Make(at, at + 1)};
  attribution.content = {document().text_index.Make(at + 1, at + 1 + length)};
  attributions_.push_back(attribution);
  voices_.attribution_voice.push_back(Voice("Source", VoiceKind::kPerson));
  return *this;
}

std::vector<Claim> Scene::Claims() const {
  return ExtractClaims(documents_, attributions_, voices_);
}

std::vector<std::string> Scene::Texts(absl::Span<const Claim> claims) const {
  std::vector<std::string> texts;
  for (const Claim& claim : claims) texts.push_back(Text(claim.passage));
  return texts;
}

std::string Scene::Chain(const Claim& claim) const {
  return absl::StrJoin(claim.chain, " > ", [&](std::string* out, uint32_t voice) {
    absl::StrAppend(out, voices_.voices[voice].display_name);
  });
}

std::vector<std::string> ConceptKeys(const Claim& claim) {
  std::vector<std::string> keys;
  for (const Concept& item : claim.concepts) keys.push_back(item.key);
  return keys;
}

}  // namespace parallax
