#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_TEXT_READER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_TEXT_READER_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/topics/v1/topics.grpc.pb.h"

namespace klout::connector {

// Says what texts are about before their facts are sent. Thread-safe.
class TextReader {
 public:
  virtual ~TextReader() = default;
  // One answer per text, in their order. An error: the topics service does not answer. Then nothing must be sent that needs
  // its answers: a reply would count as friendly, a post as about nothing, for ever.
  virtual absl::StatusOr<std::vector<topics::v1::TextResult>> Read(std::vector<topics::v1::Text> texts) = 0;
};

// Asks the topics service, in as many calls as the texts need.
class TopicsTextReader final : public TextReader {
 public:
  // `stub` must outlive this.
  explicit TopicsTextReader(topics::v1::TopicsService::StubInterface& stub, absl::Duration timeout = absl::Seconds(30))
      : stub_(stub), timeout_(timeout) {}
  absl::StatusOr<std::vector<topics::v1::TextResult>> Read(std::vector<topics::v1::Text> texts) override;

  // The service's own bounds.
  static constexpr size_t kMaxTexts = 1000;
  static constexpr size_t kMaxTextBytes = 1 << 20;
  // Of one call; the service takes 16 MiB.
  static constexpr size_t kMaxCallBytes = 8 << 20;

 private:
  topics::v1::TopicsService::StubInterface& stub_;
  const absl::Duration timeout_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_TEXT_READER_H_
