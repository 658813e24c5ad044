// The calls of a person about themselves.
#include <grpcpp/client_context.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "common/facts/account_text.h"
#include "common/log.h"
#include "common/string_view.h"
#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/domain/secret_token.h"
#include "services/gateway/rpc/door_caller.h"
#include "services/gateway/rpc/door_service.h"

namespace klout::gateway {
namespace {

constexpr absl::Duration kReadLimit = absl::Seconds(10), kLinkLimit = absl::Seconds(60), kEraseLimit = absl::Minutes(10);
constexpr uint32_t kAccountsPage = 1'000;
constexpr int kMaxPages = 100;
constexpr size_t kPieceBytes = 256 << 10;

absl::Status NoSession() { return Error(absl::StatusCode::kUnauthenticated, "NO_KEY", "", "this needs a person who is signed in"); }

// One call of a stub, with a bound; an error keeps its detail.
template <typename Stub, typename Method, typename Request, typename Response>
absl::Status Ask(Stub& stub, Method method, const Request& request, Response* response, absl::Duration limit) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + limit));
  const grpc::Status status = (stub.*method)(&context, request, response);
  absl::Status answered = FromGrpcStatus(status, context);
  if (absl::IsUnavailable(answered) && ErrorReason(answered).empty()) {
    return Unavailable("BACKEND", "a service that this needs cannot be reached now", absl::Seconds(1));
  }
  return answered;
}

// What a person may have nothing of.
absl::Status UnlessNotFound(absl::Status status) { return absl::IsNotFound(status) ? absl::OkStatus() : status; }

// A JSON document of several messages, written in pieces.
class Document {
 public:
  explicit Document(grpc::ServerWriter<v1::ExportMyDataResponse>& writer) : writer_(writer) { text_ = "{"; }
  void Add(std::string_view name, const google::protobuf::Message& message) {
    absl::StrAppend(&text_, first_ ? "" : ",", "\n\"", ToAbsl(name), "\":");
    first_ = false;
    AppendJson(message, text_);
    if (text_.size() >= kPieceBytes) Flush();
  }
  void End() {
    text_.append("\n}\n");
    Flush();
  }

 private:
  void Flush() {
    v1::ExportMyDataResponse response;
    for (size_t at = 0; at < text_.size(); at += kPieceBytes) {
      response.set_piece(text_.substr(at, kPieceBytes));
      writer_.Write(response);
    }
    text_.clear();
  }

  grpc::ServerWriter<v1::ExportMyDataResponse>& writer_;
  std::string text_;
  bool first_ = true;
};

// All pages of a list into one message of its own type, which merges them.
template <typename Stub, typename Method, typename Request, typename Response>
absl::Status AskAllPages(Stub& stub, Method method, Request request, Response* all) {
  for (int page = 0; page < kMaxPages; ++page) {
    Response response;
    if (absl::Status status = Ask(stub, method, request, &response, kReadLimit); !status.ok()) return UnlessNotFound(status);
    const std::string next = response.next_page_token();
    all->MergeFrom(response);
    all->clear_next_page_token();
    if (next.empty()) break;
    request.set_page_token(next);
  }
  return absl::OkStatus();
}

}  // namespace

grpc::Status DoorService::StartLink(Context* context, const v1::StartLinkRequest* request, v1::StartLinkResponse* response) {
  const DoorCaller caller(*context);
  connector::v1::StartLinkRequest start;
  start.set_network(request->network());
  start.set_person_id(caller.person_id());
  start.set_method(request->method());
  start.set_instance(request->instance());
  start.set_handle(request->handle());
  start.set_redirect_uri(absl::StrCat(caller.origin(), kLinkCallbackPath));
  start.set_page_url(request->page_url());
  start.set_consent(request->consent());
  start.set_of_age(request->of_age());
  connector::v1::StartLinkResponse started;
  using Stub = connector::v1::ConnectorService::StubInterface;
  const absl::Status status = Ask<Stub>(*connector_, &Stub::StartLink, start, &started, kLinkLimit);
  if (!status.ok()) return ToGrpcStatus(status, context);
  // The network's page brings the person back without it.
  context->AddInitialMetadata(kSetLinkMetadata, started.link_id());
  response->set_link_id(started.link_id());
  response->set_authorize_url(started.authorize_url());
  response->set_instruction(started.instruction());
  return grpc::Status::OK;
}

absl::StatusOr<DoorService::FinishedLink> DoorService::FinishLinkOf(const connector::v1::FinishLinkRequest& request) {
  connector::v1::FinishLinkResponse finished;
  using Stub = connector::v1::ConnectorService::StubInterface;
  if (absl::Status status = Ask<Stub>(*connector_, &Stub::FinishLink, request, &finished, kLinkLimit); !status.ok()) return status;
  absl::StatusOr<NewSession> session = parts_.callers.SignInPerson(absl::StrCat(kPersonPrefix, finished.account().person_id()));
  if (!session.ok()) return session.status();
  return FinishedLink{std::move(*finished.mutable_account()), *std::move(session)};
}

