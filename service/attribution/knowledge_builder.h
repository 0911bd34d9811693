// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_BUILDER_H_
#define PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_BUILDER_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "service/attribution/knowledge.h"
#include "service/text/tsv.h"

namespace parallax {

// Makes a Knowledge from the contents of its data files, whose heads document their columns.
// source_nouns.tsv comes first, since it says which kinds speak for a government;
// office_holders.tsv comes after countries.tsv. Each function returns INVALID_ARGUMENT with the
// reason when a line is malformed. Not thread-safe.
class KnowledgeBuilder {
 public:
  absl::Status AddNouns(absl::string_view content);
  absl::Status AddGivenNames(absl::string_view content);
  absl::Status AddFamilyNames(absl::string_view content);
  absl::Status AddCountries(absl::string_view content);
  absl::Status AddInstitutions(absl::string_view content);
  absl::Status AddMedia(absl::string_view content);
  absl::Status AddTitles(absl::string_view content);
  absl::Status AddUnnamedSources(absl::string_view content);
  absl::Status AddOfficeHolders(absl::string_view content);

  // The finished knowledge; the builder is empty after that.
  absl::StatusOr<Knowledge> Build();

 private:
  uint32_t AddEntity(KnownEntity entity);
  void AddForm(absl::string_view form, uint32_t entity, FormRole role, bool ambiguous);
  void AddForms(absl::string_view column, uint32_t entity, FormRole role,
                const absl::flat_hash_set<std::string>& ambiguous);
  void AddPersonForms(const TsvRow& row, uint32_t entity);
  void Measure(absl::string_view phrase);
  bool Speaks(absl::string_view noun_class, absl::string_view kind) const;

  Knowledge knowledge_;
  std::vector<std::string> officers_;  // Chinese
};

// The data files in the order in which they are to be added.
using KnowledgeFile =
    std::pair<absl::string_view, absl::Status (KnowledgeBuilder::*)(absl::string_view)>;
const std::vector<KnowledgeFile>& KnowledgeFiles();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_KNOWLEDGE_BUILDER_H_
