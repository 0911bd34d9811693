// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/report.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "client/terminal/text.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Load(const std::string& name) {
  std::ifstream file("tests/client/golden/" + name);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

template <typename Message>
Message Parse(const std::string& name) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(Load(name), &message)) << name;
  return message;
}

// With PARALLAX_UPDATE_GOLDEN in the environment the golden file is written anew: look at it before
// you keep it.
void ExpectGolden(const std::string& actual, const std::string& name) {
  if (std::getenv("PARALLAX_UPDATE_GOLDEN") != nullptr)
    std::ofstream("tests/client/golden/" + name) << actual;
  EXPECT_EQ(actual, Load(name)) << name;
}

void ExpectFits(const std::string& text, int width) {
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    EXPECT_LE(DisplayWidth(line), width) << line;
    EXPECT_FALSE(!line.empty() && line.back() == ' ') << "blank at the end of: " << line;
  }
}

RenderOptions Plain(int width) {
  RenderOptions options;
  options.width = width;
  return options;
}

TEST(ReportTest, EnglishReportAt80Columns) {
  const auto response = Parse<v1::CompareArticlesResponse>("call_en.textproto");
  const std::string text = RenderComparison(response, Plain(80));
  ExpectGolden(text, "call_en_80.txt");
  ExpectFits(text, 80);
}

TEST(ReportTest, EnglishReportWithEverythingAt120Columns) {
  RenderOptions options = Plain(120);
  options.all = true;
  const std::string text =
      RenderComparison(Parse<v1::CompareArticlesResponse>("call_en.textproto"), options);
  ExpectGolden(text, "call_en_120_all.txt");
  ExpectFits(text, 120);
}

TEST(ReportTest, ChineseReportAt80Columns) {
  const std::string text =
      RenderComparison(Parse<v1::CompareArticlesResponse>("call_zh.textproto"), Plain(80));
  ExpectGolden(text, "call_zh_80.txt");
  ExpectFits(text, 80);
}

TEST(ReportTest, HostileTextReachesTheTerminalAsLetters) {
  RenderOptions options = Plain(80);
  options.all = true;
  const std::string text =
      RenderComparison(Parse<v1::CompareArticlesResponse>("hostile.textproto"), options);
  ExpectGolden(text, "hostile_80.txt");
  for (const char c : text)
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << int{c};
  for (const char* hidden : {"\x1b", "\xC2\x9B", "\u200B", "\u202E", "\U000E0041"}) {
    EXPECT_THAT(text, Not(HasSubstr(hidden)));
  }
}

TEST(ReportTest, ColourAddsNothingButStyles) {
  const auto response = Parse<v1::CompareArticlesResponse>("call_en.textproto");
  RenderOptions coloured = Plain(80);
  coloured.color = true;
  std::string text = RenderComparison(response, coloured);
  EXPECT_THAT(text, HasSubstr("\x1b[31mdenies\x1b[0m"));
  for (size_t at; (at = text.find('\x1b')) != std::string::npos;)
    text.erase(at, text.find('m', at) - at + 1);
  EXPECT_EQ(text, RenderComparison(response, Plain(80)));
}

TEST(ReportTest, EveryWidthFits) {
  for (const char* name : {"call_en.textproto", "call_zh.textproto", "hostile.textproto"}) {
    const auto response = Parse<v1::CompareArticlesResponse>(name);
    for (int width = 40; width <= 200; width += 7)
      ExpectFits(RenderComparison(response, Plain(width)), width);
  }
}

v1::CompareArticlesResponse WithAccounts(int count) {
  v1::CompareArticlesResponse response;
  v1::Report& report = *response.add_reports();
  v1::Topic& topic = *report.add_topics();
  topic.set_topic_id("t");
  topic.set_label("harbour dues");
  for (int i = 0; i < count; ++i) {
    v1::Account& account = *report.add_accounts();
    account.set_account_id(absl::StrCat("id", i));
    account.set_display_name(absl::StrCat("Newspaper ", i));
    account.set_first_hand(true);
    v1::MatrixCell& cell = *report.add_matrix();
    cell.set_topic_id("t");
    cell.set_account_id(account.account_id());
    cell.set_stance(v1::STANCE_ASSERTS);
  }
  return response;
}

