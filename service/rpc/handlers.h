// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_HANDLERS_H_
#define PARALLAX_SERVICE_RPC_HANDLERS_H_

#include <functional>

#include "absl/status/status.h"
#include "parallax/v1/divergence_service.pb.h"
#include "service/report/compare.h"
#include "service/rpc/analyzer.h"

namespace parallax {

// What a handler works with. The caller owns both and keeps them for the call.
struct Context {
  const Analyzer& analyzer;
  Observer& observer;  // Told of progress; asked whether the answer is still wanted
};

// One function for each method of DivergenceService: validate, analyse, convert. They run on the
// calling thread until done, need no server, and are thread-safe. `response` is empty on entry and
// unspecified after an error.
//
// INVALID_ARGUMENT: the request, with field paths. CANCELLED: the observer said so. UNAVAILABLE: a
// model could not be run. INTERNAL: a defect. All as errors.h makes them.
absl::Status CompareArticles(const v1::CompareArticlesRequest& request, const Context& context,
                             v1::CompareArticlesResponse* response);

absl::Status ExtractClaims(const v1::ExtractClaimsRequest& request, const Context& context,
                           v1::ExtractClaimsResponse* response);

absl::Status GroupArticles(const v1::GroupArticlesRequest& request, const Context& context,
                           v1::GroupArticlesResponse* response);

absl::Status GetServerInfo(const v1::GetServerInfoRequest& request, const Context& context,
                           v1::GetServerInfoResponse* response);

// Takes the messages of a stream, on the thread that runs the handler, in the order in which they
// are to be sent.
using StreamSink = std::function<void(const v1::StreamCompareArticlesResponse&)>;

// Progress and findings go to `sink` while they come up, the whole answer last. After an error
// nothing more is sent.
absl::Status StreamCompareArticles(const v1::StreamCompareArticlesRequest& request,
                                   const Context& context, const StreamSink& sink);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_HANDLERS_H_
