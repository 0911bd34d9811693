// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/tagger.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "embedded_claims.h"
#include "service/claims/lexicon.h"

namespace parallax {
namespace {

constexpr std::array<std::pair<const char*, Tag>, 17> kNames = {{
    {"NOUN", Tag::kNoun},
    {"PROPN", Tag::kProperNoun},
    {"VERB", Tag::kVerb},
    {"AUX", Tag::kAuxiliary},
    {"ADJ", Tag::kAdjective},
    {"ADV", Tag::kAdverb},
    {"PRON", Tag::kPronoun},
    {"DET", Tag::kDeterminer},
    {"ADP", Tag::kAdposition},
    {"NUM", Tag::kNumber},
    {"CCONJ", Tag::kCoordinator},
    {"SCONJ", Tag::kSubordinator},
    {"PART", Tag::kParticle},
    {"INTJ", Tag::kInterjection},
    {"PUNCT", Tag::kPunctuation},
    {"SYM", Tag::kSymbol},
    {"X", Tag::kOther},
}};

const char* NameOf(Tag tag) {
  for (const auto& [name, value] : kNames) {
    if (value == tag) return name;
  }
  return "X";
}

using Scores = std::array<int, kNames.size()>;
using Weights = absl::flat_hash_map<std::string, std::vector<std::pair<Tag, int>>>;

// Features hold blanks at their ends, so the file is cut here and not by ParseTsv().
Weights LoadWeights() {
  Weights weights;
  for (absl::string_view line : absl::StrSplit(Embedded_claims("data/tagger_en.tsv"), '\n')) {
    const size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == absl::string_view::npos) continue;
    std::vector<std::pair<Tag, int>> row;
    const std::vector<absl::string_view> cells = absl::StrSplit(line.substr(tab + 1), ' ');
    for (size_t i = 0; i + 1 < cells.size(); i += 2) {
      int weight = 0;
      if (absl::SimpleAtoi(cells[i + 1], &weight)) row.emplace_back(TagFromName(cells[i]), weight);
    }
    weights.emplace(line.substr(0, tab), std::move(row));
  }
  return weights;
}

const Weights& EnglishWeights() {
  static const Weights* const weights = new Weights(LoadWeights());
  return *weights;
}

// Shorter words in capitals are abbreviations ("US", "WHO"), longer ones that the lexicon knows are
// shouted ("TRADE").
constexpr size_t kShortestEmphasis = 4;
// A line with this many longer words, nearly all with a capital, is written in title case.
constexpr size_t kTitleWords = 4, kLongWord = 4;

bool IsTitleCase(const std::vector<Token>& tokens) {
  size_t longer = 0, capitalized = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord || token.lower.size() < kLongWord) continue;
    ++longer;
    capitalized += token.capitalized;
  }
  return longer >= kTitleWords && capitalized * 10 >= longer * 8;
}

// Must compute what shape() of training/lexicon/tagger.py does, but for capitals that only
// emphasise.
const char* ShapeOf(const Token& token, absl::string_view surface, bool title_case) {
  for (char c : surface) {
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) return "9";
  }
  const bool emphasis =
      token.capitalized &&
      (title_case || (token.all_caps && token.lower.size() >= kShortestEmphasis)) &&
      CommonTag(token.lower, "en") != Tag::kOther;
  if (token.all_caps && !emphasis) return "XX";
  if (token.capitalized && !emphasis) return "Xx";
  if (surface.find('-') != absl::string_view::npos) return "x-x";
  const bool letter =
      !surface.empty() && (absl::ascii_isalpha(static_cast<unsigned char>(surface[0])) ||
                           static_cast<unsigned char>(surface[0]) >= 0x80);
  return letter ? "x" : ".";
}

// The last `count` letters of `word`, as Python's word[-count:].
absl::string_view Suffix(absl::string_view word, size_t count) {
  size_t at = word.size();
  while (at > 0 && count > 0) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) --at;
    --count;
  }
  return word.substr(at);
}

absl::string_view Prefix(absl::string_view word, size_t count) {
  size_t at = 0;
  while (at < word.size() && count > 0) {
    ++at;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) ++at;
    --count;
  }
  return word.substr(0, at);
}

// Must compute what features() of training/lexicon/tagger.py does.
std::vector<std::string> Features(const std::vector<Token>& tokens,
                                  const std::vector<const char*>& shapes, size_t i,
                                  absl::string_view tag1, absl::string_view tag2) {
  const std::string& w = tokens[i].lower;
  const absl::string_view before = i > 0 ? absl::string_view(tokens[i - 1].lower) : "<s>";
  const bool last = i + 1 == tokens.size();
  const absl::string_view after =
      last ? absl::string_view("</s>") : absl::string_view(tokens[i + 1].lower);
  const char* next_shape = last ? "</s>" : shapes[i + 1];
  return {
      absl::StrCat("w ", w),
      absl::StrCat("s ", Suffix(w, 3)),
      absl::StrCat("r ", Suffix(w, 2)),
      absl::StrCat("p ", Prefix(w, 3)),
      absl::StrCat("h ", shapes[i], i == 0 ? "1" : "0"),
      absl::StrCat("t ", tag1),
      absl::StrCat("u ", tag2, " ", tag1),
      absl::StrCat("x ", tag1, " ", w),
      absl::StrCat("b ", before),
      absl::StrCat("a ", after),
      absl::StrCat("e ", Suffix(after, 3)),
      absl::StrCat("n ", next_shape, " ", tag1),
  };
}

