#ifndef KLOUT_SERVICES_SCORING_STORE_MODEL_FOLDER_H_
#define KLOUT_SERVICES_SCORING_STORE_MODEL_FOLDER_H_

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "klout/scoring/v1/model.pb.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// A model on its way into service. decisions/0020.
struct CandidateMark {
  std::string model;
  // Announced for the next publishes; else it only runs beside.
  bool staged = false;
  // In this state.
  UnixSeconds since = 0;
};

// The models that a data folder has known, each a file `NAME.json`, so that what one of them scored can be read again; and the file
// CANDIDATE, if one is on its way. Nothing is ever deleted but the candidate's mark. Thread-safe.
class ModelFolder {
 public:
  // `first` is kept too, built in or not. Files that this version cannot read are left out, and logged.
  static absl::StatusOr<std::unique_ptr<ModelFolder>> Open(const std::string& dir, const Model& first);

  // Null: not known. What is found lives as long as the folder.
  const Model* Find(std::string_view name) const;
  // Checks and keeps it; the same again is no error. INVALID_ARGUMENT as ModelOf.
  absl::StatusOr<const Model*> Add(const klout::scoring::v1::ModelFile& file);
  // By name.
  std::vector<klout::scoring::v1::ModelFile> List() const;

  std::optional<CandidateMark> candidate() const;
  // nullopt: none. Durable when it returns.
  absl::Status SetCandidate(std::optional<CandidateMark> candidate);

 private:
  struct Kept {
    Model model;
    klout::scoring::v1::ModelFile file;
  };

  explicit ModelFolder(std::string dir) : dir_(std::move(dir)) {}
  void ReadFiles();
  void ReadCandidate();
  absl::StatusOr<const Model*> Keep(const klout::scoring::v1::ModelFile& file);

  const std::string dir_;
  mutable std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Kept>, std::less<>> models_;
  std::optional<CandidateMark> candidate_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_MODEL_FOLDER_H_
