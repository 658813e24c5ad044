#include "services/cli/demo/demo_perks.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/error.h"
#include "common/mutex.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout::cli {
namespace {

using namespace klout::perks::v1;

constexpr int kParticipants = 200, kLivePicks = 60;
// Writes that wait together share a commit.
constexpr int kThreads = 8;
constexpr absl::Duration kTimeout = absl::Minutes(2);
constexpr int64_t kDraftBudget = 200'000, kLiveBudget = 90'000, kUnitCost = 1'500;
constexpr char kOperator[] = "operator:demo";
constexpr char kTerms[] =
    "You receive one bag of our new roast for free. You need not post about it. If you do, say so clearly, in the language of your post, before anything is "
    "cut off: \"ad\", \"pubblicit\xc3\xa0\", \"publicidad\" or \"reklama\".";

// The stubs, with a deadline and the error's detail.
class Suite {
 public:
  Suite(const std::shared_ptr<grpc::Channel>& scoring, const std::shared_ptr<grpc::Channel>& perks)
      : scoring_(scoring::v1::ScoringService::NewStub(scoring)),
        planning_(scoring::v1::PlanningService::NewStub(scoring)),
        perks_(PerksService::NewStub(perks)) {}

  template <typename Method, typename Request, typename Response>
  absl::Status Perks(Method method, const Request& request, Response* response) {
    return Ask(*perks_, method, request, response);
  }
  template <typename Method, typename Request, typename Response>
  absl::Status Scoring(Method method, const Request& request, Response* response) {
    return Ask(*scoring_, method, request, response);
  }
  template <typename Method, typename Request, typename Response>
  absl::Status Planning(Method method, const Request& request, Response* response) {
    return Ask(*planning_, method, request, response);
  }

 private:
  template <typename Stub, typename Method, typename Request, typename Response>
  static absl::Status Ask(Stub& stub, Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kTimeout));
    return FromGrpcStatus((stub.*method)(&context, request, response), context);
  }

  const std::unique_ptr<scoring::v1::ScoringService::StubInterface> scoring_;
  const std::unique_ptr<scoring::v1::PlanningService::StubInterface> planning_;
  const std::unique_ptr<PerksService::StubInterface> perks_;
};

using Perks = PerksService::StubInterface;
using Scoring = scoring::v1::ScoringService::StubInterface;
using Planning = scoring::v1::PlanningService::StubInterface;

template <typename Request>
Request Signed(std::string id, std::string actor) {
  Request request;
  request.set_request_id(absl::StrCat("demo-", id));
  request.set_actor(std::move(actor));
  return request;
}

// Runs `work` for each index on a few threads; the first error.
absl::Status ForEach(int count, const std::function<absl::Status(int)>& work) {
  std::atomic<int> next = 0;
  Mutex mutex;
  absl::Status first;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int index = next++; index < count; index = next++) {
        const absl::Status status = work(index);
        MutexLock lock(&mutex);
        first.Update(status);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  return first;
}

absl::StatusOr<std::vector<std::string>> TopPersons(Suite& suite) {
  scoring::v1::RankPeopleRequest request;
  request.set_page_size(kParticipants);
  scoring::v1::RankPeopleResponse response;
  if (absl::Status status = suite.Scoring(&Scoring::RankPeople, request, &response); !status.ok()) return status;
  std::vector<std::string> persons;
  for (const auto& ranked : response.people()) {
    if (!ranked.score().person().empty()) persons.push_back(ranked.score().person());
  }
  return persons;
}

// One in twenty lives with the next one.
bool SharesHome(int index) { return index % 20 < 2; }

absl::Status TakePart(Suite& suite, const std::string& person, int index, const std::string& brand_id) {
  scoring::v1::GetPersonRequest who;
  who.set_subject(person);
  scoring::v1::GetPersonResponse known;
  if (absl::Status status = suite.Scoring(&Scoring::GetPerson, who, &known); !status.ok()) return status;
  auto put = Signed<PutParticipantRequest>(absl::StrCat("participant-", index), person);
  Participant& participant = *put.mutable_participant();
  participant.set_person(person);
  participant.set_place(known.country().empty() ? "IT" : known.country());
  participant.set_birth_date(absl::StrFormat("%d-%02d-%02d", 1965 + index * 7 % 38, 1 + index % 12, 1 + index % 28));
  if (SharesHome(index)) participant.set_household(absl::StrCat("home ", index / 20));
  PutParticipantResponse taken;
  if (absl::Status status = suite.Perks(&Perks::PutParticipant, put, &taken); !status.ok()) return status;
  if (index % 7 == 6) return absl::OkStatus();
  auto consent = Signed<SetConsentRequest>(absl::StrCat("consent-", index), person);
  consent.set_person(person);
  consent.set_brand_id(brand_id);
  consent.set_consents(true);
  SetConsentResponse consented;
  return suite.Perks(&Perks::SetConsent, consent, &consented);
}

