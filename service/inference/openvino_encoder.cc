// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/openvino_encoder.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "service/inference/embedding_table.h"
#include "service/inference/encoder_graph.h"
#include "service/inference/fair_pool.h"
#include "service/inference/tokenizer.h"

namespace parallax {
namespace {

// What multilingual-e5 was trained to see before a text that is compared with its like.
constexpr absl::string_view kPrefix = "query: ";

// Each thread has working memory of its own; more than this is for the operator to ask for.
constexpr int kMaxDefaultThreads = 8;

// One inference: the pieces to run, and the text they belong to.
struct Window {
  size_t text;
  std::vector<int32_t> ids;
  std::optional<StateSum> sum;  // Once it has run.
};

// Cuts `pieces` of text number `text` into as few windows of equal length as hold them, each with
// prefix and marks.
void AppendWindows(size_t text, absl::Span<const int32_t> prefix, absl::Span<const Piece> pieces,
                   std::vector<Window>& windows) {
  const size_t room = kMaxWindow - prefix.size() - 2;
  const size_t count = std::max<size_t>(1, (pieces.size() + room - 1) / room);
  for (size_t i = 0; i < count; ++i) {
    const size_t begin = pieces.size() * i / count, end = pieces.size() * (i + 1) / count;
    Window window{text, {Tokenizer::kBegin}, std::nullopt};
    window.ids.insert(window.ids.end(), prefix.begin(), prefix.end());
    for (const Piece& piece : pieces.subspan(begin, end - begin)) window.ids.push_back(piece.id);
    window.ids.push_back(Tokenizer::kEnd);
    windows.push_back(std::move(window));
  }
}

absl::StatusOr<Embedding> Normalized(const StateSum& sum) {
  double norm = 0;
  for (double value : sum) norm += value * value;
  norm = std::sqrt(norm);
  if (!std::isfinite(norm) || norm == 0) {
    return absl::UnavailableError("encoder: the states of a text have no direction");
  }
  Embedding embedding;
  for (size_t i = 0; i < kEmbeddingSize; ++i) embedding[i] = static_cast<float>(sum[i] / norm);
  return embedding;
}

// The direction of the mean state of each text: `windows` of one text stand together, in its order.
// The mean's length is lost in normalising, so the sum does.
absl::StatusOr<std::vector<Embedding>> Pool(size_t texts, absl::Span<const Window> windows) {
  std::vector<StateSum> sums(texts, StateSum{});
  for (const Window& window : windows) {
    for (size_t i = 0; i < kEmbeddingSize; ++i) sums[window.text][i] += (*window.sum)[i];
  }
  std::vector<Embedding> embeddings;
  embeddings.reserve(texts);
  for (const StateSum& sum : sums) {
    absl::StatusOr<Embedding> embedding = Normalized(sum);
    if (!embedding.ok()) return embedding.status();
    embeddings.push_back(*embedding);
  }
  return embeddings;
}

void AddStats(absl::Span<const Window> windows, EmbedStats* stats) {
  if (stats == nullptr) return;
  for (const Window& window : windows) {
    if (!window.sum.has_value()) continue;
    ++stats->inferences;
    stats->tokens += window.ids.size();
  }
}

class OpenVinoEncoder : public Encoder {
 public:
  OpenVinoEncoder(std::shared_ptr<const ModelBundle> bundle,
                  std::unique_ptr<const Tokenizer> tokenizer, std::vector<int32_t> prefix,
                  std::unique_ptr<EncoderGraph> graph, int threads)
      : bundle_(std::move(bundle)),
        tokenizer_(std::move(tokenizer)),
        prefix_(std::move(prefix)),
        graph_(std::move(graph)),
        pool_(std::make_unique<FairPool>(threads)) {}

  absl::StatusOr<std::vector<Embedding>> Embed(absl::Span<const absl::string_view> texts,
                                               const CancellationCheck& cancelled,
                                               EmbedStats* stats) const override {
    if (stats != nullptr) stats->texts += texts.size();
    std::vector<Window> windows;
    for (size_t i = 0; i < texts.size(); ++i) {
      if (cancelled && cancelled()) return absl::CancelledError("embedding was cancelled");
      absl::StatusOr<std::vector<Piece>> pieces = tokenizer_->Tokenize(texts[i]);
      if (!pieces.ok()) return absl::UnavailableError(pieces.status().message());
      AppendWindows(i, prefix_, *pieces, windows);
    }
    const absl::Status status = RunAll(windows, cancelled);
    AddStats(windows, stats);
    if (!status.ok()) return status;
    return Pool(texts.size(), windows);
  }

