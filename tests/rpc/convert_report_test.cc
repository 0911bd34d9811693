// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "google/protobuf/util/json_util.h"
#include "google/protobuf/util/message_differencer.h"
#include "service/rpc/convert_claim.h"
#include "service/rpc/convert_divergence.h"

namespace parallax {
namespace {

using google::protobuf::util::MessageDifferencer;

// Expects `message` to be what `json` spells: the names that clients read are checked with the
// values.
void ExpectJson(const google::protobuf::Message& message, const std::string& json) {
  std::unique_ptr<google::protobuf::Message> expected(message.New());
  const auto status = google::protobuf::util::JsonStringToMessage(json, expected.get());
  ASSERT_TRUE(status.ok()) << status.ToString();
  std::string difference;
  MessageDifferencer differencer;
  differencer.ReportDifferencesToString(&difference);
  EXPECT_TRUE(differencer.Compare(*expected, message)) << difference;
}

Evidence EvidenceOf(std::string article_id, std::string quote, uint32_t start) {
  Evidence evidence;
  evidence.article_id = std::move(article_id);
  evidence.quote = std::move(quote);
  evidence.span.start_byte = start;
  evidence.span.end_byte = start + static_cast<uint32_t>(evidence.quote.size());
  evidence.span.start_char = start;
  evidence.span.end_char = evidence.span.end_byte;
  return evidence;
}

TEST(ConvertReportTest, EvidenceKeepsPartSpanQuoteAndDirectness) {
  Evidence evidence;
  evidence.article_id = "a1";
  evidence.part = Part::kTitle;
  evidence.span = {3, 6, 1, 2};
  evidence.quote = "\xE4\xB8\xAD";
  evidence.direct = true;
  v1::Evidence message;
  ToProto(evidence, &message);
  ExpectJson(message, R"({"articleId": "a1", "part": "PART_TITLE", "quote": "中", "direct": true,
      "span": {"startByte": 3, "endByte": 6, "startChar": 1, "endChar": 2}})");
}

TEST(ConvertReportTest, ASilentSideCarriesItsAbsence) {
  Side side;
  side.account_id = "x";
  side.stance = Stance::kSilent;
  side.through = {"CFR"};
  side.absence.emplace();
  side.absence->nearest = EvidenceOf("a2", "trade", 0);
  side.absence->similarity = 0.31;
  side.absence->passages_searched = 2;
  side.absence->characters_searched = 213;
  side.absence->truncated = true;
  side.absence->second_hand = true;
  v1::Side message;
  ToProto(side, &message);
  ExpectJson(message,
             R"({"accountId": "x", "stance": "STANCE_SILENT", "through": ["CFR"], "absence": {
      "nearest": {"articleId": "a2", "part": "PART_TEXT", "span": {"endByte": 5, "endChar": 5}, "quote": "trade"},
      "similarity": 0.31, "charactersSearched": 213, "truncated": true, "secondHand": true, "passagesSearched": 2}})");
}

TEST(ConvertReportTest, ASideThatSpeaksHasNoAbsence) {
  Side side;
  side.stance = Stance::kAsserts;
  side.evidence = {EvidenceOf("a1", "Taiwan", 4)};
  side.claim_ids = {"c1"};
  v1::Side message;
  ToProto(side, &message);
  EXPECT_FALSE(message.has_absence());
  EXPECT_EQ(message.evidence(0).span().start_byte(), 4u);
  EXPECT_EQ(message.claim_ids(0), "c1");
}

TEST(ConvertReportTest, ADivergenceKeepsItsRankAndWords) {
  Divergence divergence;
  divergence.divergence_id = "d1";
  divergence.type = DivergenceType::kOmission;
  divergence.relation = Relation::kCompatible;
  divergence.topic_id = "t1";
  divergence.event_id = "e1";
  divergence.salience = 0.92;
  divergence.confidence = 0.88;
  divergence.explanation = "Only one speaks of it.";
  divergence.model_only = true;
  divergence.detail = OmissionDetail{3, true};
  v1::Divergence message;
  ToProto(divergence, &message);
  ExpectJson(
      message,
      R"({"divergenceId": "d1", "type": "DIVERGENCE_TYPE_OMISSION", "relation": "RELATION_COMPATIBLE",
      "level": "LEVEL_TOPIC", "topicId": "t1", "eventId": "e1", "salience": 0.92, "confidence": 0.88,
      "explanation": "Only one speaks of it.", "modelOnly": true,
      "omission": {"assertingClaims": 3, "reportedByArticle": true}})");
}

