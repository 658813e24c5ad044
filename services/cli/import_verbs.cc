#include <algorithm>
#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/facts/account_text.h"
#include "common/facts/open_facts.h"
#include "common/ingest_client.h"
#include "services/cli/connector_verbs.h"
#include "services/cli/progress_bar.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using ::klout::fact::v1::FactBatch;
using ::klout::scoring::v1::PublishSnapshotRequest;
using ::klout::scoring::v1::PublishSnapshotResponse;

absl::Status CarryOut(Session& session, IngestClient& ingest, const fact::v1::Account& account) {
  if (absl::Status status = ingest.Flush(); !status.ok()) return status;
  scoring::v1::RemovePersonRequest request;
  request.set_subject(AccountText(account.network(), account.id()));
  scoring::v1::RemovePersonResponse response;
  absl::Status status = Ask(session, &ScoringStub::RemovePerson, request, &response);
  // Nothing of theirs is here: that is what a removal asks for.
  return absl::IsNotFound(status) ? absl::OkStatus() : status;
}

absl::Status SendAll(Session& session, const std::string& path, FactReader& reader, IngestClient& ingest) {
  ProgressBar bar(session.console(), "importing", "facts");
  FactBatch batch;
  for (;;) {
    absl::StatusOr<bool> more = reader.NextBatch(&batch);
    if (!more.ok()) {
      // What was complete before the bad line stays, so see it safe before telling.
      if (absl::Status status = ingest.Flush(); !status.ok()) return status;
      return absl::Status(more.status().code(), absl::StrCat(path, ": ", more.status().message()));
    }
    if (!*more) break;
    if (absl::Status status = ingest.Send(std::move(batch)); !status.ok()) return status;
    const ReadProgress progress = reader.progress();
    bar.Update(progress.bytes_read, progress.total_bytes, ingest.counts().rows, absl::Now());
  }
  return ingest.Flush();
}

void PrintImported(Session& session, const FactReader& reader, const IngestClient::Counts& counts,
                   absl::Duration elapsed) {
  std::ostream& out = *session.console().out;
  const double seconds = std::max(1e-3, absl::ToDoubleSeconds(elapsed));
  out << "imported " << Grouped(counts.rows) << " facts in " << Grouped(counts.batches) << " batches, "
      << ShortNumber(seconds) << " s, " << Grouped(static_cast<uint64_t>(counts.rows / seconds)) << "/s\n";
  if (counts.duplicate_rows > 0) {
    out << "  of these " << Grouped(counts.duplicate_rows) << " were known from an earlier import\n";
  }
  const uint64_t skipped = reader.progress().skipped;
  if (skipped > 0) out << "  " << Grouped(skipped) << " lines were left out\n";
}

void PrintBadLines(Session& session, const FactReader& reader) {
  if (reader.bad_lines() == 0) return;
  std::ostream& err = *session.console().err;
  err << "klout: " << Grouped(reader.bad_lines()) << " bad lines were left out, the first of them:\n";
  for (const std::string& line : reader.first_bad_lines()) err << "  " << Printable(line) << '\n';
}

absl::Status Publish(Session& session) {
  PublishSnapshotResponse response;
  absl::Status status = Ask(session, &ScoringStub::PublishSnapshot, PublishSnapshotRequest(), &response);
  if (!status.ok()) return status;
  const auto& snapshot = response.snapshot();
  *session.console().out << "published snapshot " << snapshot.ref().id() << ": "
                         << Grouped(snapshot.accounts()) << " accounts, " << Grouped(snapshot.edges())
                         << " edges\n";
  return absl::OkStatus();
}

absl::Status CheckFormatFlags(const Call& call, FactFormat format) {
  if (format == FactFormat::kFacts && call.Has("network")) {
    return UsageError("--network: facts name their networks themselves", "klout help import");
  }
  if (format == FactFormat::kActivity && call.Has("skip_bad")) {
    return UsageError("--skip-bad: only for --format facts", "klout help import");
  }
  return absl::OkStatus();
}

absl::StatusOr<FactFileOptions> OptionsOf(const Call& call) {
  FactFileOptions options;
  options.network = call.Network("network", options.network);
  options.since_unix = call.Integer("since", options.since_unix);
  options.until_unix = call.Integer("until", options.until_unix);
  options.skip_bad = call.Has("skip_bad");
  absl::StatusOr<FactFormat> format = GuessFormat(call.arguments()[0]);
  if (!format.ok()) return format.status();
  options.format = *format;
  if (call.Has("format")) {
    options.format = call.Text("format") == "facts" ? FactFormat::kFacts : FactFormat::kActivity;
  }
  if (absl::Status status = CheckFormatFlags(call, *options.format); !status.ok()) return status;
  return options;
}

