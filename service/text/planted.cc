// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/text/boilerplate.h"
#include "service/text/fold.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/sentences.h"
#include "service/text/token.h"

namespace parallax {
namespace {

// Paragraphs that a chat marker may open at most, until its closing marker.
constexpr int kMaxEnclosed = 20;
// Orders in which echoes are looked for, in bytes.
constexpr size_t kMaxOrderBytes = 16384;

struct PlantedPatterns {
  std::unique_ptr<RE2> marker;   // Marks of chat formats, anywhere.
  std::unique_ptr<RE2> opening;  // Orders and addresses to a program, at the start of a sentence.
  std::unique_ptr<RE2> follow;   // Orders that only count behind one of the above.
  std::unique_ptr<RE2> opens, closes;  // Enclosing markers.
};

std::unique_ptr<RE2> Compile(const std::vector<std::string>& patterns, absl::string_view prefix) {
  return CompilePattern(absl::StrCat(prefix, "(?:", absl::StrJoin(patterns, "|"), ")"));
}

const PlantedPatterns& Patterns() {
  static const PlantedPatterns& patterns = *[] {
    std::vector<std::string> marker, opening, follow, opens, closes;
    for (const TsvRow& row : TextData("instructions.tsv", 2)) {
      if (row[0] == "marker") marker.push_back(row[1]);
      if (row[0] == "opening") opening.push_back(row[1]);
      if (row[0] == "follow") follow.push_back(row[1]);
      if (row[0] == "opens") opens.push_back(row[1]);
      if (row[0] == "closes") closes.push_back(row[1]);
    }
    constexpr absl::string_view kStart = R"((?i)^[\s\[({<*#>!=~_.-]*)";
    return new PlantedPatterns{Compile(marker, "(?i)"), Compile(opening, kStart),
                               Compile(follow, kStart), Compile(opens, "(?i)"),
                               Compile(closes, "(?i)")};
  }();
  return patterns;
}

// A sentence with quotation marks around its words tells what somebody wrote; JSON and markers do
// not count as quoting.
bool IsReported(absl::string_view sentence) {
  return absl::StrContains(sentence, "\u201C") || absl::StrContains(sentence, "\u300C");
}

bool Matches(absl::string_view folded, const RE2& pattern) {
  return RE2::PartialMatch(Piece(folded), pattern);
}

bool HasOverride(absl::string_view text) {
  return absl::StrContains(text, "\u202D") || absl::StrContains(text, "\u202E");
}

// Classifies the sentences of one document in order; what a sentence is depends on the one before.
class PlantedClassifier {
 public:
  Boilerplate Classify(absl::string_view sentence, bool paragraph_start) {
    if (HasOverride(sentence)) return Boilerplate::kMirrored;
    const SpanIndex index(sentence);
    const std::string folded = Fold(sentence, index.Make(0, sentence.size())).text;
    if (enclosed_ > 0 && paragraph_start) --enclosed_;
    const bool closes = Matches(folded, *Patterns().closes);
    bool planted = enclosed_ > 0 || closes;
    if (!IsReported(sentence)) {
      planted |= Matches(folded, *Patterns().marker) || Matches(folded, *Patterns().opening) ||
                 (after_planted_ && Matches(folded, *Patterns().follow));
    }
    if (closes) {
      enclosed_ = 0;
    } else if (planted && Matches(folded, *Patterns().opens)) {
      enclosed_ = kMaxEnclosed;
    }
    after_planted_ = planted;
    return planted ? Boilerplate::kInstruction : Boilerplate::kNone;
  }

 private:
  int enclosed_ = 0;
  bool after_planted_ = false;
};

std::string EchoKey(absl::string_view text) { return NormalizeForMatch(text); }

// Marks lines that repeat the answer which an order asked for.
void MarkEchoes(absl::string_view text, std::vector<Paragraph>* paragraphs) {
  std::string orders;
  for (const Paragraph& p : *paragraphs) {
    if (p.boilerplate == Boilerplate::kInstruction && orders.size() < kMaxOrderBytes) {
      absl::StrAppend(&orders, EchoKey(Slice(text, p.span)), "\n");
    }
  }
  if (orders.empty()) return;
  for (Paragraph& p : *paragraphs) {
    if (p.boilerplate != Boilerplate::kNone || p.span.chars() > 80 || p.span.chars() < 6) continue;
    const absl::string_view line = Slice(text, p.span);
    if (FeaturesOf(line).ends_sentence) continue;
    if (absl::StrContains(orders, EchoKey(line))) p.boilerplate = Boilerplate::kInstruction;
  }
}

// True when some sentence of `text` could be planted; saves the work in almost all documents.
bool MayHold(absl::string_view text) {
  if (HasOverride(text)) return true;
  const SpanIndex index(text);
  const std::string folded = Fold(text, index.Make(0, text.size())).text;
  static const RE2& hints =
      *CompilePattern(
           R"((?i)instruction|prompt|\bai\b|\bllms?\b|language model|chatbot|assistant|<\||\[/?inst|<<sys|"role"|</?(?:system|tool|user)|指令|提示词|人工智能|语言模型|聊天机器人|助手|系统消息|you are (?:now|no longer)|\bdisregard\b|\bignore\b|\bforget\b|\boverride\b|系统提示|系统指令|忽略|无视)")
           .release();
  return Matches(folded, hints);
}

}  // namespace

void MarkPlanted(absl::string_view text, const SpanIndex& index,
                 std::vector<Paragraph>* paragraphs) {
  if (!MayHold(text)) return;
  PlantedClassifier classifier;
  std::vector<uint32_t> starts;
  for (const Paragraph& p : *paragraphs) starts.push_back(p.span.start_byte);
  size_t next = 0;
  SplitByClass(
      text, index,
      [&](absl::string_view sentence) {
        const uint32_t at = static_cast<uint32_t>(sentence.data() - text.data());
        bool paragraph_start = false;
        while (next < starts.size() && starts[next] <= at) {
          paragraph_start = true;
          ++next;
        }
        return classifier.Classify(sentence, paragraph_start);
      },
      paragraphs);
  MarkEchoes(text, paragraphs);
}

}  // namespace parallax
