// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/validate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "tests/rpc/details.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

v1::CompareArticlesRequest RequestOf(int articles) {
  v1::CompareArticlesRequest request;
  for (int i = 0; i < articles; ++i) {
    v1::Article* article = request.add_articles();
    article->set_article_id(absl::StrCat("a", i));
    article->set_text("The minister spoke.");
  }
  return request;
}

std::string Repeat(absl::string_view piece, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i) absl::StrAppend(&result, piece);
  return result;
}

TEST(ValidateTest, ACompleteRequestPasses) {
  v1::CompareArticlesRequest request = RequestOf(2);
  v1::Article& article = *request.mutable_articles(0);
  article.set_outlet("The Post");
  article.set_author("A. Writer");
  article.set_kind(v1::ARTICLE_KIND_WIRE_REPORT);
  article.set_title("Minister speaks");
  article.set_published("2025-01-17T21:30:00+08:00");
  article.set_url("https://example.org/1");
  article.set_language_code("en-GB");
  request.mutable_articles(1)->set_published("2025-01-17");
  request.mutable_articles(1)->set_language_code("zh-Hant");
  request.set_report_language("zh-Hans");
  request.add_event_groups()->add_article_ids("a1");
  EXPECT_EQ(Validate(request), absl::OkStatus());
}

// One wrong thing at a time in the second of three articles, and what is told of it.
struct Wrong {
  std::string name;
  std::function<void(v1::Article&)> change;
  std::string told;
};

class OneWrongFieldTest : public testing::TestWithParam<Wrong> {};

TEST_P(OneWrongFieldTest, IsToldWithItsPathByAllMethods) {
  v1::CompareArticlesRequest request = RequestOf(3);
  GetParam().change(*request.mutable_articles(1));
  EXPECT_THAT(ViolationsOf(Validate(request)), ElementsAre(GetParam().told));
  v1::StreamCompareArticlesRequest stream;
  v1::ExtractClaimsRequest extract;
  v1::GroupArticlesRequest group;
  *stream.mutable_articles() = *extract.mutable_articles() = *group.mutable_articles() =
      request.articles();
  EXPECT_THAT(ViolationsOf(Validate(stream)), ElementsAre(GetParam().told));
  EXPECT_THAT(ViolationsOf(Validate(extract)), ElementsAre(GetParam().told));
  EXPECT_THAT(ViolationsOf(Validate(group)), ElementsAre(GetParam().told));
}

const std::string kNul("a\0b", 3);

