// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/describe.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "service/report/evidence.h"
#include "service/text/stable_hash.h"

namespace parallax {
namespace {

std::vector<Evidence> EvidenceOf(const Analysis& analysis, const Attribution& attribution,
                                 const std::vector<Span>& spans) {
  std::vector<Evidence> evidence;
  const bool direct = attribution.kind == AttributionKind::kDirect;
  const Document& document = analysis.documents[attribution.document];
  for (const Span& span : spans) {
    // A long content is shown sentence by sentence, so that no piece is longer than a quote may be.
    bool cut = false;
    for (const Sentence& sentence : document.sentences) {
      if (sentence.part != attribution.part || !sentence.span.Overlaps(span)) continue;
      const Span piece = document.index(attribution.part)
                             .Make(std::max(span.start_byte, sentence.span.start_byte),
                                   std::min(span.end_byte, sentence.span.end_byte));
      evidence.push_back(
          MakeEvidence(document, {attribution.document, attribution.part, piece}, direct));
      cut = true;
    }
    if (!cut)
      evidence.push_back(
          MakeEvidence(document, {attribution.document, attribution.part, span}, direct));
  }
  return evidence;
}

std::string AttributionId(const Analysis& analysis, const Attribution& attribution) {
  std::vector<std::string> spans;
  for (const auto* list : {&attribution.cue, &attribution.source, &attribution.content}) {
    for (const Span& span : *list)
      spans.push_back(absl::StrFormat("%d-%d", span.start_byte, span.end_byte));
  }
  return StableId("a",
                  {analysis.documents[attribution.document].source.article_id,
                   attribution.part == Part::kTitle ? "title" : "text", absl::StrJoin(spans, ",")});
}

std::vector<std::string> ArticleIds(const Analysis& analysis,
                                    const std::vector<uint32_t>& documents) {
  std::vector<std::string> ids;
  ids.reserve(documents.size());
  for (uint32_t d : documents) ids.push_back(analysis.documents[d].source.article_id);
  return ids;
}

}  // namespace

double Rounded(double value) { return std::round(value * 1000) / 1000; }

ReportedVoice DescribeVoice(const VoiceSet& voices, uint32_t voice) {
  const Voice& v = voices.voices[voice];
  const Party& party = voices.parties[v.party];
  return {v.key, v.display_name, v.aliases, v.kind, party.key, party.display_name, v.country};
}

ReportedClaim DescribeClaim(const Analysis& analysis, uint32_t index) {
  const Claim& claim = analysis.claims[index];
  const Document& document = analysis.documents[claim.passage.document];
  ReportedClaim reported;
  reported.claim_id = claim.key;
  reported.evidence.push_back(MakeEvidence(document, claim.passage, claim.direct));
  if (claim.context != claim.passage) {
    reported.evidence.push_back(MakeEvidence(document, claim.context, claim.direct));
  }
  for (uint32_t voice : claim.chain) reported.chain.push_back(analysis.voices.voices[voice].key);
  if (const auto& event = analysis.events.claim_event[index]) {
    const EventGroup& group =
        analysis.events.groups[analysis.events.document_group[claim.passage.document]];
    reported.event_id = group.events[*event].key;
  }
  reported.claim = claim;
  return reported;
}

ReportedAttribution DescribeAttribution(const Analysis& analysis, uint32_t index) {
  const Attribution& attribution = analysis.attributions[index];
  ReportedAttribution reported;
  reported.attribution_id = AttributionId(analysis, attribution);
  if (attribution.parent) {
    reported.parent_id = AttributionId(analysis, analysis.attributions[*attribution.parent]);
  }
  reported.source = EvidenceOf(analysis, attribution, attribution.source);
  reported.cue = EvidenceOf(analysis, attribution, attribution.cue);
  reported.content = EvidenceOf(analysis, attribution, attribution.content);
  reported.voice_id = analysis.voices.voices[analysis.voices.attribution_voice[index]].key;
  reported.kind = attribution.kind;
  reported.force = attribution.force;
  return reported;
}

std::string NameForKey(const Analysis& analysis, const std::string& key) {
  std::map<std::string, int> forms;
  for (const Claim& claim : analysis.claims) {
    for (const Concept& item : claim.concepts) {
      if (item.key != key) continue;
      const Document& document = analysis.documents[item.passage.document];
      ++forms[std::string(document.Quote(item.passage.part, item.passage.span))];
    }
  }
  std::string best = key.substr(key.find(':') == std::string::npos ? 0 : key.find(':') + 1);
  int most = 0;
  for (const auto& [form, count] : forms) {
    if (count > most) {
      most = count;
      best = form;
    }
  }
  return best;
}

Event DescribeEvent(const Analysis& analysis, const EventRecord& record) {
  Event event;
  event.event_id = record.key;
  event.label = MakeEvidence(analysis.documents[record.label.document], record.label, false).quote;
  if (record.day) {
    event.date = absl::StrFormat("%04d-%02d-%02d", record.day->year(), record.day->month(),
                                 record.day->day());
  }
  for (const std::string& key : record.participants)
    event.participants.push_back(NameForKey(analysis, key));
  event.article_ids = ArticleIds(analysis, record.documents);
  event.background = record.background;
  return event;
}

std::vector<Warning> WarningsFor(const Document& document) {
  std::vector<Warning> warnings;
  const std::string& id = document.source.article_id;
  auto warn = [&](WarningCode code, const char* message) {
    warnings.push_back({code, id, message});
  };
  if (!document.language_tested) {
    warn(WarningCode::kUntestedLanguage,
         "the language of this article is not covered by tests; findings on it are less sure");
  }
  if (document.source.truncated) {
    warn(WarningCode::kTruncatedArticle, "the article is cut; nothing is called silent in it");
  }
  if (!document.published) {
    warn(WarningCode::kNoPublicationTime,
         "no time of publication: relative dates stay open and updates cannot be told");
  }
  std::set<Boilerplate> kinds;
  uint64_t dropped = 0, kept = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    kinds.insert(paragraph.boilerplate);
    (paragraph.boilerplate == Boilerplate::kNone ? kept : dropped) += paragraph.span.chars();
  }
  if (kinds.contains(Boilerplate::kInstruction)) {
    warn(WarningCode::kInstructionsIgnored,
         "text addressed to a program was found and not analysed");
  }
  if (kinds.contains(Boilerplate::kMirrored)) {
    warn(WarningCode::kHiddenCharacters,
         "text under direction overrides was found and not analysed");
  }
  if (dropped > kept) {
    warn(WarningCode::kBoilerplateDropped,
         "most of the text is page furniture and was not analysed");
  }
  constexpr uint64_t kLittleText = 120;
  if (kept < kLittleText) warn(WarningCode::kLittleText, "little text is left to analyse");
  return warnings;
}

}  // namespace parallax
