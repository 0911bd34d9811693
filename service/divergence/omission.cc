// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/omission.h"

#include <algorithm>
#include <map>
#include <set>

#include "service/divergence/coverage.h"

namespace parallax {
namespace {

// Up to this probability that an account speaks of a claim it is silent on it; from the upper one
// on it speaks. Between: unknown.
constexpr double kSilent = 0.45, kSpeaks = 0.65;
// An account of fewer letters is too little known for its silence to mean anything; one known only
// through others was chosen from, so more of it must be known.
constexpr uint32_t kLeastKnown = 60, kLeastKnownSecondHand = 120;
// A witness or analyst answers what is asked: that such a person leaves something out says nothing
// before much more of what the person said is known.
constexpr uint32_t kLeastKnownPerson = 400;
// A Chinese character says about as much as three Latin letters.
constexpr uint32_t kLettersPerIdeograph = 3;
// A concept named elsewhere in the account this strongly forbids calling it silent.
constexpr double kNamed = 0.5;
// A label that tells less names no topic worth a finding.
constexpr double kTellingLabel = 0.35;
// A name that tells so much and is nowhere in an account is missing whatever else is said.
constexpr double kTellingName = 0.6, kAbsentName = 0.2;
// Reports of the same days know the same things.
constexpr int kLaterDays = 4;
// Words of initiative are few and plain; a text that has none says nothing of who began.
constexpr double kInitiativeConfidence = 0.8;
// Across languages only what lies this far off is missing for sure.
constexpr double kSilentAcross = 0.08;
// What is left of the confidence when an account is known only through others.
constexpr double kSecondHand = 0.85;
constexpr double kReportedBonus = 0.1;
constexpr size_t kClaimsShown = 3;

bool IsKnownWell(const ComparisonContext& context, const AccountRecord& record) {
  const bool chinese =
      std::all_of(record.documents.begin(), record.documents.end(),
                  [&](uint32_t d) { return context.documents[d].language == "zh"; });
  const uint32_t letters = record.characters * (chinese ? kLettersPerIdeograph : 1);
  if (record.first_hand || IsOutlet(record)) return letters >= kLeastKnown;
  const bool bystander = record.kind == PartyKind::kPerson && !record.in_data_files;
  return letters >= (bystander ? kLeastKnownPerson : kLeastKnownSecondHand);
}

// The topic is a name that `record`, in part in another language, would write in a form that cannot
// be told from other words.
bool IsNamedInAnotherScript(const ComparisonContext& context, const TopicGroup& topic,
                            const AccountRecord& record) {
  const std::string& language = context.documents[topic.label.document].language;
  return context.space.IsForeignName(topic.label_concept) &&
         std::any_of(record.documents.begin(), record.documents.end(),
                     [&](uint32_t d) { return context.documents[d].language != language; });
}

// The account speaks, in part, another language than all claims of the topic. Names of the data
// files are known in both; of other things the words tell little.
bool MayBeTranslated(const ComparisonContext& context, const TopicGroup& topic,
                     const AccountRecord& record, const Coverage& best) {
  if (best.score <= kSilentAcross || context.space.IsKnownName(topic.label_concept)) return false;
  return std::all_of(topic.claims.begin(), topic.claims.end(), [&](uint32_t c) {
    const std::string& language = context.documents[context.claims[c].passage.document].language;
    return std::any_of(record.documents.begin(), record.documents.end(),
                       [&](uint32_t d) { return context.documents[d].language != language; });
  });
}

SilenceProof Proof(const ComparisonContext& context, uint32_t account, const Coverage& coverage) {
  const AccountRecord& record = context.accounts[account];
  SilenceProof proof;
  proof.nearest = coverage.nearest;
  proof.similarity = coverage.score;
  proof.passages_searched = static_cast<uint32_t>(record.claims.size());
  proof.characters_searched = record.characters;
  proof.second_hand = !record.first_hand && !IsOutlet(record);
  for (uint32_t document : record.documents) {
    proof.truncated |= context.documents[document].source.truncated;
  }
  return proof;
}

// The best coverage of any claim of the topic: an account that covers one of them speaks of it.
Coverage BestCoverage(const CoverageSearch& search, absl::Span<const uint32_t> claims,
                      uint32_t account) {
  Coverage best;
  for (uint32_t claim : claims) {
    Coverage coverage = search.Search(claim, account);
    if (coverage.score > best.score || !best.nearest) best = std::move(coverage);
  }
  return best;
}

TopicStance StanceOf(const ComparisonContext& context, const CoverageSearch& search,
                     uint32_t account, uint32_t topic) {
  const std::vector<uint32_t> own = ClaimsOn(context, account, topic);
  if (!own.empty()) {
    const bool denies = std::all_of(own.begin(), own.end(), [&](uint32_t c) {
      return context.claims[c].polarity == Polarity::kNegated;
    });
    return {denies ? Stance::kDenies : Stance::kAsserts, std::nullopt, ""};
  }
  const TopicGroup& group = context.topics[topic];
  const Coverage best = BestCoverage(search, group.claims, account);
  const double named = search.Presence(group.label_concept, account);
  if (best.score >= kSpeaks) return {Stance::kAsserts, std::nullopt, ""};
  if (named >= kNamed || best.score > kSilent) {
    return {Stance::kUnknown, std::nullopt, "it may be meant by a passage that comes near"};
  }
  if (search.InBackground(group.label_concept, account)) {
    return {Stance::kBackground, std::nullopt, ""};
  }
  const AccountRecord& record = context.accounts[account];
  SilenceProof proof = Proof(context, account, best);
  if (proof.truncated) return {Stance::kUnknown, std::nullopt, "its text is cut"};
  if (!IsKnownWell(context, record))
    return {Stance::kUnknown, std::nullopt, "too little of it is known"};
  if (MayBeTranslated(context, group, record, best)) {
    return {Stance::kUnknown, std::nullopt, "it may be said there in another language"};
  }
  if (IsNamedInAnotherScript(context, group, record)) {
    return {Stance::kUnknown, std::nullopt, "the name may stand there in another script"};
  }
  return {Stance::kSilent, proof, ""};
}

// Whether all of `claims` were published days after the last text of `account`, which could not
// know of them.
bool CameLater(const ComparisonContext& context, absl::Span<const uint32_t> claims,
               uint32_t account) {
  std::optional<absl::CivilDay> last;
  for (uint32_t d : context.accounts[account].documents) {
    const auto& published = context.documents[d].published;
    if (!published) return false;
    if (!last || published->day > *last) last = published->day;
  }
  return last && !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](uint32_t c) {
           const auto& published = context.documents[context.claims[c].passage.document].published;
           return published && published->day - *last >= kLaterDays;
         });
}

