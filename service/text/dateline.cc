// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/dateline.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/text/fold.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// The longest beginning of a paragraph that is looked at, in bytes.
constexpr uint32_t kMaxDatelineBytes = 240;

constexpr char kMonth[] =
    R"((?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?)";

std::string DatePattern() {
  return absl::StrCat(
      R"((?:(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?(?:)", kMonth,
      R"( \d{1,2}|\d{1,2} )", kMonth, R"()(?:,? \d{4})?))");
}

bool ParseEnglish(absl::string_view head, size_t* length, std::string* agency) {
  // 1 place, 2 rest of the place, 3 date, 4 agency, 5 closing mark.
  static const RE2& pattern =
      *CompilePattern(
           absl::StrCat(
               R"(^(\p{Lu}[\p{L}.'/-]*(?: \p{Lu}[\p{L}.'/-]*| (?:de|of|la|el|al|the|am|an der|sur|upon)){0,4})?)",
               R"(((?:,? (?:\p{Lu}[\p{L}.'-]*|of|the|and))*?))", R"(,?\s*()", DatePattern(),
               R"()?,?\s*)", R"((?:[(\[]([^()\[\]]{2,40})[)\]])?\s*,?\s*(--+|—+|-|:|―|\|)\s+\S)"))
           .release();
  std::string place, rest, date, source, mark;
  re2::StringPiece input(head.data(), head.size());
  re2::StringPiece groups[6];
  if (!pattern.Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 6)) return false;
  place = groups[1].as_string();
  date = groups[3].as_string();
  source = groups[4].as_string();
  mark = groups[5].as_string();
  if (place.empty() && source.empty()) return false;
  const bool upper =
      place.size() >= 3 && std::none_of(place.begin(), place.end(), absl::ascii_islower);
  if (date.empty() && source.empty() && (!upper || mark == ":" || mark == "|")) return false;
  if (upper && date.empty() && source.empty()) {
    static const auto& labels = *[] {
      auto* out = new std::vector<std::string>;
      for (const TsvRow& row : TextData("dateline_labels.tsv", 2)) {
        if (row[0] != "label") continue;
        for (std::string& form : SplitColumn(row[1])) out->push_back(std::move(form));
      }
      return out;
    }();
    const std::vector<std::string> words = absl::StrSplit(absl::AsciiStrToLower(place), ' ');
    if (std::find(labels.begin(), labels.end(), words.front()) != labels.end()) return false;
  }
  // "SPOKESPERSON (in Chinese): ..." is a speaker, "(Applause) -" a stage direction.
  if (date.empty() && (mark == ":" || (!source.empty() && !absl::ascii_isupper(source.front()))))
    return false;
  *agency = source;
  *length = static_cast<size_t>(groups[5].end() - head.data());
  return true;
}

bool ParseChinese(absl::string_view head, size_t* length, std::string* agency) {
  static const RE2& pattern =
      *CompilePattern(
           R"(^[(【\[]?(?:据)?(\p{Han}{1,6}?(?:社|网|報|报|台|通讯社|客户端|新闻))?\s*(\p{Han}[\p{Han}·]{1,11}?)??\s*(?:\d{4}年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十廿]{1,4})日\s*(?:电|讯|電|訊|消息|专电)\s*(?:[(【\[][^()】\]]{1,60}[)】\]])?\s*[:,】\]]?)")
           .release();
  re2::StringPiece input(head.data(), head.size());
  re2::StringPiece groups[3];
  if (!pattern.Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 3)) return false;
  *agency = groups[1].as_string();
  if (*agency == "本报" || *agency == "本台" || *agency == "本网") agency->clear();
  *length = static_cast<size_t>(groups[0].end() - head.data());
  return true;
}

}  // namespace

std::optional<Dateline> FindDateline(absl::string_view text, const SpanIndex& index,
                                     const Span& paragraph) {
  const Span head = index.Make(
      paragraph.start_byte, std::min(paragraph.end_byte, paragraph.start_byte + kMaxDatelineBytes));
  const FoldedText folded = Fold(text, head);
  size_t length = 0;
  Dateline dateline;
  if (!ParseEnglish(folded.text, &length, &dateline.agency) &&
      !ParseChinese(folded.text, &length, &dateline.agency)) {
    return std::nullopt;
  }
  // What follows the dateline of a report is its text.
  while (length > 0 && folded.text[length - 1] == ' ') --length;
  if (length == 0) return std::nullopt;
  dateline.span = folded.Source(index, 0, length);
  return dateline;
}

std::optional<std::string> ClosingAgency(absl::string_view line) {
  static const RE2& dash =
      *CompilePattern(
           R"(^(?:--+|—+|-|―)\s*(\p{Lu}[\p{L}&.'-]*(?: (?:\p{Lu}[\p{L}&.'-]*|of|the|and|de)){0,6})\.?$)")
           .release();
  static const RE2& brackets =
      *CompilePattern(R"(^[(\[](\p{Lu}[\p{L}&.'-]*(?: \p{Lu}[\p{L}&.'-]*){0,4})[)\]]$)").release();
  static const RE2& source =
      *CompilePattern(
           R"(^(?:(?i:source|sources|agency|via)|来源|稿源|转自|据)\s*:\s*([\p{L}&.'/ -]{2,40})$)")
           .release();
  const SpanIndex index(line);
  const std::string folded = Fold(line, index.Make(0, line.size())).text;
  if (folded.size() > 120) return std::nullopt;
  std::string agency;
  if (RE2::FullMatch(folded, dash, &agency) || RE2::FullMatch(folded, brackets, &agency) ||
      RE2::FullMatch(folded, source, &agency)) {
    return std::string(absl::StripAsciiWhitespace(agency));
  }
  return std::nullopt;
}

}  // namespace parallax
