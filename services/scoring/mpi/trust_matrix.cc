#include "services/scoring/mpi/trust_matrix.h"

#include <petscmat.h>
#include <petscvec.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout::scoring {
namespace {

// Steps of a damping of 0.97 to a change of 1e-14; half of it takes 47.
constexpr int kMaxSteps = 1000;

#define KLOUT_PETSC(call) PetscCallAbort(PETSC_COMM_WORLD, call)

class TrustMatrix {
 public:
  TrustMatrix(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums)
      : ranks_(ranks),
        graph_(graph),
        votes_(votes),
        vote_sums_(vote_sums),
        begin_(blocks.begin(ranks.rank())),
        end_(blocks.end(ranks.rank())),
        own_(static_cast<PetscInt>(end_ - begin_)) {
    KLOUT_PETSC(MatCreate(PETSC_COMM_WORLD, &matrix_));
    KLOUT_PETSC(MatSetSizes(matrix_, own_, own_, PETSC_DETERMINE, PETSC_DETERMINE));
    KLOUT_PETSC(MatSetType(matrix_, MATMPIAIJ));
    Reserve();
    Fill();
    KLOUT_PETSC(MatCreateVecs(matrix_, &mass_, &next_));
    KLOUT_PETSC(VecSet(mass_, 1));
  }
  ~TrustMatrix() {
    MatDestroy(&matrix_);
    VecDestroy(&mass_);
    VecDestroy(&next_);
  }
  TrustMatrix(const TrustMatrix&) = delete;
  TrustMatrix& operator=(const TrustMatrix&) = delete;

  Trust Solve(const TrustModel& model) {
    Trust trust;
    do {
      trust.residual = Step(model.damping);
      ++trust.iterations;
    } while (trust.residual > kTrustMatrixTolerance && trust.iterations < kMaxSteps);
    trust.neutral = Neutral(model.damping);
    KLOUT_PETSC(VecScale(mass_, trust.neutral));
    const PetscScalar* own = nullptr;
    KLOUT_PETSC(VecGetArrayRead(mass_, &own));
    trust.mass = ranks_.Join({own, static_cast<size_t>(own_)});
    KLOUT_PETSC(VecRestoreArrayRead(mass_, &own));
    return trust;
  }

 private:
  // Calls use(edge, vote) for each Edge of the author's row that brings mass.
  template <typename Use>
  void ForEachEntry(AccountIndex author, const Use& use) const {
    ForEachVote(graph_, author, [&](const Edge& edge) {
      const float vote = votes_[graph_.edges.strength[edge.place]];
      if (vote > 0 && vote_sums_[edge.actor] > 0) use(edge, vote);
    });
  }

  // Part of the actor's mass that a vote of 1 carries. The engine keeps that of actors on whom nobody acts as a float (trust_order.h: Seat), which moves masses by some
  // 1e-9: so it is done here too.
  double PerVote(AccountIndex actor) const {
    const double per_vote = 1 / double{vote_sums_[actor]};
    return graph_.rows[actor] == graph_.rows[actor + 1] ? static_cast<float>(per_vote) : per_vote;
  }

  // Says how long each row is, within the block on the diagonal and beside it, so that nothing is moved while it is filled.
  void Reserve() {
    std::vector<PetscInt> diagonal(own_), beside(own_);
    for (PetscInt row = 0; row < own_; ++row) {
      ForEachEntry(begin_ + row, [&](const Edge& edge, float) {
        ++(edge.actor >= begin_ && edge.actor < end_ ? diagonal : beside)[row];
      });
    }
    KLOUT_PETSC(MatMPIAIJSetPreallocation(matrix_, 0, diagonal.data(), 0, beside.data()));
    KLOUT_PETSC(MatSetOption(matrix_, MAT_NO_OFF_PROC_ENTRIES, PETSC_TRUE));
  }

