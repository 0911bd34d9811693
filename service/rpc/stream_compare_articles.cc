// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_divergence.h"
#include "service/rpc/convert_enums.h"
#include "service/rpc/convert_report.h"
#include "service/rpc/convert_request.h"
#include "service/rpc/errors.h"
#include "service/rpc/handlers.h"
#include "service/rpc/validate.h"

namespace parallax {
namespace {

// Tells a stream what an analysis tells its observer.
class StreamObserver : public Observer {
 public:
  StreamObserver(Observer& next, const StreamSink& sink) : next_(next), sink_(sink) {}

  void OnStage(Stage stage) override {
    next_.OnStage(stage);
    v1::StreamCompareArticlesResponse message;
    v1::Progress* progress = message.mutable_progress();
    progress->set_stage(ToProto(stage));
    progress->set_stage_number(static_cast<uint32_t>(ToProto(stage)));
    progress->set_stage_count(v1::Stage_MAX);
    sink_(message);
  }

  void OnDivergence(const Divergence& divergence) override {
    next_.OnDivergence(divergence);
    v1::StreamCompareArticlesResponse message;
    ToProto(divergence, message.mutable_divergence());
    sink_(message);
  }

  bool Cancelled() const override { return next_.Cancelled(); }

 private:
  Observer& next_;
  const StreamSink& sink_;
};

}  // namespace

absl::Status StreamCompareArticles(const v1::StreamCompareArticlesRequest& request,
                                   const Context& context, const StreamSink& sink) {
  if (absl::Status valid = Validate(request); !valid.ok()) return valid;
  const CompareOptions options = ToOptions(request);
  StreamObserver observer(context.observer, sink);
  const auto comparison =
      context.analyzer.Compare(ToArticles(request.articles()), options, observer);
  if (!comparison.ok()) return FromAnalysis(comparison.status());
  v1::StreamCompareArticlesResponse message;
  ToProto(*comparison, message.mutable_complete());
  for (v1::Report& report : *message.mutable_complete()->mutable_reports()) {
    report.set_report_language(options.report_language);
  }
  sink(message);
  return absl::OkStatus();
}

}  // namespace parallax
