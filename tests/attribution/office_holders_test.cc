// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The office holders of the data file as a class: whom a name alone, a title or a country shows,
// and that a name which many people or things bear shows nobody.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names.h"
#include "service/text/document.h"
#include "service/text/unicode.h"
#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;

// The keys of the names in a text that was published on a day of 2018, or of another `year`.
std::vector<std::string> Keys(absl::string_view text, const char* language = "en",
                              int year = 2018) {
  Document document = MakeDocument(text, language);
  document.published = PublicationTime{absl::CivilDay(year, 5, 2)};
  std::vector<std::string> keys;
  for (const NameMention& name : FindNames(document)) keys.push_back(name.key);
  return keys;
}

std::vector<const KnownEntity*> OfficeHolders() {
  std::vector<const KnownEntity*> persons;
  for (const KnownEntity& entity : SharedKnowledge().entities()) {
    if (entity.kind == EntityKind::kPerson) persons.push_back(&entity);
  }
  return persons;
}

bool IsHanName(const std::string& name) {
  size_t at = name.size();
  return IsHan(PreviousCodePoint(name, &at));
}

bool IsKnownPerson(const std::string& key) {
  const KnownEntity* entity = SharedKnowledge().Find(key);
  return entity != nullptr && entity->kind == EntityKind::kPerson;
}

TEST(OfficeHoldersTest, AFullNameIsItsPerson) {
  for (const KnownEntity* person : OfficeHolders()) {
    for (const std::string& name : person->names) {
      const auto forms = SharedKnowledge().Names(PhraseKey(name));
      if (forms.size() != 1 || forms[0].role != FormRole::kName || forms[0].ambiguous) continue;
      if (SharedKnowledge().entity(forms[0].entity).key != person->key) continue;
      if (absl::StrContains(name, '.')) continue;  // Initials are tested with the scanner.
      const bool han = IsHanName(name);
      const std::string text = han ? absl::StrCat("昨天最后发言的人是", name, "。")
                                   : absl::StrCat("Yesterday they met ", name, " in the hall.");
      EXPECT_THAT(Keys(text, han ? "zh" : "en"), Contains(person->key)) << text;
    }
  }
}

TEST(OfficeHoldersTest, AShortNameOfSeveralIsNobodyAlone) {
  std::map<std::string, std::set<std::string>> bearers;
  for (const KnownEntity* person : OfficeHolders()) {
    for (const std::string& name : person->names) {
      const auto forms = SharedKnowledge().Names(PhraseKey(name));
      const bool is_short = std::all_of(forms.begin(), forms.end(), [](const NameForm& form) {
        return form.role == FormRole::kFamilyName;
      });
      if (is_short) bearers[name].insert(person->key);
    }
  }
  int shared = 0;
  for (const auto& [name, persons] : bearers) {
    if (persons.size() < 2) continue;
    ++shared;
    const bool han = IsHanName(name);
    const std::string text = han ? absl::StrCat("昨天，", name, "来到了会场。")
                                 : absl::StrCat("Yesterday they met ", name, " in the hall.");
    for (const std::string& key : Keys(text, han ? "zh" : "en")) {
      EXPECT_FALSE(IsKnownPerson(key)) << text << " " << key;
    }
  }
  EXPECT_GT(shared, 20);
}

TEST(OfficeHoldersTest, AWordThatIsAlsoAShortNameIsNobody) {
  EXPECT_THAT(Keys("The bridge opens in May. May was cold."), Not(Contains(StartsWith("person:"))));
  EXPECT_THAT(Keys("He said so. He left Washington for Austin."),
              Not(Contains(StartsWith("person:"))));
  EXPECT_THAT(Keys("The price of Brown rice rose in the United States."),
              Not(Contains(StartsWith("person:"))));
  EXPECT_THAT(Keys("他们在德里和米兰办了沙龙。", "zh"), Not(Contains(StartsWith("person:"))));
  EXPECT_THAT(Keys("他信了。昨晚能看到金星。", "zh"), Not(Contains(StartsWith("person:"))));
}

TEST(OfficeHoldersTest, TheFullNameOrATitleShowsWhoIsMeantByAWord) {
  EXPECT_THAT(Keys("Condoleezza Rice came to Hamar. The bridge pleased Rice."),
              Contains("person:condoleezza-rice").Times(2));
  EXPECT_THAT(Keys("They met Prime Minister May in Hamar."), Contains("person:theresa-may"));
}

TEST(OfficeHoldersTest, ATitleTellsWhichOfSeveralIsMeant) {
  EXPECT_THAT(Keys("They met French President Hollande.", "en", 2014),
              Contains("person:francois-hollande"));
  EXPECT_THAT(Keys("They met Foreign Minister Lavrov."), Contains("person:sergey-lavrov"));
  EXPECT_THAT(Keys("他们会见了俄罗斯外长拉夫罗夫。", "zh"), Contains("person:sergey-lavrov"));
}

TEST(OfficeHoldersTest, ANameOfTwoCharactersIsTakenAsAWordOnly) {
  EXPECT_THAT(Keys("韩正会见了外宾。", "zh"), Contains("person:han-zheng"));
  EXPECT_THAT(Keys("日韩正式宣布了消息。", "zh"), Not(Contains("person:han-zheng")));
  EXPECT_THAT(Keys("中韩正在谈判。", "zh"), Not(Contains("person:han-zheng")));
}

TEST(OfficeHoldersTest, AShortNameInsideALongerOneIsAnotherPerson) {
  EXPECT_THAT(Keys("梅拉尼娅·特朗普来到了会场。", "zh"), Not(Contains("person:donald-trump")));
  EXPECT_THAT(Keys("安东·别洛夫来到了会场。", "zh"), Each(Not(StartsWith("person:anton-"))));
}

}  // namespace
}  // namespace parallax