INSTANTIATE_TEST_SUITE_P(
    Fields, OneWrongFieldTest,
    testing::Values(
        Wrong{"NoId", [](auto& a) { a.clear_article_id(); },
              "articles[1].article_id EMPTY_ARTICLE_ID"},
        Wrong{"BlankId", [](auto& a) { a.set_article_id(" \xE2\x80\x8B"); },
              "articles[1].article_id EMPTY_ARTICLE_ID"},
        Wrong{"TakenId", [](auto& a) { a.set_article_id("a0"); },
              "articles[1].article_id DUPLICATE_ARTICLE_ID"},
        Wrong{"LongId", [](auto& a) { a.set_article_id(Repeat("x", kMaxArticleIdCharacters + 1)); },
              "articles[1].article_id FIELD_TOO_LONG"},
        Wrong{"NulInId", [](auto& a) { a.set_article_id(kNul); },
              "articles[1].article_id NUL_CHARACTER"},
        Wrong{"LongOutlet", [](auto& a) { a.set_outlet(Repeat("x", kMaxNameCharacters + 1)); },
              "articles[1].outlet FIELD_TOO_LONG"},
        Wrong{"LongAuthor", [](auto& a) { a.set_author(Repeat("x", kMaxNameCharacters + 1)); },
              "articles[1].author FIELD_TOO_LONG"},
        Wrong{"UnknownKind", [](auto& a) { a.set_kind(static_cast<v1::ArticleKind>(99)); },
              "articles[1].kind UNKNOWN_ENUM_VALUE"},
        Wrong{"LongTitle", [](auto& a) { a.set_title(Repeat("x", kMaxTitleCharacters + 1)); },
              "articles[1].title FIELD_TOO_LONG"},
        Wrong{"NulInTitle", [](auto& a) { a.set_title(kNul); }, "articles[1].title NUL_CHARACTER"},
        Wrong{"NoText", [](auto& a) { a.clear_text(); }, "articles[1].text NO_TEXT"},
        Wrong{"BlankText", [](auto& a) { a.set_text(" \n\t\xE3\x80\x80\xE2\x80\x8B"); },
              "articles[1].text NO_TEXT"},
        Wrong{"NulInText", [](auto& a) { a.set_text(kNul); }, "articles[1].text NUL_CHARACTER"},
        Wrong{"TextNotUtf8", [](auto& a) { a.set_text("caf\xE9"); },
              "articles[1].text INVALID_UTF8"},
        Wrong{"SurrogateInText", [](auto& a) { a.set_text("\xED\xA0\x80"); },
              "articles[1].text INVALID_UTF8"},
        Wrong{"OverlongInText", [](auto& a) { a.set_text("\xC0\xAF"); },
              "articles[1].text INVALID_UTF8"},
        Wrong{"TextAndHtml", [](auto& a) { a.set_html("<p>x</p>"); },
              "articles[1].text TEXT_AND_HTML"},
        Wrong{"LargeHtml",
              [](auto& a) {
                a.clear_text();
                a.set_html(Repeat("<", kMaxArticleHtmlBytes + 1));
              },
              "articles[1].html HTML_TOO_LARGE"},
        Wrong{"NulInHtml",
              [](auto& a) {
                a.clear_text();
                a.set_html(kNul);
              },
              "articles[1].html NUL_CHARACTER"},
        Wrong{"NotADate", [](auto& a) { a.set_published("yesterday"); },
              "articles[1].published INVALID_PUBLISHED"},
        Wrong{"NoSuchDay", [](auto& a) { a.set_published("2025-02-30"); },
              "articles[1].published INVALID_PUBLISHED"},
        Wrong{"TimeWithoutOffset", [](auto& a) { a.set_published("2025-01-17T21:30:00"); },
              "articles[1].published INVALID_PUBLISHED"},
        Wrong{"LongPublished", [](auto& a) { a.set_published(Repeat("2", kMaxCodeBytes + 1)); },
              "articles[1].published FIELD_TOO_LONG"},
        Wrong{"LongUrl", [](auto& a) { a.set_url(Repeat("u", kMaxUrlCharacters + 1)); },
              "articles[1].url FIELD_TOO_LONG"},
        Wrong{"UnknownLanguage", [](auto& a) { a.set_language_code("klingon!"); },
              "articles[1].language_code UNKNOWN_LANGUAGE"}),
    [](const testing::TestParamInfo<Wrong>& info) { return info.param.name; });

TEST(ValidateTest, AllViolationsAreToldInTheOrderOfTheFields) {
  v1::CompareArticlesRequest request = RequestOf(2);
  request.mutable_articles(0)->clear_text();
  request.mutable_articles(1)->set_article_id("a0");
  request.mutable_articles(1)->set_published("soon");
  request.set_report_language("fr");
  request.add_event_groups();
  EXPECT_THAT(ViolationsOf(Validate(request)),
              ElementsAre("articles[0].text NO_TEXT", "articles[1].article_id DUPLICATE_ARTICLE_ID",
                          "articles[1].published INVALID_PUBLISHED",
                          "report_language UNKNOWN_REPORT_LANGUAGE",
                          "event_groups[0].article_ids EMPTY_EVENT_GROUP"));
}

TEST(ValidateTest, ADuplicateIdNamesTheFirstButQuotesNeither) {
  v1::CompareArticlesRequest request = RequestOf(3);
  request.mutable_articles(0)->set_article_id("canary-id");
  request.mutable_articles(2)->set_article_id("canary-id");
  const grpc::Status sent = ToGrpcStatus(Validate(request));
  EXPECT_THAT(sent.error_message(), HasSubstr("articles[0].article_id"));
  EXPECT_THAT(sent.error_message(), Not(HasSubstr("canary")));
  EXPECT_THAT(sent.error_details(), Not(HasSubstr("canary")));
}

TEST(ValidateTest, NoArticlesIsToldByAllMethods) {
  EXPECT_THAT(ViolationsOf(Validate(v1::CompareArticlesRequest())),
              ElementsAre("articles NO_ARTICLES"));
  EXPECT_THAT(ViolationsOf(Validate(v1::StreamCompareArticlesRequest())),
              ElementsAre("articles NO_ARTICLES"));
  EXPECT_THAT(ViolationsOf(Validate(v1::ExtractClaimsRequest())),
              ElementsAre("articles NO_ARTICLES"));
  EXPECT_THAT(ViolationsOf(Validate(v1::GroupArticlesRequest())),
              ElementsAre("articles NO_ARTICLES"));
}

