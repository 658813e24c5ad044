#include "services/scoring/store/snapshot.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/network_names.h"
#include "services/scoring/store/wide_edges.h"

namespace klout::scoring {

// The file: a header of fixed size, then columns, each at a multiple of 64 bytes, in the order of
// VisitColumns. The header names the size of each column and has a checksum of itself; the file is only
// renamed into place when all of it is on disk.
struct SnapshotHeader {
  static constexpr size_t kMaxColumns = 64;
  char magic[8];
  uint64_t file_bytes;
  double neutral_trust;
  uint64_t first_fact;
  uint64_t columns;
  struct {
    uint64_t offset;
    uint64_t bytes;
  } column[kMaxColumns];
  uint64_t checksum;
};

// All columns of a snapshot in the order of the file. Names are three columns each.
struct SnapshotColumns {
  absl::Span<const char> description;
  // One.
  absl::Span<const EdgeForm> edge_form;
  // Of the format before.
  WideEdges wide;
  absl::Span<const uint64_t> name_offsets[4];
  absl::Span<const char> name_bytes[4];
  absl::Span<const uint32_t> name_slots[4];
  GraphView graph;
  StandingView standing;
  ScoresView scores;
};

namespace {

constexpr std::string_view kSnapshotMagic = "KLSNAP10";
// Edges in 10 bytes. Read, and no longer written.
constexpr std::string_view kWideMagic = "KLSNAP09";
constexpr size_t kAlignment = 64;

template <typename Visit>
void VisitColumns(bool wide, SnapshotColumns& c, const Visit& visit) {
  visit(c.description);
  for (int i = 0; i < 4; ++i) {
    visit(c.name_offsets[i]);
    visit(c.name_bytes[i]);
    visit(c.name_slots[i]);
  }
  GraphView& g = c.graph;
  visit(g.last_active);
  visit(g.first_day);
  visit(g.person);
  visit(g.link_time);
  visit(g.heat);
  visit(g.heat_time);
  visit(g.attention);
  visit(g.attention_time);
  visit(g.rows);
  if (wide) {
    visit(c.wide.actor);
    visit(c.wide.strength);
    visit(c.wide.seen);
  } else {
    visit(c.edge_form);
    visit(g.edges.actor_low);
    visit(g.edges.actor_middle);
    visit(g.edges.actor_top);
    visit(g.edges.strength);
    visit(g.edges.minute_low);
    visit(g.edges.marks);
  }
  visit(g.post_author);
  visit(g.post_time);
  visit(g.post_seen);
  visit(g.post_language);
  visit(g.post_sentiment);
  visit(g.post_rows);
  visit(g.post_actor);
  visit(g.post_topics);
  visit(g.endorsements);
  visit(g.reported);
  visit(g.profile_topics);
  visit(g.topic_choices);
  visit(g.feed_statuses);
  visit(g.feed_hours);
  visit(c.standing.mass);
  visit(c.standing.vote_sum);
  visit(c.standing.last_act);
  visit(c.scores.accounts);
  visit(c.scores.persons);
  visit(c.scores.person_rows);
  visit(c.scores.person_networks);
  visit(c.scores.traits);
  visit(c.scores.topical.topic_rows);
  visit(c.scores.topical.claims);
  visit(c.scores.topical.by_subject);
  visit(c.scores.topical.interests);
}

uint64_t Checksum(const SnapshotHeader& header) {
  return StableHash64({reinterpret_cast<const char*>(&header), offsetof(SnapshotHeader, checksum)});
}

size_t Aligned(size_t bytes) { return (bytes + kAlignment - 1) / kAlignment * kAlignment; }

absl::Status Torn(const std::string& path, std::string_view why) {
  return absl::DataLossError(absl::StrCat(path, " is no whole snapshot: ", absl::string_view(why.data(), why.size())));
}

bool IsConsistent(const SnapshotColumns& c) {
  const GraphView& g = c.graph;
  const size_t accounts = g.account_count(), posts = g.posts.size();
  return g.last_active.size() == accounts && g.first_day.size() == accounts && g.person.size() == accounts && g.link_time.size() == accounts &&
         g.heat.size() == accounts && g.heat_time.size() == accounts && g.attention.size() == accounts &&
         g.attention_time.size() == accounts && g.rows.size() == accounts + 1 && g.edges.Fits(accounts, g.rows.back()) &&
         g.post_author.size() == posts &&
         g.post_time.size() == posts && g.post_seen.size() == posts && g.post_language.size() == posts && g.post_sentiment.size() == posts &&
         g.post_rows.size() == posts + 1 && g.post_rows.back() == g.post_actor.size() &&
         c.standing.mass.size() == accounts && c.standing.vote_sum.size() == accounts &&
         c.standing.last_act.size() == accounts && c.scores.accounts.size() == accounts &&
         c.scores.persons.size() == g.persons.size() && c.scores.person_rows.size() == g.persons.size() + 1 &&
         c.scores.person_rows.back() == c.scores.person_networks.size() && c.scores.traits.size() == accounts &&
         c.scores.topical.topic_rows.size() == g.words.size() + 1 &&
         c.scores.topical.topic_rows.back() == c.scores.topical.claims.size() &&
         c.scores.topical.by_subject.size() == c.scores.topical.claims.size();
}

}  // namespace

class Snapshot::Mapping {
 public:
  static absl::StatusOr<std::unique_ptr<Mapping>> Open(const std::string& path) {
    auto mapping = std::make_unique<Mapping>();
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return absl::NotFoundError(absl::StrCat(path, ": ", std::strerror(errno)));
    struct stat file = {};
    fstat(fd, &file);
    mapping->size_ = file.st_size;
    if (mapping->size_ >= sizeof(SnapshotHeader)) {
      void* address = mmap(nullptr, mapping->size_, PROT_READ, MAP_SHARED, fd, 0);
      if (address != MAP_FAILED) mapping->address_ = static_cast<const char*>(address);
    }
    close(fd);
    if (mapping->address_ == nullptr) return Torn(path, "too short, or it cannot be mapped");
    if (absl::Status status = mapping->Read(path); !status.ok()) return status;
    return mapping;
  }
  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (address_ != nullptr) munmap(const_cast<char*>(address_), size_);
  }

