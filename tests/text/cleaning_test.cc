// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "tests/text/cleaned.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Article ArticleOf(const std::string& text) {
  Article article;
  article.text = text;
  return article;
}

// A page with `line` between two paragraphs of running text.
Document WithLine(const std::string& line) {
  return Cleaned(ArticleOf(absl::StrCat(kBody, "\n\n", line, "\n\n", kBody2)));
}

struct LineCase {
  const char* line;
  Boilerplate kind;
};

class LineTest : public ::testing::TestWithParam<LineCase> {};

TEST_P(LineTest, IsClassed) {
  const Document document = WithLine(GetParam().line);
  EXPECT_EQ(ClassOf(document, GetParam().line), GetParam().kind) << GetParam().line;
  EXPECT_EQ(ClassOf(document, kBody), Boilerplate::kNone);
  EXPECT_EQ(ClassOf(document, kBody2), Boilerplate::kNone);
}

INSTANTIATE_TEST_SUITE_P(
    Navigation, LineTest,
    ::testing::Values(
        LineCase{"Read more", Boilerplate::kNavigation},
        LineCase{"READ MORE", Boilerplate::kNavigation},
        LineCase{"Read more: The history of the dam at Brenn", Boilerplate::kNavigation},
        LineCase{"Also read: Lake falls dry", Boilerplate::kNavigation},
        LineCase{"Share this article", Boilerplate::kNavigation},
        LineCase{"Skip to main content", Boilerplate::kNavigation},
        LineCase{"- Post", Boilerplate::kNavigation},
        LineCase{"Back to top ›", Boilerplate::kNavigation},
        LineCase{"Follow us", Boilerplate::kNavigation},
        LineCase{"Home | World | Sport | Weather | Contact", Boilerplate::kNavigation},
        LineCase{"Home › World › Europe", Boilerplate::kNavigation},
        LineCase{"Café · Jobs · Tides · Weather · Obituaries", Boilerplate::kNavigation},
        LineCase{"https://example.org/a/b/c", Boilerplate::kNavigation},
        LineCase{"Sport | More Sport | https://example.org/sport?ref=1 | Subscribe",
                 Boilerplate::kNavigation},
        LineCase{"Advertisement", Boilerplate::kNavigation},
        LineCase{"CLICK HERE TO READ MORE ON OUR SITE", Boilerplate::kNavigation},
        LineCase{"点击查看更多", Boilerplate::kNavigation},
        LineCase{"返回首页", Boilerplate::kNavigation},
        LineCase{"阅读全文", Boilerplate::kNavigation},
        LineCase{"分享到", Boilerplate::kNavigation},
        LineCase{"相关阅读：大坝的历史", Boilerplate::kNavigation},
        LineCase{"首页 | 新闻 | 体育 | 财经", Boilerplate::kNavigation}));

INSTANTIATE_TEST_SUITE_P(
    Related, LineTest,
    ::testing::Values(LineCase{"Related: Lake falls dry for the third year", Boilerplate::kRelated},
                      LineCase{"Don't miss: Ten lakes to visit", Boilerplate::kRelated}));

INSTANTIATE_TEST_SUITE_P(
    Caption, LineTest,
    ::testing::Values(
        LineCase{"Photo: The dam seen from the north bank", Boilerplate::kCaption},
        LineCase{"FILE PHOTO: The dam seen from the north bank in 2019.", Boilerplate::kCaption},
        LineCase{"Image credit: Water Office", Boilerplate::kCaption},
        LineCase{"The dam at Brenn, seen from the north bank on Sunday. (Associated Press)",
                 Boilerplate::kCaption},
        LineCase{"The dam at Brenn on Sunday. (Photo by Jo Lind/Getty Images)",
                 Boilerplate::kCaption},
        LineCase{"图为周日从北岸拍摄的大坝。", Boilerplate::kCaption},
        LineCase{"资料图：大坝", Boilerplate::kCaption},
        LineCase{"周日从北岸看到的大坝。(美联社)", Boilerplate::kCaption},
        LineCase{"大坝全景（图：本报）", Boilerplate::kCaption}));

