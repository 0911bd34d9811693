// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/concepts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "service/claims/chunks.h"
#include "service/claims/lexicon.h"

namespace parallax {
namespace {

// Words commoner than this tell nothing about a claim.
constexpr double kKeywordRarity = 0.12;

// Tokens [first, second) that lie inside `span`.
TokenRange TokensInside(absl::Span<const TaggedToken> tokens, const Span& span) {
  const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const TaggedToken& t) {
    return t.token.span.start_byte < span.start_byte;
  });
  const auto last = std::partition_point(first, tokens.end(), [&](const TaggedToken& t) {
    return t.token.span.end_byte <= span.end_byte;
  });
  return {static_cast<size_t>(first - tokens.begin()), static_cast<size_t>(last - tokens.begin())};
}

// A word of the dictionary with a capital for emphasis.
bool IsCommonNoun(const NameMention& name, absl::string_view language,
                  absl::Span<const TaggedToken> tokens, TokenRange range) {
  if (language != "en" || range.second != range.first + 1 || !absl::StartsWith(name.key, "name:") ||
      name.name_class == NameClass::kPerson) {
    return false;
  }
  const TaggedToken& token = tokens[range.first];
  const Tag tag = CommonTag(token.lemma, language);
  if (tag != Tag::kOther) return tag != Tag::kProperNoun;
  // The first word of a sentence has its capital anyway; what the tagger makes of it decides.
  return range.first == 0 && token.tag != Tag::kProperNoun &&
         name.name_class == NameClass::kUnknown;
}

bool IsFigure(const Claim& claim, const Span& span) {
  return std::any_of(claim.times.begin(), claim.times.end(),
                     [&](const TimeExpression& t) { return t.span.Contains(span); }) ||
         std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const Quantity& q) {
           return q.dimension != Dimension::kCount && q.span.Contains(span);
         });
}

void AddChunks(const Document& document, absl::Span<const TaggedToken> tokens, TokenRange range,
               absl::string_view language, Claim& claim) {
  std::vector<Concept> commonplace;
  const bool has_names = !claim.concepts.empty();
  bool found = false;
  for (const NounChunk& chunk :
       FindNounChunks(tokens.subspan(range.first, range.second - range.first), language)) {
    const TaggedToken& head = tokens[range.first + chunk.head];
    if (head.named || IsFigure(claim, head.token.span)) continue;
    const Passage passage{claim.passage.document, claim.passage.part,
                          document.index(claim.passage.part)
                              .Make(tokens[range.first + chunk.begin].token.span.start_byte,
                                    tokens[range.first + chunk.end - 1].token.span.end_byte)};
    if (!claim.passage.span.Contains(passage.span)) continue;
    found |= !chunk.commonplace;
    (chunk.commonplace ? commonplace : claim.concepts)
        .push_back({passage, chunk.key, head.lemma, false});
  }
  if (!found && !has_names)
    claim.concepts.insert(claim.concepts.end(), commonplace.begin(), commonplace.end());
}

void AddKeywords(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
                 Claim& claim) {
  std::set<std::string> seen;
  auto add = [&](const std::string& word) {
    if (seen.insert(word).second) claim.keywords.push_back(word);
  };
  for (const Concept& item : claim.concepts) {
    if (item.name) add(item.key);
  }
  for (size_t i = range.first; i < range.second; ++i) {
    if (!tokens[i].named && IsContent(tokens[i]) &&
        Rarity(tokens[i].lemma, language) >= kKeywordRarity)
      add(tokens[i].lemma);
  }
}

}  // namespace

absl::Span<const NameMention> NamesInside(absl::Span<const NameMention> names, Part part,
                                          const Span& span) {
  // The title stands first.
  const auto begin = std::partition_point(names.begin(), names.end(), [&](const NameMention& n) {
    return n.part != part ? n.part == Part::kTitle : n.span.start_byte < span.start_byte;
  });
  const auto end = std::partition_point(begin, names.end(), [&](const NameMention& n) {
    return n.part == part && n.span.end_byte <= span.end_byte;
  });
  return names.subspan(static_cast<size_t>(begin - names.begin()),
                       static_cast<size_t>(end - begin));
}

std::vector<TaggedToken> TagAroundNames(absl::string_view text, const SpanIndex& index,
                                        const Span& within, absl::Span<const NameMention> names) {
  std::vector<TaggedToken> tokens;
  auto add_gap = [&](uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    std::vector<TaggedToken> gap = TagTokens(text, index, index.Make(begin, end), "zh");
    std::move(gap.begin(), gap.end(), std::back_inserter(tokens));
  };
  uint32_t at = within.start_byte;
  for (const NameMention& name : names) {
    if (name.span.start_byte < at) continue;
    add_gap(at, name.span.start_byte);
    TaggedToken token;
    token.token.span = name.span;
    token.token.kind = TokenKind::kIdeographic;
    token.token.lower = NormalizeForMatch(Slice(text, name.span));
    token.lemma = token.token.lower;
    token.tag = Tag::kProperNoun;
    tokens.push_back(std::move(token));
    at = name.span.end_byte;
  }
  add_gap(at, within.end_byte);
  return tokens;
}

std::vector<NameMention> MarkNames(absl::Span<const NameMention> names, absl::string_view language,
                                   absl::Span<TaggedToken> tokens) {
  std::vector<NameMention> kept;
  for (const NameMention& name : names) {
    const TokenRange range = TokensInside(tokens, name.span);
    if (IsCommonNoun(name, language, tokens, range)) continue;
    for (size_t i = range.first; i < range.second; ++i) {
      tokens[i].named = true;
      tokens[i].person = name.name_class == NameClass::kPerson;
    }
    kept.push_back(name);
  }
  return kept;
}

void AddConcepts(const Document& document, absl::Span<const NameMention> names,
                 absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
                 Claim& claim) {
  for (const NameMention& name : NamesInside(names, claim.passage.part, claim.passage.span)) {
    claim.concepts.push_back(
        {{claim.passage.document, name.part, name.span}, name.key, name.key, true});
  }
  AddChunks(document, tokens, range, language, claim);
  // One letter or ideograph is a rest that the word breaks left, unless it is a country's short
  // form (美, 中).
  std::erase_if(claim.concepts, [](const Concept& item) {
    return item.passage.span.chars() < 2 && !absl::StartsWith(item.key, "country:");
  });
  std::sort(claim.concepts.begin(), claim.concepts.end(),
            [](const Concept& a, const Concept& b) { return a.passage.span < b.passage.span; });
  std::set<std::string> seen;
  claim.concepts.erase(
      std::remove_if(claim.concepts.begin(), claim.concepts.end(),
                     [&](const Concept& item) { return !seen.insert(item.key).second; }),
      claim.concepts.end());
  AddKeywords(tokens, range, language, claim);
}

}  // namespace parallax
