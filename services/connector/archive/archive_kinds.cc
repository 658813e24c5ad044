#include "services/connector/archive/archive_kinds.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "common/facts/activity_reader.h"
#include "common/facts/facts_reader.h"
#include "services/connector/archive/interaction_csv.h"

namespace klout::connector {
namespace {

// Lines that are looked at: a bad one at the start must not hide what the file is.
constexpr int kLinesTried = 5;

bool IsMacJunk(std::string_view name) { return name.starts_with("__MACOSX/") || name.ends_with(".DS_Store"); }

// With its slash; empty if not all share one.
std::string_view CommonFolder(absl::Span<const std::string> names) {
  std::string_view folder;
  for (const std::string& name : names) {
    if (IsMacJunk(name)) continue;
    if (folder.empty()) {
      const size_t slash = name.find('/');
      if (slash == name.npos) return {};
      folder = std::string_view(name).substr(0, slash + 1);
    } else if (!name.starts_with(folder)) {
      return {};
    }
  }
  return folder;
}

bool Fits(const v1::Archive& archive, absl::Span<const std::string> names, std::string_view folder) {
  return std::all_of(archive.recognised_by().begin(), archive.recognised_by().end(),
                     [&](const std::string& glob) {
                       return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
                         if (IsMacJunk(name)) return false;
                         name.remove_prefix(folder.size());
                         return MatchesGlob(glob, name);
                       });
                     });
}

absl::StatusOr<std::unique_ptr<FactReader>> OpenLine(BareKind kind, std::string_view line) {
  if (kind == BareKind::kActivity) return ActivityReader::OfMemory(line, {});
  return FactsReader::OfMemory(line,
                               {.on_removal = [](const fact::v1::Account&) { return absl::OkStatus(); }});
}

bool IsLineOf(BareKind kind, std::string_view line) {
  absl::StatusOr<std::unique_ptr<FactReader>> reader = OpenLine(kind, line);
  fact::v1::FactBatch batch;
  return reader.ok() && (*reader)->NextBatch(&batch).ok();
}

bool IsInteractionCsv(std::string_view start) {
  MemorySource bytes(start);
  CsvReader rows(bytes, {});
  return rows.ReadHeader().ok() && FindInteractionColumns(rows.columns()).ok();
}

}  // namespace

bool MatchesGlob(std::string_view glob, std::string_view name) {
  size_t in_glob = 0, in_name = 0;
  // Where to go on if what follows the last star does not fit.
  size_t after_star = glob.npos, taken_by_star = 0;
  while (in_name < name.size()) {
    if (in_glob < glob.size() && glob[in_glob] == '*') {
      after_star = ++in_glob;
      taken_by_star = in_name;
    } else if (in_glob < glob.size() && glob[in_glob] == name[in_name]) {
      ++in_glob;
      ++in_name;
    } else if (after_star != glob.npos) {
      in_glob = after_star;
      in_name = ++taken_by_star;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', in_glob) == glob.npos;
}

std::string_view RecognisedArchive::Inside(std::string_view name) const {
  if (name.starts_with(folder)) name.remove_prefix(folder.size());
  return name;
}

std::optional<RecognisedArchive> RecogniseArchive(absl::Span<const std::string> names,
                                                  absl::Span<const v1::Archive* const> archives) {
  const std::string_view folder = CommonFolder(names);
  std::optional<RecognisedArchive> best;
  int most = 0;
  for (const v1::Archive* archive : archives) {
    if (archive->recognised_by_size() <= most) continue;
    const bool as_they_are = Fits(*archive, names, {});
    if (!as_they_are && (folder.empty() || !Fits(*archive, names, folder))) continue;
    most = archive->recognised_by_size();
    best = {archive, std::string(as_they_are ? std::string_view() : folder)};
  }
  return best;
}

std::optional<BareKind> RecogniseBare(std::string_view start) {
  if (IsInteractionCsv(start)) return BareKind::kInteractionCsv;
  for (int tried = 0; tried < kLinesTried && !start.empty();) {
    const size_t end = std::min(start.find('\n'), start.size());
    const std::string_view line = start.substr(0, end);
    start.remove_prefix(std::min(end + 1, start.size()));
    const size_t first = line.find_first_not_of(" \t\r");
    if (first == line.npos) continue;
    ++tried;
    const BareKind kind = line[first] == '{' ? BareKind::kFacts : BareKind::kActivity;
    if (IsLineOf(kind, line)) return kind;
  }
  return std::nullopt;
}

}  // namespace klout::connector
