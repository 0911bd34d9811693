// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Sources that stand for something named elsewhere in the document: pronouns, "the ministry", "the
// statement", "his lawyer".
#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/attribution/voice_context.h"
#include "service/text/token.h"

namespace parallax {
namespace {

constexpr uint32_t kReach = 4;  // How many sentences back an antecedent may stand

bool IsThing(const Speaker& speaker) {
  return speaker.kind == VoiceKind::kGovernment || speaker.kind == VoiceKind::kOrganisation ||
         speaker.kind == VoiceKind::kStateMedia || speaker.kind == VoiceKind::kOutlet;
}

}  // namespace

uint32_t VoiceContext::Pronoun(const std::string& pronoun, const Place& place) {
  std::optional<uint32_t> found;
  if (pronoun == "he" || pronoun == "she") {
    found = Person(pronoun == "he" ? 'm' : 'f', place);
    if (found.has_value()) learnt_.try_emplace(*found, pronoun == "he" ? 'm' : 'f');
  } else if (pronoun == "who") {
    found = Relative(place);
  } else if (pronoun == "it" || pronoun == "which" || pronoun == "this") {
    found = Thing(/*plural=*/false, place);
  } else if (pronoun == "they") {
    found = Thing(/*plural=*/true, place);
  } else if (place.parent_direct) {
    found = place.parent;  // First person inside a quotation
  } else if (pronoun == "first" && !place.parent.has_value() && own_ == outlet_ &&
             registry_->at(own_).kind == VoiceKind::kOutlet) {
    found = LastPerson(place);  // A report seldom speaks of itself as "I": a quotation goes on
  }
  return found.value_or(place.parent.value_or(own_));
}

// Who `mention` is, if it is a person: by name, by office, or by a title that the document gives
// somebody.
std::optional<uint32_t> VoiceContext::PersonOf(const Mention& mention, const Place& place) {
  const std::string key = resolver_.PersonKey(index_, mention);
  if (key.empty())
    return mention.type == MentionType::kOffice ? Titled(mention, place) : std::nullopt;
  const uint32_t speaker = registry_->Person(index_, key);
  if (mention.type != MentionType::kOffice) registry_->at(speaker).names.insert(mention.name);
  return speaker;
}

// Does `span` stand in a quotation in which `place` does not? Whom others quote about is not who
// speaks next.
bool VoiceContext::QuotedElsewhere(const Span& span, const Place& place) const {
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    if (said->sentence + 3 * kReach < place.sentence) break;
    const Attribution& attribution = attributions_[said->attribution];
    if (attribution.kind != AttributionKind::kDirect || attribution.part != place.part) continue;
    for (const Span& content : attribution.content) {
      const bool here = content.start_byte <= place.byte && place.byte < content.end_byte;
      if (content.Contains(span) && !here) return true;
    }
  }
  return false;
}

// Does `speaker`, of unknown gender, tell "her" or "him" something in `sentence`? Then the pronoun
// is the other one's.
bool VoiceContext::TellsOne(uint32_t sentence, uint32_t speaker, char gender) const {
  const auto here = said_in_.find(sentence);
  if (here == said_in_.end() || GenderOf(registry_->at(speaker)) != '-') return false;
  return std::any_of(here->second.begin(), here->second.end(), [&](uint32_t position) {
    const Said& said = said_[position];
    const Attribution& attribution = attributions_[said.attribution];
    if (said.speaker != speaker || attribution.cue.empty()) return false;
    const absl::string_view behind =
        document_.text(attribution.part).substr(attribution.cue.back().end_byte);
    return absl::StartsWith(behind, gender == 'f' ? " her " : " him ");
  });
}