TEST(ValidateTest, FiftyArticlesPassAndFiftyOneDoNot) {
  EXPECT_TRUE(Validate(RequestOf(kMaxArticles)).ok());
  EXPECT_THAT(ViolationsOf(Validate(RequestOf(kMaxArticles + 1))),
              ElementsAre("articles TOO_MANY_ARTICLES"));
}

TEST(ValidateTest, LengthsAreCountedInCodePoints) {
  v1::CompareArticlesRequest request = RequestOf(1);
  request.mutable_articles(0)->set_article_id(Repeat("\xE4\xB8\xAD", kMaxArticleIdCharacters));
  request.mutable_articles(0)->set_text(Repeat("\xE4\xB8\xAD", kMaxArticleCharacters));
  EXPECT_EQ(Validate(request), absl::OkStatus());
  request.mutable_articles(0)->mutable_text()->append("x");
  EXPECT_THAT(ViolationsOf(Validate(request)),
              ElementsAre("articles[0].text FIELD_TOO_LONG", "articles TOO_MUCH_TEXT"));
}

TEST(ValidateTest, MoreThanAUnaryCallTakesIsLeftToTheStream) {
  v1::CompareArticlesRequest request = RequestOf(3);
  v1::StreamCompareArticlesRequest stream;
  for (v1::Article& article : *request.mutable_articles()) {
    article.set_text(Repeat("x", kMaxArticleCharacters));
  }
  *stream.mutable_articles() = request.articles();
  EXPECT_THAT(ViolationsOf(Validate(request)), ElementsAre("articles TOO_MUCH_TEXT"));
  EXPECT_EQ(Validate(stream), absl::OkStatus());
  v1::Article* one_more = stream.add_articles();
  one_more->set_article_id("one more");
  one_more->set_text("x");
  EXPECT_THAT(ViolationsOf(Validate(stream)), ElementsAre("articles TOO_MUCH_TEXT"));
}

TEST(ValidateTest, HtmlIsMeasuredByItsText) {
  v1::CompareArticlesRequest request = RequestOf(1);
  request.mutable_articles(0)->clear_text();
  // Much markup, little text.
  request.mutable_articles(0)->set_html(
      Repeat("<p class=\"a-rather-long-name-for-so-short-a-text\">word.</p>\n", 20000));
  EXPECT_EQ(Validate(request), absl::OkStatus());
  // Little markup, much text.
  request.mutable_articles(0)->set_html("<p>" + Repeat("word word ", 30000) + "</p>");
  EXPECT_THAT(ViolationsOf(Validate(request)),
              ElementsAre("articles[0].html FIELD_TOO_LONG", "articles TOO_MUCH_TEXT"));
}

TEST(ValidateTest, EventGroupsNameArticlesOfTheRequestOnceEach) {
  v1::CompareArticlesRequest request = RequestOf(3);
  v1::EventGroup* first = request.add_event_groups();
  first->add_article_ids("a0");
  first->add_article_ids("elsewhere");
  v1::EventGroup* second = request.add_event_groups();
  second->add_article_ids("a1");
  second->add_article_ids("a0");
  EXPECT_THAT(ViolationsOf(Validate(request)),
              ElementsAre("event_groups[0].article_ids[1] UNKNOWN_ARTICLE_ID",
                          "event_groups[1].article_ids[1] REPEATED_GROUP_MEMBER"));
}

TEST(ValidateTest, TooManyEventGroupsAreToldOnce) {
  v1::CompareArticlesRequest request = RequestOf(1);
  for (size_t i = 0; i <= kMaxEventGroups; ++i) request.add_event_groups();
  EXPECT_THAT(ViolationsOf(Validate(request)), ElementsAre("event_groups TOO_MANY_EVENT_GROUPS"));
}

TEST(ValidateTest, ReportsAreWrittenInEnglishAndChineseAlone) {
  for (const char* code : {"", "en", "en-GB", "zh", "zh-Hant-TW"}) {
    v1::ExtractClaimsRequest request;
    *request.mutable_articles() = RequestOf(1).articles();
    request.set_report_language(code);
    EXPECT_TRUE(Validate(request).ok()) << code;
  }
  for (const char* code : {"fr", "x", "english please", "\xFF"}) {
    v1::ExtractClaimsRequest request;
    *request.mutable_articles() = RequestOf(1).articles();
    request.set_report_language(code);
    EXPECT_FALSE(Validate(request).ok()) << code;
  }
}

}  // namespace
}  // namespace parallax
