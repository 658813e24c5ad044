#include "services/connector/sync/account_sync.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/link_header.h"
#include "services/connector/domain/network_time.h"
#include "services/connector/domain/template.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

constexpr int64_t kSecondsPerDay = 86'400;
// What a mark says of an item whose description counts nothing.
constexpr char kWasRead[] = "read";

bool Fetches(const google::protobuf::RepeatedPtrField<v1::ItemMap>& maps) {
  return std::any_of(maps.begin(), maps.end(),
                     [](const v1::ItemMap& map) { return map.fetch_size() > 0 || Fetches(map.map()); });
}

std::string MarkOf(const FetchTask& task, const std::string& within) {
  return absl::StrCat("read:", task.endpoint, ":", within, task.item);
}

// Errors about one thing only, which is left out.
bool IsOfOneThing(const absl::Status& status) {
  const std::string reason = ErrorReason(status);
  return reason == "FORBIDDEN" || reason == "NOT_FOUND";
}

bool IsUrlPaging(v1::Paging::Kind kind) { return kind == v1::Paging::KIND_LINK || kind == v1::Paging::KIND_NEXT_URL; }

// `body` with one member more.
std::string WithMember(std::string body, const std::string& name, const std::string& value) {
  const size_t end = body.rfind('}');
  if (end == std::string::npos) return body;
  int64_t number = 0;
  const std::string shown =
      absl::SimpleAtoi(value, &number) ? value : absl::StrCat("\"", JsonEscape(value), "\"");
  const bool is_first = body.find_first_not_of(" \t\r\n", body.find('{') + 1) == end;
  body.insert(end, absl::StrCat(is_first ? "" : ",", "\"", name, "\":", shown));
  return body;
}

}  // namespace

AccountSync::AccountSync(NetworkSession session, NetworkCaller& caller, ConnectorStore& store, FactWriter& writer,
                         Clock& clock, ProgressFunction on_progress)
    : session_(std::move(session)),
      caller_(caller),
      store_(store),
      writer_(writer),
      clock_(clock),
      on_progress_(std::move(on_progress)),
      name_{session_.account.account().network(), session_.account.account().id()} {}

AccountSync::Level& AccountSync::LevelOf(int depth) {
  while (static_cast<int>(levels_.size()) <= depth) levels_.emplace_back(name_.network);
  return levels_[static_cast<size_t>(depth)];
}

v1::EndpointProgress& AccountSync::ProgressOf(const Endpoint& endpoint) {
  return (*progress_.mutable_endpoints())[endpoint.description->name()];
}

void AccountSync::Tell(std::string_view endpoint) {
  telling_ = std::string(endpoint);
  on_progress_(progress_.status(), telling_);
}

void AccountSync::Begin() {
  const int64_t now = absl::ToUnixSeconds(clock_.Now());
  if (!progress_.has_run_started_at()) {
    progress_.mutable_run_started_at()->set_seconds(now);
    progress_.set_endpoint_index(0);
    progress_.clear_page();
    progress_.mutable_status()->clear_counts();
  }
  started_ = progress_.run_started_at().seconds();
  progress_.mutable_status()->set_state(v1::SYNC_STATE_RUNNING);
  progress_.mutable_status()->clear_resumes_at();
}

absl::Status AccountSync::Commit(std::optional<int64_t> failing_since) {
  PageChange change{.account = name_, .progress = progress_, .sent = {}, .batch = {}, .marks = {}};
  if (failing_since) {
    FactBatchBuilder builder;
    builder.AddFeedStatus(name_.network, name_.id, static_cast<uint32_t>(absl::ToUnixSeconds(clock_.Now())),
                          static_cast<uint32_t>(*failing_since));
    change.batch = builder.Take(FactWriter::NewBatchId());
  }
  return writer_.Write(change);
}

