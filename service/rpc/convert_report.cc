// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_report.h"

#include <string>
#include <vector>

#include "service/rpc/convert_claim.h"
#include "service/rpc/convert_divergence.h"
#include "service/rpc/convert_enums.h"

namespace parallax {
namespace {

using Strings = google::protobuf::RepeatedPtrField<std::string>;

void CopyStrings(const std::vector<std::string>& from, Strings* to) {
  to->Assign(from.begin(), from.end());
}

void ToProto(const Event& from, v1::Event* to) {
  to->set_event_id(from.event_id);
  to->set_label(from.label);
  to->set_date(from.date.value_or(""));
  CopyStrings(from.participants, to->mutable_participants());
  CopyStrings(from.article_ids, to->mutable_article_ids());
  to->set_background(from.background);
}

void ToProto(const Account& from, v1::Account* to) {
  to->set_account_id(from.account_id);
  to->set_display_name(from.display_name);
  CopyStrings(from.aliases, to->mutable_aliases());
  to->set_kind(parallax::ToProto(from.kind));
  to->set_first_hand(from.first_hand);
  CopyStrings(from.through, to->mutable_through());
  CopyStrings(from.article_ids, to->mutable_article_ids());
  to->set_claim_count(from.claims);
  to->set_character_count(from.characters);
  to->set_party_id(from.party_key);
}

void ToProto(const Topic& from, v1::Topic* to) {
  to->set_topic_id(from.topic_id);
  to->set_label(from.label);
  to->set_event_id(from.event_id);
  to->set_salience(from.salience);
  CopyStrings(from.claim_ids, to->mutable_claim_ids());
}

void ToProto(const MatrixCell& from, v1::MatrixCell* to) {
  to->set_topic_id(from.topic_id);
  to->set_account_id(from.account_id);
  to->set_stance(parallax::ToProto(from.stance));
  to->set_second_hand(from.second_hand);
}

void ToProto(const Abstention& from, v1::Abstention* to) {
  to->set_topic_id(from.topic_id);
  to->set_account_id(from.account_id);
  to->set_reason(from.reason);
}

void ToProto(const Warning& from, v1::Warning* to) {
  to->set_code(parallax::ToProto(from.code));
  to->set_article_id(from.article_id);
  to->set_message(from.message);
}

void ToProto(const Ungrouped& from, v1::UngroupedArticles* to) {
  CopyStrings(from.article_ids, to->mutable_article_ids());
  to->set_reason(from.reason);
}

void ToProto(const Skipped& from, v1::SkippedArticle* to) {
  to->set_article_id(from.article_id);
  to->set_reason(from.reason);
}

void ToProto(const Diagnostics& from, v1::Diagnostics* to) {
  to->mutable_counters()->insert(from.counters.begin(), from.counters.end());
  for (const auto& [stage, milliseconds] : from.stage_milliseconds) {
    v1::StageTiming* timing = to->add_stages();
    timing->set_stage(stage);
    timing->set_milliseconds(milliseconds);
  }
}

void ToProto(const ExtractedArticle& from, const VoiceNames& names, v1::ExtractedArticle* to) {
  to->set_article_id(from.article_id);
  to->set_language_code(from.language_code);
  to->set_extracted_text(from.extracted_text);
  for (const ReportedAttribution& attribution : from.attributions) {
    parallax::ToProto(attribution, to->add_attributions());
  }
  for (const ReportedClaim& claim : from.claims) {
    parallax::ToProto(claim, names, to->add_claims());
  }
  for (const Warning& warning : from.warnings) ToProto(warning, to->add_warnings());
}

void ToProto(const ArticleGroup& from, v1::ArticleGroup* to) {
  CopyStrings(from.article_ids, to->mutable_article_ids());
  for (const Event& event : from.events) ToProto(event, to->add_events());
  to->set_reason(from.reason);
  to->set_confidence(from.confidence);
}

}  // namespace

void ToProto(const ModelManifest& from, v1::ModelManifest* to) {
  to->set_name(from.name);
  to->set_version(from.version);
  to->set_checksum(from.checksum);
}

void ToProto(const Report& from, v1::Report* to) {
  CopyStrings(from.article_ids, to->mutable_article_ids());
  for (const Event& event : from.events) ToProto(event, to->add_events());
  for (const Account& account : from.accounts) ToProto(account, to->add_accounts());
  for (const Topic& topic : from.topics) ToProto(topic, to->add_topics());
  for (const MatrixCell& cell : from.matrix) ToProto(cell, to->add_matrix());
  for (const Divergence& divergence : from.divergences) ToProto(divergence, to->add_divergences());
  for (const Agreement& agreement : from.agreements) ToProto(agreement, to->add_agreements());
  for (const Abstention& abstention : from.abstentions) ToProto(abstention, to->add_abstentions());
  for (const Event& event : from.not_compared) ToProto(event, to->add_not_compared());
  const VoiceNames names = NamesOf(from.voices);
  for (const ReportedClaim& claim : from.claims) ToProto(claim, names, to->add_claims());
  for (const ReportedVoice& voice : from.voices) ToProto(voice, to->add_voices());
  for (const Warning& warning : from.warnings) ToProto(warning, to->add_warnings());
  ToProto(from.manifest, to->mutable_manifest());
}

void ToProto(const Comparison& from, v1::CompareArticlesResponse* to) {
  for (const Report& report : from.reports) ToProto(report, to->add_reports());
  for (const Ungrouped& ungrouped : from.ungrouped) ToProto(ungrouped, to->add_ungrouped());
  for (const Skipped& skipped : from.skipped) ToProto(skipped, to->add_skipped());
  ToProto(from.diagnostics, to->mutable_diagnostics());
}

void ToProto(const Extraction& from, v1::ExtractClaimsResponse* to) {
  const VoiceNames names = NamesOf(from.voices);
  for (const ExtractedArticle& article : from.articles) ToProto(article, names, to->add_articles());
  for (const ReportedVoice& voice : from.voices) ToProto(voice, to->add_voices());
  for (const Event& event : from.events) ToProto(event, to->add_events());
  for (const Skipped& skipped : from.skipped) ToProto(skipped, to->add_skipped());
  ToProto(from.manifest, to->mutable_manifest());
  ToProto(from.diagnostics, to->mutable_diagnostics());
}

void ToProto(const Grouping& from, v1::GroupArticlesResponse* to) {
  for (const ArticleGroup& group : from.groups) ToProto(group, to->add_groups());
  for (const Ungrouped& ungrouped : from.ungrouped) ToProto(ungrouped, to->add_ungrouped());
  for (const Skipped& skipped : from.skipped) ToProto(skipped, to->add_skipped());
  ToProto(from.diagnostics, to->mutable_diagnostics());
}

}  // namespace parallax