  // Runs every input length once: OpenVINO compiles its kernels on first use and keeps them for all
  // threads.
  absl::Status WarmUp() const {
    std::vector<Window> windows;
    for (size_t length = kBucketStep; length <= kMaxWindow; length += kBucketStep) {
      windows.push_back({0, std::vector<int32_t>(length, Tokenizer::kUnknown), std::nullopt});
    }
    return RunAll(windows, nullptr);
  }

 private:
  absl::Status RunAll(std::vector<Window>& windows, const CancellationCheck& cancelled) const {
    const auto run = [&](int worker, size_t index) {
      absl::StatusOr<StateSum> sum = graph_->Sum(worker, windows[index].ids);
      if (sum.ok()) windows[index].sum = *sum;
      return sum.status();
    };
    return pool_->Run(windows.size(), run, cancelled);
  }

  const std::shared_ptr<const ModelBundle> bundle_;
  const std::unique_ptr<const Tokenizer> tokenizer_;
  const std::vector<int32_t> prefix_;
  const std::unique_ptr<EncoderGraph> graph_;
  const std::unique_ptr<FairPool> pool_;  // Last: its threads use the members above.
};

struct EncoderFiles {
  absl::string_view tokenizer, table, graph, weights;
};

absl::StatusOr<EncoderFiles> FindFiles(const ModelBundle& bundle) {
  EncoderFiles files;
  for (const auto& [role, bytes] :
       {std::pair("tokenizer", &files.tokenizer), std::pair("embedding-table", &files.table),
        std::pair("encoder-graph", &files.graph), std::pair("encoder-weights", &files.weights)}) {
    const absl::StatusOr<absl::string_view> found = bundle.File(role);
    if (!found.ok()) return found.status();
    *bytes = *found;
  }
  return files;
}

absl::StatusOr<std::vector<int32_t>> PrefixIds(const Tokenizer& tokenizer) {
  const absl::StatusOr<std::vector<Piece>> pieces = tokenizer.Tokenize(kPrefix);
  if (!pieces.ok()) return pieces.status();
  std::vector<int32_t> ids;
  for (const Piece& piece : *pieces) ids.push_back(piece.id);
  return ids;
}

int DefaultThreads() {
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMaxDefaultThreads);
}

absl::Status Annotate(const absl::Status& status, absl::StatusCode code) {
  return absl::Status(code, absl::StrCat("encoder: ", status.message()));
}

}  // namespace

absl::StatusOr<std::shared_ptr<const Encoder>> CreateEncoder(
    std::shared_ptr<const ModelBundle> bundle, const EncoderOptions& options) {
  const absl::StatusOr<EncoderFiles> files = FindFiles(*bundle);
  if (!files.ok()) return Annotate(files.status(), absl::StatusCode::kFailedPrecondition);
  const int threads = options.threads > 0 ? options.threads : DefaultThreads();
  // The two slow parts of the start, side by side.
  auto pending = std::async(std::launch::async, Tokenizer::Create, files->tokenizer);
  const auto table = EmbeddingTable::Create(files->table);
  if (!table.ok()) return table.status();
  auto graph = EncoderGraph::Create(files->graph, files->weights, *table, threads);
  if (!graph.ok()) return graph.status();
  auto tokenizer = pending.get();
  if (!tokenizer.ok()) return tokenizer.status();
  if (table->rows() < (*tokenizer)->size()) {
    return absl::DataLossError("embedding table: fewer rows than the tokenizer has pieces");
  }
  auto prefix = PrefixIds(**tokenizer);
  if (!prefix.ok()) return prefix.status();

  auto encoder = std::make_shared<OpenVinoEncoder>(std::move(bundle), *std::move(tokenizer),
                                                   *std::move(prefix), *std::move(graph), threads);
  const absl::Status warm = encoder->WarmUp();
  if (!warm.ok()) return Annotate(warm, absl::StatusCode::kDataLoss);
  return std::shared_ptr<const Encoder>(std::move(encoder));
}

}  // namespace parallax