absl::Status AccountSync::Run() {
  absl::StatusOr<v1::AccountProgress> progress = store_.ReadProgress(name_);
  if (!progress.ok()) return progress.status();
  progress_ = *std::move(progress);
  Begin();
  Tell("");
  absl::Status status = ReadAll();
  if (!status.ok()) return Stop(status);
  v1::SyncStatus& sync = *progress_.mutable_status();
  const bool failed_before = sync.has_failing_since();
  progress_.clear_run_started_at();
  progress_.set_endpoint_index(0);
  sync.set_state(v1::SYNC_STATE_COMPLETE);
  sync.mutable_complete_at()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
  sync.clear_failing_since();
  sync.clear_failure_reason();
  sync.clear_failure();
  status = Commit(failed_before ? std::optional<int64_t>(0) : std::nullopt);
  Tell("");
  return status;
}

absl::Status AccountSync::ReadAll() {
  const auto& names = session_.network->description().sync();
  int read = 0;
  absl::Status refused;
  while (progress_.endpoint_index() < static_cast<uint32_t>(names.size())) {
    const Endpoint& endpoint = *session_.network->FindEndpoint(names[static_cast<int>(progress_.endpoint_index())]);
    TextArena arena;
    const Question question{.endpoint = &endpoint, .variables = {}, .dates = {}};
    absl::Status status;
    // The condition speaks of variables only.
    const absl::StatusOr<element> nothing = LevelOf(0).reader.Read("null");
    if (!nothing.ok()) return nothing.status();
    if (endpoint.when.Holds(*nothing, VariablesOf(question, arena), arena)) {
      status = ReadTop(endpoint);
      if (status.ok()) ++read;
    }
    if (IsOfOneThing(status)) {
      CountLeftOut(absl::StrCat(endpoint.description->name(), ": ", ErrorReason(status)), 1,
                   progress_.mutable_status()->mutable_counts()->mutable_left_out());
      refused = status;
      status = absl::OkStatus();
    }
    if (!status.ok()) return status;
    progress_.clear_page();
    progress_.set_endpoint_index(progress_.endpoint_index() + 1);
  }
  // Nothing could be read at all: the account is gone, or shut to us.
  return read > 0 ? absl::OkStatus() : refused;
}

absl::Status AccountSync::ReadTop(const Endpoint& endpoint) {
  Question question{.endpoint = &endpoint, .variables = {}, .dates = {}};
  const int64_t refresh_days = session_.network->description().refresh_days() > 0
                                   ? session_.network->description().refresh_days()
                                   : kDefaultRefreshDays;
  const bool fetches = Fetches(endpoint.description->map());
  for (;;) {
    v1::EndpointProgress& known = ProgressOf(endpoint);
    question.dates = {.synced = started_, .complete = known.complete_unix()};
    question.stop_before = known.since_unix() == 0 ? started_ - absl::ToInt64Seconds(kWindow) : known.since_unix();
    if (fetches && known.since_unix() > 0)
      question.stop_before = std::min(question.stop_before, started_ - refresh_days * kSecondsPerDay);
    absl::StatusOr<std::optional<v1::PagePlace>> next = ReadPage(question, progress_.page());
    if (!next.ok()) return next.status();
    Level& level = LevelOf(0);
    for (const auto& [name, value] : level.facts.keeps()) (*progress_.mutable_variables())[name] = value;
    const auto& minors = level.facts.minors();
    if (std::find(minors.begin(), minors.end(), name_.id) != minors.end()) return RemoveMinor();
    if (level.facts.newest() > known.newest_unix()) {
      known.set_newest_unix(level.facts.newest());
      known.set_newest_id(level.facts.newest_id());
    }
    const bool is_old = endpoint.description->newest_first() && level.facts.newest() > 0 &&
                        level.facts.newest() <= question.stop_before;
    std::vector<FetchTask> tasks = std::move(level.facts.fetches());
    if (!tasks.empty()) {
      if (absl::Status status = WriteFacts(level, question); !status.ok()) return status;
      level.facts.Clear();
      if (absl::Status status = ReadItems(std::move(tasks), question, 1); !status.ok()) return status;
    }
    const bool is_last = is_old || !next->has_value();
    if (is_last) {
      progress_.clear_page();
      known.set_since_unix(std::max(known.since_unix(), known.newest_unix()));
      if (!known.newest_id().empty()) known.set_since_id(known.newest_id());
      known.clear_newest_unix();
      known.clear_newest_id();
      known.set_complete_unix(started_);
      // Written with the page: a run that breaks off now goes on at the next endpoint.
      progress_.set_endpoint_index(progress_.endpoint_index() + 1);
    } else {
      *progress_.mutable_page() = **next;
    }
    absl::Status status = WriteFacts(level, question);
    if (is_last) progress_.set_endpoint_index(progress_.endpoint_index() - 1);
    if (!status.ok()) return status;
    Tell(endpoint.description->name());
    if (is_last) return absl::OkStatus();
  }
}

