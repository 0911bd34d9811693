// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/alignment/topics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "absl/container/flat_hash_map.h"

namespace parallax {
namespace {

// Pairs below this are no edge; clusters merge while their average stays above the other.
constexpr double kEdge = 0.45;
constexpr double kAverageLink = 0.42;
// A claim whose concepts weigh less than this together has nothing to compare.
constexpr double kLeastWeight = 0.25;
// Above this many claims only candidates with a shared concept or near vectors are scored.
constexpr size_t kNeighbours = 24;

struct Edge {
  double score;
  uint32_t left, right;  // Positions in the list of members
};

// The candidate pairs of `members`: all pairs of small groups, the nearest by shared concepts in
// large ones.
std::vector<Edge> Edges(absl::Span<const uint32_t> members, const PairScorer& scorer,
                        const ConceptSpace& space) {
  std::vector<Edge> edges;
  auto add = [&](uint32_t i, uint32_t j) {
    const double score = scorer.Score(members[i], members[j]).same_topic;
    if (score >= kEdge) edges.push_back({score, i, j});
  };
  constexpr size_t kAllPairs = 700;
  if (members.size() <= kAllPairs) {
    for (uint32_t i = 0; i < members.size(); ++i) {
      for (uint32_t j = i + 1; j < members.size(); ++j) add(i, j);
    }
    return edges;
  }
  std::map<uint32_t, std::vector<uint32_t>> by_concept;
  for (uint32_t i = 0; i < members.size(); ++i) {
    for (uint32_t id : space.ConceptsOf(members[i])) {
      std::vector<uint32_t>& list = by_concept[id];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [id, list] : by_concept) {
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t j = i + 1; j < list.size() && j <= i + kNeighbours; ++j) {
        pairs.emplace(list[i], list[j]);
      }
    }
  }
  for (const auto& [i, j] : pairs) add(i, j);
  return edges;
}

// Clusters with the sums of scores between them, so that a merge costs the neighbours of the
// smaller one.
class Clusters {
 public:
  explicit Clusters(size_t size) : parent_(size), members_(size), sums_(size) {
    for (uint32_t i = 0; i < size; ++i) {
      parent_[i] = i;
      members_[i] = {i};
    }
  }

  void AddEdge(const Edge& edge) {
    sums_[edge.left][edge.right] += edge.score;
    sums_[edge.right][edge.left] += edge.score;
  }

  uint32_t Find(uint32_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }

  double AverageLink(uint32_t a, uint32_t b) const {
    const auto at = sums_[a].find(b);
    if (at == sums_[a].end()) return 0;
    return at->second / static_cast<double>(members_[a].size() * members_[b].size());
  }

  void Merge(uint32_t a, uint32_t b) {
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    parent_[b] = a;
    for (const auto& [other, sum] : sums_[b]) {
      sums_[other].erase(b);
      if (other == a) continue;
      sums_[a][other] += sum;
      sums_[other][a] += sum;
    }
    sums_[b].clear();
  }

  const std::vector<uint32_t>& members(uint32_t root) const { return members_[root]; }

