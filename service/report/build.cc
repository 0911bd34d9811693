// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/build.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/alignment/reuse.h"
#include "service/alignment/topics.h"
#include "service/attribution/names.h"
#include "service/claims/account.h"
#include "service/divergence/agreement.h"
#include "service/divergence/denial.h"
#include "service/divergence/facing.h"
#include "service/divergence/finding.h"
#include "service/divergence/merge.h"
#include "service/divergence/number.h"
#include "service/divergence/omission.h"
#include "service/divergence/salience.h"
#include "service/divergence/time.h"
#include "service/divergence/wording.h"
#include "service/report/describe.h"
#include "service/report/evidence.h"
#include "service/report/word.h"
#include "service/text/stable_hash.h"

namespace parallax {
namespace {

// What only outlets differ in is mostly their choice of background: the report shows the most
// salient of it.
constexpr size_t kOutletFindings = 6;
// A report of more findings is read by nobody; the most salient are kept.
constexpr size_t kMostFindings = 100;
// Below this confidence a finding is doubt, and doubt is no finding.
constexpr double kLeastConfidence = 0.45;
// Of an agreement whose claims name no topic: a figure, a time.
constexpr double kPlainAgreement = 0.2;
// Topics that no finding is about are shown in the matrix while it stays readable.
constexpr size_t kMatrixTopics = 40;

// The claims of one group, sorted by what they tell.
struct Selection {
  std::vector<bool> used, main, background;
  std::vector<std::string> languages;
};

Selection Select(const Analysis& analysis, const EventGroup& group) {
  const std::set<uint32_t> members(group.documents.begin(), group.documents.end());
  const size_t size = analysis.claims.size();
  Selection selection{std::vector<bool>(size), std::vector<bool>(size), std::vector<bool>(size),
                      std::vector<std::string>(size)};
  for (uint32_t c = 0; c < size; ++c) {
    const uint32_t document = analysis.claims[c].passage.document;
    if (!members.contains(document)) continue;
    selection.used[c] = true;
    const bool is_main = analysis.events.claim_event[c].value_or(0) == 0;
    (is_main ? selection.main : selection.background)[c] = true;
    selection.languages[c] = analysis.documents[document].language;
  }
  return selection;
}

std::optional<absl::CivilDay> DayOf(const EventGroup& group) { return group.events[0].day; }

// Names that say who, not what about: the event's participants and the parties themselves.
std::set<std::string> ParticipantKeys(const Analysis& analysis, const EventGroup& group,
                                      const std::vector<AccountRecord>& accounts) {
  std::set<std::string> keys(group.events[0].participants.begin(),
                             group.events[0].participants.end());
  for (uint32_t voice = 0; voice < analysis.voices.voices.size(); ++voice) {
    const Voice& v = analysis.voices.voices[voice];
    const bool known =
        std::any_of(accounts.begin(), accounts.end(), [&](const AccountRecord& account) {
          return account.party == v.party && !IsOutlet(account);
        });
    if (!known) continue;
    // Names are found under many languages' forms; the key of a voice is a hash and would match
    // none of them.
    keys.insert(CanonicalName(v.display_name, "en", DayOf(group)));
    for (const std::string& alias : v.aliases)
      keys.insert(CanonicalName(alias, "en", DayOf(group)));
    if (!v.country.empty()) keys.insert(absl::StrCat("country:", v.country));
  }
  return keys;
}

class Builder {
 public:
  Builder(const Analysis& analysis, const EventGroup& group, const CompareOptions& options)
      : analysis_(analysis), group_(group), language_(options.report_language) {}

