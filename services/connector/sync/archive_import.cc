#include "services/connector/sync/archive_import.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/facts/fact_batch_builder.h"
#include "common/facts/open_facts.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/archive/archive_file.h"
#include "services/connector/archive/documents.h"
#include "services/connector/archive/interaction_csv.h"
#include "services/connector/archive/unread_counts.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// Of a bare file, to tell what it is.
constexpr size_t kStartBytes = 64 << 10;
// Files of one archive that the answer names.
constexpr int kMaxFilesTold = 1000;

// The first item of a document: archives put one object into an array.
element FirstItem(element root) {
  simdjson::dom::array array;
  element first;
  if (root.get_array().get(array) == simdjson::SUCCESS && array.at(0).get(first) == simdjson::SUCCESS) return first;
  return root;
}

std::string ReasonOf(const absl::Status& status) {
  const std::string reason = ErrorReason(status);
  return reason.empty() ? std::string(status.message()) : reason;
}

}  // namespace

// One archive being read.
struct ArchiveImport::Reading {
  Reading(std::string file, const v1::ImportArchiveOptions& from) : path(std::move(file)), options(from) {}

  const std::string path;
  const v1::ImportArchiveOptions& options;
  const Network* network = nullptr;
  const ArchiveKind* kind = nullptr;
  RecognisedArchive recognised;
  v1::StoredAccount account;
  bool is_linked = false;
  int64_t now = 0;
  std::unique_ptr<PageFacts> facts;
  size_t facts_waiting = 0;
  JsonReader json;
  TextArena arena;
  v1::ImportArchiveResponse answer;

  AccountName Name() const { return {account.account().network(), account.account().id()}; }
  ArchiveFileOptions FileOptions() const { return {.file_name = options.file_name(), .bounds = {}, .on_refused = nullptr}; }
  // The symbols of an archive's expressions.
  Variables VariablesNow() {
    Variables variables;
    const auto set = [&](std::string_view name, const std::string& value) {
      const size_t symbol = network->symbols().Find(name);
      if (symbol != Symbols::npos) variables.Set(symbol, arena.Copy(value));
    };
    set("account.id", account.account().id());
    set("account.handle", account.handle());
    set("account.instance", account.instance());
    return variables;
  }
};

absl::StatusOr<v1::ImportArchiveResponse> ArchiveImport::Import(const std::string& path,
                                                                const v1::ImportArchiveOptions& options) {
  if (!options.person_id().empty() && !options.consent())
    return FailedPrecondition("CONSENT", "options.consent", "nobody is scored in public without agreeing to it");
  if (!options.person_id().empty() && !options.of_age())
    return FailedPrecondition("AGE", "options.of_age", "only people of 16 years and more can be scored in public");
  Reading reading(path, options);
  const absl::StatusOr<ArchiveListing> listing = ListArchive(path, reading.FileOptions());
  if (!listing.ok()) return listing.status();
  std::vector<const v1::Archive*> archives;
  std::map<const v1::Archive*, std::pair<const Network*, const ArchiveKind*>> owners;
  for (const Network* network : networks_.All()) {
    for (const ArchiveKind& kind : network->archives()) {
      archives.push_back(kind.description);
      owners[kind.description] = {network, &kind};
    }
  }
  const std::optional<RecognisedArchive> recognised = RecogniseArchive(listing->names, archives);
  if (!recognised) return ImportBare(path, options);
  reading.recognised = *recognised;
  std::tie(reading.network, reading.kind) = owners.at(recognised->archive);
  reading.now = absl::ToUnixSeconds(clock_.Now());
  reading.answer.set_archive(recognised->archive->name());
  return ImportKnown(reading);
}

absl::StatusOr<v1::ImportArchiveResponse> ArchiveImport::ImportKnown(Reading& reading) {
  reading.account.mutable_account()->set_network(reading.network->description().network());
  reading.facts = std::make_unique<PageFacts>(reading.network->description().network());
  absl::Status status = FindAccount(reading);
  if (status.ok()) status = CheckOwner(reading);
  if (status.ok()) status = ReadFiles(reading);
  if (status.ok()) status = Link(reading);
  if (!status.ok()) return status;
  *reading.answer.mutable_account() = reading.account.account();
  reading.answer.set_linked(reading.is_linked);
  return std::move(reading.answer);
}

