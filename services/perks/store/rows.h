#ifndef KLOUT_SERVICES_PERKS_STORE_ROWS_H_
#define KLOUT_SERVICES_PERKS_STORE_ROWS_H_

#include <cstdint>
#include <string>

namespace klout::perks {

// The rows of the tables (schema.cc), one struct a table, its columns listed once in Columns: first kKeys columns are the key.
// Times are microseconds since 1970, 0 for none. States are numbers of the enums in perks.proto. `version` counts the changes of a
// row; a change holds only if the row still has the version that was read.

struct BrandRow {
  static constexpr char kTable[] = "brands";
  static constexpr int kKeys = 1;
  std::string id = {};
  std::string name = {};
  int64_t created = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("id", &BrandRow::id), v("name", &BrandRow::name), v("created", &BrandRow::created), v("version", &BrandRow::version);
  }
};

struct CampaignRow {
  static constexpr char kTable[] = "campaigns";
  static constexpr int kKeys = 1;
  std::string id = {};
  std::string brand_id = {};
  std::string name = {};
  int64_t state = 0;
  int64_t starts = 0;
  int64_t ends = 0;
  std::string currency = {};
  int64_t budget = 0;
  double control_share = 0;
  int64_t created = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("id", &CampaignRow::id), v("brand_id", &CampaignRow::brand_id), v("name", &CampaignRow::name);
    v("state", &CampaignRow::state), v("starts", &CampaignRow::starts), v("ends", &CampaignRow::ends);
    v("currency", &CampaignRow::currency), v("budget", &CampaignRow::budget);
    v("control_share", &CampaignRow::control_share), v("created", &CampaignRow::created);
    v("version", &CampaignRow::version);
  }
};

struct PerkRow {
  static constexpr char kTable[] = "perks";
  static constexpr int kKeys = 1;
  std::string id = {};
  std::string campaign_id = {};
  std::string brand_id = {};
  std::string name = {};
  std::string description = {};
  // PerkRules, serialised, in base64.
  std::string rules = {};
  std::string terms_hash = {};
  int64_t hold = 0;
  int64_t offer_valid = 0;
  int64_t unit_cost = 0;
  // total = available + held + claimed, which the schema checks too.
  int64_t total = 0;
  int64_t available = 0;
  int64_t held = 0;
  int64_t claimed = 0;
  // People on the waiting list, and the place that the next one gets.
  int64_t waiting = 0;
  int64_t next_wait = 1;
  int64_t next_unit = 1;
  int64_t created = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("id", &PerkRow::id), v("campaign_id", &PerkRow::campaign_id), v("brand_id", &PerkRow::brand_id);
    v("name", &PerkRow::name), v("description", &PerkRow::description), v("rules", &PerkRow::rules);
    v("terms_hash", &PerkRow::terms_hash), v("hold", &PerkRow::hold);
    v("offer_valid", &PerkRow::offer_valid), v("unit_cost", &PerkRow::unit_cost), v("total", &PerkRow::total);
    v("available", &PerkRow::available), v("held", &PerkRow::held), v("claimed", &PerkRow::claimed);
    v("waiting", &PerkRow::waiting), v("next_wait", &PerkRow::next_wait), v("next_unit", &PerkRow::next_unit);
    v("created", &PerkRow::created), v("version", &PerkRow::version);
  }
};

// What people agree to, by its SHA-256 in hexadecimal; kept apart from the perk, whose row changes at every claim.
struct TermsRow {
  static constexpr char kTable[] = "terms";
  static constexpr int kKeys = 1;
  std::string hash = {};
  std::string content = {};
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("hash", &TermsRow::hash), v("content", &TermsRow::content), v("version", &TermsRow::version);
  }
};

// One unit of stock and its code. Held or claimed by `offer_id`; empty: free.
struct UnitRow {
  static constexpr char kTable[] = "units";
  static constexpr int kKeys = 2;
  std::string perk_id = {};
  int64_t number = 0;
  std::string code = {};
  // Made by the server: replaced by a new one when it comes back after somebody saw it.
  int64_t is_ours = 0;
  std::string offer_id = {};
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("perk_id", &UnitRow::perk_id), v("number", &UnitRow::number), v("code", &UnitRow::code);
    v("is_ours", &UnitRow::is_ours), v("offer_id", &UnitRow::offer_id), v("version", &UnitRow::version);
  }
};