v1::Divergence WithDetail(Detail detail) {
  Divergence divergence;
  divergence.detail = std::move(detail);
  v1::Divergence message;
  ToProto(divergence, &message);
  return message;
}

TEST(ConvertReportTest, EachDetailHasItsOwnMember) {
  EXPECT_EQ(WithDetail({}).detail_case(), v1::Divergence::DETAIL_NOT_SET);
  QuantityDetail quantity;
  quantity.left.low = quantity.left.high = 25;
  quantity.left.dimension = Dimension::kLength;
  quantity.left.bound = Bound::kApproximate;
  quantity.right.unit = "metre";
  quantity.ratio = 1.5;
  const v1::Divergence number = WithDetail(quantity);
  EXPECT_EQ(number.number().left().low(), 25);
  EXPECT_EQ(number.number().left().dimension(), v1::DIMENSION_LENGTH);
  EXPECT_EQ(number.number().left().bound(), v1::BOUND_APPROXIMATE);
  EXPECT_EQ(number.number().right().unit(), "metre");
  EXPECT_EQ(number.number().ratio(), 1.5);

  TimeDetail time;
  time.left.earliest = absl::CivilMinute(2025, 1, 17, 21, 5);
  time.difference_minutes = -60;
  const v1::Divergence when = WithDetail(time);
  EXPECT_EQ(when.time().left().earliest(), "2025-01-17T21:05");
  EXPECT_EQ(when.time().left().latest(), "");
  EXPECT_EQ(when.time().difference_minutes(), -60);
  EXPECT_FALSE(WithDetail(TimeDetail{}).time().has_difference_minutes());

  const v1::Divergence denial = WithDetail(PolarityDetail{Polarity::kAffirmed, Polarity::kNegated});
  EXPECT_EQ(denial.polarity().right(), v1::POLARITY_NEGATED);
  const v1::Divergence scope = WithDetail(ScopeDetail{{"l"}, {"r"}, {"s"}});
  EXPECT_EQ(scope.scope().only_left(0) + scope.scope().only_right(0) + scope.scope().shared(0),
            "lrs");
  const v1::Divergence condition = WithDetail(ConditionDetail{"if it rains", ""});
  EXPECT_EQ(condition.condition().left(), "if it rains");
  EXPECT_EQ(condition.condition().right(), "");

  const v1::Divergence cause = WithDetail(CauseDetail{"because of rain", "due to ice"});
  EXPECT_EQ(cause.cause().right(), "due to ice");

  const v1::Divergence certainty =
      WithDetail(CertaintyDetail{Certainty::kCertain, Certainty::kPossible});
  EXPECT_EQ(certainty.certainty().left(), v1::CERTAINTY_CERTAIN);
  EXPECT_EQ(certainty.certainty().right(), v1::CERTAINTY_POSSIBLE);

  const v1::Divergence outcome = WithDetail(OutcomeDetail{Outcome::kAgreed, Outcome::kRefused});
  EXPECT_EQ(outcome.outcome().left(), v1::OUTCOME_AGREED);
  EXPECT_EQ(outcome.outcome().right(), v1::OUTCOME_REFUSED);

  const v1::Divergence actor = WithDetail(ActorDetail{"Norway", "Chile"});
  EXPECT_EQ(actor.actor().left().name(), "Norway");
  EXPECT_EQ(actor.actor().right().role(), v1::ACTOR_ROLE_AGENT);

  const v1::Divergence wording = WithDetail(WordingDetail{"personal", "special"});
  EXPECT_EQ(wording.wording().left() + wording.wording().right(), "personalspecial");
}

TEST(ConvertReportTest, IndependentOriginsAreCounted) {
  Agreement agreement;
  agreement.topic_id = "t1";
  agreement.origins = {{{"a1", "a2"}}, {{"a3"}}};
  agreement.salience = 0.5;
  v1::Agreement message;
  ToProto(agreement, &message);
  ExpectJson(message, R"({"topicId": "t1", "independentOrigins": 2, "salience": 0.5,
      "origins": [{"articleIds": ["a1", "a2"]}, {"articleIds": ["a3"]}]})");
}

