// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_H_
#define PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names_mentions.h"
#include "service/text/document.h"
#include "service/text/span.h"

namespace parallax {

// How a source is put into words.
enum class SourceForm {
  kNone,        // Nothing to read
  kPronoun,     // "he", "it", "我们"
  kJoint,       // "the two leaders", "双方"
  kName,        // `mention` names it
  kOffice,      // `mention` is a title without a name
  kGovernment,  // "Chinese authorities", "the Russian side", "中方": the government of `country`
  kStateMedia,  // "Chinese state media": `country` may be empty
  kLocalGovernment,  // "county officials", "the provincial emergency bureau"
  kAdministration,   // "the Trump administration": of the person `owner`
  kTeam,             // "the Clinton campaign", "his office": of `owner`
  kRelation,         // "his lawyer", "Trump's spokesman": of `owner`
  kBody,             // "the ministry", "the company": one named before
  kDocument,         // "the statement", "Trump's post": of `owner`, or of whoever issued it
  kUnnamed,          // "sources familiar with the matter"
};

// A source as its words tell, before anything is looked up in the rest of the text.
struct SourceReading {
  SourceForm form = SourceForm::kNone;
  std::optional<Mention> mention;  // kName, kOffice
  std::optional<Mention> owner;    // Who has, issued or employs it; absent when nobody is named
  std::string owner_pronoun;       // "he" of "his lawyer"; empty for none
  std::string pronoun;      // kPronoun: he, she, it, they, first, firstplural, who, which, this
  std::string head;         // The head noun, lower case
  std::string description;  // The noun phrase without its article, as written
  std::string country;      // By an adjective, a possessive or "of"
  std::string level, place, domain;  // kLocalGovernment: "county", "Yunlan", "emergency"
  bool definite = false;             // "the officials"
  bool plural = false;
  bool spokesperson = false;  // Somebody without a name who speaks for `mention` or `owner`
};

// Reads the source at `span` of `part`. `mentions` are those of its sentence. Never fails: what is
// no name, pronoun or known noun is an unnamed source. Thread-safe.
SourceReading ReadSource(const Knowledge& knowledge, const Document& document,
                         absl::Span<const Mention> mentions, Part part, const Span& span);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_H_
