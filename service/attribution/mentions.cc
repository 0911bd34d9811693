// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/mentions.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/attribution/mentions_phrase.h"
#include "service/attribution/mentions_zh.h"
#include "service/text/token.h"

namespace parallax {
namespace {

// Reads one English noun phrase as a source.
class EnglishReader : private EnglishPhrase {
 public:
  using EnglishPhrase::EnglishPhrase;

  SourceReading Read() {
    if (begin_ >= end_) return {};
    const bool definite = Lower(begin_) == "the";
    if (knowledge_.Noun("joint", Phrase(begin_, end_)) ||
        knowledge_.Noun("joint", Phrase(begin_, HeadEnd()))) {
      reading_.form = SourceForm::kJoint;
      return std::move(reading_);
    }
    if (end_ - begin_ == 1) {
      if (const auto pronoun = knowledge_.Noun("pronoun", Lower(begin_));
          pronoun && !IsCountry(begin_)) {
        reading_.form = SourceForm::kPronoun;
        reading_.pronoun = std::string(*pronoun);
        return std::move(reading_);
      }
    }
    DropLead();
    cut_ = HeadEnd();
    head_end_ = ParticipleEnd(NounEnd(cut_));
    reading_.definite = definite;
    if (begin_ >= head_end_) return std::move(reading_);
    reading_.head = std::string(Lower(head_end_ - 1));
    reading_.plural = absl::EndsWith(reading_.head, "s") && !absl::EndsWith(reading_.head, "ss");
    reading_.description = FoldName(Slice(document_.text(part_), Bytes(begin_, DescriptionEnd())));
    if (IsCoordination()) {
      reading_.form = SourceForm::kJoint;
    } else if (!ReadName()) {
      FindOwner();
      ReadNoun();
    }
    return std::move(reading_);
  }

 private:
  // "Xi and Trump": two who are named, and do not speak for one body ("Secretary A and Adviser B"
  // are read as the first).
  bool IsCoordination() const {
    if (cut_ >= end_ || Lower(cut_) != "and") return false;
    const Mention* left = MentionTo(cut_);
    if (left == nullptr || left->type == MentionType::kOffice) return false;
    for (const Mention& right : mentions_) {
      if (right.span.start_byte < tokens_[cut_].span.end_byte || right.adjective) continue;
      if (right.type != left->type) return false;
      return right.type == MentionType::kCountry ||
             (right.type == MentionType::kPerson &&
              (left->title == nullptr || right.title == nullptr || left->country != right.country ||
               left->title->office == right.title->office));
    }
    return false;
  }

  bool TakeName(const Mention& mention) {
    reading_.mention = mention;
    reading_.form = mention.type == MentionType::kOffice ? SourceForm::kOffice : SourceForm::kName;
    if (mention.type == MentionType::kCountry) {
      reading_.form = SourceForm::kGovernment;
      reading_.country = mention.country;
    }
    return true;
  }

  // The phrase ends in a name, or a common noun is followed by one in apposition: "the owner, Tidal
  // Storage".
  bool ReadName() {
    if (HeadIs("officials") && HasLevel()) return false;
    // "the Biden administration", "Chinese officials": what stands before the noun tells whose they
    // are.
    if (const Mention* noun = MentionTo(head_end_); noun != nullptr && noun->forms.empty()) {
      const bool kind = noun->type == MentionType::kInstitution && noun->country.empty();
      if (kind && (HeadIs("campaign") || HeadIs("government"))) return false;
      if (noun->type == MentionType::kOffice && HeadIs("government")) return false;
    }
    const Mention* mention = MentionTo(head_end_);
    const bool whole_institution = mention != nullptr && mention->type == MentionType::kInstitution;
    if (mention == nullptr || whole_institution) {
      // "the Foreign Ministry of Norway", "the president of Finland" reach beyond the head noun.
      for (const Mention& longer : mentions_) {
        if (longer.whole.end_byte > tokens_[head_end_ - 1].span.end_byte &&
            longer.span.end_byte == tokens_[head_end_ - 1].span.end_byte) {
          return TakeName(longer);
        }
      }
    }
    if (mention != nullptr && !mention->possessive) {
      if (mention->adjective) {
        if (!reading_.definite || head_end_ - begin_ != 1) return false;
      }
      if (mention->type == MentionType::kOffice && mention->title->spokesperson)
        return ReadSpokesperson(*mention);
      if (NamedBehindComma(mention)) return true;
      return TakeName(*mention);
    }
    return NamedBehindComma(nullptr);
  }