absl::Status Import(Session& session) {
  const Call& call = session.call();
  const std::string& path = call.arguments()[0];
  absl::StatusOr<bool> is_archive = LooksLikeArchive(path);
  if (!is_archive.ok()) return is_archive.status();
  if (*is_archive || call.Has("person")) return ImportArchiveFile(session, path);
  absl::StatusOr<FactFileOptions> options = OptionsOf(call);
  if (!options.ok()) return options.status();
  absl::StatusOr<ScoringStub*> stub = session.Scoring();
  if (!stub.ok()) return stub.status();
  IngestOptions ingest_options;
  ingest_options.sleep = session.surroundings().sleep;
  IngestClient ingest(**stub, ingest_options);
  options->on_removal = [&](const fact::v1::Account& account) { return CarryOut(session, ingest, account); };
  absl::StatusOr<std::unique_ptr<FactReader>> reader = OpenFactFile(path, *options);
  if (!reader.ok()) return reader.status();
  const absl::Time start = absl::Now();
  const absl::Status status = SendAll(session, path, **reader, ingest);
  PrintImported(session, **reader, ingest.counts(), absl::Now() - start);
  PrintBadLines(session, **reader);
  const bool file_at_fault = absl::IsInvalidArgument(status) || absl::IsDataLoss(status);
  if (file_at_fault) return WithHint(status, "mend the file and import it again: what is in is recognised");
  if (!status.ok() || call.Has("no_publish")) return status;
  return Publish(session);
}

}  // namespace

std::vector<Verb> ImportVerbs() {
  return {
      {.name = "import",
       .arguments = "FILE",
       .purpose = "bring the facts of a file in, plain or gzip, and publish their scores",
       .details =
           "A file that a network gives its people (a Twitter or Mastodon archive, a Facebook download, a LinkedIn\n"
           "export, Google Takeout, a Bluesky repository) is recognised by its content and goes to the connector;\n"
           "--person says whose it is. Each fact is sent once.\n"
           "activity: one act per line, `actor author unix_time kind`, kind RT (reshare), MT (mention) or "
           "RE\n"
           "(reply). facts: one JSON document per line, the message klout.fact.v1.Fact. Which one it is is\n"
           "seen from the content if --format is absent. Importing a file twice changes nothing, and an\n"
           "import that broke off is finished by starting it again. A bad line ends the import and is "
           "named;\n"
           "whole batches before it stay. What grew since: import the rest with --since.",
       .examples = {"klout import activity.txt.gz --network twitter",
                    "klout import activity.txt.gz --until 1341446400 --no-publish",
                    "klout import facts.ndjson --skip-bad",
                    "klout import twitter-archive.zip --person ann --consent --of-age"},
       .flags = AskFlags({{.name = "format",
                           .kind = FlagKind::kChoice,
                           .value = "FORMAT",
                           .meaning = "activity or facts",
                           .choices = {"activity", "facts"}},
                          {.name = "network",
                           .kind = FlagKind::kNetwork,
                           .value = "NAME",
                           .meaning = "network of an activity file; default twitter"},
                          {.name = "person", .value = "ID", .meaning = "archives: the person whose it is"},
                          {.name = "consent", .kind = FlagKind::kSwitch, .meaning = "archives: they agree to be scored in public"},
                          {.name = "of_age", .kind = FlagKind::kSwitch, .meaning = "archives: they are at least 16"},
                          {.name = "connector",
                           .value = "ADDR",
                           .meaning = "archives: the connector; else $KLOUT_CONNECTOR, else 127.0.0.1:7420"},
                          JsonFlag(),
                          {.name = "since",
                           .kind = FlagKind::kInteger,
                           .value = "UNIX",
                           .meaning = "only facts at or after this time, in seconds since 1970",
                           .max = 4294967295.0},
                          {.name = "until",
                           .kind = FlagKind::kInteger,
                           .value = "UNIX",
                           .meaning = "only facts before this time",
                           .max = 4294967295.0},
                          {.name = "skip_bad",
                           .kind = FlagKind::kSwitch,
                           .meaning = "facts: leave bad lines out and tell the first ten"},
                          {.name = "no_publish",
                           .kind = FlagKind::kSwitch,
                           .meaning = "leave the scores as they are until the next publish"}}),
       .min_arguments = 1,
       .max_arguments = 1,
       .run = Import}};
}

}  // namespace klout::cli
