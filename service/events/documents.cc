// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/events/documents.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "absl/strings/str_format.h"
#include "service/events/background.h"

namespace parallax {
namespace {

// Claims that count as headline and lead. News puts who, what and when there (the inverted
// pyramid).
constexpr size_t kLeadClaims = 8;
// The first of them say what kind of event it is.
constexpr size_t kHeadClaims = 3;
// A main event is told within days; an older date in a lead is its history.
constexpr int kNewsDays = 7;

std::optional<absl::CivilDay> DayOf(const TimeExpression& time) {
  const bool is_day =
      time.granularity == TimeGranularity::kDay || time.granularity == TimeGranularity::kDayPart ||
      time.granularity == TimeGranularity::kHour || time.granularity == TimeGranularity::kMinute;
  if (!is_day || !time.earliest) return std::nullopt;
  return absl::CivilDay(*time.earliest);
}

// The first day that the lead names and that can be the day of the news.
std::optional<absl::CivilDay> DayOfLead(const Document& document, absl::Span<const uint32_t> lead,
                                        absl::Span<const Claim> claims) {
  for (uint32_t index : lead) {
    if (claims[index].background) continue;
    for (const TimeExpression& time : claims[index].times) {
      const std::optional<absl::CivilDay> day = DayOf(time);
      if (!day) continue;
      if (!document.published) return day;
      const auto age = document.published->day - *day;
      if (age >= 0 && age <= kNewsDays) return day;
    }
  }
  return std::nullopt;
}

// A count of two or three says nothing about which event it is of.
constexpr double kTellingCount = 13;

void AddFigures(const Claim& claim, std::set<std::string>& figures) {
  for (const Quantity& q : claim.quantities) {
    const bool telling = q.low >= kTellingCount || q.significant_digits >= 2;
    if (!telling || q.vague || q.low != q.high || q.dimension == Dimension::kOrdinal) continue;
    figures.insert(absl::StrFormat("%d:%.6g", static_cast<int>(q.dimension), q.low));
  }
}

void Normalize(absl::flat_hash_map<std::string, double>& weights) {
  double squares = 0;
  for (const auto& [key, weight] : weights) squares += weight * weight;
  if (squares <= 0) return;
  for (auto& [key, weight] : weights) weight /= std::sqrt(squares);
}

// The best match of each claim of `profile` in `other`, the best quarter of them added to `best`.
void AddBestQuarter(const DocumentProfile& profile, const DocumentProfile& other,
                    absl::Span<const Embedding> vectors, std::vector<double>& best) {
  std::vector<double> matches;
  for (uint32_t claim : profile.claims) {
    double match = -1;
    for (uint32_t candidate : other.claims) {
      match = std::max(match, static_cast<double>(Similarity(vectors[claim], vectors[candidate])));
    }
    matches.push_back(match);
  }
  std::sort(matches.begin(), matches.end(), std::greater<>());
  matches.resize((matches.size() + 3) / 4);
  best.insert(best.end(), matches.begin(), matches.end());
}

}  // namespace

std::vector<DocumentProfile> ProfileDocuments(absl::Span<const Document> documents,
                                              absl::Span<const Claim> claims) {
  std::vector<DocumentProfile> profiles(documents.size());
  for (uint32_t i = 0; i < claims.size(); ++i) {
    DocumentProfile& profile = profiles[claims[i].passage.document];
    profile.claims.push_back(i);
    if (profile.lead.size() < kLeadClaims) profile.lead.push_back(i);
  }
  for (size_t d = 0; d < documents.size(); ++d) {
    DocumentProfile& profile = profiles[d];
    const size_t lead = profile.lead.size();
    for (size_t k = 0; k < profile.claims.size(); ++k) {
      const Claim& claim = claims[profile.claims[k]];
      if (claim.background) continue;
      AddFigures(claim, profile.figures);
      if (k < kHeadClaims) profile.encounter |= TellsOfEncounter(documents[d], claim);
      for (const Concept& item : claim.concepts) {
        if (item.name) profile.names[item.key] += k < lead ? 2.0 : 1.0;
      }
    }
    Normalize(profile.names);
    profile.day = DayOfLead(documents[d], profile.lead, claims);
    profile.day_from_text = profile.day.has_value();
    if (!profile.day && documents[d].published) profile.day = documents[d].published->day;
  }
  return profiles;
}

double SubjectSimilarity(const DocumentProfile& left, const DocumentProfile& right,
                         absl::Span<const Embedding> vectors) {
  std::vector<double> best;
  AddBestQuarter(left, right, vectors, best);
  AddBestQuarter(right, left, vectors, best);
  return best.empty()
             ? 0
             : std::accumulate(best.begin(), best.end(), 0.0) / static_cast<double>(best.size());
}

size_t SharedFigures(const DocumentProfile& left, const DocumentProfile& right) {
  return static_cast<size_t>(
      std::count_if(left.figures.begin(), left.figures.end(),
                    [&](const std::string& figure) { return right.figures.contains(figure); }));
}

double NameSimilarity(const DocumentProfile& left, const DocumentProfile& right) {
  // Summed in key order: the order of a hash table must not reach the result.
  std::vector<std::pair<absl::string_view, double>> shared;
  for (const auto& [key, weight] : left.names) {
    if (auto at = right.names.find(key); at != right.names.end()) {
      shared.emplace_back(key, weight * at->second);
    }
  }
  std::sort(shared.begin(), shared.end());
  double total = 0;
  for (const auto& [key, product] : shared) total += product;
  return total;
}

}  // namespace parallax