  bool NamedBehindComma(const Mention* head) {
    if (cut_ + 1 >= end_ || Lower(cut_) != ",") return false;
    if (head != nullptr && head->type != MentionType::kOffice) return false;
    const Mention* next = nullptr;
    for (const Mention& mention : mentions_) {
      if (mention.whole.start_byte == tokens_[cut_ + 1].span.start_byte) next = &mention;
    }
    if (next == nullptr || next->possessive || next->adjective) return false;
    if (next->type != MentionType::kPerson && next->type != MentionType::kOrganisation &&
        next->type != MentionType::kUnknown && next->type != MentionType::kMedium) {
      return false;
    }
    return TakeName(*next);
  }

  // A spokesperson without a name speaks for the body named with it.
  bool ReadSpokesperson(const Mention& mention) {
    reading_.spokesperson = true;
    FindOwner();
    reading_.mention = mention;
    reading_.country = mention.country.empty() ? reading_.country : mention.country;
    if (reading_.owner.has_value() && reading_.owner->type != MentionType::kPerson) {
      reading_.mention = std::exchange(reading_.owner, std::nullopt);
      return TakeName(*reading_.mention);
    }
    if (reading_.owner.has_value() || !reading_.owner_pronoun.empty()) {
      reading_.form = SourceForm::kRelation;
    } else if (ReadEmployer()) {
      return true;
    } else if (!reading_.country.empty()) {
      reading_.form = SourceForm::kGovernment;
    } else {
      reading_.form = SourceForm::kOffice;
    }
    return true;
  }

  // Where the title "spokesman" begins that ends the head; its end when there is none.
  size_t SpokespersonAt() const {
    for (size_t first = begin_; first < head_end_; ++first) {
      const TitleForm* title = knowledge_.Title(Phrase(first, head_end_));
      if (title != nullptr && title->spokesperson) return first;
    }
    return head_end_;
  }

  // "a council spokesman", "a spokeswoman for the drivers' union": the body without a name for
  // which somebody speaks.
  bool ReadEmployer() {
    size_t first = begin_, end = SpokespersonAt();
    if (end > first && end < head_end_ && Lower(end - 1) == "'s") --end;
    if (end == first && head_end_ < end_ &&
        (Lower(head_end_) == "for" || Lower(head_end_) == "of")) {
      first = head_end_ + 1;
      while (first < end_ && Is("lead", first)) ++first;
      end = first;
      while (end < end_ && tokens_[end].kind == TokenKind::kWord && !Is("cut", end)) ++end;
    }
    if (end <= first || end > first + 3 || !Is("body", end - 1)) return false;
    reading_.head = std::string(Lower(end - 1));
    reading_.description = FoldName(Slice(document_.text(part_), Bytes(first, end)));
    reading_.form = SourceForm::kBody;
    return true;
  }

  // "a spokesman for Harbour Line Ferries"
  bool SpeaksForNamed() {
    if (SpokespersonAt() == head_end_) return false;
    reading_.spokesperson = true;
    if (!reading_.owner.has_value()) return reading_.owner_pronoun.empty() && ReadEmployer();
    const MentionType type = reading_.owner->type;
    if (type != MentionType::kOrganisation && type != MentionType::kInstitution &&
        type != MentionType::kMedium) {
      return false;
    }
    return TakeName(*reading_.owner);
  }

  // Possessive, adjective, noun in front, or "of", "by", "from", "for" behind.
  void FindOwner() {
    for (const Mention& mention : mentions_) {
      if (mention.span.end_byte > tokens_[head_end_ - 1].span.start_byte) continue;
      if (mention.span.start_byte < tokens_[begin_].span.start_byte) continue;
      if (mention.type == MentionType::kCountry) {
        reading_.country = mention.country;
        if (mention.adjective) continue;
      }
      reading_.owner = mention;
    }
    if (!reading_.owner.has_value() && Is("possessor", begin_)) TakePossessor(begin_);
    for (size_t k = head_end_; k + 1 < end_ && !reading_.owner.has_value(); ++k) {
      if (Lower(k) == ",") break;
      if (Lower(k) != "of" && Lower(k) != "by" && Lower(k) != "from" && Lower(k) != "for") continue;
      size_t at = k + 1;
      while (at + 1 < end_ && Is("lead", at)) ++at;
      for (const Mention& mention : mentions_) {
        if (mention.whole.start_byte > tokens_[at].span.start_byte ||
            mention.span.end_byte <= tokens_[at].span.start_byte) {
          continue;
        }
        const bool issuer = Lower(k) == "by" || Lower(k) == "from";
        if (mention.type == MentionType::kCountry) reading_.country = mention.country;
        if (mention.adjective && !issuer) continue;
        if (mention.type == MentionType::kCountry && mention.adjective) break;
        reading_.owner = mention;
        break;
      }
    }
  }
  void TakePossessor(size_t k) {
    const absl::string_view word = Lower(k);
    reading_.owner_pronoun = word == "his"   ? "he"
                             : word == "her" ? "she"
                             : word == "its" ? "it"
                             : word == "my"  ? "first"
                             : word == "our" ? "firstplural"
                                             : "they";
  }

