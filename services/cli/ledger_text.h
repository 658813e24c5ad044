#ifndef KLOUT_CLI_LEDGER_TEXT_H_
#define KLOUT_CLI_LEDGER_TEXT_H_

#include <string>

#include "klout/perks/v1/perks.pb.h"

namespace klout::cli {

// Rows of the ledger for other programs; each with its line break.

// Names of the columns.
std::string LedgerCsvHeading();
// As RFC 4180 has it, UTF-8, times in RFC 3339 and UTC. A cell whose first character a spreadsheet would take for a formula (= + - @, tab) gets an
// apostrophe before it, save numbers.
std::string LedgerCsvRow(const perks::v1::LedgerRow& row);
// One JSON object on a line, with proto field names, all fields.
std::string LedgerJsonRow(const perks::v1::LedgerRow& row);

}  // namespace klout::cli

#endif  // KLOUT_CLI_LEDGER_TEXT_H_
