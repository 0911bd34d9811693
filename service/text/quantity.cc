// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/quantity.h"

#include <algorithm>

#include "service/text/fold.h"
#include "service/text/quantity_parts.h"

namespace parallax {

std::vector<Quantity> FindQuantities(absl::string_view text, const SpanIndex& index,
                                     const Span& within, absl::string_view language) {
  const FoldedText folded = Fold(text, within);
  std::vector<Quantity> quantities;
  for (FoldedQuantity& found :
       language == "zh" ? ChineseQuantities(folded.text) : EnglishQuantities(folded.text)) {
    found.quantity.span = folded.Source(index, found.begin, found.end);
    found.quantity.number = folded.Source(index, found.number_begin, found.number_end);
    quantities.push_back(std::move(found.quantity));
  }
  return quantities;
}

}  // namespace parallax