 private:
  std::vector<uint32_t> parent_;
  std::vector<std::vector<uint32_t>> members_;
  std::vector<std::map<uint32_t, double>> sums_;
};

std::vector<std::vector<uint32_t>> Agglomerate(size_t size, std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    return std::tuple(-a.score, a.left, a.right) < std::tuple(-b.score, b.left, b.right);
  });
  Clusters clusters(size);
  for (const Edge& edge : edges) clusters.AddEdge(edge);
  // Edges are tried best first; a merge refused now may be granted after others, so passes go on
  // until nothing changes.
  for (bool changed = true; changed;) {
    changed = false;
    for (const Edge& edge : edges) {
      const uint32_t a = clusters.Find(edge.left), b = clusters.Find(edge.right);
      if (a == b || clusters.AverageLink(a, b) < kAverageLink) continue;
      clusters.Merge(a, b);
      changed = true;
    }
  }
  std::vector<std::vector<uint32_t>> groups;
  for (uint32_t i = 0; i < size; ++i) {
    if (clusters.Find(i) != i) continue;
    groups.push_back(clusters.members(i));
    std::sort(groups.back().begin(), groups.back().end());
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace

std::optional<std::pair<uint32_t, Passage>> NameTopic(absl::Span<const Document> documents,
                                                      absl::Span<const Claim> claims,
                                                      absl::Span<const uint32_t> members,
                                                      const ConceptSpace& space,
                                                      absl::string_view label_language,
                                                      const std::vector<bool>& skip) {
  std::map<uint32_t, double> votes;
  for (uint32_t claim : members) {
    const absl::Span<const uint32_t> ids = space.ConceptsOf(claim);
    // The first concepts of a claim are mostly what it is about.
    double place = 1;
    std::set<uint32_t> seen;
    for (uint32_t id : ids) {
      if (!seen.insert(id).second) continue;
      votes[id] += space.Weight(id) * place * (claims[claim].enumerated ? 1.5 : 1.0);
      place *= 0.9;
    }
  }
  std::optional<uint32_t> best;
  for (const bool strict : {true, false}) {
    for (const auto& [id, weight] : votes) {
      if (strict && !skip.empty() && skip[id]) continue;
      if (!best || weight > votes[*best] + 1e-9) best = id;
    }
    if (best) break;
  }
  if (!best) return std::nullopt;
  std::optional<Passage> wording;
  auto rank = [&](const Passage& p) {
    const Document& document = documents[p.document];
    return std::tuple(document.language != label_language, p.span.chars(),
                      std::string(document.Quote(p.part, p.span)), document.source.article_id,
                      p.span.start_byte);
  };
  for (uint32_t claim : members) {
    const absl::Span<const uint32_t> ids = space.ConceptsOf(claim);
    for (size_t k = 0; k < ids.size(); ++k) {
      if (ids[k] != *best) continue;
      const Passage& passage = claims[claim].concepts[k].passage;
      if (!wording || rank(passage) < rank(*wording)) wording = passage;
    }
  }
  return std::pair(*best, *wording);
}

std::vector<TopicGroup> GroupTopics(absl::Span<const Document> documents,
                                    absl::Span<const Claim> claims, const std::vector<bool>& used,
                                    const PairScorer& scorer, const ConceptSpace& space,
                                    absl::string_view label_language) {
  std::vector<uint32_t> members;
  for (uint32_t c = 0; c < claims.size(); ++c) {
    if (used[c] && !claims[c].silence && space.TotalWeight(c) >= kLeastWeight) members.push_back(c);
  }
  // Clusters with one name are one topic to a reader, whatever their vectors say.
  std::map<uint32_t, std::vector<uint32_t>> by_label;
  for (const std::vector<uint32_t>& cluster :
       Agglomerate(members.size(), Edges(members, scorer, space))) {
    std::vector<uint32_t> cluster_claims;
    cluster_claims.reserve(cluster.size());
    for (uint32_t position : cluster) cluster_claims.push_back(members[position]);
    const auto name = NameTopic(documents, claims, cluster_claims, space, label_language, {});
    if (!name) continue;
    std::vector<uint32_t>& all = by_label[name->first];
    all.insert(all.end(), cluster_claims.begin(), cluster_claims.end());
  }
  std::vector<TopicGroup> topics;
  for (auto& [label, topic_claims] : by_label) {
    std::sort(topic_claims.begin(), topic_claims.end());
    const auto name = NameTopic(documents, claims, topic_claims, space, label_language, {});
    if (name) topics.push_back({std::move(topic_claims), name->first, name->second});
  }
  std::sort(topics.begin(), topics.end(),
            [](const TopicGroup& a, const TopicGroup& b) { return a.claims < b.claims; });
  return topics;
}

}  // namespace parallax
