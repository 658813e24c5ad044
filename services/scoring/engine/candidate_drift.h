#ifndef KLOUT_SERVICES_SCORING_ENGINE_CANDIDATE_DRIFT_H_
#define KLOUT_SERVICES_SCORING_ENGINE_CANDIDATE_DRIFT_H_

#include <cstddef>

namespace klout::scoring {

// What a candidate's drift counts and keeps: moves of more points than this, and so many of who moves most.
inline constexpr double kNotablePoints = 5;
inline constexpr size_t kMostMovers = 200;

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_CANDIDATE_DRIFT_H_
