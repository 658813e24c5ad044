#include "services/scoring/mpi/ranks.h"

#include <petscsys.h>

#include <algorithm>
#include <numeric>
#include <string>

namespace klout::scoring {
namespace {

// MPI counts in int; longer messages go in pieces.
constexpr size_t kPiece = 64 << 20;
constexpr int kNobody = INT32_MAX;

// Calls use(first, count) for pieces of `size` values.
template <typename Use>
void InPieces(size_t size, size_t value_bytes, const Use& use) {
  const size_t piece = kPiece / value_bytes;
  for (size_t first = 0; first < size; first += piece) use(first, static_cast<int>(std::min(piece, size - first)));
}

template <typename T>
T Reduced(T value, MPI_Datatype type, MPI_Op how, MPI_Comm all) {
  MPI_Allreduce(MPI_IN_PLACE, &value, 1, type, how, all);
  return value;
}

std::vector<int> StartsOf(const std::vector<int>& counts) {
  std::vector<int> starts(counts.size());
  std::exclusive_scan(counts.begin(), counts.end(), starts.begin(), 0);
  return starts;
}

}  // namespace

MpiSession::MpiSession() {
  PetscCallAbort(MPI_COMM_WORLD, PetscInitializeNoArguments());
  // An error inside PETSc ends all ranks at once.
  PetscCallAbort(MPI_COMM_WORLD, PetscPushErrorHandler(PetscMPIAbortErrorHandler, nullptr));
}
MpiSession::~MpiSession() { PetscFinalize(); }

Ranks::Ranks() {
  MPI_Comm_rank(all_, &rank_);
  MPI_Comm_size(all_, &size_);
}

absl::Status Ranks::Agree(const absl::Status& status) const {
  int who = status.ok() ? kNobody : rank_;
  who = Reduced(who, MPI_INT, MPI_MIN, all_);
  if (who == kNobody) return absl::OkStatus();
  int head[2] = {static_cast<int>(status.code()), static_cast<int>(status.message().size())};
  MPI_Bcast(head, 2, MPI_INT, who, all_);
  std::string text(status.message());
  text.resize(head[1]);
  MPI_Bcast(text.data(), head[1], MPI_CHAR, who, all_);
  return absl::Status(static_cast<absl::StatusCode>(head[0]), text);
}

void Ranks::Sum(absl::Span<int64_t> values) const {
  InPieces(values.size(), sizeof(int64_t), [&](size_t first, int count) { MPI_Allreduce(MPI_IN_PLACE, &values[first], count, MPI_INT64_T, MPI_SUM, all_); });
}
void Ranks::Max(absl::Span<uint32_t> values) const {
  InPieces(values.size(), sizeof(uint32_t), [&](size_t first, int count) { MPI_Allreduce(MPI_IN_PLACE, &values[first], count, MPI_UINT32_T, MPI_MAX, all_); });
}
double Ranks::Sum(double value) const { return Reduced(value, MPI_DOUBLE, MPI_SUM, all_); }
uint64_t Ranks::Sum(uint64_t value) const { return Reduced(value, MPI_UINT64_T, MPI_SUM, all_); }
double Ranks::Max(double value) const { return Reduced(value, MPI_DOUBLE, MPI_MAX, all_); }
uint64_t Ranks::Max(uint64_t value) const { return Reduced(value, MPI_UINT64_T, MPI_MAX, all_); }

std::vector<double> Ranks::Join(absl::Span<const double> part) const {
  const int own = static_cast<int>(part.size());
  std::vector<int> counts(size_);
  MPI_Allgather(&own, 1, MPI_INT, counts.data(), 1, MPI_INT, all_);
  std::vector<double> joined(TotalOf(counts));
  MPI_Allgatherv(part.data(), own, MPI_DOUBLE, joined.data(), counts.data(), StartsOf(counts).data(), MPI_DOUBLE, all_);
  return joined;
}

size_t Ranks::TotalOf(const std::vector<int>& counts) { return std::accumulate(counts.begin(), counts.end(), size_t{0}); }

std::vector<int> Ranks::ExchangeCounts(const std::vector<int>& counts) const {
  std::vector<int> come(size_);
  MPI_Alltoall(counts.data(), 1, MPI_INT, come.data(), 1, MPI_INT, all_);
  return come;
}

void Ranks::ExchangeBytes(const void* send, const std::vector<int>& go, void* received, const std::vector<int>& come, size_t value_bytes) const {
  MPI_Datatype value;
  MPI_Type_contiguous(static_cast<int>(value_bytes), MPI_BYTE, &value);
  MPI_Type_commit(&value);
  MPI_Alltoallv(send, go.data(), StartsOf(go).data(), value, received, come.data(), StartsOf(come).data(), value, all_);
  MPI_Type_free(&value);
}

void Ranks::SendBytes(int to, const void* bytes, size_t size) const {
  InPieces(size, 1, [&](size_t first, int count) { MPI_Send(static_cast<const char*>(bytes) + first, count, MPI_BYTE, to, 0, all_); });
}
void Ranks::ReceiveBytes(int from, void* bytes, size_t size) const {
  InPieces(size, 1, [&](size_t first, int count) { MPI_Recv(static_cast<char*>(bytes) + first, count, MPI_BYTE, from, 0, all_, MPI_STATUS_IGNORE); });
}

}  // namespace klout::scoring
