// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "service/attribution/attribution.h"
#include "service/attribution/grammar.h"
#include "service/attribution/nesting.h"
#include "service/attribution/reading.h"

namespace parallax {
namespace {

constexpr size_t kShortestSearched = 4;  // Words of a quotation that can hold an attribution.

bool OnlyQuotation(const Region& region) {
  bool quotation = false;
  for (const Item& item : region) {
    if (!item.quotation && !item.punctuation) return false;
    quotation |= item.quotation;
  }
  return quotation;
}

class Extractor {
 public:
  Extractor(const Document& document, uint32_t index) : document_(document), index_(index) {}

  std::vector<Attribution> Extract() {
    const std::vector<Reading> readings = Read(document_);
    for (const Reading& reading : readings) {
      if (reading.part != part_) speaker_ = awaiting_ = std::nullopt;
      part_ = reading.part;
      ReadParagraph(reading);
    }
    std::vector<Attribution> kept;
    for (Attribution& attribution : attributions_) {
      if (!attribution.content.empty()) kept.push_back(std::move(attribution));
    }
    return Nest(std::move(kept));
  }

 private:
  void ReadParagraph(const Reading& reading) {
    const bool headline =
        reading.part == Part::kTitle ||
        (!reading.words.empty() && !EndsSentence(reading) && reading.words.size() < 40);
    Discourse discourse;
    for (const Region& region : Joined(reading, Regions(reading, {0, reading.words.size()}, 0))) {
      std::vector<CueMatch> findings = Match(reading, region, headline, &discourse);
      if (findings.empty() && OnlyQuotation(region)) {
        Continue(reading, region);
        continue;
      }
      speaker_ = awaiting_ = std::nullopt;
      for (const CueMatch& finding : findings) AddFinding(reading, finding);
    }
    const std::optional<size_t> speaker = speaker_, awaiting = awaiting_;
    for (const Quotation& quotation : reading.quotations) {
      if (quotation.inner.size() < kShortestSearched) continue;
      Discourse inside;
      for (const Region& region : Regions(reading, quotation.inner, quotation.level + 1)) {
        for (const CueMatch& finding : Match(reading, region, false, &inside)) {
          if (!finding.awaits) AddFinding(reading, finding);
        }
      }
    }
    speaker_ = speaker;
    awaiting_ = awaiting;
  }

  static std::vector<CueMatch> Match(const Reading& reading, const Region& region, bool headline,
                                     Discourse* discourse) {
    return reading.chinese ? MatchChinese(reading, region, discourse)
                           : MatchEnglish(region, headline);
  }

  static bool EndsSentence(const Reading& reading) {
    const absl::string_view last = reading.words.back().token.lower;
    return last == "." || last == "\"" || last == "!" || last == "?" || last == ":" || last == "。";
  }

  // "“It is over!” the mayor said.": the sentence breaker cuts behind the exclamation mark; a short
  // sentence that would say nothing alone is read together with the quotation before it.
  static std::vector<Region> Joined(const Reading& reading, std::vector<Region> regions) {
    std::vector<Region> joined;
    for (Region& region : regions) {
      const bool after_quotation = !joined.empty() && joined.back().back().quotation;
      if (after_quotation && !reading.chinese && region.size() <= 14 &&
          joined.back().size() < kMaxItems && EndsOpen(reading, joined.back().back()) &&
          MatchEnglish(region, false).empty()) {
        Region both = joined.back();
        both.insert(both.end(), region.begin(), region.end());
        if (!MatchEnglish(both, false).empty() && MatchEnglish(joined.back(), false).empty()) {
          joined.back() = std::move(both);
          continue;
        }
      }
      joined.push_back(std::move(region));
    }
    return joined;
  }

  // A quotation that ends in a mark which need not end the sentence around it.
  static bool EndsOpen(const Reading& reading, const Item& quotation) {
    if (quotation.words.size() < 3) return false;
    const absl::string_view last = reading.words[quotation.words.end - 2].token.lower;
    return last == "?" || last == "!" || last == "," || last == "-" || last == "…";
  }

  void Continue(const Reading& reading, const Region& region) {
    const std::optional<size_t> target = awaiting_.has_value() ? awaiting_ : speaker_;
    awaiting_ = std::nullopt;
    if (!target.has_value()) return;
    Attribution& attribution = attributions_[*target];
    for (const Item& item : region) {
      if (!item.quotation) continue;
      bool quoted = false;
      for (const Span& span : ContentSpans(reading, item.words, &quoted))
        attribution.content.push_back(span);
      if (attribution.kind == AttributionKind::kIndirect && attribution.content.size() == 1) {
        attribution.kind = AttributionKind::kDirect;
      } else if (attribution.kind == AttributionKind::kIndirect) {
        attribution.kind = AttributionKind::kMixed;
      }
    }
    speaker_ = target;
  }

