#include "services/perks/store/writer.h"

#include <pthread.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "common/notification.h"
#include "common/status.h"

namespace klout::perks {
namespace {

constexpr absl::Duration kOverloadedRetry = absl::Milliseconds(200);
constexpr absl::Duration kUnavailableRetry = absl::Seconds(1);
// Tries of one group. With the waits between them, a database that restarts is waited for about 5 seconds.
constexpr int kMaxTries = 10;
constexpr absl::Duration kFirstWait = absl::Milliseconds(10), kLongestWait = absl::Seconds(1);
// So often a group is tried whole; after that one by one, so that a write that always fails takes nobody along.
constexpr int kMaxGroupTries = 3;

// Another replica may have done a write after we looked for its id and before we held its rows: what it did is then what we refused it for. Run
// again, it is found by its id.
void CheckNotDoneMeanwhile(Connection& connection, const std::vector<RequestRow>& refused) {
  if (connection.is_sqlite() || refused.empty()) return;
  Journal journal;
  RowSet<RequestRow> requests(connection, journal, /*locks=*/false);
  requests.Load(refused);
  for (const RequestRow& request : refused) {
    if (requests.Find(request) != nullptr) throw Conflict("done by another replica");
  }
}

absl::Status DatabaseAway() {
  return Unavailable("DATABASE", "the database cannot be reached; the write may have happened: send it again with the same id",
                     kUnavailableRetry);
}

}  // namespace

struct Writer::Session {
  std::unique_ptr<Connection> connection;
};

Writer::Writer(const std::string& url, const WriterOptions& options, Clock& clock, ServeWaiting serve_waiting)
    : url_(url), options_(options), clock_(clock), serve_waiting_(std::move(serve_waiting)) {
  for (int i = 0; i < options_.threads; ++i) {
    threads_.emplace_back([this] { Work(); });
    pthread_setname_np(threads_.back().native_handle(), "perks-writer");
  }
  teller_ = std::thread([this] { Tell(); });
  pthread_setname_np(teller_.native_handle(), "perks-answers");
}

Writer::~Writer() {
  {
    MutexLock lock(&mutex_);
    draining_ = stopping_ = true;
    changed_.NotifyAll();
  }
  for (std::thread& thread : threads_) thread.join();
  {
    MutexLock lock(&mutex_);
    written_ = true;
    to_tell_.NotifyAll();
  }
  teller_.join();
}

void Writer::Drain() {
  MutexLock lock(&mutex_);
  draining_ = true;
}

void Writer::Submit(Write write) {
  absl::Status refused;
  {
    MutexLock lock(&mutex_);
    if (draining_) {
      refused = Unavailable("DRAINING", "the server is going down", kUnavailableRetry);
    } else if (queue_.size() >= options_.max_waiting) {
      refused = Exhausted("OVERLOADED", "too many writes wait", kOverloadedRetry);
    } else {
      queue_.push_back(std::move(write));
      changed_.NotifyOne();
      return;
    }
  }
  write.done(refused);
}

absl::StatusOr<std::string> Writer::Do(Write write) {
  Notification done;
  absl::StatusOr<std::string> answer;
  write.done = [&](absl::StatusOr<std::string> result) {
    answer = std::move(result);
    done.Notify();
  };
  Submit(std::move(write));
  done.WaitForNotification();
  return answer;
}

Writer::Stats Writer::stats() const {
  MutexLock lock(&mutex_);
  return {commits_, writes_, repeated_, conflicts_, reconnects_, ledger_rows_, queue_.size()};
}

bool Writer::NextGroup(Group* group) {
  MutexLock lock(&mutex_);
  while (queue_.empty() && !stopping_) changed_.Wait(&mutex_);
  if (queue_.empty()) return false;
  while (!queue_.empty() && group->size() < options_.max_group) {
    const bool alone = queue_.front().alone;
    if (alone && !group->empty()) break;
    group->push_back(std::move(queue_.front()));
    queue_.pop_front();
    if (alone) break;
  }
  return true;
}

void Writer::Work() {
  Session session;
  for (Group group; NextGroup(&group); group.clear()) {
    Group timely;
    for (Write& write : group) {
      if (write.deadline < absl::Now()) {
        write.done(absl::DeadlineExceededError("the write waited too long and was not begun"));
      } else {
        timely.push_back(std::move(write));
      }
    }
    if (!timely.empty()) Serve(session, std::move(timely));
  }
}

void Writer::Serve(Session& session, Group group) {
  Answers answers;
  if (!Try(session, group, &answers)) {
    for (Write& write : group) {
      Group one;
      one.push_back(std::move(write));
      Answers answer;
      Try(session, one, &answer);
      write = std::move(one[0]);
      answers.push_back(std::move(answer[0]));
    }
  }
  for (const absl::StatusOr<std::string>& answer : answers) writes_.fetch_add(answer.ok() ? 1 : 0);
  MutexLock lock(&mutex_);
  while (answered_.size() >= kMaxUnanswered) told_.Wait(&mutex_);
  answered_.push_back({std::move(group), std::move(answers)});
  to_tell_.NotifyOne();
}

void Writer::Tell() {
  for (;;) {
    Answered next;
    {
      MutexLock lock(&mutex_);
      while (answered_.empty() && !written_) to_tell_.Wait(&mutex_);
      if (answered_.empty()) return;
      next = std::move(answered_.front());
      answered_.pop_front();
      told_.NotifyOne();
    }
    for (size_t i = 0; i < next.group.size(); ++i) next.group[i].done(std::move(next.answers[i]));
  }
}

bool Writer::Try(Session& session, Group& group, Answers* answers) {
  absl::Status last = DatabaseAway();
  absl::Duration wait = kFirstWait;
  for (int tries = 0; tries < kMaxTries; ++tries) {
    if (tries > 0) {
      // Real time: a database comes back in its own.
      absl::SleepFor(wait);
      wait = std::min(2 * wait, kLongestWait);
    }
    try {
      if (session.connection == nullptr) session.connection = std::make_unique<Connection>(url_);
      *answers = RunGroup(session, group);
      return true;
    } catch (const std::exception& failure) {
      const Failure kind = FailureOf(failure);
      if (session.connection != nullptr) session.connection->Rollback();
      if (kind == Failure::kLost || session.connection == nullptr) {
        session.connection.reset();
        reconnects_.fetch_add(1);
        LogWarning("perks_database_lost", {{"error", failure.what()}, {"try", tries + 1}});
        last = DatabaseAway();
        continue;
      }
      if (group.size() > 1 && (kind == Failure::kOther || tries + 1 >= kMaxGroupTries)) return false;
      if (kind == Failure::kOther) {
        LogError("perks_write_failed", {{"error", failure.what()}});
        last = Internal(failure.what());
        break;
      }
      conflicts_.fetch_add(1);
      last = Unavailable("DATABASE", "other writers were in the way: send it again with the same id", kUnavailableRetry);
    }
  }
  answers->assign(group.size(), last);
  return true;
}

absl::StatusOr<std::string> Writer::RunOne(Workspace& workspace, Write& write, absl::Time now) {
  if (!write.request_id.empty()) {
    if (const RequestRow* known = workspace.requests.Find({.id = write.request_id})) {
      if (known->fingerprint.empty()) return NotFound("request_id", "the person whom this write was about is erased");
      if (known->fingerprint != write.fingerprint)
        return AlreadyExists("REQUEST_ID", "request_id", "the id was used for another write");
      repeated_.fetch_add(1);
      std::string bytes;
      absl::Base64Unescape(known->answer, &bytes);
      return bytes;
    }
  }
  if (write.settle) write.settle(workspace, now);
  const size_t mark = workspace.Mark();
  absl::StatusOr<Write::Answer> answer = write.run(workspace, now);
  if (!answer.ok()) {
    workspace.BackTo(mark);
    return answer.status();
  }
  if (!write.request_id.empty()) {
    workspace.requests.Insert({.id = write.request_id,
                               .fingerprint = write.fingerprint,
                               .answer = absl::Base64Escape(answer->bytes),
                               .person = answer->person,
                               .time = absl::ToUnixMicros(now)});
  }
  return std::move(answer->bytes);
}

Writer::Answers Writer::RunGroup(Session& session, Group& group) {
  Connection& connection = *session.connection;
  connection.BeginWrite();
  const absl::Time now = clock_.Now();
  Workspace workspace(connection, Workspace::Purpose::kWrite);
  std::vector<RequestRow> requests;
  std::vector<OfferRow> offers;
  for (const Write& write : group) {
    if (!write.request_id.empty()) requests.push_back({.id = write.request_id});
    for (const std::string& id : write.offer_ids) offers.push_back({.id = id});
  }
  workspace.Load(offers, requests);

  Answers answers;
  std::vector<RequestRow> refused;
  for (Write& write : group) {
    answers.push_back(RunOne(workspace, write, now));
    if (!answers.back().ok() && !write.request_id.empty() && workspace.requests.Find({.id = write.request_id}) == nullptr)
      refused.push_back({.id = write.request_id});
  }
  CheckNotDoneMeanwhile(connection, refused);
  if (group[0].alone && !answers[0].ok()) {
    // It may have flushed before it was refused; nobody shares the transaction.
    connection.Rollback();
    return answers;
  }
  if (const std::set<std::string> woken = workspace.TakeWoken(); !woken.empty()) {
    workspace.Flush();
    for (const std::string& perk_id : woken) serve_waiting_(workspace, perk_id, now);
  }
  const size_t rows = workspace.Finish();
  connection.Commit();
  commits_.fetch_add(1);
  ledger_rows_.fetch_add(rows);
  return answers;
}

}  // namespace klout::perks
