#include "common/metrics.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmath>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"

namespace klout {
namespace {

using testing::HasSubstr;

// The answer to GET /metrics on this port.
std::string Scrape(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  const std::string request = "GET /metrics HTTP/1.0\r\n\r\n";
  EXPECT_EQ(send(fd, request.data(), request.size(), MSG_NOSIGNAL), static_cast<ssize_t>(request.size()));
  std::string answer;
  char buffer[4096];
  for (ssize_t size; (size = read(fd, buffer, sizeof(buffer))) > 0;) answer.append(buffer, size);
  close(fd);
  return answer;
}

TEST(MetricsTest, CountsAndShows) {
  Metrics metrics;
  auto& counter = metrics.Counter("klout_test_things_total", "Things.", {{"kind", "good"}});
  counter.Increment(2);
  metrics.Gauge("klout_test_level_bytes", "Level.").Set(7);
  metrics.Histogram("klout_test_wait_seconds", "Wait.", {0.1, 1}).Observe(0.5);
  EXPECT_EQ(metrics.Value("klout_test_things_total{kind=\"good\"}"), 2);
  EXPECT_EQ(metrics.Value("klout_test_level_bytes"), 7);
  EXPECT_EQ(metrics.Value("klout_test_wait_seconds_bucket{le=\"0.1\"}"), 0);
  EXPECT_EQ(metrics.Value("klout_test_wait_seconds_bucket{le=\"1\"}"), 1);
  EXPECT_TRUE(std::isnan(metrics.Value("klout_test_absent")));
}

TEST(MetricsTest, TheSameNameAndLabelsAreTheSameMetric) {
  Metrics metrics;
  EXPECT_EQ(&metrics.Counter("klout_test_a_total", "A."), &metrics.Counter("klout_test_a_total", "A."));
}

TEST(MetricsTest, ABadNameIsABug) {
  Metrics metrics;
  EXPECT_THROW(metrics.Counter("klout test", "Bad."), std::invalid_argument);
}

TEST(MetricsTest, PullsUntilTheRegistrationIsGone) {
  Metrics metrics;
  double value = 1;
  {
    auto registration = metrics.PullGauge("klout_test_pulled", "Pulled.", [&] { return value; });
    value = 5;
    EXPECT_EQ(metrics.Value("klout_test_pulled"), 5);
    const auto moved = std::move(registration);
    EXPECT_EQ(metrics.Value("klout_test_pulled"), 5);
  }
  EXPECT_TRUE(std::isnan(metrics.Value("klout_test_pulled")));
}

TEST(MetricsTest, SamplesOfOneNameStandTogether) {
  Metrics metrics;
  const auto a = metrics.PullCounter("klout_test_x_total", "X.", [] { return 1.0; }, {{"part", "a"}});
  const auto other = metrics.PullCounter("klout_test_y_total", "Y.", [] { return 3.0; });
  const auto b = metrics.PullCounter("klout_test_x_total", "X.", [] { return 2.0; }, {{"part", "b"}});
  EXPECT_THAT(metrics.Text(),
              HasSubstr("klout_test_x_total{part=\"a\"} 1\nklout_test_x_total{part=\"b\"} 2\n"));
}

TEST(MetricsTest, ServesThemOverHttp) {
  const auto metrics = Metrics::Create("127.0.0.1:0").value();
  ASSERT_GT(metrics->BoundPort(), 0);
  metrics->Counter("klout_test_a_total", "A.").Increment();
  const auto b = metrics->PullCounter("klout_test_b_total", "B.", [] { return 2.0; });
  const std::string answer = Scrape(metrics->BoundPort());
  EXPECT_THAT(answer, HasSubstr("200 OK"));
  EXPECT_THAT(answer, HasSubstr("klout_test_a_total 1\n"));
  EXPECT_THAT(answer, HasSubstr("klout_test_b_total 2\n"));
}

TEST(MetricsTest, WithoutAnAddressThereIsNoListener) {
  EXPECT_EQ(Metrics::Create("").value()->BoundPort(), 0);
}

TEST(MetricsTest, AnAddressThatCannotBeListenedOnIsAnError) {
  ScopedLogCapture log;
  const auto first = Metrics::Create("127.0.0.1:0").value();
  const absl::Status status = Metrics::Create(absl::StrCat("127.0.0.1:", first->BoundPort())).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(status), "METRICS_LISTEN");
  EXPECT_EQ(log.Count("metrics_listen_failed"), 1);
}

}  // namespace
}  // namespace klout