// A campaign with one perk and its stock; answers the perk.
absl::StatusOr<Perk> AddCampaign(Suite& suite, const std::string& brand_id, const std::string& name, int64_t budget, bool has_post, absl::Time now) {
  auto create = Signed<CreateCampaignRequest>(absl::StrCat("campaign-", name), kOperator);
  create.set_brand_id(brand_id);
  create.set_name(name);
  create.set_currency("EUR");
  create.set_budget(budget);
  create.set_control_share(0.1);
  create.mutable_ends()->set_seconds(absl::ToUnixSeconds(now + absl::Hours(24 * 30)));
  CreateCampaignResponse campaign;
  if (absl::Status status = suite.Perks(&Perks::CreateCampaign, create, &campaign); !status.ok()) return status;
  auto perk = Signed<CreatePerkRequest>(absl::StrCat("perk-", name), kOperator);
  perk.set_campaign_id(campaign.campaign().id());
  perk.set_name("A bag of the new roast");
  perk.set_description("250 g of espresso beans, roasted this week.");
  perk.set_terms(kTerms);
  perk.set_unit_cost(kUnitCost);
  perk.mutable_hold()->set_seconds(absl::ToInt64Seconds(absl::Hours(24)));
  perk.mutable_offer_valid()->set_seconds(absl::ToInt64Seconds(absl::Hours(24 * 14)));
  perk.mutable_rules()->set_min_age(18);
  perk.mutable_rules()->set_one_per_household(true);
  if (has_post) perk.mutable_rules()->mutable_post_due()->set_seconds(absl::ToInt64Seconds(absl::Hours(24 * 7)));
  CreatePerkResponse made;
  if (absl::Status status = suite.Perks(&Perks::CreatePerk, perk, &made); !status.ok()) return status;
  auto stock = Signed<AddStockRequest>(absl::StrCat("stock-", name), kOperator);
  stock.set_perk_id(made.perk().id());
  stock.set_units(100);
  AddStockResponse added;
  if (absl::Status status = suite.Perks(&Perks::AddStock, stock, &added); !status.ok()) return status;
  return made.perk();
}

// A post of theirs, taken for the one about the perk, as two in three would write it.
absl::Status Post(Suite& suite, const std::string& person, const std::string& offer_id, int index) {
  scoring::v1::ListPostsRequest list;
  list.set_subject(person);
  list.set_page_size(1);
  scoring::v1::ListPostsResponse posts;
  if (absl::Status status = suite.Planning(&Planning::ListPosts, list, &posts); !status.ok()) return status;
  if (posts.posts().empty()) return absl::OkStatus();
  auto observe = Signed<ObservePostRequest>(absl::StrCat("post-", index), person);
  observe.set_offer_id(offer_id);
  ObservedPost& post = *observe.mutable_post();
  post.set_network(posts.posts(0).network());
  post.set_post_id(posts.posts(0).post_id());
  *post.mutable_time() = posts.posts(0).time();
  post.set_language("it");
  post.set_endorsement(MODALITY_TEXT);
  post.set_text(index % 3 == 2 ? "Che caff\xc3\xa8! Provatelo. #collab" : "#pubblicit\xc3\xa0 Che caff\xc3\xa8, la nuova tostatura di Aurora. Provatela.");
  ObservePostResponse observed;
  return suite.Perks(&Perks::ObservePost, observe, &observed);
}

enum class Step { kInvited, kOpened, kClaimed };

