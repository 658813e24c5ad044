#ifndef KLOUT_SERVICES_CLI_SIMULATOR_BATCH_WRITER_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_BATCH_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/cli/simulator/cast_texts.h"
#include "services/cli/simulator/event.h"

namespace klout::simulator {

// What accounts, persons and languages are called. Ids up to 15 bytes cost no allocation.
class Names {
 public:
  virtual ~Names() = default;
  virtual size_t account_count() const = 0;
  virtual Network network(AccountIndex account) const = 0;
  // Index into kLanguages.
  virtual uint32_t language(AccountIndex account) const = 0;
  virtual void AppendAccountId(AccountIndex account, std::string* id) const = 0;
  virtual void AppendPersonId(uint32_t person, std::string* id) const = 0;
};

// BCP 47.
inline constexpr std::string_view kLanguages[] = {"en", "it", "es", "pl", "de"};
inline constexpr uint32_t kLanguageCount = std::size(kLanguages);
// Slugs of the shipped ontology.
inline constexpr std::string_view kTopics[] = {
    "espresso", "pizza", "cycling-and-action-sports", "opera", "robotics", "astronomy", "gardening", "chess",
    "association-football", "filmmaking", "sewing-and-quilting", "photography"};
inline constexpr uint32_t kTopicCount = std::size(kTopics);

// Appends `number` in base 36.
void AppendNumber(uint64_t number, std::string* text);

// Turns events into the columns and dictionaries of a FactBatch. Needs 8 bytes per account beside the
// batch. Not thread-safe.
class BatchWriter {
 public:
  // `names` must outlive the writer. `max_rows` is 1 to 1,048,576.
  BatchWriter(const Names* names, size_t max_rows);

  // What the account's posts say, in turn; `voice` must outlive the writer. Others post about two topics of
  // theirs, or about nothing, by a hash of account and post.
  void SetVoice(AccountIndex account, const TextBook::Voice* voice);

  // Empties `batch`, which keeps its memory, and fills it from now on; it must stay valid while it is filled.
  void Start(std::string batch_id, klout::fact::v1::FactBatch* batch);
  // Requires Start and !full().
  void Add(const Event& event);

  // Brings what Add(event) will touch into the cache. Ids are scattered over memory: asked for some events
  // ahead, this halves the time of a large community.
  void Prefetch(const Event& event) const;

  size_t rows() const { return rows_; }
  bool full() const { return rows_ == max_rows_; }

 private:
  struct Slot {
    uint32_t round = 0;
    uint32_t key = 0;
    uint32_t index = 0;
  };

  uint32_t LocalAccount(AccountIndex account);
  uint32_t LocalPost(PostNumber post);
  uint32_t LocalPerson(uint32_t person);
  uint32_t LocalWord(uint32_t word);
  uint32_t WordNumber(std::string_view text);
  void AddTopics(const Event& event);
  void AddInteraction(const Event& event);
  void AddPost(const Event& event);
  void AddLink(const Event& event);
  void AddEndorsement(const Event& event);

  const Names* const names_;
  const size_t max_rows_;
  klout::fact::v1::FactBatch* batch_ = nullptr;
  size_t rows_ = 0;
  // Slots of another round are empty: nothing is cleared between batches.
  uint32_t round_ = 0;
  struct Local {
    uint32_t round = 0;
    uint32_t index = 0;
  };
  std::vector<Local> accounts_;
  std::vector<Slot> posts_;
  std::vector<Slot> persons_;
  std::vector<Local> words_;
  // Words after those of kLanguages and kTopics.
  std::vector<std::string> more_words_;
  struct Speaker {
    const TextBook::Voice* voice = nullptr;
    size_t posts = 0;
  };
  absl::flat_hash_map<AccountIndex, Speaker> speakers_;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_BATCH_WRITER_H_
