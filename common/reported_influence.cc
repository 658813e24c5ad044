#include "common/reported_influence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace klout {
namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();

// Between two powers of ten of a signal: what a tenfold adds.
struct Decade {
  double ReportedSignals::*signal;
  double low, high;
  double slope;
};

using S = ReportedSignals;
constexpr std::array kDecades = {
    Decade{&S::followers, 0, 3, 0.7534},        Decade{&S::followers, 3, 4, 0.2518},
    Decade{&S::followers, 4, 5, 0.4083},        Decade{&S::followers, 5, 6, 0.4496},
    Decade{&S::followers, 6, kOpen, 0.0200},    Decade{&S::listed, 0, 1, 0.5059},
    Decade{&S::listed, 1, 2, 0.3791},           Decade{&S::listed, 2, 3, 0.1431},
    Decade{&S::listed, 3, 4, 0.3278},           Decade{&S::listed, 4, kOpen, 0.7750},
    Decade{&S::mentions_received, -1, 0, 0.1978}, Decade{&S::mentions_received, 0, 1, 0.0480},
    Decade{&S::mentions_received, 1, 2, 0.0962}, Decade{&S::mentions_received, 2, 3, 0.3052},
    Decade{&S::mentions_received, 3, kOpen, 0.0200}, Decade{&S::retweets_received, -1, 0, 0.1737},
    Decade{&S::retweets_received, 0, 1, 0.0200}, Decade{&S::retweets_received, 1, 2, 0.3138},
    Decade{&S::retweets_received, 2, kOpen, 0.0364}, Decade{&S::network_1, 0, 1, 0.1870},
    Decade{&S::network_1, 1, 2, 0.0844},        Decade{&S::network_1, 2, 3, 0.3499},
    Decade{&S::network_1, 3, kOpen, 0.0200},    Decade{&S::network_2, 0, 1, 0.0950},
    Decade{&S::network_2, 1, 2, 0.0483},        Decade{&S::network_2, 2, kOpen, 0.7099},
    Decade{&S::network_3, 0, 3, 0.0336},        Decade{&S::network_3, 3, kOpen, 0.1427}};

// Signals that begin at a tenth are fractions; the others are counts from 0.
double LogOf(double value, bool is_fraction) {
  return is_fraction ? std::log10(std::max(value, 0.1)) : std::log10(1 + std::max(value, 0.0));
}

}  // namespace

double ReportedInfluence(const ReportedSignals& signals) {
  double influence = 0;
  for (const Decade& decade : kDecades) {
    const bool is_fraction = decade.signal == &S::mentions_received || decade.signal == &S::retweets_received;
    influence += decade.slope * (std::clamp(LogOf(signals.*decade.signal, is_fraction), decade.low, decade.high) - decade.low);
  }
  return influence;
}

}  // namespace klout
