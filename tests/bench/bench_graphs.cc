#include "tests/bench/bench_graphs.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "services/scoring/domain/edge_writer.h"

namespace klout::bench {
namespace {

using scoring::AccountIndex;

constexpr uint32_t kHiggsAccounts = 290'000;
constexpr uint32_t kHiggsActs = 508'776;
constexpr double kA = 0.57, kB = 0.19, kC = 0.19;

// Quick, and the same everywhere, unlike std::uniform_real_distribution.
double Uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }

uint64_t Key(uint64_t author, uint64_t actor) { return author << 32 | actor; }

}  // namespace

scoring::Graph GraphOfActs(uint32_t accounts, std::vector<uint64_t> acts) {
  std::sort(acts.begin(), acts.end());
  scoring::Graph graph;
  graph.accounts.offsets.assign(accounts + 1, 0);
  graph.person.assign(accounts, scoring::kNone);
  graph.rows.assign(accounts + 1, 0);
  for (size_t i = 0; i < acts.size(); ++i) {
    if (i == 0 || acts[i] != acts[i - 1]) ++graph.rows[(acts[i] >> 32) + 1];
  }
  std::partial_sum(graph.rows.begin(), graph.rows.end(), graph.rows.begin());
  const uint64_t edges = graph.rows.back();
  graph.edges = scoring::EdgeColumns(scoring::EdgeForm::For(accounts, edges, 0), accounts, edges);
  {
    scoring::EdgeWriter writer(graph.edges, 0);
    for (size_t i = 0; i < acts.size();) {
      size_t end = i;
      while (end < acts.size() && acts[end] == acts[i]) ++end;
      writer.Add(static_cast<AccountIndex>(acts[i] >> 32), static_cast<AccountIndex>(acts[i]), scoring::EncodeStrength(static_cast<double>(end - i)),
                 scoring::MakeSeen(0, scoring::kGroupReshare));
      i = end;
    }
  }
  return graph;
}

scoring::Graph KroneckerGraph(int scale, int degree, uint64_t seed) {
  std::mt19937_64 random(seed);
  const uint32_t accounts = uint32_t{1} << scale;
  std::vector<AccountIndex> shuffled(accounts);
  std::iota(shuffled.begin(), shuffled.end(), 0);
  for (uint32_t i = accounts - 1; i > 0; --i) std::swap(shuffled[i], shuffled[random() % (i + 1)]);
  std::vector<uint64_t> acts;
  const uint64_t count = uint64_t{accounts} * degree;
  acts.reserve(count);
  for (uint64_t i = 0; i < count; ++i) {
    uint32_t author = 0, actor = 0;
    for (int bit = 0; bit < scale; ++bit) {
      const double part = Uniform(random);
      author = author << 1 | (part >= kA + kB);
      actor = actor << 1 | ((part >= kA && part < kA + kB) || part >= kA + kB + kC);
    }
    if (author != actor) acts.push_back(Key(shuffled[author], shuffled[actor]));
  }
  return GraphOfActs(accounts, std::move(acts));
}

scoring::Graph HiggsSizedGraph(uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<uint64_t> acts;
  while (acts.size() < kHiggsActs) {
    const double popular = Uniform(random), active = Uniform(random);
    const auto author = static_cast<uint64_t>(popular * popular * popular * popular * kHiggsAccounts);
    const auto actor = kHiggsAccounts - 1 - static_cast<uint64_t>(active * active * kHiggsAccounts);
    if (author != actor) acts.push_back(Key(author, actor));
  }
  return GraphOfActs(kHiggsAccounts, std::move(acts));
}

}  // namespace klout::bench
