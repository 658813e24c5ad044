#include <cstdio>
#include <cstdlib>
#include <string>

#include "services/connector/store/rocks_connector_store.h"
#include "tests/connector/sync_stage.h"

// connector_sync_once FIXTURE SERVER_URL STORE_DIR NOW: one run, in a process that may be killed.
int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const klout::connector::NetworkFixture fixture = klout::connector::ReadNetworkFixture(argv[1]);
  auto store = klout::connector::RocksConnectorStore::Open(argv[3]);
  if (!store.ok()) {
    std::fprintf(stderr, "%s\n", store.status().ToString().c_str());
    return 1;
  }
  klout::connector::SyncStage stage(fixture, argv[2], **store);
  const absl::Status status = stage.Run(std::atoll(argv[4]));
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