absl::Status AccountSync::ReadItems(std::vector<FetchTask> tasks, const Question& top, int depth) {
  if (depth > kMaxDepth) return absl::OkStatus();
  const int64_t refresh_days = session_.network->description().refresh_days() > 0
                                   ? session_.network->description().refresh_days()
                                   : kDefaultRefreshDays;
  for (const FetchTask& task : tasks) {
    absl::StatusOr<std::string> mark = store_.Mark(name_, MarkOf(task, top.item));
    if (!mark.ok()) return mark.status();
    if (!task.changed.empty() && *mark == task.changed) continue;
    const bool is_old = task.post_time && *task.post_time < started_ - refresh_days * kSecondsPerDay;
    if (!mark->empty() && is_old) continue;
    absl::Status status = ReadItem(task, top, depth);
    if (IsOfOneThing(status)) {
      CountLeftOut(absl::StrCat(task.endpoint, ": ", ErrorReason(status)), 1,
                   progress_.mutable_status()->mutable_counts()->mutable_left_out());
      PageChange change{.account = name_, .progress = progress_, .sent = {}, .batch = {}, .marks = {}};
      change.marks.emplace_back(MarkOf(task, top.item), task.changed.empty() ? kWasRead : task.changed);
      status = writer_.Write(change);
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status AccountSync::ReadItem(const FetchTask& task, const Question& top, int depth) {
  Question question{.endpoint = session_.network->FindEndpoint(task.endpoint), .variables = task.variables, .dates = {}};
  question.variables.insert(question.variables.end(), top.variables.begin(), top.variables.end());
  question.item = top.item + task.item;
  question.dates = top.dates;
  question.depth = depth;
  v1::PagePlace place;
  for (;;) {
    absl::StatusOr<std::optional<v1::PagePlace>> next = ReadPage(question, place);
    if (!next.ok()) return next.status();
    Level& level = LevelOf(depth);
    std::vector<FetchTask> tasks = std::move(level.facts.fetches());
    if (!tasks.empty()) {
      if (absl::Status status = WriteFacts(level, question); !status.ok()) return status;
      level.facts.Clear();
      if (absl::Status status = ReadItems(std::move(tasks), question, depth + 1); !status.ok()) return status;
    }
    PageChange change{.account = name_, .progress = progress_, .sent = {}, .batch = {}, .marks = {}};
    if (!next->has_value()) change.marks.emplace_back(MarkOf(task, top.item), task.changed.empty() ? kWasRead : task.changed);
    absl::Status status =
        writer_.Write(level.facts, change, question.dates, progress_.mutable_status()->mutable_counts());
    if (!status.ok()) return status;
    Tell(task.endpoint);
    if (!next->has_value()) return absl::OkStatus();
    place = **next;
  }
}

absl::Status AccountSync::WriteFacts(Level& level, const Question& question) {
  PageChange change{.account = name_, .progress = progress_, .sent = {}, .batch = {}, .marks = {}};
  v1::SyncCounts* counts = change.progress.mutable_status()->mutable_counts();
  absl::Status status = writer_.Write(level.facts, change, question.dates, counts);
  if (status.ok()) *progress_.mutable_status()->mutable_counts() = *counts;
  return status;
}

std::optional<std::string> AccountSync::Value(const Question& question, std::string_view name) const {
  if (name == "account.id") return name_.id;
  if (name == "account.handle") return session_.account.handle();
  if (name == "account.instance") return session_.account.instance();
  if (name == "account.own_token") return session_.credentials.token().empty() ? std::string() : std::string("true");
  if (name.starts_with("account.")) {
    const std::string key(name.substr(8));
    for (const auto* variables : {&progress_.variables(), &session_.account.variables()}) {
      if (const auto found = variables->find(key); found != variables->end()) return found->second;
    }
    return std::string();
  }
  const auto& endpoints = progress_.endpoints();
  const auto found = endpoints.find(question.endpoint->description->name());
  const int64_t since = found == endpoints.end() ? 0 : found->second.since_unix();
  const int64_t window = started_ - absl::ToInt64Seconds(kWindow);
  if (name == "since.id") return found == endpoints.end() ? std::string() : found->second.since_id();
  if (name == "since.unix") return since == 0 ? std::string() : absl::StrCat(since);
  if (name == "since.iso") return since == 0 ? std::string() : IsoTime(since);
  if (name == "window.unix") return absl::StrCat(window);
  if (name == "window.iso") return IsoTime(window);
  if (name == "now.unix") return absl::StrCat(started_);
  if (name == "now.iso") return IsoTime(started_);
  const size_t symbol = session_.network->symbols().Find(name);
  if (symbol == Symbols::npos) return std::nullopt;
  for (const auto& [known, value] : question.variables) {
    if (known == symbol) return value;
  }
  return std::string();
}

Variables AccountSync::VariablesOf(const Question& question, TextArena& arena) const {
  Variables variables;
  const Symbols& symbols = session_.network->symbols();
  for (size_t symbol = 0; symbol < symbols.size(); ++symbol) {
    const std::optional<std::string> value = Value(question, symbols.name(symbol));
    if (value && !value->empty()) variables.Set(symbol, arena.Copy(*value));
  }
  return variables;
}

absl::StatusOr<NetworkRequest> AccountSync::RequestFor(const Question& question, const v1::PagePlace& place) const {
  const v1::Endpoint& description = *question.endpoint->description;
  absl::StatusOr<NetworkRequest> request =
      ExpandRequest(description, [&](std::string_view name) { return Value(question, name); });
  if (!request.ok()) return request;
  const v1::Paging& paging = description.paging();
  if (IsUrlPaging(paging.kind()) && !place.next().empty()) {
    request->path = place.next();
    request->query.clear();
    request->is_told_by_network = true;
    return request;
  }
  std::string turn = place.next();
  if (turn.empty() && paging.kind() == v1::Paging::KIND_OFFSET) turn = "0";
  if (turn.empty() && paging.kind() == v1::Paging::KIND_PAGE) turn = absl::StrCat(paging.first());
  if (turn.empty() || paging.parameter().empty()) return request;
  if (request->body.empty()) {
    request->query.emplace_back(paging.parameter(), turn);
  } else {
    request->body = WithMember(std::move(request->body), paging.parameter(), turn);
  }
  return request;
}

absl::StatusOr<std::optional<v1::PagePlace>> AccountSync::ReadPage(const Question& question,
                                                                   const v1::PagePlace& place) {
  Level& level = LevelOf(question.depth);
  level.facts.Clear();
  level.arena.Clear();
  absl::StatusOr<NetworkRequest> request = RequestFor(question, place);
  if (!request.ok()) return request.status();
  absl::StatusOr<NetworkAnswer> answer =
      caller_.Call(session_, *request, level.reader, level.arena, progress_.mutable_status()->mutable_counts());
  if (!answer.ok()) return answer.status();
  const Variables variables = VariablesOf(question, level.arena);
  const FactMapper::Context context{.variables = variables,
                                    .latest_time = absl::ToUnixSeconds(clock_.Now()) + kClockSkewSeconds,
                                    .arena = level.arena};
  question.endpoint->mapper.Map(answer->root, context, level.facts);
  return NextPlace(question, place, *answer, variables, level.arena);
}

std::optional<v1::PagePlace> AccountSync::NextPlace(const Question& question, const v1::PagePlace& place,
                                                    const NetworkAnswer& answer, const Variables& given,
                                                    TextArena& arena) const {
  const Endpoint& endpoint = *question.endpoint;
  const v1::Paging& paging = endpoint.description->paging();
  if (paging.kind() == v1::Paging::KIND_UNSPECIFIED) return std::nullopt;
  Variables variables = given;
  variables.SetRoot(answer.root);
  if (endpoint.more && !endpoint.more->Holds(answer.root, variables, arena)) return std::nullopt;
  element list, last;
  simdjson::dom::array items;
  size_t count = 0;
  bool has_last = false;
  if (endpoint.items->Find(answer.root, &list) && list.get_array().get(items) == simdjson::SUCCESS) {
    for (const element item : items) {
      last = item;
      has_last = true;
      ++count;
    }
  }
  v1::PagePlace next;
  next.set_pages(place.pages() + 1);
  next.set_items(place.items() + count);
  const uint32_t max_pages = paging.max_pages() > 0 ? paging.max_pages() : kDefaultMaxPages;
  if (next.pages() >= max_pages) return std::nullopt;
  switch (paging.kind()) {
    case v1::Paging::KIND_CURSOR:
    case v1::Paging::KIND_NEXT_URL:
      next.set_next(std::string(endpoint.next.Evaluate(answer.root, variables, arena)));
      break;
    case v1::Paging::KIND_LINK: {
      const auto link = answer.headers.find("link");
      if (link != answer.headers.end()) next.set_next(NextLink(link->second));
      break;
    }
    case v1::Paging::KIND_LAST_ITEM:
      if (has_last) next.set_next(std::string(endpoint.next.Evaluate(last, variables, arena)));
      break;
    case v1::Paging::KIND_OFFSET:
    case v1::Paging::KIND_PAGE: {
      const bool is_offset = paging.kind() == v1::Paging::KIND_OFFSET;
      uint64_t total = 0;
      const bool has_total = absl::SimpleAtoi(ToAbsl(endpoint.total.Evaluate(answer.root, variables, arena)), &total);
      const bool is_end = count == 0 || (paging.short_page_ends() && count < paging.size()) ||
                          (has_total && (is_offset ? next.items() : next.pages()) >= total);
      if (is_end) return std::nullopt;
      next.set_next(absl::StrCat(is_offset ? uint64_t{next.pages()} * paging.size() : paging.first() + next.pages()));
      break;
    }
    default:
      break;
  }
  // A network that answers with the same page for ever must not hold us.
  if (next.next().empty() || next.next() == place.next()) return std::nullopt;
  return next;
}

absl::Status AccountSync::RemoveMinor() {
  absl::Status status = writer_.WriteLink(name_, session_.account.person_id(), started_, /*unlink=*/true);
  if (status.ok()) status = store_.RemoveAccount(name_);
  if (!status.ok()) return status;
  return FailedPrecondition("AGE", "account", "the network says that the account is a minor's: it was unlinked");
}

absl::Status AccountSync::Stop(const absl::Status& status) {
  if (ErrorReason(status) == "AGE") return status;
  v1::SyncStatus& sync = *progress_.mutable_status();
  const absl::Time now = clock_.Now();
  sync.set_failure_reason(ErrorReason(status));
  sync.set_failure(std::string(status.message()));
  sync.set_state(v1::SYNC_STATE_INTERRUPTED);
  if (absl::IsResourceExhausted(status) && ErrorReason(status) == "THROTTLED") {
    sync.set_state(v1::SYNC_STATE_WAITING);
    sync.mutable_resumes_at()->set_seconds(absl::ToUnixSeconds(now + ErrorRetryAfter(status)));
  } else if (ErrorReason(status) == "RELINK") {
    sync.set_state(v1::SYNC_STATE_RELINK);
  }
  const bool is_failure = sync.state() != v1::SYNC_STATE_WAITING && !absl::IsCancelled(status);
  std::optional<int64_t> failing_since;
  if (is_failure && !sync.has_failing_since()) {
    failing_since = absl::ToUnixSeconds(now);
    sync.mutable_failing_since()->set_seconds(*failing_since);
  }
  // If this cannot be written the run goes on from the page before, which does no harm.
  (void)Commit(failing_since);
  Tell("");
  return status;
}

}  // namespace klout::connector
