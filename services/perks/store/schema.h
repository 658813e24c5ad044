#ifndef KLOUT_SERVICES_PERKS_STORE_SCHEMA_H_
#define KLOUT_SERVICES_PERKS_STORE_SCHEMA_H_

#include "services/perks/store/connection.h"

namespace klout::perks {

// Brings the database to the newest schema: runs the migrations that it has not seen, in one transaction, and writes them down in
// schema_version. Several processes may do so at once. Throws as Connection does, and if the database is newer than this program.
void Migrate(Connection& connection);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_SCHEMA_H_
