#ifndef KLOUT_COMMON_REPORTED_INFLUENCE_H_
#define KLOUT_COMMON_REPORTED_INFLUENCE_H_

namespace klout {

// What a network, or an archive of 2013, reports of an account whose acts are not seen one by one. All >= 0.
struct ReportedSignals {
  double followers = 0;
  double listed = 0;
  // A period's, decayed or not; below a tenth they count as a tenth.
  double mentions_received = 0;
  double retweets_received = 0;
  // How well placed the account is among others; larger is better.
  double network_1 = 0;
  double network_2 = 0;
  double network_3 = 0;
};

// How influential people would hold the account to be: of two accounts A is judged above B with the odds exp(f(A) - f(B)). Grows
// with every signal; a straight line within each power of ten. Of what others do with the account only, so that posting more does not raise it.
// Learned from human judgements by services/scoring/model/fit_pairs.py, which prints the slopes and how well they do on people that they
// were not learned from.
double ReportedInfluence(const ReportedSignals& signals);

}  // namespace klout

#endif  // KLOUT_COMMON_REPORTED_INFLUENCE_H_
