#include "services/scoring/domain/trust_solver.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <memory>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/strength_numbers.h"

namespace klout::scoring {
namespace {

// Steps, the first of them, before which masses are scaled; later every so many.
constexpr int kFirstScaled = 2, kScaledEvery = 4;
// Movers below which a step is not worth waking other threads.
constexpr uint32_t kMoversAlone = 100'000;
// Edges between asking memory for a seat and using it, and rows between asking for a row and reading it.
constexpr uint64_t kEdgesAhead = 48;
constexpr uint32_t kRowsAhead = 8;
// Rows of at least so many plain edges are summed four at a time.
constexpr ptrdiff_t kLongRow = 16;

// A float in half its room: sign, exponent and 7 bits.
using HalfFloat = uint16_t;
HalfFloat ToHalf(float x) {
  const uint32_t bits = std::bit_cast<uint32_t>(x);
  return static_cast<HalfFloat>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}
float FromHalf(HalfFloat x) { return std::bit_cast<float>(uint32_t{x} << 16); }

// By a sample: most edges are one act of the commonest kind, and their votes need not be looked up one by one.
StrengthCode CommonestStrength(const GraphView& graph) {
  std::vector<uint32_t> seen(65536);
  const size_t edges = graph.edge_count(), step = edges / 4096 + 1;
  StrengthCode common = 1;
  for (size_t e = 0; e < edges; e += step) {
    const StrengthCode code = graph.edges.strength[e];
    if (code != 0 && ++seen[code] > seen[common]) common = code;
  }
  return common;
}

template <typename Entry>
class Solver {
 public:
  Solver(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums, const TrustOrder& order, double damping, int threads)
      : graph_(graph),
        votes_(votes),
        vote_sums_(vote_sums),
        order_(order),
        damping_(damping),
        threads_(threads),
        step_threads_(order.movers < kMoversAlone ? 1 : threads),
        slot_bits_(std::bit_width(uint64_t{order.movers})),
        slot_mask_(static_cast<Entry>((Entry{1} << slot_bits_) - 1)),
        numbers_(votes, size_t{1} << std::min(8 * static_cast<int>(sizeof(Entry)) - slot_bits_, 16)),
        common_(CommonestStrength(graph)),
        common_vote_(votes[common_]),
        entries_(New<Entry>(graph.edge_count())),
        mover_edges_(New<Edges>(order.movers)),
        sink_edges_(New<Edges>(order.sinks)),
        sink_entries_(order.chunks()),
        mass_(New<double>(order.movers)),
        residual_(New<double>(order.movers)),
        fixed_(New<double>(order.movers)),
        sink_mass_(New<double>(order.sinks)),
        moved_(New<HalfFloat>(order.movers)),
        moves_next_(New<HalfFloat>(order.movers)),
        partial_(order.chunks()) {}

  static bool HasRoom(const TrustOrder& order) { return std::bit_width(uint64_t{order.movers}) < 8 * static_cast<int>(sizeof(Entry)); }

  bool Solve(double tolerance, int max_iterations, Trust& trust) {
    InChunks(threads_, [this](size_t chunk) { Recode(chunk); });
    if (numbers_.full()) return false;
    Sums sums = Total();
    const double fixed = sums.fixed;
    participants_ = order_.givers + sums.sinks_with_votes;
    trust.iterations = 1;
    double before = std::numeric_limits<double>::infinity();
    bool moved = false;
    while (true) {
      trust.residual = sums.size * NeutralOf(sums.mass + sums.residual + (order_.givers - order_.movers)) / std::max<double>(1, graph_.account_count());
      // What is missing after the next step is about ratio / (1 - ratio) times it.
      const double ratio = std::clamp(trust.residual / before, 0.0, damping_);
      before = trust.residual;
      if (trust.residual * std::max(1.0, ratio / (1 - ratio)) <= tolerance || trust.iterations >= max_iterations || order_.movers == 0) break;
      if (moved) {
        std::swap(moved_, moves_next_);
      } else {
        const double scale = fixed / (fixed - sums.residual);
        InChunks(step_threads_, [&](size_t chunk) { ScaleAndMove(chunk, scale); });
      }
      moved = trust.iterations + 1 > kFirstScaled && (trust.iterations + 1) % kScaledEvery != 0;
      InChunks(step_threads_, [&](size_t chunk) { Gather(chunk, moved); });
      const double sinks_with_votes = sums.sinks_with_votes;
      sums = Total();
      sums.sinks_with_votes = sinks_with_votes;
      ++trust.iterations;
    }
    Finish(moved, trust);
    return true;
  }

