// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/voice_context.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/text/token.h"

namespace parallax {
namespace {

constexpr uint32_t kReach = 4;  // How many sentences back a source without words may look

}  // namespace

VoiceContext::VoiceContext(const NameResolver& resolver, const Document& document, uint32_t index,
                           absl::Span<const Attribution> attributions, uint32_t own,
                           uint32_t outlet, SpeakerRegistry* registry)
    : resolver_(resolver),
      document_(document),
      index_(index),
      attributions_(attributions),
      own_(own),
      outlet_(outlet),
      registry_(registry) {}

uint32_t VoiceContext::SentenceAt(Part part, uint32_t byte) const {
  // The title's sentences come first.
  const auto behind = std::partition_point(document_.sentences.begin(), document_.sentences.end(),
                                           [&](const Sentence& sentence) {
                                             if (sentence.part != part)
                                               return sentence.part == Part::kTitle;
                                             return sentence.span.start_byte <= byte;
                                           });
  return behind == document_.sentences.begin() ? 0 : behind - document_.sentences.begin() - 1;
}

VoiceContext::Place VoiceContext::PlaceOf(uint32_t index) const {
  const Attribution& attribution = attributions_[index];
  Place place;
  place.attribution = index;
  place.part = attribution.part;
  const std::vector<Span>& anchor = !attribution.source.empty() ? attribution.source
                                    : !attribution.cue.empty()  ? attribution.cue
                                                                : attribution.content;
  place.byte = anchor.front().start_byte;
  place.sentence = SentenceAt(place.part, place.byte);
  if (attribution.parent.has_value()) {
    if (const auto it = speaker_of_.find(*attribution.parent); it != speaker_of_.end())
      place.parent = it->second;
    const AttributionKind kind = attributions_[*attribution.parent].kind;
    place.parent_direct = kind == AttributionKind::kDirect;
  }
  return place;
}

uint32_t VoiceContext::Resolve(uint32_t index) {
  const Attribution& attribution = attributions_[index];
  const Place place = PlaceOf(index);
  uint32_t speaker = own_;
  bool spokesperson = false;
  if (attribution.source.empty()) {
    // "..., adding that ...": who spoke last in the same sentence and at the same depth.
    for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
      if (said->sentence + kReach < place.sentence) break;
      if (said->sentence != place.sentence ||
          attributions_[said->attribution].parent != attribution.parent)
        continue;
      if (attributions_[said->attribution].source.empty()) continue;
      const bool follows =
          !attributions_[said->attribution].cue.empty() && !attribution.cue.empty() &&
          attributions_[said->attribution].cue[0].start_byte < attribution.cue[0].start_byte;
      if (follows) speaker = said->speaker;
      break;
    }
    if (speaker == own_ && place.parent.has_value()) speaker = *place.parent;
  } else {
    const Span whole =
        document_.index(place.part)
            .Make(attribution.source.front().start_byte, attribution.source.back().end_byte);
    const SourceReading reading =
        ReadSource(resolver_.knowledge(), document_, resolver_.mentions(index_, place.sentence),
                   place.part, whole);
    speaker = Source(reading, place);
    spokesperson = reading.spokesperson;
    Speaker& entry = registry_->at(speaker);
    for (const Span& span : attribution.source)
      entry.mentions.push_back({index_, place.part, span});
  }
  speaker_of_[index] = speaker;
  said_in_[place.sentence].push_back(said_.size());
  said_.push_back({index, speaker, place.sentence, spokesperson});
  return speaker;
}

