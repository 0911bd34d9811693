// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_CLIENT_H_
#define PARALLAX_CLIENT_CLIENT_H_

#include <functional>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "parallax/v1/divergence_service.pb.h"

namespace parallax {

// Called with each message of a streamed comparison, in the thread of the call, the complete answer
// left out.
using UpdateCallback = std::function<void(const v1::StreamCompareArticlesResponse&)>;

// The methods of parallax.v1.DivergenceService as blocking calls, wherever the analysis runs.
//
// Errors have the code that the service gave and, as payloads, its error details (client/status.h
// reads them). Thread-safe.
class Client {
 public:
  virtual ~Client() = default;

  // At most 200,000 code points of text in all.
  virtual absl::StatusOr<v1::CompareArticlesResponse> Compare(
      const v1::CompareArticlesRequest& request) = 0;

  // The same answer, up to 600,000 code points in all; `on_update` hears of stages and findings on
  // the way.
  virtual absl::StatusOr<v1::CompareArticlesResponse> StreamCompare(
      const v1::CompareArticlesRequest& request, const UpdateCallback& on_update) = 0;

  virtual absl::StatusOr<v1::ExtractClaimsResponse> Extract(
      const v1::ExtractClaimsRequest& request) = 0;
  virtual absl::StatusOr<v1::GroupArticlesResponse> Group(
      const v1::GroupArticlesRequest& request) = 0;
  virtual absl::StatusOr<v1::GetServerInfoResponse> GetServerInfo() = 0;
};

// `request` with the same fields as the stream's type.
v1::StreamCompareArticlesRequest ToStreamRequest(const v1::CompareArticlesRequest& request);

struct ConnectOptions {
  // For each call, retries included. Sent to the server, which gives up by itself.
  absl::Duration deadline = absl::Seconds(30);

  // The first attempt and up to three retries, only on UNAVAILABLE. Every method may be repeated:
  // the service keeps nothing.
  bool retry = true;

  // Sends calls only to servers whose standard health service says SERVING for
  // parallax.v1.DivergenceService.
  bool health_check = true;

  // The largest answer that is taken, in bytes.
  int max_response_bytes = 64 << 20;
};

// A client of the service at `target`: "HOST:PORT", "dns:///name:port" for all its addresses in
// turn (round_robin), "unix:/path".
//
// In plaintext. Connects on the first call and again when the connection is lost; HTTP proxies from
// the environment are not used. A server that cannot be reached shows as UNAVAILABLE on the call.
std::unique_ptr<Client> Connect(const std::string& target, const ConnectOptions& options = {});

}  // namespace parallax

#endif  // PARALLAX_CLIENT_CLIENT_H_