INSTANTIATE_TEST_SUITE_P(
    Advert, LineTest,
    ::testing::Values(
        LineCase{"Sign up for our daily newsletter here", Boilerplate::kAdvert},
        LineCase{"Subscribe to read the whole story", Boilerplate::kAdvert},
        LineCase{"Unlock the Lake Watch newsletter for free", Boilerplate::kAdvert},
        LineCase{"We use cookies to make this page work for you.", Boilerplate::kAdvert},
        LineCase{"© 2025 Brenn Herald", Boilerplate::kAdvert},
        LineCase{"Copyright 2025 The Brenn Herald. All rights reserved.", Boilerplate::kAdvert},
        LineCase{"The opinions expressed here are those of the author alone.",
                 Boilerplate::kAdvert},
        LineCase{"Story continues below advertisement", Boilerplate::kAdvert},
        LineCase{"This material may not be published, broadcast, rewritten or redistributed.",
                 Boilerplate::kAdvert},
        LineCase{"版权所有，未经授权不得转载。", Boilerplate::kAdvert},
        LineCase{"扫描二维码，下载客户端", Boilerplate::kAdvert},
        LineCase{"本文仅代表作者观点。", Boilerplate::kAdvert}));

INSTANTIATE_TEST_SUITE_P(
    Metadata, LineTest,
    ::testing::Values(
        LineCase{"By Jo Lind", Boilerplate::kMetadata},
        LineCase{"By Jo Lind and Ana de la Cruz, Staff Writers", Boilerplate::kMetadata},
        LineCase{"January 17, 2025 4:06 pm (EST)", Boilerplate::kMetadata},
        LineCase{"Updated: 17 Jan 2025, 16:06 GMT", Boilerplate::kMetadata},
        LineCase{"Monday, November 24", Boilerplate::kMetadata},
        LineCase{"3 min read", Boilerplate::kMetadata}, LineCase{"0:00", Boilerplate::kMetadata},
        LineCase{"###", Boilerplate::kMetadata}, LineCase{"×", Boilerplate::kMetadata},
        LineCase{"* * *", Boilerplate::kMetadata},
        LineCase{"With inputs from agencies", Boilerplate::kMetadata},
        LineCase{"Reporting by Jo Lind; Editing by Al Roe", Boilerplate::kMetadata},
        LineCase{"Jo Lind contributed to this report.", Boilerplate::kMetadata},
        LineCase{"This story has been updated with a statement of the water office.",
                 Boilerplate::kMetadata},
        LineCase{"Editor's note: Names have been changed.", Boilerplate::kMetadata},
        LineCase{"Rain and the lake", Boilerplate::kMetadata},
        LineCase{"记者 王芳", Boilerplate::kMetadata},
        LineCase{"责任编辑：李明", Boilerplate::kMetadata},
        LineCase{"来源：水务局网站", Boilerplate::kMetadata},
        LineCase{"2025年1月17日 21:30", Boilerplate::kMetadata},
        LineCase{"2025-01-17 21:30:05 来源：水务报", Boilerplate::kMetadata},
        LineCase{"大坝的历史", Boilerplate::kMetadata}));

// Short lines, quotations and sentences with words of page furniture in them are content.
INSTANTIATE_TEST_SUITE_P(
    Content, LineTest,
    ::testing::Values(
        LineCase{"Nobody was hurt.", Boilerplate::kNone},
        LineCase{"“We were lucky,” she said.", Boilerplate::kNone},
        LineCase{"\"No.\"", Boilerplate::kNone}, LineCase{"Why now?", Boilerplate::kNone},
        LineCase{"By Friday the lake had risen by a metre.", Boilerplate::kNone},
        LineCase{"By 2027 the dam will be rebuilt", Boilerplate::kNone},
        LineCase{"More on the plan will be told in May, the office said.", Boilerplate::kNone},
        LineCase{"The office asked people to share photographs of the flood.", Boilerplate::kNone},
        LineCase{"Residents can sign up for text messages of the water office.",
                 Boilerplate::kNone},
        LineCase{
            "The firm changed its privacy policy in March after the ruling, the minister said.",
            Boilerplate::kNone},
        LineCase{"The app was removed from the app store last week.", Boilerplate::kNone},
        LineCase{"Photographs of the dam went round the world.", Boilerplate::kNone},
        LineCase{"The ship is 120 metres long | twice the size of the last one, the firm said.",
                 Boilerplate::kNone},
        LineCase{"The rules read:", Boilerplate::kNone},
        LineCase{"- Water: the lake may be lowered further", Boilerplate::kNone},
        LineCase{"She spoke to the Herald (Associated Press and others were present).",
                 Boilerplate::kNone},
        LineCase{
            "The statement can be read at https://water.example/statement and will be updated.",
            Boilerplate::kNone},
        LineCase{"没有人受伤。", Boilerplate::kNone},
        LineCase{"“我们很幸运。”她说。", Boilerplate::kNone},
        LineCase{"水务局表示，下载量已超过一百万次。", Boilerplate::kNone},
        LineCase{"双方通过官方微博发表了声明。", Boilerplate::kNone},
        LineCase{"他拒绝评论。", Boilerplate::kNone}));