uint32_t VoiceContext::Source(const SourceReading& reading, const Place& place) {
  switch (reading.form) {
    case SourceForm::kNone:
    case SourceForm::kJoint:
      // What both are said to say is the narrator's own summary.
      return place.parent.value_or(own_);
    case SourceForm::kPronoun:
      return Pronoun(reading.pronoun, place);
    case SourceForm::kName:
      return Name(reading, place);
    case SourceForm::kOffice:
      return Office(reading, place);
    case SourceForm::kGovernment: {
      if (reading.mention.has_value() && reading.mention->type == MentionType::kCountry)
        return Name(reading, place);
      const uint32_t speaker = Government(reading.country, place);
      if (registry_->at(speaker).identity == absl::StrCat("country:", reading.country)) {
        registry_->at(speaker).names.insert(reading.description);
      }
      return speaker;
    }
    case SourceForm::kStateMedia: {
      const std::string country =
          reading.country.empty() ? resolver_.home(index_) : reading.country;
      const uint32_t speaker =
          registry_->StateMedia(country, reading.head, registry_->at(outlet_).identity);
      registry_->at(speaker).names.insert(reading.description);
      return speaker;
    }
    case SourceForm::kLocalGovernment:
      return Local(reading, place);
    case SourceForm::kAdministration:
    case SourceForm::kTeam:
    case SourceForm::kRelation:
      return Owned(reading, place);
    case SourceForm::kBody:
      return Body(reading, place);
    case SourceForm::kDocument:
      return Issuer(reading, place);
    case SourceForm::kUnnamed:
      return Unnamed(reading, place);
  }
  return own_;
}

// A government in its own document is the document's voice: "the Russian side" in a readout of the
// Kremlin. So is its own country in the mouth of one who speaks for it: what Novak says that Norway
// wants, Novak says.
uint32_t VoiceContext::Government(const std::string& country, const Place& place) {
  const uint32_t speaker = place.parent.value_or(own_);
  const Speaker& around = registry_->at(speaker);
  const bool office = around.kind == VoiceKind::kGovernment ||
                      (place.parent.has_value() && around.kind == VoiceKind::kPerson);
  if (office && around.party_kind == PartyKind::kGovernment && around.country == country)
    return speaker;
  return registry_->Government(country);
}

std::optional<uint32_t> VoiceContext::MentionSpeaker(const Mention& mention, const Place& place) {
  if (const std::string key = resolver_.PersonKey(index_, mention); !key.empty()) {
    const uint32_t speaker = registry_->Person(index_, key);
    if (mention.type != MentionType::kOffice) registry_->at(speaker).names.insert(mention.name);
    return speaker;
  }
  switch (mention.type) {
    case MentionType::kCountry: {
      const KnownEntity* country = resolver_.Choose(index_, mention.forms);
      if (country == nullptr) return std::nullopt;
      const uint32_t speaker = Government(country->country, place);
      if (registry_->at(speaker).identity == country->key && !mention.adjective) {
        registry_->at(speaker).names.insert(mention.name);
      }
      return speaker;
    }
    case MentionType::kInstitution:
    case MentionType::kMedium:
    case MentionType::kOrganisation:
      return NamedBody(mention, place);
    default:
      return std::nullopt;
  }
}

uint32_t VoiceContext::NamedBody(const Mention& mention, const Place& place) {
  const Knowledge& knowledge = resolver_.knowledge();
  std::string key = resolver_.Key(index_, mention);
  if (mention.type == MentionType::kOrganisation && mention.body.empty()) {
    const std::string known = resolver_.bodies().FindName(index_, mention.name);
    if (!known.empty()) key = known;
  }
  const KnownEntity* entity = knowledge.Find(key);
  uint32_t speaker = own_;
  if (entity != nullptr && entity->kind == EntityKind::kMedium) {
    speaker = registry_->Medium(*entity);
  } else if (entity != nullptr && entity->kind == EntityKind::kCountry) {
    speaker = Government(entity->country, place);
    if (registry_->at(speaker).identity != entity->key) return speaker;
  } else if (entity != nullptr && entity->kind == EntityKind::kInstitution) {
    speaker = registry_->Institution(entity->key, entity->country, entity->government);
  } else if (absl::StartsWith(key, "institution:")) {
    const std::string country = mention.country.empty() ? resolver_.home(index_) : mention.country;
    speaker =
        registry_->Institution(key, country, mention.title != nullptr && mention.title->executive);
  } else {
    speaker = registry_->Organisation(key);
  }
  if (speaker != own_) {
    const bool generic = mention.forms.empty() && mention.title != nullptr;
    registry_->at(speaker).names.insert(
        generic ? FoldName(Slice(document_.text(mention.part), mention.whole)) : mention.name);
  }
  return speaker;
}

