// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/mentions_zh.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// `text` without blanks, punctuation and a leading "据" or "来自" at its ends.
absl::string_view TrimSource(absl::string_view text) {
  size_t begin = 0, end = text.size();
  while (begin < end) {
    size_t next = begin;
    const int32_t c = NextCodePoint(text, &next);
    if (IsHan(c) || (c < 0x80 && absl::ascii_isalnum(c))) break;
    begin = next;
  }
  while (end > begin) {
    size_t last = end;
    const int32_t c = PreviousCodePoint(text, &last);
    if (IsHan(c) || (c < 0x80 && absl::ascii_isalnum(c))) break;
    end = last;
  }
  text = text.substr(begin, end - begin);
  for (absl::string_view lead : {"据", "根据", "按照", "來自", "来自"}) {
    if (absl::StartsWith(text, lead) && text.size() > lead.size()) return text.substr(lead.size());
  }
  return text;
}

class ChineseReader {
 public:
  ChineseReader(const Knowledge& knowledge, const Document& document,
                absl::Span<const Mention> mentions, Part part, const Span& span)
      : knowledge_(knowledge),
        index_(document.index(part)),
        part_(part),
        text_(TrimSource(Slice(document.text(part), span))) {
    begin_ = text_.data() - document.text(part).data();
    for (const Mention& mention : mentions) {
      if (mention.part == part && span.Contains(mention.span) &&
          mention.type != MentionType::kPronoun) {
        mentions_.push_back(&mention);
      }
    }
  }

  SourceReading Read() {
    reading_.description = FoldName(text_);
    if (text_.empty()) return {};
    if (knowledge_.Noun("joint", text_)) {
      reading_.form = SourceForm::kJoint;
    } else if (const auto pronoun = knowledge_.Noun("pronoun", text_)) {
      reading_.form = SourceForm::kPronoun;
      reading_.pronoun = std::string(*pronoun);
    } else if (!IsLocal() && !ReadNameAtEnd() && !ReadNoun() && !ReadOrganisation()) {
      ReadNameAnywhere();
    }
    return std::move(reading_);
  }

 private:
  size_t End() const { return begin_ + text_.size(); }

  void Take(const Mention& mention) {
    reading_.mention = mention;
    reading_.form = mention.type == MentionType::kOffice ? SourceForm::kOffice : SourceForm::kName;
    if (mention.type == MentionType::kCountry) {
      reading_.form = SourceForm::kGovernment;
      reading_.country = mention.country;
    }
    if (mention.type == MentionType::kOffice && mention.title->spokesperson) {
      // A spokesperson without a name speaks for the body named with it.
      reading_.form = mention.country.empty() ? SourceForm::kOffice : SourceForm::kGovernment;
      reading_.country = mention.country;
    }
  }

  bool ReadNameAtEnd() {
    for (const Mention* mention : mentions_) {
      if (mention->whole.end_byte != End() && mention->span.end_byte != End()) continue;
      if (mention->adjective) continue;
      Take(*mention);
      return true;
    }
    return false;
  }

  // The longest end of the text that is a noun of the class; its length in bytes, 0 for none.
  size_t Tail(absl::string_view noun_class) const {
    for (size_t at = 0; at < text_.size(); NextCodePoint(text_, &at)) {
      if (knowledge_.Noun(noun_class, text_.substr(at))) return text_.size() - at;
    }
    return 0;
  }
  const Mention* LastBefore(size_t byte) const {
    const Mention* last = nullptr;
    for (const Mention* mention : mentions_) {
      if (mention->span.end_byte <= byte) last = mention;
    }
    return last;
  }

  bool IsLocal() {
    if (ReadLocal()) reading_.form = SourceForm::kLocalGovernment;
    return reading_.form == SourceForm::kLocalGovernment;
  }