  absl::StatusOr<Report> Build(const ModelManifest& manifest, Observer& observer,
                               Diagnostics& diagnostics) {
    {
      StageTimer timer(Stage::kAlignment, observer, diagnostics);
      Align();
    }
    if (observer.Cancelled()) return absl::CancelledError("the caller no longer waits");
    {
      StageTimer timer(Stage::kComparison, observer, diagnostics);
      CompareAccounts();
    }
    if (observer.Cancelled()) return absl::CancelledError("the caller no longer waits");
    StageTimer timer(Stage::kReport, observer, diagnostics);
    report_.manifest = manifest;
    AddFrame();
    AddFindings(observer);
    AddAgreements();
    AddMatrix();
    AddClaimsAndVoices();
    diagnostics.counters["topics"] += static_cast<int64_t>(topics_.size());
    diagnostics.counters["divergences"] += static_cast<int64_t>(report_.divergences.size());
    if (!QuotesAreExact(analysis_.documents, report_)) {
      return absl::InternalError("a quote does not equal its slice of the article");
    }
    return std::move(report_);
  }

 private:
  void Align() {
    selection_ = Select(analysis_, group_);
    accounts_ = BuildAccounts(group_.documents, analysis_.claims, analysis_.voices);
    space_.emplace(analysis_.claims, analysis_.vectors, selection_.used, selection_.languages,
                   ParticipantKeys(analysis_, group_, accounts_));
    scorer_.emplace(analysis_.claims, analysis_.vectors, *space_, selection_.languages);
    topics_ = GroupTopics(analysis_.documents, analysis_.claims, selection_.main, *scorer_, *space_,
                          language_);
    topic_of_.assign(analysis_.claims.size(), std::nullopt);
    for (uint32_t t = 0; t < topics_.size(); ++t) {
      for (uint32_t claim : topics_[t].claims) topic_of_[claim] = t;
    }
    context_.emplace(ComparisonContext{analysis_.documents, analysis_.claims, analysis_.voices,
                                       analysis_.vectors, *space_, *scorer_, accounts_, topics_,
                                       selection_.main, selection_.background, topic_of_,
                                       language_});
  }

  void CompareAccounts() {
    stances_ = TopicStances(*context_);
    for (auto find : {FindNumberDifferences, FindTimeDifferences, FindDenials}) {
      for (Finding& finding : find(*context_)) {
        if (finding.topic < topics_.size()) findings_.push_back(std::move(finding));
      }
    }
    const std::vector<FacingPair> pairs = FindFacingPairs(*context_);
    for (auto find : {FindActorDifferences, FindConditionDifferences, FindOutcomeDifferences,
                      FindCertaintyDifferences, FindCauseDifferences, FindScopeDifferences,
                      FindLabelDifferences}) {
      AddDifferences(find(*context_, pairs));
    }
    for (Finding& finding : FindOmissions(*context_, stances_))
      findings_.push_back(std::move(finding));
    std::erase_if(findings_, [](const Finding& f) { return f.confidence < kLeastConfidence; });
    findings_ = MergeOmissions(*context_, std::move(findings_));
    RankAndCap();
    shared_ = FindAgreements(*context_, pairs, findings_);
  }

  // Comparators come in the order of how much they tell: what one has opposed, a later one does not
  // oppose again.
  void AddDifferences(std::vector<Finding> findings) {
    for (Finding& finding : findings) {
      const bool told = std::any_of(findings_.begin(), findings_.end(), [&](const Finding& other) {
        return other.topic == finding.topic && other.sides.size() == 2 &&
               std::minmax(other.sides[0].account, other.sides[1].account) ==
                   std::minmax(finding.sides[0].account, finding.sides[1].account);
      });
      if (!told) findings_.push_back(std::move(finding));
    }
  }

  bool OnlyOutlets(const Finding& finding) const {
    return std::all_of(finding.sides.begin(), finding.sides.end(),
                       [&](const FindingSide& side) { return IsOutlet(accounts_[side.account]); });
  }

  void RankAndCap() {
    std::vector<std::pair<double, std::string>> rank;
    std::vector<size_t> order;
    for (const Finding& finding : findings_) {
      rank.emplace_back(-Rounded(SalienceOf(*context_, finding)),
                        WordFinding(analysis_, *context_, finding, "", "", 0).divergence_id);
      order.push_back(order.size());
    }
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rank[a] < rank[b]; });
    std::vector<Finding> kept;
    size_t outlets = 0;
    for (size_t i : order) {
      if (OnlyOutlets(findings_[i]) && findings_[i].type == DivergenceType::kOmission &&
          ++outlets > kOutletFindings) {
        continue;
      }
      if (kept.size() >= kMostFindings) break;
      salience_.push_back(-rank[i].first);
      kept.push_back(std::move(findings_[i]));
    }
    findings_ = std::move(kept);
  }

