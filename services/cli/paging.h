#ifndef KLOUT_CLI_PAGING_H_
#define KLOUT_CLI_PAGING_H_

#include <google/protobuf/repeated_ptr_field.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "services/cli/session.h"

namespace klout::cli {

// Largest pages, as scoring.proto has them.
inline constexpr int64_t kHistoryPage = 366;
inline constexpr int64_t kMomentsPage = 100;
inline constexpr int64_t kPeoplePage = 1'000;
inline constexpr int64_t kSnapshotsPage = 100;
inline constexpr int64_t kDefaultLimit = 20;

// Asks a listing call page after page until --limit rows (20 if absent) are there or no more come, and merges
// the pages into `all`. `rows` is the response's accessor of its rows. A next_page_token is left in `all` if
// there is more.
template <typename Method, typename Request, typename Row, typename Response>
absl::Status AskPages(Session& session, Method method, Request* request, int64_t max_page,
                      const google::protobuf::RepeatedPtrField<Row>& (Response::*rows)() const, Response* all) {
  int64_t wanted = session.call().Integer("limit", kDefaultLimit);
  for (;;) {
    request->set_page_size(static_cast<int>(std::min(wanted, max_page)));
    Response page;
    if (absl::Status status = Ask(session, method, *request, &page); !status.ok()) return status;
    const int64_t got = (page.*rows)().size();
    const std::string next = page.next_page_token();
    all->MergeFrom(page);
    all->set_next_page_token(next);
    wanted -= got;
    if (wanted <= 0 || got == 0 || next.empty()) return absl::OkStatus();
    request->set_page_token(next);
  }
}

}  // namespace klout::cli

#endif  // KLOUT_CLI_PAGING_H_
