// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/text/boilerplate.h"
#include "service/text/dateline.h"
#include "service/text/document.h"
#include "service/text/html.h"
#include "service/text/language.h"
#include "service/text/paragraphs.h"
#include "service/text/sentences.h"
#include "service/text/unicode.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

// Letters below which the language of a paragraph is that of its document: too few words to tell
// Latin ones apart.
constexpr uint32_t kMinLanguageChars = 100;
// Paragraphs among which the dateline is looked for: a summary or a caption may stand before it.
constexpr int kMaxBeforeDateline = 4;

absl::Status CheckString(absl::string_view field, absl::string_view value) {
  if (absl::StrContains(value, absl::string_view("\0", 1))) {
    return absl::InvalidArgumentError(absl::StrCat(field, ": holds a NUL character"));
  }
  if (!IsValidUtf8(value))
    return absl::InvalidArgumentError(absl::StrCat(field, ": not valid UTF-8"));
  return absl::OkStatus();
}

absl::Status CheckStrings(const Article& article) {
  const std::pair<absl::string_view, absl::string_view> fields[] = {{"text", article.text},
                                                                    {"html", article.html},
                                                                    {"title", article.title},
                                                                    {"outlet", article.outlet},
                                                                    {"author", article.author}};
  for (const auto& [field, value] : fields) {
    absl::Status status = CheckString(field, value);
    if (!status.ok()) return status;
  }
  if (!article.text.empty() && !article.html.empty()) {
    return absl::InvalidArgumentError("html: given beside text");
  }
  if (!article.language_code.empty() && !IsKnownLanguageCode(article.language_code)) {
    return absl::InvalidArgumentError("language_code: no known BCP 47 language");
  }
  return absl::OkStatus();
}

// Puts the text of a page into `source.text`, and its title into `source.title` when none was
// supplied.
absl::Status TakeHtml(Article* source) {
  if (source->html.empty()) return absl::OkStatus();
  absl::StatusOr<ExtractedPage> page = ExtractHtml(source->html);
  if (!page.ok()) return page.status();
  source->html.clear();
  source->text = std::move(page->text);
  if (source->title.empty()) source->title = std::move(page->title);
  return absl::OkStatus();
}

bool IsBlankText(absl::string_view text) {
  size_t begin = 0, end = text.size();
  TrimBlanks(text, &begin, &end);
  return begin == end;
}

// Cuts the dateline off the first paragraph of running text, as a paragraph of its own.
void CutDateline(Document* document) {
  std::vector<Paragraph>& paragraphs = document->paragraphs;
  int looked_at = 0;
  for (size_t i = 0; i < paragraphs.size() && looked_at < kMaxBeforeDateline; ++i) {
    if (paragraphs[i].part != Part::kText || paragraphs[i].boilerplate != Boilerplate::kNone)
      continue;
    ++looked_at;
    const std::optional<Dateline> dateline =
        FindDateline(document->source.text, document->text_index, paragraphs[i].span);
    if (!dateline.has_value()) continue;
    document->dateline = dateline->span;
    if (!dateline->agency.empty()) document->dateline_agency = dateline->agency;
    size_t begin = dateline->span.end_byte, end = paragraphs[i].span.end_byte;
    TrimBlanks(document->source.text, &begin, &end);
    Paragraph rest = paragraphs[i];
    rest.span = document->text_index.Make(begin, end);
    paragraphs[i].span = dateline->span;
    paragraphs[i].boilerplate = Boilerplate::kMetadata;
    if (begin < end) paragraphs.insert(paragraphs.begin() + i + 1, rest);
    return;
  }
}

// The agency of a closing line, which is then metadata.
void TakeClosingAgency(Document* document) {
  std::vector<Paragraph>& paragraphs = document->paragraphs;
  int looked_at = 0;
  for (auto p = paragraphs.rbegin(); p != paragraphs.rend() && looked_at < 4; ++p) {
    if (p->part != Part::kText) continue;
    if (p->boilerplate != Boilerplate::kNone && p->boilerplate != Boilerplate::kMetadata) continue;
    ++looked_at;
    const std::optional<std::string> agency = ClosingAgency(Slice(document->source.text, p->span));
    if (!agency.has_value()) continue;
    p->boilerplate = Boilerplate::kMetadata;
    if (!document->dateline_agency.has_value()) document->dateline_agency = *agency;
    return;
  }
}

bool UsesLatinLetters(absl::string_view language) {
  static constexpr absl::string_view kOthers[] = {
      "zh", "ja", "ko", "ru", "uk", "bg", "sr", "mk", "be", "kk", "mn", "el",
      "ar", "fa", "ur", "he", "hi", "mr", "ne", "bn", "pa", "gu", "ta", "te",
      "kn", "ml", "si", "th", "lo", "my", "km", "ka", "hy", "am", "bo"};
  return std::find(std::begin(kOthers), std::end(kOthers), language) == std::end(kOthers);
}

