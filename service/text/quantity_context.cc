// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/text/pattern.h"
#include "service/text/quantity_parts.h"
#include "service/text/time_component.h"
#include "service/text/unit_table.h"

namespace parallax {
namespace {

struct BoundRule {
  const RE2* pattern;
  Bound bound;
};

const RE2* Keep(absl::string_view pattern) { return CompilePattern(pattern).release(); }

// The longest of the rules' matches, as bytes matched; 0 when none matches.
size_t MatchBound(absl::string_view text, const std::vector<BoundRule>& rules, Bound* bound) {
  size_t longest = 0;
  for (const BoundRule& rule : rules) {
    re2::StringPiece match;
    if (!rule.pattern->Match(Piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) continue;
    if (match.size() <= longest) continue;
    longest = match.size();
    *bound = rule.bound;
  }
  return longest;
}

void Widen(absl::string_view folded, const std::vector<BoundRule>& before,
           const std::vector<BoundRule>& behind, FoldedQuantity* q) {
  constexpr size_t kReach = 48;
  Bound bound = q->quantity.bound;
  const size_t from = q->begin > kReach ? q->begin - kReach : 0;
  const size_t head = MatchBound(folded.substr(from, q->begin - from), before, &bound);
  const size_t tail = MatchBound(folded.substr(q->end, kReach), behind, &bound);
  q->begin -= head;
  q->end += tail;
  if (q->quantity.bound != Bound::kRange) q->quantity.bound = bound;
}

void Mark(absl::string_view folded, const RE2& pattern, std::vector<bool>* names) {
  size_t at = 0;
  re2::StringPiece match;
  while (at < folded.size() &&
         pattern.Match(Piece(folded), at, folded.size(), RE2::UNANCHORED, &match, 1)) {
    const size_t begin = static_cast<size_t>(match.data() - folded.data());
    std::fill(names->begin() + begin, names->begin() + begin + match.size(), true);
    at = begin + std::max<size_t>(match.size(), 1);
  }
}

std::string LabelPattern() {
  std::vector<std::string> labels;
  for (const std::string& label : CountedWords("label")) labels.push_back(RE2::QuoteMeta(label));
  // Figures behind a label, or a number word written with a capital: "Group of Seven", "Article
  // II".
  return absl::StrCat(
      R"(\b(?i:)", absl::StrJoin(labels, "|"),
      R"()[ -](?:\d[\d.,]*\b|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty)\b))");
}

}  // namespace

std::vector<bool> NumberNames(absl::string_view folded, bool chinese) {
  std::vector<bool> names(folded.size(), false);
  for (const TimeComponent& time :
       chinese ? ChineseTimeComponents(folded) : EnglishTimeComponents(folded)) {
    std::fill(names.begin() + time.begin, names.begin() + time.end, true);
  }
  static const RE2& addresses = *Keep(R"((?i)(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\S+|[@#]\w+)");
  static const RE2& telephones =
      *Keep(R"(\+\d[\d ()-]{7,}\d|\(\d{2,4}\) ?\d[\d-]{5,}|\b\d{3,4}-\d{3,4}-\d{4}\b|\b1\d{10}\b)");
  // Letters and figures in one word, versions, fractions and scores: "F-16", "G20", "5G", "1.2.3",
  // "9/11", "24/7".
  static const RE2& codes = *Keep(
      R"(\b[A-Za-z]+[A-Za-z-]*\d[\w.]*|\b\d+(?:G|D|A|B|X)\b|\b\d+\.\d+\.[\d.]+|\b\d+/\d+(?:/\d+)?\b|\b\d+:\d+\b)");
  static const RE2& currency_codes =
      *Keep(R"(^(?:US|USD|EUR|GBP|CNY|RMB|JPY|HK|Rs|RM|Tk|AED|INR|CHF|AUD|CAD)\d)");
  std::vector<bool> code_names(folded.size(), false);
  Mark(folded, codes, &code_names);
  for (size_t i = 0; i < folded.size(); ++i) {
    if (!code_names[i] || (i > 0 && code_names[i - 1])) continue;
    size_t end = i;
    while (end < folded.size() && code_names[end]) ++end;
    // "RMB500" is money.
    if (!RE2::PartialMatch(Piece(folded.substr(i, end - i)), currency_codes)) {
      std::fill(names.begin() + i, names.begin() + end, true);
    }
  }
  Mark(folded, addresses, &names);
  Mark(folded, telephones, &names);
  static const RE2& labels = *Keep(LabelPattern());
  static const RE2& groups = *Keep(
      R"(\bGroup of (?:\w+)\b|\b(?:Big|Top|Six|Five|Gang of) (?:Three|Four|Five|Eyes|Nations|Party)\b|\b[Oo]ne[- ](?:China|[Cc]ountry|[Bb]elt)\b|\bTwenty20\b|\b(?:first|second|third)[- ](?:lady|gentleman|world|hand|term|rate|class|person|party|base)\b|(?i:\b(?:no|any|every|each|this|that|the|another|which|some) one\b|\bone (?:of|another|that|who|which|by|or|can|could|should|has|is|was|would|may|might|day|thing|way|side)\b|\bat first\b|\bfirst of all\b|\bfirst time\b|\bin the first place\b))");
  static const RE2& chinese_names = *Keep(
      R"([二七八二十]+国(?:集团|峰会)|一带一路|九二共识|一国两制|一中|两岸|两国|两军|两党|两院|两会|两边|两侧|两者|二战|一战|三八线|第[一二三四五六七八九十百\d]+(?:条|款|号|章|节)|\d+号|(?:十四|十三|十五)五|五年(?:规划|计划)|万一|一些|一个|一种|一样|一直|一致|一定|一方面|一方|一旦|一切|一般|一起|一道|一边|一律|统一|唯一|进一步|之一|十分|千万不|百姓|万众|四方|三方|双方|一步|一贯|一系列|一再|五角大楼|白宫)");
  if (chinese) {
    Mark(folded, chinese_names, &names);
  } else {
    Mark(folded, labels, &names);
    Mark(folded, groups, &names);
  }
  return names;
}

void ReadEnglishBound(absl::string_view folded, bool preposition_clear, FoldedQuantity* q) {
  static const auto& before = *new std::vector<BoundRule>{
      {Keep(
           R"((?i)\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of) $)"),
       Bound::kAtLeast},
      {Keep(
           R"((?i)\b(?:(?:slightly |well |just |a little |far )?more than|in excess of|exceeding|upwards? of|greater than|above|topping|surpassing) $)"),
       Bound::kMoreThan},
      {Keep(
           R"((?i)\b(?:at most|up to|(?:no|not) more than|a maximum of|as many as|as much as|as high as|maximum of) $)"),
       Bound::kAtMost},
      {Keep(R"((?i)\b(?:(?:slightly |just |a little )?(?:less|fewer) than|below) $)"),
       Bound::kLessThan},
      {Keep(
           R"((?i)\b(?:about|around|roughly|approximately|approx\.?|some|an estimated|estimated|circa|nearly|almost|close to|just under|just over|on average|an average of|more or less|in the region of) $)"),
       Bound::kApproximate}};
  static const auto& clear_before = *new std::vector<BoundRule>{
      {Keep(R"((?i)\b(?:well |just |slightly )?over $)"), Bound::kMoreThan},
      {Keep(R"((?i)\b(?:just )?under $)"), Bound::kLessThan}};
  static const auto& behind =
      *new std::vector<BoundRule>{{Keep(R"((?i)^,? or more\b)"), Bound::kAtLeast},
                                  {Keep(R"((?i)^,? or (?:fewer|less)\b)"), Bound::kAtMost},
                                  {Keep(R"((?i)^ or so\b)"), Bound::kApproximate},
                                  {Keep(R"(^\+)"), Bound::kMoreThan}};
  static const std::vector<BoundRule>& none = *new std::vector<BoundRule>;
  Widen(folded, before, behind, q);
  // "hand over 23 prisoners": the verb takes the word.
  static const RE2& particle = *Keep(
      R"((?i)\b(?:hand|turn|take|took|taken|taking|hold|held|carr|win|won|pass|fly|flew|sign|cross|mov|run|ran|all|roll|sent|send|boil|blow|blew|knock|pull|spread|start)(?:ed|ing|s|y|ies|ied|es)? over $)");
  preposition_clear =
      preposition_clear && !RE2::PartialMatch(Piece(folded.substr(0, q->begin)), particle);
  if (preposition_clear && q->quantity.bound == Bound::kExact) Widen(folded, clear_before, none, q);
}

void ReadChineseBound(absl::string_view folded, FoldedQuantity* q) {
  static const auto& before = *new std::vector<BoundRule>{
      {Keep(R"((?:至少|不少于|不低于|起码|最少)(?:有|为|达)?$)"), Bound::kAtLeast},
      {Keep(R"((?:超过|逾|超|多于|高于|突破|大于|不止)(?:了)?$)"), Bound::kMoreThan},
      {Keep(R"((?:最多|至多|多达|高达|不超过|不多于|不高于|达到)$)"), Bound::kAtMost},
      {Keep(R"((?:不到|不足|少于|低于|未满)$)"), Bound::kLessThan},
      {Keep(R"((?:大约|约|约为|大概|近|将近|接近|估计|差不多|平均|几乎)$)"), Bound::kApproximate}};
  static const auto& behind =
      *new std::vector<BoundRule>{{Keep(R"(^(?:以上|或以上|及以上))"), Bound::kAtLeast},
                                  {Keep(R"(^(?:以下|以内))"), Bound::kAtMost},
                                  {Keep(R"(^(?:左右|上下|前后))"), Bound::kApproximate},
                                  {Keep(R"(^(?:多|余)(?:\P{Han}|$))"), Bound::kMoreThan}};
  Widen(folded, before, behind, q);
}

}  // namespace parallax