// "Hamar County": a place with a government of its own.
bool VoiceContext::IsLevel(const Mention& place) const {
  const std::string phrase = NormalizeForMatch(place.name);
  return resolver_.knowledge().Noun("level", phrase.substr(phrase.rfind(' ') + 1)).has_value();
}

uint32_t VoiceContext::Name(const SourceReading& reading, const Place& place) {
  const Mention& mention = *reading.mention;
  // A medium whose name is a common word too is one where it speaks.
  if (mention.type == MentionType::kMedium) {
    for (const NameForm& form : mention.forms) {
      const KnownEntity& medium = resolver_.knowledge().entity(form.entity);
      if (mention.forms.size() > 1 && !resolver_.Supports(index_, medium.country)) continue;
      const uint32_t speaker = registry_->Medium(medium);
      registry_->at(speaker).names.insert(mention.name);
      return speaker;
    }
  }
  // "the ministry": a kind of institution, perhaps of a country named before.
  if (mention.type == MentionType::kInstitution && mention.forms.empty() &&
      mention.country.empty()) {
    SourceReading body = reading;
    if (body.head.empty() || body.spokesperson) body.head = absl::AsciiStrToLower(mention.name);
    if (body.spokesperson) body.description = mention.name;
    return Body(body, place);
  }
  if (std::optional<uint32_t> speaker = MentionSpeaker(mention, place)) return *speaker;
  // A bridge or a street tells nothing: what is said of it is the narrator's.
  if (mention.type == MentionType::kPlace && !IsLevel(mention)) return place.parent.value_or(own_);
  if (mention.type == MentionType::kPerson || mention.type == MentionType::kUnknown) {
    // A name that the data files do not hold. Two or three words are a person's unless an article
    // says otherwise.
    const bool words = absl::StrContains(mention.name, ' ');
    const bool person = mention.type == MentionType::kPerson || (words && !reading.definite);
    const std::string outlet = registry_->at(outlet_).identity;
    const uint32_t speaker =
        person ? registry_->Person(
                     index_, words ? absl::StrCat("person:", NameSlug(mention.name))
                                   : absl::StrCat("person:", NameSlug(mention.name), "@", outlet))
               : registry_->Organisation(
                     words ? absl::StrCat("name:", NormalizeForMatch(mention.name))
                           : absl::StrCat("name:", NormalizeForMatch(mention.name), "@", outlet));
    registry_->at(speaker).names.insert(mention.name);
    return speaker;
  }
  return Unnamed(reading, place);
}

// "the president": whoever holds that office of that country; without a country the one whom the
// text spoke of last.
uint32_t VoiceContext::Office(const SourceReading& reading, const Place& place) {
  const Mention& mention = *reading.mention;
  if (std::optional<uint32_t> holder = MentionSpeaker(mention, place)) return *holder;
  const TitleForm* title = mention.title;
  if (const std::optional<uint32_t> named = Titled(mention, place)) return *named;
  const std::string& home = resolver_.home(index_);
  if (title != nullptr && title->spokesperson &&
      registry_->at(own_).kind == VoiceKind::kGovernment &&
      (mention.country.empty() || mention.country == home)) {
    return own_;
  }
  if (title != nullptr && title->executive && !mention.past && !mention.future &&
      !mention.country.empty() &&
      resolver_.knowledge().Find(absl::StrCat("country:", mention.country)) != nullptr) {
    const uint32_t speaker = registry_->Office(mention.country, title->office);
    registry_->at(speaker).names.insert(reading.description);
    return speaker;
  }
  return Unnamed(reading, place);
}

// The person whom the document gives the title of `mention`: the one named last before `place`,
// else the only one of all.
std::optional<uint32_t> VoiceContext::Titled(const Mention& mention, const Place& place) {
  if (mention.title == nullptr) return std::nullopt;
  const std::string& country = mention.country.empty() ? resolver_.home(index_) : mention.country;
  std::optional<uint32_t> before, after;
  bool several = false;
  for (const Mention& other : resolver_.mentions(index_)) {
    if (other.type != MentionType::kPerson || InOwnContent(other, place)) continue;
    const std::string key = resolver_.PersonKey(index_, other);
    if (key.empty() || !Holds(key, mention, country)) continue;
    const uint32_t speaker = registry_->Person(index_, key);
    registry_->at(speaker).names.insert(other.name);
    if (NamedInContent(speaker, place)) continue;
    if (other.part != place.part || other.span.start_byte >= place.byte) {
      several |= after.has_value() && *after != speaker;
      after = speaker;
      continue;
    }
    // Two who hold it in one sentence: the subject is meant.
    if (before.has_value() && *before != speaker && place.sentence == other.sentence &&
        !other.subject)
      continue;
    before = speaker;
  }
  if (before.has_value()) return before;
  return several ? std::nullopt : after;
}

