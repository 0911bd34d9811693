// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "google/protobuf/stubs/logging.h"
#include "parallax/v1/divergence_service.pb.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "tests/rpc/details.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

// Protobuf writes strings that are not UTF-8, with a line on standard error, and refuses to read
// them.
const google::protobuf::LogSilencer kSilence;

std::string BytesOf(const google::protobuf::Message& message) {
  std::string bytes;
  EXPECT_TRUE(message.SerializeToString(&bytes));
  return bytes;
}

TEST(ParseTest, AProperMessageIsRead) {
  v1::CompareArticlesRequest request, read;
  request.add_articles()->set_text("caf\xC3\xA9");
  ASSERT_EQ(ParseMessage(BytesOf(request), &read), absl::OkStatus());
  EXPECT_EQ(read.articles(0).text(), "caf\xC3\xA9");
}

TEST(ParseTest, EachStringThatIsNotUtf8IsNamedByItsPath) {
  v1::CompareArticlesRequest request, read;
  request.add_articles()->set_text("fine");
  request.add_articles()->set_title("caf\xE9");
  request.add_articles()->set_text("\xFF");
  request.add_event_groups()->add_article_ids("a");
  request.mutable_event_groups(0)->add_article_ids("\xC0\x80");
  const absl::Status status = ParseMessage(BytesOf(request), &read);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), "INVALID_UTF8");
  EXPECT_THAT(ViolationsOf(status),
              ElementsAre("articles[1].title INVALID_UTF8", "articles[2].text INVALID_UTF8",
                          "event_groups[0].article_ids[1] INVALID_UTF8"));
}

TEST(ParseTest, CutAndGarbledBytesAreMalformed) {
  v1::CompareArticlesRequest request, read;
  request.add_articles()->set_text("The minister spoke.");
  std::string bytes = BytesOf(request);
  bytes.pop_back();
  EXPECT_EQ(ReasonOf(ParseMessage(bytes, &read)), "MALFORMED_MESSAGE");
  EXPECT_EQ(ReasonOf(ParseMessage("\xFF\xFF\xFF\xFF", &read)), "MALFORMED_MESSAGE");
  EXPECT_EQ(ReasonOf(ParseMessage("{\"articles\": []}", &read)), "MALFORMED_MESSAGE");
}

TEST(ParseTest, AnInvalidStringInGarbledBytesDoesNotHideThatTheyAreGarbled) {
  v1::CompareArticlesRequest request, read;
  request.add_articles()->set_text("\xFF");
  EXPECT_EQ(ReasonOf(ParseMessage(BytesOf(request) + "\x0A\x7F", &read)), "MALFORMED_MESSAGE");
}

TEST(ParseTest, UnknownFieldsAreAccepted) {
  v1::CompareArticlesRequest read;
  // Field 1000 as a varint and as bytes that are no UTF-8: a newer client's business.
  EXPECT_EQ(ParseMessage("\xC0\x3E\x01\xC2\x3E\x01\xFF", &read), absl::OkStatus());
}

TEST(ParseTest, ManyInvalidStringsEndTheSearchEarly) {
  v1::CompareArticlesRequest request, read;
  v1::EventGroup* group = request.add_event_groups();
  for (int i = 0; i < 100000; ++i) group->add_article_ids("\xFF");
  const absl::Status status = ParseMessage(BytesOf(request), &read);
  EXPECT_THAT(ViolationsOf(status), SizeIs(kMaxViolations));
}

TEST(ParseTest, NoBytesAreAnEmptyMessage) {
  v1::GetServerInfoRequest read;
  EXPECT_EQ(ParseMessage("", &read), absl::OkStatus());
}

}  // namespace
}  // namespace parallax
