#include <algorithm>
#include <istream>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "services/cli/offer_text.h"
#include "services/cli/perks_flags.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr int kPageSize = 1000;

absl::StatusOr<ListOffersResponse> AllOffers(Session& session, const std::string& person) {
  ListOffersResponse all;
  ListOffersRequest request;
  request.set_person(person);
  request.set_page_size(kPageSize);
  do {
    ListOffersResponse page;
    absl::Status status = AskPerks(session, &PerksStub::ListOffers, request, &page);
    if (!status.ok()) return status;
    all.MergeFrom(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  all.clear_next_page_token();
  return all;
}

absl::Status RunOffers(Session& session) {
  const absl::StatusOr<ListOffersResponse> offers = AllOffers(session, PersonName(session.call().arguments()[0]));
  if (!offers.ok()) return offers.status();
  if (session.json()) return session.PrintJson(*offers);
  PrintOffers(session.console(), *offers);
  return absl::OkStatus();
}

// One of the moves that are alike.
template <typename Request, typename Response, typename Method>
absl::Status Move(Session& session, Method method, Request request) {
  Sign(session, &request);
  request.set_offer_id(session.call().arguments()[0]);
  Response response;
  absl::Status status = AskPerks(session, method, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintOffer(session.console(), response.offer());
  return absl::OkStatus();
}

absl::Status RunOpen(Session& session) { return Move<OpenOfferRequest, OpenOfferResponse>(session, &PerksStub::OpenOffer, {}); }

absl::Status RunReserve(Session& session) {
  ReserveRequest request;
  request.set_wait(session.call().Has("wait"));
  return Move<ReserveRequest, ReserveResponse>(session, &PerksStub::Reserve, request);
}

absl::Status RunDecline(Session& session) {
  DeclineOfferRequest request;
  request.set_reason(session.call().Text("reason"));
  return Move<DeclineOfferRequest, DeclineOfferResponse>(session, &PerksStub::DeclineOffer, request);
}

absl::Status RunCancel(Session& session) {
  CancelRequest request;
  request.set_reason(session.call().Text("reason"));
  return Move<CancelRequest, CancelResponse>(session, &PerksStub::Cancel, request);
}

// Shows the terms of the offer's perk and asks whether the person agrees; their hash if so.
absl::StatusOr<std::string> AgreedTerms(Session& session) {
  const Call& call = session.call();
  const absl::StatusOr<ListOffersResponse> offers = AllOffers(session, PersonName(call.Text("person")));
  if (!offers.ok()) return offers.status();
  const auto offer = std::find_if(offers->offers().begin(), offers->offers().end(), [&](const Offer& o) { return o.id() == call.arguments()[0]; });
  if (offer == offers->offers().end()) return absl::NotFoundError("the person has no such offer");
  const auto perk = std::find_if(offers->perks().begin(), offers->perks().end(), [&](const Perk& p) { return p.id() == offer->perk_id(); });
  if (perk == offers->perks().end()) return absl::NotFoundError("the offer's perk is not known");
  std::ostream& err = *session.console().err;
  err << Printable(perk->name()) << ", terms " << Printable(perk->terms_hash()) << ":\n\n";
  for (size_t begin = 0; begin < perk->terms().size();) {
    const size_t end = std::min(perk->terms().find('\n', begin), perk->terms().size());
    err << "  " << Printable(perk->terms().substr(begin, end - begin)) << '\n';
    begin = end + 1;
  }
  err << "\nwrite yes to agree: " << std::flush;
  std::string answer;
  std::getline(*session.console().in, answer);
  if (answer != "yes") return absl::CancelledError("not agreed, nothing was claimed");
  return perk->terms_hash();
}

absl::Status RunClaim(Session& session) {
  const Call& call = session.call();
  if (call.Has("accept") == call.Has("person")) {
    return UsageError("claim needs either --person, to be shown the terms, or --accept with their hash", "klout help claim");
  }
  ClaimRequest request;
  request.set_terms_hash(call.Text("accept"));
  if (call.Has("person")) {
    const absl::StatusOr<std::string> terms = AgreedTerms(session);
    if (!terms.ok()) return terms.status();
    request.set_terms_hash(*terms);
  }
  return Move<ClaimRequest, ClaimResponse>(session, &PerksStub::Claim, request);
}

absl::Status RunRedeem(Session& session) {
  RedeemRequest request;
  Sign(session, &request);
  request.set_perk_id(session.call().arguments()[0]);
  request.set_code(session.call().arguments()[1]);
  RedeemResponse response;
  absl::Status status = AskPerks(session, &PerksStub::Redeem, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintOffer(session.console(), response.offer());
  return absl::OkStatus();
}

Flag ReasonFlag() { return {.name = "reason", .value = "TEXT", .meaning = "for the ledger"}; }

Verb OfferVerb(std::string_view name, std::string_view purpose, std::string_view details, std::vector<std::string_view> examples,
               std::vector<Flag> flags, absl::Status (*run)(Session&)) {
  flags.push_back(JsonFlag());
  return {.name = name,
          .arguments = "OFFER",
          .purpose = purpose,
          .details = details,
          .examples = std::move(examples),
          .flags = PerksWriteFlags(std::move(flags)),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = run};
}

}  // namespace

std::vector<Verb> OfferVerbs() {
  return {{.name = "offers",
           .arguments = "PERSON",
           .purpose = "the offers to a person, and what they can do with each",
           .details = "Offered, opened, reserved, claimed, redeemed; NEXT is the way to the next step, and until when.",
           .examples = {"klout offers ada", "klout offers person:ada --json"},
           .flags = PerksFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunOffers},
          OfferVerb("open", "look at an offer", "An opened offer can be reserved or declined.", {"klout open o1 --as person:ada"}, {}, RunOpen),
          OfferVerb("reserve", "hold a unit for a while, to claim it", "If none is left: --wait, and the next one that comes is held.",
                    {"klout reserve o1 --as person:ada --wait"},
                    {{.name = "wait", .kind = FlagKind::kSwitch, .meaning = "if none is left, wait in line"}}, RunReserve),
          OfferVerb("claim", "take the unit that is held, under its terms",
                    "With --person the terms are shown, and must be agreed to. Claiming lets the brand see the person.\n"
                    "The code that comes is for the person alone.",
                    {"klout claim o1 --person ada --as person:ada"},
                    {{.name = "person", .value = "PERSON", .meaning = "whose offer it is: shows the terms and asks"},
                     {.name = "accept", .value = "HASH", .meaning = "SHA-256 of the terms that the person agreed to elsewhere"}},
                    RunClaim),
          OfferVerb("decline", "say no to an offer", {}, {"klout decline o1 --as person:ada"}, {ReasonFlag()}, RunDecline),
          OfferVerb("cancel", "give a unit back: a reservation, or a claim that was not redeemed", {}, {"klout cancel o1 --as person:ada"},
                    {ReasonFlag()}, RunCancel),
          {.name = "redeem",
           .arguments = "PERK CODE",
           .purpose = "brands: honour a code",
           .examples = {"klout redeem p1 K7QM-2XWD-9F3T --as brand:b1"},
           .flags = PerksWriteFlags({JsonFlag()}),
           .min_arguments = 2,
           .max_arguments = 2,
           .run = RunRedeem}};
}

}  // namespace klout::cli
