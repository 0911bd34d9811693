// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/bodies.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// The words of a name as keys are made of: without an article in front, a legal form behind, and
// with possessive marks at their words.
std::vector<std::string> BodyWords(const Knowledge& knowledge, absl::string_view name) {
  std::vector<std::string> words;
  for (absl::string_view word : absl::StrSplit(PhraseKey(name), ' ', absl::SkipEmpty())) {
    if (!words.empty() && absl::StartsWith(word, "'")) {
      absl::StrAppend(&words.back(), word);
    } else {
      words.emplace_back(word);
    }
  }
  while (words.size() > 1 && (knowledge.Noun("company_form", words.back()) || words.back() == "," ||
                              words.back() == ".")) {
    words.pop_back();
  }
  return words;
}

bool IsHanName(absl::string_view name) { return !name.empty() && IsHan(CodePointAt(name, 0)); }

// The first letters of the words that count: "hlf" for "Harbour Line Ferries".
std::string Initials(const std::vector<std::string>& words, bool particles) {
  std::string letters;
  for (const std::string& word : words) {
    const bool small = word == "of" || word == "and" || word == "for" || word == "the";
    if ((small && !particles) || !absl::ascii_isalpha(word[0])) continue;
    letters += word[0];
  }
  return letters;
}

// The capitals in parentheses right behind `end`: "KLM" of "Kongsvik Line (KLM)".
std::string Bracketed(absl::string_view text, size_t end) {
  const absl::string_view rest = text.substr(end);
  if (!absl::StartsWith(rest, " (")) return "";
  const size_t close = rest.find(')');
  if (close == absl::string_view::npos || close < 4 || close > 12) return "";
  const absl::string_view letters = rest.substr(2, close - 2);
  const bool plain = std::all_of(letters.begin(), letters.end(), [](char c) {
    return absl::ascii_isalpha(c) || c == '&' || c == '.';
  });
  const auto capitals =
      std::count_if(letters.begin(), letters.end(), [](char c) { return absl::ascii_isupper(c); });
  return plain && capitals > 1 ? absl::AsciiStrToLower(letters) : "";
}

}  // namespace

std::string BodyKey(const Knowledge& knowledge, absl::string_view name) {
  return absl::StrCat("name:", absl::StrJoin(BodyWords(knowledge, name), " "));
}

bool IsIssued(const Article& article) {
  return article.kind == ArticleKind::kOfficialReadout ||
         article.kind == ArticleKind::kPressBriefing || article.kind == ArticleKind::kSocialPost;
}

BodyIndex::Entry& BodyIndex::Add(uint32_t index, absl::string_view name) {
  Entry& entry = entries_[BodyKey(knowledge_, name)];
  entry.names.insert(std::string(name));
  entry.documents.insert(index);
  if (!entry.words.empty()) return entry;
  entry.words = BodyWords(knowledge_, name);
  for (size_t k = 0; k < entry.words.size(); ++k) {
    const auto kind = knowledge_.Noun("organisation", entry.words[k]);
    if (kind && *kind != "-") entry.nouns.emplace(*kind);
    const auto noun = knowledge_.Noun("body", entry.words[k]);
    if (noun && IsHead(entry, k)) entry.nouns.insert({entry.words[k], std::string(*noun)});
  }
  return entry;
}

// Its initials where the text introduces them.
void BodyIndex::AddInitials(const Document& document, const Mention& mention, Entry* entry) const {
  const std::string letters = Bracketed(document.text(mention.part), mention.span.end_byte);
  if (!letters.empty()) entry->initials.insert(letters);
}

void BodyIndex::Learn(uint32_t index, const Document& document,
                      const std::vector<Mention>& mentions, bool known) {
  const std::string& outlet = document.source.outlet;
  if (!outlet.empty()) {
    Entry& entry = Add(index, outlet);
    entry.outlet |= known || !IsIssued(document.source);
    entry.issuer |= !entry.outlet;
  }
  for (const Mention& mention : mentions) {
    if (!mention.forms.empty() || mention.name.empty()) continue;
    const std::string letters = Bracketed(document.text(mention.part), mention.span.end_byte);
    const std::vector<std::string> words = BodyWords(knowledge_, mention.name);
    const bool introduced = mention.type == MentionType::kUnknown && words.size() > 1 &&
                            (letters == Initials(words, false) || letters == Initials(words, true));
    if (mention.type != MentionType::kOrganisation && !introduced) continue;
    // Capitals alone may be the short form of another.
    if (words.size() == 1 && mention.noun.empty() && !IsHanName(mention.name)) continue;
    Entry& entry = Add(index, mention.name);
    AddInitials(document, mention, &entry);
    if (const auto kind = knowledge_.Noun("body", mention.noun)) {
      entry.nouns.insert({mention.noun, std::string(*kind)});
    }
  }
}

void BodyIndex::Finish() {
  for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
    const Entry& body = entry->second;
    std::set<std::string> words(body.words.begin(), body.words.end());
    words.insert(body.initials.begin(), body.initials.end());
    words.insert(Initials(body.words, false));
    words.insert(Initials(body.words, true));
    for (const std::string& word : words) by_word_[word].push_back(entry);
    if (body.words.size() == 1 && IsHanName(body.words[0])) chinese_.push_back(entry);
    if (body.outlet) continue;
    for (const uint32_t document : body.documents) {
      for (const std::string& noun : body.nouns) {
        const auto [only, added] = only_.try_emplace({document, noun}, entry->first);
        if (!added) only->second.clear();
      }
    }
  }
}

