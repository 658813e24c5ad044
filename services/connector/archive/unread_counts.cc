#include "services/connector/archive/unread_counts.h"

#include "common/status.h"

namespace klout::connector {

void UnreadCounts::Add(const absl::Status& why) {
  std::string reason = ErrorReason(why);
  if (reason.empty()) reason = absl::StatusCodeToString(why.code());
  Line& line = by_reason_[reason];
  if (line.count == 0) line.first = std::string(why.message());
  ++line.count;
  ++total_;
}

}  // namespace klout::connector
