// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// encoder_speed BUNDLE_DIRECTORY THREADS
//
// Prints how long the encoder takes to start, how many tokens a second it embeds when it is given
// 150 sentences of 8 to 40 words (two articles), the memory it then holds, and how long an
// inference of the largest window holds its worker.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "service/inference/encoder_graph.h"
#include "service/inference/model_bundle.h"
#include "service/inference/openvino_encoder.h"

namespace parallax {
namespace {

constexpr int kTexts = 150;
constexpr int kRounds = 7;

// Sentences that differ in length and words.
std::vector<std::string> Texts() {
  const std::vector<std::string> words = {"the",  "ministry", "said",    "talks",     "about",
                                          "dams", "would",    "resume",  "in",        "spring",
                                          "and",  "farmers",  "expect",  "lower",     "prices",
                                          "for",  "rice",     "exports", "negotiated"};
  std::vector<std::string> texts;
  for (int i = 0; i < kTexts; ++i) {
    std::string text = "Sentence " + std::to_string(i);
    for (int word = 0; word < 6 + i * 7 % 33; ++word) {
      text += " " + words[(i * 5 + word * 7) % words.size()];
    }
    texts.push_back(text + ".");
  }
  return texts;
}

int64_t ResidentMegabytes() {
  int64_t total = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> total >> resident;
  return resident * sysconf(_SC_PAGESIZE) >> 20;
}

// What this process has used of all processors: unlike the clock, nearly the same on a busy
// machine.
absl::Duration ProcessorTime() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return absl::DurationFromTimeval(usage.ru_utime) + absl::DurationFromTimeval(usage.ru_stime);
}

absl::Status Measure(const std::string& directory, int threads) {
  const absl::Time start = absl::Now();
  const auto bundle = LoadBundle(directory);
  if (!bundle.ok()) return bundle.status();
  const absl::Time loaded = absl::Now();
  const auto encoder = CreateEncoder(*bundle, EncoderOptions{.threads = threads});
  if (!encoder.ok()) return encoder.status();
  std::cout << "bundle " << loaded - start << ", encoder " << absl::Now() - loaded
            << ", processor time " << ProcessorTime() << "\n";

  const std::vector<std::string> texts = Texts();
  const std::vector<absl::string_view> views(texts.begin(), texts.end());
  absl::Duration best = absl::InfiniteDuration(), best_processor = absl::InfiniteDuration();
  int64_t tokens = 0;
  for (int round = 0; round < kRounds; ++round) {
    EmbedStats stats;
    const absl::Time begin = absl::Now();
    const absl::Duration used = ProcessorTime();
    const auto embeddings = (*encoder)->Embed(views, nullptr, &stats);
    if (!embeddings.ok()) return embeddings.status();
    best = std::min(best, absl::Now() - begin);
    best_processor = std::min(best_processor, ProcessorTime() - used);
    tokens = stats.tokens;
  }
  std::cout << kTexts << " texts, " << tokens << " tokens in " << best << ", processor time "
            << best_processor << ": "
            << static_cast<int64_t>(tokens / absl::ToDoubleSeconds(best_processor))
            << " tokens/s on one processor; " << ResidentMegabytes() << " MiB resident\n";
  return absl::OkStatus();
}

// An inference takes one text with one thread; here one at a time, so its time is the call's.
absl::Status MeasureLargestWindow(const std::string& directory) {
  const auto bundle = LoadBundle(directory);
  if (!bundle.ok()) return bundle.status();
  const auto encoder = CreateEncoder(*bundle, EncoderOptions{.threads = 1});
  if (!encoder.ok()) return encoder.status();
  std::string text;
  EmbedStats stats;
  for (int pieces = 0; pieces < static_cast<int>(kMaxWindow) - 5; ++pieces) text += " x";
  std::vector<absl::Duration> times, processor_times;
  for (int run = 0; run < 200; ++run) {
    const absl::Time begin = absl::Now();
    const absl::Duration used = ProcessorTime();
    const auto embeddings = (*encoder)->Embed({text}, nullptr, &stats);
    if (!embeddings.ok()) return embeddings.status();
    times.push_back(absl::Now() - begin);
    processor_times.push_back(ProcessorTime() - used);
  }
  std::sort(times.begin(), times.end());
  std::sort(processor_times.begin(), processor_times.end());
  std::cout << "an inference of " << stats.tokens / stats.inferences << " pieces: median "
            << times[times.size() / 2] << ", longest " << times.back() << "; processor time median "
            << processor_times[times.size() / 2] << ", longest " << processor_times.back() << "\n";
  return absl::OkStatus();
}

}  // namespace
}  // namespace parallax

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: encoder_speed BUNDLE_DIRECTORY THREADS\n";
    return 2;
  }
  absl::Status status = parallax::Measure(argv[1], std::atoi(argv[2]));
  if (status.ok()) status = parallax::MeasureLargestWindow(argv[1]);
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
