// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/articles.h"

#include <google/protobuf/util/json_util.h>
#include <unicode/utf8.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace parallax {
namespace {

constexpr size_t kMaxFileBytes = 32 << 20;
constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum class Format { kText, kHtml, kJson };

Format FormatOf(const std::string& name, absl::string_view content) {
  if (name == "-") {
    const absl::string_view start = absl::StripLeadingAsciiWhitespace(content);
    if (absl::StartsWith(start, "{") || absl::StartsWith(start, "[")) return Format::kJson;
    return absl::StartsWith(start, "<") ? Format::kHtml : Format::kText;
  }
  const std::string extension =
      absl::AsciiStrToLower(std::filesystem::path(name).extension().string());
  if (extension == ".json") return Format::kJson;
  return extension == ".html" || extension == ".htm" ? Format::kHtml : Format::kText;
}

absl::Status CheckUtf8(absl::string_view content) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(content.data());
  const auto size = static_cast<int32_t>(content.size());
  for (int32_t offset = 0; offset < size;) {
    const int32_t start = offset;
    UChar32 c;
    U8_NEXT(bytes, offset, size, c);
    if (c < 0) {
      return absl::InvalidArgumentError(absl::StrCat("not valid UTF-8 at byte ", start));
    }
  }
  return absl::OkStatus();
}

// One line of a header: `key: value`. False: the line is not of this form, or its key is not one of
// the header's.
bool SetFromHeader(absl::string_view line, v1::Article& article) {
  const size_t colon = line.find(':');
  if (colon == absl::string_view::npos) return false;
  const std::string key = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line.substr(0, colon)));
  const std::string value(absl::StripAsciiWhitespace(line.substr(colon + 1)));
  using Setter = void (*)(v1::Article&, const std::string&);
  static constexpr std::pair<absl::string_view, Setter> kKeys[] = {
      {"id", [](v1::Article& a, const std::string& v) { a.set_article_id(v); }},
      {"outlet", [](v1::Article& a, const std::string& v) { a.set_outlet(v); }},
      {"author", [](v1::Article& a, const std::string& v) { a.set_author(v); }},
      {"title", [](v1::Article& a, const std::string& v) { a.set_title(v); }},
      {"published", [](v1::Article& a, const std::string& v) { a.set_published(v); }},
      {"url", [](v1::Article& a, const std::string& v) { a.set_url(v); }},
      {"language", [](v1::Article& a, const std::string& v) { a.set_language_code(v); }},
  };
  for (const auto& [name, set] : kKeys) {
    if (key == name) {
      set(article, value);
      return true;
    }
  }
  if (key == "truncated") {
    article.set_truncated(absl::EqualsIgnoreCase(value, "true"));
    return article.truncated() || absl::EqualsIgnoreCase(value, "false");
  }
  if (key == "kind") {
    v1::ArticleKind kind;
    const std::string upper =
        absl::StrReplaceAll(absl::AsciiStrToUpper(value), {{" ", "_"}, {"-", "_"}});
    const bool full = absl::StartsWith(upper, "ARTICLE_KIND_");
    if (!v1::ArticleKind_Parse(full ? upper : absl::StrCat("ARTICLE_KIND_", upper), &kind))
      return false;
    article.set_kind(kind);
    return true;
  }
  return false;
}

// A text file: where its first line is a header line, the header goes to the first empty line and
// the text begins behind that.
absl::Status ReadText(absl::string_view content, v1::Article& article) {
  v1::Article headed;
  absl::string_view rest = content;
  for (int number = 1;; ++number) {
    const size_t end = rest.find('\n');
    const absl::string_view line = absl::StripTrailingAsciiWhitespace(rest.substr(0, end));
    if (number > 1 && line.empty()) {
      rest.remove_prefix(end == absl::string_view::npos ? rest.size() : end + 1);
      break;
    }
    if (!SetFromHeader(line, headed)) {
      if (number == 1) {
        article.set_text(std::string(content));
        return absl::OkStatus();
      }
      return absl::InvalidArgumentError(
          absl::StrCat("line ", number,
                       " of the header is not `key: value` with a known key and value; an empty "
                       "line ends the header"));
    }
    if (end == absl::string_view::npos) {
      rest = "";
      break;
    }
    rest.remove_prefix(end + 1);
  }
  article = std::move(headed);
  article.set_text(std::string(rest));
  return absl::OkStatus();
}

