// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/mentions_phrase.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace parallax {

EnglishPhrase::EnglishPhrase(const Knowledge& knowledge, const Document& document,
                             absl::Span<const Mention> mentions, Part part, const Span& span)
    : knowledge_(knowledge),
      document_(document),
      part_(part),
      tokens_(Tokenize(document.text(part), document.index(part), span)) {
  for (const Mention& mention : mentions) {
    if (mention.part == part && span.Contains(mention.span) &&
        mention.type != MentionType::kPronoun) {
      mentions_.push_back(mention);
    }
  }
  Trim();
}

absl::string_view EnglishPhrase::Lower(size_t k) const { return tokens_[k].lower; }

bool EnglishPhrase::Is(absl::string_view noun_class, size_t k) const {
  return knowledge_.Noun(noun_class, Lower(k)).has_value();
}

Span EnglishPhrase::Bytes(size_t first, size_t end) const {
  return document_.index(part_).Make(tokens_[first].span.start_byte,
                                     tokens_[end - 1].span.end_byte);
}

std::string EnglishPhrase::Phrase(size_t first, size_t end) const {
  std::string phrase;
  for (size_t k = first; k < end; ++k)
    absl::StrAppend(&phrase, phrase.empty() ? "" : " ", Lower(k));
  return phrase;
}

void EnglishPhrase::Trim() {
  end_ = tokens_.size();
  while (begin_ < end_ && tokens_[begin_].kind == TokenKind::kPunctuation) ++begin_;
  while (end_ > begin_ &&
         (tokens_[end_ - 1].kind == TokenKind::kPunctuation || Lower(end_ - 1) == "'s")) {
    --end_;
  }
  // "Novak himself"
  if (end_ > begin_ + 1 && absl::EndsWith(Lower(end_ - 1), "self") && Is("pronoun", end_ - 1))
    --end_;
}

void EnglishPhrase::DropLead() {
  while (begin_ + 1 < end_ && Is("lead", begin_) && MentionFrom(begin_) == nullptr) ++begin_;
}

const Mention* EnglishPhrase::MentionFrom(size_t k) const {
  for (const Mention& mention : mentions_) {
    if (mention.span.start_byte == tokens_[k].span.start_byte) return &mention;
  }
  return nullptr;
}

const Mention* EnglishPhrase::MentionTo(size_t end) const {
  if (end == 0) return nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.span.end_byte == tokens_[end - 1].span.end_byte) return &mention;
  }
  return nullptr;
}

bool EnglishPhrase::InMention(size_t k) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    return mention.span.Contains(tokens_[k].span) || mention.whole.Contains(tokens_[k].span);
  });
}

bool EnglishPhrase::IsCountry(size_t k) const {
  const Mention* mention = MentionFrom(k);
  return mention != nullptr && mention->type == MentionType::kCountry;
}

size_t EnglishPhrase::HeadEnd() const {
  for (size_t k = begin_ + 1; k < end_; ++k) {
    if (InMention(k)) continue;
    if (tokens_[k].kind == TokenKind::kPunctuation && Lower(k) != "-" && Lower(k) != ".") return k;
    if (Is("cut", k)) return k;
  }
  return end_;
}

size_t EnglishPhrase::NounEnd(size_t cut) const {
  for (size_t k = begin_ + 1; k < cut; ++k) {
    if (!InMention(k) && (Lower(k) == "of" || Lower(k) == "for")) return k;
  }
  return cut;
}

size_t EnglishPhrase::ParticipleEnd(size_t end) const {
  for (size_t k = begin_ + 1; k < end; ++k) {
    if (InMention(k) || !(absl::EndsWith(Lower(k), "ed") || absl::EndsWith(Lower(k), "ing")))
      continue;
    for (absl::string_view noun :
         {"document", "body", "government", "officials", "media", "relation"}) {
      if (Is(noun, k - 1)) return k;
    }
    if (knowledge_.IsUnnamedSource(Lower(k - 1))) return k;
  }
  return end;
}

size_t EnglishPhrase::DescriptionEnd() const {
  for (size_t k = head_end_; k < end_; ++k) {
    if (!InMention(k) && tokens_[k].kind == TokenKind::kPunctuation) return k;
  }
  return end_;
}

}  // namespace parallax