std::vector<Tag> TagEnglish(absl::string_view text, const std::vector<Token>& tokens) {
  const Weights& weights = EnglishWeights();
  const bool title_case = IsTitleCase(tokens);
  std::vector<const char*> shapes;
  shapes.reserve(tokens.size());
  for (const Token& token : tokens)
    shapes.push_back(ShapeOf(token, Slice(text, token.span), title_case));
  std::vector<Tag> tags;
  absl::string_view tag1 = "<s>", tag2 = "<s>";
  for (size_t i = 0; i < tokens.size(); ++i) {
    Scores scores{};
    for (const std::string& feature : Features(tokens, shapes, i, tag1, tag2)) {
      const auto at = weights.find(feature);
      if (at == weights.end()) continue;
      for (const auto& [tag, weight] : at->second) scores[static_cast<size_t>(tag)] += weight;
    }
    // Of equal scores the later name wins, as in training.
    size_t best = 0;
    for (size_t k = 1; k < kNames.size(); ++k) {
      const int a = scores[static_cast<size_t>(kNames[k].second)],
                b = scores[static_cast<size_t>(kNames[best].second)];
      if (a > b || (a == b && absl::string_view(kNames[k].first) > kNames[best].first)) best = k;
    }
    tags.push_back(kNames[best].second);
    tag2 = tag1;
    tag1 = kNames[best].first;
  }
  return tags;
}

Tag TagByShape(const Token& token) {
  switch (token.kind) {
    case TokenKind::kPunctuation:
      return Tag::kPunctuation;
    case TokenKind::kNumber:
      return Tag::kNumber;
    case TokenKind::kWord:
    case TokenKind::kIdeographic:
      return token.capitalized ? Tag::kProperNoun : Tag::kNoun;
  }
  return Tag::kOther;
}

constexpr size_t kHanBytes = 3;
// Longest words that cutting and joining look for, in characters.
constexpr size_t kLongestPiece = 4, kLongestJoin = 6;

bool IsKnown(absl::string_view word) { return CommonTag(word, "zh") != Tag::kOther; }

bool IsHanWord(const Token& token) {
  return token.kind == TokenKind::kIdeographic && token.lower.size() % kHanBytes == 0;
}

// The words of the lexicon that make up `token`, longest first; empty when it is not made of such.
// ICU's dictionary takes "他是" for a word.
std::vector<Token> CutUnknown(absl::string_view text, const SpanIndex& index, const Token& token) {
  if (!IsHanWord(token) || token.lower.size() != token.span.bytes() || IsKnown(token.lower))
    return {};
  std::vector<Token> pieces;
  for (size_t at = 0; at < token.lower.size();) {
    size_t length = std::min(kLongestPiece * kHanBytes, token.lower.size() - at);
    while (length > 0 && !IsKnown(token.lower.substr(at, length))) length -= kHanBytes;
    if (length == 0) return {};
    Token piece = token;
    piece.span = index.Make(token.span.start_byte + at, token.span.start_byte + at + length);
    piece.lower = std::string(Slice(text, piece.span));
    piece.space_before = token.space_before && at == 0;
    pieces.push_back(std::move(piece));
    at += length;
  }
  return pieces;
}

// Chinese tokens as the lexicon has its words: unknown ones cut, neighbours that make a word
// joined.
std::vector<Token> ByLexicon(absl::string_view text, const SpanIndex& index,
                             std::vector<Token> tokens) {
  std::vector<Token> cut;
  for (Token& token : tokens) {
    std::vector<Token> pieces = CutUnknown(text, index, token);
    if (pieces.empty()) pieces.push_back(std::move(token));
    std::move(pieces.begin(), pieces.end(), std::back_inserter(cut));
  }
  std::vector<Token> joined;
  for (Token& token : cut) {
    if (!joined.empty() && IsHanWord(joined.back()) && IsHanWord(token) &&
        joined.back().span.end_byte == token.span.start_byte) {
      const std::string both = joined.back().lower + token.lower;
      if (both.size() >= 3 * kHanBytes && both.size() <= kLongestJoin * kHanBytes &&
          IsKnown(both)) {
        joined.back().lower = both;
        joined.back().span = index.Make(joined.back().span.start_byte, token.span.end_byte);
        continue;
      }
    }
    joined.push_back(std::move(token));
  }
  return joined;
}

Tag TagChinese(const Token& token) {
  if (token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kNumber)
    return TagByShape(token);
  const Tag known = CommonTag(token.lower, "zh");
  return known == Tag::kOther ? TagByShape(token) : known;
}

