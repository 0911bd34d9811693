// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/language.h"

#include <algorithm>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "service/text/lexicon.h"
#include "service/text/token.h"
#include "service/text/unicode.h"
#include "unicode/locid.h"
#include "unicode/uchar.h"
#include "unicode/uloc.h"
#include "unicode/uscript.h"

namespace parallax {
namespace {

// Text looked at: languages do not change behind it often enough to pay for more.
constexpr size_t kMaxBytes = 4000;

// Letters that tell apart the languages of one script, and frequent words of each language.
struct LanguageMarks {
  std::string code;
  UScriptCode script;
  absl::flat_hash_set<int32_t> letters;
  absl::flat_hash_set<std::string> words;
};

struct Languages {
  std::vector<LanguageMarks> marks;
  absl::flat_hash_map<int, std::string> by_script;  // The language to assume of a script.
};

UScriptCode ScriptNamed(const std::string& name) {
  UScriptCode code = USCRIPT_INVALID_CODE;
  UErrorCode status = U_ZERO_ERROR;
  uscript_getCode(name.c_str(), &code, 1, &status);
  return code;
}

const Languages& Table() {
  static const Languages& table = *[] {
    auto* out = new Languages;
    for (const TsvRow& row : TextData("languages.tsv", 4)) {
      LanguageMarks marks{row[0], ScriptNamed(row[1]), {}, {}};
      for (size_t i = 0; i < row[2].size();) marks.letters.insert(NextCodePoint(row[2], &i));
      for (const std::string& word : SplitColumn(row[3])) marks.words.insert(word);
      out->by_script.try_emplace(marks.script, marks.code);
      out->marks.push_back(std::move(marks));
    }
    return out;
  }();
  return table;
}

// Letters of each script in `text`.
absl::flat_hash_map<int, int> CountScripts(absl::string_view text) {
  absl::flat_hash_map<int, int> counts;
  for (size_t i = 0; i < text.size();) {
    const int32_t c = NextCodePoint(text, &i);
    if (!u_isalpha(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    ++counts[uscript_getScript(c, &status)];
  }
  return counts;
}

int CountOf(const absl::flat_hash_map<int, int>& counts, UScriptCode script) {
  const auto found = counts.find(script);
  return found == counts.end() ? 0 : found->second;
}

// The language of `script` whose letters and words `text` shows most; `fallback` when none shows.
std::string BestOfScript(absl::string_view text, UScriptCode script, const std::string& fallback) {
  const std::string lower = NormalizeForMatch(text);
  std::vector<std::string> words;
  std::string word;
  absl::flat_hash_map<int32_t, int> letters;
  for (size_t i = 0; i < lower.size();) {
    const size_t begin = i;
    const int32_t c = NextCodePoint(lower, &i);
    if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK) {
      word.append(lower, begin, i - begin);
      ++letters[c];
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(word);
  std::string best = fallback;
  double best_score = 0;
  for (const LanguageMarks& marks : Table().marks) {
    if (marks.script != script) continue;
    double score = 0;
    for (const std::string& w : words) {
      // Single letters are left over from possessives and initials as often as they are words.
      if (marks.words.contains(w)) score += w.size() == 1 ? 0.3 : 1;
    }
    for (int32_t letter : marks.letters) {
      const auto found = letters.find(letter);
      if (found != letters.end()) score += 0.7 * std::min(found->second, 8);
    }
    if (score > best_score) {
      best_score = score;
      best = marks.code;
    }
  }
  return best;
}

}  // namespace

std::string DetectLanguage(absl::string_view text) {
  if (text.size() > kMaxBytes) {
    size_t end = kMaxBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  const absl::flat_hash_map<int, int> counts = CountScripts(text);
  int total = 0, most = 0;
  int script = USCRIPT_COMMON;
  for (const auto& [code, count] : counts) {
    total += count;
    if (count > most || (count == most && code < script)) {
      most = count;
      script = code;
    }
  }
  if (total == 0) return "und";
  const int kana = CountOf(counts, USCRIPT_HIRAGANA) + CountOf(counts, USCRIPT_KATAKANA);
  const int han = CountOf(counts, USCRIPT_HAN);
  if (kana * 8 > han && kana + han > CountOf(counts, USCRIPT_LATIN) / 3 && kana > 1) return "ja";
  // One Chinese character says about as much as three letters.
  if (han * 3 > total - han && han > CountOf(counts, USCRIPT_HANGUL)) return "zh";
  if (script == USCRIPT_HAN) return "zh";
  if (script == USCRIPT_LATIN) return BestOfScript(text, USCRIPT_LATIN, "und");
  const auto assumed = Table().by_script.find(script);
  if (assumed == Table().by_script.end()) return "und";
  return BestOfScript(text, static_cast<UScriptCode>(script), assumed->second);
}

std::string BaseLanguage(absl::string_view code) {
  const std::vector<absl::string_view> parts = absl::StrSplit(code, absl::ByAnyChar("-_"));
  return absl::AsciiStrToLower(parts.front());
}

bool IsKnownLanguageCode(absl::string_view code) {
  if (code.empty() || code.size() > 35) return false;
  char locale[ULOC_FULLNAME_CAPACITY];
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(std::string(code).c_str(), locale, sizeof(locale), &parsed, &status);
  if (U_FAILURE(status) || parsed != static_cast<int32_t>(code.size())) return false;
  const std::string base = BaseLanguage(code);
  const auto listed = [](absl::string_view language) {
    for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known) {
      if (language == *known) return true;
    }
    return false;
  };
  if (base == "und") return true;
  if (base.size() < 2 || base.size() > 3) return false;
  if (listed(base)) return true;
  // Withdrawn codes ("tl", "iw") stand for those that replaced them.
  icu::Locale canonical(base.c_str());
  canonical.canonicalize(status);
  return U_SUCCESS(status) && base != canonical.getLanguage() && listed(canonical.getLanguage());
}

bool IsTestedLanguage(absl::string_view base_language) {
  return base_language == "en" || base_language == "zh";
}

}  // namespace parallax
