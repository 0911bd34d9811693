// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Bodies and persons that the data files do not hold: which names of a request are theirs, and
// which body "its director" and "the union" speak of.
#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "service/attribution/names_resolver.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

constexpr uint32_t kReach = 2;       // How many sentences back "its" may look
constexpr size_t kMostLooked = 500;  // How many mentions back "the union" may look

std::vector<std::string> Words(absl::string_view name) {
  return absl::StrSplit(PhraseKey(name), ' ', absl::SkipEmpty());
}

// The word right before `mention`, in small letters.
std::string WordBefore(const Document& document, const Mention& mention) {
  const absl::string_view text = document.text(mention.part);
  size_t end = mention.span.start_byte;
  while (end > 0 && text[end - 1] == ' ') --end;
  size_t begin = end;
  while (begin > 0 && absl::ascii_isalpha(text[begin - 1])) --begin;
  return absl::AsciiStrToLower(text.substr(begin, end - begin));
}

// An odd number of quotation marks before `byte`: it stands inside a quotation.
bool InQuotation(absl::string_view text, size_t begin, size_t byte) {
  int straight = 0, depth = 0;
  for (size_t at = begin; at < byte;) {
    const int32_t c = NextCodePoint(text, &at);
    straight += c == '"';
    depth += (c == 0x201C) - (c == 0x201D);
  }
  return straight % 2 == 1 || depth > 0;
}

bool IsCapitals(absl::string_view name) {
  return name.size() > 1 &&
         std::all_of(name.begin(), name.end(), [](char c) { return absl::ascii_isupper(c); });
}

}  // namespace

void NameResolver::LearnBodies() {
  for (uint32_t d = 0; d < documents_.size(); ++d) {
    bodies_.Learn(d, documents_[d], mentions_[d],
                  !Identify(documents_[d].source.outlet).key.empty());
    for (const Mention& mention : mentions_[d]) {
      if (knowledge_.Noun("locative", WordBefore(documents_[d], mention)))
        places_.insert(PhraseKey(mention.name));
      if (mention.type != MentionType::kPerson) continue;
      for (absl::string_view part : absl::StrSplit(mention.name, "·")) {
        if (part.size() < mention.name.size() && part.size() >= 6)
          han_parts_[std::string(part)].insert(mention.name);
      }
    }
  }
  bodies_.Finish();
  for (uint32_t d = 0; d < documents_.size(); ++d) issuers_.push_back(FindIssuer(d));
}

// What a document's names tell of a name that may be a body's.
struct NameResolver::NamesAround {
  std::set<std::string> families;                      // Last words of persons' names
  std::map<uint32_t, std::set<std::string>> entities;  // Entity of the data files -> its names here
};

NameResolver::NamesAround NameResolver::Around(uint32_t document) const {
  NamesAround around;
  for (const Mention& mention : mentions_[document]) {
    if (!mention.forms.empty()) around.entities[mention.forms[0].entity].insert(mention.name);
    const size_t blank = mention.name.rfind(' ');
    if (blank == std::string::npos) continue;
    if (mention.type == MentionType::kPerson || LooksPersonal(mention.name))
      around.families.insert(absl::AsciiStrToLower(mention.name.substr(blank + 1)));
  }
  return around;
}

// May the name be one of a body? Not the family name of somebody in the same document, and of the
// names of the data files only a common word that the document uses for a body of its own.
bool NameResolver::MayBeBody(const NamesAround& around, const Mention& mention) const {
  if (mention.type == MentionType::kPerson) {
    return mention.forms.empty() && mention.title == nullptr && !LooksPersonal(mention.name);
  }
  const std::string phrase = absl::AsciiStrToLower(mention.name);
  if (around.families.contains(phrase)) return false;
  if (mention.forms.empty()) {
    return mention.type == MentionType::kUnknown || mention.type == MentionType::kOrganisation;
  }
  // The other names of the same entity show that it is meant.
  const auto same = around.entities.find(mention.forms[0].entity);
  if (same != around.entities.end() && same->second.size() > 1) return false;
  const bool bodies =
      std::all_of(mention.forms.begin(), mention.forms.end(), [this](const NameForm& form) {
        const EntityKind kind = knowledge_.entity(form.entity).kind;
        return kind == EntityKind::kInstitution || kind == EntityKind::kMedium;
      });
  return bodies && knowledge_.Noun("organisation", phrase).has_value();
}