ReportedClaim ClaimAbout(std::string quote, uint32_t start) {
  ReportedClaim reported;
  reported.claim_id = "c1";
  reported.event_id = "e1";
  reported.evidence = {EvidenceOf("a1", std::move(quote), start)};
  reported.chain = {"v1", "v2"};
  return reported;
}

TEST(ConvertReportTest, AClaimNamesTheVoicesOfItsChain) {
  ReportedVoice outlet;
  outlet.voice_id = "v1";
  outlet.display_name = "The Post";
  const std::vector<ReportedVoice> voices = {outlet};
  v1::Claim message;
  ToProto(ClaimAbout("They spoke.", 0), NamesOf(voices), &message);
  ExpectJson(
      message,
      R"({"claimId": "c1", "eventId": "e1", "polarity": "POLARITY_AFFIRMED", "certainty": "CERTAINTY_CERTAIN",
      "evidence": [{"articleId": "a1", "part": "PART_TEXT", "span": {"endByte": 11, "endChar": 11}, "quote": "They spoke."}],
      "chain": [{"voiceId": "v1", "displayName": "The Post"}, {"voiceId": "v2", "displayName": "v2"}]})");
}

TEST(ConvertReportTest, AClaimCarriesItsNumbersTimesAndFlags) {
  ReportedClaim reported = ClaimAbout("They spoke.", 0);
  reported.topic_id = "t1";
  reported.account_id = "x";
  reported.claim.polarity = Polarity::kNegated;
  reported.claim.certainty = Certainty::kPlanned;
  reported.claim.outcome = Outcome::kAgreed;
  reported.claim.enumerated = reported.claim.silence = reported.claim.background = true;
  Quantity& quantity = reported.claim.quantities.emplace_back();
  quantity.unit = "percent/year";
  quantity.significant_digits = 2;
  quantity.vague = quantity.per = true;
  TimeExpression& time = reported.claim.times.emplace_back();
  time.granularity = TimeGranularity::kDay;
  time.utc_offset_minutes = 480;
  time.weekday = 5;
  time.minute_of_day = 0;
  time.approximate = time.relative = time.bound_before = time.bound_after = time.weekday_disagrees =
      true;
  v1::Claim message;
  ToProto(reported, {}, &message);
  EXPECT_EQ(message.topic_id(), "t1");
  EXPECT_EQ(message.account_id(), "x");
  EXPECT_EQ(message.polarity(), v1::POLARITY_NEGATED);
  EXPECT_EQ(message.certainty(), v1::CERTAINTY_PLANNED);
  EXPECT_EQ(message.outcome(), v1::OUTCOME_AGREED);
  EXPECT_TRUE(message.enumerated() && message.about_silence() && message.background());
  ExpectJson(
      message.quantities(0),
      R"({"span": {}, "numberSpan": {}, "dimension": "DIMENSION_OTHER", "bound": "BOUND_EXACT",
      "unit": "percent/year", "significantDigits": 2, "vague": true, "rate": true})");
  ExpectJson(
      message.times(0),
      R"({"span": {}, "granularity": "TIME_GRANULARITY_DAY", "utcOffsetMinutes": 480, "weekday": 5,
      "minuteOfDay": 0, "approximate": true, "relative": true, "boundBefore": true, "boundAfter": true,
      "weekdayDisagrees": true})");
}

TEST(ConvertReportTest, NamesAreCutOutOfTheEvidenceThatHoldsThem) {
  ReportedClaim reported = ClaimAbout("Xi spoke of Taiwan.", 100);
  Concept& inside = reported.claim.concepts.emplace_back();
  inside.name = true;
  inside.passage.span = {112, 118, 112, 118};
  Concept& outside = reported.claim.concepts.emplace_back();
  outside.name = true;
  outside.passage.span = {300, 306, 300, 306};
  Concept& chunk = reported.claim.concepts.emplace_back();  // A noun chunk is nobody's name.
  chunk.passage.span = {100, 102, 100, 102};
  v1::Claim message;
  ToProto(reported, {}, &message);
  ASSERT_EQ(message.actors_size(), 1);
  EXPECT_EQ(message.actors(0).name(), "Taiwan");
  EXPECT_EQ(message.actors(0).role(), v1::ACTOR_ROLE_MENTIONED);
  EXPECT_EQ(message.actors(0).span().start_byte(), 112u);
}

