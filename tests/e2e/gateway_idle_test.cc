// The gateway as it is built, under more idle connections than anybody has threads.

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/process.h"
#include "tests/testing/http_call.h"

namespace klout {
namespace {

constexpr int kIdle = 10'000;
// Beside the connections: files, pipes, other sockets.
constexpr rlim_t kOtherFiles = 500;
constexpr absl::Duration kStartLimit = absl::Seconds(60);

// Of `"port":7440` in a line of the log.
int PortIn(const std::string& line) {
  const std::string mark = "\"port\":";
  const size_t at = line.find(mark);
  return at == std::string::npos ? 0 : atoi(line.c_str() + at + mark.size());
}

TEST(GatewayIdleTest, AnswersWhileTenThousandConnectionsAreIdle) {
  rlimit files = {};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &files), 0);
  if (files.rlim_max < kIdle + kOtherFiles)
    GTEST_SKIP() << "the machine allows " << files.rlim_max << " open files a process";
  files.rlim_cur = files.rlim_max;
  // The child has it too.
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &files), 0);
  std::string folder = (std::filesystem::temp_directory_path() / "klout-idle-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  auto gateway = Process::Start({KLOUT_GATEWAY_PROGRAM, "--data_dir=" + folder, "--listen=127.0.0.1:0",
                                 "--rpc_listen=", "--metrics_listen="});
  ASSERT_TRUE(gateway.ok()) << gateway.status();
  const auto line = (*gateway)->AwaitLine("gateway_serves", absl::Now() + kStartLimit);
  ASSERT_TRUE(line.has_value()) << (*gateway)->err();
  const int port = PortIn(*line);
  ASSERT_GT(port, 0);
  std::vector<std::unique_ptr<HttpClient>> idle;
  for (int i = 0; i < kIdle; ++i) {
    idle.push_back(std::make_unique<HttpClient>(port));
    ASSERT_TRUE(idle.back()->is_connected()) << i;
    // Half have begun to speak.
    if (i % 2 == 1) {
      ASSERT_TRUE(idle.back()->Send("GET /healthz HTTP/1.1\r\nHos"));
    }
  }
  for (int i = 0; i < 100; ++i) ASSERT_EQ(HttpCall(port, "GET", "/healthz").body, "ok\n") << i;
  // None of them was forgotten.
  idle.front()->Send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(idle.front()->Read().status, 200);
  (*gateway)->Kill();
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace klout
