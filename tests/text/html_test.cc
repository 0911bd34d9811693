// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/html.h"

#include <chrono>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/text/html_tags.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;

std::string TextOf(const std::string& html) {
  const absl::StatusOr<ExtractedPage> page = ExtractHtml(html);
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? page->text : "";
}

std::string Repeat(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(ExtractHtmlTest, BlockElementsMakeLines) {
  EXPECT_EQ(
      TextOf("<div>One</div><p>Two<p>Three<ul><li>Four<li>Five</ul><h2>Six</h2>Seven<br>Last"),
      "One\nTwo\nThree\nFour\nFive\nSix\nSeven\nLast");
}

TEST(ExtractHtmlTest, InlineElementsDoNot) {
  EXPECT_EQ(TextOf("<p>The <b>dam</b> <i>hol</i>ds<span>.</span></p>"), "The dam holds.");
}

TEST(ExtractHtmlTest, CellsOfATableRowAreApart) {
  EXPECT_EQ(TextOf("<table><tr><td>Lake</td><td>12 m</td></tr><tr><td>Dam</td></tr></table>"),
            "Lake 12 m\nDam");
}

TEST(ExtractHtmlTest, FoldsWhiteSpace) {
  EXPECT_EQ(TextOf("<p>  The\n\t dam&nbsp;&nbsp; holds. </p>\n\n <p>Now</p>"),
            "The dam holds.\nNow");
}

TEST(ExtractHtmlTest, DecodesEntities) {
  EXPECT_EQ(TextOf("<p>&ldquo;A &amp; B&rdquo; &#20013;&#x56FD; &eacute; &lt;x&gt;</p>"),
            "“A & B” 中国 é <x>");
}

TEST(ExtractHtmlTest, KeepsUtf8WhateverTheMetaTagSays) {
  EXPECT_EQ(TextOf("<meta charset=\"iso-8859-1\"><p>Café 中国</p>"), "Café 中国");
}

TEST(ExtractHtmlTest, DropsWhatIsNoContent) {
  for (const char* element : {"script", "style", "nav", "aside", "footer", "form", "noscript",
                              "svg", "iframe", "button", "select", "textarea", "template"}) {
    const std::string html =
        absl::StrCat("<p>Before</p><", element, ">gone</", element, "><p>After</p>");
    EXPECT_EQ(TextOf(html), "Before\nAfter") << element;
  }
}

TEST(ExtractHtmlTest, DropsCommentsAndDeclarations) {
  EXPECT_EQ(TextOf("<!DOCTYPE html><!-- gone <p>gone --><?php gone ?><p>Here</p>"), "Here");
}

TEST(ExtractHtmlTest, ScriptsMayHoldTags) {
  EXPECT_EQ(TextOf("<script>if (a<b && c>d) x='<p>gone</p>';</script><p>Here</p>"), "Here");
}

TEST(ExtractHtmlTest, DropsHiddenElements) {
  for (const char* attribute :
       {"hidden", "style=\"display:none\"", "style='color:red; DISPLAY : none'",
        "style=\"visibility:hidden\"", "style=\"font-size:0\"", "style=opacity:0",
        "aria-hidden=\"true\""}) {
    EXPECT_EQ(TextOf(std::string("<div ") + attribute + ">gone <p>gone too</p></div><p>Here</p>"),
              "Here")
        << attribute;
  }
}

TEST(ExtractHtmlTest, KeepsElementsThatOnlyLookHidden) {
  for (const char* attribute :
       {"style=\"opacity:0.9\"", "style=\"font-size:0.8em\"", "style=\"display:block\"",
        "aria-hidden=\"false\"", "class=\"hidden\"", "data-x=\"display:none\"",
        "hidden=\"false\""}) {
    EXPECT_EQ(TextOf(std::string("<p ") + attribute + ">Here</p>"), "Here") << attribute;
  }
}

TEST(ExtractHtmlTest, TheHeadingIsTheTitle) {
  EXPECT_EQ(ExtractHtml("<title>Page</title><h1>Dam <i>holds</i></h1><p>x")->title, "Dam holds");
  EXPECT_EQ(ExtractHtml("<title>Page &amp; site</title><p>x")->title, "Page & site");
  EXPECT_EQ(ExtractHtml("<p>x")->title, "");
}

TEST(ExtractHtmlTest, TheTitleIsNoText) {
  EXPECT_EQ(TextOf("<head><title>Page</title></head><p>x"), "x");
}

TEST(ExtractHtmlTest, RepairsBrokenMarkup) {
  EXPECT_EQ(TextOf("<p>One<div>Two</div></b></i><p>Three"), "One\nTwo\nThree");
  EXPECT_EQ(TextOf("just text"), "just text");
  EXPECT_EQ(TextOf("5 < 6 and 7 > 3"), "5 < 6 and 7 > 3");
  EXPECT_EQ(TextOf("<p title=\"a > b\">Here"), "Here");
  EXPECT_EQ(TextOf("<p unfinished"), "");
  EXPECT_EQ(TextOf(""), "");
}

TEST(ExtractHtmlTest, AnswersAreValidUtf8) {
  for (const char* html : {"<p>&#xD800;&#0;&#x110000;x", "<p>&bogus; &#; &", "<p>\u0001\u0002x"}) {
    EXPECT_TRUE(IsValidUtf8(TextOf(html))) << html;
    EXPECT_EQ(TextOf(html).find('\0'), std::string::npos);
  }
}

void ExpectRefusedSoon(const std::string& html, const std::string& message) {
  const auto start = std::chrono::steady_clock::now();
  const absl::StatusOr<ExtractedPage> page = ExtractHtml(html);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
  EXPECT_EQ(page.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(page.status().message()), HasSubstr(message));
}

TEST(HtmlBombTest, DeepNestingIsRefused) {
  ExpectRefusedSoon(Repeat("<div>", 3000) + "x", "nested deeper");
  ExpectRefusedSoon(Repeat("<b>", 300000) + "x", "nested deeper");
  ExpectRefusedSoon(Repeat("<table><tr><td>", 4000), "nested deeper");
}

TEST(HtmlBombTest, TooManyElementsAreRefused) {
  ExpectRefusedSoon(Repeat("<p>a", 300000), "elements");
  ExpectRefusedSoon(Repeat("<", 2000000), "elements");
  ExpectRefusedSoon(Repeat("</p>", 450000), "elements");
}

TEST(HtmlBombTest, TooLongPagesAreRefused) {
  ExpectRefusedSoon(std::string(kMaxHtmlBytes + 1, 'x'), "longer than");
}

TEST(HtmlBombTest, ManyAttributesCostLinearTime) {
  std::string html = "<p ";
  for (int i = 0; i < 150000; ++i) html += "a" + std::to_string(i) + "=1 ";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(TextOf(html + ">Here"), "Here");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

TEST(HtmlBombTest, EntitiesOfADocumentTypeAreNotExpanded) {
  EXPECT_THAT(TextOf("<!DOCTYPE a [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>"),
              ::testing::Not(HasSubstr("lol")));
}

TEST(HtmlBombTest, NothingIsFetched) {
  EXPECT_EQ(TextOf("<!DOCTYPE html SYSTEM \"file:///etc/hostname\"><p>&x;<img "
                   "src=\"http://127.0.0.1:1/\">Here"),
            "&x;Here");
}

TEST(BareTagsTest, DropsAttributesAndKeepsTags) {
  EXPECT_EQ(BareTags("<P CLASS=\"a\" onclick='x()'>Hi<br/></P >"), "<p>Hi<br></p>");
  EXPECT_EQ(BareTags("<div style='display:none' id=x>a</div>"), "<div hidden=\"\">a</div>");
  EXPECT_EQ(BareTags("a < b"), "a &lt; b");
}

TEST(BareTagsTest, UnfinishedMarkupEnds) {
  for (const char* html : {"<", "<a", "<a b", "<a b=", "<a b='", "<!--", "<!", "</", "</a",
                           "<script>", "<script", "<style></"}) {
    EXPECT_LE(BareTags(html).size(), 12u) << html;
  }
}

}  // namespace
}  // namespace parallax