TEST(ReportTest, ManyAccountsContinueInFurtherBlocksWithTheTopicsRepeated) {
  const std::string text = RenderComparison(WithAccounts(9), Plain(80));
  EXPECT_THAT(
      text,
      HasSubstr("topic         Newspaper 0  Newspaper 1  Newspaper 2  Newspaper 3  Newspaper 4\n"
                "harbour dues  says         says         says         says         says\n"
                "\n"
                "topic         Newspaper 5  Newspaper 6  Newspaper 7  Newspaper 8\n"
                "harbour dues  says         says         says         says\n"));
  ExpectFits(text, 80);
}

TEST(ReportTest, SidesWithTheSamePassageShareIt) {
  v1::CompareArticlesResponse response = WithAccounts(3);
  v1::Divergence& divergence = *response.mutable_reports(0)->add_divergences();
  for (const char* id : {"id0", "id1", "id2"}) {
    v1::Side& side = *divergence.add_sides();
    side.set_account_id(id);
    side.set_stance(v1::STANCE_ASSERTS);
    v1::Evidence& evidence = *side.add_evidence();
    evidence.set_article_id("a");
    evidence.set_quote(id == std::string("id2") ? "dues rise" : "dues fall");
  }
  divergence.mutable_sides(1)->add_through("Newspaper 0");
  const std::string text = RenderComparison(response, Plain(80));
  EXPECT_THAT(text,
              HasSubstr("    Newspaper 0; Newspaper 1, via Newspaper 0  [a 0-0]  \"dues fall\"\n"
                        "    Newspaper 2  [a 0-0]  \"dues rise\"\n"));
}

TEST(ReportTest, TopicWithoutAnyStanceHasNoRow) {
  v1::CompareArticlesResponse response = WithAccounts(2);
  v1::Topic& topic = *response.mutable_reports(0)->add_topics();
  topic.set_topic_id("only in a finding");
  topic.set_label("the pilot");
  EXPECT_THAT(RenderComparison(response, Plain(80)), Not(HasSubstr("the pilot")));
}

TEST(ReportTest, OnlyTheFirstFindingsAreShownAndTheRestIsCounted) {
  v1::CompareArticlesResponse response = WithAccounts(1);
  for (int i = 1; i <= 13; ++i) {
    response.mutable_reports(0)->add_divergences()->set_explanation(
        absl::StrCat("Finding number ", i, "."));
  }
  const std::string text = RenderComparison(response, Plain(80));
  EXPECT_THAT(text, HasSubstr("13 findings"));
  EXPECT_THAT(text, HasSubstr("Finding number 12."));
  EXPECT_THAT(text, Not(HasSubstr("Finding number 13.")));
  EXPECT_THAT(text, HasSubstr("1 more finding, shown with --all\n"));
  RenderOptions all = Plain(80);
  all.all = true;
  EXPECT_THAT(RenderComparison(response, all), HasSubstr("Finding number 13."));
}

TEST(ReportTest, NoFindingsAndNothingComparedAreSaid) {
  EXPECT_THAT(RenderComparison(WithAccounts(1), Plain(80)), HasSubstr("No differences found.\n"));
  v1::CompareArticlesResponse response;
  v1::UngroupedArticles& ungrouped = *response.add_ungrouped();
  ungrouped.add_article_ids("a");
  ungrouped.add_article_ids("b");
  ungrouped.set_reason("They tell of different events.");
  EXPECT_EQ(RenderComparison(response, Plain(80)),
            "Nothing to compare.\n"
            "\n"
            "NOT GROUPED\n"
            "  a, b: They tell of different events.\n");
}

TEST(ReportTest, FindingsNameTheirEventWhenThereAreSeveral) {
  v1::CompareArticlesResponse response = WithAccounts(1);
  for (const char* id : {"e1", "e2"}) {
    v1::Event& event = *response.mutable_reports(0)->add_events();
    event.set_event_id(id);
    event.set_label(absl::StrCat("the call ", id));
  }
  response.mutable_reports(0)->add_divergences()->set_event_id("e2");
  const std::string text = RenderComparison(response, Plain(80));
  EXPECT_THAT(text, HasSubstr("  event 1: the call e1\n  event 2: the call e2\n"));
  EXPECT_THAT(text, HasSubstr("event 2, salience"));
}