// The most telling claims first: those that name the label, own words before reported ones, lists
// last.
std::vector<uint32_t> Telling(const ComparisonContext& context, std::vector<uint32_t> claims,
                              uint32_t label) {
  auto rank = [&](uint32_t c) {
    const absl::Span<const uint32_t> ids = context.space.ConceptsOf(c);
    const bool names = std::find(ids.begin(), ids.end(), label) != ids.end();
    return std::tuple(!names, context.claims[c].passage.part == Part::kTitle,
                      context.claims[c].enumerated, context.claims[c].key);
  };
  std::sort(claims.begin(), claims.end(),
            [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
  if (claims.size() > kClaimsShown) claims.resize(kClaimsShown);
  return claims;
}

// An article says itself that the account does not speak of the topic.
bool IsReported(const ComparisonContext& context, uint32_t account, const TopicGroup& topic) {
  for (uint32_t c : context.accounts[account].claims) {
    if (!context.claims[c].silence) continue;
    const absl::Span<const uint32_t> ids = context.space.ConceptsOf(c);
    if (std::find(ids.begin(), ids.end(), topic.label_concept) != ids.end()) return true;
  }
  return false;
}

double ConfidenceOf(const SilenceProof& proof, bool reported) {
  double confidence = 1 - proof.similarity;
  if (proof.second_hand) confidence *= kSecondHand;
  if (reported) confidence = std::min(1.0, confidence + kReportedBonus);
  return confidence;
}

// Whole topics on which at least one account that can be compared is silent.
std::optional<Finding> TopicOmission(const ComparisonContext& context, uint32_t topic,
                                     const std::vector<TopicStance>& stances) {
  Finding finding;
  finding.topic = topic;
  finding.label = context.topics[topic].label;
  std::vector<FindingSide> silent;
  std::set<uint32_t> speakers;
  for (uint32_t b = 0; b < context.accounts.size(); ++b) {
    if (stances[b].stance != Stance::kSilent && stances[b].stance != Stance::kBackground) continue;
    bool opposed = false;
    for (uint32_t a = 0; a < context.accounts.size(); ++a) {
      const bool speaks =
          stances[a].stance == Stance::kAsserts || stances[a].stance == Stance::kDenies;
      if (!speaks || CanCompare(context.accounts[a], context.accounts[b]) == Comparability::kNone)
        continue;
      const std::vector<uint32_t> told = ClaimsOn(context, a, topic);
      if (told.empty() || CameLater(context, told, b)) continue;
      opposed = true;
      speakers.insert(a);
    }
    if (opposed) silent.push_back({b, stances[b].stance, {}, stances[b].silence});
  }
  const bool any_silent = std::any_of(silent.begin(), silent.end(), [](const FindingSide& side) {
    return side.stance == Stance::kSilent;
  });
  if (!any_silent) return std::nullopt;
  // How the event is judged is compared word for word elsewhere (label.cc).
  const std::vector<uint32_t>& told = context.topics[topic].claims;
  if (std::all_of(told.begin(), told.end(),
                  [&](uint32_t c) { return !context.claims[c].evaluations.empty(); }))
    return std::nullopt;
  if (context.space.Weight(context.topics[topic].label_concept) < kTellingLabel)
    return std::nullopt;
  for (uint32_t a : speakers) {
    finding.sides.push_back(
        {a,
         stances[a].stance,
         Telling(context, ClaimsOn(context, a, topic), context.topics[topic].label_concept),
         {}});
  }
  for (FindingSide& side : silent) {
    if (!side.silence) continue;
    const bool reported = IsReported(context, side.account, context.topics[topic]);
    finding.reported_by_article |= reported;
    finding.confidence = std::max(finding.confidence, ConfidenceOf(*side.silence, reported));
    finding.sides.push_back(std::move(side));
  }
  return finding;
}

// Of a claim that the account covers but for a name, the name is what it leaves out: "Kestrel
// machines" of "more helicopters, Kestrel machines above all". In another script a name may hide.
void KeepNames(const ComparisonContext& context, const CoverageSearch& search, uint32_t claim,
               uint32_t silent, Coverage& coverage) {
  const std::string& language = context.documents[context.claims[claim].passage.document].language;
  const std::vector<uint32_t>& documents = context.accounts[silent].documents;
  const bool same_script = std::all_of(documents.begin(), documents.end(), [&](uint32_t d) {
    return context.documents[d].language == language;
  });
  std::erase_if(coverage.missing, [&](uint32_t id) {
    const bool readable = same_script || context.space.IsKnownName(id);
    return !readable || !context.space.IsName(id) || context.space.Weight(id) < kTellingName ||
           search.Presence(id, silent) >= kAbsentName || search.InBackground(id, silent);
  });
}

// Claims of `speaker` on a topic that `silent` speaks of too, but not of these.
std::optional<Finding> ClaimOmission(const ComparisonContext& context, const CoverageSearch& search,
                                     uint32_t topic, uint32_t speaker, uint32_t silent) {
  std::vector<uint32_t> left_out;
  std::set<uint32_t> missing;
  Coverage nearest;
  for (uint32_t claim : ClaimsOn(context, speaker, topic)) {
    Coverage coverage = search.Search(claim, silent);
    if (coverage.score > kSilent) KeepNames(context, search, claim, silent, coverage);
    if (coverage.missing.empty()) continue;
    left_out.push_back(claim);
    missing.insert(coverage.missing.begin(), coverage.missing.end());
    if (!nearest.nearest || coverage.score > nearest.score) nearest = coverage;
  }
  if (left_out.empty() || CameLater(context, left_out, silent)) return std::nullopt;
  std::vector<bool> skip(context.space.size(), true);
  for (uint32_t id : missing) skip[id] = false;
  const auto name =
      NameTopic(context.documents, context.claims, left_out, context.space, context.language, skip);
  if (!name || !missing.contains(name->first)) return std::nullopt;
  if (context.space.Weight(name->first) < kTellingLabel) return std::nullopt;
  SilenceProof proof = Proof(context, silent, nearest);
  if (proof.truncated || !IsKnownWell(context, context.accounts[silent])) return std::nullopt;
  Finding finding;
  finding.level = Level::kClaim;
  finding.topic = topic;
  finding.label = name->second;
  finding.confidence = ConfidenceOf(proof, false);
  finding.sides.push_back({speaker, Stance::kAsserts, Telling(context, left_out, name->first), {}});
  finding.sides.push_back({silent, Stance::kSilent, {}, proof});
  return finding;
}

// Who began the contact, when one party says it and the other, in its own text, does not.
std::optional<Finding> InitiativeOmission(const ComparisonContext& context, uint32_t speaker,
                                          uint32_t silent) {
  if (!context.accounts[silent].first_hand || !IsKnownWell(context, context.accounts[silent]))
    return std::nullopt;
  const auto tells = [&](uint32_t c) {
    return context.main[c] && !context.claims[c].initiator.empty();
  };
  const std::vector<uint32_t>& theirs = context.accounts[silent].claims;
  if (std::any_of(theirs.begin(), theirs.end(), tells)) return std::nullopt;
  const std::vector<uint32_t>& own = context.accounts[speaker].claims;
  std::vector<uint32_t> claims;
  std::copy_if(own.begin(), own.end(), std::back_inserter(claims), [&](uint32_t c) {
    return tells(c) && context.documents[context.claims[c].passage.document].published.has_value();
  });
  if (claims.empty() || context.topics.empty()) return std::nullopt;
  Finding finding;
  finding.level = Level::kClaim;
  finding.topic = context.topic_of[claims.front()].value_or(0);
  finding.label = context.claims[claims.front()].passage;
  for (const Concept& item : context.claims[claims.front()].concepts) {
    if (!item.name) finding.label = item.passage;  // "request" of "at the request of"
  }
  Coverage nearest;
  nearest.nearest = theirs.empty() ? std::optional<uint32_t>() : theirs.front();
  const SilenceProof proof = Proof(context, silent, nearest);
  if (proof.truncated) return std::nullopt;
  if (claims.size() > kClaimsShown) claims.resize(kClaimsShown);
  finding.confidence = kInitiativeConfidence;
  finding.sides.push_back({speaker, Stance::kAsserts, claims, {}});
  finding.sides.push_back({silent, Stance::kSilent, {}, proof});
  return finding;
}

}  // namespace

std::vector<std::vector<TopicStance>> TopicStances(const ComparisonContext& context) {
  const CoverageSearch search(context);
  std::vector<std::vector<TopicStance>> stances(context.topics.size());
  for (uint32_t t = 0; t < context.topics.size(); ++t) {
    for (uint32_t a = 0; a < context.accounts.size(); ++a) {
      stances[t].push_back(StanceOf(context, search, a, t));
    }
  }
  return stances;
}

std::vector<Finding> FindOmissions(const ComparisonContext& context,
                                   const std::vector<std::vector<TopicStance>>& stances) {
  const CoverageSearch search(context);
  std::vector<Finding> findings;
  for (uint32_t t = 0; t < context.topics.size(); ++t) {
    if (auto finding = TopicOmission(context, t, stances[t]))
      findings.push_back(*std::move(finding));
    for (uint32_t a = 0; a < context.accounts.size(); ++a) {
      for (uint32_t b = 0; b < context.accounts.size(); ++b) {
        // Only between parties: what an outlet leaves out inside a topic it reports is editing.
        if (CanCompare(context.accounts[a], context.accounts[b]) != Comparability::kParties)
          continue;
        if (ClaimsOn(context, a, t).empty() || ClaimsOn(context, b, t).empty()) continue;
        if (auto finding = ClaimOmission(context, search, t, a, b))
          findings.push_back(*std::move(finding));
      }
    }
  }
  for (uint32_t a = 0; a < context.accounts.size(); ++a) {
    for (uint32_t b = 0; b < context.accounts.size(); ++b) {
      if (CanCompare(context.accounts[a], context.accounts[b]) != Comparability::kParties) continue;
      if (auto finding = InitiativeOmission(context, a, b)) findings.push_back(*std::move(finding));
    }
  }
  return findings;
}

}  // namespace parallax
