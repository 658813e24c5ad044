#include "services/gateway/rpc/suite_status.h"

#include <curl/curl.h>
#include <grpcpp/client_context.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/support/byte_buffer.h>

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/mutex.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

constexpr char kHealthCheck[] = "/grpc.health.v1.Health/Check";
constexpr size_t kMaxMetricsBytes = 4 << 20;
constexpr long kMetricsTimeoutMs = 1000;

// grpc.health.v1 is two fields: the request's name is field 1, the answer's state field 1, of which 1 is SERVING.
std::string HealthRequest(const std::string& service) {
  return absl::StrCat("\x0a", std::string(1, static_cast<char>(service.size())), service);
}

// One health call under way.
struct Probe {
  grpc::ClientContext context;
  grpc::ByteBuffer request, response;
  v1::ServiceStatus status;
  absl::Time begin;
};

bool SaysServing(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  std::string bytes;
  if (!buffer.Dump(&slices).ok()) return false;
  for (const auto& slice : slices) bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  return bytes == std::string("\x08\x01", 2);
}

void Judge(Probe& probe, const grpc::Status& status) {
  probe.status.set_latency_ms(absl::ToDoubleMilliseconds(absl::Now() - probe.begin));
  probe.status.set_serving(status.ok() && SaysServing(probe.response));
  if (probe.status.serving()) return;
  probe.status.set_problem(status.ok()                                                       ? "it says that it does not serve now: starting, or going down"
                           : status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED ? "it does not answer in time"
                                                                                             : "it cannot be reached");
}

size_t Append(char* bytes, size_t size, size_t count, void* text) {
  auto& out = *static_cast<std::string*>(text);
  if (out.size() + size * count > kMaxMetricsBytes) return 0;
  out.append(bytes, size * count);
  return size * count;
}

std::string_view TakeLine(std::string_view& text) {
  const size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return line;
}

// `a="x",b="y"`; a value with an escaped quote ends the reading of the rest.
void ReadLabels(std::string_view text, v1::Figure& figure) {
  while (!text.empty()) {
    const size_t equals = text.find("=\"");
    if (equals == std::string_view::npos) return;
    const size_t end = text.find('"', equals + 2);
    if (end == std::string_view::npos) return;
    (*figure.mutable_labels())[std::string(text.substr(0, equals))] = std::string(text.substr(equals + 2, end - equals - 2));
    text = text.substr(std::min(text.size(), end + 2));
  }
}

}  // namespace

std::vector<v1::Figure> FiguresOf(std::string_view text) {
  std::vector<v1::Figure> figures;
  while (!text.empty()) {
    const std::string_view line = TakeLine(text);
    if (!line.starts_with("klout_")) continue;
    const size_t blank = line.rfind(' ');
    const size_t name_end = std::min(line.find('{'), line.find(' '));
    const std::string_view name = line.substr(0, name_end);
    v1::Figure figure;
    double value = 0;
    if (blank == std::string_view::npos || name.ends_with("_bucket") || !absl::SimpleAtod(ToAbsl(line.substr(blank + 1)), &value)) continue;
    figure.set_name(std::string(name));
    figure.set_value(value);
    if (const size_t open = line.find('{'); open != std::string_view::npos && line.find('}') != std::string_view::npos) {
      ReadLabels(line.substr(open + 1, line.rfind('}') - open - 1), figure);
    }
    figures.push_back(std::move(figure));
  }
  return figures;
}

std::string ReadMetrics(const std::string& address) {
  CURL* curl = curl_easy_init();
  if (curl == nullptr) return "";
  std::string text;
  curl_easy_setopt(curl, CURLOPT_URL, absl::StrCat("http://", address, "/metrics").c_str());
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, kMetricsTimeoutMs);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &text);
  const CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return code == CURLE_OK ? text : "";
}

std::vector<v1::ServiceStatus> SuiteStatus::Services(absl::Duration limit) const {
  Mutex mutex;
  CondVar changed;
  size_t pending = services_.size();
  std::vector<std::unique_ptr<Probe>> probes;
  std::vector<std::unique_ptr<grpc::GenericStub>> stubs;
  for (const Service& service : services_) {
    auto& probe = *probes.emplace_back(std::make_unique<Probe>());
    probe.status.set_name(service.name);
    probe.begin = absl::Now();
    probe.context.set_deadline(absl::ToChronoTime(probe.begin + limit));
    const grpc::Slice slice(HealthRequest(service.grpc_name));
    probe.request = grpc::ByteBuffer(&slice, 1);
    auto& stub = *stubs.emplace_back(std::make_unique<grpc::GenericStub>(service.channel));
    stub.UnaryCall(&probe.context, kHealthCheck, grpc::StubOptions(), &probe.request, &probe.response, [&](const grpc::Status& status) {
      Judge(probe, status);
      MutexLock lock(&mutex);
      if (--pending == 0) changed.NotifyAll();
    });
  }
  {
    MutexLock lock(&mutex);
    while (pending > 0) changed.Wait(&mutex);
  }
  std::vector<v1::ServiceStatus> statuses;
  for (const auto& probe : probes) statuses.push_back(probe->status);
  return statuses;
}

std::vector<v1::Figure> SuiteStatus::Figures() const {
  std::vector<v1::Figure> all;
  for (const Service& service : services_) {
    if (!service.metrics) continue;
    for (v1::Figure& figure : FiguresOf(service.metrics())) all.push_back(std::move(figure));
  }
  return all;
}

bool SuiteStatus::IsReady(absl::Duration limit) const {
  const auto statuses = Services(limit);
  return std::all_of(statuses.begin(), statuses.end(), [](const v1::ServiceStatus& status) { return status.serving(); });
}

}  // namespace klout::gateway
