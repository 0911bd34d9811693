// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/build_info.h"
#include "service/rpc/convert_report.h"
#include "service/rpc/handlers.h"
#include "service/rpc/limits.h"

namespace parallax {
namespace {

void SetLimits(v1::Limits* limits) {
  limits->set_max_articles(kMaxArticles);
  limits->set_max_article_characters(kMaxArticleCharacters);
  limits->set_max_stream_characters(kMaxStreamCharacters);
  limits->set_max_unary_characters(kMaxUnaryCharacters);
  limits->set_max_html_bytes(kMaxArticleHtmlBytes);
  limits->set_max_message_bytes(kMaxMessageBytes);
  limits->set_max_metadata_bytes(kMaxMetadataBytes);
  limits->set_max_article_id_characters(kMaxArticleIdCharacters);
  limits->set_max_name_characters(kMaxNameCharacters);
  limits->set_max_title_characters(kMaxTitleCharacters);
  limits->set_max_url_characters(kMaxUrlCharacters);
  limits->mutable_default_deadline()->set_seconds(absl::ToInt64Seconds(kDefaultDeadline));
  limits->mutable_max_deadline()->set_seconds(absl::ToInt64Seconds(kMaxDeadline));
  limits->set_max_event_groups(kMaxEventGroups);
}

}  // namespace

absl::Status GetServerInfo(const v1::GetServerInfoRequest&, const Context& context,
                           v1::GetServerInfoResponse* response) {
  response->set_version(std::string(BuildVersion()));
  response->set_revision(std::string(BuildRevision()));
  ToProto(context.analyzer.manifest(), response->mutable_manifest());
  SetLimits(response->mutable_limits());
  for (const char* language : {"en", "zh"}) {
    response->add_tested_languages(language);
    response->add_report_languages(language);
  }
  return absl::OkStatus();
}

}  // namespace parallax