struct ParticipantRow {
  static constexpr char kTable[] = "participants";
  static constexpr int kKeys = 1;
  // `person:ID`.
  std::string person = {};
  std::string place = {};
  std::string birth_date = {};
  // Keyed hash; empty: lives alone.
  std::string household = {};
  int64_t since = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("person", &ParticipantRow::person), v("place", &ParticipantRow::place);
    v("birth_date", &ParticipantRow::birth_date), v("household", &ParticipantRow::household);
    v("since", &ParticipantRow::since), v("version", &ParticipantRow::version);
  }
};

// What a person said to a brand's wish to see them: 1 yes, 0 taken back. No row: not asked yet.
struct ConsentRow {
  static constexpr char kTable[] = "consents";
  static constexpr int kKeys = 2;
  std::string person = {};
  std::string brand_id = {};
  int64_t given = 0;
  int64_t time = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("person", &ConsentRow::person), v("brand_id", &ConsentRow::brand_id), v("given", &ConsentRow::given);
    v("time", &ConsentRow::time), v("version", &ConsentRow::version);
  }
};

struct OfferRow {
  static constexpr char kTable[] = "offers";
  static constexpr int kKeys = 1;
  std::string id = {};
  std::string perk_id = {};
  std::string campaign_id = {};
  std::string brand_id = {};
  // Empty after erasure.
  std::string person = {};
  int64_t state = 0;
  int64_t offered = 0;
  // When the state ends by itself; 0: never.
  int64_t expires = 0;
  // Number of the unit held or claimed; 0: none.
  int64_t unit = 0;
  std::string code = {};
  // Under which hash a household's one unit is counted, from the hold on; empty: it is not.
  std::string household = {};
  // Place in the order of those who wait; 0: does not wait.
  int64_t wait_place = 0;
  // Of the terms accepted at the claim.
  std::string terms_hash = {};
  int64_t post_due = 0;
  // When it first came so far; 0: it did not.
  int64_t opened = 0;
  int64_t reserved = 0;
  int64_t claimed = 0;
  int64_t redeemed = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("id", &OfferRow::id), v("perk_id", &OfferRow::perk_id), v("campaign_id", &OfferRow::campaign_id);
    v("brand_id", &OfferRow::brand_id), v("person", &OfferRow::person), v("state", &OfferRow::state);
    v("offered", &OfferRow::offered), v("expires", &OfferRow::expires), v("unit", &OfferRow::unit);
    v("code", &OfferRow::code), v("household", &OfferRow::household), v("wait_place", &OfferRow::wait_place), v("terms_hash", &OfferRow::terms_hash);
    v("post_due", &OfferRow::post_due), v("opened", &OfferRow::opened), v("reserved", &OfferRow::reserved);
    v("claimed", &OfferRow::claimed), v("redeemed", &OfferRow::redeemed), v("version", &OfferRow::version);
  }
};

// A time at which the sweep looks whether an offer is over: one for each state that ends by itself. It stays until then, whatever becomes of the
// offer.
struct OfferEndRow {
  static constexpr char kTable[] = "offer_ends";
  static constexpr int kKeys = 3;
  int64_t time = 0;
  std::string offer_id = {};
  int64_t state = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("time", &OfferEndRow::time), v("offer_id", &OfferEndRow::offer_id), v("state", &OfferEndRow::state);
    v("version", &OfferEndRow::version);
  }
};

// Who has a share in a perk already: `who` is `person:ID` from the offer on, and `household:HASH` from the hold, or the waiting, on. The key is what
// makes it one each, on any number of replicas.
struct TakerRow {
  static constexpr char kTable[] = "takers";
  static constexpr int kKeys = 2;
  std::string perk_id = {};
  std::string who = {};
  std::string offer_id = {};
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("perk_id", &TakerRow::perk_id), v("who", &TakerRow::who), v("offer_id", &TakerRow::offer_id);
    v("version", &TakerRow::version);
  }
};

struct DisclosureRow {
  static constexpr char kTable[] = "disclosures";
  static constexpr int kKeys = 1;
  std::string offer_id = {};
  std::string campaign_id = {};
  std::string brand_id = {};
  std::string person = {};
  int64_t state = 0;
  int64_t due = 0;
  // When the sweep looks at it again; 0: never.
  int64_t next_check = 0;
  std::string terms_hash = {};
  // Number of the fact.v1.Network; the last post that was judged.
  int64_t network = 0;
  std::string post_id = {};
  // Verdict, serialised, in base64.
  std::string verdict = {};
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("offer_id", &DisclosureRow::offer_id), v("campaign_id", &DisclosureRow::campaign_id);
    v("brand_id", &DisclosureRow::brand_id), v("person", &DisclosureRow::person), v("state", &DisclosureRow::state);
    v("due", &DisclosureRow::due), v("next_check", &DisclosureRow::next_check);
    v("terms_hash", &DisclosureRow::terms_hash), v("network", &DisclosureRow::network);
    v("post_id", &DisclosureRow::post_id), v("verdict", &DisclosureRow::verdict), v("version", &DisclosureRow::version);
  }
};

