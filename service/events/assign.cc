// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "service/events/background.h"
#include "service/events/documents.h"
#include "service/events/event.h"
#include "service/text/stable_hash.h"

namespace parallax {
namespace {

// Accounts of a call or meeting that are dated further apart are of different ones, whatever else
// is alike. Reports of a strike, a trial or a closure come over weeks: time counts against them.
constexpr int kSameEventDays = 2, kSameStoryDays = 14;
constexpr double kStoryDays = -1.0, kOldStory = -2.2;
// Such reports share names or figures.
constexpr double kStoryNames = 0.2;
constexpr size_t kStoryFigures = 2;
// Sentences of two languages lie further apart than their content.
constexpr double kOtherLanguage = 0.2;
// What each shared figure beyond the first adds, and at most.
constexpr double kFigure = 0.8, kMostFigures = 2.4;
// Probability from which two documents are of one event.
constexpr double kSameEvent = 0.5;
// A document without a date may tell of an event of another year with the same people: only like
// wording speaks for it.
constexpr double kUndatedSubject = 0.62;
// Logistic model over subject and names, fitted to BASIL and the development cases; the days are a
// prior (docs/algorithms/events.md).
constexpr double kBias = -6.4, kSubject = 8.0, kNames = 6.1, kSameDay = 1.7, kNextDay = 0.8;

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }

std::string DayText(absl::CivilDay day) {
  return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day());
}

double DaysWeight(bool dated, int64_t apart) {
  if (!dated) return 0;
  if (apart <= 1) return kSameDay;
  if (apart <= kSameEventDays) return kNextDay;
  return apart <= kSameStoryDays ? kStoryDays : kOldStory;
}

PairReason Judge(uint32_t left, uint32_t right, absl::Span<const Document> documents,
                 absl::Span<const DocumentProfile> profiles, absl::Span<const Embedding> vectors) {
  const DocumentProfile &a = profiles[left], &b = profiles[right];
  const bool translated = documents[left].language != documents[right].language;
  const double subject = SubjectSimilarity(a, b, vectors) + (translated ? kOtherLanguage : 0.0);
  const double names = NameSimilarity(a, b);
  const size_t figures = SharedFigures(a, b);
  const int64_t apart = a.day && b.day ? std::abs(*a.day - *b.day) : 0;
  const double bonus =
      figures < 2 ? 0 : std::min(kMostFigures, kFigure * static_cast<double>(figures - 1));
  PairReason pair{left, right,
                  Logistic(kBias + kSubject * subject + kNames * names + bonus +
                           DaysWeight(a.day && b.day, apart)),
                  ""};
  const bool story =
      !a.encounter && !b.encounter && (names >= kStoryNames || figures >= kStoryFigures);
  if (apart > kSameEventDays && !story) {
    pair.score = 0;
    pair.reason = absl::StrCat("different days: ", DayText(*a.day), " and ", DayText(*b.day));
  } else if (pair.score < kSameEvent) {
    pair.reason = "different subjects";
  } else if (a.day.has_value() != b.day.has_value() && subject < kUndatedSubject) {
    pair.score = std::min(pair.score, kSameEvent - 0.01);
    pair.reason = "no date in one of them, and the texts are not alike enough without it";
  } else {
    pair.reason = "same days, names and subject";
  }
  return pair;
}

