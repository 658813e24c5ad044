#include "services/perks/engine/sweep.h"

#include <pthread.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "services/perks/domain/claim_rules.h"
#include "services/perks/engine/campaign_writes.h"
#include "services/perks/engine/offer_moves.h"

namespace klout::perks {
namespace {

constexpr long long kAtATime = kRowsAtATime;

struct Swept {
  uint64_t offers = 0;
  uint64_t disclosures = 0;
  uint64_t campaigns = 0;
  // There may be more.
  bool again = false;
  uint64_t all() const { return offers + disclosures + campaigns; }
};

// Ends the offers whose time has come. Most of the times are of offers that were claimed or declined long before.
uint64_t SweepOffers(Change& change, size_t* looked_at) {
  Workspace& rows = change.rows;
  const std::vector<const OfferEndRow*> ends =
      rows.offer_ends.Select("WHERE t.time <= :p0 ORDER BY t.time, t.offer_id LIMIT :p1", {static_cast<long long>(change.now_us()), kAtATime});
  std::vector<OfferRow> probes;
  for (const OfferEndRow* end : ends) probes.push_back({.id = end->offer_id});
  rows.offers.Load(probes);
  uint64_t ended = 0;
  for (const OfferEndRow* end : ends) {
    const OfferRow* offer = rows.offers.Find({.id = end->offer_id});
    if (offer != nullptr && offer->expires == end->time) {
      SettleOffer(change, *offer);
      ++ended;
    }
    rows.offer_ends.Erase(*end);
  }
  *looked_at = ends.size();
  return ended;
}

// One transaction's worth.
Swept SweepSome(Workspace& rows, absl::Time now) {
  Change change{rows, now, kServiceActor, ""};
  const long long now_us = change.now_us();
  Swept swept;
  const auto campaigns = rows.campaigns.Select("WHERE t.ends > 0 AND t.state IN (2, 3) AND t.ends <= :p0 ORDER BY t.ends LIMIT 1",
                                               {now_us - absl::ToInt64Microseconds(kAllowedClockSkew)});
  for (const CampaignRow* campaign : campaigns) swept.campaigns += EndCampaign(change, *campaign, "its time is over").ok() ? 1 : 0;
  rows.Flush();
  size_t looked_at = 0;
  swept.offers = SweepOffers(change, &looked_at);
  for (const DisclosureRow* disclosure :
       rows.disclosures.Select("WHERE t.next_check > 0 AND t.next_check <= :p0 ORDER BY t.next_check, t.offer_id LIMIT :p1", {now_us, kAtATime})) {
    SettleDisclosure(change, *disclosure);
    ++swept.disclosures;
  }
  swept.again = looked_at > 0 || swept.all() > 0;
  return swept;
}

}  // namespace

Sweep::Sweep(Writer& writer, absl::Duration every, std::function<void()> then)
    : writer_(writer), every_(every), then_(std::move(then)) {
  if (every_ == absl::ZeroDuration()) return;
  thread_ = std::thread([this] { Work(); });
  pthread_setname_np(thread_.native_handle(), "perks-sweep");
}

Sweep::~Sweep() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    stop_.NotifyAll();
  }
  if (thread_.joinable()) thread_.join();
}

absl::StatusOr<uint64_t> Sweep::Run() {
  uint64_t all = 0;
  for (;;) {
    Swept swept;
    Write write;
    write.alone = true;
    write.run = [&swept](Workspace& rows, absl::Time now) -> absl::StatusOr<Write::Answer> {
      swept = SweepSome(rows, now);
      return Write::Answer{};
    };
    if (absl::StatusOr<std::string> done = writer_.Do(std::move(write)); !done.ok()) return done.status();
    expired_offers_ += swept.offers;
    overdue_posts_ += swept.disclosures;
    all += swept.all();
    if (!swept.again) return all;
  }
}

void Sweep::Work() {
  for (;;) {
    const absl::Time next = absl::Now() + every_;
    {
      MutexLock lock(&mutex_);
      // Not by the time: a clock that is set back an hour would stop it for as long.
      while (!stopping_ && stop_.WaitUntil(&mutex_, next)) {
      }
      if (stopping_) return;
    }
    if (const absl::StatusOr<uint64_t> swept = Run(); !swept.ok())
      LogWarning("perks_sweep_failed", {{"error", swept.status().ToString()}});
    then_();
  }
}

}  // namespace klout::perks
