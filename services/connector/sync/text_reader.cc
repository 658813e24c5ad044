#include "services/connector/sync/text_reader.h"

#include <algorithm>
#include <utility>

#include "absl/time/clock.h"
#include "common/error.h"

namespace klout::connector {
namespace {

// Cuts a text where a character begins.
void Cut(std::string& text, size_t max_bytes) {
  if (text.size() <= max_bytes) return;
  size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
}

}  // namespace

absl::StatusOr<std::vector<topics::v1::TextResult>> TopicsTextReader::Read(std::vector<topics::v1::Text> texts) {
  std::vector<topics::v1::TextResult> results;
  results.reserve(texts.size());
  for (size_t at = 0; at < texts.size();) {
    topics::v1::ClassifyRequest request;
    size_t bytes = 0;
    while (at < texts.size() && static_cast<size_t>(request.texts_size()) < kMaxTexts && bytes < kMaxCallBytes) {
      Cut(*texts[at].mutable_text(), kMaxTextBytes);
      bytes += texts[at].text().size();
      *request.add_texts() = std::move(texts[at++]);
    }
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + timeout_));
    topics::v1::ClassifyResponse response;
    absl::Status status = FromGrpcStatus(stub_.Classify(&context, request, &response), context);
    if (!status.ok()) return status;
    if (response.results_size() != request.texts_size())
      return Internal("the topics service gave another number of answers than it was asked for");
    for (topics::v1::TextResult& result : *response.mutable_results()) results.push_back(std::move(result));
  }
  return results;
}

}  // namespace klout::connector