// Languages of all paragraphs, and of the document: the caller's, unless its script is not the one
// that the text is in.
void SetLanguages(Document* document) {
  absl::flat_hash_map<std::string, uint32_t> chars;
  for (Paragraph& p : document->paragraphs) {
    p.language = DetectLanguage(document->Quote(p.part, p.span));
    if (p.boilerplate == Boilerplate::kNone && p.language != "und")
      chars[p.language] += p.span.chars();
  }
  uint32_t most = 0;
  document->language = "und";
  for (const auto& [language, count] : chars) {
    if (count > most || (count == most && language < document->language)) {
      most = count;
      document->language = language;
    }
  }
  const std::string given = BaseLanguage(document->source.language_code);
  if (!given.empty() && given != "und" &&
      (document->language == "und" ||
       UsesLatinLetters(given) == UsesLatinLetters(document->language))) {
    document->language = given;
  }
  const bool latin = UsesLatinLetters(document->language);
  for (Paragraph& p : document->paragraphs) {
    const bool unsure = p.span.chars() < kMinLanguageChars && latin && UsesLatinLetters(p.language);
    if (p.language == "und" || unsure) p.language = document->language;
  }
  document->language_tested = IsTestedLanguage(document->language);
}

void AddSentences(Document* document) {
  for (size_t i = 0; i < document->paragraphs.size(); ++i) {
    const Paragraph& p = document->paragraphs[i];
    if (p.boilerplate != Boilerplate::kNone) continue;
    for (const Span& span :
         SplitSentences(document->text(p.part), document->index(p.part), p.span)) {
      document->sentences.push_back({p.part, span, static_cast<uint32_t>(i)});
    }
  }
}

absl::string_view NameOf(Boilerplate boilerplate) {
  switch (boilerplate) {
    case Boilerplate::kNavigation:
      return "navigation";
    case Boilerplate::kRelated:
      return "headlines of other articles";
    case Boilerplate::kCaption:
      return "captions";
    case Boilerplate::kAdvert:
      return "adverts and legal notices";
    case Boilerplate::kRepeated:
      return "repetitions";
    case Boilerplate::kInstruction:
      return "instructions to programs";
    case Boilerplate::kMirrored:
      return "text under direction overrides";
    default:
      return "bylines and labels";
  }
}

// OK when some paragraph of the text is left; else says what the text consists of.
absl::Status CheckLeft(const Document& document) {
  std::string kinds;
  for (const Paragraph& p : document.paragraphs) {
    if (p.part != Part::kText) continue;
    if (p.boilerplate == Boilerplate::kNone) return absl::OkStatus();
    const absl::string_view name = NameOf(p.boilerplate);
    if (!absl::StrContains(kinds, name)) absl::StrAppend(&kinds, kinds.empty() ? "" : ", ", name);
  }
  return absl::FailedPreconditionError(absl::StrCat("no text outside ", kinds));
}

void AddTitle(Document* document) {
  size_t begin = 0, end = document->source.title.size();
  TrimBlanks(document->source.title, &begin, &end);
  if (begin == end) return;
  document->paragraphs.push_back({Part::kTitle, document->title_index.Make(begin, end)});
}

}  // namespace

absl::StatusOr<Document> Clean(const Article& article) {
  if (absl::Status status = CheckStrings(article); !status.ok()) return status;
  Document document;
  document.source = article;
  if (!article.published.empty()) {
    absl::StatusOr<PublicationTime> published = ParsePublicationTime(article.published);
    if (!published.ok()) return published.status();
    document.published = *published;
  }
  if (absl::Status status = TakeHtml(&document.source); !status.ok()) return status;
  if (IsBlankText(document.source.text)) return absl::FailedPreconditionError("no text");

  document.text_index = SpanIndex(document.source.text);
  document.title_index = SpanIndex(document.source.title);
  std::vector<Paragraph> paragraphs;
  for (const Span& span : SplitParagraphs(document.source.text, document.text_index)) {
    paragraphs.push_back({Part::kText, span});
  }
  MarkBoilerplate(document.source, document.text_index, &paragraphs);
  AddTitle(&document);
  document.paragraphs.insert(document.paragraphs.end(), paragraphs.begin(), paragraphs.end());
  CutDateline(&document);
  TakeClosingAgency(&document);
  if (absl::Status status = CheckLeft(document); !status.ok()) return status;
  SetLanguages(&document);
  AddSentences(&document);
  return document;
}

}  // namespace parallax
