// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/voice.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/attribution/bodies.h"
#include "service/attribution/names_resolver.h"
#include "service/attribution/voice_context.h"
#include "service/attribution/voice_registry.h"
#include "service/text/token.h"

namespace parallax {
namespace {

// As what a name stands at the head of a document. A body that issues texts of its own is no
// outlet; one that publishes reports is.
enum class Role { kPublisher, kIssuer, kAuthor };

Role RoleOf(const Article& source) {
  if (source.outlet.empty()) return Role::kAuthor;
  // Of a post with an author, the outlet is the platform.
  const bool posted = source.kind == ArticleKind::kSocialPost && !source.author.empty();
  return IsIssued(source) && !posted ? Role::kIssuer : Role::kPublisher;
}

// A name that no data file holds, in `role`: the body of that name, a person, or an outlet.
uint32_t UnknownSpeaker(const NameResolver& resolver, uint32_t document, const std::string& name,
                        Role role, SpeakerRegistry* registry) {
  const std::string& issuer = resolver.IssuerKey(document);
  if (!issuer.empty() && issuer == resolver.bodies().FindName(document, name))
    return registry->Organisation(issuer);
  const bool person =
      role == Role::kAuthor || (role == Role::kIssuer && resolver.LooksPersonal(name));
  if (person) return registry->Person(document, absl::StrCat("person:", NameSlug(name)));
  return registry->Outlet(name, nullptr);
}

// The short form of an agency in its own dateline: "NFP" for the Narvik Free Press.
bool IsShortFor(absl::string_view agency, absl::string_view outlet) {
  std::string initials;
  for (absl::string_view word : absl::StrSplit(outlet, ' ', absl::SkipEmpty())) {
    if (absl::ascii_isupper(word[0])) initials += word[0];
  }
  return initials.size() > 1 && initials == agency;
}

// The voice of an outlet, author or agency by its name alone.
uint32_t SpeakerOf(const NameResolver& resolver, uint32_t document, const std::string& name,
                   Role role, SpeakerRegistry* registry) {
  const Body body = resolver.Identify(name);
  uint32_t speaker = 0;
  if (body.entity != nullptr && body.entity->kind == EntityKind::kMedium) {
    speaker = registry->Medium(*body.entity);
  } else if (body.entity != nullptr && body.entity->kind == EntityKind::kPerson) {
    speaker = registry->Person(document, body.key);
  } else if (body.entity != nullptr && body.entity->kind == EntityKind::kCountry) {
    speaker = registry->Government(body.country);
  } else if (body.entity != nullptr && body.entity->type == "GOVERNMENT") {
    speaker = registry->Government(body.country);
  } else if (!body.key.empty() && (body.government || role != Role::kPublisher)) {
    speaker = registry->Institution(body.key, body.country, body.government);
  } else if (body.entity != nullptr) {
    speaker = registry->Outlet(name, body.entity);
  } else {
    speaker = UnknownSpeaker(resolver, document, name, role, registry);
  }
  registry->at(speaker).names.insert(name);
  return speaker;
}

// The author's name tells whose words a post, readout or essay is; a report's author is its
// reporter, and the words are the outlet's.
bool AuthorSpeaks(const Document& document, const Body& author) {
  if (document.source.author.empty()) return false;
  const ArticleKind kind = document.source.kind;
  const bool report = kind == ArticleKind::kNewsReport || kind == ArticleKind::kWireReport;
  return !report || (author.entity != nullptr && author.entity->kind != EntityKind::kPerson);
}

}  // namespace

VoiceSet ResolveVoices(absl::Span<const Document> documents,
                       absl::Span<const Attribution> attributions,
                       absl::string_view report_language) {
  const NameResolver resolver(SharedKnowledge(), documents);
  SpeakerRegistry registry(resolver);
  std::vector<uint32_t> own, outlets, speakers(attributions.size(), 0);
  for (uint32_t d = 0; d < documents.size(); ++d) {
    const Article& source = documents[d].source;
    const std::string outlet_name = source.outlet.empty() ? source.author : source.outlet;
    const uint32_t outlet = SpeakerOf(resolver, d, outlet_name, RoleOf(source), &registry);
    uint32_t author = outlet;
    if (AuthorSpeaks(documents[d], resolver.Identify(source.author))) {
      author = SpeakerOf(resolver, d, source.author, Role::kAuthor, &registry);
    } else if (documents[d].dateline_agency.has_value()) {
      // An agency's text in another outlet; the agency's own dateline names it in short.
      const std::string& agency = *documents[d].dateline_agency;
      const bool same =
          NormalizeForMatch(outlet_name).find(NormalizeForMatch(agency)) != std::string::npos ||
          IsShortFor(agency, outlet_name);
      if (!same) author = SpeakerOf(resolver, d, agency, Role::kPublisher, &registry);
    }
    own.push_back(author);
    outlets.push_back(outlet);
  }
  for (uint32_t d = 0; d < documents.size(); ++d) {
    VoiceContext context(resolver, documents[d], d, attributions, own[d], outlets[d], &registry);
    for (uint32_t a = 0; a < attributions.size(); ++a) {
      if (attributions[a].document == d) speakers[a] = context.Resolve(a);
    }
  }
  VoiceSet voices;
  std::vector<uint32_t> order;
  registry.Build(report_language, &voices, &order);
  for (uint32_t speaker : speakers) voices.attribution_voice.push_back(order[speaker]);
  for (uint32_t speaker : own) voices.document_voice.push_back(order[speaker]);
  for (uint32_t speaker : outlets) voices.outlet_voice.push_back(order[speaker]);
  return voices;
}

std::vector<uint32_t> DocumentChain(const VoiceSet& voices, uint32_t document) {
  const uint32_t outlet = voices.outlet_voice[document], author = voices.document_voice[document];
  if (outlet == author) return {outlet};
  return {outlet, author};
}

std::vector<uint32_t> ChainOf(const VoiceSet& voices, absl::Span<const Attribution> attributions,
                              uint32_t index) {
  std::vector<uint32_t> sources;
  for (std::optional<uint32_t> at = index; at.has_value(); at = attributions[*at].parent) {
    sources.push_back(voices.attribution_voice[*at]);
  }
  std::vector<uint32_t> chain = DocumentChain(voices, attributions[index].document);
  for (auto voice = sources.rbegin(); voice != sources.rend(); ++voice) {
    if (chain.back() != *voice) chain.push_back(*voice);
  }
  return chain;
}

}  // namespace parallax