TEST(CleanTest, ItemsOfAListThatAColonAnnouncesAreContent) {
  const Document document = Cleaned(ArticleOf(absl::StrCat(
      kBody,
      "\n\nThe ministers discussed:\n\nTrade\n\nHealth\n\nFishing\n\nThe Northern Bridge\n\n",
      kBody2)));
  EXPECT_EQ(ClassOf(document, "Trade"), Boilerplate::kNone);
  EXPECT_EQ(ClassOf(document, "Health"), Boilerplate::kNone);
  EXPECT_EQ(ClassOf(document, "Fishing"), Boilerplate::kNone);
  EXPECT_EQ(ClassOf(document, "The Northern Bridge"), Boilerplate::kNone);
}

TEST(CleanTest, NamesInAListOfParticipantsAreNoHeadlines) {
  const Document document = Cleaned(
      ArticleOf(absl::StrCat(kBody,
                             "\n\nParticipants included:\n\nAnna Berg, Minister of Water\n\nJo "
                             "Lind, Mayor of Brenn\n\nAl Roe, Chief Engineer, Orbix\n\n"
                             "Ida Moss, Head of Planning\n\nKim Ito, Lake Union President\n\nPat "
                             "Wu, Northern Fishing Council\n\n",
                             kBody2)));
  EXPECT_EQ(ClassOf(document, "Kim Ito"), Boilerplate::kNone);
}

TEST(CleanTest, ShortLinesOfAPostAreContent) {
  Article post = ArticleOf(absl::StrCat("GREAT CALL TODAY\n\n", kBody, "\n\nPeace soon"));
  post.kind = ArticleKind::kSocialPost;
  const Document document = Cleaned(post);
  EXPECT_EQ(ClassOf(document, "GREAT CALL TODAY"), Boilerplate::kNone);
  EXPECT_EQ(ClassOf(document, "Peace soon"), Boilerplate::kNone);
}

TEST(CleanTest, TheTitleAgainIsMetadata) {
  Article article =
      ArticleOf(absl::StrCat("Dam at Brenn Holds\nDam at Brenn holds | Brenn Herald\n", kBody));
  article.title = "Dam at Brenn holds";
  article.outlet = "Brenn Herald";
  const Document document = Cleaned(article);
  EXPECT_EQ(ClassOf(document, "Dam at Brenn Holds"), Boilerplate::kMetadata);
  EXPECT_EQ(ClassOf(document, "Dam at Brenn holds |"), Boilerplate::kMetadata);
}

TEST(CleanTest, TheTitleStaysASentenceOfItsOwnPart) {
  Article article = ArticleOf(kBody);
  article.title = "  Dam at Brenn holds ";
  const Document document = Cleaned(article);
  ASSERT_THAT(document.paragraphs, SizeIs(2));
  EXPECT_EQ(document.paragraphs[0].part, Part::kTitle);
  EXPECT_EQ(document.sentences[0].part, Part::kTitle);
  EXPECT_EQ(document.Quote(Part::kTitle, document.sentences[0].span), "Dam at Brenn holds");
}

TEST(CleanTest, ShortLinesAboveTheTitleAreTheHeadOfThePage) {
  Article article = ArticleOf(absl::StrCat(
      "Brenn Herald\n\nNews that floats.\n\nDam at Brenn holds again today\n\n", kBody));
  article.title = "Dam at Brenn holds again today";
  EXPECT_EQ(ClassOf(Cleaned(article), "News that floats."), Boilerplate::kNavigation);
}

