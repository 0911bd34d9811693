// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The C++ tagger computes the features of training. The tags here are what
// `training/lexicon/tagger.py --tag service/claims/data/tagger_en.tsv` prints; after training anew
// they have to be printed anew.
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "service/claims/tagger.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

// WORD/TAG, blanks between.
constexpr const char* kTrainer[] = {
    "The/DET harbour/NOUN master/NOUN closed/VERB two/NUM of/ADP the/DET four/NUM "
    "piers/NOUN after/ADP the/DET storm/NOUN ./PUNCT",
    "Neither/DET side/NOUN has/AUX said/VERB when/ADV the/DET talks/NOUN will/AUX "
    "resume/VERB ./PUNCT",
    "She/PRON had/AUX never/ADV before/ADV spoken/VERB in/ADP public/ADJ about/ADP "
    "the/DET accident/NOUN ./PUNCT",
    "If/SCONJ the/DET water/NOUN rises/NOUN again/ADV ,/PUNCT the/DET lower/ADJ town/NOUN "
    "must/AUX be/AUX cleared/VERB at/ADP once/ADV ./PUNCT",
    "Farmers/NOUN ,/PUNCT who/PRON lost/VERB most/ADJ of/ADP their/PRON wheat/NOUN "
    ",/PUNCT want/VERB help/NOUN before/ADP winter/NOUN ./PUNCT",
    "Its/PRON new/ADJ rail/NOUN line/NOUN cost/VERB $/SYM 40/NUM million/NUM more/ADJ "
    "than/ADP planned/VERB ./PUNCT",
    "Both/DET governments/NOUN agreed/VERB to/PART share/VERB data/NOUN on/SCONJ "
    "fishing/NOUN fleets/NOUN ./PUNCT",
    "\"/PUNCT We/PRON are/AUX ready/ADJ to/PART sign/VERB ,/PUNCT \"/PUNCT the/DET "
    "mayor/NOUN of/ADP Lindby/PROPN told/VERB reporters/NOUN ./PUNCT",
    "The/DET long-delayed/ADJ bridge/NOUN will/AUX open/VERB on/ADP 3/NUM June/PROPN "
    ",/PUNCT officials/NOUN said/VERB on/ADP Friday/PROPN ./PUNCT",
    "There/PRON is/VERB little/ADJ hope/NOUN that/SCONJ anyone/PRON will/AUX be/AUX "
    "found/VERB alive/ADJ ./PUNCT",
    "What/PRON the/DET minister/NOUN said/VERB does/AUX n't/PART change/VERB the/DET "
    "facts/NOUN ./PUNCT",
    "Prime/ADJ Minister/PROPN Olga/PROPN Stein/PROPN and/CCONJ her/PRON Danish/ADJ "
    "counterpart/NOUN met/VERB for/ADP an/DET hour/NOUN ./PUNCT",
    "He/PRON denied/VERB having/VERB taken/VERB money/NOUN from/ADP the/DET company/NOUN "
    "./PUNCT",
    "The/DET ship/NOUN ,/PUNCT built/VERB in/ADP 1962/NUM ,/PUNCT sank/VERB off/ADP "
    "the/DET coast/NOUN of/ADP Norway/PROPN ./PUNCT",
    "Could/AUX the/DET committee/NOUN explain/VERB why/ADV the/DET report/NOUN was/AUX "
    "not/PART published/VERB ?/PUNCT",
    "Exports/NOUN of/ADP timber/NOUN fell/NOUN sharply/ADV ,/PUNCT while/SCONJ "
    "imports/NOUN of/ADP steel/NOUN doubled/VERB ./PUNCT",
    "They/PRON called/VERB for/ADP an/DET immediate/ADJ end/NOUN to/ADP the/DET "
    "strike/NOUN ./PUNCT",
    "Nobody/PRON was/AUX hurt/VERB ,/PUNCT but/CCONJ several/ADJ houses/NOUN lost/VERB "
    "their/PRON roofs/NOUN ./PUNCT",
    "To/PART rebuild/VERB the/DET school/NOUN would/AUX take/VERB at/ADP least/ADJ "
    "three/NUM years/NOUN ./PUNCT",
};

TEST(TaggerAgreementTest, TagsAreThoseOfTheTrainer) {
  for (const char* line : kTrainer) {
    std::vector<std::string> words;
    std::vector<Tag> expected;
    for (absl::string_view pair : absl::StrSplit(line, ' ')) {
      const size_t slash = pair.rfind('/');
      words.emplace_back(pair.substr(0, slash));
      expected.push_back(TagFromName(pair.substr(slash + 1)));
    }
    const std::string sentence = absl::StrJoin(words, " ");
    const auto tokens = Tagged(sentence);
    ASSERT_EQ(tokens.size(), words.size()) << sentence;
    for (size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(tokens[i].tag, expected[i]) << words[i] << " in: " << sentence;
    }
  }
}

}  // namespace
}  // namespace parallax