TEST(ConvertReportTest, TheSubjectOfAClaimIsItsAgent) {
  ReportedClaim reported = ClaimAbout("Xi spoke of Taiwan.", 100);
  Concept& subject = reported.claim.concepts.emplace_back();
  subject.name = true;
  subject.key = reported.claim.agent = "person:xi-jinping";
  subject.passage.span = {100, 102, 100, 102};
  Concept& other = reported.claim.concepts.emplace_back();
  other.name = true;
  other.key = "country:TW";
  other.passage.span = {112, 118, 112, 118};
  v1::Claim message;
  ToProto(reported, {}, &message);
  ASSERT_EQ(message.actors_size(), 2);
  EXPECT_EQ(message.actors(0).role(), v1::ACTOR_ROLE_AGENT);
  EXPECT_EQ(message.actors(1).role(), v1::ACTOR_ROLE_MENTIONED);
}

TEST(ConvertReportTest, AComparisonIsConvertedWhole) {
  Comparison comparison;
  Report& report = comparison.reports.emplace_back();
  report.article_ids = {"a1", "a2"};
  Event& event = report.events.emplace_back();
  event.event_id = "e1";
  event.label = "the call";
  event.date = "2025-01-17";
  event.participants = {"Xi", "Trump"};
  event.article_ids = {"a1"};
  Account& account = report.accounts.emplace_back();
  account.account_id = "x";
  account.party_key = "p";
  account.display_name = "China";
  account.aliases = {"Beijing"};
  account.kind = PartyKind::kGovernment;
  account.first_hand = true;
  account.through = {"CFR"};
  account.article_ids = {"a1"};
  account.claims = 2;
  account.characters = 30;
  report.topics.push_back({"t1", "Taiwan", "e1", 0.9, {"c1"}});
  report.matrix.push_back({"t1", "x", Stance::kAsserts, true});
  report.divergences.emplace_back().divergence_id = "d1";
  report.agreements.emplace_back().agreement_id = "g1";
  report.abstentions.push_back({"t1", "x", "too little text"});
  report.not_compared.push_back(Event{.event_id = "e2", .background = true});
  report.claims.push_back(ClaimAbout("They spoke.", 0));
  ReportedVoice& voice = report.voices.emplace_back();
  voice.voice_id = "v1";
  voice.display_name = "Xi";
  voice.party_id = "p";
  voice.party_name = "China";
  voice.country = "CN";
  report.warnings.push_back({WarningCode::kLittleText, "a1", "Little text."});
  report.manifest = {"bundle", "1", "ff"};
  comparison.ungrouped = {{{"a3"}, "another event"}};
  comparison.skipped = {{"a4", "no text"}};
  comparison.diagnostics.counters["claims"] = 5;
  comparison.diagnostics.stage_milliseconds = {{"cleaning", 1.5}};

  v1::CompareArticlesResponse message;
  ToProto(comparison, &message);
  message.mutable_reports(0)->clear_claims();  // Tested above
  ExpectJson(message, R"({"reports": [{"articleIds": ["a1", "a2"],
    "events": [{"eventId": "e1", "label": "the call", "date": "2025-01-17", "participants": ["Xi", "Trump"], "articleIds": ["a1"]}],
    "accounts": [{"accountId": "x", "displayName": "China", "aliases": ["Beijing"], "kind": "PARTY_KIND_GOVERNMENT",
      "firstHand": true, "through": ["CFR"], "articleIds": ["a1"], "claimCount": 2, "characterCount": 30, "partyId": "p"}],
    "topics": [{"topicId": "t1", "label": "Taiwan", "eventId": "e1", "salience": 0.9, "claimIds": ["c1"]}],
    "matrix": [{"topicId": "t1", "accountId": "x", "stance": "STANCE_ASSERTS", "secondHand": true}],
    "divergences": [{"divergenceId": "d1", "type": "DIVERGENCE_TYPE_OMISSION", "relation": "RELATION_COMPATIBLE", "level": "LEVEL_TOPIC"}],
    "agreements": [{"agreementId": "g1"}],
    "abstentions": [{"topicId": "t1", "accountId": "x", "reason": "too little text"}],
    "notCompared": [{"eventId": "e2", "background": true}],
    "voices": [{"voiceId": "v1", "displayName": "Xi", "kind": "VOICE_KIND_PERSON", "party": "China", "partyId": "p", "country": "CN"}],
    "warnings": [{"code": "WARNING_CODE_LITTLE_TEXT", "articleId": "a1", "message": "Little text."}],
    "manifest": {"name": "bundle", "version": "1", "checksum": "ff"}}],
   "ungrouped": [{"articleIds": ["a3"], "reason": "another event"}],
   "skipped": [{"articleId": "a4", "reason": "no text"}],
   "diagnostics": {"counters": {"claims": "5"}, "stages": [{"stage": "cleaning", "milliseconds": 1.5}]}})");
}

