#include "services/gateway/rpc/door_metrics.h"

#include "services/gateway/connect/connect_error.h"

namespace klout::gateway {

DoorMetrics::DoorMetrics(Metrics& metrics, const MethodIndex& methods) : metrics_(metrics) {
  for (const RpcMethod& method : methods.all()) {
    auto& of = *by_method_.emplace(&method, std::make_unique<Method>()).first->second;
    of.duration = &metrics_.Histogram("klout_gateway_call_duration_seconds", "From the request's head to the answer, by RPC", CallDurationBounds(),
                                      {{"method", std::string(method.name())}});
  }
}

void DoorMetrics::Count(const RpcMethod& method, absl::StatusCode code, absl::Duration took) {
  Method& of = *by_method_.at(&method);
  of.duration->Observe(absl::ToDoubleSeconds(took));
  auto& slot = of.calls[static_cast<size_t>(code) % kCodes];
  prometheus::Counter* counter = slot.load(std::memory_order_acquire);
  if (counter == nullptr) {
    // Made once; two threads that make it get the same.
    counter = &metrics_.Counter("klout_gateway_calls_total", "Calls of RPCs over HTTP, by what came of them",
                                {{"method", std::string(method.name())}, {"code", code == absl::StatusCode::kOk ? "ok" : std::string(ConnectCode(code))}});
    slot.store(counter, std::memory_order_release);
  }
  counter->Increment();
}

void DoorMetrics::Show(const HttpServer& server) {
  const HttpServer::Stats& stats = server.stats();
  registrations_.push_back(metrics_.PullGauge("klout_gateway_open_connections", "Connections of HTTP that are open",
                                              [&stats] { return static_cast<double>(stats.open_connections); }));
  const auto counter = [&](std::string_view name, std::string_view help, const std::atomic<uint64_t>& value) {
    registrations_.push_back(metrics_.PullCounter(name, help, [&value] { return static_cast<double>(value); }));
  };
  counter("klout_gateway_connections_total", "Connections taken", stats.connections);
  counter("klout_gateway_refused_connections_total", "Connections closed because too many were open", stats.refused_connections);
  counter("klout_gateway_requests_total", "Requests of HTTP that could be read", stats.requests);
  counter("klout_gateway_bad_requests_total", "Requests that are no HTTP, or too large", stats.bad_requests);
  counter("klout_gateway_timeouts_total", "Connections cut off because their time was up", stats.timeouts);
}

}  // namespace klout::gateway
