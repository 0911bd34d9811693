// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/cues.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "embedded_attribution.h"
#include "service/attribution/word_class.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

constexpr std::pair<absl::string_view, CueForce> kForces[] = {
    {"neutral", CueForce::kNeutral},        {"assertive", CueForce::kAssertive},
    {"negative", CueForce::kNegative},      {"hedged", CueForce::kHedged},
    {"future", CueForce::kFuture},          {"silence", CueForce::kSilence},
    {"question", CueForce::kQuestion},      {"request", CueForce::kRequest},
    {"unconfirmed", CueForce::kUnconfirmed}};

// Sets kind, force and frames of `cue` from three columns.
absl::Status SetColumns(absl::string_view kind, absl::string_view force, absl::string_view frames,
                        Cue* cue) {
  if (kind != "speech" && kind != "mental") {
    return absl::InvalidArgumentError(absl::StrCat("unknown kind \"", kind, "\""));
  }
  const auto* found = std::find_if(std::begin(kForces), std::end(kForces),
                                   [&](const auto& entry) { return entry.first == force; });
  if (found == std::end(kForces)) {
    return absl::InvalidArgumentError(absl::StrCat("unknown force \"", force, "\""));
  }
  cue->mental = kind == "mental";
  cue->force = found->second;
  cue->frames = std::string(frames);
  return absl::OkStatus();
}

bool IsVowel(char c) { return absl::StrContains("aeiou", c); }

// The five forms of a regular verb: base, third person, past, participle, -ing.
std::vector<std::string> Inflect(absl::string_view base) {
  const bool e = absl::EndsWith(base, "e");
  const bool y = absl::EndsWith(base, "y") && base.size() > 1 && !IsVowel(base[base.size() - 2]);
  const bool hissing = absl::EndsWith(base, "s") || absl::EndsWith(base, "sh") ||
                       absl::EndsWith(base, "ch") || absl::EndsWith(base, "x");
  const absl::string_view stem = e || y ? base.substr(0, base.size() - 1) : base;
  const std::string past = y ? absl::StrCat(stem, "ied") : absl::StrCat(stem, "ed");
  const std::string third = y         ? absl::StrCat(stem, "ies")
                            : hissing ? absl::StrCat(base, "es")
                                      : absl::StrCat(base, "s");
  return {std::string(base), third, past, past, absl::StrCat(e ? stem : base, "ing")};
}

}  // namespace

void CueLexicon::AddCue(absl::string_view word, Cue cue) {
  longest_ = std::max(longest_, word.size());
  std::vector<Cue>& cues = cues_[word];
  for (Cue& known : cues) {
    if (known.rest == cue.rest && known.frames == cue.frames && known.force == cue.force) {
      known.forms |= cue.forms;
      return;
    }
  }
  cues.push_back(std::move(cue));
  std::stable_sort(cues.begin(), cues.end(),
                   [](const Cue& a, const Cue& b) { return a.rest.size() > b.rest.size(); });
}

absl::Status CueLexicon::AddEnglishCues(absl::string_view content) {
  const absl::StatusOr<std::vector<TsvRow>> rows = ParseTsv(content, 5);
  if (!rows.ok()) return rows.status();
  for (const TsvRow& row : *rows) {
    Cue cue;
    if (absl::Status status = SetColumns(row[2], row[3], row[4], &cue); !status.ok()) return status;
    std::vector<std::string> rests = SplitColumn(row[1] == "-" ? "" : row[1]);
    if (rests.empty()) rests.push_back("");
    for (const std::string& rest : rests) {
      cue.rest = absl::StrSplit(rest, ' ', absl::SkipEmpty());
      if (cue.Allows('A')) {
        cue.rest = absl::StrSplit(row[0], ' ');
        cue.rest.erase(cue.rest.begin());
        cue.forms = kNoForm;
        AddCue(row[0].substr(0, row[0].find(' ')), cue);
        continue;
      }
      if (cue.Allows('N')) {
        cue.forms = kNoForm;
        AddCue(row[0], cue);
        AddCue(Inflect(row[0])[1], cue);
        continue;
      }
      std::vector<std::string> forms = SplitColumn(row[0]);
      if (forms.size() == 1) forms = Inflect(forms[0]);
      if (forms.size() != 5) {
        return absl::InvalidArgumentError(absl::StrCat("five forms wanted: \"", row[0], "\""));
      }
      for (size_t i = 0; i < forms.size(); ++i) {
        cue.forms = static_cast<uint8_t>(1u << i);
        AddCue(forms[i], cue);
      }
    }
  }
  return absl::OkStatus();
}

absl::Status CueLexicon::AddChineseCues(absl::string_view content) {
  const absl::StatusOr<std::vector<TsvRow>> rows = ParseTsv(content, 4);
  if (!rows.ok()) return rows.status();
  for (const TsvRow& row : *rows) {
    Cue cue;
    if (absl::Status status = SetColumns(row[1], row[2], row[3], &cue); !status.ok()) return status;
    for (const std::string& word : SplitColumn(row[0])) AddCue(word, cue);
  }
  return absl::OkStatus();
}

absl::Status CueLexicon::AddClasses(absl::string_view content, bool chinese) {
  const absl::StatusOr<std::vector<TsvRow>> rows = ParseTsv(content, 2);
  if (!rows.ok()) return rows.status();
  for (const TsvRow& row : *rows) {
    const auto* name = std::find(std::begin(kWordClassNames), std::end(kWordClassNames),
                                 absl::string_view(row[0]));
    if (name == std::end(kWordClassNames)) {
      return absl::InvalidArgumentError(absl::StrCat("unknown word class \"", row[0], "\""));
    }
    const uint64_t bit = uint64_t{1} << (name - std::begin(kWordClassNames));
    for (const std::string& word : SplitColumn(row[1])) {
      classes_[word] |= bit;
      if (chinese) longest_ = std::max(longest_, word.size());
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<CueLexicon> CueLexicon::English() {
  CueLexicon lexicon;
  absl::Status status = lexicon.AddEnglishCues(Embedded_attribution("data/cues_en.tsv"));
  status.Update(lexicon.AddClasses(Embedded_attribution("data/words_en.tsv"), false));
  if (!status.ok()) return status;
  return lexicon;
}

absl::StatusOr<CueLexicon> CueLexicon::Chinese() {
  CueLexicon lexicon;
  absl::Status status = lexicon.AddChineseCues(Embedded_attribution("data/cues_zh.tsv"));
  status.Update(lexicon.AddClasses(Embedded_attribution("data/words_zh.tsv"), true));
  if (!status.ok()) return status;
  return lexicon;
}

const std::vector<Cue>& CueLexicon::Find(absl::string_view lower) const {
  static const std::vector<Cue>* const kNone = new std::vector<Cue>();
  const auto it = cues_.find(lower);
  return it == cues_.end() ? *kNone : it->second;
}

uint64_t CueLexicon::Classes(absl::string_view lower) const {
  const auto it = classes_.find(lower);
  return it == classes_.end() ? 0 : it->second;
}

const CueLexicon& EnglishCues() {
  static const CueLexicon* const kLexicon =
      new CueLexicon(CueLexicon::English().value_or(CueLexicon()));
  return *kLexicon;
}

const CueLexicon& ChineseCues() {
  static const CueLexicon* const kLexicon =
      new CueLexicon(CueLexicon::Chinese().value_or(CueLexicon()));
  return *kLexicon;
}

}  // namespace parallax