absl::Status FromJson(absl::string_view json, google::protobuf::Message& message) {
  google::protobuf::util::JsonParseOptions strict;
  strict.ignore_unknown_fields = false;
  const auto status =
      google::protobuf::util::JsonStringToMessage(std::string(json), &message, strict);
  if (status.ok()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "not a ", message.GetDescriptor()->name(),
      " as JSON: ", absl::string_view(status.message().data(), status.message().size())));
}

absl::Status ReadJson(absl::string_view content, v1::CompareArticlesRequest& request) {
  const auto json =
      nlohmann::json::parse(content.begin(), content.end(), nullptr, /*allow_exceptions=*/false);
  if (json.is_array()) return FromJson(absl::StrCat("{\"articles\":", content, "}"), request);
  if (json.is_object() && !json.contains("articles"))
    return FromJson(content, *request.add_articles());
  return FromJson(content, request);
}

std::string UniqueId(const std::string& wanted, const std::set<std::string>& taken) {
  std::string id = wanted;
  for (int number = 2; taken.count(id) > 0; ++number) id = absl::StrCat(wanted, "-", number);
  return id;
}

void NameArticles(const std::string& name, const std::set<std::string>& taken_before,
                  v1::CompareArticlesRequest& added) {
  const std::string stem = name == "-" ? "stdin" : std::filesystem::path(name).stem().string();
  std::set<std::string> taken = taken_before;
  for (const v1::Article& article : added.articles()) taken.insert(article.article_id());
  for (v1::Article& article : *added.mutable_articles()) {
    if (!article.article_id().empty()) continue;
    article.set_article_id(UniqueId(stem, taken));
    taken.insert(article.article_id());
  }
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, &std::fclose);
  std::FILE* file = stdin;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "rb"));
    file = opened.get();
  }
  if (file == nullptr) return absl::NotFoundError(absl::StrCat(path, ": ", std::strerror(errno)));
  std::string content;
  std::array<char, 1 << 16> buffer;
  while (const size_t got = std::fread(buffer.data(), 1, buffer.size(), file)) {
    content.append(buffer.data(), got);
    if (content.size() > kMaxFileBytes) {
      return absl::FailedPreconditionError(
          absl::StrCat(path, ": larger than ", kMaxFileBytes >> 20, " MiB"));
    }
  }
  if (std::ferror(file))
    return absl::FailedPreconditionError(absl::StrCat(path, ": ", std::strerror(errno)));
  return content;
}

absl::Status AddArticles(const std::string& name, absl::string_view content,
                         v1::CompareArticlesRequest& request) {
  v1::CompareArticlesRequest added;
  absl::Status status = CheckUtf8(content);
  const Format format = FormatOf(name, content);
  absl::ConsumePrefix(&content, kByteOrderMark);
  if (status.ok() && format == Format::kJson) status = ReadJson(content, added);
  if (status.ok() && format == Format::kText) status = ReadText(content, *added.add_articles());
  if (status.ok() && format == Format::kHtml) added.add_articles()->set_html(std::string(content));
  if (!status.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat(name == "-" ? "standard input" : name, ": ", status.message()));
  }
  std::set<std::string> taken;
  for (const v1::Article& article : request.articles()) taken.insert(article.article_id());
  NameArticles(name, taken, added);
  request.MergeFrom(added);
  return absl::OkStatus();
}

absl::StatusOr<v1::CompareArticlesRequest> ParseRequest(absl::string_view json) {
  v1::CompareArticlesRequest request;
  absl::Status status = CheckUtf8(json);
  absl::ConsumePrefix(&json, kByteOrderMark);
  if (status.ok()) status = FromJson(json, request);
  if (!status.ok()) return status;
  return request;
}

}  // namespace parallax
