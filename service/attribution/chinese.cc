// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "service/attribution/grammar.h"
#include "service/attribution/word_class.h"

namespace parallax {
namespace {

constexpr size_t kMostJoined =
    5;  // The dictionary of the word breaker may cut a cue into so many words.
constexpr size_t kLongestSource = 30;

// Several items read as one word.
struct Joined {
  size_t end = 0;
  const Cue* cue = nullptr;
  uint64_t classes = 0;
};

class Matcher {
 public:
  Matcher(const Reading& reading, const Region& region, Discourse* discourse)
      : reading_(reading), items_(region), discourse_(discourse), lexicon_(ChineseCues()) {
    for (size_t i = 0; i < items_.size(); ++i) joins_.push_back(JoinsAt(i));
  }

  std::vector<CueMatch> Match() {
    for (size_t i = 0; i < items_.size();) {
      const Joined word = JoinCue(i);
      if (word.cue == nullptr || !IsCue(i, word)) {
        i = word.cue == nullptr ? i + 1 : word.end;
        continue;
      }
      const bool matched = word.cue->Allows('A') ? MatchPhrase(i, word) : MatchVerb(i, word);
      i = matched ? word.end : i + 1;
    }
    std::vector<CueMatch> findings;
    for (Said& said : said_) findings.push_back(FindingOf(said));
    return findings;
  }

 private:
  struct Said {
    const Cue* cue = nullptr;
    std::vector<WordRange> source;
    std::vector<ItemRange> cues, content;
    ItemRange source_items;
    CueForce force = CueForce::kNeutral;
    bool document = false;
  };

  bool Is(size_t i, absl::string_view text) const {
    return i < items_.size() && items_[i].lower == text;
  }
  bool Punctuation(size_t i) const { return i < items_.size() && items_[i].punctuation; }
  bool Comma(size_t i) const { return Is(i, "，") || Is(i, ",") || Is(i, "：") || Is(i, ":"); }
  bool Quoted(size_t i) const { return i < items_.size() && items_[i].quotation; }
  bool Stop(size_t i) const {
    return i >= items_.size() || Is(i, "。") || Is(i, "!") || Is(i, "?") || Is(i, ".") ||
           Is(i, "！") || Is(i, "？");
  }
  // NFKC turns the full-width marks into "," ":" ";".
  bool Border(size_t i) const {
    return Punctuation(i) && !Is(i, "、") && !Is(i, "·") && !Is(i, "-") && !Is(i, "《") &&
           !Is(i, "》") && !Is(i, "(") && !Is(i, ")");
  }

  std::vector<Joined> JoinsAt(size_t i) const {
    std::vector<Joined> joins;
    std::string text;
    for (size_t end = i; end < items_.size() && end < i + kMostJoined; ++end) {
      if (items_[end].quotation || items_[end].punctuation) break;
      text.append(items_[end].lower.data(), items_[end].lower.size());
      if (text.size() > lexicon_.longest()) break;
      const std::vector<Cue>& cues = lexicon_.Find(text);
      const Joined join{end + 1, cues.empty() ? nullptr : &cues.front(), lexicon_.Classes(text)};
      if (join.cue != nullptr || join.classes != 0) joins.push_back(join);
    }
    return joins;
  }

  Joined JoinCue(size_t i) const {
    Joined best{i + 1, nullptr, 0};
    for (const Joined& join : joins_[i]) {
      if (join.cue != nullptr) best = {join.end, join.cue, 0};
    }
    return best;
  }

  Joined JoinClass(size_t i, uint64_t classes) const {
    Joined best{i + 1, nullptr, 0};
    if (i >= joins_.size()) return best;
    for (const Joined& join : joins_[i]) {
      if ((join.classes & classes) != 0) best = {join.end, nullptr, join.classes & classes};
    }
    return best;
  }

  bool HasBefore(size_t i, uint64_t classes) const {
    for (size_t begin = i; begin-- > 0 && i - begin <= 3;) {
      if (items_[begin].quotation || items_[begin].punctuation) return false;
      const Joined word = JoinClass(begin, classes);
      if (word.classes != 0 && word.end == i) return true;
    }
    return false;
  }

