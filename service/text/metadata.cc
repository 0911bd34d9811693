// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "service/text/boilerplate.h"
#include "service/text/fold.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/token.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

// Titles are not longer, in code points, and stand among the first paragraphs of a page, under
// short lines.
constexpr uint32_t kMaxTitleChars = 400;
constexpr size_t kMaxPageHead = 15;
constexpr uint32_t kMaxPageHeadChars = 90;

std::string FoldLine(absl::string_view line) {
  const SpanIndex index(line);
  return Fold(line, index.Make(0, line.size())).text;
}

// The words of date and update stamps: months, weekdays, "updated", "GMT", ...
const absl::flat_hash_set<std::string>& StampWords() {
  static const absl::flat_hash_set<std::string>& words = *[] {
    auto* out = new absl::flat_hash_set<std::string>;
    for (const TsvRow& row : TextData("stamps.tsv", 1)) {
      for (std::string& word : SplitColumn(row[0])) out->insert(std::move(word));
    }
    return out;
  }();
  return words;
}

// "Updated: Friday, January 17, 2025 4:06 pm (EST)", "3 min read", "2025年1月17日 21:30 来源：...".
bool IsStamp(absl::string_view line) {
  static const RE2& chinese =
      *CompilePattern(
           R"(^(?:发布|发表|更新|发稿|日期|时间|于|最后|:|\s)*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(?:来源|作者|编辑|记者|稿源|出处|阅读|分享)\s*:?.{0,40})?$)")
           .release();
  const std::string folded = FoldLine(line);
  if (RE2::FullMatch(folded, chinese)) return true;
  const SpanIndex index(folded);
  bool digits = false;
  size_t words = 0, known = 0;
  for (const Token& token : Tokenize(folded, index, index.Make(0, folded.size()))) {
    if (token.kind == TokenKind::kPunctuation) continue;
    if (token.kind == TokenKind::kIdeographic) return false;
    ++words;
    const bool number = std::all_of(token.lower.begin(), token.lower.end(), [](char c) {
      return (c >= '0' && c <= '9') || c == '.' || c == ':' || c == ',' || c == '-';
    });
    digits |= number;
    std::string word = token.lower;
    while (!word.empty() && word.back() == '.') word.pop_back();
    static const RE2& glued =
        *CompilePattern(
             R"(\d{1,2}(?:st|nd|rd|th|am|pm|h|min|m)|\d{1,2}[.:]\d{2}(?:am|pm)|t\d{1,2}|\d{1,2}z)")
             .release();
    known += number || StampWords().contains(word) || RE2::FullMatch(word, glued);
  }
  return words > 0 && known == words && (digits || words > 1) && words <= 16;
}

bool IsByline(absl::string_view line) {
  static const RE2& english =
      *CompilePattern(
           R"(^(?i:by|written by|reported by|story by|posted by|words by|text by|photos? by|author:|reporters?:)\s+(?:\p{Lu}[\p{L}'.-]*,?(?:\s+|$)|(?:and|&|for|of|in|at|the|de|la|van|von|bin|al|el|\|)\s+|(?i:staff|writers?|reporters?|correspondents?|editors?),?(?:\s+|$)){2,16}$)")
           .release();
  static const RE2& credits =
      *CompilePattern(
           R"(^\(?(?i:reporting|additional reporting|writing|editing|compiled|edited|translated|with inputs?|with reporting|with files|with agency|with additional|source|sources|contributed|our standards)(?:(?: and)? (?i:reporting|editing|writing))? ?(?i:by|from|input|inputs|:)[^.!?]{0,160}\.?\)?$)")
           .release();
  static const RE2& chinese =
      *CompilePattern(
           R"(^[(\[【]?\s*(?:(?:本报|本台|本网|新华社|中新社|央视|总台|特约|见习|实习|驻\p{Han}{1,6}|通讯员|责任|执行|值班|图片)*(?:记者|编辑|责编|作者|编译|来源|编审|审核|校对|监制|摄影|撰文|撰稿|供图|制图|主编|总监制|制片人|统筹|视觉|文|图|稿源|文字|通讯员))(?:\s*[:/|]\s*|\s+|[丨])[^。!?]{1,60}[)\]】]?$)")
           .release();
  const std::string folded = FoldLine(line);
  if (folded.size() > 300) return false;
  return RE2::FullMatch(folded, english) || RE2::FullMatch(folded, credits) ||
         RE2::FullMatch(folded, chinese);
}