absl::Status ArchiveImport::FindAccount(Reading& reading) {
  if (!reading.kind->description->identity().file().empty()) {
    absl::Status status = ReadIdentity(reading);
    if (!status.ok() || !reading.account.account().id().empty()) return status;
  }
  // It does not say: the person's own account there, if they have just one.
  std::optional<AccountName> after;
  for (bool more = !reading.options.person_id().empty(); more;) {
    absl::StatusOr<std::vector<v1::StoredAccount>> page = store_.ListAccounts(after, 1000);
    if (!page.ok()) return page.status();
    for (const v1::StoredAccount& account : *page) {
      after = AccountName{account.account().network(), account.account().id()};
      if (account.person_id() != reading.options.person_id() || after->network != reading.network->description().network())
        continue;
      if (!reading.account.account().id().empty())
        return FailedPrecondition("ACCOUNT_UNKNOWN", "options.person_id", "the archive does not say which of the person's accounts it is of");
      reading.account = account;
    }
    more = !page->empty();
  }
  if (!reading.account.account().id().empty()) return absl::OkStatus();
  return FailedPrecondition("ACCOUNT_UNKNOWN", "options.person_id",
                            "the archive does not say whose it is: link the account first, then name the person");
}

absl::Status ArchiveImport::ReadIdentity(Reading& reading) {
  const v1::ArchiveIdentity& identity = reading.kind->description->identity();
  auto files = ArchiveFileReader::Open(reading.path, reading.FileOptions());
  if (!files.ok()) return files.status();
  for (;;) {
    const absl::StatusOr<bool> more = (*files)->Next();
    if (!more.ok() || !*more) return absl::OkStatus();
    if (!MatchesGlob(identity.file(), reading.recognised.Inside((*files)->name()))) continue;
    const absl::Status enough = absl::CancelledError("the first document is enough");
    const absl::Status status = ForEachDocument(
        identity.format(), **files, {},
        [&](std::string_view text, uint64_t) {
          absl::StatusOr<element> root = reading.json.Read(text);
          if (!root.ok()) return absl::OkStatus();
          const Variables variables;
          const auto value = [&](const Expression& expression) {
            return std::string(expression.Evaluate(FirstItem(*root), variables, reading.arena));
          };
          const std::string id = value(reading.kind->id);
          if (id.empty() || id.size() > kMaxAccountIdBytes) return absl::OkStatus();
          reading.account.mutable_account()->set_id(id);
          reading.account.set_handle(value(reading.kind->handle));
          reading.account.set_display_name(value(reading.kind->display_name));
          return enough;
        },
        [](const absl::Status&) {});
    if (status == enough || absl::IsDataLoss(status) || absl::IsInvalidArgument(status)) return absl::OkStatus();
    if (!status.ok()) return status;
  }
}

absl::Status ArchiveImport::CheckOwner(Reading& reading) {
  absl::StatusOr<v1::StoredAccount> known = store_.FindAccount(reading.Name());
  if (absl::IsNotFound(known.status())) return absl::OkStatus();
  if (!known.ok()) return known.status();
  reading.is_linked = known->person_id() == reading.options.person_id();
  if (!reading.options.person_id().empty() && !reading.is_linked)
    return AlreadyExists("LINKED_TO_OTHER", "options.person_id", "the archive's account is another person's");
  reading.account = *std::move(known);
  // Posts of an account that is read through its interface come from there, with those who responded. An archive shows posts
  // without their audience: they would look as if nobody had cared.
  if (reading.account.method() != v1::LINK_METHOD_UNSPECIFIED) reading.facts->IgnorePosts();
  return absl::OkStatus();
}

