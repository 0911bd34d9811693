// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/chunks.h"

#include "absl/strings/match.h"
#include "service/claims/lexicon.h"
#include "service/claims/syntax.h"

namespace parallax {
namespace {

constexpr size_t kMaxWords = 6;
constexpr size_t kHanBytes = 3;

bool IsModifier(const TaggedToken& t) {
  return t.tag == Tag::kAdjective || t.tag == Tag::kNumber || IsNominal(t);
}

// A participle before a noun: "balancing trade" is a gerund with its object, "docked airplanes" a
// modifier.
bool IsParticiple(absl::Span<const TaggedToken> tokens, size_t i) {
  if (tokens[i].tag != Tag::kVerb || i + 1 >= tokens.size() || !IsModifier(tokens[i + 1]))
    return false;
  const bool after_verb = i > 0 && IsVerbal(tokens[i - 1]);
  const bool after_article =
      i > 0 && (tokens[i - 1].tag == Tag::kDeterminer || tokens[i - 1].tag == Tag::kAdjective);
  return after_article && !after_verb;
}

bool IsCommon(const TaggedToken& t, absl::string_view language) {
  return IsCommonplace(t.lemma, language);
}

// The key, and whether nothing but commonplace words make it: qualities of a commonplace thing
// ("detailed conversation") are that too.
void SetKey(absl::Span<const TaggedToken> tokens, absl::string_view language, NounChunk& chunk) {
  bool thing = false;
  for (size_t i = chunk.begin; i < chunk.end; ++i) {
    const TaggedToken& t = tokens[i];
    if (t.named || t.tag == Tag::kNumber || !(IsModifier(t) || t.tag == Tag::kVerb) ||
        IsCommon(t, language))
      continue;
    if (!chunk.key.empty()) chunk.key += ' ';
    chunk.key += t.lemma;
    thing |= IsNominal(t);
  }
  chunk.commonplace = !thing;
  if (chunk.commonplace) chunk.key = tokens[chunk.head].lemma;
}

// Runs of modifiers and nouns that end in a noun.
std::vector<NounChunk> BaseChunks(absl::Span<const TaggedToken> tokens,
                                  absl::string_view language) {
  std::vector<NounChunk> chunks;
  size_t begin = 0;
  while (begin < tokens.size()) {
    const bool english = language == "en";
    auto modifies = [&](size_t i) {
      return IsModifier(tokens[i]) || (english && IsParticiple(tokens, i));
    };
    if (!modifies(begin)) {
      ++begin;
      continue;
    }
    size_t end = begin, head = tokens.size();
    while (end < tokens.size() && modifies(end) && end - begin < kMaxWords) {
      if (IsNominal(tokens[end])) head = end;
      ++end;
    }
    // Numbers are quantities; what they count is the chunk. Commonplace adjectives tell nothing.
    size_t start = begin;
    while (start < head && head < tokens.size() &&
           (tokens[start].tag == Tag::kNumber ||
            (tokens[start].tag == Tag::kAdjective && IsCommon(tokens[start], language)))) {
      ++start;
    }
    if (head < tokens.size()) chunks.push_back({start, head + 1, head, "", false});
    begin = end;
  }
  return chunks;
}

// Joins "importance" and "issue" over "of the" when the first alone is commonplace.
std::vector<NounChunk> AttachOfPhrases(absl::Span<const TaggedToken> tokens,
                                       std::vector<NounChunk> chunks) {
  std::vector<NounChunk> joined;
  for (NounChunk& chunk : chunks) {
    if (!joined.empty()) {
      NounChunk& before = joined.back();
      size_t at = before.end;
      const bool of = at < tokens.size() && IsWord(tokens[at], "of");
      if (of) ++at;
      if (of && at < tokens.size() && tokens[at].tag == Tag::kDeterminer) ++at;
      const bool leads = of && at == chunk.begin && IsCommon(tokens[before.head], "en") &&
                         !tokens[chunk.head].named;
      if (leads && chunk.end - before.begin <= kMaxWords + 2) {
        before.end = chunk.end;
        before.head = chunk.head;
        continue;
      }
    }
    joined.push_back(std::move(chunk));
  }
  return joined;
}

}  // namespace

std::vector<NounChunk> FindNounChunks(absl::Span<const TaggedToken> tokens,
                                      absl::string_view language) {
  std::vector<NounChunk> chunks = BaseChunks(tokens, language);
  if (language == "en") chunks = AttachOfPhrases(tokens, std::move(chunks));
  std::vector<NounChunk> kept;
  for (NounChunk& chunk : chunks) {
    SetKey(tokens, language, chunk);
    const TaggedToken& head = tokens[chunk.head];
    // Single letters, stray signs and one-character Chinese nouns name nothing.
    if (chunk.key.size() < 2 || head.token.kind == TokenKind::kPunctuation ||
        absl::StartsWith(head.token.lower, "'"))
      continue;
    if (language == "zh" && chunk.key.size() <= kHanBytes) continue;
    kept.push_back(std::move(chunk));
  }
  return kept;
}

}  // namespace parallax
