#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_RECENT_WORDS_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_RECENT_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace klout::topics {

// A cache of what was found out about words, each by a key that is a hash. Words that share a line of the
// processor's cache push each other out, the older of two first: with one place for each, words that come all
// the time would be lost to words that come once. `Word` has 32 bytes and begins with `uint64_t key`, which
// is 0 where there is none. One thread.
template <typename Word>
class RecentWords {
 public:
  // How many are remembered: 2 MiB.
  static constexpr size_t kWords = 1 << 16;

  // To be called before the first use, too.
  void Forget() { lines_.assign(kWords / 2, {}); }
  // Brings into the cache what Find reads.
  void Prefetch(uint64_t key) const { __builtin_prefetch(&lines_[LineOf(key)]); }
  // Null: it is not remembered. Valid until the next Add.
  const Word* Find(uint64_t key) const {
    const Line& line = lines_[LineOf(key)];
    return line.newer.key == key ? &line.newer : line.older.key == key ? &line.older : nullptr;
  }
  // Of a word that is not remembered yet. Valid until the next Add.
  const Word* Add(const Word& word) {
    Line& line = lines_[LineOf(word.key)];
    line.older = line.newer;
    line.newer = word;
    return &line.newer;
  }

 private:
  struct alignas(64) Line {
    Word newer, older;
  };
  static_assert(sizeof(Line) == 64);
  static size_t LineOf(uint64_t key) { return (key >> 8) % (kWords / 2); }

  std::vector<Line> lines_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_RECENT_WORDS_H_
