// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_CLAIMS_CLAIMS_FIXTURE_H_
#define PARALLAX_TESTS_CLAIMS_CLAIMS_FIXTURE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/attribution/voice.h"
#include "service/claims/claim.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"
#include "service/text/document.h"

namespace parallax {

// The tagged tokens of `text`.
std::vector<TaggedToken> Tagged(absl::string_view text, absl::string_view language = "en");

// The pieces of `text` that `ranges` stand for.
std::vector<std::string> TextsOf(absl::string_view text, absl::Span<const TaggedToken> tokens,
                                 absl::Span<const TokenRange> ranges);

// A document of sentences made by hand, with attributions set by phrases of its text, so that tests
// of claims do not hang on the grammar that finds attributions. Voices are made from the names of
// sources; one name, one voice.
class Scene {
 public:
  // One paragraph; the outlet is "Outlet". A readout of "Office" when `readout`.
  explicit Scene(absl::string_view text, absl::string_view language = "en",
                 absl::string_view title = "");

  // Makes the document the own text of `author`.
  Scene& By(absl::string_view author);
  Scene& Published(absl::string_view date);
  // Adds an attribution; the phrases are exact pieces of the text, "" for none. `parent`: index of
  // one added before.
  Scene& Says(absl::string_view source, absl::string_view cue, absl::string_view content,
              CueForce force = CueForce::kNeutral, std::optional<uint32_t> parent = std::nullopt,
              AttributionKind kind = AttributionKind::kIndirect);
  // Adds an attribution of "Source" whose cue is the byte at `at` and whose content the `length`
  // bytes behind it.
  Scene& SaysAt(size_t at, size_t length);

  std::vector<Claim> Claims() const;
  const Document& document() const { return documents_.front(); }
  std::string Text(const Passage& passage) const {
    return std::string(document().Quote(passage.part, passage.span));
  }
  std::vector<std::string> Texts(absl::Span<const Claim> claims) const;
  // The names of the chain of `claim`, joined by " > ".
  std::string Chain(const Claim& claim) const;

 private:
  Span Find(absl::string_view phrase) const;
  uint32_t Voice(absl::string_view name, VoiceKind kind);

  std::vector<Document> documents_;
  std::vector<Attribution> attributions_;
  VoiceSet voices_;
};

// The keys of the concepts of `claim`.
std::vector<std::string> ConceptKeys(const Claim& claim);

}  // namespace parallax

#endif  // PARALLAX_TESTS_CLAIMS_CLAIMS_FIXTURE_H_
