#include "services/scoring/domain/graph.h"

namespace klout::scoring {

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
  view.actor = actor;
  view.strength = strength;
  view.seen = seen;
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