  const SnapshotColumns& columns() const { return columns_; }

 private:
  absl::Status Read(const std::string& path) {
    SnapshotHeader header;
    std::memcpy(&header, address_, sizeof(header));
    const std::string_view magic(header.magic, sizeof(header.magic));
    const bool wide = magic == kWideMagic;
    if (!wide && magic != kSnapshotMagic) return Torn(path, "another format");
    if (header.checksum != Checksum(header)) return Torn(path, "checksum");
    if (header.file_bytes != size_) return Torn(path, "size");
    size_t next = 0;
    bool fits = true;
    VisitColumns(wide, columns_, [&](auto& column) {
      using T = std::remove_cv_t<std::remove_reference_t<decltype(column[0])>>;
      if (next >= header.columns) {
        fits = false;
        return;
      }
      const auto& place = header.column[next++];
      if (place.offset + place.bytes > size_ || place.bytes % sizeof(T) != 0) {
        fits = false;
        return;
      }
      column = absl::Span<const T>(reinterpret_cast<const T*>(address_ + place.offset), place.bytes / sizeof(T));
    });
    if (!fits) return Torn(path, "columns");
    NameView* names[4] = {&columns_.graph.accounts, &columns_.graph.persons, &columns_.graph.words,
                          &columns_.graph.posts};
    for (int i = 0; i < 4; ++i) {
      *names[i] = NameView(columns_.name_offsets[i], columns_.name_bytes[i], columns_.name_slots[i]);
    }
    columns_.standing.neutral_trust = header.neutral_trust;
    columns_.graph.first_fact = static_cast<UnixSeconds>(header.first_fact);
    if (wide) {
      std::optional<EdgeColumns> edges = NarrowEdges(columns_.graph.rows, columns_.wide);
      if (!edges) return Torn(path, "edges");
      narrowed_ = *std::move(edges);
      columns_.graph.edges = narrowed_.View();
    } else {
      if (columns_.edge_form.size() != 1) return Torn(path, "lengths");
      columns_.graph.edges.form = columns_.edge_form[0];
    }
    return IsConsistent(columns_) ? absl::OkStatus() : Torn(path, "lengths");
  }