TEST(CleanTest, ALeadAboveTheTitleIsNotTheHeadOfThePage) {
  Article article =
      ArticleOf(absl::StrCat(kBody, "\n\nDam at Brenn holds again today\n\n", kBody2));
  article.title = "Dam at Brenn holds again today";
  EXPECT_EQ(ClassOf(Cleaned(article), kBody), Boilerplate::kNone);
}

TEST(CleanTest, HeadlinesUnderAHeadingAreRelated) {
  const Document document = Cleaned(
      ArticleOf(absl::StrCat(kBody,
                             "\n\nRelated Articles\n\nHarbour town keeps its lighthouse\nCouncil "
                             "cuts bus fares for pupils\nOne sentence. Among headlines.\n"
                             "Ferry Returns to the Lake\nTen Lakes to Visit This Year\n")));
  EXPECT_EQ(ClassOf(document, "Related Articles"), Boilerplate::kRelated);
  EXPECT_EQ(ClassOf(document, "Harbour town"), Boilerplate::kRelated);
  EXPECT_EQ(ClassOf(document, "One sentence."), Boilerplate::kRelated);
  EXPECT_EQ(ClassOf(document, "Ten Lakes"), Boilerplate::kRelated);
}

TEST(CleanTest, RunningTextUnderARelatedHeadingIsContent) {
  const Document document = Cleaned(ArticleOf(absl::StrCat(kBody, "\n\nMore on:\n\n", kBody2)));
  EXPECT_EQ(ClassOf(document, kBody2), Boilerplate::kNone);
}

TEST(CleanTest, FiveHeadlinesInARowAreRelated) {
  const std::string headlines =
      "Harbour Town Votes to Keep Its Old Lighthouse\nCouncil Cuts Bus Fares for All Pupils\nFerry "
      "Returns to the Lake After Repairs\n"
      "Ten Quiet Lakes Worth Visiting This Year\nMinister Opens Bridge Over Northern River\n";
  EXPECT_EQ(ClassOf(Cleaned(ArticleOf(absl::StrCat(kBody, "\n\n", headlines))), "Ferry Returns"),
            Boilerplate::kRelated);
  const std::string three = headlines.substr(0, headlines.find("Ten Quiet"));
  EXPECT_EQ(ClassOf(Cleaned(ArticleOf(absl::StrCat(kBody, "\n\n", three))), "Ferry Returns"),
            Boilerplate::kNone);
}

TEST(CleanTest, ShortLinesBetweenAdvertsAtTheFootAreAdverts) {
  const Document document = Cleaned(
      ArticleOf(absl::StrCat(kBody,
                             "\n\nGet the full experience in the app\n\nStories that nobody else "
                             "tells.\n\nOne lake, many views.\n\nGet it on Google Play")));
  EXPECT_EQ(ClassOf(document, "Stories that"), Boilerplate::kAdvert);
  EXPECT_EQ(ClassOf(document, "One lake"), Boilerplate::kAdvert);
}

TEST(CleanTest, ShortLinesBetweenAdvertsInTheMiddleAreContent) {
  const Document document =
      Cleaned(ArticleOf(absl::StrCat(kBody,
                                     "\n\nStory continues below advertisement\n\nNobody was "
                                     "hurt.\n\nArticle continues after advertisement\n\n",
                                     kBody2)));
  EXPECT_EQ(ClassOf(document, "Nobody was hurt."), Boilerplate::kNone);
}

TEST(CleanTest, AnAdvertSentenceIsCutOutOfItsParagraph) {
  const Document document = Cleaned(
      ArticleOf(absl::StrCat(kBody, " Sign up for our newsletter here. The lake is calm.")));
  EXPECT_THAT(SentencesOf(document), ElementsAre(kBody, "The lake is calm."));
  EXPECT_EQ(ClassOf(document, "Sign up"), Boilerplate::kAdvert);
}

TEST(CleanTest, ParagraphsThatComeAgainAreRepeated) {
  const Document document = Cleaned(ArticleOf(absl::StrCat(kBody, "\n", kBody2, "\n", kBody)));
  const auto classes = Classes(document);
  ASSERT_THAT(classes, SizeIs(3));
  EXPECT_EQ(classes[0].second, Boilerplate::kNone);
  EXPECT_EQ(classes[2].second, Boilerplate::kRepeated);
}

