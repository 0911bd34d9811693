// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/boilerplate.h"

#include <algorithm>
#include <memory>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/text/abbreviation.h"
#include "service/text/fold.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/sentences.h"
#include "service/text/token.h"

namespace parallax {
namespace {

// How long a line may be to be judged by the words it begins with, or holds.
constexpr size_t kMaxStartChars = 260;
constexpr size_t kMaxHoldsChars = 500;
// Headlines in a row that are taken for a list of other articles, and how long one may be.
constexpr size_t kMinHeadlineRun = 5;
constexpr size_t kMaxHeadlineChars = 180;

// data/boilerplate.tsv, by way of matching.
struct Phrases {
  absl::flat_hash_map<std::string, Boilerplate> lines;  // The whole line.
  struct Group {
    Boilerplate kind;
    std::unique_ptr<RE2> start, holds;
  };
  std::vector<Group> groups;
  absl::flat_hash_map<std::string, bool> headers;  // Lines above lists of other articles.
};

std::unique_ptr<RE2> CompilePhrases(const std::vector<std::string>& phrases,
                                    absl::string_view prefix) {
  if (phrases.empty()) return nullptr;
  std::vector<std::string> quoted;
  for (const std::string& phrase : phrases) {
    // Words end where the phrase ends; Chinese has no word borders to ask for.
    const bool ascii_end = static_cast<unsigned char>(phrase.back()) < 0x80;
    quoted.push_back(RE2::QuoteMeta(phrase) +
                     (ascii_end && absl::ascii_isalpha(phrase.back()) ? "\\b" : ""));
  }
  return CompilePattern(absl::StrCat(prefix, "(?:", absl::StrJoin(quoted, "|"), ")"));
}

const Phrases& Table() {
  static const Phrases& table = *[] {
    auto* out = new Phrases;
    const std::pair<absl::string_view, Boilerplate> kinds[] = {
        {"navigation", Boilerplate::kNavigation},
        {"related", Boilerplate::kRelated},
        {"caption", Boilerplate::kCaption},
        {"advert", Boilerplate::kAdvert},
        {"metadata", Boilerplate::kMetadata}};
    const std::vector<TsvRow> rows = TextData("boilerplate.tsv", 3);
    for (const auto& [name, kind] : kinds) {
      std::vector<std::string> start, holds;
      for (const TsvRow& row : rows) {
        if (row[0] != name) continue;
        for (const std::string& phrase : SplitColumn(row[2])) {
          if (row[1] == "line") out->lines.emplace(phrase, kind);
          if (row[1] == "start") start.push_back(phrase);
          if (row[1] == "holds") holds.push_back(phrase);
          if (row[1] == "header") {
            out->lines.emplace(phrase, kind);
            out->headers.emplace(phrase, true);
          }
        }
      }
      out->groups.push_back({kind, CompilePhrases(start, "^"), CompilePhrases(holds, "(?:^|\\W)")});
    }
    return out;
  }();
  return table;
}

Boilerplate ByPhrase(const LineFeatures& line) {
  const auto whole = Table().lines.find(line.norm);
  if (whole != Table().lines.end()) return whole->second;
  for (const Phrases::Group& group : Table().groups) {
    if (group.start != nullptr && line.chars <= kMaxStartChars &&
        RE2::PartialMatch(line.norm, *group.start)) {
      return group.kind;
    }
    if (group.holds != nullptr && line.chars <= kMaxHoldsChars && !line.quoted &&
        RE2::PartialMatch(line.norm, *group.holds)) {
      return group.kind;
    }
  }
  return Boilerplate::kNone;
}

// Classes that may be one sentence of a paragraph; a caption or a note is a whole one.
bool IsBySentence(Boilerplate kind) {
  return kind == Boilerplate::kAdvert || kind == Boilerplate::kNavigation;
}

// "World | Sport | https://... | Subscribe", "Café · Jobs · Tides · Weather": items between signs,
// no sentence.
bool IsLinkList(absl::string_view text, const LineFeatures& line) {
  if (line.urls > 0) {
    static const RE2& url = *CompilePattern(R"((?i)(?:https?://|www\.)\S+)").release();
    std::string rest(text);
    RE2::GlobalReplace(&rest, url, "");
    const LineFeatures words = FeaturesOf(rest);
    if (line.separators == 0) return words.words <= 3 * line.urls && !words.ends_sentence;
    return words.words <= 4 * (line.separators + line.urls) + 3;
  }
  const size_t items = line.separators + 1;
  return line.separators >= 2 && !line.ends_sentence && line.words <= items * 7 && !line.quoted;
}

// Photo agencies and credits behind the last full stop: "... on October 30. (Associated Press)",
// "(图:本报)".
bool IsCaption(absl::string_view text, const LineFeatures& line) {
  static const RE2& credit =
      *CompilePattern(
           absl::StrCat(
               R"((?i)[(\[（【][^()（）]{0,60}(?:photo|image|picture|getty|afp|associated press|\bap\b|reuters|epa|shutterstock|file pic|courtesy|handout|pool|illustration|screenshot|graphic|图|圖|摄|攝|资料|資料|美联社|美聯社|路透|法新社|中新社|新华社|新華社|视觉中国|东方ic)[^()（）]{0,60}[)\]）】]\s*$)"))
           .release();
  static const RE2& photographer =
      *CompilePattern(R"((?:记者|新华社发|摄影)?\s*[(（]?\p{Han}{2,4}\s*(?:摄|攝)\s*[)）]?\s*$)")
           .release();
  if (line.chars > 400) return false;
  if (line.han && RE2::PartialMatch(Piece(text), photographer)) return true;
  return RE2::PartialMatch(Piece(text), credit);
}

bool IsHeadline(const LineFeatures& line) {
  if (line.ends_sentence || line.list_marker || line.chars > kMaxHeadlineChars || line.letters == 0)
    return false;
  if (line.han) return line.words >= 6;
  const size_t blank = line.norm.rfind(' ');
  if (blank != std::string::npos && JoinsLines(absl::string_view(line.norm).substr(blank + 1)))
    return false;
  return line.words >= 4 && line.title_case;
}

// A line that does not speak against a list of headlines around it.
bool FitsList(const LineFeatures& line) {
  return !line.ends_sentence && line.chars <= kMaxHeadlineChars;
}

class Marker {
 public:
  Marker(const Article& article, const SpanIndex& index, std::vector<Paragraph>* paragraphs)
      : article_(article), index_(index), paragraphs_(*paragraphs) {
    for (const Paragraph& p : paragraphs_)
      lines_.push_back(FeaturesOf(Slice(article.text, p.span)));
  }

