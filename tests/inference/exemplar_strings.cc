// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// exemplar_strings SCRIPT COUNT
//
// Writes COUNT random strings as JSON strings, one a line, made of the characters that CLDR lists
// as those of a language written in SCRIPT (Devanagari, Thai, Hangul or Kana): words of one to
// eight of them. The same on every run.
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>
#include <unicode/usetiter.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"

namespace {

struct Source {
  const char* script;
  const char* locale;
  std::vector<UScriptCode> codes;
};

const Source kSources[] = {{"Devanagari", "hi", {USCRIPT_DEVANAGARI}},
                           {"Thai", "th", {USCRIPT_THAI}},
                           {"Hangul", "ko", {USCRIPT_HANGUL}},
                           {"Kana", "ja", {USCRIPT_HIRAGANA, USCRIPT_KATAKANA}}};

bool InScripts(const icu::UnicodeString& text, const std::vector<UScriptCode>& codes) {
  for (UScriptCode code : codes) {
    if (uscript_hasScript(text.char32At(0), code)) return true;
  }
  return false;
}

// The exemplar characters (some are sequences) of the source's language that are of its script.
std::vector<std::string> Exemplars(const Source& source) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData* data = ulocdata_open(source.locale, &status);
  USet* set = ulocdata_getExemplarSet(data, nullptr, 0, ULOCDATA_ES_STANDARD, &status);
  ulocdata_close(data);
  if (U_FAILURE(status)) return {};
  const std::unique_ptr<icu::UnicodeSet> owned(icu::UnicodeSet::fromUSet(set));
  std::vector<std::string> exemplars;
  for (icu::UnicodeSetIterator it(*owned); it.next();) {
    const icu::UnicodeString& text = it.getString();
    if (InScripts(text, source.codes)) text.toUTF8String(exemplars.emplace_back());
  }
  return exemplars;
}

std::string RandomText(const std::vector<std::string>& exemplars, std::mt19937& random) {
  std::string text;
  for (size_t words = 1 + random() % 8; words > 0; --words) {
    for (size_t letters = 1 + random() % 8; letters > 0; --letters) {
      text += exemplars[random() % exemplars.size()];
    }
    if (words > 1) text += ' ';
  }
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  for (const Source& source : kSources) {
    if (argc != 3 || std::string(argv[1]) != source.script) continue;
    const std::vector<std::string> exemplars = Exemplars(source);
    if (exemplars.empty()) break;
    std::mt19937 random(7);
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
      std::cout << nlohmann::json(RandomText(exemplars, random)).dump() << "\n";
    }
    return 0;
  }
  std::cerr << "usage: exemplar_strings Devanagari|Thai|Hangul|Kana COUNT\n";
  return 2;
}