  void AddFrame() {
    for (uint32_t d : group_.documents) {
      report_.article_ids.push_back(analysis_.documents[d].source.article_id);
      for (Warning& warning : WarningsFor(analysis_.documents[d]))
        report_.warnings.push_back(std::move(warning));
    }
    for (const EventRecord& event : group_.events) {
      Event described = DescribeEvent(analysis_, event);
      (event.background ? report_.not_compared : report_.events).push_back(std::move(described));
    }
    for (const AccountRecord& record : accounts_) {
      Account account;
      account.account_id = account.party_key = record.key;
      account.display_name = record.display_name;
      account.aliases = record.aliases;
      account.kind = record.kind;
      account.first_hand = record.first_hand || IsOutlet(record);
      for (uint32_t outlet : record.through) {
        account.through.push_back(analysis_.voices.voices[outlet].display_name);
      }
      for (uint32_t d : record.documents)
        account.article_ids.push_back(analysis_.documents[d].source.article_id);
      account.claims = static_cast<uint32_t>(record.claims.size());
      account.characters = record.characters;
      report_.accounts.push_back(std::move(account));
    }
  }

  // The report's topic for `label` over `claims`; the same words and claims give the same topic.
  std::string TopicFor(const Passage& label, const std::vector<uint32_t>& claims, double salience) {
    Topic topic;
    topic.label = WordLabel(analysis_, label);
    topic.event_id = group_.events[0].key;
    topic.salience = Rounded(salience);
    for (uint32_t claim : claims) topic.claim_ids.push_back(analysis_.claims[claim].key);
    std::sort(topic.claim_ids.begin(), topic.claim_ids.end());
    topic.topic_id = StableId("t", {topic.label, absl::StrJoin(topic.claim_ids, "\n")});
    const auto known = std::find_if(report_.topics.begin(), report_.topics.end(),
                                    [&](const Topic& t) { return t.topic_id == topic.topic_id; });
    if (known == report_.topics.end()) report_.topics.push_back(topic);
    return topic.topic_id;
  }

  std::string WholeTopic(uint32_t t) {
    return TopicFor(topics_[t].label, topics_[t].claims, SalienceOf(*context_, topics_[t]));
  }

  void AddFindings(Observer& observer) {
    for (size_t i = 0; i < findings_.size(); ++i) {
      const Finding& finding = findings_[i];
      std::string topic_id;
      if (finding.level == Level::kTopic) {
        topic_id = WholeTopic(finding.topic);
        shown_topics_.insert(finding.topic);
      } else {
        std::vector<uint32_t> claims;
        for (const FindingSide& side : finding.sides) {
          claims.insert(claims.end(), side.claims.begin(), side.claims.end());
        }
        topic_id = TopicFor(finding.label, claims, salience_[i]);
      }
      Divergence divergence =
          WordFinding(analysis_, *context_, finding, topic_id, group_.events[0].key, salience_[i]);
      const bool known = std::any_of(
          report_.divergences.begin(), report_.divergences.end(),
          [&](const Divergence& d) { return d.divergence_id == divergence.divergence_id; });
      if (known) continue;
      observer.OnDivergence(divergence);
      report_.divergences.push_back(std::move(divergence));
    }
  }

