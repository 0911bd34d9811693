// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/validate.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "service/text/html.h"
#include "service/text/language.h"
#include "service/text/time.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

using Articles = google::protobuf::RepeatedPtrField<v1::Article>;
using EventGroups = google::protobuf::RepeatedPtrField<v1::EventGroup>;
using Violations = std::vector<FieldViolation>;

// Code points of `text`, which is valid UTF-8: all bytes but those that continue one.
size_t CountCharacters(absl::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += (byte & 0xC0) != 0x80;
  return count;
}

bool IsBlankText(absl::string_view text) {
  size_t begin = 0, end = text.size();
  TrimBlanks(text, &begin, &end);
  return begin >= end;
}

// Encoding and NUL; false when a violation was added, and the field is not to be looked at further.
bool CheckEncoding(absl::string_view value, const std::string& field, Violations& violations) {
  if (!IsValidUtf8(value)) {
    violations.push_back(InvalidUtf8(field));
    return false;
  }
  if (value.find('\0') != absl::string_view::npos) {
    violations.push_back(NulCharacter(field));
    return false;
  }
  return true;
}

bool CheckString(absl::string_view value, const std::string& field, size_t limit,
                 Violations& violations) {
  if (!CheckEncoding(value, field, violations)) return false;
  if (value.size() <= limit) return true;
  const size_t characters = CountCharacters(value);
  if (characters > limit) violations.push_back(TooLong(field, characters, limit));
  return characters <= limit;
}

// Checks the text of `article` and returns its length in characters, 0 when it cannot be told.
size_t CheckContent(const v1::Article& article, const std::string& path, Violations& violations) {
  const std::string text_path = path + ".text", html_path = path + ".html";
  if (!article.text().empty() && !article.html().empty()) {
    violations.push_back(TextAndHtml(text_path));
    return 0;
  }
  if (article.html().empty()) {
    if (!CheckEncoding(article.text(), text_path, violations)) return 0;
    if (IsBlankText(article.text())) {
      violations.push_back(NoText(text_path));
      return 0;
    }
    const size_t characters = CountCharacters(article.text());
    if (characters > kMaxArticleCharacters) {
      violations.push_back(TooLong(text_path, characters, kMaxArticleCharacters));
    }
    return characters;
  }
  if (article.html().size() > kMaxArticleHtmlBytes) {
    violations.push_back(HtmlTooLarge(html_path, article.html().size()));
    return 0;
  }
  if (!CheckEncoding(article.html(), html_path, violations)) return 0;
  if (IsBlankText(article.html())) {
    violations.push_back(NoText(html_path));
    return 0;
  }
  const auto page = ExtractHtml(article.html());
  if (!page.ok()) return 0;  // An unusable page fails nothing: the analysis lists it in `skipped`.
  const size_t characters = CountCharacters(page->text);
  if (characters > kMaxArticleCharacters) {
    violations.push_back(TooLong(html_path, characters, kMaxArticleCharacters));
  }
  return characters;
}

void CheckArticleId(const v1::Article& article, const std::string& path,
                    absl::flat_hash_map<std::string, std::string>& ids, Violations& violations) {
  const std::string field = path + ".article_id";
  if (!CheckString(article.article_id(), field, kMaxArticleIdCharacters, violations)) return;
  if (IsBlankText(article.article_id())) {
    violations.push_back(EmptyArticleId(field));
    return;
  }
  const auto [known, inserted] = ids.emplace(article.article_id(), field);
  if (!inserted) violations.push_back(DuplicateArticleId(field, known->second));
}

void CheckMetadata(const v1::Article& article, const std::string& path, Violations& violations) {
  CheckString(article.outlet(), path + ".outlet", kMaxNameCharacters, violations);
  CheckString(article.author(), path + ".author", kMaxNameCharacters, violations);
  if (!v1::ArticleKind_IsValid(article.kind())) {
    violations.push_back(UnknownEnumValue(path + ".kind"));
  }
  CheckString(article.title(), path + ".title", kMaxTitleCharacters, violations);
}

