#include "sorted_pairs.hpp"

#include <algorithm>
#include <span>

namespace calmag {
namespace {

constexpr std::size_t kPairsInMemory = std::size_t{1} << 18U;
constexpr std::size_t kPairsOfRun = std::size_t{1} << 12U;

std::string_view bytes_of(std::span<const Pair> pairs) {
  return {static_cast<const char*>(static_cast<const void*>(pairs.data())), pairs.size_bytes()};
}

}  // namespace

void SortedPairs::add(Pair pair) {
  if (pairs_.size() == kPairsInMemory) end_run();
  pairs_.push_back(pair);
  ++count_;
}

void SortedPairs::end_run() {
  if (!file_) file_ = File::scratch(folder_);
  std::ranges::sort(pairs_);
  file_->write(bytes_of(pairs_));
  const std::uint64_t begin = runs_.empty() ? 0 : runs_.back().end;
  runs_.push_back({.at = begin, .end = begin + pairs_.size(), .held = {}, .taken = 0});
  pairs_.clear();
}

void SortedPairs::begin_reading() {
  reading_ = true;
  if (!file_) {
    std::ranges::sort(pairs_);
    return;
  }
  end_run();
  pairs_.shrink_to_fit();
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (fill(runs_[i])) heap_.push_back(i);
  }
}

bool SortedPairs::fill(Run& run) const {
  if (run.taken < run.held.size()) return true;
  const std::uint64_t left = run.end - run.at;
  if (left == 0) return false;
  run.held.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, kPairsOfRun)));
  const std::span<Pair> held(run.held);
  file_->read_at(run.at * sizeof(Pair), {static_cast<char*>(static_cast<void*>(held.data())), held.size_bytes()});
  run.at += run.held.size();
  run.taken = 0;
  return true;
}

std::optional<Pair> SortedPairs::next() {
  const auto smallest = [&](std::size_t a, std::size_t b) {
    return runs_[a].held[runs_[a].taken] > runs_[b].held[runs_[b].taken];
  };
  if (!reading_) {
    begin_reading();
    std::ranges::make_heap(heap_, smallest);
  }
  if (!file_) return taken_ < pairs_.size() ? std::optional(pairs_[taken_++]) : std::nullopt;
  if (heap_.empty()) return std::nullopt;
  std::ranges::pop_heap(heap_, smallest);
  Run& run = runs_[heap_.back()];
  const Pair pair = run.held[run.taken++];
  if (fill(run)) {
    std::ranges::push_heap(heap_, smallest);
  } else {
    heap_.pop_back();
  }
  return pair;
}

}  // namespace calmag