// Do the text or the data files give `person` the office of `mention`, of `country` where that is
// known?
bool VoiceContext::Holds(const std::string& person, const Mention& mention,
                         const std::string& country) const {
  for (const TitleFact& fact : resolver_.Titles(index_, person)) {
    if (fact.office != mention.title->office || fact.past != mention.past ||
        fact.future != mention.future)
      continue;
    if (country.empty() || fact.country == country) return true;
  }
  const KnownEntity* known = resolver_.knowledge().Find(person);
  if (known == nullptr || mention.past || mention.future || !resolver_.day(index_).has_value())
    return false;
  const OfficeTerm* term = Knowledge::TermOn(*known, *resolver_.day(index_));
  return term != nullptr && term->office == mention.title->office &&
         (country.empty() || term->country == country);
}

bool VoiceContext::InOwnContent(const Mention& mention, const Place& place) const {
  for (const Span& content : attributions_[place.attribution].content) {
    if (mention.part == place.part && content.Contains(mention.span)) return true;
  }
  return false;
}

// A pronoun and a name in what it is the subject of are two: "he said that Novak would resign" is
// not said by Novak.
bool VoiceContext::NamedInContent(uint32_t speaker, const Place& place) const {
  const Attribution& attribution = attributions_[place.attribution];
  if (attribution.kind == AttributionKind::kDirect) return false;
  const std::string& identity = registry_->at(speaker).identity;
  for (const Span& content : attribution.content) {
    const uint32_t last = SentenceAt(place.part, content.end_byte - 1);
    for (uint32_t s = SentenceAt(place.part, content.start_byte); s <= last; ++s) {
      for (const Mention& mention : resolver_.mentions(index_, s)) {
        if (mention.type == MentionType::kOffice || mention.possessive) continue;
        if (mention.span.start_byte < place.byte || !content.Contains(mention.span)) continue;
        const std::string key = resolver_.PersonKey(index_, mention);
        const std::string in_office = absl::StrCat(key, "|");
        if (!key.empty() && (identity == key || absl::StartsWith(identity, in_office))) return true;
      }
    }
  }
  return false;
}

char VoiceContext::GenderOf(const Speaker& speaker) const {
  if (speaker.entity != nullptr && speaker.entity->gender != '-') return speaker.entity->gender;
  return speaker.person != nullptr ? speaker.person->gender : '-';
}

bool VoiceContext::Agrees(uint32_t index, char gender, const Place& place) const {
  const Speaker& speaker = registry_->at(index);
  if (speaker.kind != VoiceKind::kPerson) return false;
  char known = GenderOf(speaker);
  if (const auto it = learnt_.find(index); known == '-' && it != learnt_.end()) known = it->second;
  if (const std::optional<uint32_t> asker = Asker(place); asker == index) return false;
  return (known == '-' || gender == '-' || known == gender) && !NamedInContent(index, place);
}

// Who asked what is answered at `place`; absent when it is no answer.
std::optional<uint32_t> VoiceContext::Asker(const Place& place) const {
  const Attribution& attribution = attributions_[place.attribution];
  bool answers = false;
  for (const Span& cue : attribution.cue) {
    const absl::string_view text = document_.Quote(attribution.part, cue);
    for (absl::string_view word : absl::StrSplit(text, ' ')) {
      answers |= resolver_.knowledge().Noun("answer", absl::AsciiStrToLower(word)).has_value();
    }
  }
  if (!answers || said_.empty()) return std::nullopt;
  const Said& last = said_.back();
  if (attributions_[last.attribution].force != CueForce::kQuestion ||
      last.sentence + 1 < place.sentence)
    return std::nullopt;
  return last.speaker;
}

}  // namespace parallax