void CheckCodes(const v1::Article& article, const std::string& path, Violations& violations) {
  const std::string published = path + ".published", language = path + ".language_code";
  if (CheckString(article.published(), published, kMaxCodeBytes, violations) &&
      !article.published().empty() && !ParsePublicationTime(article.published()).ok()) {
    violations.push_back(InvalidPublished(published));
  }
  CheckString(article.url(), path + ".url", kMaxUrlCharacters, violations);
  if (CheckString(article.language_code(), language, kMaxCodeBytes, violations) &&
      !article.language_code().empty() && !IsKnownLanguageCode(article.language_code())) {
    violations.push_back(UnknownLanguage(language));
  }
}

void CheckReportLanguage(absl::string_view code, Violations& violations) {
  if (code.empty() || !CheckString(code, "report_language", kMaxCodeBytes, violations)) return;
  const std::string base = IsKnownLanguageCode(code) ? BaseLanguage(code) : "";
  if (base != "en" && base != "zh") violations.push_back(UnknownReportLanguage());
}

Violations CheckArticles(const Articles& articles, size_t max_characters) {
  if (articles.empty()) return {NoArticles()};
  if (static_cast<size_t>(articles.size()) > kMaxArticles)
    return {TooManyArticles(articles.size())};
  Violations violations;
  absl::flat_hash_map<std::string, std::string> ids;
  size_t characters = 0;
  for (int i = 0; i < articles.size(); ++i) {
    const std::string path = absl::StrCat("articles[", i, "]");
    CheckArticleId(articles[i], path, ids, violations);
    CheckMetadata(articles[i], path, violations);
    characters += CheckContent(articles[i], path, violations);
    CheckCodes(articles[i], path, violations);
  }
  if (characters > max_characters) violations.push_back(TooMuchText(characters, max_characters));
  return violations;
}

void CheckEventGroups(const EventGroups& groups, const Articles& articles, Violations& violations) {
  if (static_cast<size_t>(groups.size()) > kMaxEventGroups) {
    violations.push_back(TooManyEventGroups(groups.size()));
    return;
  }
  absl::flat_hash_set<absl::string_view> ids, seen;
  for (const v1::Article& article : articles) ids.insert(article.article_id());
  for (int i = 0; i < groups.size(); ++i) {
    const std::string path = absl::StrCat("event_groups[", i, "].article_ids");
    if (groups[i].article_ids().empty()) violations.push_back(EmptyEventGroup(path));
    // More members than articles cannot all be right: the first wrong one is found within that
    // number.
    const int members = std::min(groups[i].article_ids_size(), articles.size() + 1);
    for (int j = 0; j < members; ++j) {
      const std::string& id = groups[i].article_ids(j);
      if (!ids.contains(id)) {
        violations.push_back(UnknownArticleId(absl::StrCat(path, "[", j, "]")));
      } else if (!seen.insert(id).second) {
        violations.push_back(RepeatedGroupMember(absl::StrCat(path, "[", j, "]")));
      }
    }
  }
}

absl::Status StatusOf(const Violations& violations) {
  return violations.empty() ? absl::OkStatus() : InvalidRequest(violations);
}

template <class Request>
absl::Status ValidateComparison(const Request& request, size_t max_characters) {
  Violations violations = CheckArticles(request.articles(), max_characters);
  CheckReportLanguage(request.report_language(), violations);
  CheckEventGroups(request.event_groups(), request.articles(), violations);
  return StatusOf(violations);
}

template <class Request>
absl::Status ValidateArticles(const Request& request) {
  Violations violations = CheckArticles(request.articles(), kMaxUnaryCharacters);
  CheckReportLanguage(request.report_language(), violations);
  return StatusOf(violations);
}

}  // namespace

absl::Status Validate(const v1::CompareArticlesRequest& request) {
  return ValidateComparison(request, kMaxUnaryCharacters);
}

absl::Status Validate(const v1::StreamCompareArticlesRequest& request) {
  return ValidateComparison(request, kMaxStreamCharacters);
}

absl::Status Validate(const v1::ExtractClaimsRequest& request) { return ValidateArticles(request); }

absl::Status Validate(const v1::GroupArticlesRequest& request) { return ValidateArticles(request); }

}  // namespace parallax