// "the harvest and": what stands alone behind an article is a noun, unless the lexicon has it as an
// adjective or verb ("the rich").
void FixNouns(std::vector<TaggedToken>& tokens) {
  for (size_t i = 1; i < tokens.size(); ++i) {
    TaggedToken& t = tokens[i];
    if (tokens[i - 1].tag != Tag::kDeterminer || (t.tag != Tag::kAdjective && t.tag != Tag::kVerb))
      continue;
    const Tag next = i + 1 < tokens.size() ? tokens[i + 1].tag : Tag::kPunctuation;
    const bool alone = next == Tag::kCoordinator || next == Tag::kAdposition ||
                       next == Tag::kPunctuation || next == Tag::kAuxiliary;
    const Tag known = CommonTag(t.token.lower, "en");
    if (alone && (known == Tag::kNoun || known == Tag::kOther)) t.tag = Tag::kNoun;
  }
}

// "Both spoke of peace": in a sentence without a verb, the first word that the lexicon has as the
// past form of one is it, unless it stands where a noun or adjective would.
void RescueVerb(std::vector<TaggedToken>& tokens) {
  if (std::any_of(tokens.begin(), tokens.end(), [](const TaggedToken& t) {
        return t.tag == Tag::kVerb || t.tag == Tag::kAuxiliary;
      }))
    return;
  for (size_t i = 1; i < tokens.size(); ++i) {
    TaggedToken& t = tokens[i];
    const bool past = t.lemma != t.token.lower && !absl::EndsWith(t.token.lower, "s") &&
                      !absl::EndsWith(t.token.lower, "ing") &&
                      CommonTag(t.token.lower, "en") == Tag::kVerb;
    const Tag before = tokens[i - 1].tag;
    const bool determined = before == Tag::kDeterminer && tokens[i - 1].token.lower != "both" &&
                            tokens[i - 1].token.lower != "all";
    if (!past || determined || before == Tag::kAdjective || before == Tag::kAdposition ||
        before == Tag::kParticle)
      continue;
    t.tag = Tag::kVerb;
    return;
  }
}

bool EndsPart(const Token& token) {
  static constexpr absl::string_view kMarks[] = {"，", "。", "；", "：", "！", "？",
                                                 ",",  ";",  ":",  "!",  "?"};
  return std::find(std::begin(kMarks), std::end(kMarks), token.lower) != std::end(kMarks);
}

bool IsAspect(const Token& token) {
  return token.lower == "了" || token.lower == "过" || token.lower == "着";
}

// A verbal noun is a verb before its object or aspect mark, and where its part of the sentence has
// no other verb; behind "的", and before it without an object, it is a noun.
void TagVerbalNouns(std::vector<TaggedToken>& tokens) {
  size_t begin = 0;
  for (size_t end = 0; end <= tokens.size(); ++end) {
    if (end < tokens.size() && !EndsPart(tokens[end].token)) continue;
    bool verb = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                            tokens.begin() + static_cast<std::ptrdiff_t>(end),
                            [](const TaggedToken& t) { return t.tag == Tag::kVerb; });
    size_t last = end;
    for (size_t i = begin; i < end; ++i) {
      if (!IsVerbalNoun(tokens[i].token.lower)) continue;
      const bool owned = i > begin && tokens[i - 1].token.lower == "的";
      const bool first = i == begin;
      const bool marked = i + 1 < end && IsAspect(tokens[i + 1].token);
      if (marked && !owned) {
        tokens[i].tag = Tag::kVerb;
        verb = true;
      } else if (!owned && !first) {
        last = i;
      }
    }
    if (!verb && last < end) tokens[last].tag = Tag::kVerb;
    begin = end + 1;
  }
}

}  // namespace

Tag TagFromName(absl::string_view name) {
  for (const auto& [known, tag] : kNames) {
    if (name == known) return tag;
  }
  return Tag::kOther;
}

std::vector<TaggedToken> TagTokens(absl::string_view text, const SpanIndex& index,
                                   const Span& within, absl::string_view language) {
  std::vector<Token> tokens = Tokenize(text, index, within);
  if (language == "zh") tokens = ByLexicon(text, index, std::move(tokens));
  std::vector<Tag> english;
  if (language == "en") english = TagEnglish(text, tokens);
  std::vector<TaggedToken> tagged;
  tagged.reserve(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    TaggedToken token;
    token.tag = language == "en"   ? english[i]
                : language == "zh" ? TagChinese(tokens[i])
                                   : TagByShape(tokens[i]);
    if (tokens[i].kind == TokenKind::kPunctuation && token.tag != Tag::kSymbol)
      token.tag = Tag::kPunctuation;
    token.lemma = Lemma(tokens[i].lower, language);
    token.token = std::move(tokens[i]);
    tagged.push_back(std::move(token));
  }
  if (language == "zh") TagVerbalNouns(tagged);
  if (language == "en") {
    FixNouns(tagged);
    RescueVerb(tagged);
  }
  return tagged;
}

}  // namespace parallax
