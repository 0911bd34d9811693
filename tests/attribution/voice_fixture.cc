// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "tests/attribution/voice_fixture.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

std::vector<Span> Find(const Document& document, const std::string& piece, size_t from) {
  if (piece.empty()) return {};
  const size_t at = document.source.text.find(piece, from);
  EXPECT_NE(at, std::string::npos) << "'" << piece << "' is not in: " << document.source.text;
  if (at == std::string::npos) return {};
  return {document.text_index.Make(at, at + piece.size())};
}

}  // namespace

Scene& Scene::Add(const Page& page, const std::vector<Mark>& marks) {
  Article article;
  article.article_id = absl::StrCat("a", documents_.size());
  article.outlet = page.outlet;
  article.author = page.author;
  article.kind = page.kind;
  article.title = page.title;
  article.text = page.text;
  article.published = page.published;
  absl::StatusOr<Document> document = Clean(article);
  EXPECT_TRUE(document.ok()) << document.status();
  if (!document.ok()) return *this;
  const uint32_t base = attributions_.size();
  for (const Mark& mark : marks) {
    const size_t from = mark.after.empty() ? 0 : document->source.text.find(mark.after);
    Attribution attribution;
    attribution.document = documents_.size();
    attribution.source = Find(*document, mark.source, from);
    attribution.cue = Find(*document, mark.cue, from);
    attribution.content = Find(*document, mark.content, 0);
    attribution.kind = mark.kind;
    attribution.force = mark.force;
    if (mark.parent.has_value()) attribution.parent = base + *mark.parent;
    attributions_.push_back(std::move(attribution));
  }
  documents_.push_back(*std::move(document));
  return *this;
}

const VoiceSet& Scene::Resolve(absl::string_view language) {
  set_ = ResolveVoices(documents_, attributions_, language);
  return set_;
}

std::string Scene::Chain(uint32_t mark) const {
  std::string chain;
  for (uint32_t voice : ChainOf(set_, attributions_, mark)) {
    absl::StrAppend(&chain, chain.empty() ? "" : " > ", set_.voices[voice].display_name);
  }
  return chain;
}

std::string VoiceIn(const Page& page, const Mark& mark) {
  Scene scene;
  scene.Add(page, {mark}).Resolve();
  return scene.Name(0);
}

bool OneParty(const Page& page, const Mark& first, const Mark& second) {
  Scene scene;
  scene.Add(page, {first, second});
  scene.Resolve();
  return scene.VoiceOf(0).party == scene.VoiceOf(1).party;
}

}  // namespace parallax
