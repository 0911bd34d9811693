// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "service/text/document.h"
#include "service/text/span.h"

namespace parallax {

enum class NameClass { kPerson, kPlace, kOrganisation, kGovernment, kUnknown };

// A proper name in a text, or a phrase that stands for one ("the US president").
struct NameMention {
  Part part = Part::kText;
  Span span;  // The name without titles: "Xi Jinping" of "Chinese President Xi Jinping"
  NameClass name_class = NameClass::kUnknown;
  std::string key;  // Canonical over languages: "country:TW", "person:xi-jinping", "capital:CN",
                    // "institution:us-pentagon", "medium:xinhua"; "name:solvang" for what the data
                    // files do not hold. Equal keys, same thing
  std::string
      country;  // ISO 3166 alpha-2 or the id of an international organisation; empty when unknown
  bool possessive = false;  // "Trump's"
  bool adjective = false;   // "Chinese", "Taiwanese"
};

// The proper names in the analysed sentences of `document`, in order, title first, without overlap:
// the names of the data files, and in English sequences of capitalised words, in Chinese names
// after titles and those the text gives with their Latin form. A family name alone takes the key of
// the full name when the document holds exactly one that fits ("Trump" is "person:donald-trump",
// and with a stranger of that name in the text too it is "name:trump"). Names under boilerplate are
// not read. Never fails. Thread-safe.
std::vector<NameMention> FindNames(const Document& document);

// The canonical key of `text`, a name by itself as FindNames would key it: "country:TW" for
// "Taiwan", "台湾" and "Taiwanese", "person:xi-jinping" for "Xi Jinping", "习近平" and, when `date`
// falls into a term of exactly one office holder of that name, for "Xi". "name:..." with the
// normalised text for what the data files do not hold. Thread-safe.
std::string CanonicalName(absl::string_view text, absl::string_view language,
                          std::optional<absl::CivilDay> date);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_H_