grpc::Status DoorService::FinishLink(Context* context, const v1::FinishLinkRequest* request, v1::FinishLinkResponse* response) {
  connector::v1::FinishLinkRequest finish;
  finish.set_link_id(request->link_id());
  finish.set_app_password(request->app_password());
  absl::StatusOr<FinishedLink> finished = FinishLinkOf(finish);
  if (!finished.ok()) return ToGrpcStatus(finished.status(), context);
  AnswerWithSession(*context, finished->session, response->mutable_session());
  *response->mutable_account() = std::move(finished->account);
  return grpc::Status::OK;
}

absl::StatusOr<std::vector<connector::v1::LinkedAccount>> DoorService::AccountsOf(const std::string& person_id) const {
  connector::v1::ListAccountsRequest list;
  list.set_person_id(person_id);
  list.set_page_size(kAccountsPage);
  connector::v1::ListAccountsResponse all;
  using Stub = connector::v1::ConnectorService::StubInterface;
  if (absl::Status status = AskAllPages<Stub>(*connector_, &Stub::ListAccounts, list, &all); !status.ok()) return status;
  return std::vector<connector::v1::LinkedAccount>(all.accounts().begin(), all.accounts().end());
}

grpc::Status DoorService::ListMyAccounts(Context* context, const v1::ListMyAccountsRequest*, v1::ListMyAccountsResponse* response) {
  const std::string person = DoorCaller(*context).person_id();
  if (person.empty()) return ToGrpcStatus(NoSession(), context);
  absl::StatusOr<std::vector<connector::v1::LinkedAccount>> accounts = AccountsOf(person);
  if (!accounts.ok()) return ToGrpcStatus(accounts.status(), context);
  for (auto& account : *accounts) *response->add_accounts() = std::move(account);
  return grpc::Status::OK;
}

grpc::Status DoorService::UnlinkMyAccount(Context* context, const v1::UnlinkMyAccountRequest* request, v1::UnlinkMyAccountResponse*) {
  const std::string person = DoorCaller(*context).person_id();
  if (person.empty()) return ToGrpcStatus(NoSession(), context);
  const absl::StatusOr<std::vector<connector::v1::LinkedAccount>> accounts = AccountsOf(person);
  if (!accounts.ok()) return ToGrpcStatus(accounts.status(), context);
  for (const auto& account : *accounts) {
    if (AccountText(account.account().network(), account.account().id()) != request->account()) continue;
    connector::v1::UnlinkRequest unlink;
    *unlink.mutable_account() = account.account();
    connector::v1::UnlinkResponse unlinked;
    using Stub = connector::v1::ConnectorService::StubInterface;
    return ToGrpcStatus(Ask<Stub>(*connector_, &Stub::Unlink, unlink, &unlinked, kLinkLimit), context);
  }
  return ToGrpcStatus(NotFound("account", "no account of yours has this name"), context);
}

grpc::Status DoorService::ExportMyData(Context* context, const v1::ExportMyDataRequest*, grpc::ServerWriter<v1::ExportMyDataResponse>* writer) {
  const DoorCaller caller(*context);
  if (caller.person_id().empty()) return ToGrpcStatus(NoSession(), context);
  const std::string& subject = caller.session().person();
  using Scoring = scoring::v1::ScoringService::StubInterface;
  using Perks = perks::v1::PerksService::StubInterface;
  absl::Status status;
  // Everything is asked for before the first piece goes out: an export is whole, or an error.
  v1::ListMyAccountsResponse accounts;
  absl::StatusOr<std::vector<connector::v1::LinkedAccount>> linked = AccountsOf(caller.person_id());
  status.Update(linked.status());
  if (linked.ok()) {
    for (auto& account : *linked) *accounts.add_accounts() = std::move(account);
  }
  scoring::v1::GetPersonRequest person;
  person.set_subject(subject);
  person.set_include_hidden_topics(true);
  scoring::v1::GetPersonResponse profile;
  status.Update(UnlessNotFound(Ask<Scoring>(*scoring_, &Scoring::GetPerson, person, &profile, kReadLimit)));
  scoring::v1::GetReceiptRequest asked;
  asked.set_subject(subject);
  asked.set_evidence_limit(100);
  scoring::v1::GetReceiptResponse receipt;
  status.Update(UnlessNotFound(Ask<Scoring>(*scoring_, &Scoring::GetReceipt, asked, &receipt, kReadLimit)));
  scoring::v1::ListScoreHistoryRequest days;
  days.set_subject(subject);
  scoring::v1::ListScoreHistoryResponse history;
  status.Update(AskAllPages<Scoring>(*scoring_, &Scoring::ListScoreHistory, days, &history));
  scoring::v1::ListMomentsRequest posts;
  posts.set_subject(subject);
  posts.set_page_size(100);
  scoring::v1::ListMomentsResponse moments;
  status.Update(AskAllPages<Scoring>(*scoring_, &Scoring::ListMoments, posts, &moments));
  using Appealing = scoring::v1::AppealService::StubInterface;
  scoring::v1::ListAppealsRequest contested;
  contested.set_subject(subject);
  contested.set_page_size(100);
  scoring::v1::ListAppealsResponse appeals;
  status.Update(AskAllPages<Appealing>(*appeals_, &Appealing::ListAppeals, contested, &appeals));
  perks::v1::GetParticipantRequest who;
  who.set_person(subject);
  perks::v1::GetParticipantResponse participant;
  status.Update(UnlessNotFound(Ask<Perks>(*perks_, &Perks::GetParticipant, who, &participant, kReadLimit)));
  perks::v1::ListOffersRequest made;
  made.set_person(subject);
  perks::v1::ListOffersResponse offers;
  status.Update(AskAllPages<Perks>(*perks_, &Perks::ListOffers, made, &offers));
  perks::v1::ListDisclosuresRequest owed;
  owed.set_person(subject);
  perks::v1::ListDisclosuresResponse disclosures;
  status.Update(AskAllPages<Perks>(*perks_, &Perks::ListDisclosures, owed, &disclosures));
  if (!status.ok()) return ToGrpcStatus(status, context);
  Document document(*writer);
  document.Add("accounts", accounts);
  document.Add("profile", profile);
  document.Add("receipt", receipt);
  document.Add("history", history);
  document.Add("moments", moments);
  document.Add("appeals", appeals);
  document.Add("participant", participant);
  document.Add("offers", offers);
  document.Add("disclosures", disclosures);
  document.End();
  return grpc::Status::OK;
}

