#include "services/cli/simulator/community.h"

#include <algorithm>

#include "common/facts/account_text.h"

namespace klout::simulator {
namespace {

// How far ahead of the writer its memory is fetched.
constexpr size_t kEventsAhead = 24;

// A linked person may give +K on one day of eight, so never twice to the same receiver within 7 days; the
// chance that they do on that day, and to how many at most.
constexpr uint32_t kEndorsementCycle = 8;
constexpr double kEndorses = 0.08;
constexpr uint32_t kEndorsements = 3;

// Posts on Sunday to Saturday relative to the mean day; in the order of kNetworks.
constexpr double kWeek[kNetworkCount][7] = {
    {0.85, 1.05, 1.08, 1.08, 1.06, 1.03, 0.85}, {1.10, 0.96, 0.96, 0.96, 0.96, 0.98, 1.08},
    {1.15, 0.94, 0.94, 0.94, 0.94, 0.97, 1.12}, {1.20, 0.92, 0.92, 0.92, 0.92, 0.97, 1.15},
    {0.35, 1.25, 1.30, 1.30, 1.25, 1.20, 0.35}, {0.95, 1.02, 1.02, 1.02, 1.02, 1.02, 0.95},
};

CommunityOptions WithinLimits(CommunityOptions options) {
  options.people = std::clamp(options.people, kFewestPeople, kMostPeople);
  options.days = std::clamp(options.days, 1u, kMostDays);
  options.rows_per_batch = std::clamp(options.rows_per_batch, 1u, kMostRowsPerBatch);
  const absl::Time earliest = absl::FromUnixSeconds(int64_t{options.days} * kSecondsPerDay);
  options.end_time = std::clamp(options.end_time, earliest, absl::FromUnixSeconds(0xffffffff));
  options.incidents = options.incidents && options.days >= kIncidentDays;
  return options;
}

uint32_t StartTime(const CommunityOptions& options) {
  return static_cast<uint32_t>(absl::ToUnixSeconds(options.end_time) -
                               int64_t{options.days} * kSecondsPerDay);
}

Cast Hire(bool incidents, Population* population) { return incidents ? Cast(population) : Cast(); }

}  // namespace

Community::Community(const CommunityOptions& options)
    : options_(WithinLimits(options)),
      population_({.seed = options_.seed, .people = options_.people, .days = options_.days}),
      cast_(Hire(options_.incidents, &population_)),
      stage_(StartTime(options_), options_.days),
      random_(Mix(options_.seed) ^ 4),
      crowd_(&population_, &stage_, &random_),
      scenes_(&cast_, &population_, &stage_, &crowd_, &random_),
      writer_(&population_, options_.rows_per_batch),
      horizon_(options_.days) {
  if (!options_.incidents) return;
  static const TextBook no_texts;
  const TextBook& texts = options_.texts == nullptr ? no_texts : *options_.texts;
  // A character without a text says nothing about any topic.
  static const TextBook::Voice silent = {.texts = {klout::fact::v1::Post()}};
  for (AccountIndex a = population_.ordinary_count(); a < population_.account_count(); ++a) {
    std::string id(NetworkName(population_.network(a)));
    id += ':';
    population_.AppendAccountId(a, &id);
    const TextBook::Voice* voice = texts.Find(id);
    writer_.SetVoice(a, voice == nullptr ? &silent : voice);
  }
}

bool Community::NextBatch(klout::fact::v1::FactBatch* batch) {
  while (events_ == nullptr || next_event_ == events_->size()) {
    if (NextDay()) continue;
    batch->Clear();
    return false;
  }
  writer_.Start("sim-" + std::to_string(options_.seed) + "-" + std::to_string(++batches_), batch);
  do {
    WriteDay();
  } while (!writer_.full() && NextDay());
  return true;
}

void Community::WriteDay() {
  const size_t end = std::min(events_->size(), next_event_ + options_.rows_per_batch - writer_.rows());
  for (; next_event_ < end; ++next_event_) {
    const size_t ahead = next_event_ + kEventsAhead;
    if (ahead < end) writer_.Prefetch((*events_)[ahead]);
    writer_.Add((*events_)[next_event_]);
  }
}

uint32_t Community::Weekday() const {
  if (!options_.last_weekday) return stage_.Weekday();
  const uint32_t days_to_come = options_.days - 1 - stage_.day();
  return (*options_.last_weekday + 7 - days_to_come % 7) % 7;
}

bool Community::NextDay() {
  if (day_ >= horizon_) return false;
  stage_.Begin(day_);
  crowd_.BeginDay();
  if (options_.incidents) scenes_.Play();
  PlayPeople();
  events_ = &stage_.Close();
  next_event_ = 0;
  ++day_;
  return true;
}

void Community::PlayPeople() {
  const uint32_t weekday = Weekday();
  const AccountIndex accounts = static_cast<AccountIndex>(population_.account_count());
  for (AccountIndex a = 0; a < accounts; ++a) {
    const Account& account = population_.account(a);
    if (account.posts_per_day == 0) continue;
    const double mean = account.posts_per_day * kWeek[account.network][weekday];
    for (uint32_t posts = random_.Poisson(mean); posts > 0; --posts) crowd_.Publish(a, crowd_.WakingTime());
  }
  for (uint32_t person = 0; person < population_.person_count(); ++person) {
    const uint8_t link_day = population_.link_day(person);
    if (link_day == stage_.day()) {
      const uint32_t time = crowd_.WakingTime();
      const auto [begin, end] = population_.AccountsOf(person);
      for (auto account = begin; account != end; ++account) stage_.Link(*account, person, time);
    } else if (link_day < stage_.day() && (stage_.day() + person) % kEndorsementCycle == 0 &&
               random_.Chance(kEndorses)) {
      PlayEndorsements(person);
    }
  }
}

void Community::PlayEndorsements(uint32_t person) {
  const AccountIndex giver = *population_.AccountsOf(person).first;
  const uint32_t first = random_.Below(0xffff);
  AccountIndex given[kEndorsements];
  for (uint32_t i = 0; i < kEndorsements; ++i) {
    given[i] = population_.Follower(giver, first + i);
    if (std::find(given, given + i, given[i]) != given + i) return;
    stage_.Endorse(giver, given[i], static_cast<uint32_t>(Mix(given[i]) % kTopicCount), crowd_.WakingTime());
    if (random_.Chance(0.4)) return;
  }
}

std::vector<std::string> Community::HonestSample() const {
  std::vector<uint32_t> linked;
  for (uint32_t person = 0; person < population_.person_count(); ++person) {
    if (population_.link_day(person) == 0) linked.push_back(person);
  }
  std::vector<std::string> subjects;
  const size_t count = std::min<size_t>(linked.size(), kHonestSampleSize);
  for (size_t i = 0; i < count; ++i) {
    std::string subject = "person:";
    population_.AppendPersonId(linked[i * linked.size() / count], &subject);
    subjects.push_back(std::move(subject));
  }
  return subjects;
}

}  // namespace klout::simulator
