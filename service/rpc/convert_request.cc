// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_request.h"

#include <utility>

#include "service/rpc/convert_enums.h"
#include "service/text/language.h"

namespace parallax {
namespace {

// "zh" of "zh-Hant"; English where nothing is asked for.
std::string ReportLanguage(const std::string& code) {
  return code.empty() ? "en" : BaseLanguage(code);
}

template <class Request>
CompareOptions ComparisonOptions(const Request& request) {
  CompareOptions options;
  options.compare_within_articles = request.compare_within_articles();
  options.report_language = ReportLanguage(request.report_language());
  for (const v1::EventGroup& group : request.event_groups()) {
    options.event_groups.emplace_back(group.article_ids().begin(), group.article_ids().end());
  }
  return options;
}

}  // namespace

std::vector<Article> ToArticles(const google::protobuf::RepeatedPtrField<v1::Article>& articles) {
  std::vector<Article> result;
  result.reserve(articles.size());
  for (const v1::Article& from : articles) {
    Article& to = result.emplace_back();
    to.article_id = from.article_id();
    to.outlet = from.outlet();
    to.author = from.author();
    to.kind = FromProto(from.kind());
    to.title = from.title();
    to.text = from.text();
    to.html = from.html();
    to.published = from.published();
    to.url = from.url();
    to.language_code = from.language_code();
    to.truncated = from.truncated();
  }
  return result;
}

CompareOptions ToOptions(const v1::CompareArticlesRequest& request) {
  return ComparisonOptions(request);
}

CompareOptions ToOptions(const v1::StreamCompareArticlesRequest& request) {
  return ComparisonOptions(request);
}

CompareOptions ToOptions(const v1::ExtractClaimsRequest& request) {
  CompareOptions options;
  options.report_language = ReportLanguage(request.report_language());
  return options;
}

CompareOptions ToOptions(const v1::GroupArticlesRequest& request) {
  CompareOptions options;
  options.report_language = ReportLanguage(request.report_language());
  return options;
}

}  // namespace parallax
