#include "common/background_thread.h"

#include <sys/resource.h>
#include <unistd.h>

namespace klout {
namespace {

// Each step is about a quarter of the share.
constexpr int kNice = 5;

}  // namespace

void RunInBackground() {
  // Linux has it per thread, and lets anybody lower their own. Where a policy refuses even that, work goes on as before.
  static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice));
}

}  // namespace klout