absl::Status ArchiveImport::ReadFiles(Reading& reading) {
  auto files = ArchiveFileReader::Open(reading.path, [&] {
    ArchiveFileOptions options = reading.FileOptions();
    options.on_refused = [&](std::string_view, const absl::Status& why) {
      CountLeftOut(ReasonOf(why), 1, reading.answer.mutable_counts()->mutable_left_out());
    };
    return options;
  }());
  if (!files.ok()) return files.status();
  auto& bad_files = *reading.answer.mutable_bad_files();
  for (;;) {
    const absl::StatusOr<bool> more = (*files)->Next();
    if (!more.ok()) {
      if (absl::IsInternal(more.status())) return more.status();
      bad_files[""] = ReasonOf(more.status());
      break;
    }
    if (!*more) break;
    const std::string name((*files)->name());
    const std::string_view inside = reading.recognised.Inside(name);
    for (const ArchiveFileMapper& file : reading.kind->files) {
      if (!MatchesGlob(file.description->name(), inside)) continue;
      UnreadCounts unread;
      absl::Status failed;
      absl::Status status = ForEachDocument(
          file.description->format(), **files, {.skip_lines = file.description->skip_lines()},
          [&](std::string_view text, uint64_t) {
            absl::StatusOr<element> root = reading.json.Read(text);
            if (!root.ok()) {
              unread.Add(root.status());
              return absl::OkStatus();
            }
            const Variables variables = reading.VariablesNow();
            const FactMapper::Context context{
                .variables = variables, .latest_time = reading.now + kClockSkewSeconds, .arena = reading.arena};
            file.mapper.Map(*root, context, *reading.facts);
            reading.arena.Clear();
            if (reading.facts->size() < kFactsPerWrite) return absl::OkStatus();
            failed = Write(reading);
            return failed;
          },
          [&](const absl::Status& why) { unread.Add(why); });
      if (!failed.ok()) return failed;
      for (const auto& [reason, line] : unread.by_reason())
        CountLeftOut(reason, line.count, reading.answer.mutable_counts()->mutable_left_out());
      if (!status.ok() && bad_files.size() < kMaxFilesTold) bad_files[std::string(inside)] = ReasonOf(status);
      if (status.ok() && reading.answer.files_size() < kMaxFilesTold) reading.answer.add_files(std::string(inside));
      break;
    }
  }
  return Write(reading);
}

absl::Status ArchiveImport::Write(Reading& reading) {
  // Archives have no progress; its row is apart from the account's own, which a sync may be writing.
  PageChange change{.account = {reading.network->description().network(), absl::StrCat("archive of ", reading.account.account().id())},
                    .progress = {},
                    .sent = {},
                    .batch = {},
                    .marks = {}};
  change.account.id.resize(std::min(change.account.id.size(), kMaxAccountIdBytes));
  absl::Status status = writer_.Write(*reading.facts, change, {.synced = reading.now, .complete = 0},
                                      reading.answer.mutable_counts());
  reading.facts->Clear();
  return status;
}

absl::Status ArchiveImport::Link(Reading& reading) {
  if (reading.is_linked || reading.options.person_id().empty() || !options_.archives_link) return absl::OkStatus();
  reading.account.set_person_id(reading.options.person_id());
  reading.account.mutable_linked_at()->set_seconds(reading.now);
  if (absl::Status status = store_.PutAccount(reading.account); !status.ok()) return status;
  reading.is_linked = true;
  return writer_.WriteLink(reading.Name(), reading.options.person_id(), reading.now, /*unlink=*/false);
}