TEST(ReportTest, IdsThatTheReportDoesNotExplainStandForThemselves) {
  v1::CompareArticlesResponse response = WithAccounts(1);
  response.mutable_reports(0)->add_abstentions()->set_topic_id("unknown-topic");
  response.mutable_reports(0)->add_divergences()->add_sides()->set_account_id("unknown-account");
  const std::string text = RenderComparison(response, Plain(80));
  EXPECT_THAT(text, HasSubstr("unknown-topic"));
  EXPECT_THAT(text, HasSubstr("unknown-account"));
}

TEST(ReportTest, Extraction) {
  const std::string text =
      RenderExtraction(Parse<v1::ExtractClaimsResponse>("extraction.textproto"), Plain(80));
  ExpectGolden(text, "extraction_80.txt");
  ExpectFits(text, 80);
}

TEST(ReportTest, Grouping) {
  const std::string text =
      RenderGrouping(Parse<v1::GroupArticlesResponse>("grouping.textproto"), Plain(80));
  ExpectGolden(text, "grouping_80.txt");
  EXPECT_EQ(RenderGrouping({}, Plain(80)), "No two articles tell of the same event.\n");
}

TEST(ReportTest, ServerInfoShowsWhatTheServerTold) {
  v1::GetServerInfoResponse response;
  response.set_version("0.1.0");
  response.mutable_manifest()->set_name("parallax-base");
  response.mutable_manifest()->set_version("1.0.0");
  response.mutable_limits()->set_max_articles(50);
  response.add_tested_languages("en");
  response.add_tested_languages("zh");
  EXPECT_EQ(RenderServerInfo(response, Plain(80)),
            "version             0.1.0\n"
            "model               parallax-base 1.0.0\n"
            "tested languages    en, zh\n"
            "\n"
            "articles            50 in a request\n");
}

TEST(ReportTest, UpdatesTellStagesAndFindings) {
  v1::StreamCompareArticlesResponse progress, finding;
  progress.mutable_progress()->set_stage(v1::STAGE_EVENTS);
  progress.mutable_progress()->set_stage_number(4);
  progress.mutable_progress()->set_stage_count(7);
  finding.mutable_divergence()->set_type(v1::DIVERGENCE_TYPE_NUMBER);
  finding.mutable_divergence()->set_explanation("9 or 12 tonnes.");
  EXPECT_EQ(RenderUpdate(progress, Plain(80)), "4/7  events\n");
  EXPECT_EQ(RenderUpdate(finding, Plain(80)), "  NUMBER  9 or 12 tonnes.\n");
  EXPECT_EQ(RenderUpdate({}, Plain(80)), "");
}

// Every value of the enums that are shown has its words in both languages.
template <typename Enum>
void ExpectLabelled(const std::string& table) {
  const auto* type = google::protobuf::GetEnumDescriptor<Enum>();
  for (int i = 0; i < type->value_count(); ++i) {
    EXPECT_THAT(table, HasSubstr(absl::StrCat("\n", type->value(i)->name(), "\t")));
  }
}

TEST(LabelsTest, EveryEnumValueIsInTheTable) {
  std::ifstream file("client/terminal/data/labels.tsv");
  std::ostringstream table;
  table << file.rdbuf();
  ExpectLabelled<v1::Stance>(table.str());
  ExpectLabelled<v1::DivergenceType>(table.str());
  ExpectLabelled<v1::Relation>(table.str());
  ExpectLabelled<v1::AttributionKind>(table.str());
  ExpectLabelled<v1::Polarity>(table.str());
  ExpectLabelled<v1::Certainty>(table.str());
  ExpectLabelled<v1::Stage>(table.str());
  const std::string text = table.str();
  for (const absl::string_view line : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    if (line[0] == '#') continue;
    const std::vector<std::string> columns = absl::StrSplit(line, '\t');
    ASSERT_EQ(columns.size(), 3u) << line;
    EXPECT_EQ(columns[1].empty(), columns[2].empty()) << "in one language only: " << line;
    EXPECT_EQ(columns[1].find("$0") == std::string::npos,
              columns[2].find("$0") == std::string::npos)
        << line;
  }
}

}  // namespace
}  // namespace parallax
