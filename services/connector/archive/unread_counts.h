#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_UNREAD_COUNTS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_UNREAD_COUNTS_H_

#include <cstdint>
#include <map>
#include <string>

#include "absl/status/status.h"

namespace klout::connector {

// What of an archive could not be read, by reason. Memory: one line for each reason, of which there are few.
// Not thread-safe.
class UnreadCounts {
 public:
  struct Line {
    uint64_t count = 0;
    // The message of the first: `row 17: has 3 columns, the header has 5`.
    std::string first;
  };

  // Under ErrorReason(why), or the name of its code where it has none.
  void Add(const absl::Status& why);

  // In the order of the reasons' names.
  const std::map<std::string, Line>& by_reason() const { return by_reason_; }
  uint64_t total() const { return total_; }

 private:
  std::map<std::string, Line> by_reason_;
  uint64_t total_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_UNREAD_COUNTS_H_
