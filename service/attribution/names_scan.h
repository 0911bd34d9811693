// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_SCAN_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_SCAN_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names.h"
#include "service/text/document.h"
#include "service/text/span.h"
#include "service/text/token.h"

namespace parallax {

enum class PieceType {
  kEntity,       // A name of the data files
  kTitle,        // "foreign minister", "发言人"
  kInstitution,  // A kind of institution without its country: "foreign ministry"
  kName,         // A proper name that the data files do not hold
};

// A piece of a sentence that belongs to the naming of somebody or something.
struct NamePiece {
  PieceType type = PieceType::kName;
  Span span;
  size_t first = 0, end = 0;                   // Token indices; for Chinese text both are 0
  std::vector<NameForm> forms;                 // Of kEntity
  const TitleForm* title = nullptr;            // Of kTitle and kInstitution
  NameClass name_class = NameClass::kUnknown;  // Of kName
  bool past = false, future = false;           // "then-President", "president-elect"
};

// Which words a document writes with a small letter; tells names from words that merely begin a
// sentence or a headline.
class Casing {
 public:
  explicit Casing(const Document& document);
  bool SeenLower(absl::string_view lower) const { return lower_.contains(lower); }

  // Remembers a name found in running text, so that a headline in Title Case, which shows no names
  // by its letters, is read with it.
  void Learn(absl::string_view phrase, NameClass name_class) {
    names_.try_emplace(phrase, name_class);
  }
  std::optional<NameClass> Learnt(absl::string_view phrase) const;

 private:
  absl::flat_hash_set<std::string> lower_;
  absl::flat_hash_map<std::string, NameClass> names_;
};

// The pieces of `tokens`, which are those of one English sentence or noun phrase of `text`, in
// order and without overlap. `at_start`: the first token begins a sentence, so its capital letter
// tells nothing.
std::vector<NamePiece> ScanEnglish(const Knowledge& knowledge, absl::string_view text,
                                   const SpanIndex& index, const std::vector<Token>& tokens,
                                   const Casing& casing, bool at_start);

// The pieces of Chinese text inside `within`. `given` are Chinese names that the text itself
// explains, such as the ones of ChineseAliases().
std::vector<NamePiece> ScanChinese(const Knowledge& knowledge, absl::string_view text,
                                   const SpanIndex& index, const Span& within,
                                   const std::vector<std::string>& given);

// Names that stand before their own Latin form in parentheses: "特朗普(Donald Trump)" gives
// {"特朗普", "Donald Trump"}.
std::vector<std::pair<std::string, std::string>> ChineseAliases(absl::string_view text);

// True for a headline in Title Case, where a capital letter marks no name.
bool IsTitleCase(const std::vector<Token>& tokens);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_SCAN_H_
