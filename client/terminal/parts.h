// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_TERMINAL_PARTS_H_
#define PARALLAX_CLIENT_TERMINAL_PARTS_H_

#include <map>
#include <string>

#include "client/terminal/labels.h"
#include "client/terminal/page.h"
#include "client/terminal/report.h"
#include "parallax/v1/article.pb.h"
#include "parallax/v1/evidence.pb.h"
#include "parallax/v1/report.pb.h"

namespace parallax {

// Parts that several renderings share. Used by the files of this folder alone.

// What a rendering works with: where it writes, its words, and how much it shows.
struct Sheet {
  Page& page;
  const Labels& labels;
  bool all;

  // How many of `count` items to show when `first` are enough.
  int Shown(int count, int first) const { return all || count <= first ? count : first; }
};

// "0.92"
std::string Decimal(double value);

// A repeated string field joined by the language's comma.
template <typename Strings>
std::string Joined(const Labels& labels, const Strings& strings) {
  return labels.List({strings.begin(), strings.end()});
}

// "[a1 1204-1311]", counted in code points; "[a1 title 0-12 direct]" for the voice's own words in a
// headline.
std::string Place(const Labels& labels, const v1::Evidence& evidence);

// `label`, the place of `evidence`, and its quote between quotation marks.
void WriteEvidence(const Sheet& sheet, int indent, Pieces label, const v1::Evidence& evidence);

// The name of an event, with its date where the name does not hold the year.
std::string EventName(const v1::Event& event);

// A heading and one line per item, nothing when `lines` is empty: "WARNINGS", "  a1: the article is
// cut".
void WriteSection(const Sheet& sheet, const std::string& heading, const std::vector<Pieces>& lines);

std::vector<Pieces> UngroupedLines(
    const Labels& labels,
    const google::protobuf::RepeatedPtrField<v1::UngroupedArticles>& ungrouped);
std::vector<Pieces> SkippedLines(
    const Labels& labels, const google::protobuf::RepeatedPtrField<v1::SkippedArticle>& skipped);
std::vector<Pieces> WarningLines(const Labels& labels,
                                 const google::protobuf::RepeatedPtrField<v1::Warning>& warnings);

// "model parallax-base 1.0.0 (sha256 4f9a12c0)"; nothing when there is no manifest.
void WriteManifest(const Sheet& sheet, const v1::ModelManifest& manifest);

// The matrix of topics and accounts of `report`. Topics without a stance are left out. Accounts
// that do not fit beside each other follow in a further block with the topics repeated.
void WriteMatrix(const Sheet& sheet, const v1::Report& report);

// The numbered findings of `report`, then its agreements.
void WriteFindings(const Sheet& sheet, const v1::Report& report);
void WriteAgreements(const Sheet& sheet, const v1::Report& report);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_TERMINAL_PARTS_H_
