#ifndef KLOUT_TESTS_FUZZ_BATCH_PROMISES_H_
#define KLOUT_TESTS_FUZZ_BATCH_PROMISES_H_

#include <cstdio>
#include <cstdlib>

#include "klout/fact/v1/fact.pb.h"
#include "common/facts/text.h"

namespace klout::cli {

inline void Promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

template <typename Column>
void PromiseIndices(const Column& column, int rows, int limit, bool may_be_absent, const char* what) {
  Promise(column.size() == rows || (may_be_absent && column.empty()), what);
  for (const uint32_t index : column) Promise(index < static_cast<uint32_t>(limit), what);
}

inline void PromiseBatch(const fact::v1::FactBatch& batch) {
  const int accounts = batch.accounts().ids_size();
  const int posts = batch.post_ids_size();
  const int words = batch.words_size();
  Promise(batch.accounts().networks_size() == accounts || batch.accounts().networks_size() == 1, "networks");
  for (const std::string& id : batch.accounts().ids()) {
    Promise(!id.empty() && id.size() <= 256 && IsUtf8(id), "account ids");
  }
  const auto& acts = batch.interactions();
  const int rows = acts.times_size();
  PromiseIndices(acts.actors(), rows, accounts, false, "actors");
  PromiseIndices(acts.authors(), rows, accounts, false, "authors");
  Promise(acts.kinds_size() == rows, "kinds");
  PromiseIndices(acts.posts(), rows, posts + 1, true, "interaction posts");
  PromiseIndices(acts.hostility_percents(), rows, 101, true, "hostility");
  PromiseIndices(batch.posts().posts(), batch.posts().times_size(), posts, false, "posts");
  PromiseIndices(batch.posts().authors(), batch.posts().times_size(), accounts, false, "post authors");
  PromiseIndices(batch.posts().languages(), batch.posts().times_size(), words + 1, true, "languages");
  PromiseIndices(batch.links().accounts(), batch.links().times_size(), accounts, false, "links");
  PromiseIndices(batch.links().persons(), batch.links().times_size(), batch.person_ids_size(), false,
                 "persons");
  PromiseIndices(batch.endorsements().givers(), batch.endorsements().times_size(), accounts, false, "givers");
  PromiseIndices(batch.endorsements().topics(), batch.endorsements().times_size(), words, false, "topics");
}

// Reads twice what `open` gives and compares.
template <typename Open>
void PromiseReader(const Open& open) {
  std::string first_answer;
  for (int run = 0; run < 2; ++run) {
    std::string answer;
    auto reader = open();
    if (!reader.ok()) {
      answer = reader.status().ToString();
    } else {
      fact::v1::FactBatch batch;
      for (;;) {
        const auto more = (*reader)->NextBatch(&batch);
        if (!more.ok()) answer += more.status().ToString();
        if (!more.ok() || !*more) break;
        PromiseBatch(batch);
        answer += batch.batch_id();
      }
    }
    if (run == 0) first_answer = answer;
    Promise(answer == first_answer, "the same answer the second time");
  }
}

}  // namespace klout::cli

#endif  // KLOUT_TESTS_FUZZ_BATCH_PROMISES_H_
