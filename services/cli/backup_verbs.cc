#include <ostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "services/cli/backup/data_backup.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"
#include "services/scoring/tools.h"

namespace klout::cli {
namespace {

absl::Status RunBackup(Session& session) {
  const Call& call = session.call();
  const std::string& to = call.arguments()[0];
  const BackupOptions options = {.keys = !call.Has("without_keys"), .snapshots = !call.Has("without_snapshots")};
  const std::string data = session.DataFolder();
  const absl::StatusOr<BackupSummary> made = BackUp(data, to, options);
  if (!made.ok()) return made.status();
  std::ostream& out = *session.console().out;
  out << "backup of " << Printable(data) << " in " << Printable(to) << ": " << Grouped(made->files) << " files, " << Grouped(made->bytes) << " bytes\n";
  if (options.keys) out << "it holds the keys of what is sealed: keep it as safe as the data folder, or use --without-keys\n";
  return absl::OkStatus();
}

absl::Status RunRestore(Session& session) {
  const Call& call = session.call();
  const std::string& backup = call.arguments()[0];
  if (call.Has("check")) {
    const absl::StatusOr<BackupSummary> good = CheckBackup(backup);
    if (!good.ok()) return good.status();
    *session.console().out << Printable(backup) << " is whole: " << Grouped(good->files) << " files, " << Grouped(good->bytes) << " bytes\n";
    return absl::OkStatus();
  }
  const std::string data = session.DataFolder();
  const absl::StatusOr<BackupSummary> restored = Restore(backup, data);
  if (!restored.ok()) return restored.status();
  *session.console().out << "restored " << Grouped(restored->files) << " files to " << Printable(data) << '\n';
  const auto last = static_cast<uint64_t>(call.Integer("until_batch", 0));
  if (last == 0) return absl::OkStatus();
  const absl::StatusOr<uint64_t> gone = scoring::CutLogAfter(data, last);
  if (!gone.ok()) return gone.status();
  *session.console().out << Grouped(*gone) << " batches after " << Grouped(last) << " were taken off the log; the first start scores what is left\n";
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> BackupVerbs() {
  return {{.name = "backup",
           .arguments = "FOLDER",
           .purpose = "copy a data folder while its services run",
           .details =
               "Of `klout up`, or of one service by --data: facts, history, snapshots, models, appeals, accounts,\n"
               "campaigns and keys, each database as of one moment, all that was acknowledged before in it. FOLDER is\n"
               "there whole or not at all, and has a SHA256SUMS that sha256sum -c reads. What lies in PostgreSQL is for\n"
               "its own tools. Somebody who is erased after a backup is still in it.",
           .examples = {"klout backup /backups/2026-11-30", "klout backup /backups/scoring --data /var/lib/klout-scoring --without-snapshots"},
           .flags = {DataFlag(),
                     {.name = "without_keys", .kind = FlagKind::kSwitch, .meaning = "leave token.key out: tokens in it then need the key you keep elsewhere"},
                     {.name = "without_snapshots", .kind = FlagKind::kSwitch, .meaning = "leave scores out: the first start makes them anew from the facts"}},
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunBackup},
          {.name = "restore",
           .arguments = "FOLDER",
           .purpose = "make a data folder of a backup, as it was or as of an earlier batch",
           .details =
               "Checks every file first, and writes to a folder that must be empty. --until-batch: facts up to that\n"
               "batch of the log and nothing later, so that scores are what they were then, bit for bit; which batch a\n"
               "score was made from is LOG in klout snapshot list. Whoever was erased since the backup must be erased\n"
               "again.",
           .examples = {"klout restore /backups/2026-11-30 --data /var/lib/klout", "klout restore /backups/2026-11-30 --until-batch 1204",
                        "klout restore /backups/2026-11-30 --check"},
           .flags = {DataFlag(),
                     {.name = "until_batch", .kind = FlagKind::kInteger, .value = "N", .meaning = "take off what came after batch N", .min = 1},
                     {.name = "check", .kind = FlagKind::kSwitch, .meaning = "only check that it is whole"}},
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunRestore}};
}

}  // namespace klout::cli