absl::StatusOr<v1::ImportArchiveResponse> ArchiveImport::ImportBare(const std::string& path,
                                                                    const v1::ImportArchiveOptions& options) {
  auto files = ArchiveFileReader::Open(path, {.file_name = options.file_name(), .bounds = {}, .on_refused = nullptr});
  if (!files.ok()) return files.status();
  const absl::Status unknown = Error(absl::StatusCode::kInvalidArgument, "ARCHIVE_UNKNOWN", "piece",
                                     "this is no archive of a network, list of interactions or file of facts that we know");
  if ((*files)->container() != ArchiveFileReader::Container::kBare) return unknown;
  const absl::StatusOr<bool> more = (*files)->Next();
  if (!more.ok()) return more.status();
  std::string start(kStartBytes, '\0');
  size_t size = 0;
  while (*more && size < start.size()) {
    const absl::StatusOr<size_t> got = (*files)->Read(start.data() + size, start.size() - size);
    if (!got.ok() || *got == 0) break;
    size += *got;
  }
  const std::optional<BareKind> kind = RecogniseBare(std::string_view(start).substr(0, size));
  if (!kind) return unknown;
  if (options.network() == fact::v1::NETWORK_UNSPECIFIED && *kind == BareKind::kActivity)
    return InvalidField("options.network", "must be set: the file does not say which network it is of");
  v1::ImportArchiveResponse answer;
  v1::SyncCounts& counts = *answer.mutable_counts();
  const auto commit = [&](fact::v1::FactBatch batch) {
    PageChange change{.account = {fact::v1::NETWORK_UNSPECIFIED, "files"}, .progress = {}, .sent = {}, .batch = std::move(batch), .marks = {}};
    counts.set_interactions(counts.interactions() + static_cast<uint64_t>(change.batch.interactions().actors_size()));
    counts.set_posts(counts.posts() + static_cast<uint64_t>(change.batch.posts().posts_size()));
    counts.set_profiles(counts.profiles() + static_cast<uint64_t>(change.batch.profile_metrics_size()));
    return writer_.Write(change);
  };
  if (*kind != BareKind::kInteractionCsv) {
    answer.set_archive(*kind == BareKind::kActivity ? "activity list" : "file of facts");
    FactFileOptions file_options;
    file_options.format = *kind == BareKind::kActivity ? FactFormat::kActivity : FactFormat::kFacts;
    if (options.network() != fact::v1::NETWORK_UNSPECIFIED) file_options.network = options.network();
    file_options.skip_bad = true;
    auto reader = OpenFactFile(path, file_options);
    if (!reader.ok()) return reader.status();
    fact::v1::FactBatch batch;
    for (;;) {
      const absl::StatusOr<bool> next = (*reader)->NextBatch(&batch);
      if (!next.ok()) {
        (*answer.mutable_bad_files())[""] = ReasonOf(next.status());
        break;
      }
      if (!*next) break;
      if (absl::Status status = commit(std::move(batch)); !status.ok()) return status;
      batch.Clear();
    }
    if ((*reader)->bad_lines() > 0) CountLeftOut("lines not understood", (*reader)->bad_lines(), counts.mutable_left_out());
    return answer;
  }
  answer.set_archive("table of interactions");
  auto again = ArchiveFileReader::Open(path, {.file_name = options.file_name(), .bounds = {}, .on_refused = nullptr});
  if (!again.ok()) return again.status();
  if (const absl::StatusOr<bool> next = (*again)->Next(); !next.ok()) return next.status();
  FactBatchBuilder builder;
  uint64_t batches = 0;
  UnreadCounts unread;
  absl::Status failed;
  const auto flush = [&] {
    fact::v1::FactBatch batch = builder.Take("");
    batch.set_batch_id(ContentBatchId("table", ++batches, batch));
    failed = commit(std::move(batch));
    return failed;
  };
  absl::Status status = ForEachCsvInteraction(
      **again, {.network = options.network()},
      [&](const fact::v1::Interaction& act, uint64_t) {
        builder.AddInteraction(act.actor().network(), act.actor().id(), act.author().id(), act.kind(),
                               static_cast<uint32_t>(act.time().seconds()), act.post_id(), act.hostility_percent());
        return builder.full() ? flush() : absl::OkStatus();
      },
      [&](const absl::Status& why) { unread.Add(why); });
  if (!failed.ok()) return failed;
  if (!status.ok() && builder.empty() && batches == 0) return status;
  if (!status.ok()) (*answer.mutable_bad_files())[""] = ReasonOf(status);
  if (!builder.empty()) {
    if (absl::Status last = flush(); !last.ok()) return last;
  }
  for (const auto& [reason, line] : unread.by_reason()) CountLeftOut(reason, line.count, counts.mutable_left_out());
  return answer;
}

}  // namespace klout::connector