// Clustering from the best pair down by the mean of average and single link: a group grows when the
// newcomer is like one of its members and not unlike the others, so that one accidental likeness
// chains nothing, and a statement that says little still joins the report that quotes it.
std::vector<std::vector<uint32_t>> Cluster(
    std::vector<std::vector<uint32_t>> groups,
    const std::map<std::pair<uint32_t, uint32_t>, double>& score) {
  auto link = [&](const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    double total = 0, best = 0;
    for (uint32_t x : a) {
      for (uint32_t y : b) {
        const double s = score.at({std::min(x, y), std::max(x, y)});
        if (s == 0) return 0.0;  // Different days never meet in one group.
        total += s;
        best = std::max(best, s);
      }
    }
    return 0.5 * best + 0.5 * total / static_cast<double>(a.size() * b.size());
  };
  while (true) {
    double best = kSameEvent;
    std::pair<size_t, size_t> pair{0, 0};
    for (size_t i = 0; i < groups.size(); ++i) {
      for (size_t j = i + 1; j < groups.size(); ++j) {
        const double value = link(groups[i], groups[j]);
        if (value >= best && (value > best || pair.second == 0)) {
          best = value;
          pair = {i, j};
        }
      }
    }
    if (pair.second == 0) break;
    std::vector<uint32_t>& into = groups[pair.first];
    into.insert(into.end(), groups[pair.second].begin(), groups[pair.second].end());
    std::sort(into.begin(), into.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(pair.second));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

// Names that the group's documents share, most weight first.
std::vector<std::string> SharedNames(absl::Span<const uint32_t> group,
                                     absl::Span<const DocumentProfile> profiles, size_t limit) {
  std::map<std::string, double> weight;
  std::map<std::string, size_t> seen;
  for (uint32_t d : group) {
    for (const auto& [name, w] : profiles[d].names) {
      weight[name] += w;
      ++seen[name];
    }
  }
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [name, w] : weight) {
    if (2 * seen[name] > group.size()) ranked.emplace_back(-std::round(w * 1e6), name);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> names;
  for (size_t i = 0; i < ranked.size() && i < limit; ++i) names.push_back(ranked[i].second);
  return names;
}

// The day that most documents give, the earlier of equals.
std::optional<absl::CivilDay> DayOfGroup(absl::Span<const uint32_t> group,
                                         absl::Span<const DocumentProfile> profiles) {
  std::map<absl::CivilDay, int> votes;
  for (uint32_t d : group) {
    if (profiles[d].day) votes[*profiles[d].day] += profiles[d].day_from_text ? 2 : 1;
  }
  std::optional<absl::CivilDay> day;
  int best = 0;
  for (const auto& [candidate, count] : votes) {
    if (count > best) {
      best = count;
      day = candidate;
    }
  }
  return day;
}

// What names the event best: the shortest headline, or else the first claim.
Passage LabelOf(absl::Span<const uint32_t> group, absl::Span<const Document> documents,
                absl::Span<const DocumentProfile> profiles, absl::Span<const Claim> claims) {
  std::optional<Passage> title;
  for (uint32_t d : group) {
    const Document& document = documents[d];
    if (document.source.title.empty()) continue;
    const Span whole = document.title_index.Make(0, document.source.title.size());
    const Passage candidate{d, Part::kTitle, whole};
    const auto rank = [&](const Passage& p) {
      return std::pair(p.span.chars(), documents[p.document].source.article_id);
    };
    if (!title || rank(candidate) < rank(*title)) title = candidate;
  }
  if (title) return *title;
  for (uint32_t d : group) {
    if (!profiles[d].claims.empty()) return claims[profiles[d].claims.front()].context;
  }
  return Passage{group.front(), Part::kText, Span{}};
}

EventRecord MainEvent(absl::Span<const uint32_t> group, absl::Span<const Document> documents,
                      absl::Span<const DocumentProfile> profiles, absl::Span<const Claim> claims) {
  EventRecord event;
  event.documents.assign(group.begin(), group.end());
  event.day = DayOfGroup(group, profiles);
  for (uint32_t d : group) {
    const std::optional<absl::CivilDay>& day = profiles[d].day;
    if (day && (!event.first_day || *day < *event.first_day)) event.first_day = day;
  }
  event.participants = SharedNames(group, profiles, 4);
  event.label = LabelOf(group, documents, profiles, claims);
  std::vector<std::string> ids;
  for (uint32_t d : group) ids.push_back(documents[d].source.article_id);
  std::sort(ids.begin(), ids.end());
  event.key = StableId("e", {event.day ? DayText(*event.day) : "", absl::StrJoin(ids, "\n")});
  return event;
}

}  // namespace

EventAssignment AssignEvents(absl::Span<const Document> documents, absl::Span<const Claim> claims,
                             absl::Span<const Embedding> vectors,
                             const std::vector<std::vector<uint32_t>>& fixed_groups) {
  EventAssignment result;
  const std::vector<DocumentProfile> profiles = ProfileDocuments(documents, claims);
  std::map<std::pair<uint32_t, uint32_t>, double> scores;
  for (uint32_t i = 0; i < documents.size(); ++i) {
    for (uint32_t j = i + 1; j < documents.size(); ++j) {
      result.reasons.push_back(Judge(i, j, documents, profiles, vectors));
      scores[{i, j}] = result.reasons.back().score;
    }
  }
  std::set<uint32_t> placed;
  std::vector<std::vector<uint32_t>> groups;
  for (std::vector<uint32_t> fixed : fixed_groups) {
    std::sort(fixed.begin(), fixed.end());
    placed.insert(fixed.begin(), fixed.end());
    groups.push_back(std::move(fixed));
  }
  std::vector<std::vector<uint32_t>> free;
  for (uint32_t d = 0; d < documents.size(); ++d) {
    if (!placed.contains(d)) free.push_back({d});
  }
  for (std::vector<uint32_t>& group : Cluster(std::move(free), scores)) {
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end());

  result.claim_event.assign(claims.size(), std::nullopt);
  result.document_group.assign(documents.size(), 0);
  for (std::vector<uint32_t>& documents_of_group : groups) {
    EventGroup group;
    group.documents = documents_of_group;
    group.events.push_back(MainEvent(group.documents, documents, profiles, claims));
    group.shared = group.events.front().participants;
    double total = 0;
    size_t pairs = 0;
    for (size_t i = 0; i < group.documents.size(); ++i) {
      result.document_group[group.documents[i]] = static_cast<uint32_t>(result.groups.size());
      for (size_t j = i + 1; j < group.documents.size(); ++j, ++pairs) {
        total += scores[{group.documents[i], group.documents[j]}];
      }
    }
    group.confidence = pairs == 0 ? 1 : total / static_cast<double>(pairs);
    AssignClaims(documents, claims, group, result.claim_event);
    result.groups.push_back(std::move(group));
  }
  return result;
}

}  // namespace parallax