  void Fill() {
    std::vector<PetscInt> columns;
    std::vector<PetscScalar> values;
    for (PetscInt row = 0; row < own_; ++row) {
      columns.clear();
      values.clear();
      ForEachEntry(begin_ + row, [&](const Edge& edge, float vote) {
        columns.push_back(static_cast<PetscInt>(edge.actor));
        values.push_back(double{vote} * PerVote(edge.actor));
      });
      receives_.push_back(!columns.empty());
      const auto account = static_cast<PetscInt>(begin_) + row;
      if (!columns.empty()) KLOUT_PETSC(MatSetValues(matrix_, 1, &account, static_cast<PetscInt>(columns.size()), columns.data(), values.data(), INSERT_VALUES));
    }
    KLOUT_PETSC(MatAssemblyBegin(matrix_, MAT_FINAL_ASSEMBLY));
    KLOUT_PETSC(MatAssemblyEnd(matrix_, MAT_FINAL_ASSEMBLY));
  }

  // The mean absolute change. What decays slowest is an error that is alike for all, by d in each step; as in trust_solver.h it is taken out: before the step the
  // masses are scaled so that what it changes sums to 0.
  double Step(double damping) {
    KLOUT_PETSC(MatMult(matrix_, mass_, next_));
    const PetscScalar* before = nullptr;
    PetscScalar* after = nullptr;
    KLOUT_PETSC(VecGetArrayRead(mass_, &before));
    KLOUT_PETSC(VecGetArray(next_, &after));
    double kept = 0;
    for (PetscInt row = 0; row < own_; ++row) kept += before[row] - damping * after[row];
    const double scale = graph_.account_count() / ranks_.Sum(kept);
    double change = 0;
    for (PetscInt row = 0; row < own_; ++row) {
      after[row] = 1 + scale * damping * after[row];
      change += std::abs(after[row] - scale * before[row]);
    }
    KLOUT_PETSC(VecRestoreArray(next_, &after));
    KLOUT_PETSC(VecRestoreArrayRead(mass_, &before));
    std::swap(mass_, next_);
    return ranks_.Sum(change) / graph_.account_count();
  }

  // What everybody gets, in units of the mean: the prior, and the mass of those who act on nobody, divided among all who take part.
  double Neutral(double damping) const {
    const PetscScalar* own = nullptr;
    KLOUT_PETSC(VecGetArrayRead(mass_, &own));
    double dangling = 0;
    uint64_t participants = 0;
    for (PetscInt row = 0; row < own_; ++row) {
      const bool gives = vote_sums_[begin_ + row] > 0;
      participants += gives || receives_[row];
      if (!gives && receives_[row]) dangling += own[row];
    }
    KLOUT_PETSC(VecRestoreArrayRead(mass_, &own));
    dangling = ranks_.Sum(dangling);
    participants = ranks_.Sum(participants);
    return (1 - damping) / (1 - damping * dangling / std::max<uint64_t>(1, participants));
  }

  const Ranks& ranks_;
  const GraphView& graph_;
  const VoteTable& votes_;
  const absl::Span<const float> vote_sums_;
  const AccountIndex begin_, end_;
  const PetscInt own_;
  // By own row: it has a vote.
  std::vector<bool> receives_;
  Mat matrix_ = nullptr;
  Vec mass_ = nullptr, next_ = nullptr;
};

absl::Status CheckSize(const GraphView& graph, AccountIndex begin, AccountIndex end) {
  constexpr auto kMost = static_cast<uint64_t>(PETSC_MAX_INT);
  const uint64_t edges = graph.rows[end] - graph.rows[begin];
  if (graph.account_count() <= kMost && edges <= kMost) return absl::OkStatus();
  return absl::ResourceExhaustedError(
      absl::StrCat(graph.account_count(), " accounts and ", edges, " edges on one rank, limit ", kMost, ": take more ranks, or a PETSc with integers of 64 bits"));
}

}  // namespace

absl::StatusOr<Trust> SolveTrustOnRanks(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes,
                                        absl::Span<const float> vote_sums, const TrustModel& model) {
  const absl::Status size = ranks.Agree(CheckSize(graph, blocks.begin(ranks.rank()), blocks.end(ranks.rank())));
  if (!size.ok()) return size;
  if (graph.account_count() == 0) return Trust();
  return TrustMatrix(ranks, blocks, graph, votes, vote_sums).Solve(model);
}

}  // namespace klout::scoring
