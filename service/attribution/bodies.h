// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_BODIES_H_
#define PARALLAX_SERVICE_ATTRIBUTION_BODIES_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names_mentions.h"
#include "service/text/document.h"

namespace parallax {

// The organisations that the documents of a request name and the data files do not hold: companies,
// agencies, unions, courts, campaigns. A body has one key over all documents, whether it is called
// by its full name ("Harbour Line Ferries"), its initials ("HLF") or its head ("the Ferries").
// Outlets are held too, so that a short form that fits a body and a newspaper is neither's.
// Constant once built; independent of the order of documents; thread-safe.
class BodyIndex {
 public:
  explicit BodyIndex(const Knowledge& knowledge) : knowledge_(knowledge) {}

  // Teaches all that `document` shows: who publishes or issues it, and the bodies among `mentions`.
  // `known`: the data files hold the outlet.
  void Learn(uint32_t index, const Document& document, const std::vector<Mention>& mentions,
             bool known);
  // To be called when all documents are learnt, before anything is asked.
  void Finish();

  // The key of the body that `phrase` stands for in document `index`: by its full name, its
  // initials, or a shorter form that fits one body only, of this document before the others. Empty
  // when there is none, or several.
  std::string Find(uint32_t index, absl::string_view phrase) const;
  // The same for a name that stands alone, where a part of a name proves less: the place in a
  // body's name is not the body.
  std::string FindName(uint32_t index, absl::string_view name) const;
  // True when `key` is a body that calls itself, or is called, `noun` ("company", "union").
  bool IsA(absl::string_view key, absl::string_view noun) const;
  // True when nothing tells what kind of body `key` is.
  bool IsPlain(absl::string_view key) const;
  // The body that `key` is an organ of: the bank, of "Policy Board of the Bank of Solvang".
  std::string Parent(absl::string_view key) const;
  // The only body of document `index` that is a `noun`; empty when there is none, or several.
  std::string Only(uint32_t index, absl::string_view noun) const;
  // The fullest name of `key` as written; empty when it is not known.
  std::string Name(absl::string_view key) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::set<std::string> names;     // As written
    std::set<std::string> initials;  // As the texts give them
    std::set<std::string> nouns;     // What kind of body it is
    std::set<uint32_t> documents;
    bool outlet = false;  // No body of the texts: it publishes, or the data files hold it
    bool issuer = false;  // A text is its own
  };
  enum class Reach { kPhrase, kName };

  using Entries = std::map<std::string, Entry, std::less<>>;

  Entry& Add(uint32_t index, absl::string_view name);
  void AddInitials(const Document& document, const Mention& mention, Entry* entry) const;
  std::string Search(uint32_t index, absl::string_view phrase, Reach reach) const;
  bool Fits(const Entry& entry, const std::vector<std::string>& words, Reach reach) const;
  bool IsHead(const Entry& entry, size_t at) const;

  const Knowledge& knowledge_;
  Entries entries_;
  // A word of a name, or initials -> the bodies that have it; Chinese names are kept apart.
  std::map<std::string, std::vector<Entries::const_iterator>, std::less<>> by_word_;
  std::vector<Entries::const_iterator> chinese_;
  std::map<std::pair<uint32_t, std::string>, std::string> only_;  // Empty where there are several
};

// "name:..." for an organisation called `name`: its words in small letters, without an article
// before them and a legal form ("Ltd") behind.
std::string BodyKey(const Knowledge& knowledge, absl::string_view name);

// True for a document that a body issues itself, whose outlet is thus no publisher.
bool IsIssued(const Article& article);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_BODIES_H_