// The person that "he" or "she" at `place` stands for: in the same sentence the subject before it,
// then who spoke in the sentences before, the outermost first, then their subjects.
std::optional<uint32_t> VoiceContext::Person(char gender, const Place& place) {
  if (place.parent.has_value() && !place.parent_direct && Agrees(*place.parent, gender, place))
    return place.parent;
  // A long quotation before the source does not count.
  uint32_t origin = place.sentence;
  for (const Span& content : attributions_[place.attribution].content) {
    origin = std::min(origin, SentenceAt(place.part, content.start_byte));
  }
  const uint32_t first = origin > kReach ? origin - kReach : 0;
  for (uint32_t s = place.sentence + 1; s-- > first;) {
    if (document_.sentences[s].part != place.part) break;
    if (s < place.sentence) {
      const Said* inner = nullptr;
      for (uint32_t position : said_in_[s]) {
        const Said& said = said_[position];
        const Attribution& attribution = attributions_[said.attribution];
        if (said.spokesperson && !attribution.parent.has_value()) return said.speaker;
        if (!Agrees(said.speaker, gender, place) || TellsOne(s, said.speaker, gender)) continue;
        if (!attribution.parent.has_value()) return said.speaker;
        if (!attribution.source.empty() && QuotedElsewhere(attribution.source[0], place)) continue;
        if (inner == nullptr) inner = &said;
      }
      if (inner != nullptr) return inner->speaker;
    }
    std::optional<uint32_t> only;
    bool several = false;
    for (const Mention& mention : resolver_.mentions(index_, s)) {
      if (mention.possessive) continue;
      if (mention.span.start_byte >= place.byte || InOwnContent(mention, place)) continue;
      if (QuotedElsewhere(mention.span, place)) continue;
      // The same pronoun before: both stand for one named earlier.
      if (mention.type == MentionType::kPronoun && mention.subject &&
          mention.name == (gender == 'm' ? "he" : "she"))
        break;
      const std::optional<uint32_t> person = PersonOf(mention, place);
      if (!person.has_value() || !Agrees(*person, gender, place)) continue;
      const uint32_t speaker = *person;
      if (TellsOne(s, speaker, gender)) continue;
      if (mention.subject) return speaker;
      several |= only.has_value() && *only != speaker;
      only = speaker;
    }
    // Where no subject fits, the only person of the sentence before does.
    if (s < place.sentence && only.has_value() && !several) return only;
  }
  return std::nullopt;
}

// The person who spoke last, in this sentence or the one before.
std::optional<uint32_t> VoiceContext::LastPerson(const Place& place) const {
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    if (said->sentence + 1 < place.sentence || attributions_[said->attribution].part != place.part)
      break;
    if (registry_->at(said->speaker).kind == VoiceKind::kPerson) return said->speaker;
  }
  return std::nullopt;
}

// "who": the person right before it, or else the subject of the sentence.
std::optional<uint32_t> VoiceContext::Relative(const Place& place) {
  std::optional<uint32_t> nearest, subject;
  for (const Mention& mention : resolver_.mentions(index_, place.sentence)) {
    if (mention.span.start_byte >= place.byte) break;
    const std::string key = resolver_.PersonKey(index_, mention);
    if (key.empty() || mention.possessive) continue;
    const uint32_t speaker = registry_->Person(index_, key);
    if (mention.type != MentionType::kOffice) registry_->at(speaker).names.insert(mention.name);
    if (NamedInContent(speaker, place)) continue;
    if (mention.subject && !subject.has_value()) subject = speaker;
    if (place.byte - mention.span.end_byte <= 3) nearest = speaker;
  }
  return nearest.has_value() ? nearest : subject;
}

// "it" and "they": the body or people that spoke last; for "it" also the body that the sentence
// before is about.
std::optional<uint32_t> VoiceContext::Thing(bool plural, const Place& place) {
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    if (said->sentence + kReach < place.sentence || said->sentence > place.sentence) continue;
    const Speaker& speaker = registry_->at(said->speaker);
    if (plural ? speaker.plural || speaker.kind == VoiceKind::kOrganisation
               : IsThing(speaker) && said->speaker != outlet_) {
      return said->speaker;
    }
  }
  if (plural) return std::nullopt;
  for (auto mention = resolver_.mentions(index_).rbegin();
       mention != resolver_.mentions(index_).rend(); ++mention) {
    if (mention->part != place.part || mention->span.start_byte >= place.byte) continue;
    if (mention->sentence + 1 < place.sentence || !mention->subject ||
        InOwnContent(*mention, place))
      continue;
    if (mention->type == MentionType::kPerson || mention->type == MentionType::kOffice) continue;
    if (mention->type == MentionType::kInstitution && mention->forms.empty() &&
        mention->country.empty())
      continue;
    if (std::optional<uint32_t> speaker = MentionSpeaker(*mention, place)) return speaker;
  }
  return std::nullopt;
}

