#include "services/topics/domain/linear_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "common/status.h"

namespace klout::topics {
namespace {

constexpr char kMagic[8] = {'K', 'L', 'L', 'I', 'N', '0', '1', '\n'};
constexpr float kAdaGradStart = 1e-6F;

// The next of a stream of numbers that depends on the seed only.
uint64_t NextRandom(uint64_t& state) {
  state += 0x9e3779b97f4a7c15;
  uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

void Shuffle(std::vector<uint32_t>& order, uint64_t& state) {
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[NextRandom(state) % i]);
}

void ToProbabilities(float* sums, uint32_t classes) {
  const float most = *std::max_element(sums, sums + classes);
  float total = 0;
  for (uint32_t c = 0; c < classes; ++c) total += sums[c] = std::exp(sums[c] - most);
  for (uint32_t c = 0; c < classes; ++c) sums[c] /= total;
}

// Weights while they are learned.
class Learner {
 public:
  Learner(uint32_t classes, const TrainOptions& options)
      : classes_(classes),
        mask_((uint32_t{1} << options.bits) - 1),
        options_(options),
        weights_((size_t{1} << options.bits) * classes),
        squares_(weights_.size(), kAdaGradStart),
        biases_(classes),
        bias_squares_(classes, kAdaGradStart) {}

  void Learn(const Example& example, float step) {
    float p[LinearModel::kMaxClasses];
    std::copy(biases_.begin(), biases_.end(), p);
    for (const Feature& feature : example.features) {
      const float* w = &weights_[At(feature)];
      for (uint32_t c = 0; c < classes_; ++c) p[c] += feature.value * w[c];
    }
    ToProbabilities(p, classes_);
    for (uint32_t c = 0; c < classes_; ++c) {
      p[c] = example.weight * (p[c] - (c == example.label ? 1.0F : 0.0F));
      bias_squares_[c] += p[c] * p[c];
      biases_[c] -= step * p[c] / std::sqrt(bias_squares_[c]);
    }
    for (const Feature& feature : example.features) {
      const size_t at = At(feature);
      for (uint32_t c = 0; c < classes_; ++c) {
        const float slope = p[c] * feature.value + options_.l2 * weights_[at + c];
        squares_[at + c] += slope * slope;
        weights_[at + c] -= step * slope / std::sqrt(squares_[at + c]);
      }
    }
  }

  const std::vector<float>& weights() const { return weights_; }
  const std::vector<float>& biases() const { return biases_; }

 private:
  size_t At(const Feature& feature) const { return static_cast<size_t>(feature.hash & mask_) * classes_; }

  const uint32_t classes_, mask_;
  const TrainOptions options_;
  std::vector<float> weights_, squares_;
  std::vector<float> biases_, bias_squares_;
};

template <typename T>
void Put(const T& value, std::string& bytes) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

template <typename T>
bool Take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof(value)) return false;
  std::memcpy(&value, bytes.data(), sizeof(value));
  bytes.remove_prefix(sizeof(value));
  return true;
}

}  // namespace

LinearModel LinearModel::Train(absl::Span<const Example> examples, uint32_t classes, const TrainOptions& options) {
  Learner learner(classes, options);
  std::vector<uint32_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  uint64_t random = options.seed;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    Shuffle(order, random);
    const float step = options.step * (1 - static_cast<float>(epoch) / static_cast<float>(options.epochs));
    for (const uint32_t i : order) learner.Learn(examples[i], step);
  }
  LinearModel model;
  model.classes_ = classes;
  model.mask_ = (uint32_t{1} << options.bits) - 1;
  model.biases_ = learner.biases();
  model.scales_.assign(classes, 0);
  const std::vector<float>& weights = learner.weights();
  for (size_t i = 0; i < weights.size(); ++i) {
    float& scale = model.scales_[i % classes];
    scale = std::max(scale, std::fabs(weights[i]) / 127);
  }
  model.weights_.resize(weights.size());
  for (size_t i = 0; i < weights.size(); ++i) {
    const float scale = model.scales_[i % classes];
    model.weights_[i] = scale == 0 ? int8_t{0} : static_cast<int8_t>(std::lround(weights[i] / scale));
  }
  return model;
}

void LinearModel::Finish(float* sums) const {
  for (uint32_t c = 0; c < classes_; ++c) sums[c] = sums[c] * scales_[c] + biases_[c];
  ToProbabilities(sums, classes_);
}

std::string LinearModel::Bytes() const {
  std::string bytes(kMagic, sizeof(kMagic));
  Put(classes_, bytes);
  Put(mask_, bytes);
  for (const float scale : scales_) Put(scale, bytes);
  for (const float bias : biases_) Put(bias, bytes);
  bytes.append(reinterpret_cast<const char*>(weights_.data()), weights_.size());
  return bytes;
}

absl::StatusOr<LinearModel> LinearModel::FromBytes(std::string_view bytes) {
  const absl::Status bad = InvalidField("model", "is no linear model of this version");
  if (!bytes.starts_with(std::string_view(kMagic, sizeof(kMagic)))) return bad;
  bytes.remove_prefix(sizeof(kMagic));
  LinearModel model;
  if (!Take(bytes, model.classes_) || !Take(bytes, model.mask_)) return bad;
  if (model.classes_ == 0 || model.classes_ > kMaxClasses || !std::has_single_bit(model.mask_ + 1) ||
      model.mask_ >= uint32_t{1} << kMaxBits) {
    return bad;
  }
  model.scales_.resize(model.classes_);
  model.biases_.resize(model.classes_);
  for (float& scale : model.scales_) {
    if (!Take(bytes, scale) || !std::isfinite(scale)) return bad;
  }
  for (float& bias : model.biases_) {
    if (!Take(bytes, bias) || !std::isfinite(bias)) return bad;
  }
  if (bytes.size() != (static_cast<size_t>(model.mask_) + 1) * model.classes_) return bad;
  model.weights_.resize(bytes.size());
  std::memcpy(model.weights_.data(), bytes.data(), bytes.size());
  return model;
}

}  // namespace klout::topics
