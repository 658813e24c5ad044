#include "services/perks/engine/reads.h"

#include <set>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/page_token.h"
#include "common/status.h"
#include "services/perks/domain/state_machines.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/people.h"
#include "services/perks/engine/person_writes.h"

namespace klout::perks {
namespace {

constexpr int32_t kPageSize = 100, kMaxPageSize = 1'000;

// A page of a list that is ordered by one text key.
class Page {
 public:
  // `filters`: what the list depends on.
  static absl::StatusOr<Page> Begin(std::string_view method, std::string_view filters, int32_t size, const std::string& token) {
    const absl::StatusOr<int32_t> rows = PageSize(size, kPageSize, kMaxPageSize);
    if (!rows.ok()) return rows.status();
    Page page;
    page.size_ = *rows;
    page.scope_ = {.method = method, .filters = Fingerprint().Add(filters).value()};
    if (token.empty()) return page;
    const absl::StatusOr<PageMark> mark = DecodePageToken(page.scope_, token);
    if (!mark.ok()) return mark.status();
    page.after_ = mark->position;
    return page;
  }
  const std::string& after() const { return after_; }
  // One row more than the page has, to see whether there is another page.
  long long limit() const { return size_ + 1; }
  // Cuts the extra row off; the token of the next page, empty if this was the last.
  template <typename Row, typename Key>
  std::string End(std::vector<const Row*>* rows, const Key& key) const {
    if (rows->size() <= static_cast<size_t>(size_)) return "";
    rows->resize(static_cast<size_t>(size_));
    return EncodePageToken(scope_, {.snapshot_id = 0, .position = key(*rows->back())});
  }