absl::Status DoorService::RemoveAccounts(const std::string& subject, const std::vector<connector::v1::LinkedAccount>& accounts,
                                         bool do_not_score, v1::ErasureReceipt& receipt) const {
  // Links first: an account that is still read would come back, and unlinking itself tells scoring its name.
  std::vector<std::string> subjects;
  for (const auto& account : accounts) {
    connector::v1::UnlinkRequest unlink;
    *unlink.mutable_account() = account.account();
    connector::v1::UnlinkResponse unlinked;
    using Connector = connector::v1::ConnectorService::StubInterface;
    absl::Status status = UnlessNotFound(Ask<Connector>(*connector_, &Connector::Unlink, unlink, &unlinked, kLinkLimit));
    if (!status.ok()) return status;
    receipt.set_links_removed(receipt.links_removed() + 1);
    subjects.push_back(AccountText(account.account().network(), account.account().id()));
  }
  // What was linked to the person by other ways, such as an import.
  subjects.push_back(subject);
  for (const std::string& removed_subject : subjects) {
    scoring::v1::RemovePersonRequest remove;
    remove.set_subject(removed_subject);
    remove.set_do_not_score(do_not_score);
    scoring::v1::RemovePersonResponse removed;
    using Scoring = scoring::v1::ScoringService::StubInterface;
    absl::Status status = UnlessNotFound(Ask<Scoring>(*scoring_, &Scoring::RemovePerson, remove, &removed, kEraseLimit));
    if (!status.ok()) return status;
    receipt.set_accounts_removed(receipt.accounts_removed() + removed.accounts_removed());
    receipt.set_facts_removed(receipt.facts_removed() + removed.facts_removed());
    if (removed.has_snapshot()) *receipt.mutable_snapshot() = removed.snapshot();
    if (removed.has_receipt()) *receipt.add_scoring() = removed.receipt();
  }
  return absl::OkStatus();
}

grpc::Status DoorService::EraseMe(Context* context, const v1::EraseMeRequest* request, v1::EraseMeResponse* response) {
  const DoorCaller caller(*context);
  const std::string person = caller.person_id();
  if (person.empty()) return ToGrpcStatus(NoSession(), context);
  const std::string& subject = caller.session().person();
  if (request->confirm() != subject) return ToGrpcStatus(InvalidField("confirm", "confirm must be your own id, typed again"), context);
  v1::ErasureReceipt& receipt = *response->mutable_receipt();
  absl::StatusOr<std::vector<connector::v1::LinkedAccount>> accounts = AccountsOf(person);
  absl::Status status = accounts.status();
  if (status.ok()) status = RemoveAccounts(subject, *accounts, request->do_not_score(), receipt);
  using Perks = perks::v1::PerksService::StubInterface;
  perks::v1::ErasePersonRequest erase;
  // The same at every try, so that a repeated one is done once; no name in it.
  erase.set_request_id(absl::StrCat("erase-", SecretHash(subject)));
  erase.set_actor(subject);
  erase.set_person(subject);
  perks::v1::ErasePersonResponse erased;
  if (status.ok()) status = UnlessNotFound(Ask<Perks>(*perks_, &Perks::ErasePerson, erase, &erased, kLinkLimit));
  if (!status.ok()) return ToGrpcStatus(status, context);
  if (absl::Status ended = parts_.callers.SignOutPerson(subject); !ended.ok()) return ToGrpcStatus(ended, context);
  if (absl::Status forgotten = parts_.store.DeleteKloutId(subject); !forgotten.ok()) return ToGrpcStatus(forgotten, context);
  receipt.mutable_time()->set_seconds(absl::ToUnixSeconds(parts_.clock.Now()));
  receipt.set_offers_closed(erased.offers_closed());
  context->AddInitialMetadata(kSetSessionMetadata, "");
  return grpc::Status::OK;
}

}  // namespace klout::gateway
