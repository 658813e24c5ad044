#include "services/scoring/domain/graph.h"

namespace klout::scoring {
namespace {

// Word by word, so that the compiler does it in lanes.
template <int kMiddleBits>
void ReadBottoms(const EdgeView& edges, uint64_t begin, uint64_t end, AccountIndex* actors) {
  constexpr uint64_t kPerWord = 64 / kMiddleBits;
  uint64_t place = begin;
  for (; place < end && place % kPerWord != 0; ++place) *actors++ = edges.bottom(place);
  const uint16_t* const lows = edges.actor_low.data();
  for (; place + kPerWord <= end; place += kPerWord, actors += kPerWord) {
    const uint64_t word = edges.actor_middle[place / kPerWord];
    for (uint64_t i = 0; i < kPerWord; ++i) {
      const auto middle = static_cast<uint32_t>(word >> (i * kMiddleBits)) & ((1u << kMiddleBits) - 1);
      actors[i] = middle << 16 | lows[place + i];
    }
  }
  for (; place < end; ++place) *actors++ = edges.bottom(place);
}

}  // namespace

void GraphView::ReadActors(AccountIndex begin, AccountIndex end, AccountIndex* actors) const {
  if (edges.form.tops == 0) {
    return edges.form.middle_bits == 4 ? ReadBottoms<4>(edges, rows[begin], rows[end], actors) : ReadBottoms<8>(edges, rows[begin], rows[end], actors);
  }
  for (AccountIndex author = begin; author < end; ++author) {
    for (const Edge edge : row(author)) *actors++ = edge.actor;
  }
}

GraphView Graph::View() const {
  GraphView view;
  view.as_of = as_of;
  view.first_fact = first_fact;
  view.log_watermark = log_watermark;
  view.accounts = accounts.View();
  view.last_active = last_active;
  view.person = person;
  view.first_day = first_day;
  view.link_time = link_time;
  view.heat = heat;
  view.heat_time = heat_time;
  view.attention = attention;
  view.attention_time = attention_time;
  view.rows = rows;
  view.edges = edges.View();
  view.persons = persons.View();
  view.words = words.View();
  view.posts = posts.View();
  view.post_author = post_author;
  view.post_time = post_time;
  view.post_seen = post_seen;
  view.post_language = post_language;
  view.post_sentiment = post_sentiment;
  view.post_rows = post_rows;
  view.post_actor = post_actor;
  view.post_topics = post_topics;
  view.endorsements = endorsements;
  view.reported = reported;
  view.profile_topics = profile_topics;
  view.topic_choices = topic_choices;
  view.feed_statuses = feed_statuses;
  view.feed_hours = feed_hours;
  return view;
}

}  // namespace klout::scoring