  bool ReadNoun() {
    const size_t document = Tail("document"), media = Tail("media"),
                 government = Tail("government");
    const size_t longest =
        std::max({document, media, government, Tail("medium"), Tail("officials")});
    const Mention* before = LastBefore(End() - longest);
    if (before != nullptr && before->type == MentionType::kCountry)
      reading_.country = before->country;
    reading_.head = std::string(text_.substr(text_.size() - longest));
    if (longest > 0 && Tail("medium") == longest &&
        *knowledge_.Noun("medium", reading_.head) == "GENERIC_STATE") {
      reading_.form = SourceForm::kStateMedia;
    } else if (document > 0 && document == longest) {
      reading_.form = SourceForm::kDocument;
      if (before != nullptr) reading_.owner = *before;
    } else if (government > 0 && before != nullptr && before->type == MentionType::kCountry &&
               before->span.end_byte + government == End()) {
      reading_.form = SourceForm::kGovernment;
    } else if (Tail("campaign") > 0 && before != nullptr && before->type == MentionType::kPerson) {
      reading_.owner = *before;
      reading_.form = *knowledge_.Noun("campaign", text_.substr(text_.size() - Tail("campaign"))) ==
                              "administration"
                          ? SourceForm::kAdministration
                          : SourceForm::kTeam;
    } else if (knowledge_.Noun("body", text_) || knowledge_.Institution(text_) != nullptr) {
      reading_.form = SourceForm::kBody;
      reading_.head = std::string(text_);
    } else if (HasUnnamed()) {
      reading_.form = SourceForm::kUnnamed;
    }
    return reading_.form != SourceForm::kNone;
  }

  bool HasUnnamed() const {
    for (size_t at = 0; at < text_.size(); NextCodePoint(text_, &at)) {
      if (knowledge_.IsUnnamedSource(text_.substr(at))) return true;
    }
    return false;
  }

  // "云岚县政府", "省应急管理厅": a level in the middle and a noun for a government or office at
  // the end.
  bool ReadLocal() {
    const size_t officials = Tail("officials");
    if (officials == 0 || officials == text_.size()) return false;
    const absl::string_view front = text_.substr(0, text_.size() - officials);
    // "荷属加勒比区政府": the character for a level belongs to the name of a country.
    for (const Mention* mention : mentions_) {
      const size_t end = mention->span.end_byte;
      const bool whole = end == End() || end == begin_ + front.size();
      if (mention->type == MentionType::kCountry && whole) return false;
    }
    for (size_t at = 0; at < front.size();) {
      const size_t start = at;
      NextCodePoint(front, &at);
      const auto level = knowledge_.Noun("level", front.substr(start, at - start));
      if (!level || *level == "local") continue;
      reading_.level = std::string(*level);
      reading_.place = std::string(front.substr(0, start));
      reading_.domain = std::string(front.substr(at));
      return true;
    }
    return false;
  }

  // "海港工会": a name by its last word, with nobody else in it.
  bool ReadOrganisation() {
    for (const Mention* mention : mentions_) {
      if (mention->type == MentionType::kPerson || mention->type == MentionType::kOffice)
        return false;
    }
    if (!IsOrganisationName(knowledge_, text_)) return false;
    Mention body;
    body.type = MentionType::kOrganisation;
    body.part = part_;
    body.span = body.whole = index_.Make(begin_, End());
    body.name = reading_.description;
    Take(body);
    return true;
  }

  void ReadNameAnywhere() {
    const Mention* only = nullptr;
    for (const Mention* mention : mentions_) {
      if (mention->adjective || mention->type == MentionType::kPlace) continue;
      if (mention->type == MentionType::kPerson) {
        Take(*mention);
        return;
      }
      if (only == nullptr) only = mention;
    }
    if (only != nullptr && only->span.start_byte == begin_) {
      Take(*only);
    } else {
      reading_.form = SourceForm::kUnnamed;
    }
  }

  const Knowledge& knowledge_;
  const SpanIndex& index_;
  const Part part_;
  const absl::string_view text_;
  size_t begin_ = 0;
  std::vector<const Mention*> mentions_;
  SourceReading reading_;
};

}  // namespace

SourceReading ReadChineseSource(const Knowledge& knowledge, const Document& document,
                                absl::Span<const Mention> mentions, Part part, const Span& span) {
  return ChineseReader(knowledge, document, mentions, part, span).Read();
}

}  // namespace parallax