 private:
  int32_t size_ = 0;
  PageScope scope_;
  std::string after_;
};

v1::Perk WithTerms(Workspace& rows, const PerkRow& perk) {
  v1::Perk message = MessageOf(perk);
  if (const TermsRow* terms = rows.terms.Find({.hash = perk.terms_hash})) message.set_terms(terms->content);
  return message;
}

std::vector<const PerkRow*> PerksOf(Workspace& rows, const std::string& campaign_id) {
  return rows.perks.Select("WHERE t.campaign_id = :p0 ORDER BY t.created, t.id", {campaign_id});
}

uint32_t WaitingPlace(Workspace& rows, const OfferRow& offer) {
  if (offer.wait_place == 0) return 0;
  return static_cast<uint32_t>(
      1 + rows.Number("SELECT COUNT(*) FROM offers WHERE perk_id = :p0 AND wait_place > 0 AND wait_place < :p1",
                      {offer.perk_id, static_cast<long long>(offer.wait_place)}));
}

}  // namespace

absl::Status ListBrands(Workspace& rows, const v1::ListBrandsRequest& request, v1::ListBrandsResponse* response) {
  const absl::StatusOr<Page> page = Page::Begin("ListBrands", "", request.page_size(), request.page_token());
  if (!page.ok()) return page.status();
  auto brands = rows.brands.Select("WHERE t.id > :p0 ORDER BY t.id LIMIT :p1", {page->after(), page->limit()});
  response->set_next_page_token(page->End(&brands, [](const BrandRow& brand) { return brand.id; }));
  for (const BrandRow* brand : brands) *response->add_brands() = MessageOf(*brand);
  return absl::OkStatus();
}

absl::Status ListCampaigns(Workspace& rows, const v1::ListCampaignsRequest& request, v1::ListCampaignsResponse* response) {
  const absl::StatusOr<Page> page =
      Page::Begin("ListCampaigns", request.brand_id(), request.page_size(), request.page_token());
  if (!page.ok()) return page.status();
  auto campaigns = request.brand_id().empty()
                       ? rows.campaigns.Select("WHERE t.id > :p0 ORDER BY t.id LIMIT :p1", {page->after(), page->limit()})
                       : rows.campaigns.Select("WHERE t.brand_id = :p0 AND t.id > :p1 ORDER BY t.id LIMIT :p2",
                                               {request.brand_id(), page->after(), page->limit()});
  response->set_next_page_token(page->End(&campaigns, [](const CampaignRow& campaign) { return campaign.id; }));
  for (const CampaignRow* campaign : campaigns) *response->add_campaigns() = MessageOf(*campaign);
  return absl::OkStatus();
}

absl::Status ListPerks(Workspace& rows, const v1::ListPerksRequest& request, v1::ListPerksResponse* response) {
  if (rows.campaigns.Find({.id = request.campaign_id()}) == nullptr) return NotFound("campaign_id", "no such campaign");
  for (const PerkRow* perk : PerksOf(rows, request.campaign_id())) *response->add_perks() = WithTerms(rows, *perk);
  return absl::OkStatus();
}

v1::CampaignPlan PlanFor(Workspace& rows, const CampaignRow& campaign) {
  v1::CampaignPlan message;
  const PlanRow* plan = rows.plans.Find({.campaign_id = campaign.id});
  if (plan == nullptr) return message;
  message.set_perk_id(plan->perk_id);
  *message.mutable_reach() = Unpack<scoring::v1::ReachPlan>(plan->reach);
  const auto picks = rows.picks.Select("WHERE t.campaign_id = :p0 ORDER BY t.is_control, t.rank", {campaign.id});
  std::vector<ConsentRow> consents;
  for (const PickRow* pick : picks) consents.push_back({.person = pick->person, .brand_id = campaign.brand_id});
  rows.consents.Load(consents);
  for (const PickRow* pick : picks) {
    if (pick->is_control != 0) {
      message.set_control_people(message.control_people() + 1);
    } else if (Consents(rows, pick->person, campaign.brand_id)) {
      message.mutable_reach()->mutable_picks(static_cast<int>(pick->rank))->set_subject(pick->person);
    } else {
      message.set_hidden_people(message.hidden_people() + 1);
    }
  }
  return message;
}

absl::Status GetCampaign(Workspace& rows, const v1::GetCampaignRequest& request, v1::GetCampaignResponse* response) {
  const CampaignRow* campaign = rows.campaigns.Find({.id = request.campaign_id()});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  response->Clear();
  *response->mutable_campaign() = MessageOf(*campaign);
  for (const PerkRow* perk : PerksOf(rows, campaign->id)) *response->add_perks() = WithTerms(rows, *perk);
  v1::CampaignPlan plan = PlanFor(rows, *campaign);
  if (!plan.perk_id().empty()) *response->mutable_plan() = std::move(plan);
  return absl::OkStatus();
}

absl::Status GetOwner(Workspace& rows, const v1::GetOwnerRequest& request, v1::GetOwnerResponse* response) {
  if (!request.offer_id().empty()) {
    const OfferRow* offer = rows.offers.Find({.id = request.offer_id()});
    if (offer == nullptr) return NotFound("offer_id", "no such offer");
    response->set_brand_id(offer->brand_id);
    response->set_person(offer->person);
    return absl::OkStatus();
  }
  std::string campaign_id = request.campaign_id();
  if (campaign_id.empty()) {
    const PerkRow* perk = rows.perks.Find({.id = request.perk_id()});
    if (perk == nullptr) return NotFound("perk_id", "no such perk");
    campaign_id = perk->campaign_id;
  }
  const CampaignRow* campaign = rows.campaigns.Find({.id = campaign_id});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  response->set_brand_id(campaign->brand_id);
  return absl::OkStatus();
}

absl::Status GetParticipant(Workspace& rows, const v1::GetParticipantRequest& request, v1::GetParticipantResponse* response) {
  const ParticipantRow* participant = rows.participants.Find({.person = request.person()});
  if (participant == nullptr) return NotFound("person", "the person does not take part");
  *response->mutable_participant() = ParticipantMessage(rows, *participant);
  return absl::OkStatus();
}

absl::Status ListOffers(Workspace& rows, const v1::ListOffersRequest& request, v1::ListOffersResponse* response) {
  const absl::StatusOr<Page> page = Page::Begin("ListOffers", request.person(), request.page_size(), request.page_token());
  if (!page.ok()) return page.status();
  // Newest first; the mark is the time and, for offers of one time, the id.
  long long before = INT64_MAX;
  std::string before_id;
  if (!page->after().empty()) {
    const std::pair<std::string, std::string> mark = absl::StrSplit(page->after(), absl::MaxSplits('/', 1));
    int64_t time = 0;
    if (!absl::SimpleAtoi(mark.first, &time)) return InvalidField("page_token", "is none of this list");
    before = time;
    before_id = mark.second;
  }
  auto offers = rows.offers.Select(
      "WHERE t.person = :p0 AND t.person <> '' AND (t.offered < :p1 OR (t.offered = :p2 AND t.id < :p3)) "
      "ORDER BY t.offered DESC, t.id DESC LIMIT :p4",
      {request.person(), before, before, before_id, page->limit()});
  response->Clear();
  response->set_next_page_token(
      page->End(&offers, [](const OfferRow& offer) { return absl::StrCat(offer.offered, "/", offer.id); }));
  std::set<std::string> shown;
  for (const OfferRow* offer : offers) {
    v1::Offer* message = response->add_offers();
    *message = MessageOf(*offer);
    message->set_waiting_place(WaitingPlace(rows, *offer));
    if (shown.insert(offer->perk_id).second) *response->add_perks() = WithTerms(rows, *rows.perks.Find({.id = offer->perk_id}));
  }
  return absl::OkStatus();
}

double ComplianceRate(Workspace& rows, const char* column, const std::string& value) {
  // Due alone is neither: its time is not over.
  int64_t over = 0, disclosed = 0;
  rows.connection().Query(absl::StrCat("SELECT COUNT(*), COALESCE(SUM(CASE WHEN state IN (3, 5) THEN 1 ELSE 0 END), 0) FROM disclosures "
                                       "WHERE ", column, " = :p0 AND state <> 1"),
                          {value}, {ColumnType::kInteger, ColumnType::kInteger}, [&](const std::vector<Value>& row) {
                            over = std::get<long long>(row[0]);
                            disclosed = std::get<long long>(row[1]);
                          });
  return over == 0 ? -1 : static_cast<double>(disclosed) / static_cast<double>(over);
}

namespace {

constexpr long long kMostSeenPosts = 20;

void AddSeenPosts(Workspace& rows, const DisclosureRow& disclosure, v1::Disclosure* message) {
  if (disclosure.next_check == 0) return;
  for (const SeenPostRow* post : rows.seen_posts.Select("WHERE t.offer_id = :p0 ORDER BY t.time DESC, t.network, t.post_id LIMIT :p1",
                                                        {disclosure.offer_id, kMostSeenPosts})) {
    v1::SeenPost* seen = message->add_seen_posts();
    seen->set_network(static_cast<fact::v1::Network>(post->network));
    seen->set_post_id(post->post_id);
    *seen->mutable_time() = TimestampOf(post->time);
  }
}

}  // namespace

absl::Status ListDisclosures(Workspace& rows, const v1::ListDisclosuresRequest& request, v1::ListDisclosuresResponse* response) {
  const bool is_campaign = request.person().empty();
  const std::string& value = is_campaign ? request.campaign_id() : request.person();
  const absl::StatusOr<Page> page = Page::Begin("ListDisclosures", absl::StrCat(is_campaign ? "c" : "p", value), request.page_size(),
                                                request.page_token());
  if (!page.ok()) return page.status();
  if (is_campaign && rows.campaigns.Find({.id = value}) == nullptr) return NotFound("campaign_id", "no such campaign");
  const char* column = is_campaign ? "campaign_id" : "person";
  auto disclosures = rows.disclosures.Select(
      absl::StrCat("WHERE t.", column, " = :p0 AND t.offer_id > :p1 ORDER BY t.offer_id LIMIT :p2"), {value, page->after(), page->limit()});
  response->Clear();
  response->set_next_page_token(page->End(&disclosures, [](const DisclosureRow& row) { return row.offer_id; }));
  for (const DisclosureRow* disclosure : disclosures) {
    v1::Disclosure* message = response->add_disclosures();
    *message = MessageOf(*disclosure);
    if (!is_campaign || Consents(rows, disclosure->person, disclosure->brand_id)) {
      AddSeenPosts(rows, *disclosure, message);
      continue;
    }
    // The post would tell who it is, as the name does.
    message->clear_person();
    message->clear_post_id();
    message->mutable_verdict()->clear_evidence();
  }
  if (const double rate = ComplianceRate(rows, column, value); rate >= 0) response->set_compliance_rate(rate);
  return absl::OkStatus();
}

absl::Status ReadLedger(Workspace& rows, const std::string& campaign_id, uint64_t after, v1::ExportLedgerResponse* response) {
  std::string brand_id;
  if (!campaign_id.empty()) {
    const CampaignRow* campaign = rows.campaigns.Find({.id = campaign_id});
    if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
    brand_id = campaign->brand_id;
  }
  std::vector<LedgerEntry> entries;
  const auto keep = [&](const std::vector<Value>& row) { entries.push_back(RowSql<LedgerEntry>::FromValues(row)); };
  const auto from = static_cast<long long>(after);
  if (campaign_id.empty()) {
    rows.connection().Query(RowSql<LedgerEntry>::Select() + "WHERE t.sequence > :p0 ORDER BY t.sequence LIMIT :p1",
                            {from, static_cast<long long>(kLedgerRowsPerMessage)}, RowSql<LedgerEntry>::Types(), keep);
  } else {
    rows.connection().Query(
        RowSql<LedgerEntry>::Select() + "WHERE t.campaign_id = :p0 AND t.sequence > :p1 ORDER BY t.sequence LIMIT :p2",
        {campaign_id, from, static_cast<long long>(kLedgerRowsPerMessage)}, RowSql<LedgerEntry>::Types(), keep);
    std::vector<ConsentRow> consents;
    for (const LedgerEntry& entry : entries) consents.push_back({.person = entry.person, .brand_id = brand_id});
    rows.consents.Load(consents);
  }
  response->Clear();
  for (const LedgerEntry& entry : entries) {
    v1::LedgerRow* row = response->add_rows();
    *row = MessageOf(entry);
    if (campaign_id.empty() || Consents(rows, entry.person, brand_id)) continue;
    row->clear_person();
    if (entry.actor.rfind("person:", 0) == 0) row->set_actor("person");
  }
  return absl::OkStatus();
}

}  // namespace klout::perks