  // Nouns ("习近平的承诺", "这一表示"), passives and parts of other words are no cues.
  bool IsCue(size_t i, const Joined& word) const {
    if (HasBefore(i, kPassive | kNounBefore)) return false;
    if (i > 0 && absl::EndsWith(items_[i - 1].lower, "的")) return false;
    const bool short_cue = items_[i].lower.size() <= 3 && word.end == i + 1;
    if (short_cue && i > 0 && (items_[i - 1].classes & kNotCue) != 0) return false;
    size_t behind = word.end;
    while (Is(behind, "过") || Is(behind, "過") || Is(behind, "了") || Is(behind, "到")) ++behind;
    if (Is(behind, "的") || Is(word.end, "党") || Is(word.end, "黨")) return false;  // 反对党
    if (Is(word.end, "的") || Is(word.end, "和") || Is(word.end, "与") || Is(word.end, "、"))
      return false;
    return true;
  }

  size_t ClauseStart(size_t i) const {
    size_t begin = i;
    while (begin > 0 && !Border(begin - 1) && !Quoted(begin - 1) && i - begin < kLongestSource)
      --begin;
    return begin;
  }

  // Drops what opens a clause before its subject: connectives, adverbs, times, "在……时".
  size_t SkipOpening(size_t begin, size_t end) const {
    while (begin < end) {
      const Joined word = JoinClass(begin, kConnective | kAdverb | kPreposition);
      if (word.classes == 0 || word.end > end) {
        const size_t time = SkipDate(begin, end);
        if (time == begin) break;
        begin = time;
        continue;
      }
      if ((word.classes & kPreposition) != 0) {
        size_t close = word.end;
        while (close < end && JoinClass(close, kPhraseEnd).classes == 0) ++close;
        if (close >= end) return end;
        begin = JoinClass(close, kPhraseEnd).end;
        continue;
      }
      begin = word.end;
    }
    return std::min(begin, end);
  }

  size_t SkipDate(size_t begin, size_t end) const {
    size_t i = begin;
    while (i < end && (reading_.words[items_[i].words.begin].token.kind == TokenKind::kNumber ||
                       (i > begin && (Is(i, "年") || Is(i, "月") || Is(i, "日") || Is(i, "时") ||
                                      Is(i, "号"))))) {
      ++i;
    }
    return i > begin + 1 || (i > begin && i == end) ? i : begin;
  }

  // The source between the start of the clause and the cue: it ends before the first adverb, date
  // or prepositional phrase.
  ItemRange SourceBefore(size_t cue) const {
    size_t start = ClauseStart(cue);
    // Within a content, the subject cannot begin before it.
    for (const Said& said : said_) {
      for (const ItemRange& range : said.content) {
        if (range.Contains(cue)) start = std::max(start, range.begin);
      }
    }
    const size_t begin = SkipOpening(start, cue);
    size_t end = begin;
    while (end < cue) {
      const Joined word = JoinClass(end, kAdverb | kPreposition | kNegation);
      // "公民联合党" is a name, "双方联合表示" is not.
      const bool name = word.end < cue && JoinClass(word.end, kNounEnd).classes != 0;
      const bool closes = word.classes != 0 && word.end <= cue && !name;
      if (end > begin && (closes || SkipDate(end, cue) > end)) break;
      ++end;
    }
    return {begin, end};
  }

  std::vector<WordRange> Words(const ItemRange& range) const {
    if (range.empty()) return {};
    return {{items_[range.begin].words.begin, items_[range.end - 1].words.end}};
  }

  bool Any(const ItemRange& range, uint64_t classes) const {
    for (size_t i = range.begin; i < range.end; ++i) {
      if (const Joined word = JoinClass(i, classes); word.classes != 0 && word.end <= range.end)
        return true;
    }
    return false;
  }

  size_t ContentBegin(size_t i) const {
    while (i < items_.size() && (items_[i].classes & kParticle) != 0 &&
           (Comma(i + 1) || Quoted(i + 1) || Is(i, "了") || Is(i, "道")))
      ++i;
    return i;
  }