void NameResolver::FindBodies(uint32_t document) {
  const NamesAround around = Around(document);
  std::map<std::string, std::string> known;  // Name -> key
  for (Mention& mention : mentions_[document]) {
    if (!MayBeBody(around, mention)) continue;
    const auto [found, added] = known.try_emplace(mention.name);
    if (added) found->second = bodies_.FindName(document, mention.name);
    std::string key = found->second;
    const bool whole = !key.empty() && key == BodyKey(knowledge_, mention.name);
    if (mention.type == MentionType::kPerson && !whole) continue;
    if (!whole && places_.contains(PhraseKey(mention.name))) continue;
    if (!mention.forms.empty() && (key.empty() || whole)) continue;
    if (key.empty() && IsCapitals(mention.name)) TakeCountry(document, &mention);
    if (key.empty()) continue;
    mention.forms.clear();
    mention.type = MentionType::kOrganisation;
    mention.body = std::move(key);
  }
}

// "NZ" in a document that names New Zealand.
void NameResolver::TakeCountry(uint32_t document, Mention* mention) const {
  for (const Mention& other : mentions_[document]) {
    if (other.type != MentionType::kCountry || other.forms.empty() || other.adjective) continue;
    std::string letters;
    for (const std::string& word : Words(other.name)) letters += absl::ascii_toupper(word[0]);
    if (letters.size() < 2 || letters != mention->name) continue;
    mention->type = MentionType::kCountry;
    mention->forms = other.forms;
    mention->country = other.country;
    return;
  }
}

bool NameResolver::LooksPersonal(absl::string_view name) const {
  const std::vector<std::string> words = Words(name);
  if (words.size() < 2 || words.size() > 4) return false;
  const bool body = std::any_of(words.begin(), words.end(), [this](const std::string& word) {
    return knowledge_.Noun("organisation", word) || knowledge_.Noun("place", word);
  });
  return !body && (knowledge_.GivenName(words[0]) != 0 || words[0].size() == 1 ||
                   (words[0].size() == 2 && words[0][1] == '.'));
}

// Two or three words that no list knows are a person's name when the last of them comes again
// alone, and neither is a place or has an article.
void NameResolver::FindPersons(uint32_t document) {
  std::set<std::string> alone, articled;
  for (const Mention& mention : mentions_[document]) {
    const std::string phrase = PhraseKey(mention.name);
    if (WordBefore(documents_[document], mention) == "the") articled.insert(phrase);
    const bool free = mention.forms.empty() && mention.body.empty();
    if (free && phrase.find(' ') == std::string::npos) alone.insert(phrase);
  }
  for (Mention& mention : mentions_[document]) {
    if (mention.type != MentionType::kUnknown || !mention.forms.empty()) continue;
    const std::vector<std::string> words = Words(mention.name);
    if (words.size() < 2 || words.size() > 3 || !alone.contains(words.back())) continue;
    const bool other = std::any_of(words.begin(), words.end(), [this](const std::string& word) {
      return knowledge_.Noun("organisation", word) || knowledge_.Noun("place", word) ||
             absl::ascii_isdigit(word[0]) || absl::ascii_ispunct(word[0]);
    });
    const std::string phrase = PhraseKey(mention.name);
    if (other || articled.contains(phrase) || articled.contains(words.back()) ||
        places_.contains(phrase) || places_.contains(words.back())) {
      continue;
    }
    mention.type = MentionType::kPerson;
  }
}

std::string NameResolver::FindIssuer(uint32_t document) const {
  const Article& source = documents_[document].source;
  if (!IsIssued(source)) return "";
  const std::string& name = source.author.empty() ? source.outlet : source.author;
  if (name.empty() || LooksPersonal(name) || !Identify(name).key.empty()) return "";
  const std::vector<std::string> words = Words(name);
  if (source.author.empty() && !words.empty() && knowledge_.Noun("press", words.back())) return "";
  return bodies_.FindName(document, name);
}

std::string NameResolver::BodyAt(uint32_t document, absl::string_view phrase, Part part,
                                 uint32_t byte) const {
  const std::vector<std::string> words = Words(phrase);
  if (words.empty()) return "";
  const bool noun_phrase = knowledge_.Noun("body", absl::StrJoin(words, " ")).has_value();
  const std::string noun = noun_phrase ? absl::StrJoin(words, " ") : words.back();
  if (!noun_phrase) {
    if (std::string whole = bodies_.Find(document, phrase); !whole.empty()) return whole;
  }
  const auto kind = knowledge_.Noun("body", noun);
  if (!kind || !noun_phrase) return "";
  const bool general = noun == *kind || knowledge_.Noun("general_body", noun);
  const std::string asked = general ? std::string(*kind) : noun;
  const std::vector<Mention>& mentions = mentions_[document];
  // The title's mentions come first.
  const auto behind =
      std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.part != part ? mention.part == Part::kTitle : mention.span.start_byte < byte;
      });
  size_t looked = 0;
  for (auto mention = std::make_reverse_iterator(behind);
       mention != mentions.rend() && mention->part == part && ++looked < kMostLooked; ++mention) {
    if (!mention->body.empty() && bodies_.IsA(mention->body, asked)) return mention->body;
  }
  const std::string& issuer = IssuerKey(document);
  const bool plain = bodies_.IsPlain(issuer) && (*kind == "company" || *kind == "group");
  if (!issuer.empty() && (bodies_.IsA(issuer, asked) || (plain && general))) return issuer;
  return bodies_.Only(document, asked);
}