 private:
  // Of a row: edges of the commonest strength, and others.
  struct Edges {
    uint32_t plain, other;
  };
  // Over the movers of a chunk.
  struct Sums {
    double residual = 0, size = 0, mass = 0, fixed = 0;
    double sinks_with_votes = 0;
  };

  template <typename T>
  static std::unique_ptr<T[]> New(size_t size) { return std::make_unique_for_overwrite<T[]>(size); }

  template <typename Work>
  void InChunks(int threads, const Work& work) const {
    ParallelFor(threads, order_.chunks(), 1, [&](size_t chunk, size_t) { work(chunk); });
  }

  // In order of chunks, so that the bits do not depend on threads.
  Sums Total() const {
    Sums total;
    for (const Sums& part : partial_) {
      total.residual += part.residual;
      total.size += part.size;
      total.mass += part.mass;
      total.fixed += part.fixed;
      total.sinks_with_votes += part.sinks_with_votes;
    }
    return total;
  }

  // What everybody gets if the sinks have this mass, in units of it.
  double NeutralOfSinks(double mass) const { return (1 - damping_) / (1 - damping_ * mass / std::max(1.0, participants_)); }
  // What the givers do not keep flows to each other and the sinks.
  double NeutralOf(double mass_of_givers) const { return NeutralOfSinks(participants_ - (1 - damping_) * mass_of_givers); }

  // Reads the rows of a chunk: its movers and then its sinks. Plain entries are written upwards from the chunk's first edge, others downwards
  // from its last.
  class Reader {
   public:
    Reader(Solver& solver, size_t chunk)
        : solver_(solver),
          first_edge_(solver.FirstEdge(chunk)),
          actors_(New<AccountIndex>(solver.FirstEdge(chunk + 1) - first_edge_ + kEdgesAhead)),
          actor_(actors_.get()),
          strength_(solver.graph_.edges.strength.data() + first_edge_),
          seats_(solver.order_.seats.get()),
          plain_(solver.entries_.get() + first_edge_),
          other_(solver.entries_.get() + solver.FirstEdge(chunk + 1)) {
      solver.graph_.ReadActors(solver.order_.first[chunk].account, solver.order_.first[chunk + 1].account, actors_.get());
      std::fill_n(actors_.get() + (solver.FirstEdge(chunk + 1) - first_edge_), kEdgesAhead, AccountIndex{0});
    }

    struct Row {
      // Votes times mass by vote at the start, and the part of it from those whose mass does not change.
      double inflow, fixed;
      Edges edges;
    };
    Row Read(AccountIndex author) {
      const Entry *const plain = plain_, *const other = other_;
      double plain_sum[4] = {};
      others_ = fixed_ = 0;
      uint64_t edge = solver_.graph_.rows[author] - first_edge_;
      const uint64_t end = solver_.graph_.rows[author + 1] - first_edge_;
      const absl::Span<const uint32_t> persons = solver_.graph_.person;
      const uint32_t person = persons[author];
      if (person == kNone) {
        for (; edge + 4 <= end; edge += 4) {
          for (int i = 0; i < 4; ++i) Add(edge + i, strength_[edge + i], plain_sum[i]);
        }
        for (; edge < end; ++edge) Add(edge, strength_[edge], plain_sum[0]);
      } else {
        for (; edge < end; ++edge) Add(edge, persons[actor_[edge]] != person ? strength_[edge] : StrengthCode{0}, plain_sum[0]);
      }
      const double sum = (plain_sum[0] + plain_sum[1]) + (plain_sum[2] + plain_sum[3]);
      return {solver_.common_vote_ * sum + others_, fixed_, {static_cast<uint32_t>(plain_ - plain), static_cast<uint32_t>(other - other_)}};
    }
    void Prefetch(AccountIndex author) const {
      __builtin_prefetch(&strength_[solver_.graph_.rows[author] - first_edge_]);
    }
    std::pair<const Entry*, const Entry*> place() const { return {plain_, other_}; }

