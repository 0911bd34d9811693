// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_enums.h"

#include <gtest/gtest.h>

#include <set>

#include "google/protobuf/generated_enum_reflection.h"

namespace parallax {
namespace {

// Every value of Enum from 0 on has a counterpart of its own, and no value of the API is left
// without one.
template <class Enum>
void ExpectOneToOne(int first_without_value = 0) {
  using ApiEnum = decltype(ToProto(Enum{}));
  const auto* descriptor = google::protobuf::GetEnumDescriptor<ApiEnum>();
  const int values = descriptor->value_count() - 1;  // Without _UNSPECIFIED
  std::set<int> seen;
  for (int i = 0; i < values + first_without_value; ++i) {
    const int api = ToProto(static_cast<Enum>(i));
    if (i < first_without_value) {
      EXPECT_EQ(api, 0) << descriptor->name() << " " << i;
      continue;
    }
    EXPECT_NE(api, 0) << descriptor->name() << " " << i;
    EXPECT_TRUE(seen.insert(api).second) << descriptor->name() << " " << i;
  }
  EXPECT_EQ(ToProto(static_cast<Enum>(values + first_without_value)), 0) << descriptor->name();
}

TEST(ConvertEnumsTest, EveryValueHasOneCounterpart) {
  ExpectOneToOne<Part>();
  ExpectOneToOne<VoiceKind>();
  ExpectOneToOne<PartyKind>();
  ExpectOneToOne<AttributionKind>();
  ExpectOneToOne<CueForce>();
  ExpectOneToOne<Polarity>();
  ExpectOneToOne<Certainty>();
  ExpectOneToOne<Outcome>(1);  // kNone is OUTCOME_UNSPECIFIED.
  ExpectOneToOne<Dimension>();
  ExpectOneToOne<Bound>();
  ExpectOneToOne<TimeGranularity>();
  ExpectOneToOne<Stance>();
  ExpectOneToOne<DivergenceType>();
  ExpectOneToOne<Relation>();
  ExpectOneToOne<Level>();
  ExpectOneToOne<Stage>();
  ExpectOneToOne<WarningCode>();
}

TEST(ConvertEnumsTest, NamesThatClientsRelyOnStandForTheirMeaning) {
  EXPECT_EQ(v1::Stance_Name(ToProto(Stance::kSilent)), "STANCE_SILENT");
  EXPECT_EQ(v1::DivergenceType_Name(ToProto(DivergenceType::kNumber)), "DIVERGENCE_TYPE_NUMBER");
  EXPECT_EQ(v1::DivergenceType_Name(ToProto(DivergenceType::kInternalInconsistency)),
            "DIVERGENCE_TYPE_INTERNAL_INCONSISTENCY");
  EXPECT_EQ(v1::Relation_Name(ToProto(Relation::kUpdate)), "RELATION_UPDATE");
  EXPECT_EQ(v1::Level_Name(ToProto(Level::kTopic)), "LEVEL_TOPIC");
  EXPECT_EQ(v1::Part_Name(ToProto(Part::kText)), "PART_TEXT");
  EXPECT_EQ(v1::Part_Name(ToProto(Part::kTitle)), "PART_TITLE");
}

TEST(ConvertEnumsTest, KindsOfArticlesAreReadAndUnknownOnesAreUnspecified) {
  std::set<ArticleKind> seen;
  for (int i = 0; i <= v1::ArticleKind_MAX; ++i) {
    EXPECT_TRUE(seen.insert(FromProto(static_cast<v1::ArticleKind>(i))).second) << i;
  }
  EXPECT_EQ(FromProto(v1::ARTICLE_KIND_SOCIAL_POST), ArticleKind::kSocialPost);
  EXPECT_EQ(FromProto(static_cast<v1::ArticleKind>(1000)), ArticleKind::kUnspecified);
}

}  // namespace
}  // namespace parallax
