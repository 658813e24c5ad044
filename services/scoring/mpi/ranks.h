#ifndef KLOUT_SERVICES_SCORING_MPI_RANKS_H_
#define KLOUT_SERVICES_SCORING_MPI_RANKS_H_

#include <mpi.h>

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "absl/types/span.h"

namespace klout::scoring {

// MPI and PETSc, from here to the end of the scope. One for a process, first thing in main.
class MpiSession {
 public:
  MpiSession();
  ~MpiSession();
  MpiSession(const MpiSession&) = delete;
  MpiSession& operator=(const MpiSession&) = delete;
};

// The processes of a run, and what they say to each other. All calls are collective unless said: each rank makes them, in the same order. What MPI itself
// refuses ends all ranks, so none waits for one that is gone.
class Ranks {
 public:
  // Needs a session.
  Ranks();

  int rank() const { return rank_; }
  int size() const { return size_; }

  // The error of the lowest rank that has one, on every rank; OK if none has. Whatever may fail on one rank alone is followed by it.
  absl::Status Agree(const absl::Status& status) const;

  // Element by element over all ranks, left on every rank.
  void Sum(absl::Span<int64_t> values) const;
  void Max(absl::Span<uint32_t> values) const;
  double Sum(double value) const;
  uint64_t Sum(uint64_t value) const;
  double Max(double value) const;
  uint64_t Max(uint64_t value) const;

  // The parts of all ranks one after another, on every rank.
  std::vector<double> Join(absl::Span<const double> part) const;

  // to[r] goes to rank r; what came, in order of ranks. Plain values only. At most 2^31 - 1 of them come and go.
  template <typename T>
  std::vector<T> Exchange(const std::vector<std::vector<T>>& to) const {
    std::vector<T> send;
    std::vector<int> counts;
    for (const std::vector<T>& part : to) {
      counts.push_back(static_cast<int>(part.size()));
      send.insert(send.end(), part.begin(), part.end());
    }
    const std::vector<int> come = ExchangeCounts(counts);
    std::vector<T> received(TotalOf(come));
    ExchangeBytes(send.data(), counts, received.data(), come, sizeof(T));
    return received;
  }

  // Not collective: what `from` sends, `to` receives. Plain values only.
  template <typename T>
  void Send(int to, absl::Span<const T> values) const {
    const uint64_t count = values.size();
    SendBytes(to, &count, sizeof(count));
    SendBytes(to, values.data(), values.size() * sizeof(T));
  }
  template <typename T>
  std::vector<T> Receive(int from) const {
    uint64_t count = 0;
    ReceiveBytes(from, &count, sizeof(count));
    std::vector<T> values(count);
    ReceiveBytes(from, values.data(), count * sizeof(T));
    return values;
  }

 private:
  static size_t TotalOf(const std::vector<int>& counts);
  std::vector<int> ExchangeCounts(const std::vector<int>& counts) const;
  void ExchangeBytes(const void* send, const std::vector<int>& go, void* received, const std::vector<int>& come, size_t value_bytes) const;
  void SendBytes(int to, const void* bytes, size_t size) const;
  void ReceiveBytes(int from, void* bytes, size_t size) const;

  const MPI_Comm all_ = MPI_COMM_WORLD;
  int rank_ = 0, size_ = 1;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_RANKS_H_
