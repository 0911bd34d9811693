// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/language.h"

#include "gtest/gtest.h"

namespace parallax {
namespace {

struct LanguageCase {
  const char* text;
  const char* language;
};

class DetectLanguageTest : public ::testing::TestWithParam<LanguageCase> {};

TEST_P(DetectLanguageTest, TellsTheLanguage) {
  EXPECT_EQ(DetectLanguage(GetParam().text), GetParam().language) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, DetectLanguageTest,
    ::testing::Values(
        LanguageCase{"The ministers said that they would meet again in the spring.", "en"},
        LanguageCase{"Los ministros dijeron que se reunirán de nuevo en la primavera.", "es"},
        LanguageCase{"Les ministres ont dit qu'ils se réuniront de nouveau au printemps.", "fr"},
        LanguageCase{"Die Minister sagten, dass sie sich im Frühjahr wieder treffen werden.", "de"},
        LanguageCase{
            "I ministri hanno detto che si incontreranno di nuovo in primavera con gli altri.",
            "it"},
        LanguageCase{"Os ministros disseram que não vão se reunir de novo na primavera com ele.",
                     "pt"},
        LanguageCase{"De ministers zeiden dat ze elkaar in het voorjaar weer zullen ontmoeten, "
                     "maar niet in de stad.",
                     "nl"},
        LanguageCase{"Ministrowie powiedzieli, że nie spotkają się ponownie wiosną.", "pl"},
        LanguageCase{"Bakanlar, ilkbaharda yeniden görüşmek için anlaştı ve bu karar çok önemli.",
                     "tr"},
        LanguageCase{"Para menteri mengatakan bahwa mereka akan bertemu lagi dan tidak ada syarat.",
                     "id"},
        LanguageCase{"Các bộ trưởng nói rằng họ sẽ gặp lại nhau vào mùa xuân.", "vi"},
        LanguageCase{"Ministrarna sade att de ska träffas igen och att det är viktigt för alla.",
                     "sv"},
        LanguageCase{"Министры заявили, что они встретятся снова и будут работать.", "ru"},
        LanguageCase{"Міністри заявили, що вони зустрінуться знову і їхня робота триває.", "uk"},
        LanguageCase{"Οι υπουργοί είπαν ότι θα συναντηθούν ξανά.", "el"},
        LanguageCase{"قال الوزراء إنهم سيجتمعون من جديد في الربيع", "ar"},
        LanguageCase{
            "وزیران گفتند که در بهار دوباره دیدار می‌کنند",
            "fa"},
        LanguageCase{"השרים אמרו שהם ייפגשו שוב באביב", "he"},
        LanguageCase{"मंत्रियों ने कहा कि वे वसंत में फिर मिलेंगे", "hi"},
        LanguageCase{"রাষ্ট্রপতি বলেছেন", "bn"}, LanguageCase{"รัฐมนตรีกล่าวว่าจะพบกันอีกครั้ง", "th"},
        LanguageCase{"장관들은 봄에 다시 만나겠다고 말했다", "ko"},
        LanguageCase{"大臣たちは春に再び会うと述べた", "ja"},
        LanguageCase{"部长们表示将在春天再次会面", "zh"},
        LanguageCase{"部長們表示將在春天再次會面", "zh"},
        LanguageCase{"მინისტრებმა განაცხადეს", "ka"}));

INSTANTIATE_TEST_SUITE_P(Short, DetectLanguageTest,
                         ::testing::Values(LanguageCase{"会谈", "zh"}, LanguageCase{"", "und"},
                                           LanguageCase{"12:30 ... 5%", "und"},
                                           LanguageCase{"Переговоры", "ru"},
                                           LanguageCase{"Xqzt Brlm", "und"}));

INSTANTIATE_TEST_SUITE_P(
    Mixed, DetectLanguageTest,
    ::testing::Values(
        LanguageCase{"中国外交部发言人说, G20 峰会 OK 将如期举行", "zh"},
        LanguageCase{"The ministry (外交部) said that it would not comment on the report.", "en"},
        LanguageCase{
            "The minister said that the word \u0434\u0430 means yes in the text of the agreement.",
            "en"}));

TEST(DetectLanguageTest, ReadsOnlyTheBeginningOfALongText) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "the meeting of the ministers ";
  EXPECT_EQ(DetectLanguage(text), "en");
}

TEST(DetectLanguageTest, AManyByteCharacterAtTheCutIsNoProblem) {
  const std::string text = "a" + [] {
    std::string han;
    for (int i = 0; i < 2000; ++i) han += "国";
    return han;
  }();
  EXPECT_EQ(DetectLanguage(text), "zh");
}

TEST(LanguageCodeTest, KnowsTagsOfKnownLanguages) {
  for (const char* code : {"en", "en-US", "zh", "zh-Hant", "zh-Hant-TW", "pt-BR", "fil", "yue",
                           "und", "de-CH", "tl", "iw"}) {
    EXPECT_TRUE(IsKnownLanguageCode(code)) << code;
  }
}

TEST(LanguageCodeTest, RefusesOtherStrings) {
  for (const char* code : {"", "english", "xx", "zz-ZZ", "e", "en US", "en--US", "12", "en-US-",
                           "中文", "qqq", "en-a-very-long-tag-that-goes-on-and-on-and-on-and-on"}) {
    EXPECT_FALSE(IsKnownLanguageCode(code)) << code;
  }
}

TEST(LanguageCodeTest, GivesTheLanguageSubtag) {
  EXPECT_EQ(BaseLanguage("zh-Hant-TW"), "zh");
  EXPECT_EQ(BaseLanguage("EN_us"), "en");
  EXPECT_EQ(BaseLanguage(""), "");
}

TEST(LanguageCodeTest, EnglishAndChineseAreTested) {
  EXPECT_TRUE(IsTestedLanguage("en"));
  EXPECT_TRUE(IsTestedLanguage("zh"));
  EXPECT_FALSE(IsTestedLanguage("fr"));
  EXPECT_FALSE(IsTestedLanguage("und"));
}

}  // namespace
}  // namespace parallax
