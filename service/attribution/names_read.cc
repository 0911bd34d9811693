// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/attribution/names_mentions.h"
#include "service/text/unicode.h"
#include "unicode/uchar.h"

namespace parallax {

std::string FoldName(absl::string_view text) {
  std::string folded;
  bool blank = false;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    const int32_t c = NextCodePoint(text, &i);
    if (u_charType(c) == U_FORMAT_CHAR) continue;
    if (IsBlank(c)) {
      blank = !folded.empty();
      continue;
    }
    if (blank) folded += ' ';
    blank = false;
    absl::StrAppend(&folded, text.substr(begin, i - begin));
  }
  return folded;
}

bool IsChineseText(absl::string_view text) {
  size_t han = 0, letters = 0;
  for (size_t i = 0; i < text.size();) {
    const int32_t c = NextCodePoint(text, &i);
    han += IsHan(c);
    letters += u_isalpha(c) && !IsHan(c);
  }
  return han * 3 > letters;
}

namespace {

// Teaches `casing` the names that the data files do not hold, persons' family names among them.
void LearnNames(const std::vector<Mention>& mentions, Casing* casing) {
  for (const Mention& mention : mentions) {
    if (!mention.forms.empty() || mention.name.empty()) continue;
    if (mention.type == MentionType::kPerson) {
      const std::string phrase = PhraseKey(mention.name);
      casing->Learn(phrase, NameClass::kPerson);
      casing->Learn(phrase.substr(phrase.rfind(' ') + 1), NameClass::kPerson);
    } else if (mention.type == MentionType::kOrganisation) {
      casing->Learn(PhraseKey(mention.name), NameClass::kOrganisation);
    }
  }
}

}  // namespace

Casing::Casing(const Document& document) {
  for (const Sentence& sentence : document.sentences) {
    const absl::string_view text = document.text(sentence.part);
    for (const Token& token : Tokenize(text, document.index(sentence.part), sentence.span)) {
      if (token.kind == TokenKind::kWord && !token.capitalized) lower_.insert(token.lower);
    }
  }
}

std::optional<NameClass> Casing::Learnt(absl::string_view phrase) const {
  const auto it = names_.find(phrase);
  if (it == names_.end()) return std::nullopt;
  return it->second;
}

bool IsTitleCase(const std::vector<Token>& tokens) {
  // Headlines have no full stop.
  if (!tokens.empty() && tokens.back().lower == ".") return false;
  int words = 0, capitals = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord || token.span.chars() < 4) continue;
    ++words;
    capitals += token.capitalized;
  }
  return words >= 4 && capitals * 10 >= words * 8;
}

std::vector<Mention> ReadMentions(const Document& document, const Knowledge& knowledge) {
  Casing casing(document);
  std::vector<std::string> given;
  for (auto& [name, latin] : GivenChineseNames(document, knowledge)) {
    given.push_back(name);
    // "海伦·马威克" is "马威克" the next time.
    for (absl::string_view part : absl::StrSplit(name, "·")) {
      if (part.size() >= 6 && part.size() < name.size()) given.emplace_back(part);
    }
  }
  std::vector<std::vector<Mention>> found(document.sentences.size());
  const auto read = [&](uint32_t s, bool headlines) {
    const Sentence& sentence = document.sentences[s];
    const absl::string_view text = document.text(sentence.part);
    const SpanIndex& index = document.index(sentence.part);
    if (IsChineseText(Slice(text, sentence.span))) {
      if (headlines) return;
      found[s] = ComposeChinese(knowledge, text, index, sentence.span,
                                ScanChinese(knowledge, text, index, sentence.span, given));
      return;
    }
    const std::vector<Token> tokens = Tokenize(text, index, sentence.span);
    if (IsTitleCase(tokens) != headlines) return;
    found[s] =
        ComposeEnglish(knowledge, text, index, tokens,
                       ScanEnglish(knowledge, text, index, tokens, casing, /*at_start=*/true));
  };
  for (uint32_t s = 0; s < document.sentences.size(); ++s) read(s, /*headlines=*/false);
  for (const std::vector<Mention>& mentions : found) LearnNames(mentions, &casing);
  for (uint32_t s = 0; s < document.sentences.size(); ++s) read(s, /*headlines=*/true);
  std::vector<Mention> all;
  for (uint32_t s = 0; s < found.size(); ++s) {
    for (Mention& mention : found[s]) {
      mention.part = document.sentences[s].part;
      mention.sentence = s;
      all.push_back(std::move(mention));
    }
  }
  return all;
}

}  // namespace parallax
