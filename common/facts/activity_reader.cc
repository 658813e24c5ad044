#include "common/facts/activity_reader.h"

#include <charconv>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "common/facts/text.h"

namespace klout {
namespace {

using ::klout::fact::v1::InteractionKind;

constexpr char kShape[] = "a line is `actor author unix_time kind`";
constexpr int kFields = 4;
constexpr const char* kFieldNames[kFields] = {"actor", "author", "unix_time", "kind"};

absl::Status Bad(std::string_view field, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(ToAbsl(field), ": ", ToAbsl(what)));
}

// Takes the next field off `line`; empty if there is none.
std::string_view TakeField(std::string_view* line) {
  size_t begin = 0;
  while (begin < line->size() && ((*line)[begin] == ' ' || (*line)[begin] == '\t')) ++begin;
  size_t end = begin;
  while (end < line->size() && (*line)[end] != ' ' && (*line)[end] != '\t') ++end;
  const std::string_view field = line->substr(begin, end - begin);
  line->remove_prefix(end);
  return field;
}

absl::Status CheckId(std::string_view field, std::string_view id) {
  if (id.size() > kMaxAccountIdBytes)
    return Bad(field, absl::StrCat("longer than ", kMaxAccountIdBytes, " bytes"));
  if (!IsUtf8(id)) return Bad(field, absl::StrCat(Quoted(id), " is not UTF-8"));
  return absl::OkStatus();
}

absl::StatusOr<uint32_t> ParseTime(std::string_view text) {
  int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool all_read = end == text.data() + text.size();
  if (error == std::errc::invalid_argument || !all_read) {
    return Bad("unix_time", absl::StrCat(Quoted(text), " is not a whole number of seconds"));
  }
  const bool negative = text.front() == '-';
  if (negative) return Bad("unix_time", absl::StrCat(Quoted(text), " is before 1970"));
  if (error == std::errc::result_out_of_range || seconds > std::numeric_limits<uint32_t>::max()) {
    return Bad("unix_time", absl::StrCat(Quoted(text), " is after 2106-02-07 06:28:15 UTC (4294967295)"));
  }
  return static_cast<uint32_t>(seconds);
}

absl::StatusOr<InteractionKind> ParseKind(std::string_view text) {
  if (text == "RT") return fact::v1::INTERACTION_KIND_RESHARE;
  if (text == "MT") return fact::v1::INTERACTION_KIND_MENTION;
  if (text == "RE") return fact::v1::INTERACTION_KIND_REPLY;
  return Bad("kind", absl::StrCat(Quoted(text), " is none of RT, MT, RE"));
}

}  // namespace

absl::StatusOr<std::unique_ptr<ActivityReader>> ActivityReader::Open(const std::string& path,
                                                                     const ActivityOptions& options) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::Open(path);
  if (!input.ok()) return input.status();
  return std::unique_ptr<ActivityReader>(new ActivityReader(*std::move(input), options));
}

absl::StatusOr<std::unique_ptr<ActivityReader>> ActivityReader::OfMemory(std::string_view bytes,
                                                                         const ActivityOptions& options) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::OfMemory(bytes);
  if (!input.ok()) return input.status();
  return std::unique_ptr<ActivityReader>(new ActivityReader(*std::move(input), options));
}

ActivityReader::ActivityReader(std::unique_ptr<ByteInput> input, const ActivityOptions& options)
    : options_(options), lines_(std::move(input), kMaxLineBytes), builder_(options.rows_per_batch) {}

absl::StatusOr<bool> ActivityReader::NextBatch(fact::v1::FactBatch* batch) {
  if (!error_.ok()) return error_;
  std::string_view line;
  while (!builder_.full()) {
    absl::StatusOr<bool> more = lines_.Next(&line);
    if (!more.ok()) return error_ = more.status();
    if (!*more) break;
    if (absl::Status status = AddLine(line); !status.ok())
      return error_ = AtLine(lines_.line_number(), status);
  }
  if (builder_.empty()) return false;
  facts_ += builder_.rows();
  *batch = builder_.Take("");
  batch->set_batch_id(ContentBatchId(options_.batch_id_prefix, ++batches_, *batch));
  return true;
}

ReadProgress ActivityReader::progress() const {
  return {lines_.input().bytes_read(), lines_.input().total_bytes(), lines_.line_number(), facts_, skipped_};
}

absl::Status ActivityReader::AddLine(std::string_view line) {
  std::string_view rest = line;
  std::string_view fields[kFields];
  for (int i = 0; i < kFields; ++i) {
    fields[i] = TakeField(&rest);
    if (!fields[i].empty()) continue;
    if (i == 0) return absl::OkStatus();
    return Bad(kFieldNames[i], absl::StrCat("missing; ", kShape));
  }
  if (const std::string_view extra = TakeField(&rest); !extra.empty()) {
    return Bad("kind", absl::StrCat("followed by ", Quoted(extra), "; ", kShape));
  }
  if (absl::Status status = CheckId("actor", fields[0]); !status.ok()) return status;
  if (absl::Status status = CheckId("author", fields[1]); !status.ok()) return status;
  const absl::StatusOr<uint32_t> time = ParseTime(fields[2]);
  if (!time.ok()) return time.status();
  const absl::StatusOr<InteractionKind> kind = ParseKind(fields[3]);
  if (!kind.ok()) return kind.status();
  if (*time < options_.since_unix || *time >= options_.until_unix) {
    ++skipped_;
    return absl::OkStatus();
  }
  builder_.AddInteraction(options_.network, fields[0], fields[1], *kind, *time);
  return absl::OkStatus();
}

}  // namespace klout
