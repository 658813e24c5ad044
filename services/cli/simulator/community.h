#ifndef KLOUT_SERVICES_CLI_SIMULATOR_COMMUNITY_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_COMMUNITY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/cli/simulator/batch_writer.h"
#include "services/cli/simulator/cast.h"
#include "services/cli/simulator/cast_texts.h"
#include "services/cli/simulator/crowd.h"
#include "services/cli/simulator/event.h"
#include "services/cli/simulator/population.h"
#include "services/cli/simulator/random.h"
#include "services/cli/simulator/scenes.h"
#include "services/cli/simulator/stage.h"

namespace klout::simulator {

inline constexpr uint32_t kFewestPeople = 100;
inline constexpr uint32_t kMostPeople = 10'000'000;
inline constexpr uint32_t kMostDays = 250;
inline constexpr uint32_t kMostRowsPerBatch = 65'536;
// People in HonestSample.
inline constexpr uint32_t kHonestSampleSize = 400;

// Values outside the limits are moved to the nearest limit.
struct CommunityOptions {
  // The same options give the same batches, byte for byte, on every machine.
  uint64_t seed = 1;
  // Ordinary people, kFewestPeople to kMostPeople. They make about 100 interactions each in 90 days.
  uint32_t people = 10'000;
  // 1 to kMostDays. With fewer than kIncidentDays the characters stay away.
  uint32_t days = 90;
  // No fact is at or after this time. Whole seconds, between days * 24 h after 1970 and 2106.
  absl::Time end_time = absl::FromUnixSeconds(1'767'225'600);
  // Weekday of the last day, 0 (Sunday) to 6, whatever the calendar says: people have habits by weekday, so that only then two communities that end on other
  // days live the same days. Not set: the calendar's.
  std::optional<uint32_t> last_weekday = std::nullopt;
  // Whether the named characters play their incidents.
  bool incidents = true;
  // 1 to kMostRowsPerBatch.
  uint32_t rows_per_batch = kMostRowsPerBatch;
  // What the characters' posts say; null: nothing. Must outlive the community.
  const TextBook* texts = nullptr;
};

// A community of people on six networks, who post, read, act and converse for `days` days: a stream of facts
// in order of time. See Population for who they are, Crowd for how they behave, Scenes for the incidents.
//
//   Community community({.seed = 7, .end_time = now});
//   community.EmitUntil(60);
//   while (community.NextBatch(&batch)) Send(batch);   // days 0 to 59
//   community.EmitUntil(90);
//   ...
//
// Batches are named `sim-SEED-N`, N from 1 without gaps. Within a table rows are in order of time, and no
// fact is older than one in an earlier batch. Not thread-safe. Memory: about 60 bytes per account (1.4 per
// person) plus 40 per event of a day.
class Community {
 public:
  explicit Community(const CommunityOptions& options);
  Community(const Community&) = delete;
  Community& operator=(const Community&) = delete;

  // NextBatch gives out facts of the days before `day` only; at first, of all days. A smaller day than before
  // changes nothing already given out.
  void EmitUntil(uint32_t day) { horizon_ = day < options_.days ? day : options_.days; }

  // Replaces `batch` by the next 1 to rows_per_batch facts; false, and an empty batch, if there are none
  // before the horizon. Pass the same message again to reuse its memory.
  bool NextBatch(klout::fact::v1::FactBatch* batch);

  // Share of all days given out, 0 to 1.
  double Progress() const { return static_cast<double>(day_) / options_.days; }

  // Up to kHonestSampleSize ordinary people who linked on the first day, as subjects `person:ID`: whom the
  // characters are compared with.
  std::vector<std::string> HonestSample() const;

  const CommunityOptions& options() const { return options_; }
  const Population& population() const { return population_; }

 private:
  // Plays the next day; false at the horizon.
  bool NextDay();
  // Of the present day.
  uint32_t Weekday() const;
  // Writes what is left of the present day, or as much as fits.
  void WriteDay();
  void PlayPeople();
  void PlayEndorsements(uint32_t person);

  const CommunityOptions options_;
  Population population_;
  // Before the parts that copy the number of accounts.
  const Cast cast_;
  Stage stage_;
  Random random_;
  Crowd crowd_;
  Scenes scenes_;
  BatchWriter writer_;
  // Days played; the last of them is given out from `events_` from `next_event_` on.
  uint32_t day_ = 0;
  uint32_t horizon_;
  uint64_t batches_ = 0;
  const std::vector<Event>* events_ = nullptr;
  size_t next_event_ = 0;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_COMMUNITY_H_