// "the ministry", "the company": the body of that kind that was named last.
uint32_t VoiceContext::Body(const SourceReading& reading, const Place& place) {
  const std::vector<std::string> words = absl::StrSplit(reading.head, ' ');
  const std::string& head = words.back();
  if (const std::string& key =
          resolver_.BodyAt(index_, reading.description, place.part, place.byte);
      !key.empty()) {
    return registry_->Organisation(key);
  }
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    const Speaker& speaker = registry_->at(said->speaker);
    if (speaker.head == head || resolver_.bodies().IsA(speaker.identity, head))
      return said->speaker;
  }
  for (auto mention = resolver_.mentions(index_).rbegin();
       mention != resolver_.mentions(index_).rend(); ++mention) {
    if (mention->part != place.part || mention->span.start_byte >= place.byte ||
        InOwnContent(*mention, place))
      continue;
    if (mention->type != MentionType::kInstitution && mention->type != MentionType::kOrganisation)
      continue;
    if (mention->forms.empty() && mention->title != nullptr && mention->country.empty()) continue;
    if (!absl::EndsWith(absl::StrCat(" ", NormalizeForMatch(mention->name)),
                        absl::StrCat(" ", head)) &&
        NormalizeForMatch(mention->name).find(head) == std::string::npos) {
      continue;
    }
    if (std::optional<uint32_t> speaker = MentionSpeaker(*mention, place)) return *speaker;
  }
  if (registry_->at(own_).kind == VoiceKind::kGovernment && reading.country.empty()) return own_;
  if (reading.owner.has_value()) {
    if (std::optional<uint32_t> owner = Owner(reading, place)) {
      const Speaker& body = registry_->at(*owner);
      if (body.kind == VoiceKind::kGovernment) return *owner;
      if (body.kind == VoiceKind::kPerson && head == "office") return Owned(reading, place);
    }
  }
  const uint32_t speaker = registry_->Organisation(
      reading.country.empty()
          ? resolver_.UnnamedBody(index_, reading.description)
          : absl::StrCat("body:", NormalizeForMatch(reading.description), "@", reading.country));
  registry_->at(speaker).names.insert(reading.description);
  registry_->at(speaker).head = head;
  return speaker;
}

std::optional<uint32_t> VoiceContext::Owner(const SourceReading& reading, const Place& place) {
  if (reading.owner.has_value()) {
    if (std::optional<uint32_t> speaker = MentionSpeaker(*reading.owner, place)) return speaker;
    if (reading.owner->type == MentionType::kPerson ||
        reading.owner->type == MentionType::kUnknown) {
      SourceReading name = reading;
      name.mention = reading.owner;
      return Name(name, place);
    }
  }
  if (!reading.owner_pronoun.empty()) {
    const uint32_t speaker = Pronoun(reading.owner_pronoun, place);
    if (speaker != own_) return speaker;
  }
  if (!reading.country.empty()) return Government(reading.country, place);
  return std::nullopt;
}

// A text speaks for whoever issued it.
uint32_t VoiceContext::Issuer(const SourceReading& reading, const Place& place) {
  if (std::optional<uint32_t> owner = Owner(reading, place)) return *owner;
  if (registry_->at(own_).kind == VoiceKind::kGovernment) return own_;
  if (resolver_.knowledge().Noun("book", reading.head)) {
    if (std::optional<uint32_t> author = BookOwner()) return *author;
  }
  if (place.parent.has_value()) return *place.parent;
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    if (said->sentence + kReach < place.sentence) break;
    if (attributions_[said->attribution].kind == AttributionKind::kDocument ||
        said->sentence == place.sentence) {
      return said->speaker;
    }
  }
  // Nobody is known to have issued it: it is a source by itself, and not the outlet.
  return Unnamed(reading, place);
}

