#include "services/connector/sync/live_follower.h"

#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/mutex.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/template.h"
#include "services/connector/domain/url.h"

namespace klout::connector {
namespace {

constexpr absl::Duration kTellOfStreamEvery = absl::Seconds(1);
constexpr char kCursorMark[] = "cursor";
constexpr char kDefaultStream[] = "public";

// Topics or the disk may be better soon; the stream waits meanwhile.
bool IsWorthAWait(const absl::Status& status) {
  return absl::IsUnavailable(status) || absl::IsDeadlineExceeded(status) || absl::IsResourceExhausted(status);
}

}  // namespace

// One stream.
class LiveFollower::Following {
 public:
  Following(LiveFollower& follower, const v1::FollowRequest& request, const Network& network, const LiveStreamMapper& kind)
      : follower_(follower),
        request_(request),
        network_(network),
        kind_(kind),
        place_{network.description().network(), absl::StrCat("live ", request.instance(), " ", kind.description->name())},
        facts_(network.description().network()) {
    last_write_ = absl::Now();
  }

  absl::StatusOr<std::string> Url(std::string_view cursor) {
    const VariableLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
      if (name == "account.instance") return request_.instance();
      if (name == "cursor") return std::string(cursor);
      return std::nullopt;
    };
    absl::StatusOr<std::string> base = ExpandTemplate(network_.description().base_url(), lookup, Escaping::kNone);
    if (!base.ok()) return base.status();
    absl::StatusOr<std::string> path = ExpandTemplate(kind_.description->path(), lookup, Escaping::kPercent);
    if (!path.ok()) return path.status();
    Parameters query;
    for (const v1::Parameter& parameter : kind_.description->query()) {
      absl::StatusOr<std::string> value = ExpandTemplate(parameter.value(), lookup, Escaping::kNone);
      if (!value.ok()) return value.status();
      if (!value->empty()) query.emplace_back(parameter.name(), *std::move(value));
    }
    std::string url = ToAbsl(*path).substr(0, 1) == "/" ? *base + *path : *path;
    if (!query.empty()) url = WithQuery(url, query);
    std::string stand_in(follower_.application_.BaseUrl(network_.description().network()));
    // A server that stands in for the network plays its WebSockets too.
    const bool is_socket = kind_.description->kind() == v1::Live::KIND_WEBSOCKET;
    if (is_socket && ToAbsl(stand_in).substr(0, 4) == "http") stand_in.replace(0, 4, "ws");
    return Rebase(url, *base, stand_in);
  }

  std::string Cursor() const { return cursor_; }

  absl::Status ReadCursor() {
    absl::StatusOr<std::string> cursor = follower_.store_.Mark(place_, kCursorMark);
    if (cursor.ok()) cursor_ = *std::move(cursor);
    return cursor.status();
  }

  absl::Status Take(std::string_view json) {
    absl::StatusOr<simdjson::dom::element> root = reader_.Read(json);
    const int64_t now = absl::ToUnixSeconds(follower_.clock_.Now());
    if (root.ok()) {
      Variables variables;
      const size_t instance = network_.symbols().Find("account.instance");
      if (instance != Symbols::npos) variables.Set(instance, request_.instance());
      const FactMapper::Context context{.variables = variables, .latest_time = now + kClockSkewSeconds, .arena = arena_};
      kind_.mapper.Map(*root, context, facts_);
      const std::string_view cursor = kind_.cursor.Evaluate(*root, variables, arena_);
      if (!cursor.empty()) cursor_ = std::string(cursor);
      arena_.Clear();
    } else {
      facts_.OnLeftOut("not JSON");
    }
    ++events_;
    const bool is_enough = request_.max_events() > 0 && events_ >= request_.max_events();
    if (facts_.size() >= kFactsPerWrite || absl::Now() - last_write_ >= kWriteEvery || is_enough) {
      if (absl::Status status = Write(); !status.ok()) return status;
    }
    if (is_enough) Stop();
    return absl::OkStatus();
  }

