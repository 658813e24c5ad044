#ifndef KLOUT_COMMON_BACKGROUND_THREAD_H_
#define KLOUT_COMMON_BACKGROUND_THREAD_H_

namespace klout {

// From now on the calling thread, and those that it starts, give way to others where processors are short: for work that nobody waits for, beside
// calls that somebody does. About a third of another thread's share; all of the processor where it is free.
void RunInBackground();

}  // namespace klout

#endif  // KLOUT_COMMON_BACKGROUND_THREAD_H_
