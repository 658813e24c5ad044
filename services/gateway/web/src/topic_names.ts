// Names of topics where answers hold only slugs. Each is asked once, one after the other, so that a page of topics is no burst; until it is known, and
// if it never is, the slug is read as words.
import { useEffect, useState } from "preact/hooks";
import type { Topic } from "../gen/klout/topics/v1/topics_pb.js";
import { topics } from "./api/clients";
import { useSpeech } from "./i18n/language";
import { slugText, topicName } from "./ui/topic_field";

const known = new Map<string, Promise<Topic | undefined>>();
const answered = new Map<string, Topic | undefined>();
let queue: Promise<unknown> = Promise.resolve();

function ask(slug: string): Promise<Topic | undefined> {
  let asked = known.get(slug);
  if (!asked) {
    asked = queue.then(() =>
      topics.getTopic({ slug }).then(
        ({ topic }) => topic,
        () => undefined,
      ),
    );
    void asked.then((topic) => answered.set(slug, topic));
    queue = asked;
    known.set(slug, asked);
  }
  return asked;
}

export function useTopicNames(slugs: readonly string[]): (slug: string) => string {
  const { language } = useSpeech();
  const [, setAnswers] = useState(0);
  const key = slugs.join(" ");
  useEffect(() => {
    let gone = false;
    const again = () => {
      if (!gone) setAnswers((n) => n + 1);
    };
    for (const slug of key.split(" ").filter(Boolean)) if (!answered.has(slug)) void ask(slug).then(again);
    return () => {
      gone = true;
    };
  }, [key]);
  return (slug) => {
    const topic = answered.get(slug);
    return topic ? topicName(topic, language) : slugText(slug);
  };
}
