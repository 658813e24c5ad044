#ifndef KLOUT_SERVICES_SCORING_RPC_CANONICAL_FORM_H_
#define KLOUT_SERVICES_SCORING_RPC_CANONICAL_FORM_H_

#include <google/protobuf/message.h>

#include <string>

namespace klout::scoring {

// A message as bytes that are the same for the same content: fields in ascending order, maps sorted. What hashes and seals are of.
std::string CanonicalForm(const google::protobuf::Message& message);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_CANONICAL_FORM_H_