struct PostRow {
  static constexpr char kTable[] = "posts";
  static constexpr int kKeys = 3;
  std::string offer_id = {};
  int64_t network = 0;
  std::string post_id = {};
  std::string campaign_id = {};
  int64_t time = 0;
  int64_t discloses = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("offer_id", &PostRow::offer_id), v("network", &PostRow::network), v("post_id", &PostRow::post_id);
    v("campaign_id", &PostRow::campaign_id), v("time", &PostRow::time), v("discloses", &PostRow::discloses);
    v("version", &PostRow::version);
  }
};

// A post that scoring's facts name and nobody has given the text of.
struct SeenPostRow {
  static constexpr char kTable[] = "seen_posts";
  static constexpr int kKeys = 3;
  std::string offer_id = {};
  int64_t network = 0;
  std::string post_id = {};
  int64_t time = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("offer_id", &SeenPostRow::offer_id), v("network", &SeenPostRow::network), v("post_id", &SeenPostRow::post_id);
    v("time", &SeenPostRow::time), v("version", &SeenPostRow::version);
  }
};

struct PlanRow {
  static constexpr char kTable[] = "plans";
  static constexpr int kKeys = 1;
  std::string campaign_id = {};
  std::string perk_id = {};
  // ReachPlan without names of people, serialised, in base64.
  std::string reach = {};
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("campaign_id", &PlanRow::campaign_id), v("perk_id", &PlanRow::perk_id), v("reach", &PlanRow::reach);
    v("version", &PlanRow::version);
  }
};

// A person of a plan: a pick by its rank from 0, or one of the control group.
struct PickRow {
  static constexpr char kTable[] = "picks";
  static constexpr int kKeys = 3;
  std::string campaign_id = {};
  int64_t is_control = 0;
  int64_t rank = 0;
  // Empty after erasure.
  std::string person = {};
  double marginal_reach = 0;
  // People a week that scoring forecast at the launch; below 0: not known.
  double people_at_launch = -1;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("campaign_id", &PickRow::campaign_id), v("is_control", &PickRow::is_control), v("rank", &PickRow::rank);
    v("person", &PickRow::person), v("marginal_reach", &PickRow::marginal_reach);
    v("people_at_launch", &PickRow::people_at_launch), v("version", &PickRow::version);
  }
};

// A write that was done: the same id is answered with the same bytes.
struct RequestRow {
  static constexpr char kTable[] = "requests";
  static constexpr int kKeys = 1;
  std::string id = {};
  // SHA-256 of the call's name and content, in hexadecimal; empty: the person it was about is erased.
  std::string fingerprint = {};
  // The answer, serialised, in base64.
  std::string answer = {};
  // Whom the answer names; empty: nobody.
  std::string person = {};
  int64_t time = 0;
  int64_t version = 0;
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("id", &RequestRow::id), v("fingerprint", &RequestRow::fingerprint), v("answer", &RequestRow::answer);
    v("person", &RequestRow::person), v("time", &RequestRow::time), v("version", &RequestRow::version);
  }
};

// As perks.v1.LedgerRow.
struct LedgerEntry {
  static constexpr char kTable[] = "ledger";
  static constexpr int kKeys = 1;
  int64_t sequence = 0;
  int64_t time = 0;
  std::string actor = {};
  std::string request_id = {};
  std::string event = {};
  std::string brand_id = {};
  std::string campaign_id = {};
  std::string perk_id = {};
  std::string offer_id = {};
  std::string person = {};
  std::string from_state = {};
  std::string to_state = {};
  std::string reason = {};
  int64_t amount = 0;
  std::string detail = {};
  template <typename Visitor>
  static void Columns(Visitor&& v) {
    v("sequence", &LedgerEntry::sequence), v("time", &LedgerEntry::time), v("actor", &LedgerEntry::actor);
    v("request_id", &LedgerEntry::request_id), v("event", &LedgerEntry::event), v("brand_id", &LedgerEntry::brand_id);
    v("campaign_id", &LedgerEntry::campaign_id), v("perk_id", &LedgerEntry::perk_id);
    v("offer_id", &LedgerEntry::offer_id), v("person", &LedgerEntry::person), v("from_state", &LedgerEntry::from_state);
    v("to_state", &LedgerEntry::to_state), v("reason", &LedgerEntry::reason), v("amount", &LedgerEntry::amount);
    v("detail", &LedgerEntry::detail);
  }
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_ROWS_H_
