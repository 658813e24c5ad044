#ifndef KLOUT_COMMON_STEADY_CLOCK_H_
#define KLOUT_COMMON_STEADY_CLOCK_H_

#include "common/clock.h"

namespace klout {

// Goes on evenly when the machine's time of day is set; its times mean nothing but their differences. Lives for ever.
Clock& SteadyClock();

}  // namespace klout

#endif  // KLOUT_COMMON_STEADY_CLOCK_H_