std::string NameResolver::AffiliationKey(uint32_t document, const Mention& mention,
                                         const std::string& affiliation) const {
  if (affiliation.empty() || knowledge_.Find(affiliation) != nullptr) return affiliation;
  if (affiliation == "its") return TopicBody(document, mention);
  const uint32_t byte = mention.whole.start_byte;
  if (!absl::ascii_isupper(affiliation[0]) && !IsHan(CodePointAt(affiliation, 0))) {
    std::string key = BodyAt(document, affiliation, mention.part, byte);
    return key.empty() ? UnnamedBody(document, affiliation) : key;
  }
  if (std::string key = bodies_.Find(document, affiliation); !key.empty()) return key;
  Mention owner;
  owner.name = affiliation;
  if (std::string person = PersonKey(document, owner); !person.empty()) return person;
  // "Electoral commissioner" at the head of a sentence holds no name, "Lodestar director" does.
  const bool word = affiliation.find(' ') == std::string::npos &&
                    (absl::EndsWith(affiliation, "al") ||
                     knowledge_.Noun("rank", absl::AsciiStrToLower(affiliation)));
  const Sentence& sentence = documents_[document].sentences[mention.sentence];
  const bool starts = mention.whole.start_byte == sentence.span.start_byte;
  return word && starts ? "" : BodyKey(knowledge_, affiliation);
}

std::string NameResolver::UnnamedBody(uint32_t document, absl::string_view phrase) const {
  const Article& source = documents_[document].source;
  return absl::StrCat("body:", NormalizeForMatch(phrase), "@",
                      NormalizeForMatch(source.outlet.empty() ? source.author : source.outlet));
}

bool NameResolver::IsHost(uint32_t document, const std::string& office) const {
  if (offices_[document] != office) return false;
  const auto& offices = facts_[document].offices;
  return std::any_of(offices.begin(), offices.end(), [&](const auto& held) {
    return absl::EndsWith(held.first, absl::StrCat("/", office)) &&
           !absl::StartsWith(held.first, absl::StrCat(homes_[document], "/"));
  });
}

// The body that "its" of `mention` stands for: the subject of the sentence before it, or of the
// sentences before.
std::string NameResolver::TopicBody(uint32_t document, const Mention& mention) const {
  const uint32_t byte = mention.whole.start_byte;
  for (uint32_t back = 0; back <= kReach && back <= mention.sentence; ++back) {
    std::string key = SubjectBody(document, mention.sentence - back, byte);
    if (!key.empty()) return key;
  }
  return IssuerKey(document);
}

std::string NameResolver::SubjectBody(uint32_t document, uint32_t sentence, uint32_t before) const {
  const Document& source = documents_[document];
  const Part part = source.sentences[sentence].part;
  const Span whole = source.sentences[sentence].span;
  const absl::string_view text = source.text(part);
  // "The union is unimpressed."
  const std::vector<Token> tokens = Tokenize(text, source.index(part), whole);
  for (size_t k = 1; k < std::min<size_t>(tokens.size(), 4) && tokens[0].lower == "the"; ++k) {
    if (tokens[k].capitalized || tokens[k].span.end_byte > before) break;
    if (!knowledge_.Noun("body", tokens[k].lower)) continue;
    const absl::string_view phrase =
        text.substr(tokens[1].span.start_byte, tokens[k].span.end_byte - tokens[1].span.start_byte);
    std::string key = BodyAt(document, phrase, part, whole.start_byte);
    if (!key.empty()) return key;
  }
  for (const Mention& other : mentions(document, sentence)) {
    if (other.span.end_byte > before) break;
    if (!other.subject || InQuotation(text, whole.start_byte, other.span.start_byte)) continue;
    if (!other.body.empty()) return other.body;
    if (other.type == MentionType::kInstitution && !other.forms.empty()) {
      const KnownEntity* entity = Choose(document, other.forms);
      if (entity != nullptr) return entity->key;
    }
  }
  return "";
}

}  // namespace parallax
