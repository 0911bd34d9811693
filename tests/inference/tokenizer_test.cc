// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/tokenizer.h"

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

const Tokenizer& Shipped() {
  static const auto* const tokenizer =
      new auto(Tokenizer::Create(ShippedBundle()->File("tokenizer").value()).value());
  return **tokenizer;
}

std::vector<Piece> Cut(const std::string& text) { return Shipped().Tokenize(text).value(); }

// Each piece as (vocabulary entry, the bytes of `text` it stands for).
std::vector<std::pair<std::string, std::string>> Pieces(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> pieces;
  for (const Piece& piece : Cut(text)) {
    pieces.emplace_back(Shipped().PieceText(piece.id),
                        text.substr(piece.start_byte, piece.end_byte - piece.start_byte));
  }
  return pieces;
}

TEST(TokenizerTest, EnglishPiecesStandForTheirBytes) {
  EXPECT_THAT(Pieces("The talks failed."),
              ElementsAre(Pair("▁The", "The"), Pair("▁talk", " talk"), Pair("s", "s"),
                          Pair("▁failed", " failed"), Pair(".", ".")));
}

TEST(TokenizerTest, IdsAreThoseOfTheXlmRVocabulary) {
  std::vector<int32_t> ids;
  for (const Piece& piece : Cut("query: Hello world")) {
    ids.push_back(piece.id);
  }
  // What XLM-R's published tokenizer gives for this text.
  EXPECT_THAT(ids, ElementsAre(41, 1294, 12, 35378, 8999));
  EXPECT_EQ(Shipped().size(), 250002);
}

TEST(TokenizerTest, ChinesePiecesStandForWholeCharacters) {
  EXPECT_THAT(Pieces("双方同意"),
              ElementsAre(Pair("▁", ""), Pair("双方", "双方"), Pair("同意", "同意")));
}

TEST(TokenizerTest, CombiningMarksAreComposedAndKeepTheirBytes) {
  // "é" as one code point and as two give the same piece, which stands for two and for three bytes.
  const auto composed = Pieces("caf\xC3\xA9");
  const auto combining = Pieces("cafe\xCC\x81");
  ASSERT_EQ(composed.size(), combining.size());
  EXPECT_EQ(composed.back().first, combining.back().first);
  EXPECT_THAT(combining.back().second, HasSubstr("e\xCC\x81"));
}

TEST(TokenizerTest, CompatibilityCharactersAreUnfolded) {
  EXPECT_EQ(Pieces("１２").back().first, Pieces("12").back().first);
  EXPECT_EQ(Pieces("１２").back().second, "１２");
}

TEST(TokenizerTest, EmojiKeepTheirBytes) {
  const auto pieces = Pieces("ok 👍");
  EXPECT_THAT(pieces.back().second, HasSubstr("👍"));
}

TEST(TokenizerTest, NothingGivesNothing) {
  EXPECT_THAT(Pieces(""), IsEmpty());
  EXPECT_THAT(Pieces(" \n\t "), IsEmpty());
}

TEST(TokenizerTest, OneCharacterGivesItsPiece) {
  EXPECT_THAT(Pieces("x"), ElementsAre(Pair("▁x", "x")));
}

TEST(TokenizerTest, TextThatSpellsAMarkIsText) {
  for (const char* text : {"<s>", "</s>", "<pad>", "<unk>", "<mask>"}) {
    for (const Piece& piece : Cut(text)) {
      EXPECT_GT(piece.id, Tokenizer::kUnknown) << text;
      EXPECT_THAT(Shipped().PieceText(piece.id), Not(HasSubstr(text)));
    }
  }
}

TEST(TokenizerTest, NulBytesAndBrokenUtf8DoNoHarm) {
  const std::string nul("a\0b", 3);
  EXPECT_TRUE(Shipped().Tokenize(nul).ok());
  for (const std::string text : {"\xFF", "a\xC3", "\xED\xA0\x80", "\xF5\x80\x80\x80 b"}) {
    const auto pieces = Shipped().Tokenize(text);
    ASSERT_TRUE(pieces.ok()) << pieces.status();
    ASSERT_FALSE(pieces->empty());
    EXPECT_EQ(pieces->back().end_byte, text.size());
  }
}

TEST(TokenizerTest, OffsetsAreInOrderAndCoverAllButWhiteSpace) {
  for (const std::string text :
       {"It's 5.25% – “up” from €4.", "两国元首通了电话，谈了 40 分钟。",
        "ﬁn\u200B\u00ADal  e\u0301\u0323 \u3000x", "กำ ก\u0e33 각\u1100\u1161\u11a8"}) {
    uint32_t at = 0;
    for (const Piece& piece : Cut(text)) {
      EXPECT_LE(at, piece.start_byte) << text;
      EXPECT_LE(piece.start_byte, piece.end_byte) << text;
      at = piece.end_byte;
    }
    EXPECT_LE(at, text.size());
  }
}

TEST(TokenizerTest, ManyThreadsGetTheSamePieces) {
  const std::string text =
      "The delegation left without a joint statement. 代表团未发表联合声明便离开了。";
  const auto expected = Shipped().Tokenize(text).value();
  std::vector<std::thread> threads;
  threads.reserve(4);
  std::vector<int> differences(4, 0);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 200; ++n) differences[i] += Shipped().Tokenize(text).value() != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(differences, testing::Each(0));
}

TEST(TokenizerTest, AMegabyteWithoutSpacesIsCut) {
  const auto pieces = Shipped().Tokenize(std::string(1 << 20, 'a'));
  ASSERT_TRUE(pieces.ok());
  EXPECT_EQ(pieces->back().end_byte, 1u << 20);
}

TEST(TokenizerTest, UnknownIdsHaveNoText) {
  EXPECT_EQ(Shipped().PieceText(-1), "");
  EXPECT_EQ(Shipped().PieceText(Shipped().size()), "");
}

TEST(TokenizerTest, BytesThatAreNoModelAreDataLoss) {
  for (const char* bytes : {"", "no model", "\x0a\xff\xff\xff\xff\x0f"}) {
    EXPECT_EQ(Tokenizer::Create(bytes).status().code(), absl::StatusCode::kDataLoss) << bytes;
  }
}

}  // namespace
}  // namespace parallax