  // Also at the end.
  absl::Status Write() {
    for (;;) {
      PageFacts facts = facts_;
      PageChange change{.account = place_, .progress = {}, .sent = {}, .batch = {}, .marks = {}};
      if (!cursor_.empty()) change.marks.emplace_back(kCursorMark, cursor_);
      v1::SyncCounts counts;
      const int64_t newest = facts.newest();
      absl::Status status = follower_.writer_.Write(
          facts, change, {.synced = absl::ToUnixSeconds(follower_.clock_.Now()), .complete = 0}, &counts);
      if (IsWorthAWait(status) && !IsStopped()) {
        MutexLock lock(&mutex_);
        changed_.WaitUntil(&mutex_, absl::Now() + kTellOfStreamEvery);
        continue;
      }
      if (!status.ok()) return status;
      facts_.Clear();
      last_write_ = absl::Now();
      MutexLock lock(&mutex_);
      answer_.set_events(events_);
      answer_.set_facts(answer_.facts() + counts.posts() + counts.interactions() + counts.profiles());
      for (const auto& [reason, times] : counts.left_out()) CountLeftOut(reason, times, answer_.mutable_left_out());
      if (newest > answer_.newest().seconds()) answer_.mutable_newest()->set_seconds(newest);
      return absl::OkStatus();
    }
  }

  void Stop() {
    MutexLock lock(&mutex_);
    stopped_ = true;
    changed_.NotifyAll();
  }
  bool IsStopped() {
    MutexLock lock(&mutex_);
    return stopped_;
  }
  void End(const absl::Status& status) {
    MutexLock lock(&mutex_);
    end_ = status;
    changed_.NotifyAll();
  }

  // Waits a second, or until the end; what to tell, and whether it has ended.
  bool Await(v1::FollowResponse* answer) {
    MutexLock lock(&mutex_);
    const absl::Time until = absl::Now() + kTellOfStreamEvery;
    while (!end_ && !stopped_ && changed_.WaitUntil(&mutex_, until)) {
    }
    *answer = answer_;
    return end_.has_value() || stopped_;
  }

  absl::Status end() {
    MutexLock lock(&mutex_);
    return end_.value_or(absl::OkStatus());
  }

 private:
  LiveFollower& follower_;
  const v1::FollowRequest& request_;
  const Network& network_;
  const LiveStreamMapper& kind_;
  const AccountName place_;
  // Of the thread that follows.
  JsonReader reader_;
  TextArena arena_;
  PageFacts facts_;
  std::string cursor_;
  uint64_t events_ = 0;
  absl::Time last_write_;

  Mutex mutex_;
  CondVar changed_;
  v1::FollowResponse answer_ ABSL_GUARDED_BY(mutex_);
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
  std::optional<absl::Status> end_ ABSL_GUARDED_BY(mutex_);
};

absl::Status LiveFollower::Follow(const v1::FollowRequest& request,
                                  const std::function<bool(const v1::FollowResponse&)>& on_progress) {
  absl::StatusOr<const Network*> network = networks_.Find(request.network());
  if (!network.ok()) return network.status();
  const std::string name = request.stream().empty() ? kDefaultStream : request.stream();
  const auto& streams = (*network)->live();
  const auto kind = std::find_if(streams.begin(), streams.end(),
                                 [&](const LiveStreamMapper& live) { return live.description->name() == name; });
  if (kind == streams.end())
    return FailedPrecondition("NO_STREAM", "stream", absl::StrCat(ToAbsl((*network)->name()), " has no stream of this name"));
  const bool has_instances = (*network)->description().has_instances();
  if (has_instances != !request.instance().empty())
    return InvalidField("instance", has_instances ? "must be set: the network has many servers" : "must be empty");
  if (has_instances) {
    if (const absl::StatusOr<std::string> instance = ParseInstance(request.instance()); !instance.ok()) return instance.status();
  }
  absl::StatusOr<std::unique_ptr<WebSocketClient>> web_socket = make_web_socket_();
  if (!web_socket.ok()) return web_socket.status();
  Following following(*this, request, **network, *kind);
  if (absl::Status status = following.ReadCursor(); !status.ok()) return status;
  LiveStream stream;
  const bool is_socket = kind->description->kind() == v1::Live::KIND_WEBSOCKET;
  stream.kind = is_socket ? LiveKind::kWebSocket : LiveKind::kSse;
  stream.url = [&](std::string_view cursor) { return following.Url(cursor); };
  if (!kind->cursor.empty()) stream.cursor = [&] { return following.Cursor(); };
  stream.on_document = [&](std::string_view json) { return following.Take(json); };
  LiveSource source(http_, **web_socket, std::move(stream), options_);
  std::thread follower([&] {
    const absl::Status end = source.Run();
    const absl::Status written = following.Write();
    following.End(end.ok() ? written : end);
  });
  v1::FollowResponse answer;
  for (bool ended = false; !ended;) {
    ended = following.Await(&answer);
    answer.set_reconnects(source.counts().reconnects);
    ended |= !on_progress(answer);
  }
  following.Stop();
  source.Stop();
  follower.join();
  following.Await(&answer);
  answer.set_reconnects(source.counts().reconnects);
  on_progress(answer);
  return following.end();
}

}  // namespace klout::connector
