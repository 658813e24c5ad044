#include "common/executor.h"

#include <pthread.h>

#include <utility>

namespace klout {
namespace {

// The kernel keeps 15 bytes of a thread's name.
constexpr size_t kMaxThreadNameBytes = 15;

}  // namespace

BoundedExecutor::BoundedExecutor(int threads, size_t max_queue, std::string_view name)
    : max_queue_(max_queue), name_(name) {
  threads_.reserve(threads);
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

BoundedExecutor::~BoundedExecutor() {
  {
    MutexLock lock(&mutex_);
    draining_ = true;
    stopping_ = true;
  }
  work_or_stop_.NotifyAll();
  for (std::thread& thread : threads_) thread.join();
}

bool BoundedExecutor::TrySubmit(absl::AnyInvocable<void()> task) {
  {
    MutexLock lock(&mutex_);
    if (draining_ || queue_.size() >= max_queue_) {
      ++refused_;
      return false;
    }
    ++accepted_;
    queue_.push_back(std::move(task));
  }
  work_or_stop_.NotifyOne();
  return true;
}

bool BoundedExecutor::Drain(absl::Time deadline) {
  MutexLock lock(&mutex_);
  draining_ = true;
  while (!IsIdle()) {
    if (!idle_.WaitUntil(&mutex_, deadline)) return IsIdle();
  }
  return true;
}

BoundedExecutor::Stats BoundedExecutor::stats() const {
  MutexLock lock(&mutex_);
  return {.queued = queue_.size(), .running = running_, .accepted = accepted_, .refused = refused_};
}

void BoundedExecutor::Work() {
  pthread_setname_np(pthread_self(), name_.substr(0, kMaxThreadNameBytes).c_str());
  while (true) {
    absl::AnyInvocable<void()> task;
    {
      MutexLock lock(&mutex_);
      while (!HasWorkOrStops()) work_or_stop_.Wait(&mutex_);
      if (queue_.empty()) return;
      task = std::move(queue_.front());
      queue_.pop_front();
      ++running_;
    }
    task();
    // Before the task counts as ended: what it holds may refer to what dies after Drain.
    task = nullptr;
    MutexLock lock(&mutex_);
    --running_;
    if (IsIdle()) idle_.NotifyAll();
  }
}

}  // namespace klout
