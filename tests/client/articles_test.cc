// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/articles.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace parallax {
namespace {

using ::testing::HasSubstr;

v1::CompareArticlesRequest Read(const std::string& name, absl::string_view content) {
  v1::CompareArticlesRequest request;
  const absl::Status status = AddArticles(name, content, request);
  EXPECT_TRUE(status.ok()) << status;
  return request;
}

std::string Error(const std::string& name, absl::string_view content) {
  v1::CompareArticlesRequest request;
  const absl::Status status = AddArticles(name, content, request);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(request.articles_size(), 0);
  return std::string(status.message());
}

TEST(TextFileTest, HeaderEndsAtTheFirstEmptyLine) {
  const auto request = Read("dir/courier.txt",
                            "Outlet: Evening Courier\n"
                            "author: Mia Holm\n"
                            "kind: official readout\n"
                            "title: Crossing: still shut\n"
                            "published: 2026-05-04T10:00:00+02:00\n"
                            "url: https://courier.example/1\n"
                            "language: en\n"
                            "truncated: true\n"
                            "\n"
                            "First line.\n"
                            "\n"
                            "outlet: no header any more\n");
  ASSERT_EQ(request.articles_size(), 1);
  const v1::Article& article = request.articles(0);
  EXPECT_EQ(article.article_id(), "courier");
  EXPECT_EQ(article.outlet(), "Evening Courier");
  EXPECT_EQ(article.author(), "Mia Holm");
  EXPECT_EQ(article.kind(), v1::ARTICLE_KIND_OFFICIAL_READOUT);
  EXPECT_EQ(article.title(), "Crossing: still shut");
  EXPECT_EQ(article.published(), "2026-05-04T10:00:00+02:00");
  EXPECT_EQ(article.url(), "https://courier.example/1");
  EXPECT_EQ(article.language_code(), "en");
  EXPECT_TRUE(article.truncated());
  EXPECT_EQ(article.text(), "First line.\n\noutlet: no header any more\n");
}

TEST(TextFileTest, TextWithoutHeaderIsKeptByteForByte) {
  for (const std::string text :
       {"Berg spoke: the crossing stays shut.\n\nMore.", "\n\nlate start", "  indented\r\n", ""}) {
    EXPECT_EQ(Read("a.txt", text).articles(0).text(), text);
  }
}

TEST(TextFileTest, WindowsLineEndsAndByteOrderMarkAreUnderstood) {
  const auto request = Read("a.md", "\xEF\xBB\xBFtitle: Crossing\r\n\r\nShut.\r\n");
  EXPECT_EQ(request.articles(0).title(), "Crossing");
  EXPECT_EQ(request.articles(0).text(), "Shut.\r\n");
}

TEST(TextFileTest, IdOfTheHeaderWins) {
  EXPECT_EQ(Read("a.txt", "id: own\n\ntext").articles(0).article_id(), "own");
}

TEST(TextFileTest, BrokenHeaderNamesItsLine) {
  EXPECT_THAT(Error("a.txt", "title: Crossing\nThe text begins too early.\n"),
              HasSubstr("a.txt: line 2"));
  EXPECT_THAT(Error("a.txt", "title: Crossing\nkind: poem\n\ntext"), HasSubstr("line 2"));
  EXPECT_THAT(Error("a.txt", "title: Crossing\ntruncated: perhaps\n\ntext"), HasSubstr("line 2"));
}

TEST(TextFileTest, HeaderWithoutTextGivesAnEmptyTextForTheServiceToRefuse) {
  EXPECT_EQ(Read("a.txt", "title: Crossing").articles(0).text(), "");
}

TEST(ArticleFileTest, TextThatIsNotUtf8IsRefusedWithItsPlace) {
  EXPECT_THAT(Error("a.txt", "caf\xE9"), HasSubstr("a.txt: not valid UTF-8 at byte 3"));
  EXPECT_THAT(Error("a.html", "<p>\xFF"), HasSubstr("byte 3"));
}

TEST(ArticleFileTest, HtmlIsSentAsHtml) {
  const auto request = Read("page.HTML", "<p>Shut.</p>");
  EXPECT_EQ(request.articles(0).html(), "<p>Shut.</p>");
  EXPECT_EQ(request.articles(0).text(), "");
}

TEST(ArticleFileTest, StandardInputIsToldByItsFirstCharacter) {
  EXPECT_EQ(Read("-", "Shut.").articles(0).text(), "Shut.");
  EXPECT_EQ(Read("-", "Shut.").articles(0).article_id(), "stdin");
  EXPECT_EQ(Read("-", "\n<html></html>").articles(0).html(), "\n<html></html>");
  EXPECT_EQ(Read("-", " {\"text\": \"Shut.\"}").articles(0).text(), "Shut.");
}

TEST(ArticleFileTest, SameNameGetsANumber) {
  v1::CompareArticlesRequest request;
  for (const char* name : {"a/page.txt", "b/page.txt", "c/page.html"}) {
    ASSERT_TRUE(AddArticles(name, "x", request).ok());
  }
  EXPECT_EQ(request.articles(0).article_id(), "page");
  EXPECT_EQ(request.articles(1).article_id(), "page-2");
  EXPECT_EQ(request.articles(2).article_id(), "page-3");
}

TEST(JsonFileTest, OneArticle) {
  const auto request =
      Read("one.json",
           R"({"outlet": "Courier", "kind": "ARTICLE_KIND_ANALYSIS", "text": "口岸关闭。"})");
  EXPECT_EQ(request.articles(0).outlet(), "Courier");
  EXPECT_EQ(request.articles(0).kind(), v1::ARTICLE_KIND_ANALYSIS);
  EXPECT_EQ(request.articles(0).text(), "口岸关闭。");
  EXPECT_EQ(request.articles(0).article_id(), "one");
}

TEST(JsonFileTest, ListOfArticles) {
  const auto request =
      Read("two.json", R"([{"text": "x"}, {"articleId": "two", "text": "y"}, {"text": "z"}])");
  ASSERT_EQ(request.articles_size(), 3);
  EXPECT_EQ(request.articles(0).article_id(), "two-2") << "the name is taken by a stated id";
  EXPECT_EQ(request.articles(1).article_id(), "two");
  EXPECT_EQ(request.articles(2).article_id(), "two-3");
}

TEST(JsonFileTest, WholeRequestBringsItsOptions) {
  const auto request = Read(
      "r.json", R"({"articles": [{"articleId": "a", "text": "x"}], "compareWithinArticles": true,
                                          "reportLanguage": "zh", "eventGroups": [{"articleIds": ["a"]}]})");
  EXPECT_EQ(request.articles_size(), 1);
  EXPECT_TRUE(request.compare_within_articles());
  EXPECT_EQ(request.report_language(), "zh");
  EXPECT_EQ(request.event_groups_size(), 1);
}

