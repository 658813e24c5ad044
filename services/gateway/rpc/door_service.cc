#include "services/gateway/rpc/door_service.h"

#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "common/page_token.h"
#include "common/string_view.h"
#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/rpc/door_caller.h"

namespace klout::gateway {
namespace {

constexpr uint32_t kDefaultRate = 10, kDefaultQuota = 20'000, kMaxRate = 1'000'000;
constexpr size_t kMaxNameBytes = 128;
constexpr int32_t kPageSize = 100, kMaxPageSize = 1'000;
constexpr absl::Duration kHealthLimit = absl::Seconds(1);

void SetTime(absl::Time time, google::protobuf::Timestamp* out) {
  const int64_t micros = absl::ToUnixMicros(time);
  out->set_seconds(micros / 1'000'000);
  out->set_nanos(static_cast<int32_t>(micros % 1'000'000 * 1'000));
}

v1::ApiKey MessageOf(const KeyRow& row, DayQuota& quota) {
  v1::ApiKey key;
  key.set_id(row.id);
  key.set_name(row.name);
  for (int scope = v1::SCOPE_SCORES; scope <= v1::Scope_MAX; ++scope) {
    if (row.scopes >> scope & 1) key.add_scopes(static_cast<v1::Scope>(scope));
  }
  key.set_brand_id(row.brand_id);
  key.set_rate(row.rate);
  key.set_daily_quota(row.daily_quota);
  SetTime(row.created, key.mutable_created());
  if (row.expires != absl::InfiniteFuture()) SetTime(row.expires, key.mutable_expires());
  if (row.revoked != absl::InfiniteFuture()) SetTime(row.revoked, key.mutable_revoked());
  key.set_calls_today(quota.CallsToday(row.id));
  return key;
}

absl::StatusOr<KeyRow> RowOf(const v1::CreateKeyRequest& request, absl::Time now) {
  KeyRow row;
  if (request.name().empty() || request.name().size() > kMaxNameBytes) return InvalidField("name", "name must be 1 to 128 bytes");
  row.name = request.name();
  for (const int scope : request.scopes()) {
    if (!v1::Scope_IsValid(scope) || scope == v1::SCOPE_UNSPECIFIED) return InvalidField("scopes", "scopes has a value that is no scope");
    row.scopes |= 1u << scope;
  }
  if (row.scopes == 0) return InvalidField("scopes", "scopes must have one at least");
  const bool has_campaigns = (row.scopes >> v1::SCOPE_CAMPAIGNS & 1) != 0;
  if (has_campaigns != !request.brand_id().empty()) return InvalidField("brand_id", "brand_id must be set with the scope CAMPAIGNS, and only with it");
  row.brand_id = request.brand_id();
  if (request.rate() > kMaxRate) return InvalidField("rate", absl::StrCat("rate must be up to ", kMaxRate, " a second"));
  row.rate = request.rate() == 0 ? kDefaultRate : request.rate();
  row.daily_quota = request.daily_quota() == 0 ? kDefaultQuota : request.daily_quota();
  if (request.has_expires()) {
    row.expires = absl::FromUnixSeconds(request.expires().seconds());
    if (row.expires <= now) return InvalidField("expires", "expires must be in the future");
  }
  return row;
}

}  // namespace

DoorService::DoorService(Parts parts)
    : parts_(std::move(parts)),
      scoring_(scoring::v1::ScoringService::NewStub(parts_.scoring)),
      appeals_(scoring::v1::AppealService::NewStub(parts_.scoring)),
      connector_(connector::v1::ConnectorService::NewStub(parts_.connector)),
      perks_(perks::v1::PerksService::NewStub(parts_.perks)) {}

grpc::Status DoorService::GetSession(Context* context, const v1::GetSessionRequest*, v1::GetSessionResponse* response) {
  *response->mutable_session() = DoorCaller(*context).session();
  return grpc::Status::OK;
}

grpc::Status DoorService::SignIn(Context* context, const v1::SignInRequest* request, v1::SignInResponse* response) {
  const absl::StatusOr<NewSession> session = parts_.callers.SignIn(request->key());
  if (!session.ok()) return ToGrpcStatus(session.status(), context);
  AnswerWithSession(*context, *session, response->mutable_session());
  return grpc::Status::OK;
}

grpc::Status DoorService::SignOut(Context* context, const v1::SignOutRequest*, v1::SignOutResponse*) {
  const DoorCaller caller(*context);
  context->AddInitialMetadata(kSetSessionMetadata, "");
  if (caller.session_hash().empty()) return grpc::Status::OK;
  return ToGrpcStatus(parts_.callers.SignOut(caller.session_hash()), context);
}

grpc::Status DoorService::CreateKey(Context* context, const v1::CreateKeyRequest* request, v1::CreateKeyResponse* response) {
  absl::StatusOr<KeyRow> row = RowOf(*request, parts_.clock.Now());
  if (!row.ok()) return ToGrpcStatus(row.status(), context);
  const absl::StatusOr<std::string> secret = parts_.callers.CreateKey(*row);
  if (!secret.ok()) return ToGrpcStatus(secret.status(), context);
  const absl::StatusOr<std::vector<KeyRow>> keys = parts_.callers.Keys();
  if (!keys.ok()) return ToGrpcStatus(keys.status(), context);
  const absl::StatusOr<Caller> made = parts_.callers.FindKey(*secret);
  if (!made.ok()) return ToGrpcStatus(made.status(), context);
  for (const KeyRow& key : *keys) {
    if (key.id == made->key_id) *response->mutable_key() = MessageOf(key, parts_.quota);
  }
  response->set_secret(*secret);
  return grpc::Status::OK;
}

grpc::Status DoorService::ListKeys(Context* context, const v1::ListKeysRequest* request, v1::ListKeysResponse* response) {
  const absl::StatusOr<int32_t> size = PageSize(request->page_size(), kPageSize, kMaxPageSize);
  if (!size.ok()) return ToGrpcStatus(size.status(), context);
  const PageScope scope = {.method = "ListKeys"};
  uint64_t offset = 0;
  if (!request->page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request->page_token());
    const absl::StatusOr<uint64_t> at = mark.ok() ? PageOffset(*mark) : mark.status();
    if (!at.ok()) return ToGrpcStatus(at.status(), context);
    offset = *at;
  }
  const absl::StatusOr<std::vector<KeyRow>> keys = parts_.callers.Keys();
  if (!keys.ok()) return ToGrpcStatus(keys.status(), context);
  const uint64_t end = std::min<uint64_t>(keys->size(), offset + static_cast<uint64_t>(*size));
  for (uint64_t i = offset; i < end; ++i) *response->add_keys() = MessageOf((*keys)[i], parts_.quota);
  if (end < keys->size()) response->set_next_page_token(EncodePageToken(scope, {.position = absl::StrCat(end)}));
  return grpc::Status::OK;
}

grpc::Status DoorService::RevokeKey(Context* context, const v1::RevokeKeyRequest* request, v1::RevokeKeyResponse* response) {
  if (absl::Status status = parts_.callers.RevokeKey(request->id()); !status.ok()) return ToGrpcStatus(status, context);
  const absl::StatusOr<std::vector<KeyRow>> keys = parts_.callers.Keys();
  if (!keys.ok()) return ToGrpcStatus(keys.status(), context);
  for (const KeyRow& key : *keys) {
    if (key.id == request->id()) *response->mutable_key() = MessageOf(key, parts_.quota);
  }
  return grpc::Status::OK;
}

grpc::Status DoorService::ListAudit(Context* context, const v1::ListAuditRequest* request, v1::ListAuditResponse* response) {
  const absl::StatusOr<int32_t> size = PageSize(request->page_size(), kPageSize, kMaxPageSize);
  if (!size.ok()) return ToGrpcStatus(size.status(), context);
  const PageScope scope = {.method = "ListAudit"};
  uint64_t before = 0;
  if (!request->page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request->page_token());
    const absl::StatusOr<uint64_t> at = mark.ok() ? PageOffset(*mark) : mark.status();
    if (!at.ok()) return ToGrpcStatus(at.status(), context);
    before = *at;
  }
  const absl::StatusOr<std::vector<AuditRow>> rows = parts_.store.ListAudit(before, static_cast<size_t>(*size) + 1);
  if (!rows.ok()) return ToGrpcStatus(rows.status(), context);
  for (const AuditRow& row : *rows) {
    if (response->entries_size() == *size) {
      response->set_next_page_token(EncodePageToken(scope, {.position = absl::StrCat(response->entries(*size - 1).sequence())}));
      break;
    }
    v1::AuditEntry& entry = *response->add_entries();
    entry.set_sequence(row.sequence);
    SetTime(row.time, entry.mutable_time());
    entry.set_caller(row.caller);
    entry.set_method(row.method);
    entry.set_subject(row.subject);
    entry.set_code(row.code);
    entry.set_address(row.address);
  }
  return grpc::Status::OK;
}

grpc::Status DoorService::GetSuiteStatus(Context*, const v1::GetSuiteStatusRequest*, v1::GetSuiteStatusResponse* response) {
  for (v1::ServiceStatus& status : parts_.suite.Services(kHealthLimit)) *response->add_services() = std::move(status);
  for (v1::Figure& figure : parts_.suite.Figures()) *response->add_figures() = std::move(figure);
  SetTime(parts_.clock.Now(), response->mutable_time());
  return grpc::Status::OK;
}

}  // namespace klout::gateway
