#include "services/perks/engine/ledger_detail.h"

#include <simdjson.h>

#include <cstdint>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace klout::perks {
namespace {

// Each list names the fields once; a writer and a reader go over it.
template <typename Fields>
void List(CampaignRow& row, Fields&& fields) {
  fields("starts", row.starts), fields("ends", row.ends), fields("budget", row.budget), fields("control_share", row.control_share);
}
template <typename Fields>
void List(PerkRow& row, Fields&& fields) {
  fields("hold", row.hold), fields("offer_valid", row.offer_valid), fields("unit_cost", row.unit_cost);
  fields("terms_hash", row.terms_hash);
}
template <typename Fields>
void List(OfferRow& row, Fields&& fields) {
  fields("expires", row.expires), fields("unit", row.unit), fields("wait_place", row.wait_place);
  fields("post_due", row.post_due), fields("terms_hash", row.terms_hash), fields("opened", row.opened);
  fields("reserved", row.reserved), fields("claimed", row.claimed), fields("redeemed", row.redeemed);
}
template <typename Fields>
void List(DisclosureRow& row, Fields&& fields) {
  fields("due", row.due), fields("next_check", row.next_check), fields("terms_hash", row.terms_hash);
  fields("network", row.network);
}

// Fields that are 0 or empty are left out; strings are hexadecimal, so nothing needs to be escaped.
class DetailWriter {
 public:
  void operator()(const char* name, int64_t value) {
    if (value != 0) absl::StrAppend(&text_, Begin(name), value);
  }
  void operator()(const char* name, double value) {
    if (value != 0) absl::StrAppend(&text_, Begin(name), absl::StrFormat("%.17g", value));
  }
  void operator()(const char* name, const std::string& value) {
    if (!value.empty()) absl::StrAppend(&text_, Begin(name), "\"", value, "\"");
  }
  std::string Take() { return text_ + "}"; }

 private:
  std::string Begin(const char* name) { return absl::StrCat(text_.size() == 1 ? "\"" : ",\"", name, "\":"); }
  std::string text_ = "{";
};

class DetailReader {
 public:
  explicit DetailReader(simdjson::dom::element document) : document_(document) {}
  void operator()(const char* name, int64_t& value) {
    if (document_[name].get(value) != simdjson::SUCCESS) value = 0;
  }
  void operator()(const char* name, double& value) {
    if (document_[name].get(value) != simdjson::SUCCESS) value = 0;
  }
  void operator()(const char* name, std::string& value) {
    std::string_view text;
    value = document_[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
  }

 private:
  simdjson::dom::element document_;
};

template <typename Row>
std::string WriteDetail(Row row) {
  DetailWriter writer;
  List(row, writer);
  return writer.Take();
}

template <typename Row>
bool Read(const std::string& detail, Row* row) {
  thread_local simdjson::dom::parser parser;
  simdjson::dom::element document;
  if (parser.parse(detail).get(document) != simdjson::SUCCESS || !document.is_object()) return false;
  List(*row, DetailReader(document));
  return true;
}

}  // namespace

std::string CampaignDetail(const CampaignRow& campaign) { return WriteDetail(campaign); }
std::string PerkDetail(const PerkRow& perk) { return WriteDetail(perk); }
std::string OfferDetail(const OfferRow& offer) { return WriteDetail(offer); }
std::string DisclosureDetail(const DisclosureRow& disclosure) { return WriteDetail(disclosure); }

bool ReadDetail(const std::string& detail, CampaignRow* campaign) { return Read(detail, campaign); }
bool ReadDetail(const std::string& detail, PerkRow* perk) { return Read(detail, perk); }
bool ReadDetail(const std::string& detail, OfferRow* offer) { return Read(detail, offer); }
bool ReadDetail(const std::string& detail, DisclosureRow* disclosure) { return Read(detail, disclosure); }

}  // namespace klout::perks
