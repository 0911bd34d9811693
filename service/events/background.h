// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_EVENTS_BACKGROUND_H_
#define PARALLAX_SERVICE_EVENTS_BACKGROUND_H_

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "service/events/event.h"

namespace parallax {

// Gives each claim of `group`'s documents its event: the main one (group.events[0]), or a
// background event, which is appended to group.events. A claim is background when the text dates it
// outside the days of the main event and in the past, when it tells of a meeting or call with
// somebody who takes no part in the main one, or when it goes on about such an event ("that call",
// "at the time"). Writes claim_event[i] for each claim of the group. Never fails. Thread-safe.
void AssignClaims(absl::Span<const Document> documents, absl::Span<const Claim> claims,
                  EventGroup& group, std::vector<std::optional<uint32_t>>& claim_event);

// Whether the sentence of `claim` tells of a call, meeting or visit (data/encounters.tsv).
// Thread-safe.
bool TellsOfEncounter(const Document& document, const Claim& claim);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_EVENTS_BACKGROUND_H_
