// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_CUES_H_
#define PARALLAX_SERVICE_ATTRIBUTION_CUES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "service/attribution/attribution.h"

namespace parallax {

// The form in which an English verb stands. A word may be several ("read": base, past and
// participle): a set of bits.
enum VerbForm : uint8_t {
  kBaseForm = 1,
  kThirdPerson = 2,
  kPastForm = 4,
  kParticiple = 8,
  kIngForm = 16,
  kNoForm = 32,  // Phrases and nouns do not inflect.
};

// One line of a cue lexicon. `frames` holds the letters that the head of data/cues_en.tsv and
// data/cues_zh.tsv explains.
struct Cue {
  std::vector<std::string>
      rest;  // Words that follow the first one and belong to the cue; empty for most.
  bool mental = false;
  CueForce force = CueForce::kNeutral;
  std::string frames;
  uint8_t forms = kNoForm;  // What the word that was looked up may be.

  bool Allows(char frame) const { return frames.find(frame) != std::string::npos; }
};

// The words of one language that the grammar reads: cues by their first word (English) or by their
// whole text (Chinese), and classes of words as sets of bits in the order of word_class.h.
// Immutable once loaded; thread-safe.
class CueLexicon {
 public:
  // Reads the embedded data files. INVALID_ARGUMENT with file and line when one is malformed; a
  // test loads both.
  static absl::StatusOr<CueLexicon> English();
  static absl::StatusOr<CueLexicon> Chinese();

  // The cues whose first word (Chinese: whole text) is `lower`, those with the longest rest first;
  // empty when there are none.
  const std::vector<Cue>& Find(absl::string_view lower) const;

  // The classes of `lower`, a set of the bits in word_class.h; 0 for a word that is in none.
  uint64_t Classes(absl::string_view lower) const;

  // The longest cue or class word in code units; bounds how many characters a look-up has to join.
  size_t longest() const { return longest_; }

 private:
  absl::Status AddEnglishCues(absl::string_view content);
  absl::Status AddChineseCues(absl::string_view content);
  absl::Status AddClasses(absl::string_view content, bool chinese);
  void AddCue(absl::string_view word, Cue cue);

  absl::flat_hash_map<std::string, std::vector<Cue>> cues_;
  absl::flat_hash_map<std::string, uint64_t> classes_;
  size_t longest_ = 0;
};

// The lexicons of the program, loaded at first use. Empty if a data file is malformed, which the
// tests rule out.
const CueLexicon& EnglishCues();
const CueLexicon& ChineseCues();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_CUES_H_