TEST(CleanTest, InvisibleCharactersAndPunctuationDoNotHideARepetition) {
  const Document document =
      Cleaned(ArticleOf("“The dam holds and the lake is calm,” she said.\n"
                        "\"The d\u200Bam holds and the la\u00ADke is calm\", she\u00A0said.\n"
                        "â€œThe dam holds and the lake is calmâ€, she said."));
  EXPECT_EQ(Classes(document)[1].second, Boilerplate::kRepeated);
  EXPECT_EQ(Classes(document)[2].second, Boilerplate::kRepeated);
}

TEST(CleanTest, ShortAnswersMayComeAgain) {
  const Document document =
      Cleaned(ArticleOf(absl::StrCat(kBody, "\nYes, I do.\n", kBody2, "\nYes, I do.")));
  EXPECT_EQ(Classes(document)[3].second, Boilerplate::kNone);
}

TEST(CleanTest, TheDatelineIsCutOffTheFirstSentence) {
  const Document document = Cleaned(
      ArticleOf("BRENN, Norway, March 9 (Lakeside News) - The dam holds.\n\nNobody was hurt."));
  ASSERT_TRUE(document.dateline.has_value());
  EXPECT_EQ(document.Quote(Part::kText, *document.dateline),
            "BRENN, Norway, March 9 (Lakeside News) -");
  EXPECT_EQ(document.dateline_agency, "Lakeside News");
  EXPECT_THAT(SentencesOf(document), ElementsAre("The dam holds.", "Nobody was hurt."));
}

TEST(CleanTest, AClosingAgencyLineIsMetadata) {
  const Document document = Cleaned(ArticleOf(absl::StrCat(kBody, "\n\n- Lakeside News Agency")));
  EXPECT_EQ(document.dateline_agency, "Lakeside News Agency");
  EXPECT_EQ(ClassOf(document, "- Lakeside"), Boilerplate::kMetadata);
}

TEST(CleanTest, TheAgencyOfTheDatelineStands) {
  const Document document =
      Cleaned(ArticleOf("BRENN (Lakeside News) - The dam holds.\n\n(Reuters)"));
  EXPECT_EQ(document.dateline_agency, "Lakeside News");
}

TEST(CleanTest, ChineseDatelineAndBody) {
  const Document document = Cleaned(ArticleOf(
      "新华社北京1月17日电（记者王芳）国家主席17日与外国元首通电话。\n\n双方讨论了贸易。"));
  ASSERT_TRUE(document.dateline.has_value());
  EXPECT_EQ(document.Quote(Part::kText, *document.dateline), "新华社北京1月17日电（记者王芳）");
  EXPECT_EQ(document.dateline_agency, "新华社");
  EXPECT_EQ(document.language, "zh");
  EXPECT_THAT(SentencesOf(document),
              ElementsAre("国家主席17日与外国元首通电话。", "双方讨论了贸易。"));
}

TEST(CleanTest, LanguageIsThatOfMostText) {
  const Document document = Cleaned(
      ArticleOf(absl::StrCat(kBody, "\n", kBody2, "\n大坝没有危险，水务局在一份声明中这样表示。")));
  EXPECT_EQ(document.language, "en");
  EXPECT_TRUE(document.language_tested);
  EXPECT_EQ(document.paragraphs[2].language, "zh");
}

TEST(CleanTest, AShortParagraphHasTheLanguageOfItsDocument) {
  const Document document = Cleaned(ArticleOf(absl::StrCat(kBody, "\nDe la Cruz nodded.")));
  EXPECT_EQ(document.paragraphs[1].language, "en");
}

TEST(CleanTest, TheCallersLanguageCountsUnlessTheScriptIsAnother) {
  Article article = ArticleOf("Xylo brmf qartz wibble.");
  article.language_code = "nl-BE";
  EXPECT_EQ(Cleaned(article).language, "nl");
  EXPECT_FALSE(Cleaned(article).language_tested);
  article.text = "大坝没有危险，水务局在一份声明中这样表示。";
  EXPECT_EQ(Cleaned(article).language, "zh");
}

TEST(CleanTest, KeepsThePublicationTime) {
  Article article = ArticleOf(kBody);
  article.published = "2025-03-09T22:10:00+01:00";
  const Document document = Cleaned(article);
  ASSERT_TRUE(document.published.has_value());
  EXPECT_EQ(document.published->day, absl::CivilDay(2025, 3, 9));
}

