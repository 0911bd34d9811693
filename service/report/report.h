// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_REPORT_H_
#define PARALLAX_SERVICE_REPORT_REPORT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "service/attribution/attribution.h"
#include "service/attribution/voice.h"
#include "service/claims/claim.h"
#include "service/divergence/types.h"
#include "service/text/document.h"

namespace parallax {

// The result of a comparison, in plain values: what rpc/ turns into the API's messages, field by
// field. Ids are hashes of content; every list has a defined order; probabilities and similarities
// are rounded to three decimals.

// A verbatim piece of an article: at most one sentence and 300 code points, always equal to the
// slice that `span` names.
struct Evidence {
  std::string article_id;
  Part part = Part::kText;
  Span span;
  std::string quote;
  bool direct = false;  // Inside quotation marks, or in the voice's own document.

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// Proof of silence: what was searched and what came nearest.
struct Absence {
  std::optional<Evidence> nearest;
  double similarity = 0;  // Of the nearest passage, 0..1, calibrated
  uint32_t passages_searched = 0;
  uint32_t characters_searched = 0;  // Code points
  bool truncated = false;            // One of the searched articles is known to be cut.
  bool second_hand =
      false;  // The account is known only through others: silent as far as these articles quote it.
};

// One account's part in a topic, a divergence or an agreement.
struct Side {
  std::string account_id;
  Stance stance = Stance::kUnknown;
  std::vector<Evidence> evidence;
  std::vector<std::string> through;  // Display names of the voices it is known through, outermost
                                     // first; empty when first-hand
  std::optional<Absence> absence;    // Present exactly when stance is kSilent
  std::vector<std::string> claim_ids;
};

// What a comparator compared, for clients that want values instead of a sentence.
struct QuantityDetail {
  Quantity left, right;
  double ratio = 0;
};
struct TimeDetail {
  TimeExpression left, right;
  std::optional<int64_t> difference_minutes;
};
struct PolarityDetail {
  Polarity left = Polarity::kAffirmed, right = Polarity::kAffirmed;
};
struct OmissionDetail {
  uint32_t asserting_claims = 0;
  bool reported_by_article = false;
};  // An article itself states the silence.
struct ScopeDetail {
  std::vector<std::string> only_left, only_right, shared;
};
struct WordingDetail {
  std::string left, right;
};  // LABEL, SCOPE: the words that differ
struct ConditionDetail {
  std::string left, right;
};  // In their words; empty where none is stated
struct CertaintyDetail {
  Certainty left = Certainty::kCertain, right = Certainty::kCertain;
};
struct OutcomeDetail {
  Outcome left = Outcome::kNone, right = Outcome::kNone;
};
struct CauseDetail {
  std::string left, right;
};
struct ActorDetail {
  std::string left, right;
};  // Display names of who acted
using Detail = std::variant<std::monostate, OmissionDetail, QuantityDetail, TimeDetail,
                            PolarityDetail, ScopeDetail, WordingDetail, ConditionDetail,
                            CertaintyDetail, OutcomeDetail, CauseDetail, ActorDetail>;

struct Divergence {
  std::string divergence_id;
  DivergenceType type = DivergenceType::kOmission;
  Relation relation = Relation::kCompatible;
  Level level = Level::kTopic;
  std::string topic_id, event_id;
  double salience = 0;      // 0..1, the rank
  double confidence = 0;    // 0..1, calibrated
  std::string explanation;  // One sentence from a template, in the report's language
  std::vector<Side> sides;  // Sides that speak first, silent ones last
  Detail detail;
  bool model_only = false;  // Only a model found the contradiction.
};

struct Origin {
  std::vector<std::string> article_ids;  // Copies, translations and republications of one text
};

struct Agreement {
  std::string agreement_id;
  std::string topic_id, event_id;
  std::string explanation;
  double salience = 0;
  std::vector<Side> sides;
  std::vector<Origin> origins;  // independent_origins of the API is their number
};

struct Event {
  std::string event_id;
  std::string label;                      // A verbatim noun phrase or the participants and date
  std::optional<std::string> date;        // YYYY-MM-DD when known
  std::vector<std::string> participants;  // Display names
  std::vector<std::string> article_ids;   // Articles that tell of it
  bool background = false;                // Told only as background
};

struct Account {
  std::string account_id;
  std::string party_key;
  std::string display_name;
  std::vector<std::string> aliases;
  PartyKind kind = PartyKind::kPerson;
  bool first_hand = false;
  std::vector<std::string> through;  // Display names of outlets it is known through
  std::vector<std::string> article_ids;
  uint32_t claims = 0;
  uint32_t characters = 0;  // Code points known of it
};

struct Topic {
  std::string topic_id;
  std::string label;
  std::string event_id;
  double salience = 0;
  std::vector<std::string> claim_ids;
};

struct MatrixCell {
  std::string topic_id, account_id;
  Stance stance = Stance::kUnknown;
  bool second_hand = false;
};

enum class WarningCode {
  kUntestedLanguage,
  kTruncatedArticle,
  kBoilerplateDropped,
  kInstructionsIgnored,
  kHiddenCharacters,
  kNoPublicationTime,
  kLittleText,
  kManyFindings,
  kLanguageMismatch,
};

struct Warning {
  WarningCode code = WarningCode::kUntestedLanguage;
  std::string article_id;  // Empty when it concerns the whole report
  std::string message;     // Never holds article text
};

// A topic that was seen and not decided, with the reason: honest doubt, not silence.
struct Abstention {
  std::string topic_id;
  std::string account_id;
  std::string reason;
};

struct ModelManifest {
  std::string name, version, checksum;
};

// A claim as it appears in a report or an extraction.
struct ReportedClaim {
  std::string claim_id;
  std::string event_id, topic_id;  // Empty when in none
  std::vector<Evidence> evidence;  // The claim itself first, then its context
  std::vector<std::string> chain;  // Voice ids, outermost first
  std::string account_id;
  Claim claim;
};

struct ReportedVoice {
  std::string voice_id, display_name;
  std::vector<std::string> aliases;
  VoiceKind kind = VoiceKind::kPerson;
  std::string party_id, party_name, country;
};

struct Report {
  std::vector<std::string> article_ids;
  std::vector<Event> events;
  std::vector<Account> accounts;
  std::vector<Topic> topics;
  std::vector<MatrixCell> matrix;
  std::vector<Divergence> divergences;  // By salience, then id
  std::vector<Agreement> agreements;
  std::vector<Abstention> abstentions;
  std::vector<Event> not_compared;  // Events told in one article only, as background
  std::vector<ReportedClaim> claims;
  std::vector<ReportedVoice> voices;
  std::vector<Warning> warnings;
  ModelManifest manifest;
};

struct Ungrouped {
  std::vector<std::string> article_ids;
  std::string reason;
};

struct Skipped {
  std::string article_id;
  std::string reason;
};

// Counters and timings; outside the reports because they change from run to run.
struct Diagnostics {
  std::map<std::string, int64_t> counters;  // "encoder_tokens", "claims", "pairs_scored", ...
  std::vector<std::pair<std::string, double>> stage_milliseconds;  // In the order of the stages
};

struct Comparison {
  std::vector<Report> reports;
  std::vector<Ungrouped> ungrouped;
  std::vector<Skipped> skipped;
  Diagnostics diagnostics;
};

struct ReportedAttribution {
  std::string attribution_id;
  std::optional<std::string> parent_id;
  std::vector<Evidence> source, cue, content;
  std::string voice_id;
  AttributionKind kind = AttributionKind::kIndirect;
  CueForce force = CueForce::kNeutral;
};

struct ExtractedArticle {
  std::string article_id, language_code;
  std::string extracted_text;  // Only for HTML input
  std::vector<ReportedAttribution> attributions;
  std::vector<ReportedClaim> claims;
  std::vector<Warning> warnings;
};

struct Extraction {
  std::vector<ExtractedArticle> articles;
  std::vector<ReportedVoice> voices;
  std::vector<Event> events;
  std::vector<Skipped> skipped;
  ModelManifest manifest;
  Diagnostics diagnostics;
};

struct ArticleGroup {
  std::vector<std::string> article_ids;
  std::vector<Event> events;  // Shared by the group
  std::string reason;         // Why they belong together
  double confidence = 0;
};

struct Grouping {
  std::vector<ArticleGroup> groups;
  std::vector<Ungrouped> ungrouped;
  std::vector<Skipped> skipped;
  Diagnostics diagnostics;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_REPORT_H_