// The title again, alone or with the name of the site ("Title | Outlet"), or the name of the site
// alone.
class TitleMatcher {
 public:
  explicit TitleMatcher(const Article& article)
      : title_(FeaturesOf(article.title).norm), outlet_(FeaturesOf(article.outlet).norm) {}

  bool IsTitle(const LineFeatures& line) const { return !title_.empty() && line.norm == title_; }

  bool Matches(const LineFeatures& line) const {
    if (line.norm.empty()) return false;
    if (line.norm == outlet_ && !outlet_.empty()) return true;
    if (title_.empty()) return false;
    if (line.norm == title_) return true;
    if (!absl::StartsWith(line.norm, title_)) return false;
    absl::string_view rest = absl::string_view(line.norm).substr(title_.size());
    static const RE2& site = *CompilePattern(R"(\s*[|·—–_-]\s*[^.!?。]{1,40})").release();
    return RE2::FullMatch(Piece(rest), site);
  }

 private:
  std::string title_, outlet_;
};

// A label over a part of the page: few words, no sentence. Items of a list that a colon announces
// are none.
bool IsLabel(const LineFeatures& line, bool in_list) {
  if (line.ends_sentence || line.ends_colon || line.small_start || line.list_marker || in_list ||
      line.quoted) {
    return false;
  }
  return line.han ? line.words <= 8 : line.words <= 4 && line.chars <= 48;
}

// True when the document has running text, beside which a few words without an end mark are a
// label.
bool HasRunningText(const std::vector<LineFeatures>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const LineFeatures& line) {
    return line.ends_sentence && (line.chars >= 100 || (line.han && line.chars >= 40));
  });
}

}  // namespace

void MarkTitleAgain(const Article& article, std::vector<Paragraph>* paragraphs) {
  const TitleMatcher title(article);
  size_t head = 0;
  for (size_t i = 0; i < paragraphs->size(); ++i) {
    Paragraph& paragraph = (*paragraphs)[i];
    if (paragraph.boilerplate != Boilerplate::kNone || paragraph.span.chars() > kMaxTitleChars)
      continue;
    const LineFeatures line = FeaturesOf(Slice(article.text, paragraph.span));
    if (!title.Matches(line)) continue;
    paragraph.boilerplate = Boilerplate::kMetadata;
    if (i < kMaxPageHead && title.IsTitle(line)) head = i;
  }
  // Short lines above the headline are the head of the page.
  for (size_t i = 0; i < head; ++i) {
    if ((*paragraphs)[i].span.chars() > kMaxPageHeadChars) return;
  }
  for (size_t i = 0; i < head; ++i) {
    Paragraph& paragraph = (*paragraphs)[i];
    if (paragraph.boilerplate == Boilerplate::kNone)
      paragraph.boilerplate = Boilerplate::kNavigation;
  }
}

void MarkMetadata(const Article& article, std::vector<Paragraph>* paragraphs) {
  std::vector<LineFeatures> lines;
  for (const Paragraph& p : *paragraphs) lines.push_back(FeaturesOf(Slice(article.text, p.span)));
  const bool labels = article.kind != ArticleKind::kSocialPost && HasRunningText(lines);
  const std::vector<bool> announced = AnnouncedItems(lines);
  for (size_t i = 0; i < lines.size(); ++i) {
    const LineFeatures& line = lines[i];
    Paragraph& paragraph = (*paragraphs)[i];
    const absl::string_view text = Slice(article.text, paragraph.span);
    if (paragraph.boilerplate == Boilerplate::kNone &&
        (line.letters == 0 || (labels && IsLabel(line, announced[i])) ||
         (line.chars <= 120 && (IsStamp(text) || IsByline(text))))) {
      paragraph.boilerplate = Boilerplate::kMetadata;
    }
  }
}

}  // namespace parallax
