// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/embedding_table.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {
namespace {

// One row of 12 equal blocks: a half-precision scale, low byte first, and 16 bytes of weights.
std::string Row(const std::string& scale, const std::string& nibbles) {
  std::string row;
  for (int block = 0; block < 12; ++block) row += scale + nibbles;
  return row;
}

std::vector<float> Lookup(const EmbeddingTable& table, int32_t id) {
  std::vector<float> out(kEmbeddingSize);
  table.Lookup(id, absl::MakeSpan(out));
  return out;
}

TEST(EmbeddingTableTest, LowBitsComeFirstAndHighBitsSixteenLater) {
  std::string nibbles(16, '\x88');  // Weights of zero,
  nibbles[0] = '\x9F';              // but byte 0: low bits 15, high bits 9,
  nibbles[15] = '\x07';             // and byte 15: low bits 7, high bits 0.
  const std::string bytes = Row(std::string("\x00\x40", 2), nibbles);  // Scale 2.0.
  const auto table = EmbeddingTable::Create(bytes);
  ASSERT_TRUE(table.ok());
  const std::vector<float> row = Lookup(*table, 0);
  for (size_t block = 0; block < kEmbeddingSize; block += 32) {
    EXPECT_EQ(row[block], 14.0f);
    EXPECT_EQ(row[block + 16], 2.0f);
    EXPECT_EQ(row[block + 15], -2.0f);
    EXPECT_EQ(row[block + 31], -16.0f);
    EXPECT_EQ(row[block + 1], 0.0f);
  }
}

TEST(EmbeddingTableTest, ScalesAreHalfPrecisionIncludingSubnormalAndNegative) {
  const std::string nibbles(16, '\x99');                                // Weights of one.
  const std::string bytes = Row(std::string("\x01\x00", 2), nibbles) +  // 2^-24
                            Row(std::string("\x00\xBC", 2), nibbles) +  // -1
                            Row(std::string("\xFF\x7B", 2), nibbles);   // 65504
  const auto table = EmbeddingTable::Create(bytes);
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rows(), 3);
  EXPECT_EQ(Lookup(*table, 0)[0], 5.9604644775390625e-8f);
  EXPECT_EQ(Lookup(*table, 1)[383], -1.0f);
  EXPECT_EQ(Lookup(*table, 2)[100], 65504.0f);
}

TEST(EmbeddingTableTest, BytesThatAreNotWholeRowsAreDataLoss) {
  EXPECT_EQ(EmbeddingTable::Create("").status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(EmbeddingTable::Create(std::string(215, 'x')).status().code(),
            absl::StatusCode::kDataLoss);
}

TEST(EmbeddingTableTest, ShippedTableHasARowForEveryPiece) {
  const auto table = EmbeddingTable::Create(ShippedBundle()->File("embedding-table").value());
  ASSERT_TRUE(table.ok());
  EXPECT_GE(table->rows(), 250002);
  EXPECT_NE(Lookup(*table, 35378), Lookup(*table, 8999));
}

}  // namespace
}  // namespace parallax