  void MarkLines() {
    bool in_list = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      // "Health" is a link of a page, but a topic where "They discussed:" announces it.
      if (Open(i) && !(in_list && Table().lines.contains(lines_[i].norm))) MarkLine(i);
      in_list = Open(i) && (lines_[i].ends_colon || (in_list && !lines_[i].ends_sentence));
    }
  }

  // Lists of other articles under a heading ("Related Articles"), until running text begins again.
  void MarkSections() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!Table().headers.contains(lines_[i].norm)) continue;
      size_t j = i + 1;
      for (; j < lines_.size() && (FitsList(lines_[j]) || InsideList(j)); ++j) {
        if (Open(j)) paragraphs_[j].boilerplate = Boilerplate::kRelated;
      }
      i = j - 1;
    }
  }

  // Headlines in a row without a heading.
  void MarkHeadlineRuns() {
    // Offices list participants; what they publish holds no headlines of others.
    const ArticleKind kind = article_.kind;
    if (kind == ArticleKind::kSocialPost || kind == ArticleKind::kOfficialReadout ||
        kind == ArticleKind::kPressBriefing || !HasText()) {
      return;
    }
    const std::vector<bool> announced = AnnouncedItems(lines_);
    for (size_t begin = 0; begin < lines_.size();) {
      size_t end = begin, headlines = 0;
      while (end < lines_.size() &&
             (IsHeadline(lines_[end]) || (headlines > 0 && InsideRun(end)))) {
        headlines += IsHeadline(lines_[end]);
        ++end;
      }
      if (headlines >= kMinHeadlineRun && !announced[begin]) {
        for (size_t i = begin; i < end; ++i) {
          if (Open(i)) paragraphs_[i].boilerplate = Boilerplate::kRelated;
        }
      }
      begin = std::max(end, begin + 1);
    }
  }

  // Short lines between two adverts, at the head or the foot of the page, are more of the advert.
  void MarkAdvertBlocks() {
    size_t first_text = lines_.size(), last_text = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!IsText(i)) continue;
      first_text = std::min(first_text, i);
      last_text = i;
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (paragraphs_[i].boilerplate != Boilerplate::kAdvert) continue;
      size_t last = i;
      for (size_t j = i + 1; j < lines_.size() && j < i + 16; ++j) {
        if (lines_[j].chars > 110 || lines_[j].quoted) break;
        if (paragraphs_[j].boilerplate == Boilerplate::kAdvert) last = j;
      }
      if (first_text < i && last_text > last) continue;
      for (size_t j = i + 1; j < last; ++j) {
        if (Open(j)) paragraphs_[j].boilerplate = Boilerplate::kAdvert;
      }
    }
  }

 private:
  void MarkLine(size_t i) {
    const LineFeatures& line = lines_[i];
    const absl::string_view text = Slice(article_.text, paragraphs_[i].span);
    Boilerplate kind = ByPhrase(line);
    // Of several sentences, each is judged by itself (MarkSentences).
    if (IsBySentence(kind) && HasSeveralSentences(paragraphs_[i].span)) return;
    if (kind == Boilerplate::kNone && IsLinkList(text, line)) kind = Boilerplate::kNavigation;
    // The credit of an article's last paragraph names its agency, not a photograph.
    if (kind == Boilerplate::kNone && !IsLastOpen(i) && IsCaption(text, line)) {
      kind = Boilerplate::kCaption;
    }
    paragraphs_[i].boilerplate = kind;
  }

  bool HasSeveralSentences(const Span& span) const {
    return SplitSentences(article_.text, index_, span).size() > 1;
  }

  bool Open(size_t i) const { return paragraphs_[i].boilerplate == Boilerplate::kNone; }

  bool IsLastOpen(size_t i) const {
    for (size_t j = i + 1; j < lines_.size(); ++j) {
      if (Open(j)) return false;
    }
    return true;
  }

  bool IsText(size_t i) const {
    return Open(i) && lines_[i].ends_sentence &&
           (lines_[i].chars >= 100 || (lines_[i].han && lines_[i].chars >= 40));
  }

  bool HasText() const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (IsText(i)) return true;
    }
    return false;
  }

  // A sentence among headlines: two of the next three lines are no sentences.
  bool InsideList(size_t i) const {
    size_t fitting = 0;
    for (size_t j = i + 1; j < lines_.size() && j <= i + 3; ++j)
      fitting += FitsList(lines_[j]) && lines_[j].words > 3;
    return fitting >= 2 && lines_[i].chars <= 260;
  }

  bool InsideRun(size_t i) const {
    return lines_[i].chars <= 260 && !lines_[i].list_marker && i + 2 < lines_.size() &&
           IsHeadline(lines_[i + 1]) && IsHeadline(lines_[i + 2]);
  }

  const Article& article_;
  const SpanIndex& index_;
  std::vector<Paragraph>& paragraphs_;
  std::vector<LineFeatures> lines_;
};

