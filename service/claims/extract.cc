// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "service/attribution/names.h"
#include "service/claims/claim.h"
#include "service/claims/clauses.h"
#include "service/claims/concepts.h"
#include "service/claims/cue_words.h"
#include "service/claims/facets.h"
#include "service/claims/lexicon.h"
#include "service/claims/lists.h"
#include "service/claims/measures.h"
#include "service/claims/modality.h"
#include "service/claims/regions.h"
#include "service/claims/tagger.h"
#include "service/text/stable_hash.h"

namespace parallax {
namespace {

// Quotes are at most this long, and a claim is one quote.
constexpr uint32_t kMaxClaimChars = 300;
// What says less than this beside attributions is their frame ("later", "in Sochi"); a fragment
// without a verb needs as much.
constexpr size_t kFewestWords = 4;
constexpr size_t kFewestWordsWithVerb = 3;

// All claims of one document.
class Extractor {
 public:
  Extractor(const Document& document, uint32_t index, absl::Span<const Attribution> attributions,
            const VoiceSet& voices, std::vector<Claim>& claims)
      : document_(document),
        index_(index),
        attributions_(attributions),
        voices_(voices),
        claims_(claims),
        names_(FindNames(document)) {}

  void Run() {
    const std::vector<SentenceRegions> cut = CutRegions(document_, index_, attributions_);
    for (size_t s = 0; s < cut.size(); ++s) {
      sentence_ = &document_.sentences[s];
      const std::string& language = document_.paragraphs[sentence_->paragraph].language;
      language_ = language == "en" || language == "zh" ? language : document_.language;
      ReadSentence();
      const std::set<std::optional<uint32_t>> holders = HoldersIn(cut[s].regions);
      frame_is_past_ = !holders.empty() && IsPast(cut[s].frame);
      for (const TextRegion& region : cut[s].regions)
        AddRegion(region, holders.contains(region.attribution));
    }
  }

 private:
  absl::string_view text() const { return document_.text(sentence_->part); }
  const SpanIndex& index() const { return document_.index(sentence_->part); }

  // The attributions, and the document itself, that hold others in a sentence: what they say beside
  // those may be their frame.
  std::set<std::optional<uint32_t>> HoldersIn(absl::Span<const TextRegion> regions) const {
    std::set<std::optional<uint32_t>> holders;
    for (const TextRegion& region : regions) {
      for (std::optional<uint32_t> at = region.attribution; at; at = attributions_[*at].parent)
        holders.insert(attributions_[*at].parent);
    }
    return holders;
  }

  // Whether what frames the contents of a sentence tells the past: "Previously, in Lima, he had
  // said ...".
  bool IsPast(absl::Span<const Span> frame) const {
    for (const Span& span : frame) {
      const std::vector<TaggedToken> tokens = TagTokens(text(), index(), span, language_);
      const std::vector<TimeExpression> times =
          FindTimes(text(), index(), span, language_, document_.published);
      if (IsBackground(tokens, {0, tokens.size()}, language_, times, document_.published))
        return true;
    }
    return false;
  }

  // The words of a sentence with their tags and names. Chinese words are cut region by region, so
  // that none lies across a border.
  void ReadSentence() {
    if (language_ == "zh") return;
    sentence_tokens_ = TagTokens(text(), index(), sentence_->span, language_);
    sentence_names_ = MarkNames(NamesInside(names_, sentence_->part, sentence_->span), language_,
                                absl::MakeSpan(sentence_tokens_));
  }

  void ReadTokens(const Span& span) {
    if (language_ == "zh") {
      const absl::Span<const NameMention> names = NamesInside(names_, sentence_->part, span);
      tokens_ = TagAroundNames(text(), index(), span, names);
      sentence_names_ = MarkNames(names, language_, absl::MakeSpan(tokens_));
      return;
    }
    const auto first = std::partition_point(
        sentence_tokens_.begin(), sentence_tokens_.end(),
        [&](const TaggedToken& t) { return t.token.span.start_byte < span.start_byte; });
    const auto last = std::partition_point(
        first, sentence_tokens_.end(),
        [&](const TaggedToken& t) { return t.token.span.end_byte <= span.end_byte; });
    tokens_.assign(first, last);
  }

  // "[asked for] more air defence", "[agreed to] meet", "[They] went over the situation": without
  // its cue or subject a piece that is no clause cannot be read.
  bool NeedsWordsBefore(const TextRegion& region) const {
    if (!region.before || tokens_.empty()) return false;
    const TokenRange all{0, tokens_.size()};
    if (!region.attribution) return StartsVerbPhrase(tokens_, 0, all);
    return !IsProposition(all) || StartsVerbPhrase(tokens_, 0, all);
  }

