#include "services/connector/archive/interaction_csv.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/time/time.h"
#include "common/facts/account_text.h"
#include "common/facts/fact_check.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

using fact::v1::InteractionKind;

constexpr char kKindPrefix[] = "INTERACTION_KIND_";
constexpr char kKinds[] = "reshare, reply, mention, quote, like, save, follow, list_add, view";

std::string_view TrimCell(std::string_view text) { return ToStd(absl::StripAsciiWhitespace(ToAbsl(text))); }

absl::Status BadValue(std::string_view column, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(ToAbsl(column), ": ", ToAbsl(what)));
}

absl::StatusOr<size_t> FindColumn(absl::Span<const std::string> columns, std::string_view name) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (absl::EqualsIgnoreCase(ToAbsl(TrimCell(columns[i])), ToAbsl(name))) return i;
  }
  return Error(
      absl::StatusCode::kInvalidArgument, "CSV_COLUMNS", "",
      absl::StrCat("the header has no column `", ToAbsl(name), "`; needed are actor, author, time and kind"));
}

absl::Status ReadAccount(std::string_view column, std::string_view text, fact::v1::Network network,
                         fact::v1::Account* account) {
  if (text.empty()) return BadValue(column, "empty");
  if (network != fact::v1::NETWORK_UNSPECIFIED) {
    account->set_network(network);
    account->set_id(text.data(), text.size());
    return absl::OkStatus();
  }
  absl::StatusOr<AccountName> name = ParseAccount(text);
  if (!name.ok()) return BadValue(column, ToStd(name.status().message()));
  account->set_network(name->network);
  account->set_id(std::move(name->id));
  return absl::OkStatus();
}

absl::StatusOr<int64_t> ReadTime(std::string_view text) {
  if (text.empty()) return BadValue("time", "empty");
  int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error == std::errc() && end == text.data() + text.size()) return seconds;
  for (const char* format :
       {absl::RFC3339_full, "%Y-%m-%d%ET%H:%M:%E*S", "%Y-%m-%d %H:%M:%E*S", "%Y-%m-%d"}) {
    absl::Time time;
    if (absl::ParseTime(format, ToAbsl(text), &time, nullptr)) return absl::ToUnixSeconds(time);
  }
  return BadValue("time", absl::StrCat(Quoted(text), " is no time: seconds since 1970 or ISO 8601"));
}

absl::StatusOr<InteractionKind> ReadKind(std::string_view text) {
  if (text == "RT") return fact::v1::INTERACTION_KIND_RESHARE;
  if (text == "RE") return fact::v1::INTERACTION_KIND_REPLY;
  if (text == "MT") return fact::v1::INTERACTION_KIND_MENTION;
  std::string name = absl::AsciiStrToUpper(ToAbsl(text));
  if (!absl::StartsWith(name, kKindPrefix)) name.insert(0, kKindPrefix);
  InteractionKind kind;
  if (fact::v1::InteractionKind_Parse(name, &kind) && kind != fact::v1::INTERACTION_KIND_UNSPECIFIED)
    return kind;
  return BadValue("kind", absl::StrCat(Quoted(text), " is none of ", kKinds));
}

absl::Status ReadRow(const std::vector<std::string_view>& fields, const InteractionColumns& columns,
                     fact::v1::Network network, fact::v1::Fact* fact) {
  fact::v1::Interaction& act = *fact->mutable_interaction();
  absl::Status status = ReadAccount("actor", TrimCell(fields[columns.actor]), network, act.mutable_actor());
  if (!status.ok()) return status;
  status = ReadAccount("author", TrimCell(fields[columns.author]), network, act.mutable_author());
  if (!status.ok()) return status;
  const absl::StatusOr<int64_t> time = ReadTime(TrimCell(fields[columns.time]));
  if (!time.ok()) return time.status();
  act.mutable_time()->set_seconds(*time);
  const absl::StatusOr<InteractionKind> kind = ReadKind(TrimCell(fields[columns.kind]));
  if (!kind.ok()) return kind.status();
  act.set_kind(*kind);
  const std::string_view post = columns.post ? TrimCell(fields[*columns.post]) : std::string_view();
  act.set_post_id(post.data(), post.size());
  status = CheckFact(*fact);
  if (status.ok()) return status;
  return absl::InvalidArgumentError(absl::StripPrefix(status.message(), "interaction."));
}

}  // namespace

absl::StatusOr<InteractionColumns> FindInteractionColumns(absl::Span<const std::string> columns) {
  size_t found[4];
  constexpr std::string_view kNames[4] = {"actor", "author", "time", "kind"};
  for (int i = 0; i < 4; ++i) {
    const absl::StatusOr<size_t> column = FindColumn(columns, kNames[i]);
    if (!column.ok()) return column.status();
    found[i] = *column;
  }
  InteractionColumns all{found[0], found[1], found[2], found[3], std::nullopt};
  if (const absl::StatusOr<size_t> post = FindColumn(columns, "post"); post.ok()) all.post = *post;
  return all;
}

absl::Status ForEachCsvInteraction(ByteSource& bytes, const InteractionCsvOptions& options,
                                   OnInteraction on_interaction, OnBad on_bad) {
  CsvReader rows(bytes, {});
  if (absl::Status status = rows.ReadHeader(); !status.ok()) return status;
  const absl::StatusOr<InteractionColumns> columns = FindInteractionColumns(rows.columns());
  if (!columns.ok()) return columns.status();
  fact::v1::Fact fact;
  for (;;) {
    const absl::StatusOr<bool> more = rows.Next(on_bad);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (const absl::Status status = ReadRow(rows.fields(), *columns, options.network, &fact); !status.ok()) {
      on_bad(Error(absl::StatusCode::kInvalidArgument, "ROW_VALUE", "",
                   absl::StrCat("row ", rows.row(), ": ", status.message())));
      continue;
    }
    if (absl::Status status = on_interaction(fact.interaction(), rows.row()); !status.ok()) return status;
  }
}

}  // namespace klout::connector