  const char* address_ = nullptr;
  size_t size_ = 0;
  SnapshotColumns columns_;
  // Edges of a file of the format before.
  EdgeColumns narrowed_;
};

Snapshot::Snapshot(std::unique_ptr<Mapping> mapping, klout::scoring::v1::Snapshot description, const Model& model)
    : mapping_(std::move(mapping)), model_(model), description_(std::move(description)) {}
Snapshot::~Snapshot() = default;

absl::StatusOr<std::shared_ptr<const Snapshot>> Snapshot::Open(const std::string& path, const Model& model) {
  return Open(path, [&model](std::string_view name) { return name == model.name ? &model : nullptr; });
}

absl::StatusOr<std::shared_ptr<const Snapshot>> Snapshot::Open(const std::string& path, const FindModel& find_model) {
  absl::StatusOr<std::unique_ptr<Mapping>> mapping = Mapping::Open(path);
  if (!mapping.ok()) return mapping.status();
  const SnapshotColumns& columns = (*mapping)->columns();
  klout::scoring::v1::Snapshot description;
  if (!description.ParseFromArray(columns.description.data(), static_cast<int>(columns.description.size()))) {
    return Torn(path, "description");
  }
  const Model* model = find_model(description.ref().model());
  if (model == nullptr) {
    return FailedPrecondition("MODEL", "", absl::StrCat("snapshot was made by model ", description.ref().model()));
  }
  auto snapshot = std::shared_ptr<Snapshot>(new Snapshot(*std::move(mapping), std::move(description), *model));
  snapshot->graph_ = columns.graph;
  snapshot->graph_.as_of = static_cast<UnixSeconds>(snapshot->description_.ref().as_of().seconds());
  snapshot->graph_.log_watermark = snapshot->description_.log_watermark();
  snapshot->scores_ = columns.scores;
  snapshot->standing_ = columns.standing;
  return snapshot;
}

const Evidence& Snapshot::evidence() const {
  std::call_once(evidence_once_, [this] { evidence_ = std::make_unique<Evidence>(graph_, standing_, model_); });
  return *evidence_;
}

const Forecaster& Snapshot::forecaster() const {
  std::call_once(forecaster_once_, [this] { forecaster_ = std::make_unique<Forecaster>(evidence()); });
  return *forecaster_;
}

absl::Status WriteSnapshot(const std::string& path, const klout::scoring::v1::Snapshot& description,
                           const GraphView& graph, const Scores& scores) {
  const std::string text = description.SerializeAsString();
  SnapshotColumns columns;
  columns.description = absl::MakeConstSpan(text.data(), text.size());
  const NameView* names[4] = {&graph.accounts, &graph.persons, &graph.words, &graph.posts};
  for (int i = 0; i < 4; ++i) {
    columns.name_offsets[i] = names[i]->offsets();
    columns.name_bytes[i] = names[i]->bytes();
    columns.name_slots[i] = names[i]->slots();
  }
  columns.graph = graph;
  columns.edge_form = absl::MakeConstSpan(&graph.edges.form, 1);
  columns.standing = scores.standing.View();
  columns.scores = scores.View();

  static constexpr char kPadding[kAlignment] = {};
  SnapshotHeader header = {};
  kSnapshotMagic.copy(header.magic, sizeof(header.magic));
  header.neutral_trust = scores.standing.neutral_trust;
  header.first_fact = graph.first_fact;
  size_t offset = Aligned(sizeof(header));
  std::vector<std::string_view> parts = {{reinterpret_cast<const char*>(&header), sizeof(header)},
                                         {kPadding, offset - sizeof(header)}};
  VisitColumns(false, columns, [&](const auto& column) {
    const size_t bytes = column.size() * sizeof(column[0]);
    header.column[header.columns++] = {offset, bytes};
    parts.push_back({reinterpret_cast<const char*>(column.data()), bytes});
    parts.push_back({kPadding, Aligned(bytes) - bytes});
    offset += Aligned(bytes);
  });
  header.file_bytes = offset;
  header.checksum = Checksum(header);
  return WriteFileAtomically(path, parts);
}