  Span SpanOf(const Reading& reading, const WordRange& words) const {
    return document_.index(reading.part)
        .Make(reading.words[words.begin].token.span.start_byte,
              reading.words[words.end - 1].token.span.end_byte);
  }

  static bool Trimmed(absl::string_view lower, bool front) {
    static constexpr absl::string_view kBoth[] = {",", ";", ":", "-", "–", "—", "--", "、"};
    for (absl::string_view mark : kBoth) {
      if (lower == mark) return true;
    }
    return !front && (lower == "." || lower == "。");
  }

  // `words` without outer quotation marks and the punctuation around it.
  std::vector<Span> ContentSpans(const Reading& reading, WordRange words, bool* quoted) const {
    for (bool changed = true; changed && !words.empty();) {
      changed = false;
      const Quotation* quotation = QuotationFrom(reading, words.begin);
      if (quotation != nullptr && quotation->outer == words) {
        words = quotation->inner;
        *quoted = changed = true;
      } else if (Trimmed(reading.words[words.begin].token.lower, true)) {
        ++words.begin;
        changed = true;
      } else if (Trimmed(reading.words[words.end - 1].token.lower, false)) {
        --words.end;
        changed = true;
      }
    }
    if (words.empty()) return {};
    return {SpanOf(reading, words)};
  }

  static const Quotation* QuotationFrom(const Reading& reading, size_t word) {
    const auto it =
        std::lower_bound(reading.quotations.begin(), reading.quotations.end(), word,
                         [](const Quotation& q, size_t begin) { return q.outer.begin < begin; });
    return it != reading.quotations.end() && it->outer.begin == word ? &*it : nullptr;
  }

  static bool HoldsQuotation(const Reading& reading, const WordRange& words) {
    const auto it =
        std::lower_bound(reading.quotations.begin(), reading.quotations.end(), words.begin,
                         [](const Quotation& q, size_t begin) { return q.outer.begin < begin; });
    return it != reading.quotations.end() && it->outer.end <= words.end;
  }

  void AddFinding(const Reading& reading, const CueMatch& finding) {
    Attribution attribution;
    attribution.document = index_;
    attribution.part = reading.part;
    attribution.force = finding.force;
    for (const WordRange& words : finding.source)
      attribution.source.push_back(SpanOf(reading, words));
    for (const WordRange& words : finding.cue) attribution.cue.push_back(SpanOf(reading, words));
    size_t wholly_quoted = 0;
    bool some_quoted = false;
    for (const WordRange& words : finding.content) {
      bool quoted = false;
      for (const Span& span : ContentSpans(reading, words, &quoted))
        attribution.content.push_back(span);
      wholly_quoted += quoted;
      some_quoted |= quoted || HoldsQuotation(reading, words);
    }
    if (attribution.content.empty() && !finding.awaits) return;
    if (Overlaps(attribution)) return;
    if (wholly_quoted > 0 && wholly_quoted == attribution.content.size()) {
      attribution.kind = AttributionKind::kDirect;
    } else if (some_quoted) {
      attribution.kind = AttributionKind::kMixed;
    } else if (finding.mental) {
      attribution.kind = AttributionKind::kMental;
    } else if (finding.document) {
      attribution.kind = AttributionKind::kDocument;
    }
    if (finding.awaits) awaiting_ = attributions_.size();
    if (finding.quoted) speaker_ = attributions_.size();
    attributions_.push_back(std::move(attribution));
  }

  // A content never holds its own source or cue.
  static bool Overlaps(const Attribution& attribution) {
    for (const Span& content : attribution.content) {
      for (const std::vector<Span>* own : {&attribution.cue, &attribution.source}) {
        for (const Span& span : *own) {
          if (content.Overlaps(span)) return true;
        }
      }
    }
    return false;
  }

  const Document& document_;
  const uint32_t index_;
  Part part_ = Part::kTitle;
  std::vector<Attribution> attributions_;
  std::optional<size_t> speaker_;   // Whose quotation may go on in the next sentence.
  std::optional<size_t> awaiting_;  // Whose content is the next quotation.
};

}  // namespace

std::vector<Attribution> ExtractAttributions(const Document& document, uint32_t document_index) {
  return Extractor(document, document_index).Extract();
}

}  // namespace parallax
