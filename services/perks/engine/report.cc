#include "services/perks/engine/report.h"

#include <numeric>
#include <optional>

#include "common/status.h"
#include "services/perks/domain/campaign_figures.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/reads.h"

namespace klout::perks {
namespace {

// Of MeasureReach.
constexpr long long kMaxPosts = 10'000;

void CountOffers(Workspace& rows, const std::string& campaign_id, v1::GetCampaignReportResponse* report) {
  const std::vector<ColumnType> integers(10, ColumnType::kInteger);
  rows.connection().Query(
      "SELECT COUNT(*), COALESCE(SUM(CASE WHEN o.opened > 0 THEN 1 ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN o.reserved > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN o.claimed > 0 THEN 1 ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN o.redeemed > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN o.state = 7 THEN 1 ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN o.state = 8 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN o.state = 9 THEN 1 ELSE 0 END), 0), "
      "CAST(COALESCE(SUM(CASE WHEN o.state IN (5, 6) THEN p.unit_cost ELSE 0 END), 0) AS BIGINT), 0 "
      "FROM offers AS o JOIN perks AS p ON p.id = o.perk_id WHERE o.campaign_id = :p0",
      {campaign_id}, integers, [&](const std::vector<Value>& row) {
        const auto count = [&](int i) { return static_cast<uint64_t>(std::get<long long>(row[i])); };
        report->set_invited(count(0));
        report->set_opened(count(1));
        report->set_reserved(count(2));
        report->set_claimed(count(3));
        report->set_redeemed(count(4));
        report->set_declined(count(5));
        report->set_expired(count(6));
        report->set_cancelled(count(7));
        report->set_cost(std::get<long long>(row[8]));
      });
  const auto number = [&](const char* sql) { return static_cast<uint64_t>(rows.Number(sql, {campaign_id})); };
  report->set_posted(number("SELECT COUNT(DISTINCT offer_id) FROM posts WHERE campaign_id = :p0"));
  report->set_disclosed(number("SELECT COUNT(*) FROM disclosures WHERE campaign_id = :p0 AND state IN (3, 5)"));
  report->set_breached(number("SELECT COUNT(*) FROM disclosures WHERE campaign_id = :p0 AND state = 6"));
  if (const double rate = ComplianceRate(rows, "campaign_id", campaign_id); rate >= 0) report->set_compliance_rate(rate);
}

// What the picks who claimed will reach, and who is compared with whom.
void AddForecast(Workspace& rows, const std::string& campaign_id, ReportParts* parts) {
  const PlanRow* plan = rows.plans.Find({.campaign_id = campaign_id});
  if (plan == nullptr) return;
  const scoring::v1::ReachPlan reach = Unpack<scoring::v1::ReachPlan>(plan->reach);
  std::vector<PlannedPerson> people;
  rows.connection().Query(
      "SELECT k.person, k.is_control, k.rank, k.people_at_launch, "
      "(SELECT COUNT(*) FROM offers AS o WHERE o.campaign_id = k.campaign_id AND o.person = k.person AND k.person <> '' AND o.state IN (5, 6)) "
      "FROM picks AS k WHERE k.campaign_id = :p0 ORDER BY k.is_control, k.rank",
      {campaign_id}, {ColumnType::kText, ColumnType::kInteger, ColumnType::kInteger, ColumnType::kReal, ColumnType::kInteger},
      [&](const std::vector<Value>& row) {
        const bool is_control = std::get<long long>(row[1]) != 0, has_claimed = std::get<long long>(row[4]) != 0;
        const auto rank = static_cast<int>(std::get<long long>(row[2]));
        if (!is_control && rank < reach.picks_size())
          people.push_back({reach.picks(rank).alone(), reach.picks(rank).marginal_reach(), has_claimed});
        const std::string& person = std::get<std::string>(row[0]);
        const double at_launch = std::get<double>(row[3]);
        if (at_launch < 0 || person.empty()) return;
        if (is_control) parts->control[person] = at_launch;
        if (!is_control && has_claimed) parts->claimed[person] = at_launch;
      });
  const Figure forecast =
      ForecastOfClaimed(people, {reach.reach().people(), reach.reach().low(), reach.reach().high()});
  parts->report.set_forecast_reach(forecast.value);
  parts->report.set_forecast_low(forecast.low);
  parts->report.set_forecast_high(forecast.high);
}

// How much each of them changed since the launch; without those whom scoring does not know any more.
std::vector<double> ChangesOf(const std::map<std::string, double>& at_launch, const std::map<std::string, double>& now) {
  std::vector<double> changes;
  for (const auto& [person, then] : at_launch) {
    if (const auto found = now.find(person); found != now.end()) changes.push_back(found->second - then);
  }
  return changes;
}

double MeanOf(const std::vector<double>& numbers) {
  return numbers.empty() ? 0 : std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

}  // namespace

absl::Status ReadReport(Workspace& rows, const std::string& campaign_id, ReportParts* parts) {
  *parts = {};
  const CampaignRow* campaign = rows.campaigns.Find({.id = campaign_id});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  *parts->report.mutable_campaign() = MessageOf(*campaign);
  CountOffers(rows, campaign_id, &parts->report);
  AddForecast(rows, campaign_id, parts);
  for (const PostRow* post : rows.posts.Select("WHERE t.campaign_id = :p0 ORDER BY t.offer_id, t.network, t.post_id LIMIT :p1", {campaign_id, kMaxPosts})) {
    scoring::v1::PostRef* reference = parts->posts.add_posts();
    reference->set_network(static_cast<fact::v1::Network>(post->network));
    reference->set_post_id(post->post_id);
  }
  return absl::OkStatus();
}

absl::Status AddObserved(ScoringClient& scoring, absl::Time deadline, ReportParts* parts) {
  v1::GetCampaignReportResponse& report = parts->report;
  if (!parts->posts.posts().empty()) {
    const absl::StatusOr<scoring::v1::MeasureReachResponse> measured = scoring.MeasureReach(parts->posts, deadline);
    if (!measured.ok()) return measured.status();
    report.set_observed_reach(measured->together().people());
    report.set_observed_low(measured->together().low());
    report.set_observed_high(measured->together().high());
  }
  if (!parts->claimed.empty() || !parts->control.empty()) {
    std::vector<std::string> persons;
    for (const auto* group : {&parts->claimed, &parts->control}) {
      for (const auto& [person, people] : *group) persons.push_back(person);
    }
    const auto now = scoring.PeoplePerWeek(persons, deadline);
    if (!now.ok()) return now.status();
    const std::vector<double> claimed = ChangesOf(parts->claimed, *now), control = ChangesOf(parts->control, *now);
    report.set_claimed_people(static_cast<uint32_t>(claimed.size()));
    report.set_control_people(static_cast<uint32_t>(control.size()));
    report.set_claimed_change(MeanOf(claimed));
    report.set_control_change(MeanOf(control));
    if (const std::optional<Figure> lift = Lift(claimed, control)) {
      report.set_lift(lift->value);
      report.set_lift_low(lift->low);
      report.set_lift_high(lift->high);
    }
  }
  const double reach = report.has_observed_reach() ? report.observed_reach() : report.forecast_reach();
  if (const std::optional<Figure> cost = CostPerPerson(report.cost(), {reach, reach, reach})) report.set_cost_per_person(cost->value);
  return absl::OkStatus();
}

}  // namespace klout::perks
