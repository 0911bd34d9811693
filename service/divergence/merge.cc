// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "service/divergence/salience.h"

namespace parallax {
namespace {

// A finding of more subjects than this is a list to read through.
constexpr size_t kMostSubjects = 4;
constexpr size_t kMostClaims = 6;

// Who speaks, who is silent, and in which paragraph it is said.
struct Breath {
  std::set<uint32_t> speakers, silent;
  uint32_t document = 0, paragraph = 0;

  friend auto operator<=>(const Breath&, const Breath&) = default;
};

uint32_t ParagraphOf(const Document& document, const Passage& passage) {
  for (const Sentence& sentence : document.sentences) {
    if (sentence.part == passage.part && sentence.span.Overlaps(passage.span))
      return sentence.paragraph;
  }
  return 0;
}

Breath BreathOf(const ComparisonContext& context, const Finding& finding) {
  Breath breath;
  bool placed = false;
  for (const FindingSide& side : finding.sides) {
    if (side.stance == Stance::kSilent || side.stance == Stance::kBackground) {
      breath.silent.insert(side.account);
      continue;
    }
    breath.speakers.insert(side.account);
    if (placed || side.claims.empty()) continue;
    const Passage& passage = context.claims[side.claims.front()].passage;
    breath.document = passage.document;
    breath.paragraph = ParagraphOf(context.documents[passage.document], passage);
    placed = true;
  }
  return breath;
}

// Adds what `other` says to `finding`: its best claim on each side first.
void Join(Finding& finding, const Finding& other) {
  finding.further_labels.push_back(other.label);
  finding.confidence = std::min(finding.confidence, other.confidence);
  finding.reported_by_article |= other.reported_by_article;
  for (FindingSide& side : finding.sides) {
    for (const FindingSide& more : other.sides) {
      if (more.account != side.account) continue;
      for (uint32_t claim : more.claims) {
        const bool known =
            std::find(side.claims.begin(), side.claims.end(), claim) != side.claims.end();
        if (!known && side.claims.size() < kMostClaims) side.claims.push_back(claim);
      }
      if (side.silence && more.silence && more.silence->similarity > side.silence->similarity)
        side.silence = more.silence;
    }
  }
}

// Whether a claim of the finding stands in the clause of `claim`: items of a list are quoted by it.
bool Quotes(const ComparisonContext& context, const Finding& finding, uint32_t claim) {
  const std::vector<uint32_t>& claims = finding.sides.front().claims;
  return std::any_of(claims.begin(), claims.end(), [&](uint32_t c) {
    return context.claims[c].context == context.claims[claim].context;
  });
}

// The members of one breath, most salient first, as findings of a few subjects each.
std::vector<Finding> JoinAll(const ComparisonContext& context, std::vector<Finding> members) {
  std::vector<std::tuple<double, std::string, size_t>> order;
  for (size_t i = 0; i < members.size(); ++i) {
    order.emplace_back(-SalienceOf(context, members[i]),
                       context.claims[members[i].sides.front().claims.front()].key, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Finding> joined;
  for (const auto& [salience, key, i] : order) {
    // What quotes the same words belongs together, however long the list.
    const uint32_t claim = members[i].sides.front().claims.front();
    const auto quoted = std::find_if(joined.begin(), joined.end(), [&](const Finding& finding) {
      return Quotes(context, finding, claim);
    });
    if (quoted != joined.end()) {
      Join(*quoted, members[i]);
    } else if (joined.empty() || joined.back().further_labels.size() + 1 >= kMostSubjects) {
      joined.push_back(std::move(members[i]));
      // Few claims of each subject are shown.
      for (FindingSide& side : joined.back().sides) {
        if (members.size() > 1 && side.claims.size() > 2) side.claims.resize(2);
      }
    } else {
      Join(joined.back(), members[i]);
    }
  }
  return joined;
}

}  // namespace

std::vector<Finding> MergeOmissions(const ComparisonContext& context,
                                    std::vector<Finding> findings) {
  std::vector<Finding> result;
  std::map<Breath, std::vector<Finding>> breaths;
  for (Finding& finding : findings) {
    const bool spoken = !finding.sides.empty() && !finding.sides.front().claims.empty();
    if (finding.type != DivergenceType::kOmission || !spoken) {
      result.push_back(std::move(finding));
    } else {
      breaths[BreathOf(context, finding)].push_back(std::move(finding));
    }
  }
  for (auto& [breath, members] : breaths) {
    for (Finding& finding : JoinAll(context, std::move(members)))
      result.push_back(std::move(finding));
  }
  return result;
}

}  // namespace parallax
