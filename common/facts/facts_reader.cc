#include "common/facts/facts_reader.h"

#include <google/protobuf/util/json_util.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/facts/fact_check.h"
#include "common/facts/text.h"

namespace klout {
namespace {

using ::klout::fact::v1::Fact;

constexpr size_t kMaxReasonBytes = 200;

// protobuf's reason without the picture of the line that it draws below, which may hold anything.
std::string JsonReason(const google::protobuf::util::Status& status) {
  std::string reason(status.message().data(), status.message().size());
  reason.resize(std::min({reason.find('\n'), kMaxReasonBytes, reason.size()}));
  return IsUtf8(reason) ? reason : "cannot be read";
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

uint32_t Seconds(const google::protobuf::Timestamp& time) { return static_cast<uint32_t>(time.seconds()); }

}  // namespace

absl::StatusOr<std::unique_ptr<FactsReader>> FactsReader::Open(const std::string& path,
                                                               FactsOptions options) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::Open(path);
  if (!input.ok()) return input.status();
  return std::unique_ptr<FactsReader>(new FactsReader(*std::move(input), std::move(options)));
}

absl::StatusOr<std::unique_ptr<FactsReader>> FactsReader::OfMemory(std::string_view bytes,
                                                                   FactsOptions options) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::OfMemory(bytes);
  if (!input.ok()) return input.status();
  return std::unique_ptr<FactsReader>(new FactsReader(*std::move(input), std::move(options)));
}

FactsReader::FactsReader(std::unique_ptr<ByteInput> input, FactsOptions options)
    : options_(std::move(options)),
      lines_(std::move(input), kMaxLineBytes),
      builder_(options_.rows_per_batch) {}

absl::StatusOr<bool> FactsReader::NextBatch(fact::v1::FactBatch* batch) {
  if (!error_.ok()) return error_;
  for (;;) {
    if (removal_waits_ && builder_.empty()) {
      removal_waits_ = false;
      if (absl::Status status = options_.on_removal(removal_); !status.ok()) {
        return error_ = AtLine(lines_.line_number(), status);
      }
    }
    if (removal_waits_ || builder_.full()) break;
    absl::StatusOr<bool> more = NextLine();
    if (!more.ok()) return error_ = more.status();
    if (!*more) break;
  }
  if (builder_.empty()) return false;
  facts_ += builder_.rows();
  *batch = builder_.Take("");
  batch->set_batch_id(ContentBatchId(options_.batch_id_prefix, ++batches_, *batch));
  return true;
}

ReadProgress FactsReader::progress() const {
  return {lines_.input().bytes_read(), lines_.input().total_bytes(), lines_.line_number(), facts_, skipped_};
}

absl::StatusOr<bool> FactsReader::NextLine() {
  std::string_view line;
  absl::StatusOr<bool> more = lines_.Next(&line);
  if (!more.ok() || !*more) return more;
  if (IsBlank(line)) return true;
  if (absl::Status status = AddLine(line); !status.ok()) {
    status = CountBad(AtLine(lines_.line_number(), status));
    if (!status.ok()) return status;
  }
  return true;
}

absl::Status FactsReader::AddLine(std::string_view line) {
  if (!IsUtf8(line)) return absl::InvalidArgumentError("not UTF-8");
  Fact fact;
  const auto parsed = google::protobuf::util::JsonStringToMessage({line.data(), line.size()}, &fact);
  if (!parsed.ok())
    return absl::InvalidArgumentError(absl::StrCat("not a fact in JSON: ", JsonReason(parsed)));
  if (absl::Status status = CheckFact(fact); !status.ok()) return status;
  return AddFact(fact);
}

absl::Status FactsReader::AddFact(const Fact& fact) {
  switch (fact.fact_case()) {
    case Fact::kPost: {
      const auto& post = fact.post();
      if (!InWindow(post.time().seconds())) break;
      builder_.AddPost(post);
      break;
    }
    case Fact::kInteraction: {
      const auto& act = fact.interaction();
      if (!InWindow(act.time().seconds())) break;
      builder_.AddInteraction(act.actor().network(), act.actor().id(), act.author().id(), act.kind(),
                              Seconds(act.time()), act.post_id(), act.hostility_percent());
      break;
    }
    case Fact::kProfileMetrics:
      if (InWindow(fact.profile_metrics().time().seconds()))
        builder_.AddProfileMetrics(fact.profile_metrics());
      break;
    case Fact::kLink: {
      const auto& link = fact.link();
      if (!InWindow(link.time().seconds())) break;
      builder_.AddLink(link.account().network(), link.account().id(), link.person_id(), Seconds(link.time()),
                       link.unlink());
      break;
    }
    case Fact::kEndorsement: {
      const auto& given = fact.endorsement();
      if (!InWindow(given.time().seconds())) break;
      builder_.AddEndorsement(given.giver().network(), given.giver().id(), given.receiver().network(),
                              given.receiver().id(), given.topic(), Seconds(given.time()));
      break;
    }
    case Fact::kTopicChoice: {
      const auto& choice = fact.topic_choice();
      if (!InWindow(choice.time().seconds())) break;
      builder_.AddTopicChoice(choice.account().network(), choice.account().id(), choice.topic(), Seconds(choice.time()),
                              choice.hide());
      break;
    }
    case Fact::kFeedStatus: {
      const auto& feed = fact.feed_status();
      if (!InWindow(feed.time().seconds())) break;
      builder_.AddFeedStatus(feed.account().network(), feed.account().id(), Seconds(feed.time()),
                             feed.has_failing_since() ? Seconds(feed.failing_since()) : 0);
      break;
    }
    case Fact::kRemoval:
      if (!options_.on_removal) return absl::InvalidArgumentError("removal: not taken here");
      removal_ = fact.removal().account();
      removal_waits_ = true;
      break;
    case Fact::FACT_NOT_SET:
      break;
  }
  return absl::OkStatus();
}

absl::Status FactsReader::CountBad(absl::Status status) {
  if (!options_.skip_bad) return status;
  ++skipped_;
  ++bad_lines_;
  if (first_bad_lines_.size() < kMaxBadLinesKept) first_bad_lines_.emplace_back(status.message());
  return absl::OkStatus();
}

bool FactsReader::InWindow(int64_t seconds) {
  const bool inside = seconds >= options_.since_unix && seconds < options_.until_unix;
  if (!inside) ++skipped_;
  return inside;
}

}  // namespace klout
