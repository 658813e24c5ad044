#ifndef KLOUT_SERVICES_CLI_SIMULATOR_CAST_TEXTS_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_CAST_TEXTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/cli/simulator/event.h"

namespace klout::simulator {

// What a character writes about, and what they ought to be known for.
struct CastVoice {
  // As in cast.h.
  std::string_view subject;
  // Written once, at first: a bird on the sill makes no expert in aviaries. Empty: nothing odd.
  std::string_view odd;
  // Written in turn, again and again.
  std::vector<std::string_view> texts;
  // The topic they must claim; empty: they may claim none.
  std::string_view topic;
  // All that they claim must lie below this.
  std::string_view super_topic;
};

// All characters whose posts have words, in Italian.
const std::vector<CastVoice>& CastVoices();

// The texts of a community's characters as a classifier sees them: posts of which only topics, mood and language
// are set. Immutable once filled.
class TextBook {
 public:
  // The n-th text of the voice: its odd one is 0 if it has one.
  void Add(std::string_view subject, const klout::fact::v1::Post& text);

  struct Voice {
    bool has_odd = false;
    std::vector<klout::fact::v1::Post> texts;

    // What is written in the n-th post.
    const klout::fact::v1::Post& Text(size_t n) const;
  };
  // Null if the subject says nothing.
  const Voice* Find(std::string_view subject) const;
  bool empty() const { return voices_.empty(); }

 private:
  absl::flat_hash_map<std::string, Voice> voices_;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_CAST_TEXTS_H_