// Four in five open the offer, half of them claim, most of these post.
absl::StatusOr<Step> Answer(Suite& suite, const std::string& person, int index, const Perk& perk) {
  ListOffersRequest list;
  list.set_person(person);
  ListOffersResponse offers;
  if (absl::Status status = suite.Perks(&Perks::ListOffers, list, &offers); !status.ok()) return status;
  const auto offer = std::find_if(offers.offers().begin(), offers.offers().end(), [&perk](const Offer& other) { return other.perk_id() == perk.id(); });
  if (offer == offers.offers().end() || index % 5 == 4) return Step::kInvited;
  auto open = Signed<OpenOfferRequest>(absl::StrCat("open-", index), person);
  open.set_offer_id(offer->id());
  OpenOfferResponse opened;
  if (absl::Status status = suite.Perks(&Perks::OpenOffer, open, &opened); !status.ok()) return status;
  if (index % 2 == 1) return Step::kOpened;
  auto reserve = Signed<ReserveRequest>(absl::StrCat("reserve-", index), person);
  reserve.set_offer_id(offer->id());
  ReserveResponse reserved;
  // A refusal, such as of the second of a household, is part of the play.
  if (!suite.Perks(&Perks::Reserve, reserve, &reserved).ok()) return Step::kOpened;
  auto claim = Signed<ClaimRequest>(absl::StrCat("claim-", index), person);
  claim.set_offer_id(offer->id());
  claim.set_terms_hash(perk.terms_hash());
  ClaimResponse claimed;
  if (absl::Status status = suite.Perks(&Perks::Claim, claim, &claimed); !status.ok()) return status;
  if (index % 3 != 1) {
    if (absl::Status status = Post(suite, person, offer->id(), index); !status.ok()) return status;
  }
  if (index % 4 != 0) return Step::kClaimed;
  auto redeem = Signed<RedeemRequest>(absl::StrCat("redeem-", index), kOperator);
  redeem.set_perk_id(perk.id());
  redeem.set_code(claimed.offer().code());
  RedeemResponse redeemed;
  if (absl::Status status = suite.Perks(&Perks::Redeem, redeem, &redeemed); !status.ok()) return status;
  return Step::kClaimed;
}

absl::Status Launch(Suite& suite, const Perk& perk, DemoBrand* brand) {
  auto plan = Signed<PlanCampaignRequest>("plan", kOperator);
  plan.set_campaign_id(perk.campaign_id());
  plan.set_perk_id(perk.id());
  plan.mutable_plan()->set_max_people(kLivePicks);
  plan.mutable_plan()->set_seed(1);
  PlanCampaignResponse planned;
  if (absl::Status status = suite.Perks(&Perks::PlanCampaign, plan, &planned); !status.ok()) return status;
  auto launch = Signed<LaunchCampaignRequest>("launch", kOperator);
  launch.set_campaign_id(perk.campaign_id());
  LaunchCampaignResponse launched;
  if (absl::Status status = suite.Perks(&Perks::LaunchCampaign, launch, &launched); !status.ok()) return status;
  brand->invited = static_cast<int>(launched.invited());
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<DemoBrand> FillPerks(std::shared_ptr<grpc::Channel> scoring, std::shared_ptr<grpc::Channel> perks, absl::Time now) {
  Suite suite(scoring, perks);
  DemoBrand brand;
  auto create = Signed<CreateBrandRequest>("brand", kOperator);
  create.set_name("Caff\xc3\xa8 Aurora");
  CreateBrandResponse created;
  if (absl::Status status = suite.Perks(&Perks::CreateBrand, create, &created); !status.ok()) return status;
  brand.brand_id = created.brand().id();
  const absl::StatusOr<std::vector<std::string>> persons = TopPersons(suite);
  if (!persons.ok()) return persons.status();
  brand.participants = static_cast<int>(persons->size());
  absl::Status status = ForEach(brand.participants, [&](int i) { return TakePart(suite, (*persons)[static_cast<size_t>(i)], i, brand.brand_id); });
  if (!status.ok()) return status;
  const absl::StatusOr<Perk> live = AddCampaign(suite, brand.brand_id, "First roast", kLiveBudget, /*has_post=*/true, now);
  if (!live.ok()) return live.status();
  if (status = Launch(suite, *live, &brand); !status.ok()) return status;
  Mutex mutex;
  status = ForEach(brand.participants, [&](int i) {
    const std::string& person = (*persons)[static_cast<size_t>(i)];
    const absl::StatusOr<Step> step = Answer(suite, person, i, *live);
    if (!step.ok()) return step.status();
    MutexLock lock(&mutex);
    if (*step == Step::kClaimed) ++brand.claimed;
    // The demo's person can still claim: nobody at home has done so.
    if (*step == Step::kOpened && !SharesHome(i) && (brand.person.empty() || person < brand.person)) brand.person = person;
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  const absl::StatusOr<Perk> draft = AddCampaign(suite, brand.brand_id, "Espresso week", kDraftBudget, /*has_post=*/false, now);
  if (!draft.ok()) return draft.status();
  if (brand.person.empty() && !persons->empty()) brand.person = persons->front();
  return brand;
}

}  // namespace klout::cli