  bool HeadIs(absl::string_view noun_class) const {
    return knowledge_.Noun(noun_class, reading_.head).has_value();
  }
  bool AnyInHead(absl::string_view noun_class) const {
    for (size_t k = begin_; k + 1 < head_end_; ++k) {
      if (Is(noun_class, k)) return true;
    }
    return false;
  }
  // A noun of several words at the end of the head: "news conference".
  bool TailIs(absl::string_view noun_class) const {
    for (size_t first = begin_; first < head_end_; ++first) {
      if (knowledge_.Noun(noun_class, Phrase(first, head_end_))) return true;
    }
    return false;
  }
  bool OwnerIsPerson() const {
    return reading_.owner.has_value() && (reading_.owner->type == MentionType::kPerson ||
                                          reading_.owner->type == MentionType::kUnknown);
  }

  void ReadNoun() {
    if (TailIs("document") && !HeadIs("unspoken")) {
      reading_.form = SourceForm::kDocument;
    } else if (IsStateMedia()) {
      reading_.form = SourceForm::kStateMedia;
    } else if (ReadLocal()) {
      reading_.form = SourceForm::kLocalGovernment;
    } else if (OwnerIsPerson() && HeadIs("campaign")) {
      reading_.form = *knowledge_.Noun("campaign", reading_.head) == "administration"
                          ? SourceForm::kAdministration
                          : SourceForm::kTeam;
    } else if (SpeaksForNamed()) {
      return;
    } else if (SpeaksForBody()) {
      TakeName(*reading_.owner);
    } else if (SpeaksForGovernment()) {
      reading_.form = SourceForm::kGovernment;
    } else if ((OwnerIsPerson() || !reading_.owner_pronoun.empty()) && HeadIs("relation")) {
      reading_.form = SourceForm::kRelation;
    } else if (!reading_.owner_pronoun.empty() && HeadIs("campaign")) {
      reading_.form = SourceForm::kTeam;
    } else if (HeadIs("body") && !AnyInHead("anonymous") && !reading_.plural) {
      reading_.form = SourceForm::kBody;
    } else {
      ReadOffice();
    }
  }

  bool IsStateMedia() const {
    for (size_t first = begin_; first < head_end_; ++first) {
      const auto medium = knowledge_.Noun("medium", Phrase(first, head_end_));
      if (medium && *medium == "GENERIC_STATE") return true;
    }
    return HeadIs("media") && AnyInHead("state") && !AnyInHead("anonymous");
  }

  bool HasLevel() const {
    for (size_t k = begin_; k + 1 < head_end_; ++k) {
      const auto level = knowledge_.Noun("level", Lower(k));
      if (level && *level != "local" && *level != "federal") return true;
    }
    return false;
  }

  // "county officials", "Yunlan county government", "the provincial emergency bureau".
  bool ReadLocal() {
    if (!HeadIs("officials")) return false;
    for (size_t k = begin_; k + 1 < head_end_; ++k) {
      const auto level = knowledge_.Noun("level", Lower(k));
      if (!level || *level == "local" || *level == "federal") continue;
      reading_.level = std::string(*level);
      for (size_t d = k + 1; d + 1 < head_end_; ++d) {
        absl::StrAppend(&reading_.domain, reading_.domain.empty() ? "" : " ", Lower(d));
      }
      for (const Mention& mention : mentions_) {
        if (mention.type != MentionType::kCountry &&
            mention.span.start_byte < tokens_[k].span.end_byte) {
          reading_.place = mention.name;
        }
      }
      return true;
    }
    return false;
  }