TEST(ConvertReportTest, AnExtractionKeepsItsNesting) {
  Extraction extraction;
  ExtractedArticle& article = extraction.articles.emplace_back();
  article.article_id = "a1";
  article.language_code = "en";
  article.extracted_text = "Text.";
  ReportedAttribution& attribution = article.attributions.emplace_back();
  attribution.attribution_id = "n2";
  attribution.parent_id = "n1";
  attribution.voice_id = "v1";
  attribution.source = {EvidenceOf("a1", "Xi", 0)};
  attribution.cue = {EvidenceOf("a1", "said", 3)};
  attribution.content = {EvidenceOf("a1", "no", 8)};
  attribution.kind = AttributionKind::kMixed;
  attribution.force = CueForce::kHedged;
  article.claims.push_back(ClaimAbout("no", 8));
  extraction.voices.emplace_back().voice_id = "v1";
  extraction.events.emplace_back().event_id = "e1";
  extraction.skipped = {{"a2", "empty"}};
  extraction.manifest.name = "bundle";
  v1::ExtractClaimsResponse message;
  ToProto(extraction, &message);
  const v1::ExtractedArticle& converted = message.articles(0);
  EXPECT_EQ(converted.extracted_text(), "Text.");
  EXPECT_EQ(converted.language_code(), "en");
  EXPECT_EQ(converted.attributions(0).parent_id(), "n1");
  EXPECT_EQ(converted.attributions(0).source(0).quote(), "Xi");
  EXPECT_EQ(converted.attributions(0).cue(0).quote(), "said");
  EXPECT_EQ(converted.attributions(0).content(0).quote(), "no");
  EXPECT_EQ(converted.attributions(0).kind(), v1::ATTRIBUTION_KIND_MIXED);
  EXPECT_EQ(converted.attributions(0).force(), v1::CUE_FORCE_HEDGED);
  EXPECT_EQ(converted.claims(0).claim_id(), "c1");
  EXPECT_EQ(message.voices(0).voice_id(), "v1");
  EXPECT_EQ(message.events(0).event_id(), "e1");
  EXPECT_EQ(message.skipped(0).reason(), "empty");
  EXPECT_EQ(message.manifest().name(), "bundle");
}

TEST(ConvertReportTest, AnAttributionAtTheTopHasNoParent) {
  v1::Attribution message;
  ToProto(ReportedAttribution(), &message);
  EXPECT_FALSE(message.has_parent_id());
}

TEST(ConvertReportTest, AGroupingKeepsItsReasons) {
  Grouping grouping;
  ArticleGroup& group = grouping.groups.emplace_back();
  group.article_ids = {"a1", "a2"};
  group.events.emplace_back().event_id = "e1";
  group.reason = "one call";
  group.confidence = 0.9;
  grouping.ungrouped = {{{"a3"}, "another event"}};
  v1::GroupArticlesResponse message;
  ToProto(grouping, &message);
  ExpectJson(
      message,
      R"({"groups": [{"articleIds": ["a1", "a2"], "events": [{"eventId": "e1"}], "reason": "one call", "confidence": 0.9}],
      "ungrouped": [{"articleIds": ["a3"], "reason": "another event"}], "diagnostics": {}})");
}

}  // namespace
}  // namespace parallax
