// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Texts that nobody would write, and long ones: claims stay slices of their sentence, within the
// limit, in bounded time.
#include <chrono>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/claims/claim.h"
#include "tests/claims/claims_fixture.h"
#include "tests/sanitizers/slowness.h"

namespace parallax {
namespace {

constexpr uint32_t kLimit = 300;

// What holds for every claim of every text.
void CheckClaims(const Scene& scene, const std::vector<Claim>& claims) {
  const Document& document = scene.document();
  for (const Claim& claim : claims) {
    const Span& span = claim.passage.span;
    ASSERT_LT(span.start_byte, span.end_byte);
    ASSERT_LE(span.end_byte, document.text(claim.passage.part).size());
    ASSERT_EQ(document.index(claim.passage.part).Make(span.start_byte, span.end_byte), span);
    ASSERT_LE(span.chars(), kLimit);
    ASSERT_TRUE(claim.context.span.Contains(span));
    ASSERT_FALSE(claim.chain.empty());
    bool in_sentence = false;
    for (const Sentence& sentence : document.sentences) {
      in_sentence |=
          sentence.part == claim.passage.part && sentence.span.Contains(claim.context.span);
    }
    ASSERT_TRUE(in_sentence);
    for (const Concept& item : claim.concepts) {
      ASSERT_TRUE(span.Contains(item.passage.span));
      ASSERT_FALSE(item.passage.span.empty());
      ASSERT_FALSE(item.key.empty());
    }
  }
}

TEST(HostileTest, OddTextsGiveNoBadClaims) {
  const std::string zero_width = "\u200b\u200b\u2066";
  for (const std::string& text :
       {std::string("."), std::string("\"\"\"\"\""), std::string("((((((((("),
        std::string(", and , and , and ; ; ;"), std::string("and and and or or but"),
        std::string("They discussed , , and and , or"),
        absl::StrCat(zero_width, "the dam ", zero_width),
        std::string("They discussed: : : a, b and"),
        std::string("discussed discussed discussed discussed including such as"),
        std::string("\"He said (the \"dam) broke\" and; then, \"fell"),
        std::string("it it it them them and it"), std::string("和和和、、、，，，；；；就就就等等"),
        std::string("讨论了、和，。就 the dam 、 broke"), std::string("谈到"),
        std::string("🙂 The dam 🙂 broke, 🙂 and the 🙂 fell 🙂")}) {
    for (const char* language : {"en", "zh", "de", "und"}) {
      const Scene scene(text, language, text);
      CheckClaims(scene, scene.Claims());
    }
  }
}

TEST(HostileTest, AContentOfPunctuationGivesNoClaim) {
  Scene scene("Anna said \"...\" and left the room.");
  scene.Says("Anna", "said", "...");
  const auto claims = scene.Claims();
  CheckClaims(scene, claims);
  for (const Claim& claim : claims) EXPECT_FALSE(claim.attribution.has_value());
}

TEST(HostileTest, NoDocumentNoClaim) {
  EXPECT_TRUE(ExtractClaims({}, {}, VoiceSet()).empty());
  const Scene scene("");
  EXPECT_TRUE(scene.Claims().empty());
}

TEST(HostileTest, LongSentencesAreCutToTheLimit) {
  std::string text = "The commission found that the dam";
  for (int i = 0; i < 60; ++i)
    absl::StrAppend(&text, " near the village of the old river, in the valley");
  const Scene scene(text + " broke.");
  const auto claims = scene.Claims();
  EXPECT_GT(claims.size(), 5u);
  CheckClaims(scene, claims);
}

TEST(HostileTest, AnItemBeyondTheLimitIsCut) {
  std::string item = "the dam";
  for (int i = 0; i < 12; ++i) absl::StrAppend(&item, " near the old village in the valley");
  const Scene scene(absl::StrCat("They discussed ", item, " and the harvest."));
  CheckClaims(scene, scene.Claims());
}

// `unit` over and over, about 200,000 characters.
std::string Long(absl::string_view unit) {
  std::string text;
  while (text.size() < 200000) absl::StrAppend(&text, unit);
  return text;
}

void ExpectQuick(const std::string& text, absl::string_view language, int attributions) {
  Scene scene(text, language);
  for (int i = 0; i < attributions; ++i) scene.SaysAt(static_cast<size_t>(i) * 160, 60);
  (void)Scene("The dam broke.", language).Claims();  // Loads the word lists.
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Claim> claims = scene.Claims();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  // Two seconds on one core of the build machine; ten leave room for busy machines, and fail what
  // grows with the square.
  EXPECT_LT(took.count(), 10 * kSlowness);
  CheckClaims(scene, claims);
}

TEST(HostileTest, TwoHundredThousandCharactersAreRead) {
  ExpectQuick(Long("The ministers discussed fish, timber and the border, and they agreed to meet "
                   "again in Oslo on Monday. "),
              "en", 1000);
  ExpectQuick(Long("双方就农业、渔业和边境问题交换了意见，部长表示下个月将访问挪威。"), "zh", 0);
}

TEST(HostileTest, ATextWithoutSentenceEndIsRead) {
  ExpectQuick(Long("and the dam broke and "), "en", 0);
  ExpectQuick(Long(", "), "en", 0);
  ExpectQuick(Long("\" ( "), "en", 0);
  ExpectQuick(Long("discussed including such as, "), "en", 0);
  ExpectQuick(Long("讨论就包括、"), "zh", 0);
}

}  // namespace
}  // namespace parallax