  void AddAgreements() {
    const std::vector<uint32_t> origins =
        FindOrigins(analysis_.documents, group_.documents, analysis_.claims, analysis_.vectors);
    for (const SharedTopic& shared : shared_) {
      std::vector<uint32_t> claims;
      for (const FindingSide& side : shared.sides)
        claims.insert(claims.end(), side.claims.begin(), side.claims.end());
      const double salience =
          shared.topic ? SalienceOf(*context_, topics_[*shared.topic]) : kPlainAgreement;
      const std::string topic_id = TopicFor(shared.label, claims, salience);
      report_.agreements.push_back(WordAgreement(analysis_, *context_, shared, topic_id,
                                                 group_.events[0].key, salience, group_.documents,
                                                 origins));
      if (shared.topic) shown_topics_.insert(*shared.topic);
    }
    std::sort(report_.agreements.begin(), report_.agreements.end(),
              [](const Agreement& a, const Agreement& b) {
                return std::pair(-a.salience, a.agreement_id) <
                       std::pair(-b.salience, b.agreement_id);
              });
  }

  void AddMatrix() {
    std::vector<std::pair<double, uint32_t>> ranked;
    for (uint32_t t = 0; t < topics_.size(); ++t) {
      const double shown = shown_topics_.contains(t) ? 1 : 0;
      ranked.emplace_back(-shown - SalienceOf(*context_, topics_[t]), t);
    }
    std::sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
      return std::pair(a.first, analysis_.claims[topics_[a.second].claims[0]].key) <
             std::pair(b.first, analysis_.claims[topics_[b.second].claims[0]].key);
    });
    if (ranked.size() > kMatrixTopics) ranked.resize(std::max(kMatrixTopics, shown_topics_.size()));
    for (const auto& [rank, t] : ranked) {
      const std::string topic_id = WholeTopic(t);
      for (uint32_t a = 0; a < accounts_.size(); ++a) {
        const TopicStance& stance = stances_[t][a];
        report_.matrix.push_back({topic_id, accounts_[a].key, stance.stance,
                                  stance.silence && stance.silence->second_hand});
        if (stance.stance == Stance::kUnknown) {
          report_.abstentions.push_back({topic_id, accounts_[a].key, stance.doubt});
        }
      }
    }
  }

  void AddClaimsAndVoices() {
    std::set<uint32_t> voices;
    for (uint32_t c = 0; c < analysis_.claims.size(); ++c) {
      if (!selection_.used[c]) continue;
      ReportedClaim claim = DescribeClaim(analysis_, c);
      if (topic_of_[c]) claim.topic_id = WholeTopicIfShown(*topic_of_[c]);
      for (const AccountRecord& account : accounts_) {
        const bool holds = std::binary_search(account.claims.begin(), account.claims.end(), c);
        if (holds && (claim.account_id.empty() || !IsOutlet(account)))
          claim.account_id = account.key;
      }
      voices.insert(analysis_.claims[c].chain.begin(), analysis_.claims[c].chain.end());
      report_.claims.push_back(std::move(claim));
    }
    for (uint32_t voice : voices) report_.voices.push_back(DescribeVoice(analysis_.voices, voice));
    std::sort(
        report_.voices.begin(), report_.voices.end(),
        [](const ReportedVoice& a, const ReportedVoice& b) { return a.voice_id < b.voice_id; });
  }

  std::string WholeTopicIfShown(uint32_t t) {
    const size_t before = report_.topics.size();
    std::string id = WholeTopic(t);
    if (report_.topics.size() == before) return id;
    report_.topics.pop_back();
    return "";
  }

  const Analysis& analysis_;
  const EventGroup& group_;
  const std::string language_;
  Report report_;
  Selection selection_;
  std::vector<AccountRecord> accounts_;
  std::optional<ConceptSpace> space_;
  std::optional<PairScorer> scorer_;
  std::vector<TopicGroup> topics_;
  std::vector<std::optional<uint32_t>> topic_of_;
  std::optional<ComparisonContext> context_;
  std::vector<std::vector<TopicStance>> stances_;
  std::vector<Finding> findings_;
  std::vector<double> salience_;
  std::vector<SharedTopic> shared_;
  std::set<uint32_t> shown_topics_;
};

}  // namespace

absl::StatusOr<Report> BuildReport(const Analysis& analysis, const EventGroup& group,
                                   const CompareOptions& options, const ModelManifest& manifest,
                                   Observer& observer, Diagnostics& diagnostics) {
  return Builder(analysis, group, options).Build(manifest, observer, diagnostics);
}

}  // namespace parallax
