// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/events/background.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "embedded_events.h"
#include "service/text/stable_hash.h"
#include "service/text/token.h"
#include "service/text/tsv.h"

namespace parallax {
namespace {

// A date this many days before the main event, or more, is another event's.
constexpr int kApartDays = 3;

struct EncounterWords {
  std::map<std::string, std::vector<std::string>> encounter, shift, back;  // By language
};

EncounterWords LoadEncounterWords() {
  EncounterWords words;
  const auto rows = ParseTsv(Embedded_events("data/encounters.tsv"), 3);
  if (!rows.ok()) return words;  // A test proves that the built-in file parses.
  for (const std::vector<std::string>& row : *rows) {
    auto& by_language = row[1] == "ENCOUNTER" ? words.encounter
                        : row[1] == "SHIFT"   ? words.shift
                                              : words.back;
    by_language[row[0]].push_back(row[2]);
  }
  return words;
}

const EncounterWords& Words() {
  static const EncounterWords* const words = new EncounterWords(LoadEncounterWords());
  return *words;
}

bool IsWordByte(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

// `text` holds one of `forms`, in Latin script as whole words.
bool HasAny(absl::string_view text, const std::map<std::string, std::vector<std::string>>& forms,
            const std::string& language) {
  const auto at = forms.find(language);
  if (at == forms.end()) return false;
  for (const std::string& form : at->second) {
    for (size_t p = text.find(form); p != absl::string_view::npos; p = text.find(form, p + 1)) {
      const size_t end = p + form.size();
      const bool starts = p == 0 || !IsWordByte(text[p - 1]) || !IsWordByte(form.front());
      const bool ends = end == text.size() || !IsWordByte(text[end]) || !IsWordByte(form.back());
      if (starts && ends) return true;
    }
  }
  return false;
}

bool IsDated(const TimeExpression& time) {
  return time.earliest && time.latest && time.granularity != TimeGranularity::kUnknown;
}

// The claim's date when it is the past of the main event.
std::optional<TimeExpression> PastTime(const Claim& claim, absl::CivilDay main_day) {
  for (const TimeExpression& time : claim.times) {
    if (!IsDated(time) || time.bound_after) continue;
    // "last" counts with its last minute: an expression that reaches the main event is not before
    // it.
    if (absl::CivilDay(*time.latest - 1) <= main_day - kApartDays) return time;
  }
  return std::nullopt;
}

bool NamesMainDay(const Claim& claim, absl::CivilDay main_day) {
  for (const TimeExpression& time : claim.times) {
    if (!IsDated(time) || time.granularity == TimeGranularity::kYear) continue;
    const absl::CivilDay first(*time.earliest), last(*time.latest - 1);
    if (first - 1 <= main_day && main_day <= last + 1 && last - first <= 7) return true;
  }
  return false;
}

// What is dated so far back is told to its end before the report returns to its event.
bool IsHistory(const TimeExpression& time, absl::CivilDay main_day) {
  constexpr int kHistoryDays = 300;
  return absl::CivilDay(*time.latest - 1) <= main_day - kHistoryDays;
}

bool SameParagraph(const Document& document, const Claim& claim, const Passage& before) {
  if (claim.passage.part != before.part || claim.passage.document != before.document) return false;
  const absl::string_view text = document.text(before.part);
  if (claim.context.span.start_byte < before.span.end_byte) return true;
  return !absl::StrContains(
      text.substr(before.span.end_byte, claim.context.span.start_byte - before.span.end_byte),
      '\n');
}

// The sentence tells of an encounter with a named person or country that has no part in the main
// event.
bool NamesStranger(const Claim& claim, const std::set<std::string>& insiders) {
  return std::any_of(claim.concepts.begin(), claim.concepts.end(), [&](const Concept& item) {
    return item.name && item.key.starts_with("person:") && !insiders.contains(item.key);
  });
}

// One entry for each background event of a group, found again by its date.
uint32_t BackgroundEvent(EventGroup& group, const Claim& claim,
                         const std::optional<TimeExpression>& time,
                         absl::Span<const Document> documents) {
  const std::string date =
      time ? absl::FormatCivilTime(*time->earliest) + "/" + absl::FormatCivilTime(*time->latest)
           : "";
  const std::string& article = documents[claim.passage.document].source.article_id;
  const std::string key =
      StableId("e", {"background", date, date.empty() ? article : "", group.events[0].key});
  for (uint32_t e = 1; e < group.events.size(); ++e) {
    if (group.events[e].key != key) continue;
    std::vector<uint32_t>& known = group.events[e].documents;
    if (known.back() != claim.passage.document) known.push_back(claim.passage.document);
    return e;
  }
  EventRecord event;
  event.key = key;
  event.label = claim.context;
  if (time && time->granularity != TimeGranularity::kMonth &&
      time->granularity != TimeGranularity::kYear) {
    event.day = absl::CivilDay(*time->earliest);
  }
  for (const Concept& item : claim.concepts) {
    if (item.name && event.participants.size() < 4) event.participants.push_back(item.key);
  }
  event.documents = {claim.passage.document};
  event.background = true;
  group.events.push_back(std::move(event));
  return static_cast<uint32_t>(group.events.size() - 1);
}

}  // namespace

bool TellsOfEncounter(const Document& document, const Claim& claim) {
  return HasAny(NormalizeForMatch(document.Quote(claim.context.part, claim.context.span)),
                Words().encounter, document.language);
}

void AssignClaims(absl::Span<const Document> documents, absl::Span<const Claim> claims,
                  EventGroup& group, std::vector<std::optional<uint32_t>>& claim_event) {
  const std::set<uint32_t> members(group.documents.begin(), group.documents.end());
  const EventRecord main_event = group.events[0];
  const std::set<std::string> insiders(main_event.participants.begin(),
                                       main_event.participants.end());
  std::optional<uint32_t> before;  // Event of the sentence before, in the same document
  Passage sentence_before;
  bool history = false;  // That sentence, or what it goes on about, is dated years back
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (!members.contains(claim.passage.document)) continue;
    const Document& document = documents[claim.passage.document];
    const bool same_sentence = claim.context == sentence_before;
    if (claim.passage.document != sentence_before.document) before = std::nullopt;
    if (same_sentence && before) {  // Items of one list share the event of their sentence.
      claim_event[i] = before;
      continue;
    }
    const std::string text =
        NormalizeForMatch(document.Quote(claim.context.part, claim.context.span));
    const bool on_main_day = main_event.day && NamesMainDay(claim, *main_event.day);
    std::optional<TimeExpression> past;
    if (main_event.first_day && !on_main_day) past = PastTime(claim, *main_event.first_day);
    const bool encounter = HasAny(text, Words().encounter, document.language);
    const bool other = HasAny(text, Words().shift, document.language) && encounter &&
                       !on_main_day && NamesStranger(claim, insiders);
    const bool goes_on =
        before.value_or(0) != 0 &&
        (HasAny(text, Words().back, document.language) ||
         (history && !on_main_day && SameParagraph(document, claim, sentence_before) &&
          claim.certainty == Certainty::kCertain && claim.times.empty()));
    if (goes_on) {
      claim_event[i] = before;
    } else if (past || other || claim.background) {
      claim_event[i] = BackgroundEvent(group, claim, past, documents);
    } else {
      claim_event[i] = 0;
    }
    before = claim_event[i];
    history = (past && main_event.first_day && IsHistory(*past, *main_event.first_day)) ||
              (history && goes_on);
    sentence_before = claim.context;
  }
}

}  // namespace parallax