  // Whether the sentence goes on with a word right behind `span`, so that a preposition at its end
  // hangs in the air.
  bool IsCutOff(const Span& span) const {
    const size_t at = text().find_first_not_of(" \n\t", span.end_byte);
    return at != absl::string_view::npos && at < sentence_->span.end_byte &&
           absl::ascii_isalnum(static_cast<unsigned char>(text()[at]));
  }

  void AddRegion(const TextRegion& region, bool beside_attributions) {
    region_ = &region;
    ReadTokens(region.span);
    if (NeedsWordsBefore(region))
      ReadTokens(index().Make(region.before->start_byte, region.span.end_byte));
    if (IsCutOff(region.span)) {
      while (!tokens_.empty() &&
             (tokens_.back().tag == Tag::kAdposition || IsWord(tokens_.back(), "to")))
        tokens_.pop_back();
    }
    const TokenRange all{0, tokens_.size()};
    own_ = 0;
    while (own_ < tokens_.size() && tokens_[own_].token.span.start_byte < region.span.start_byte)
      ++own_;
    silence_ = region.attribution && attributions_[*region.attribution].force == CueForce::kSilence;
    const bool needs_clause =
        beside_attributions || (!region.attribution && sentence_->part == Part::kTitle);
    if (needs_clause && !IsProposition(all) && !GoesOn(all)) return;
    asked_ = !tokens_.empty() && (IsWord(tokens_.back(), "?") || IsWord(tokens_.back(), "？"));
    const std::vector<TokenRange> clauses = SplitClauses(tokens_, all, language_);
    for (const TokenRange& clause : clauses) {
      const bool continues = (clause.first > 0 && clauses.size() > 1 && !HasSubject(clause)) ||
                             IsRelative(tokens_[clause.first]);
      AddClause(clause, continues ? all : clause);
    }
  }

  // A subject with its verb; a Chinese sentence may leave the subject out.
  bool IsProposition(TokenRange range) const {
    if (CountWords(tokens_, range) < kFewestWords && language_ == "en") return false;
    return language_ == "en"   ? HasFiniteClause(tokens_, range)
           : language_ == "zh" ? HasVerb(tokens_, range)
                               : true;
  }

  // "[The mayor welcomed the offer] and gave the order at once": the subject stands before.
  bool GoesOn(TokenRange range) const {
    return language_ == "en" && CountWords(tokens_, range) > kFewestWords &&
           tokens_[range.first].tag == Tag::kCoordinator &&
           StartsVerbPhrase(tokens_, range.first + 1, range);
  }

  // Whether the clause opens with a subject of its own.
  bool HasSubject(TokenRange clause) const {
    if (language_ != "en")
      return tokens_[clause.first].named || tokens_[clause.first].tag == Tag::kPronoun;
    for (size_t i = clause.first; i < clause.second && !IsVerbal(tokens_[i]); ++i) {
      if (IsNominal(tokens_[i]) || tokens_[i].tag == Tag::kPronoun || IsWord(tokens_[i], "both"))
        return true;
    }
    return false;
  }

  bool SaysSomething(TokenRange range) const {
    const size_t words = CountWords(tokens_, range);
    const bool content = std::any_of(
        tokens_.begin() + static_cast<std::ptrdiff_t>(range.first),
        tokens_.begin() + static_cast<std::ptrdiff_t>(range.second), [&](const TaggedToken& t) {
          return IsNominal(t) ||
                 ((IsContent(t) || t.tag == Tag::kAdverb) && !IsCommonplace(t.lemma, language_));
        });
    if (!content || MatchCue(CueClass::kWish, language_, tokens_, range.first, range.second) > 0)
      return false;
    if (region_->attribution)
      return language_ == "zh" || words >= 2 || IsNominal(tokens_[range.first]);
    return words >= (HasVerb(tokens_, range) ? kFewestWordsWithVerb : kFewestWords);
  }

  void AddClause(TokenRange clause, TokenRange context) {
    clause = TrimClause(tokens_, clause);
    if (clause.first == clause.second || !SaysSomething(clause)) return;
    const List list = TellingList(clause);
    if (list.items.empty()) {
      // What is not mentioned is the content alone, without "made no mention of".
      if (silence_) clause.first = std::max(clause.first, own_);
      AddPieces(TrimClause(tokens_, clause), context);
      return;
    }
    if (IsOwnProposition(list)) AddPieces(TrimLead(tokens_, list.lead), context);
    for (const TokenRange& item : list.items) AddItem(TrimClause(tokens_, item), clause);
    const TokenRange rest = TrimClause(tokens_, list.rest);
    if (HasVerb(tokens_, rest) && CountWords(tokens_, rest) >= kFewestWords)
      AddPieces(rest, context);
  }