  // "据新华社报道，……": the source stands inside the cue.
  bool MatchPhrase(size_t i, const Joined& word) {
    Said said;
    said.cue = word.cue;
    said.force = word.cue->force;
    size_t begin = word.end;
    if (word.end - i == 1 && items_[i].lower.size() <= 6) {
      size_t close = word.end;
      Joined closing;
      for (; close < items_.size() && close < word.end + 20 && !Border(close); ++close) {
        closing = JoinClass(close, kClosing);
        if (closing.classes != 0 && close > word.end) break;
      }
      if (closing.classes == 0 || close >= items_.size() || Border(close))
        return MatchIdiom(i, word);
      while (closing.end < items_.size() && JoinClass(closing.end, kClosing).classes != 0)
        closing.end = JoinClass(closing.end, kClosing).end;
      said.source_items = {word.end, close};
      const size_t date = SkipTrailing(said.source_items);
      said.source_items.end = date;
      said.source = Words(said.source_items);
      said.document = false;
      said.cues = {{i, word.end}, {close, closing.end}};
      begin = closing.end;
    } else {
      said.cues = {{i, word.end}};
    }
    if (Comma(begin)) ++begin;
    if (begin >= items_.size() || Stop(begin)) return false;
    said.content = {{begin, items_.size()}};
    cue_limit_ = begin;
    if (!said.source.empty()) discourse_->last_source = said.source;
    said_.push_back(std::move(said));
    return true;
  }

  // "据悉，": nobody is named.
  bool MatchIdiom(size_t i, const Joined& word) {
    if (items_[i].lower.size() <= 3 && word.end == i + 1) return false;
    if (!Comma(word.end)) return false;
    Said said;
    said.cue = word.cue;
    said.force = word.cue->force;
    said.cues = {{i, word.end}};
    said.content = {{word.end + 1, items_.size()}};
    if (said.content.front().empty()) return false;
    said_.push_back(std::move(said));
    return true;
  }

  size_t SkipTrailing(const ItemRange& range) const {
    for (size_t i = range.begin + 1; i < range.end; ++i) {
      const Joined word = JoinClass(i, kAdverb | kPreposition);
      if ((word.classes != 0 && word.end <= range.end) || SkipDate(i, range.end) > i) return i;
    }
    return range.end;
  }

  bool MatchVerb(size_t i, const Joined& word) {
    if (i < cue_limit_) return false;
    const Cue& cue = *word.cue;
    Said said;
    said.cue = &cue;
    said.cues = {{i, word.end}};
    said.source_items = SourceBefore(i);
    const bool negated = HasBefore(i, kNegation);
    said.force = Force(cue, negated);
    if (negated) said.cues.front().begin = NegationStart(i);
    const bool own_source = !said.source_items.empty();
    if (!SetContent(i, word, &said)) return false;
    if (own_source) {
      if (said.source_items.size() > kLongestSource) return false;
      said.source = Words(said.source_items);
      if (cue.Allows('d') && Any(said.source_items, kJoint)) return false;
      said.document = Any({said.source_items.end - 1, said.source_items.end}, kDocumentNoun);
      CutBefore(said, i);
    } else {
      const size_t start = ClauseStart(i);
      const bool joined = start < i || start == 0;
      if (discourse_->last_source.empty() || (!joined && !cue.mental && !cue.Allows('p')))
        return false;
      said.source = discourse_->last_source;
      CutAllBefore(start);
    }
    discourse_->last_source = said.source;
    said_.push_back(std::move(said));
    return true;
  }

  CueForce Force(const Cue& cue, bool negated) const {
    if (!negated) return cue.force;
    if (cue.mental || cue.force == CueForce::kFuture || cue.force == CueForce::kRequest)
      return CueForce::kNegative;
    if (cue.force == CueForce::kNegative) return CueForce::kNeutral;
    return cue.force == CueForce::kNeutral || cue.force == CueForce::kAssertive ||
                   cue.force == CueForce::kHedged
               ? CueForce::kSilence
               : cue.force;
  }