TEST(CleanTest, AnHtmlPageBecomesItsText) {
  Article article;
  article.html = absl::StrCat(
      "<html><head><title>Herald</title></head><body><nav>Home | Lake</nav><h1>Dam holds</h1><p>",
      kBody, "</p></body></html>");
  const Document document = Cleaned(article);
  EXPECT_EQ(document.source.title, "Dam holds");
  EXPECT_EQ(document.source.text, absl::StrCat("Dam holds\n", kBody));
  EXPECT_THAT(document.source.html, IsEmpty());
  EXPECT_THAT(SentencesOf(document), ElementsAre(kBody));
}

TEST(CleanTest, ASuppliedTitleStandsBeforeThatOfThePage) {
  Article article;
  article.title = "Given";
  article.html = absl::StrCat("<title>Page</title><p>", kBody, "</p>");
  EXPECT_EQ(Cleaned(article).source.title, "Given");
}

void ExpectRefused(const Article& article, const std::string& message) {
  const absl::StatusOr<Document> document = Clean(article);
  EXPECT_EQ(document.status().code(), absl::StatusCode::kInvalidArgument) << document.status();
  EXPECT_THAT(std::string(document.status().message()), HasSubstr(message));
}

TEST(CleanRefusesTest, InvalidUtf8) {
  ExpectRefused(ArticleOf("The dam \xC3holds."), "text: not valid UTF-8");
  Article article = ArticleOf(kBody);
  article.title = "\xFF";
  ExpectRefused(article, "title: not valid UTF-8");
  article = {};
  article.html = "<p>\xED\xA0\x80";
  ExpectRefused(article, "html: not valid UTF-8");
}

TEST(CleanRefusesTest, NulCharacters) {
  ExpectRefused(ArticleOf(std::string("The dam\0 holds.", 15)), "text: holds a NUL character");
  Article article = ArticleOf(kBody);
  article.outlet = std::string("a\0b", 3);
  ExpectRefused(article, "outlet: holds a NUL");
}

TEST(CleanRefusesTest, UnknownLanguageCodes) {
  Article article = ArticleOf(kBody);
  article.language_code = "klingonish";
  ExpectRefused(article, "language_code");
}

TEST(CleanRefusesTest, UnreadablePublicationTimes) {
  Article article = ArticleOf(kBody);
  article.published = "last Tuesday";
  ExpectRefused(article, "published");
}

TEST(CleanRefusesTest, TextBesideHtml) {
  Article article = ArticleOf(kBody);
  article.html = "<p>x</p>";
  ExpectRefused(article, "html");
}

TEST(CleanRefusesTest, MessagesHoldNoArticleText) {
  Article article = ArticleOf("secret \xC3 words");
  article.published = "secret";
  EXPECT_THAT(std::string(Clean(article).status().message()), ::testing::Not(HasSubstr("secret")));
}

TEST(CleanFailsTest, WhenThereIsNoText) {
  for (const std::string text : {"", "  \n\u200B\u3000"}) {
    const absl::StatusOr<Document> document = Clean(ArticleOf(text));
    EXPECT_EQ(document.status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(document.status().message(), "no text");
  }
}

TEST(CleanFailsTest, WhenOnlyNavigationIsLeftAndSaysSo) {
  const absl::StatusOr<Document> document =
      Clean(ArticleOf("Home | World | Sport | Weather\nRead more\nSign up for our newsletter"));
  EXPECT_EQ(document.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(document.status().message(), "no text outside navigation, adverts and legal notices");
}

TEST(CleanTest, FortyKilobytesOfLinksLeaveTheArticle) {
  std::string text;
  for (int i = 0; i < 600; ++i)
    absl::StrAppend(&text, "Lake | Lake in pictures | More Lake | https://herald.example/", i,
                    "/lake?ref=", i, " | Subscribe\n");
  const Document document = Cleaned(ArticleOf(absl::StrCat(text, kBody, "\n", text)));
  EXPECT_THAT(SentencesOf(document), ElementsAre(kBody));
}

TEST(CleanTest, TheSameArticleGivesTheSameDocument) {
  const Article article =
      ArticleOf(absl::StrCat(kBody, "\nRelated\nOne Headline About Lakes\n", kBody2));
  EXPECT_EQ(Classes(Cleaned(article)), Classes(Cleaned(article)));
}

}  // namespace
}  // namespace parallax