TEST(JsonFileTest, UnknownFieldsAndBrokenJsonAreRefused) {
  EXPECT_THAT(Error("a.json", R"({"headline": "Crossing"})"), HasSubstr("headline"));
  EXPECT_THAT(Error("a.json", R"([{"text": "x", "lang": "en"}])"), HasSubstr("lang"));
  EXPECT_THAT(Error("a.json", R"({"kind": "ARTICLE_KIND_POEM"})"), HasSubstr("ARTICLE_KIND_POEM"));
  EXPECT_THAT(Error("a.json", R"({"text": "x")"), HasSubstr("a.json: not a"));
  EXPECT_THAT(Error("a.json", "12"), HasSubstr("a.json"));
  EXPECT_THAT(Error("a.json", ""), HasSubstr("a.json"));
}

TEST(ParseRequestTest, ReadsARequestAndNothingElse) {
  const auto request = ParseRequest(R"({"articles": [{"articleId": "a", "text": "x"}]})");
  ASSERT_TRUE(request.ok()) << request.status();
  EXPECT_EQ(request->articles(0).article_id(), "a");
  for (const char* wrong : {"[]", "{\"article\": []}", "{\"articles\": 3}", "\xFF", ""}) {
    EXPECT_EQ(ParseRequest(wrong).status().code(), absl::StatusCode::kInvalidArgument) << wrong;
  }
}

TEST(ParseRequestTest, JsonOfARequestReadsBackAsTheSameRequest) {
  v1::CompareArticlesRequest request;
  request.set_report_language("zh");
  v1::Article& article = *request.add_articles();
  article.set_article_id("a");
  article.set_text("口岸 \"关闭\" <now> \u200B\x01\n🙂");
  article.set_kind(v1::ARTICLE_KIND_SOCIAL_POST);
  article.set_truncated(true);
  std::string json;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(request, &json).ok());
  const auto parsed = ParseRequest(json);
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->SerializeAsString(), request.SerializeAsString());
}

TEST(ReadFileTest, MissingFileAndFolderAreErrorsWithTheirName) {
  EXPECT_EQ(ReadFile("no-such-file.txt").status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(ReadFile("no-such-file.txt").status().message()),
              HasSubstr("no-such-file.txt"));
  EXPECT_EQ(ReadFile(testing::TempDir()).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST(ReadFileTest, EndlessFileIsCutOff) {
  EXPECT_EQ(ReadFile("/dev/zero").status().code(), absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace parallax