  // The list of the clause without items that name nothing ("many other subjects", "June 2019");
  // none if that leaves no two.
  List TellingList(TokenRange clause) const {
    List list = FindList(tokens_, clause, language_);
    const auto says_nothing = [&](const TokenRange& item) {
      for (size_t i = item.first; i < item.second; ++i) {
        const TaggedToken& t = tokens_[i];
        if (t.named ||
            (IsContent(t) && t.tag != Tag::kNumber && !IsCommonplace(t.lemma, language_)))
          return false;
      }
      return true;
    };
    list.items.erase(std::remove_if(list.items.begin(), list.items.end(), says_nothing),
                     list.items.end());
    if (list.items.size() < 2 && !silence_) list.items.clear();
    return list;
  }

  // "They met in Geneva on Monday to" [discuss A and B] says more than the list.
  bool IsOwnProposition(const List& list) const {
    const TokenRange lead = TrimLead(tokens_, list.lead);
    if (!list.subjects || CountWords(tokens_, lead) < kFewestWords) return false;
    if (HasCue(CueClass::kDiscussion, language_, tokens_, lead.first, lead.second)) return false;
    const bool verb = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(lead.first),
                                  tokens_.begin() + static_cast<std::ptrdiff_t>(lead.second),
                                  [](const TaggedToken& t) { return t.tag == Tag::kVerb; });
    return verb && IsProposition(lead);
  }

  // A clause as one claim, or as several where it is too long for one.
  void AddPieces(TokenRange range, TokenRange context) {
    const uint32_t chars = Chars(range);
    if (chars <= kMaxClaimChars) {
      AddClaim(range, context, false);
      return;
    }
    for (const TokenRange& piece : SplitLong(tokens_, range, kMaxClaimChars)) {
      const TokenRange trimmed = TrimClause(tokens_, piece);
      if (trimmed.first < trimmed.second && SaysSomething(trimmed)) AddClaim(trimmed, range, false);
    }
  }

  void AddItem(TokenRange item, TokenRange clause) {
    if (item.first == item.second) return;
    for (const TokenRange& piece : SplitLong(tokens_, item, kMaxClaimChars)) {
      AddClaim(piece, clause, true);
      return;  // What is beyond the limit stands in the context.
    }
  }

  uint32_t Chars(TokenRange range) const {
    return range.first == range.second ? 0
                                       : tokens_[range.second - 1].token.span.end_char -
                                             tokens_[range.first].token.span.start_char;
  }

  Passage PassageOf(TokenRange range) const {
    return {index_, sentence_->part,
            index().Make(tokens_[range.first].token.span.start_byte,
                         tokens_[range.second - 1].token.span.end_byte)};
  }

  void AddClaim(TokenRange range, TokenRange context, bool enumerated) {
    if (range.first >= range.second) return;
    Claim claim;
    claim.passage = PassageOf(range);
    claim.context = PassageOf(TrimClause(tokens_, context));
    if (!claim.context.span.Contains(claim.passage.span)) claim.context = claim.passage;
    claim.enumerated = enumerated;
    claim.attribution = region_->attribution;
    const Span& span = claim.passage.span;
    claim.key = StableId(
        "c", {document_.source.article_id, sentence_->part == Part::kTitle ? "title" : "text",
              absl::StrCat(span.start_byte, "-", span.end_byte)});
    SetChain(claim);
    SetModality(claim, enumerated ? context : range, range);
    claim.quantities = FindQuantities(text(), index(), span, language_);
    claim.times = FindTimes(text(), index(), span, language_, document_.published);
    claim.background = frame_is_past_ || IsBackground(tokens_, enumerated ? context : range,
                                                      language_, claim.times, document_.published);
    AddConcepts(document_, sentence_names_, tokens_, range, language_, claim);
    AddCitedNames(claim);
    AddMeasures(tokens_, range, language_, claim);
    AddFacets(document_, sentence_names_, tokens_, range, language_, claim);
    if (claim.initiator.empty() && claim.attribution &&
        HasCue(CueClass::kInitiates, language_, tokens_, range.first, range.second))
      SetInitiatorFromSource(claim);
    claims_.push_back(std::move(claim));
  }

  // "[Norway] had requested the call": the subject is the source.
  void SetInitiatorFromSource(Claim& claim) const {
    for (const Span& span : attributions_[*claim.attribution].source) {
      for (const NameMention& name : NamesInside(names_, sentence_->part, span)) {
        claim.initiator = name.key;
        return;
      }
    }
  }