// Cuts adverts and "read more" pointers out of paragraphs of several sentences; single ones have
// been judged as lines.
void MarkSentences(absl::string_view text, const SpanIndex& index,
                   std::vector<Paragraph>* paragraphs) {
  absl::flat_hash_map<uint32_t, uint32_t> whole;
  for (const Paragraph& p : *paragraphs) whole.emplace(p.span.start_byte, p.span.end_byte);
  SplitByClass(
      text, index,
      [&](absl::string_view sentence) {
        const uint32_t begin = static_cast<uint32_t>(sentence.data() - text.data());
        const auto paragraph = whole.find(begin);
        if (paragraph != whole.end() && paragraph->second == begin + sentence.size()) {
          return Boilerplate::kNone;
        }
        const Boilerplate kind = ByPhrase(FeaturesOf(sentence));
        return IsBySentence(kind) ? kind : Boilerplate::kNone;
      },
      paragraphs);
}

}  // namespace

void MarkBoilerplate(const Article& article, const SpanIndex& index,
                     std::vector<Paragraph>* paragraphs) {
  MarkPlanted(article.text, index, paragraphs);
  MarkTitleAgain(article, paragraphs);
  Marker marker(article, index, paragraphs);
  marker.MarkLines();
  MarkMetadata(article, paragraphs);
  marker.MarkSections();
  marker.MarkHeadlineRuns();
  marker.MarkAdvertBlocks();
  MarkSentences(article.text, index, paragraphs);
  MarkRepeated(article.text, paragraphs);
}

}  // namespace parallax
