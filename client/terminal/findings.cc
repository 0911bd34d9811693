// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "client/terminal/parts.h"
#include "client/terminal/text.h"

namespace parallax {
namespace {

constexpr int kFirstFindings = 12;
constexpr int kFirstAgreements = 6;
constexpr int kFirstEvidence = 3;
constexpr int kEvidenceIndent = 4;

// Names of accounts and numbers of events, by id.
struct Index {
  explicit Index(const v1::Report& report) {
    for (const v1::Account& account : report.accounts())
      accounts[account.account_id()] = account.display_name();
    for (const v1::Event& event : report.events())
      events.emplace(event.event_id(), events.size() + 1);
  }

  // An id that the report does not explain stands for itself.
  std::string Account(const std::string& id) const {
    const auto found = accounts.find(id);
    return found == accounts.end() ? id : found->second;
  }

  std::map<std::string, std::string> accounts;
  std::map<std::string, size_t> events;
};

// "China (denies), via CFR"
std::string Holder(const Labels& labels, const Index& index, const v1::Side& side) {
  std::string text = index.Account(side.account_id());
  if (side.stance() == v1::STANCE_SILENT) return text;
  if (side.stance() != v1::STANCE_ASSERTS && side.stance() != v1::STANCE_UNSPECIFIED) {
    absl::StrAppend(&text, " (", labels.Text(v1::Stance_Name(side.stance())), ")");
  }
  if (!side.through().empty()) {
    absl::StrAppend(&text, labels.Text("comma"),
                    labels.Fill("via", Joined(labels, side.through())));
  }
  return text;
}

void WriteSilence(const Sheet& sheet, const Index& index, const v1::Side& side) {
  const v1::Absence& absence = side.absence();
  const Labels& labels = sheet.labels;
  const std::string star = absence.second_hand() ? " *" : "";  // Explained below the matrix
  const std::string silent =
      absl::StrCat(labels.Text("colon"), labels.Text("STANCE_SILENT"), star, labels.Text("clause"));
  Pieces label = {{index.Account(side.account_id()), Style::kBold}, silent};
  if (absence.has_nearest()) {
    label.emplace_back(labels.Fill("nearest", Decimal(absence.similarity())));
    WriteEvidence(sheet, kEvidenceIndent, label, absence.nearest());
  } else {
    label.emplace_back(labels.Text("nothing_near"));
    sheet.page.Paragraph(kEvidenceIndent, label);
  }
  std::vector<std::string> amounts;
  if (absence.passages_searched() > 0) {
    amounts.push_back(labels.Count("count.passages", absence.passages_searched()));
  }
  amounts.push_back(labels.Count("count.characters", absence.characters_searched()));
  std::string searched = labels.Fill("searched", labels.List(amounts));
  if (absence.truncated())
    absl::StrAppend(&searched, labels.Text("clause"), labels.Text("truncated"));
  sheet.page.Paragraph(kEvidenceIndent + 2, {{searched, Style::kDim}});
}

// Sides that show the same passages, an outlet and whom it quotes for example, under one label.
using SideGroup = std::vector<const v1::Side*>;

bool SameEvidence(const v1::Side& a, const v1::Side& b) {
  return !a.evidence().empty() &&
         std::equal(a.evidence().begin(), a.evidence().end(), b.evidence().begin(),
                    b.evidence().end(), [](const v1::Evidence& left, const v1::Evidence& right) {
                      return left.SerializeAsString() == right.SerializeAsString();
                    });
}

std::vector<SideGroup> GroupSides(const google::protobuf::RepeatedPtrField<v1::Side>& sides) {
  std::vector<SideGroup> groups;
  for (const v1::Side& side : sides) {
    const bool joins = !groups.empty() && !side.has_absence() && !groups.back()[0]->has_absence() &&
                       SameEvidence(*groups.back()[0], side);
    if (!joins) groups.emplace_back();
    groups.back().push_back(&side);
  }
  return groups;
}

void WriteGroup(const Sheet& sheet, const Index& index, const SideGroup& group) {
  const v1::Side& side = *group[0];
  if (side.has_absence()) return WriteSilence(sheet, index, side);
  std::vector<std::string> holders;
  for (const v1::Side* member : group) holders.push_back(Holder(sheet.labels, index, *member));
  const Pieces label = {{absl::StrJoin(holders, sheet.labels.Text("clause")), Style::kBold}};
  if (side.evidence().empty()) return sheet.page.Paragraph(kEvidenceIndent, label);
  const int shown = sheet.Shown(side.evidence_size(), kFirstEvidence);
  WriteEvidence(sheet, kEvidenceIndent, label, side.evidence(0));
  for (int i = 1; i < shown; ++i) {
    WriteEvidence(sheet, kEvidenceIndent + 2, {}, side.evidence(i));
  }
  const int hidden = side.evidence_size() - shown;
  if (hidden > 0) {
    const std::string more = sheet.labels.Count("count.hidden_evidence", hidden);
    sheet.page.Paragraph(kEvidenceIndent + 2, {{more, Style::kDim}});
  }
}

void WriteSides(const Sheet& sheet, const Index& index,
                const google::protobuf::RepeatedPtrField<v1::Side>& sides) {
  for (const SideGroup& group : GroupSides(sides)) WriteGroup(sheet, index, group);
}

std::string TypeName(const Labels& labels, const v1::Divergence& divergence) {
  return labels.Text(v1::DivergenceType_Name(divergence.type()));
}

// "incompatible, salience 0.92, confidence 0.88"
Pieces Weights(const Labels& labels, const Index& index, const v1::Divergence& divergence) {
  std::vector<std::string> weights;
  const auto event = index.events.find(divergence.event_id());
  if (index.events.size() > 1 && event != index.events.end()) {
    weights.push_back(labels.Fill("event", absl::StrCat(event->second)));
  }
  if (divergence.model_only()) weights.push_back(labels.Text("model_only"));
  weights.push_back(labels.Fill("salience", Decimal(divergence.salience())));
  weights.push_back(labels.Fill("confidence", Decimal(divergence.confidence())));
  Pieces pieces = {{labels.List(weights), Style::kDim}};
  const std::string relation = labels.Text(v1::Relation_Name(divergence.relation()));
  if (!relation.empty()) {
    const Style style =
        divergence.relation() == v1::RELATION_INCOMPATIBLE ? Style::kBad : Style::kWarn;
    pieces.insert(pieces.begin(), {{relation, style}, {labels.Text("comma"), Style::kDim}});
  }
  return pieces;
}

}  // namespace

void WriteFindings(const Sheet& sheet, const v1::Report& report) {
  const Index index(report);
  const int shown = sheet.Shown(report.divergences_size(), kFirstFindings);
  int type_width = 0;
  for (int i = 0; i < shown; ++i) {
    type_width = std::max(type_width, DisplayWidth(TypeName(sheet.labels, report.divergences(i))));
  }
  if (shown == 0) {
    sheet.page.Blank();
    sheet.page.Paragraph(0, {sheet.labels.Text("no_findings")});
  }
  for (int i = 0; i < shown; ++i) {
    const v1::Divergence& divergence = report.divergences(i);
    const std::string number = absl::StrCat(i + 1);
    const std::string type = TypeName(sheet.labels, divergence);
    const Pieces label = {{absl::StrCat(std::string(number.size() < 2 ? 1 : 0, ' '), number, "  ")},
                          {type, Style::kBold},
                          {std::string(type_width - DisplayWidth(type) + 2, ' ')}};
    sheet.page.Blank();
    sheet.page.Ends(0, label, {{divergence.explanation(), Style::kBold}},
                    Weights(sheet.labels, index, divergence));
    WriteSides(sheet, index, divergence.sides());
  }
  const int hidden = report.divergences_size() - shown;
  if (hidden > 0) {
    sheet.page.Blank();
    sheet.page.Paragraph(0, {{sheet.labels.Count("count.hidden_findings", hidden), Style::kDim}});
  }
}

void WriteAgreements(const Sheet& sheet, const v1::Report& report) {
  if (report.agreements().empty()) return;
  const Index index(report);
  const Labels& labels = sheet.labels;
  sheet.page.Blank();
  sheet.page.Paragraph(0, {{labels.Text("agreements"), Style::kBold}});
  const int shown = sheet.Shown(report.agreements_size(), kFirstAgreements);
  for (int i = 0; i < shown; ++i) {
    const v1::Agreement& agreement = report.agreements(i);
    const std::string origins = labels.Count("count.origins", agreement.independent_origins());
    sheet.page.Ends(2, {}, {agreement.explanation()}, {{origins, Style::kDim}});
    for (const v1::Origin& origin : agreement.origins()) {
      if (origin.article_ids_size() < 2) continue;
      const std::string same = labels.Fill("same_text", Joined(labels, origin.article_ids()));
      sheet.page.Paragraph(kEvidenceIndent, {{same, Style::kDim}});
    }
    if (sheet.all) WriteSides(sheet, index, agreement.sides());
  }
  const int hidden = report.agreements_size() - shown;
  if (hidden > 0)
    sheet.page.Paragraph(2, {{labels.Count("count.hidden_agreements", hidden), Style::kDim}});
}

}  // namespace parallax