// The author of the only book or memoir that the document tells the author of: "a memoir by X",
// "X's book", "in his book, X".
std::optional<uint32_t> VoiceContext::BookOwner() {
  if (book_owner_.has_value()) return *book_owner_;
  std::optional<uint32_t>& author = book_owner_.emplace();
  uint32_t owned_sentence = document_.sentences.size();
  for (const Mention& mention : resolver_.mentions(index_)) {
    if (mention.type != MentionType::kPerson || mention.sentence == owned_sentence) continue;
    const Span sentence = document_.sentences[mention.sentence].span;
    const absl::string_view text = document_.text(mention.part);
    const Span around =
        document_.index(mention.part).Make(sentence.start_byte, mention.whole.start_byte);
    const Span behind =
        document_.index(mention.part).Make(mention.span.end_byte, sentence.end_byte);
    const std::vector<Token> before = Tokenize(text, document_.index(mention.part), around);
    const std::vector<Token> after = Tokenize(text, document_.index(mention.part), behind);
    const auto book = [&](const Token& token) {
      return resolver_.knowledge().Noun("book", token.lower).has_value();
    };
    bool owns = false;
    for (size_t k = 0; k + 1 < before.size(); ++k)
      owns |= book(before[k]) && before.back().lower == "by" && k + 3 >= before.size();
    // The titles between "by" and the name belong to the whole mention.
    for (size_t k = 0; mention.possessive && k < std::min<size_t>(after.size(), 4); ++k)
      owns |= book(after[k]);
    for (size_t k = 1; k < before.size(); ++k) {
      owns |= mention.subject && book(before[k]) &&
              resolver_.knowledge().Noun("possessor", before[k - 1].lower).has_value();
    }
    if (!owns) continue;
    owned_sentence = mention.sentence;
    const std::string key = resolver_.PersonKey(index_, mention);
    if (key.empty()) continue;
    const uint32_t speaker = registry_->Person(index_, key);
    if (author.has_value() && *author != speaker) return author = std::nullopt;
    author = speaker;
  }
  return author;
}

// The people around a politician, or one defined by another.
uint32_t VoiceContext::Owned(const SourceReading& reading, const Place& place) {
  const std::optional<uint32_t> owner = Owner(reading, place);
  if (!owner.has_value()) return Unnamed(reading, place);
  const Speaker person = registry_->at(*owner);  // A copy: entries move when one is added.
  if (reading.form == SourceForm::kAdministration && person.party_kind == PartyKind::kGovernment) {
    const uint32_t speaker = Government(person.country, place);
    if (speaker != own_ && speaker != owner)
      registry_->at(speaker).names.insert(reading.description);
    return speaker;
  }
  if (person.kind == VoiceKind::kGovernment)
    return *owner;  // "its spokesman", "the Kremlin's press service"
  const std::string identity = absl::StrCat("of:", person.identity, ":", reading.head);
  const uint32_t speaker = registry_->Organisation(identity);
  Speaker& entry = registry_->at(speaker);
  if (reading.form == SourceForm::kRelation) entry.kind = VoiceKind::kPerson;
  // Who speaks for a person speaks for the person's party.
  const TitleForm* title = resolver_.knowledge().Title(reading.head);
  if ((title != nullptr && title->spokesperson) || reading.head == "office") {
    const Speaker& principal = registry_->at(*owner);
    entry.party = principal.party;
    entry.party_kind = principal.party_kind;
    entry.party_name = principal.party_name.empty() ? registry_->DisplayName(principal, "en")
                                                    : principal.party_name;
    entry.country = principal.country;
  }
  // "his office" tells less than whose office it is.
  entry.names.insert(reading.owner_pronoun.empty() ||
                             (person.entity == nullptr && person.person == nullptr)
                         ? reading.description
                         : absl::StrCat(registry_->DisplayName(person, "en"), "'s ", reading.head));
  return speaker;
}

}  // namespace parallax
