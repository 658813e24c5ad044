#ifndef KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_TEXTS_H_
#define KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_TEXTS_H_

#include <string_view>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "klout/topics/v1/topics.pb.h"
#include "services/topics/domain/text_classifier.h"

namespace klout::topics {

// Bounds of klout.topics.v1.
inline constexpr int kMaxTexts = 1'000;
inline constexpr size_t kMaxTextBytes = 1 << 20;
inline constexpr int kMaxHints = 64;
inline constexpr uint32_t kDefaultTopicsPerText = 5;
inline constexpr uint32_t kMaxTopicsPerText = 50;

// Hint of reason OVERLOADED.
inline constexpr absl::Duration kOverloadedRetry = absl::Milliseconds(200);

// Answers a request from the classifier, on the calling thread. INVALID_ARGUMENT for the request as a whole; a text
// that is too long has an error in its place.
absl::Status ClassifyTexts(const TextClassifier& classifier, std::string_view model,
                           const v1::ClassifyRequest& request, v1::ClassifyResponse* response);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_TEXTS_H_