   private:
    void Add(uint64_t edge, StrengthCode code, double& plain_sum) {
      __builtin_prefetch(&seats_[actor_[edge + kEdgesAhead]]);
      const TrustOrder::Seat seat = seats_[actor_[edge]];
      const bool moves = seat.slot < solver_.order_.movers;
      if (code == solver_.common_) {
        plain_sum += seat.per_vote;
        *plain_ = static_cast<Entry>(seat.slot);
        plain_ += moves;
        if (!moves) fixed_ += double{solver_.common_vote_} * seat.per_vote;
        return;
      }
      const double flow = double{solver_.votes_[code]} * seat.per_vote;
      others_ += flow;
      if (moves) {
        *--other_ = static_cast<Entry>(Entry{solver_.numbers_.Of(code)} << solver_.slot_bits_ | seat.slot);
      } else {
        fixed_ += flow;
      }
    }

    Solver& solver_;
    const uint64_t first_edge_;
    // Of the chunk's edges, and some to look ahead to.
    const std::unique_ptr<AccountIndex[]> actors_;
    const AccountIndex* const actor_;
    const StrengthCode* const strength_;
    const TrustOrder::Seat* const seats_;
    Entry *plain_, *other_;
    double others_ = 0, fixed_ = 0;
  };

  uint64_t FirstEdge(size_t chunk) const { return graph_.rows[order_.first[chunk].account]; }

  // The first step, from the masses at the start, on which the edges are recoded.
  void Recode(size_t chunk) {
    Reader reader(*this, chunk);
    Sums sums;
    const TrustOrder::Chunk begin = order_.first[chunk], end = order_.first[chunk + 1];
    for (uint32_t row = begin.mover; row < end.mover; ++row) {
      if (row + kRowsAhead < end.mover) reader.Prefetch(order_.mover_account[row + kRowsAhead]);
      const AccountIndex author = order_.mover_account[row];
      const typename Reader::Row read = reader.Read(author);
      mover_edges_[row] = read.edges;
      fixed_[row] = 1 + damping_ * read.fixed;
      mass_[row] = double{order_.seats[author].per_vote} * vote_sums_[author];
      residual_[row] = 1 + damping_ * read.inflow - mass_[row];
      sums.residual += residual_[row];
      sums.size += std::abs(residual_[row]);
      sums.mass += mass_[row];
      sums.fixed += fixed_[row];
    }
    sink_entries_[chunk] = reader.place();
    for (uint32_t sink = begin.sink; sink < end.sink; ++sink) {
      const typename Reader::Row read = reader.Read(order_.sink_account[sink]);
      sink_edges_[sink] = read.edges;
      sink_mass_[sink] = 1 + damping_ * read.fixed;
      sums.sinks_with_votes += read.inflow > 0;
    }
    partial_[chunk] = sums;
  }

  void Move(uint32_t row, HalfFloat* moves) {
    const float vote_sum = vote_sums_[order_.mover_account[row]];
    const HalfFloat move = ToHalf(static_cast<float>(residual_[row]) / vote_sum);
    moves[order_.mover_slot[row]] = move;
    const double moved = double{FromHalf(move)} * vote_sum;
    mass_[row] += moved;
    residual_[row] -= moved;
  }

  void ScaleAndMove(size_t chunk, double scale) {
    for (uint32_t row = order_.first[chunk].mover; row < order_.first[chunk + 1].mover; ++row) {
      residual_[row] = residual_[row] * scale + (1 - scale) * fixed_[row];
      mass_[row] *= scale;
      Move(row, moved_.get());
    }
  }

  // Adds to the residuals what the moves bring, and moves them at once if `move`.
  void Gather(size_t chunk, bool move) {
    const HalfFloat* const moved = moved_.get();
    const float* const vote = numbers_.votes();
    const Entry* plain = entries_.get() + FirstEdge(chunk);
    const Entry* other = entries_.get() + FirstEdge(chunk + 1);
    Sums sums;
    for (uint32_t row = order_.first[chunk].mover; row < order_.first[chunk + 1].mover; ++row) {
      double sum[4] = {};
      const Entry* const plain_end = plain + mover_edges_[row].plain;
      if (plain_end - plain >= kLongRow) {
        for (; plain + 4 <= plain_end; plain += 4) {
          for (int i = 0; i < 4; ++i) sum[i] += FromHalf(moved[plain[i]]);
        }
      }
      for (; plain != plain_end; ++plain) sum[0] += FromHalf(moved[*plain]);
      double others = 0;
      for (const Entry* const end = other - mover_edges_[row].other; other != end;) {
        --other;
        others += double{vote[*other >> slot_bits_]} * FromHalf(moved[*other & slot_mask_]);
      }
      residual_[row] += damping_ * (common_vote_ * ((sum[0] + sum[1]) + (sum[2] + sum[3])) + others);
      sums.residual += residual_[row];
      sums.size += std::abs(residual_[row]);
      sums.mass += mass_[row];
      if (move) Move(row, moves_next_.get());
    }
    partial_[chunk] = sums;
  }

