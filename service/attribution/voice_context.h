// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_VOICE_CONTEXT_H_
#define PARALLAX_SERVICE_ATTRIBUTION_VOICE_CONTEXT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/attribution/mentions.h"
#include "service/attribution/names_resolver.h"
#include "service/attribution/voice_registry.h"

namespace parallax {

// Resolves the sources of one document, one after the other in the order in which they stand.
// Remembers who spoke where, so that pronouns, titles and "the statement" find whom they stand for.
// Not thread-safe.
class VoiceContext {
 public:
  // All arguments must outlive it. `attributions` are those of the request; `own` and `outlet` are
  // the document's voices.
  VoiceContext(const NameResolver& resolver, const Document& document, uint32_t index,
               absl::Span<const Attribution> attributions, uint32_t own, uint32_t outlet,
               SpeakerRegistry* registry);

  // The speaker of attribution `index`; all attributions before it in the document, and its parent,
  // have been resolved already.
  uint32_t Resolve(uint32_t index);

 private:
  struct Said {
    uint32_t attribution, speaker;
    uint32_t sentence;
    bool spokesperson = false;  // Somebody who speaks for the body or person that is the speaker
  };
  // Where a source stands and what its content is: what an antecedent must agree with.
  struct Place {
    uint32_t attribution = 0;
    Part part = Part::kText;
    uint32_t byte = 0, sentence = 0;
    std::optional<uint32_t> parent;  // Speaker of the enclosing attribution
    bool parent_direct = false;
  };

  uint32_t Source(const SourceReading& reading, const Place& place);
  bool IsLevel(const Mention& place) const;
  uint32_t Name(const SourceReading& reading, const Place& place);
  uint32_t NamedBody(const Mention& mention, const Place& place);
  std::optional<uint32_t> MentionSpeaker(const Mention& mention, const Place& place);
  uint32_t Office(const SourceReading& reading, const Place& place);
  std::optional<uint32_t> Titled(const Mention& mention, const Place& place);
  bool Holds(const std::string& person, const Mention& mention, const std::string& country) const;
  uint32_t Government(const std::string& country, const Place& place);
  uint32_t Pronoun(const std::string& pronoun, const Place& place);
  std::optional<uint32_t> Person(char gender, const Place& place);
  std::optional<uint32_t> PersonOf(const Mention& mention, const Place& place);
  std::optional<uint32_t> LastPerson(const Place& place) const;
  std::optional<uint32_t> Relative(const Place& place);
  std::optional<uint32_t> Thing(bool plural, const Place& place);
  uint32_t Body(const SourceReading& reading, const Place& place);
  uint32_t Issuer(const SourceReading& reading, const Place& place);
  uint32_t Owned(const SourceReading& reading, const Place& place);
  uint32_t Local(const SourceReading& reading, const Place& place);
  std::string ChineseBody(absl::string_view words) const;
  uint32_t Unnamed(const SourceReading& reading, const Place& place);
  std::optional<uint32_t> Owner(const SourceReading& reading, const Place& place);
  std::optional<uint32_t> BookOwner();
  bool QuotedElsewhere(const Span& span, const Place& place) const;
  bool Agrees(uint32_t index, char gender, const Place& place) const;
  bool NamedInContent(uint32_t speaker, const Place& place) const;
  bool TellsOne(uint32_t sentence, uint32_t speaker, char gender) const;
  std::optional<uint32_t> Asker(const Place& place) const;
  bool InOwnContent(const Mention& mention, const Place& place) const;
  char GenderOf(const Speaker& speaker) const;
  Place PlaceOf(uint32_t index) const;
  uint32_t SentenceAt(Part part, uint32_t byte) const;
  std::string LocalScope(const SourceReading& reading);
  std::string FindLocalScope(const SourceReading& reading) const;

  const NameResolver& resolver_;
  const Document& document_;
  const uint32_t index_;
  const absl::Span<const Attribution> attributions_;
  const uint32_t own_, outlet_;
  SpeakerRegistry* const registry_;
  std::vector<Said> said_;
  std::map<uint32_t, std::vector<uint32_t>> said_in_;  // Sentence -> positions in said_
  std::map<uint32_t, char> learnt_;                    // Genders told by pronouns
  std::map<uint32_t, uint32_t> speaker_of_;            // Attribution -> speaker
  std::map<std::string, std::string> scopes_;          // Level -> place, once found
  std::optional<std::optional<uint32_t>> book_owner_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_VOICE_CONTEXT_H_
