#include <ostream>

#include "absl/strings/str_cat.h"
#include "services/cli/offer_text.h"
#include "services/cli/perks_flags.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

absl::Status RunSet(Session& session) {
  const Call& call = session.call();
  PutParticipantRequest request;
  Sign(session, &request);
  Participant& participant = *request.mutable_participant();
  participant.set_person(PersonName(call.arguments()[0]));
  participant.set_place(call.Text("place"));
  participant.set_birth_date(call.Text("born"));
  participant.set_household(call.Text("household"));
  PutParticipantResponse response;
  absl::Status status = AskPerks(session, &PerksStub::PutParticipant, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintParticipant(session.console(), response.participant());
  return absl::OkStatus();
}

absl::Status RunShow(Session& session) {
  GetParticipantRequest request;
  request.set_person(PersonName(session.call().arguments()[0]));
  GetParticipantResponse response;
  absl::Status status = AskPerks(session, &PerksStub::GetParticipant, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintParticipant(session.console(), response.participant());
  return absl::OkStatus();
}

absl::Status RunConsent(Session& session) {
  SetConsentRequest request;
  Sign(session, &request);
  request.set_person(PersonName(session.call().arguments()[0]));
  request.set_brand_id(session.call().arguments()[1]);
  request.set_consents(!session.call().Has("withdraw"));
  SetConsentResponse response;
  absl::Status status = AskPerks(session, &PerksStub::SetConsent, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintParticipant(session.console(), response.participant());
  if (response.offers_withdrawn() > 0) *session.console().out << Grouped(response.offers_withdrawn()) << " open offers were withdrawn\n";
  return absl::OkStatus();
}

absl::Status RunErase(Session& session) {
  ErasePersonRequest request;
  Sign(session, &request);
  request.set_person(PersonName(session.call().arguments()[0]));
  ErasePersonResponse response;
  absl::Status status = AskPerks(session, &PerksStub::ErasePerson, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << "forgotten; " << Grouped(response.offers_closed()) << " offers were closed\n";
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> ParticipantVerbs() {
  return {{.name = "participant set",
           .arguments = "PERSON",
           .purpose = "a person takes part in perks: where they are, when they were born, with whom they live",
           .details = "Replaces what was said before. Checked when a perk is claimed, told to no brand.",
           .examples = {"klout participant set ada --place IT --born 1990-05-17 --household \"via Roma 1, Torino\" --as person:ada"},
           .flags = PerksWriteFlags({{.name = "place", .value = "CODE", .meaning = "such as IT or US-NY"},
                                     {.name = "born", .value = "DATE", .meaning = "such as 1990-05-17"},
                                     {.name = "household", .value = "TEXT", .meaning = "what those who live together share; only its keyed hash is kept"},
                                     JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunSet},
          {.name = "participant show",
           .arguments = "PERSON",
           .purpose = "what is known of a person who takes part",
           .flags = PerksFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunShow},
          {.name = "participant consent",
           .arguments = "PERSON BRAND",
           .purpose = "let a brand see the person, or no longer",
           .details = "Without consent a brand sees counts, no names. Taking it back withdraws open offers of that brand.",
           .examples = {"klout participant consent ada b1 --as person:ada", "klout participant consent ada b1 --withdraw --as person:ada"},
           .flags = PerksWriteFlags({{.name = "withdraw", .kind = FlagKind::kSwitch, .meaning = "take it back"}, JsonFlag()}),
           .min_arguments = 2,
           .max_arguments = 2,
           .run = RunConsent},
          {.name = "participant erase",
           .arguments = "PERSON",
           .purpose = "forget the person in perks: what they said, and their name in offers and ledger",
           .details = "What was given out stays counted, under no name. It cannot be undone. Scores: klout erase.",
           .examples = {"klout participant erase ada --as person:ada"},
           .flags = PerksWriteFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunErase}};
}

}  // namespace klout::cli
