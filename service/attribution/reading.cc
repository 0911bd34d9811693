// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/reading.h"

#include <algorithm>
#include <utility>

#include "service/attribution/word_class.h"

namespace parallax {
namespace {

constexpr size_t kMaxLevels = 3;

enum class Mark { kNone, kOpen, kClose, kEither };

struct QuotationMark {
  Mark mark = Mark::kNone;
  bool single = false;
};

bool IsOneOf(absl::string_view text, std::initializer_list<absl::string_view> marks) {
  return std::find(marks.begin(), marks.end(), text) != marks.end();
}

// Which quotation mark the word `i` is, by its letters as written and the spaces around it.
QuotationMark MarkAt(const Reading& reading, absl::string_view text, size_t i) {
  const Token& token = reading.words[i].token;
  if (token.lower != "\"" && token.lower != "'") return {};
  const absl::string_view raw = Slice(text, token.span);
  const bool last = i + 1 == reading.words.size();
  const bool space_after = last || reading.words[i + 1].token.space_before;
  const bool space_before = i == 0 || token.space_before;
  const bool word_after = !last && reading.words[i + 1].token.kind != TokenKind::kPunctuation;
  if (IsOneOf(raw, {"“", "„", "«", "「", "『", "‟", "‘‘"})) return {Mark::kOpen, false};
  if (IsOneOf(raw, {"”", "»", "」", "』", "’’"})) return {Mark::kClose, false};
  if (raw == "‘") return {space_after ? Mark::kNone : Mark::kOpen, true};
  if (raw == "’") return {space_before ? Mark::kNone : Mark::kClose, true};
  if (raw == "'" || raw == "`") {
    if (space_before && !space_after && word_after) return {Mark::kOpen, true};
    return {!space_before && (space_after || !word_after) ? Mark::kClose : Mark::kNone, true};
  }
  // Inches and seconds: 5'10".
  if (i > 0 && !token.space_before && reading.words[i - 1].token.kind == TokenKind::kNumber &&
      space_after) {
    return {Mark::kClose, false};
  }
  return {Mark::kEither, false};
}

size_t SentenceEnd(const Reading& reading, size_t i) {
  size_t end = i + 1;
  while (end < reading.words.size() && !reading.words[end].starts_sentence) ++end;
  return end;
}

// A single mark opens only if it is closed within the same sentence, so that a stray apostrophe
// swallows nothing.
bool ClosesSoon(const Reading& reading, absl::string_view text, size_t open) {
  const size_t end = std::min(SentenceEnd(reading, open), open + 80);
  for (size_t i = open + 2; i < end; ++i) {
    const QuotationMark mark = MarkAt(reading, text, i);
    if (mark.single && mark.mark == Mark::kClose) return true;
  }
  return false;
}

struct OpenMark {
  size_t word;
  bool single;
};

void CloseQuotation(Reading* reading, std::vector<OpenMark>* open, size_t inner_end,
                    size_t outer_end) {
  const size_t begin = open->back().word;
  open->pop_back();
  if (inner_end <= begin + 1) return;
  reading->quotations.push_back(
      {{begin, outer_end}, {begin + 1, inner_end}, static_cast<int>(open->size())});
}

// Pairs the marks of a paragraph. What stays open is left in the result.
std::vector<OpenMark> PairMarks(absl::string_view text, Reading* reading) {
  std::vector<OpenMark> open;
  for (size_t i = 0; i < reading->words.size(); ++i) {
    const QuotationMark mark = MarkAt(*reading, text, i);
    if (mark.mark == Mark::kNone) continue;
    if (mark.mark == Mark::kEither) {
      // A straight mark closes whatever double mark is open, curly ones too: newsrooms mix them.
      const auto doubled = std::find_if(open.rbegin(), open.rend(),
                                        [](const OpenMark& other) { return !other.single; });
      if (doubled == open.rend()) {
        if (open.size() < kMaxLevels) open.push_back({i, false});
        continue;
      }
      open.erase(doubled.base(), open.end());  // Single marks left open inside.
      CloseQuotation(reading, &open, i, i + 1);
      continue;
    }
    if (mark.mark == Mark::kOpen) {
      if (mark.single && !ClosesSoon(*reading, text, i)) continue;
      if (open.size() < kMaxLevels) open.push_back({i, mark.single});
      continue;
    }
    if (!mark.single && !open.empty() && open.back().single) open.pop_back();
    if (!open.empty() && open.back().single == mark.single) {
      CloseQuotation(reading, &open, i, i + 1);
    }
  }
  return open;
}

void FindQuotations(absl::string_view text, bool next_opens_quoted, Reading* reading) {
  std::vector<OpenMark> open = PairMarks(text, reading);
  while (!open.empty()) {
    const bool to_end = next_opens_quoted || open.front().word == 0;
    const size_t end = to_end ? reading->words.size() : SentenceEnd(*reading, open.back().word);
    if (open.size() == 1 && !open.back().single) {
      CloseQuotation(reading, &open, end, end);
    } else {
      open.pop_back();
    }
  }
  // What an unclosed mark now encloses is kept only where it nests.
  std::sort(reading->quotations.begin(), reading->quotations.end(),
            [](const Quotation& a, const Quotation& b) { return a.outer.begin < b.outer.begin; });
  std::vector<Quotation> kept;
  std::vector<size_t> ends;
  for (Quotation quotation : reading->quotations) {
    while (!ends.empty() && ends.back() <= quotation.outer.begin) ends.pop_back();
    if (!ends.empty() && quotation.outer.end > ends.back()) continue;
    quotation.level = static_cast<int>(ends.size());
    ends.push_back(quotation.outer.end);
    kept.push_back(quotation);
  }
  reading->quotations = std::move(kept);
}

// Two apostrophes are one quotation mark, as typewriters and some newsrooms write it.
bool JoinsWithPrevious(const std::vector<Word>& words, const Token& token) {
  return !words.empty() && token.lower == "'" && words.back().token.lower == "'" &&
         !token.space_before && words.back().token.span.end_byte == token.span.start_byte;
}

void AddWords(const Document& document, const Sentence& sentence, const CueLexicon& lexicon,
              Reading* reading) {
  bool first = true;
  for (Token& token :
       Tokenize(document.text(sentence.part), document.index(sentence.part), sentence.span)) {
    if (JoinsWithPrevious(reading->words, token)) {
      Token& previous = reading->words.back().token;
      previous.span.end_byte = token.span.end_byte;
      previous.span.end_char = token.span.end_char;
      previous.lower = "\"";
      continue;
    }
    Word word;
    word.classes = lexicon.Classes(token.lower);
    word.token = std::move(token);
    word.starts_sentence = first;
    first = false;
    reading->words.push_back(std::move(word));
  }
}

Item MakeItem(const Word& word, size_t i) {
  Item item;
  item.words = {i, i + 1};
  item.classes = word.classes;
  item.lower = word.token.lower;
  item.capitalized = word.token.capitalized;
  item.number = word.token.kind == TokenKind::kNumber;
  item.upper = word.token.capitalized;
  item.punctuation = word.token.kind == TokenKind::kPunctuation;
  return item;
}

}  // namespace

std::vector<Reading> Read(const Document& document) {
  std::vector<Reading> readings;
  for (const Sentence& sentence : document.sentences) {
    const Paragraph& paragraph = document.paragraphs[sentence.paragraph];
    if (paragraph.boilerplate != Boilerplate::kNone) continue;
    if (readings.empty() || readings.back().paragraph != sentence.paragraph) {
      Reading reading;
      reading.part = sentence.part;
      reading.chinese = paragraph.language == "zh";
      reading.paragraph = sentence.paragraph;
      readings.push_back(std::move(reading));
    }
    AddWords(document, sentence, readings.back().chinese ? ChineseCues() : EnglishCues(),
             &readings.back());
  }
  for (Reading& reading : readings) {
    if (reading.words.empty()) continue;
    const Mark mark = MarkAt(reading, document.text(reading.part), 0).mark;
    reading.opens_quoted = mark == Mark::kOpen || mark == Mark::kEither;
  }
  for (size_t i = 0; i < readings.size(); ++i) {
    const bool next = i + 1 < readings.size() && readings[i + 1].opens_quoted &&
                      readings[i + 1].part == readings[i].part;
    FindQuotations(document.text(readings[i].part), next, &readings[i]);
  }
  return readings;
}

std::vector<Region> Regions(const Reading& reading, const WordRange& within, int level) {
  std::vector<Region> regions(1);
  auto quotation =
      std::lower_bound(reading.quotations.begin(), reading.quotations.end(), within.begin,
                       [](const Quotation& q, size_t begin) { return q.outer.begin < begin; });
  for (size_t i = within.begin; i < within.end;) {
    while (quotation != reading.quotations.end() &&
           (quotation->outer.begin < i || quotation->level < level)) {
      ++quotation;
    }
    const Word& word = reading.words[i];
    Region& last = regions.back();
    const bool after_quotation = !last.empty() && last.back().quotation;
    // "“……。”他说。": a Chinese sentence goes on behind the quotation it begins with.
    const bool goes_on =
        after_quotation &&
        (reading.chinese ? last.size() == 1
                         : word.token.kind == TokenKind::kWord && !word.token.capitalized);
    if (!last.empty() && ((word.starts_sentence && !goes_on) || last.size() >= kMaxItems)) {
      regions.emplace_back();
    }
    if (quotation != reading.quotations.end() && quotation->outer.begin == i &&
        quotation->outer.end <= within.end && quotation->level == level) {
      Item item;
      item.words = quotation->outer;
      item.quotation = true;
      item.marked_end =
          reading.words[quotation->inner.end - 1].token.kind == TokenKind::kPunctuation;
      regions.back().push_back(item);
      i = quotation->outer.end;
      continue;
    }
    regions.back().push_back(MakeItem(word, i));
    ++i;
  }
  if (regions.back().empty()) regions.pop_back();
  return regions;
}

}  // namespace parallax
