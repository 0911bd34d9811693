// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_ATTRIBUTION_VOICE_FIXTURE_H_
#define PARALLAX_TESTS_ATTRIBUTION_VOICE_FIXTURE_H_

#include <optional>
#include <string>
#include <vector>

#include "service/attribution/attribution.h"
#include "service/attribution/voice.h"
#include "service/text/document.h"

namespace parallax {

// What a test says of an article; the rest is left empty.
struct Page {
  std::string text;
  std::string outlet = "Narvik Gazette";
  std::string published = "2025-03-01";
  std::string author = "";
  ArticleKind kind = ArticleKind::kNewsReport;
  std::string title = "";
};

// One act of saying that a test marks by hand: the first place of `source` in the text (behind
// `after`, where that is given), and of `content`.
struct Mark {
  std::string source, content;
  std::string after = "";
  std::optional<uint32_t> parent = std::nullopt;  // Index among the marks of the same page
  AttributionKind kind = AttributionKind::kIndirect;
  std::string cue = "";
  CueForce force = CueForce::kNeutral;
};

// Pages with their marks, resolved by ResolveVoices(). Marks are numbered over all pages.
class Scene {
 public:
  Scene& Add(const Page& page, const std::vector<Mark>& marks);
  const VoiceSet& Resolve(absl::string_view language = "en");

  const Voice& VoiceOf(uint32_t mark) const { return set_.voices[set_.attribution_voice[mark]]; }
  const Party& PartyOf(uint32_t mark) const { return set_.parties[VoiceOf(mark).party]; }
  // Display name of the voice of a mark, and of its party.
  std::string Name(uint32_t mark) const { return VoiceOf(mark).display_name; }
  std::string PartyName(uint32_t mark) const { return PartyOf(mark).display_name; }
  // Display names of the chain of a mark, joined by " > ".
  std::string Chain(uint32_t mark) const;
  std::string Author(uint32_t page) const {
    return set_.voices[set_.document_voice[page]].display_name;
  }
  const VoiceSet& set() const { return set_; }

 private:
  std::vector<Document> documents_;
  std::vector<Attribution> attributions_;
  VoiceSet set_;
};

// The name of the voice that one marked source in one page is resolved to.
std::string VoiceIn(const Page& page, const Mark& mark);

// Whether the voices of two marked sources in one page are of one party.
bool OneParty(const Page& page, const Mark& first, const Mark& second);

}  // namespace parallax

#endif  // PARALLAX_TESTS_ATTRIBUTION_VOICE_FIXTURE_H_
