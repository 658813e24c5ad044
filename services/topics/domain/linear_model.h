#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_LINEAR_MODEL_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_LINEAR_MODEL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace klout::topics {

struct Feature {
  // A hash; the model takes as many bits of it as it has.
  uint32_t hash = 0;
  float value = 0;
};

struct Example {
  std::vector<Feature> features;
  uint32_t label = 0;
  // How much it counts in training.
  float weight = 1;
};

struct TrainOptions {
  uint64_t seed = 1;
  int epochs = 12;
  // AdaGrad's step.
  float step = 0.25F;
  // Of the squared weights, per example.
  float l2 = 2e-6F;
  // 2^bits weights for each class.
  int bits = 18;
};

// Multinomial logistic regression on hashed features. Weights are bytes with one scale per class, so that 2^18
// features of three classes fit a core's cache. Immutable once made.
class LinearModel {
 public:
  static constexpr uint32_t kMaxClasses = 64;
  static constexpr int kMaxBits = 22;

  LinearModel() = default;

  // The same examples in the same order and the same options give the same bits on one machine type. One thread;
  // the cost is epochs times features times classes.
  static LinearModel Train(absl::Span<const Example> examples, uint32_t classes, const TrainOptions& options);
  // What Bytes gave. INVALID_ARGUMENT: not that, or of another version.
  static absl::StatusOr<LinearModel> FromBytes(std::string_view bytes);
  std::string Bytes() const;

  uint32_t classes() const { return classes_; }
  bool empty() const { return classes_ == 0; }
  // Adds value times weights of the feature to `sums`, one for each class, not yet scaled.
  void Add(Feature feature, float* sums) const {
    const int8_t* weights = &weights_[static_cast<size_t>(feature.hash & mask_) * classes_];
    for (uint32_t c = 0; c < classes_; ++c) sums[c] += feature.value * static_cast<float>(weights[c]);
  }
  // The same for many features, in their order.
  void AddAll(absl::Span<const Feature> features, float* sums) const {
    if (classes_ != 3) {
      for (const Feature& feature : features) Add(feature, sums);
      return;
    }
    // In registers: as `sums` the weights might overlap, and each addition would wait for memory.
    float first = sums[0], second = sums[1], third = sums[2];
    for (const Feature& feature : features) {
      const int8_t* weights = &weights_[static_cast<size_t>(feature.hash & mask_) * 3];
      first += feature.value * static_cast<float>(weights[0]);
      second += feature.value * static_cast<float>(weights[1]);
      third += feature.value * static_cast<float>(weights[2]);
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
  }
  // Brings into the cache what sums read of a feature.
  void Prefetch(uint32_t hash) const {
    __builtin_prefetch(&weights_[static_cast<size_t>(hash & mask_) * classes_]);
  }
  // Adds `times` the weights of each feature to whole sums: exact, in whatever order.
  void AddTimes(absl::Span<const uint32_t> hashes, int32_t times, int32_t* sums) const {
    if (classes_ != 3) {
      for (const uint32_t hash : hashes) {
        const int8_t* weights = &weights_[static_cast<size_t>(hash & mask_) * classes_];
        for (uint32_t c = 0; c < classes_; ++c) sums[c] += times * weights[c];
      }
      return;
    }
    int32_t first = 0, second = 0, third = 0;
    for (const uint32_t hash : hashes) {
      const int8_t* weights = &weights_[static_cast<size_t>(hash & mask_) * 3];
      first += weights[0];
      second += weights[1];
      third += weights[2];
    }
    sums[0] += times * first;
    sums[1] += times * second;
    sums[2] += times * third;
  }
  // From sums to probabilities, in place.
  void Finish(float* sums) const;

 private:
  uint32_t classes_ = 0;
  uint32_t mask_ = 0;
  std::vector<int8_t> weights_;
  std::vector<float> scales_, biases_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_LINEAR_MODEL_H_