  bool SpeaksForGovernment() {
    if (!HeadIs("government")) return false;
    if (reading_.country.empty() || reading_.head == "official") return false;
    const bool people = reading_.head == "officials" || reading_.head == "diplomats" ||
                        reading_.head == "negotiators";
    return !people || !(AnyInHead("anonymous") || HasNumber() || cut_ < end_);
  }
  // "White House officials": the body itself.
  bool SpeaksForBody() const {
    return HeadIs("government") && reading_.plural && reading_.owner.has_value() &&
           reading_.owner->type == MentionType::kInstitution && !AnyInHead("anonymous") &&
           !HasNumber() && cut_ == end_;
  }
  bool HasNumber() const {
    return std::any_of(tokens_.begin(), tokens_.begin() + begin_, [&](const Token& token) {
      return knowledge_.Noun("anonymous", token.lower).has_value() && token.lower != "the";
    });
  }

  // "deckhand", "council member", "organiser"
  bool HasHumanEnding() const {
    const absl::string_view head = reading_.head;
    for (size_t length = 2; length <= std::min<size_t>(6, head.size()); ++length) {
      if (knowledge_.Noun("human_ending", head.substr(head.size() - length))) return true;
    }
    return false;
  }

  // A noun that can speak: a source, a title, a body, or a word that looks like one for people.
  bool IsHuman(const TitleForm* title) const {
    if (title != nullptr || HeadIs("body") || HeadIs("officials") || HeadIs("relation") ||
        HeadIs("media") || HeadIs("campaign")) {
      return true;
    }
    for (size_t first = begin_; first < head_end_; ++first) {
      if (knowledge_.IsUnnamedSource(Phrase(first, head_end_))) return true;
    }
    return tokens_[head_end_ - 1].capitalized || HasHumanEnding();
  }

  void ReadOffice() {
    const TitleForm* title = nullptr;
    for (size_t first = begin_; first < head_end_ && title == nullptr; ++first) {
      title = knowledge_.Title(Phrase(first, head_end_));
    }
    // "the governor" is one who has been named with that title, if anybody has; "a governor" is
    // nobody known.
    const bool office = title != nullptr && !title->office.empty() && !reading_.plural &&
                        (reading_.definite || title->executive) && !AnyInHead("anonymous");
    if (!office || (knowledge_.IsUnnamedSource(reading_.head) && !reading_.definite)) {
      // Of nouns that no list holds, those in the plural are people more often than not.
      reading_.form = IsHuman(title) || reading_.plural ? SourceForm::kUnnamed : SourceForm::kNone;
      return;
    }
    Mention mention;
    mention.type = MentionType::kOffice;
    mention.part = part_;
    mention.span = mention.whole = Bytes(begin_, head_end_);
    mention.name = FoldName(Slice(document_.text(part_), mention.span));
    mention.title = title;
    mention.title_text = Phrase(begin_, head_end_);
    mention.country = reading_.country;
    reading_.mention = std::move(mention);
    reading_.form = SourceForm::kOffice;
  }

  SourceReading reading_;
};

// The name in apposition right behind a source that holds none: "the aide" before ", Nora Field,".
const Mention* NameBehind(const Document& document, absl::Span<const Mention> mentions, Part part,
                          const Span& span) {
  const absl::string_view text = document.text(part);
  for (const Mention& mention : mentions) {
    if (mention.part != part) continue;
    if (span.Overlaps(mention.span) && !mention.adjective && mention.type != MentionType::kOffice)
      return nullptr;
    // The noun before the comma may be the name's own title: "its head, Nora Field".
    if (mention.possessive || (mention.whole.start_byte != span.end_byte + 2 &&
                               mention.span.start_byte != span.end_byte + 2)) {
      continue;
    }
    if (mention.type != MentionType::kPerson && mention.type != MentionType::kMedium &&
        mention.type != MentionType::kOrganisation) {
      continue;
    }
    const bool closed = text.substr(mention.span.end_byte, 1) == "," ||
                        text.substr(mention.span.end_byte, 1) == ".";
    if (closed && text.substr(span.end_byte, 2) == ", ") return &mention;
  }
  return nullptr;
}

}  // namespace

SourceReading ReadSource(const Knowledge& knowledge, const Document& document,
                         absl::Span<const Mention> mentions, Part part, const Span& span) {
  if (span.empty()) return {};
  if (const Mention* name = NameBehind(document, mentions, part, span)) {
    return EnglishReader(knowledge, document, mentions, part,
                         document.index(part).Make(span.start_byte, name->span.end_byte))
        .Read();
  }
  if (IsChineseText(Slice(document.text(part), span))) {
    return ReadChineseSource(knowledge, document, mentions, part, span);
  }
  return EnglishReader(knowledge, document, mentions, part, span).Read();
}

}  // namespace parallax
