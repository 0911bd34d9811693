// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_MENTIONS_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_MENTIONS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names_scan.h"
#include "service/text/document.h"
#include "service/text/token.h"

namespace parallax {

enum class MentionType {
  kPerson,
  kOffice,       // A title without a name: "the US president"
  kCountry,      // Also its capital, its people's adjective and "中方"
  kInstitution,  // An institution of the data files, or a kind of one with its country: "the
                 // Chinese foreign ministry"
  kMedium,
  kOrganisation,  // A capitalised name that looks like one
  kPlace,
  kUnknown,  // Another proper name
  kPronoun,
};

// Somebody or something named in a sentence, with what the words around the name say of it.
struct Mention {
  Part part = Part::kText;
  uint32_t sentence = 0;
  MentionType type = MentionType::kUnknown;
  Span span;                    // The name; of kOffice the title with its country
  Span whole;                   // The name with its titles and modifiers
  std::string name;             // The name's text, blanks folded; of kPronoun its class ("he")
  std::vector<NameForm> forms;  // What it can be in the data files; one office holder of several
                                // has its place in PersonIndex
  const TitleForm* title = nullptr;
  std::string title_text;   // Lower-case words of the title
  std::string country;      // By a modifier, or the country itself
  std::string affiliation;  // Of a person: the body it belongs to, as a key or as the text has it,
                            // "its" for the body spoken of; empty for none
  bool officer = false;     // The apposition calls the person an officer of that body
  std::string noun;  // Of an organisation: what the words beside the name call it ("company")
  std::string body;  // NameResolver has found it among the bodies of the request: its key
  bool past = false, future = false;  // "former", "president-elect"
  bool subject =
      false;  // Stands where a sentence has its subject: behind no preposition, not possessive
  bool possessive = false;
  bool adjective = false;  // "Chinese"
  bool side = false;       // An adjective before a noun for the government: "the Chinese side"
  bool resolved = false;   // NameResolver has set `person`
  std::string person;      // NameResolver::PersonKey() of it
};

// The mentions in the analysed sentences of `document`, in order, without overlap of their spans.
// `given` are Chinese names known from elsewhere in the request. Thread-safe.
std::vector<Mention> ReadMentions(const Document& document, const Knowledge& knowledge);

// The mentions among the pieces of one English sentence or phrase.
std::vector<Mention> ComposeEnglish(const Knowledge& knowledge, absl::string_view text,
                                    const SpanIndex& index, const std::vector<Token>& tokens,
                                    const std::vector<NamePiece>& pieces);

// The mentions among the pieces of Chinese text inside `within`.
std::vector<Mention> ComposeChinese(const Knowledge& knowledge, absl::string_view text,
                                    const SpanIndex& index, const Span& within,
                                    const std::vector<NamePiece>& pieces);

// True for Chinese characters that end in a word for an organisation and begin like a name.
bool IsOrganisationName(const Knowledge& knowledge, absl::string_view name);

// Chinese names of persons that `document` makes known: behind a title, or before their Latin form.
// The second of each pair is that form, or empty.
std::vector<std::pair<std::string, std::string>> GivenChineseNames(const Document& document,
                                                                   const Knowledge& knowledge);

// `text` with every run of white space as one blank and without invisible characters.
std::string FoldName(absl::string_view text);

// True for text that is written in Chinese characters for the most part.
bool IsChineseText(absl::string_view text);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_MENTIONS_H_