  // What somebody says that another one cites is also about who says it: "the Red Cross has
  // stated that ..." in a president's post.
  void AddCitedNames(Claim& claim) const {
    const auto cited = std::count_if(claim.chain.begin(), claim.chain.end(), [&](uint32_t voice) {
      return voices_.voices[voice].kind != VoiceKind::kOutlet;
    });
    if (!claim.attribution || cited < 2) return;
    for (const Span& span : attributions_[*claim.attribution].source) {
      for (const NameMention& name : NamesInside(names_, sentence_->part, span)) {
        const bool known = std::any_of(claim.concepts.begin(), claim.concepts.end(),
                                       [&](const Concept& item) { return item.key == name.key; });
        if (!known && span.start_byte >= sentence_->span.start_byte &&
            span.end_byte <= sentence_->span.end_byte)
          claim.concepts.push_back(
              {{claim.passage.document, name.part, name.span}, name.key, name.key, true});
      }
    }
  }

  void SetChain(Claim& claim) {
    const uint32_t outlet = voices_.outlet_voice[index_], author = voices_.document_voice[index_];
    if (claim.attribution) {
      claim.chain = ChainOf(voices_, attributions_, *claim.attribution);
      const Attribution& attribution = attributions_[*claim.attribution];
      claim.direct = attribution.kind == AttributionKind::kDirect || IsQuoted(claim.passage.span);
      claim.silence = silence_;
    } else {
      claim.chain = {outlet};
      if (author != outlet) claim.chain.push_back(author);
    }
    // A readout or post is its author's own text, word for word.
    claim.direct |=
        voices_.voices[author].kind != VoiceKind::kOutlet && claim.chain.back() == author;
  }

  // Whether an odd number of quotation marks stands before `span` in its sentence, and none inside.
  bool IsQuoted(const Span& span) const {
    static constexpr absl::string_view kMarks[] = {"\"", "“", "”"};
    auto count = [&](absl::string_view piece) {
      size_t marks = 0;
      for (absl::string_view mark : kMarks) {
        for (size_t at = piece.find(mark); at != absl::string_view::npos;
             at = piece.find(mark, at + mark.size()))
          ++marks;
      }
      return marks;
    };
    const uint32_t start = sentence_->span.start_byte;
    return count(text().substr(start, span.start_byte - start)) % 2 == 1 &&
           count(Slice(text(), span)) == 0;
  }

  // "She [spoke about] the harvest": the content is what was talked about.
  bool NamesSubject(const Attribution& attribution) const {
    for (const Span& span : attribution.cue) {
      const std::vector<TaggedToken> cue = TagTokens(text(), index(), span, language_);
      if (HasCue(CueClass::kDiscussed, language_, cue, 0, cue.size())) return true;
    }
    return false;
  }

  // The forces of the innermost cue and of those around it that are the same voice's: "he denied
  // that he had said ...".
  void SetModality(Claim& claim, TokenRange clause, TokenRange range) {
    Modality modality = ReadModality(tokens_, clause, language_);
    if (claim.attribution) {
      const uint32_t voice = voices_.attribution_voice[*claim.attribution];
      if (modality.outcome == Outcome::kNone && NamesSubject(attributions_[*claim.attribution]))
        modality.outcome = Outcome::kDiscussed;
      for (std::optional<uint32_t> at = claim.attribution;
           at && voices_.attribution_voice[*at] == voice; at = attributions_[*at].parent) {
        ApplyForce(attributions_[*at].force, modality);
      }
    }
    if (asked_ && range.second + 1 >= tokens_.size()) modality.certainty = Certainty::kQuestioned;
    claim.polarity = claim.silence ? Polarity::kAffirmed : modality.polarity;
    claim.certainty = modality.certainty;
    claim.outcome = modality.outcome;
  }

  const Document& document_;
  const uint32_t index_;
  const absl::Span<const Attribution> attributions_;
  const VoiceSet& voices_;
  std::vector<Claim>& claims_;
  const std::vector<NameMention> names_;
  // Of the sentence and region in hand
  const Sentence* sentence_ = nullptr;
  const TextRegion* region_ = nullptr;
  std::string language_;
  bool frame_is_past_ = false, asked_ = false, silence_ = false;
  size_t own_ = 0;  // The first token of the region itself
  std::vector<TaggedToken> sentence_tokens_, tokens_;
  std::vector<NameMention> sentence_names_;
};

}  // namespace

std::vector<Claim> ExtractClaims(absl::Span<const Document> documents,
                                 absl::Span<const Attribution> attributions,
                                 const VoiceSet& voices) {
  std::vector<Claim> claims;
  for (uint32_t d = 0; d < documents.size(); ++d) {
    Extractor(documents[d], d, attributions, voices, claims).Run();
  }
  return claims;
}

}  // namespace parallax
