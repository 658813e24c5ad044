#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_IDENTITY_READER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_IDENTITY_READER_H_

#include "services/connector/link/identity_reader.h"
#include "services/connector/mapping/network.h"
#include "services/connector/sync/network_caller.h"

namespace klout::connector {

// Asks the identity endpoint that a network's description names. Thread-safe.
class NetworkIdentityReader final : public IdentityReader {
 public:
  // Both must outlive it.
  NetworkIdentityReader(const Networks& networks, NetworkCaller& caller) : networks_(networks), caller_(caller) {}

  absl::StatusOr<AccountIdentity> Read(const v1::NetworkDescription& description, const IdentityQuery& query) override;

 private:
  const Networks& networks_;
  NetworkCaller& caller_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_IDENTITY_READER_H_