const GateMeasures& Snapshot::measures() const {
  std::call_once(measured_once_, [&] { measures_ = Measure(graph_, scores_); });
  return measures_;
}

absl::StatusOr<std::optional<Subject>> Snapshot::Find(std::string_view subject) const {
  const size_t colon = subject.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == subject.size()) {
    return InvalidField("", "must be `network:id` or `person:ID`");
  }
  const std::string_view kind = subject.substr(0, colon), id = subject.substr(colon + 1);
  if (kind == "person") {
    const std::optional<uint32_t> person = graph_.persons.Find(id);
    if (!person || evidence().AccountsOf(*person).empty()) return std::nullopt;
    return Subject{*person, kNone};
  }
  const std::optional<Network> network = NetworkNamed(kind);
  if (!network) return InvalidField("", absl::StrCat("names no known network: ", absl::string_view(kind.data(), kind.size())));
  const std::optional<uint32_t> account = graph_.accounts.Find(AccountKey(*network, id));
  if (!account) return std::nullopt;
  return Subject{kNone, *account};
}

std::string Snapshot::NameOf(Subject subject) const {
  if (subject.is_person()) return absl::StrCat("person:", absl::string_view(graph_.persons[subject.person].data(), graph_.persons[subject.person].size()));
  const std::string_view key = graph_.accounts[subject.account];
  return NetworkName(static_cast<Network>(key[0])) + ":" + std::string(key.substr(1));
}

const ScoreRow& Snapshot::RowOf(Subject subject) const {
  return subject.is_person() ? scores_.persons[subject.person] : scores_.accounts[subject.account];
}

AccountSet Snapshot::AccountsOf(const Subject& subject) const {
  return subject.is_person() ? evidence().AccountsOf(subject.person) : AccountSet(&subject.account, 1);
}

const std::vector<Subject>& Snapshot::Ranked(RankKey key) const {
  const int i = static_cast<int>(key);
  std::call_once(ranked_once_[i], [&] {
    std::vector<Subject>& ranked = ranked_[i];
    for (PersonIndex p = 0; p < scores_.persons.size(); ++p) {
      if (scores_.persons[p].score > 0) ranked.push_back({p, kNone});
    }
    for (AccountIndex a = 0; a < scores_.accounts.size(); ++a) {
      if (scores_.accounts[a].score > 0 && !IsLinked(a)) ranked.push_back({kNone, a});
    }
    auto value = [&](const Subject& subject) {
      const ScoreRow& row = RowOf(subject);
      switch (key) {
        case RankKey::kScore: return row.score;
        case RankKey::kTrueReach: return row.true_reach;
        case RankKey::kAmplification: return row.amplification;
        case RankKey::kNetworkImpact: return row.network_impact;
      }
      return 0.0f;
    };
    std::sort(ranked.begin(), ranked.end(), [&](const Subject& a, const Subject& b) {
      const float x = value(a), y = value(b);
      if (x != y) return x > y;
      return NameOf(a) < NameOf(b);
    });
  });
  return ranked_[i];
}

}  // namespace klout::scoring