  size_t NegationStart(size_t i) const {
    for (size_t begin = i; begin-- > 0 && i - begin <= 3;) {
      const Joined word = JoinClass(begin, kNegation);
      if (word.classes != 0 && word.end == i) return begin;
    }
    return i;
  }

  bool SetContent(size_t i, const Joined& word, Said* said) const {
    const Cue& cue = *word.cue;
    size_t begin = ContentBegin(word.end);
    const size_t clause = said->source_items.empty() ? i : ClauseStart(i);
    // "“……”，他说。" and "“……”，他说，“……”": the quotation before belongs to the content.
    size_t left_end = clause;
    while (left_end > 0 && Comma(left_end - 1)) --left_end;
    const bool quoted_before = left_end > 0 && Quoted(left_end - 1) && !said->source_items.empty();
    const bool nothing_behind = Stop(begin) || (Comma(begin) && begin + 1 >= items_.size());
    if (nothing_behind) {
      if (!cue.Allows('p') || clause == 0 || said->source_items.empty() || left_end == 0)
        return false;
      said->content = {{0, left_end}};
      return true;
    }
    if (cue.Allows('n') || cue.Allows('d')) {
      if (Border(begin)) return false;
      size_t end = begin;
      while (end < items_.size() && !Border(end)) ++end;
      said->content = {{begin, end}};
      return true;
    }
    if (cue.Allows('o')) {
      size_t comma = begin;
      while (comma < items_.size() && comma < begin + 8 && !Comma(comma) && !Stop(comma)) ++comma;
      if (Comma(comma) && comma > begin) begin = comma;
    }
    const bool quoted_behind = Quoted(begin) || (Comma(begin) && Quoted(begin + 1));
    if (Comma(begin)) ++begin;
    if (begin >= items_.size()) return false;
    if (quoted_before && quoted_behind) said->content.push_back({left_end - 1, left_end});
    said->content.push_back({begin, items_.size()});
    return true;
  }

  // A new speaker with a cue of saying ends what was said before, unless the content begins with
  // him.
  void CutBefore(const Said& next, size_t cue) {
    if (!next.cue->Allows('p')) return;
    const size_t start = ClauseStart(cue);
    for (Said& said : said_) {
      if (said.cue->Allows('A')) continue;
      for (ItemRange& range : said.content) {
        if (!range.Contains(cue)) continue;
        if (ClauseStart(std::min(cue, range.begin + 1)) >= start || range.begin >= start) continue;
        range.end = start;
      }
    }
  }

  void CutAllBefore(size_t start) {
    for (Said& said : said_) {
      if (said.cue->Allows('A')) continue;
      for (ItemRange& range : said.content) {
        if (range.begin < start && start < range.end) range.end = start;
      }
    }
  }

  CueMatch FindingOf(const Said& said) const {
    CueMatch finding;
    finding.source = said.source;
    for (const ItemRange& range : said.cues) {
      for (const WordRange& words : Words(range)) finding.cue.push_back(words);
    }
    for (const ItemRange& range : said.content) {
      for (const WordRange& words : Words(range)) finding.content.push_back(words);
    }
    finding.force = said.force;
    finding.mental = said.cue->mental;
    finding.document = said.document;
    if (!said.content.empty()) {
      ItemRange last = said.content.back();
      while (!last.empty() && Punctuation(last.end - 1)) --last.end;
      finding.quoted = last.size() == 1 && Quoted(last.begin);
    }
    return finding;
  }

  const Reading& reading_;
  const Region& items_;
  Discourse* const discourse_;
  const CueLexicon& lexicon_;
  std::vector<std::vector<Joined>>
      joins_;  // For each item, what it and the next ones read as together.
  size_t cue_limit_ = 0;
  std::vector<Said> said_;
};

}  // namespace

std::vector<CueMatch> MatchChinese(const Reading& reading, const Region& region,
                                   Discourse* discourse) {
  return Matcher(reading, region, discourse).Match();
}

}  // namespace parallax
