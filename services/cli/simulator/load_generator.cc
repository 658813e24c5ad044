#include "services/cli/simulator/load_generator.h"

#include <algorithm>
#include <string>

#include "services/cli/simulator/batch_writer.h"
#include "services/cli/simulator/random.h"

namespace klout::simulator {
namespace {

using namespace klout::fact::v1;

constexpr uint32_t kPostsPerAuthor = 4;
constexpr uint32_t kInteractionsPerSecond = 1000;
constexpr InteractionKind kEventKinds[] = {
    INTERACTION_KIND_LIKE,  INTERACTION_KIND_LIKE,    INTERACTION_KIND_RESHARE, INTERACTION_KIND_RESHARE,
    INTERACTION_KIND_REPLY, INTERACTION_KIND_MENTION, INTERACTION_KIND_QUOTE,   INTERACTION_KIND_FOLLOW};

// Accounts `u0` to `u9`, `ua` and so on, all on one network.
class NumberedNames : public Names {
 public:
  explicit NumberedNames(size_t count) : count_(count) {}

  size_t account_count() const override { return count_; }
  Network network(AccountIndex account) const override { return NETWORK_TWITTER; }
  uint32_t language(AccountIndex account) const override { return 0; }
  void AppendAccountId(AccountIndex account, std::string* id) const override {
    id->push_back('u');
    AppendNumber(account, id);
  }
  void AppendPersonId(uint32_t person, std::string* id) const override { AppendAccountId(person, id); }

 private:
  const size_t count_;
};

Event NextInteraction(const LoadOptions& options, uint64_t row, Random& random) {
  const double popular = random.Uniform();
  const double active = random.Uniform();
  Event event;
  event.time = static_cast<uint32_t>(absl::ToUnixSeconds(options.start_time) + row / kInteractionsPerSecond);
  // Popular authors and busy actors are different accounts: one counts up, the other down.
  event.second = static_cast<AccountIndex>(popular * popular * popular * options.accounts);
  event.first = options.accounts - 1 - static_cast<AccountIndex>(active * active * options.accounts);
  if (event.first == event.second) event.first = (event.first + 1) % options.accounts;
  event.kind = static_cast<uint8_t>(kEventKinds[random.Below(std::size(kEventKinds))]);
  if (options.with_posts) event.third = event.second * kPostsPerAuthor + random.Below(kPostsPerAuthor);
  return event;
}

}  // namespace

LoadGenerator::LoadGenerator(const LoadOptions& options) : seed_(options.seed), batches_(options.batches) {
  const NumberedNames names(options.accounts);
  BatchWriter writer(&names, options.rows_per_batch);
  Random random(Mix(options.seed) ^ 5);
  for (FactBatch& batch : batches_) {
    writer.Start("", &batch);
    while (!writer.full()) writer.Add(NextInteraction(options, interactions_++, random));
  }
  Rename(0);
}

void LoadGenerator::Rename(uint64_t round) {
  const std::string prefix = "load-" + std::to_string(seed_) + "-" + std::to_string(round) + "-";
  for (size_t i = 0; i < batches_.size(); ++i) batches_[i].set_batch_id(prefix + std::to_string(i + 1));
}

}  // namespace klout::simulator