  // The last step, and those who only receive: once, from what everybody has in the end.
  void Finish(bool moved, Trust& trust) {
    const std::unique_ptr<double[]> per_vote = New<double>(order_.movers);
    InChunks(threads_, [&](size_t chunk) {
      for (uint32_t row = order_.first[chunk].mover; row < order_.first[chunk + 1].mover; ++row) {
        // After a move the rest is what rounding left.
        mass_[row] += residual_[row];
        per_vote[order_.mover_slot[row]] = mass_[row] / vote_sums_[order_.mover_account[row]];
      }
    });
    std::vector<double> of_sinks(order_.chunks());
    InChunks(threads_, [&](size_t chunk) {
      auto [plain, other] = sink_entries_[chunk];
      for (uint32_t sink = order_.first[chunk].sink; sink < order_.first[chunk + 1].sink; ++sink) {
        double inflow = 0;
        for (const Entry* const end = plain + sink_edges_[sink].plain; plain != end; ++plain) inflow += common_vote_ * per_vote[*plain];
        for (const Entry* const end = other - sink_edges_[sink].other; other != end;) {
          --other;
          inflow += double{numbers_.votes()[*other >> slot_bits_]} * per_vote[*other & slot_mask_];
        }
        sink_mass_[sink] += damping_ * inflow;
        // Without a vote it takes no part, and nothing of it returns.
        if (sink_mass_[sink] > 1) of_sinks[chunk] += sink_mass_[sink];
      }
    });
    double returns = 0;
    for (const double part : of_sinks) returns += part;
    trust.neutral = NeutralOfSinks(returns);
    trust.mass.assign(graph_.account_count(), trust.neutral);
    InChunks(threads_, [&](size_t chunk) {
      for (uint32_t row = order_.first[chunk].mover; row < order_.first[chunk + 1].mover; ++row) trust.mass[order_.mover_account[row]] = mass_[row] * trust.neutral;
      for (uint32_t sink = order_.first[chunk].sink; sink < order_.first[chunk + 1].sink; ++sink) trust.mass[order_.sink_account[sink]] = sink_mass_[sink] * trust.neutral;
    });
  }

  const GraphView& graph_;
  const VoteTable& votes_;
  const absl::Span<const float> vote_sums_;
  const TrustOrder& order_;
  const double damping_;
  const int threads_, step_threads_;
  const int slot_bits_;
  const Entry slot_mask_;
  StrengthNumbers numbers_;
  const StrengthCode common_;
  const float common_vote_;
  // Of a chunk: plain ones of its movers, then of its sinks, upwards; the others likewise, downwards from the end. Between them there is room.
  const std::unique_ptr<Entry[]> entries_;
  const std::unique_ptr<Edges[]> mover_edges_, sink_edges_;
  std::vector<std::pair<const Entry*, const Entry*>> sink_entries_;
  // Of movers in order of accounts, in units of what all get alike. `fixed_`: what they get from those whose mass does not change.
  const std::unique_ptr<double[]> mass_, residual_, fixed_;
  const std::unique_ptr<double[]> sink_mass_;
  // By slot, by vote.
  std::unique_ptr<HalfFloat[]> moved_, moves_next_;
  std::vector<Sums> partial_;
  double participants_ = 0;
};

}  // namespace

bool SolveTrustInOrder(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums, const TrustOrder& order,
                       const TrustModel& model, int threads, TrustEntry entry, Trust& trust) {
  if (entry == TrustEntry::kEightBytes) {
    return Solver<uint64_t>(graph, votes, vote_sums, order, model.damping, threads).Solve(model.tolerance, model.max_iterations, trust);
  }
  return Solver<uint32_t>::HasRoom(order) &&
         Solver<uint32_t>(graph, votes, vote_sums, order, model.damping, threads).Solve(model.tolerance, model.max_iterations, trust);
}

}  // namespace klout::scoring