// Is word `at` the noun that says what the body is: its last, or the one before "of"?
bool BodyIndex::IsHead(const Entry& entry, size_t at) const {
  return at + 1 == entry.words.size() || entry.words[at + 1] == "of" ||
         entry.words[at + 1] == "for";
}

bool BodyIndex::Fits(const Entry& entry, const std::vector<std::string>& words, Reach reach) const {
  if (words.size() == 1) {
    if (entry.initials.contains(words[0])) return true;
    const bool letters = words[0].size() > 1 && (words[0] == Initials(entry.words, false) ||
                                                 words[0] == Initials(entry.words, true));
    if (letters) return true;
    if (IsHanName(words[0]) && entry.words.size() == 1) {
      // "反对党进步联盟" and "进步联盟" are one.
      const bool inside = words[0].size() >= 6 && (absl::StartsWith(entry.words[0], words[0]) ||
                                                   absl::EndsWith(entry.words[0], words[0]));
      return inside || (entry.words[0].size() >= 12 && absl::EndsWith(words[0], entry.words[0]));
    }
  }
  if (words.size() >= entry.words.size()) return false;
  for (size_t at = 0; at + words.size() <= entry.words.size(); ++at) {
    if (!std::equal(words.begin(), words.end(), entry.words.begin() + at)) continue;
    const size_t last = at + words.size() - 1;
    if (IsHead(entry, last) && (last == at ? knowledge_.Noun("body", words[0]).has_value() ||
                                                 knowledge_.Noun("organisation", words[0])
                                           : last + 1 == entry.words.size())) {
      return at == 0 || entry.words[at - 1] != "of";
    }
    // "Solvang" of "Solvang City Council" is a place; of "Solvang Motors" it is the firm.
    if (at == 0 && (entry.nouns.contains("company") || (entry.issuer && entry.nouns.empty())))
      return true;
    if (reach == Reach::kPhrase && words[0].size() > 3 &&
        std::find(entry.words.begin(), entry.words.begin() + at, "of") ==
            entry.words.begin() + at) {
      return at > 0 || words.size() > 1;
    }
  }
  return false;
}

std::string BodyIndex::Search(uint32_t index, absl::string_view phrase, Reach reach) const {
  const std::string key = BodyKey(knowledge_, phrase);
  const std::vector<std::string> words = BodyWords(knowledge_, phrase);
  const auto whole = entries_.find(key);
  if (whole != entries_.end() && words.size() > 1) return whole->second.outlet ? "" : key;
  const auto sharing = by_word_.find(words[0]);
  const bool han = IsHanName(words[0]);
  if (words.empty() || (!han && sharing == by_word_.end()))
    return whole != entries_.end() && !whole->second.outlet ? key : "";
  for (const bool here : {true, false}) {
    std::string found;
    int count = 0;
    for (const Entries::const_iterator body : han ? chinese_ : sharing->second) {
      const std::string& candidate = body->first;
      const Entry& entry = body->second;
      if (candidate == key || (here && !entry.documents.contains(index))) continue;
      if (!Fits(entry, words, reach)) continue;
      ++count;
      found = entry.outlet ? "" : candidate;
    }
    // A name of one word that fits several longer ones is its own.
    if (count == 1) return found;
    if (count > 1) break;
  }
  return whole != entries_.end() && !whole->second.outlet ? key : "";
}

std::string BodyIndex::Find(uint32_t index, absl::string_view phrase) const {
  return Search(index, phrase, Reach::kPhrase);
}

std::string BodyIndex::FindName(uint32_t index, absl::string_view name) const {
  return Search(index, name, Reach::kName);
}

bool BodyIndex::IsA(absl::string_view key, absl::string_view noun) const {
  const auto it = entries_.find(key);
  return it != entries_.end() && it->second.nouns.contains(std::string(noun));
}

bool BodyIndex::IsPlain(absl::string_view key) const {
  const auto it = entries_.find(key);
  return it != entries_.end() && it->second.nouns.empty();
}

std::string BodyIndex::Parent(absl::string_view key) const {
  const auto it = entries_.find(key);
  if (it == entries_.end()) return "";
  const std::vector<std::string>& words = it->second.words;
  for (size_t at = 1; at + 1 < words.size(); ++at) {
    if (words[at] != "of") continue;
    const size_t first = words[at + 1] == "the" ? at + 2 : at + 1;
    std::string whole =
        absl::StrCat("name:", absl::StrJoin(words.begin() + first, words.end(), " "));
    const auto parent = entries_.find(whole);
    if (parent != entries_.end() && !parent->second.outlet) return whole;
  }
  return "";
}

std::string BodyIndex::Only(uint32_t index, absl::string_view noun) const {
  const auto only = only_.find({index, std::string(noun)});
  return only == only_.end() ? "" : only->second;
}

std::string BodyIndex::Name(absl::string_view key) const {
  const auto it = entries_.find(key);
  if (it == entries_.end()) return "";
  const std::set<std::string>& names = it->second.names;
  return *std::max_element(names.begin(), names.end(),
                           [](const auto& a, const auto& b) { return a.size() < b.size(); });
}

}  // namespace parallax
