// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/lexicon.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "embedded_claims.h"
#include "service/claims/tagger.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

struct Entry {
  std::string lemma;
  Tag tag = Tag::kOther;
  int band = 0;
  bool commonplace = false;
  bool verbal_noun = false;
};
using Lexicon = absl::flat_hash_map<std::string, Entry>;

// Words up to the lower band are rare to the full, from the upper one on commonplace (log2 of
// occurrences in ten million words).
constexpr double kRareBand = 7, kCommonBand = 14;

absl::StatusOr<Lexicon> Load(absl::string_view language) {
  const auto rows = ParseTsv(Embedded_claims(absl::StrCat("data/lexicon_", language, ".tsv")), 4);
  if (!rows.ok()) return rows.status();
  Lexicon lexicon;
  lexicon.reserve(rows->size());
  for (const TsvRow& row : *rows) {
    // "NOUN/VERB"
    const absl::string_view tags = row[2];
    const size_t slash = std::min(tags.find('/'), tags.size());
    Entry entry{row[1], TagFromName(tags.substr(0, slash)), 0, false, slash < tags.size()};
    if (!absl::SimpleAtoi(row[3], &entry.band))
      return absl::InvalidArgumentError(absl::StrCat("no band for ", row[0]));
    // The band of a lemma is that of its commonest form.
    lexicon[row[0]] = entry;
    if (row[0] != row[1])
      lexicon.try_emplace(row[1], Entry{row[1], entry.tag, entry.band, false, false});
  }
  if (language == "en") {
    const auto verbs = ParseTsv(Embedded_claims("data/irregular_verbs.tsv"), 2);
    if (!verbs.ok()) return verbs.status();
    for (const TsvRow& row : *verbs) {
      const auto lemma = lexicon.find(row[1]);
      lexicon.try_emplace(
          row[0],
          Entry{row[1], Tag::kVerb, lemma == lexicon.end() ? 0 : lemma->second.band, false, false});
    }
  }
  const auto commonplace = ParseTsv(Embedded_claims("data/commonplace.tsv"), 2);
  if (!commonplace.ok()) return commonplace.status();
  for (const TsvRow& row : *commonplace) {
    if (row[0] != language) continue;
    for (const std::string& word : SplitColumn(row[1])) {
      Entry& entry =
          lexicon.try_emplace(word, Entry{word, Tag::kNoun, 0, true, false}).first->second;
      entry.commonplace = true;
    }
  }
  return lexicon;
}

const Lexicon& LexiconFor(absl::string_view language) {
  // A test proves that the built-in files parse.
  static const Lexicon* const english = new Lexicon(Load("en").value_or(Lexicon()));
  static const Lexicon* const chinese = new Lexicon(Load("zh").value_or(Lexicon()));
  return language == "zh" ? *chinese : *english;
}

// Regular plurals that the treebanks do not hold: "memorandums", "soyabeans".
absl::string_view WithoutPlural(absl::string_view word) {
  const bool plural = word.size() > 4 && absl::EndsWith(word, "s") && !absl::EndsWith(word, "ss") &&
                      !absl::EndsWith(word, "us") && !absl::EndsWith(word, "is");
  return plural ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

double Rarity(absl::string_view lemma, absl::string_view language) {
  const Lexicon& lexicon = LexiconFor(language);
  const auto at = lexicon.find(lemma);
  if (at == lexicon.end()) return 1;
  if (at->second.commonplace) return 0;
  const double band = at->second.band;
  if (band <= kRareBand) return 1;
  if (band >= kCommonBand) return 0;
  return (kCommonBand - band) / (kCommonBand - kRareBand);
}

bool IsCommonplace(absl::string_view lemma, absl::string_view language) {
  const Lexicon& lexicon = LexiconFor(language);
  const auto at = lexicon.find(lemma);
  return at != lexicon.end() && at->second.commonplace;
}

std::string Lemma(absl::string_view word, absl::string_view language) {
  const Lexicon& lexicon = LexiconFor(language);
  if (const auto at = lexicon.find(word); at != lexicon.end()) return at->second.lemma;
  if (language == "zh") return std::string(word);
  // British spelling and the y of "soyabean" aside, "ies" comes from "y".
  if (word.size() > 5 && absl::EndsWith(word, "ies"))
    return absl::StrCat(word.substr(0, word.size() - 3), "y");
  return std::string(WithoutPlural(word));
}

Tag CommonTag(absl::string_view word, absl::string_view language) {
  const Lexicon& lexicon = LexiconFor(language);
  const auto at = lexicon.find(word);
  return at == lexicon.end() ? Tag::kOther : at->second.tag;
}

bool IsVerbalNoun(absl::string_view word) {
  const Lexicon& lexicon = LexiconFor("zh");
  const auto at = lexicon.find(word);
  return at != lexicon.end() && at->second.verbal_noun;
}

absl::Status CheckLexicon() {
  for (absl::string_view language : {"en", "zh"}) {
    if (const absl::StatusOr<Lexicon> lexicon = Load(language); !lexicon.ok())
      return lexicon.status();
  }
  return absl::OkStatus();
}

}  // namespace parallax
