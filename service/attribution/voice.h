// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_VOICE_H_
#define PARALLAX_SERVICE_ATTRIBUTION_VOICE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/text/document.h"

namespace parallax {

enum class VoiceKind {
  kOutlet,  // The publisher of an article, speaking for itself.
  kPerson,
  kOrganisation,
  kGovernment,     // A government as such, an office of it, its statement or readout.
  kStateMedia,     // The medium of a government.
  kUnnamedSource,  // "officials familiar with the matter": one per outlet and description, never
                   // merged across outlets.
};

// An entity that says something, over all documents of a request.
struct Voice {
  std::string key;  // Stable over requests: a hash of what identifies it, never of its position.
  VoiceKind kind = VoiceKind::kPerson;
  std::string display_name;          // In the language of the request's report.
  std::vector<std::string> aliases;  // Every form that the texts use and the data files' names,
                                     // sorted, without the display name.
  std::string
      country;  // ISO 3166 alpha-2 or an organisation id of the data files; empty when unknown.
  uint32_t party = 0;             // Index into VoiceSet::parties.
  std::vector<Passage> mentions;  // Where it is named as a source, in order.
};

enum class PartyKind { kGovernment, kPerson, kOrganisation, kOutlet, kUnnamedSource };

// Voices that speak for one body: office holders in office, ministries, spokespeople and state
// media of one government; a company and its officers. A voice that speaks for nobody else is a
// party of its own.
struct Party {
  std::string key;  // Stable, like Voice::key.
  PartyKind kind = PartyKind::kPerson;
  std::string display_name;
  std::vector<std::string> aliases;
};

struct VoiceSet {
  std::vector<Voice> voices;
  std::vector<Party> parties;
  // For each attribution of the input, the voice that its source is resolved to; the document's own
  // voice where the source is empty and nothing nearer is known.
  std::vector<uint32_t> attribution_voice;
  // For each document, the voice whose words the document is (author, issuing office or outlet),
  // and its outlet's voice, which is the same unless a post's author or a readout's office stands
  // apart from the platform that carries it.
  std::vector<uint32_t> document_voice;
  std::vector<uint32_t> outlet_voice;
};

// Resolves every source to a voice and every voice to a party: names over all documents, titles and
// roles ("the president", "the ministry", "its spokesman"), pronouns, first person to the author,
// demonyms and capitals to governments, state media to the medium of their government, unnamed
// sources apart (docs/algorithms/voices.md). A voice that cannot be resolved safely stays apart.
//
// `attributions` are those of all documents, in document order, `parent` indices into the whole.
// `report_language` ("en" or "zh") decides display names. Never fails. Thread-safe. Independent of
// the order of documents, but for indices.
VoiceSet ResolveVoices(absl::Span<const Document> documents,
                       absl::Span<const Attribution> attributions,
                       absl::string_view report_language);

// The chain of what `document` tells in its own words: its outlet, then its author, issuing office
// or agency where that is another voice.
std::vector<uint32_t> DocumentChain(const VoiceSet& voices, uint32_t document);

// The chain of attribution `index`, outermost first: that of its document, then each enclosing
// source, then its own; a voice that follows itself is named once. A post on a platform gives
// "Truth Social > author > ...", a readout "ministry > ...".
std::vector<uint32_t> ChainOf(const VoiceSet& voices, absl::Span<const Attribution> attributions,
                              uint32_t index);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_VOICE_H_
