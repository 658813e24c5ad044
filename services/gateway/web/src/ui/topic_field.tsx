// Chooses a topic of the ontology: a combobox (WAI-ARIA 1.2) over TopicsService.SearchTopics. Arrow keys move, Enter takes, Escape closes,
// emptying the field takes the topic away.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Topic, TopicMatch } from "../../gen/klout/topics/v1/topics_pb.js";
import { topics } from "../api/clients";
import { isAbort } from "../api/problem";
import { useSpeech } from "../i18n/language";
import { Field } from "./field";
import { Icon } from "./icons";

const kWaitMs = 120;
const kMatches = 8;

export function topicName(topic: Topic, language: string): string {
  return topic.names[language] ?? topic.names["en"] ?? topic.slug;
}

// `third-wave-coffee` as it is read where only the slug is known.
export function slugText(slug: string): string {
  return slug.replace(/-/g, " ");
}

export function TopicField(props: {
  label: string;
  // Slug; empty: none.
  value: string;
  onChange: (slug: string) => void;
  hint?: string;
  placeholder?: string;
  hideLabel?: boolean;
}) {
  const { label, value, onChange, hint, placeholder, hideLabel } = props;
  const { t, language } = useSpeech();
  const list = useId();
  const [text, setText] = useState(slugText(value));
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [matches, setMatches] = useState<TopicMatch[]>([]);
  const [active, setActive] = useState(-1);
  const typed = useRef(false);

  // The name of a topic that came from the address bar.
  useEffect(() => {
    if (!value) {
      if (!typed.current) setText("");
      return;
    }
    const abort = new AbortController();
    setText(slugText(value));
    topics.getTopic({ slug: value }, { signal: abort.signal }).then(
      ({ topic }) => topic && !typed.current && setText(topicName(topic, language)),
      () => {},
    );
    return () => abort.abort();
  }, [value, language]);

  useEffect(() => {
    const query = text.trim();
    if (!typed.current || !query) {
      setMatches([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      topics.searchTopics({ query, maxResults: kMatches }, { signal: abort.signal }).then(
        (answer) => {
          setMatches(answer.matches);
          setActive(answer.matches.length > 0 ? 0 : -1);
          setFailed(false);
          setOpen(true);
        },
        (error: unknown) => {
          if (isAbort(error)) return;
          setMatches([]);
          setFailed(true);
          setOpen(true);
        },
      );
    }, kWaitMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);

  const take = (match: TopicMatch | undefined) => {
    if (!match?.topic) return;
    typed.current = false;
    setText(topicName(match.topic, language));
    setOpen(false);
    onChange(match.topic.slug);
  };
  const clear = () => {
    typed.current = false;
    setText("");
    setOpen(false);
    onChange("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open && matches.length > 0) setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (matches.length > 0) setActive((active + step + matches.length) % matches.length);
    } else if (event.key === "Enter" && open && matches[active]) {
      event.preventDefault();
      take(matches[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const leave = () => {
    setOpen(false);
    if (!typed.current) return;
    // What was typed and not chosen: take an exact name, else go back.
    const exact = matches.find((match) => match.topic && topicName(match.topic, language).toLowerCase() === text.trim().toLowerCase());
    typed.current = false;
    if (exact) take(exact);
    else if (!text.trim()) onChange("");
    else setText(slugText(value));
  };

  const nameOf = (match: TopicMatch) => (match.topic ? topicName(match.topic, language) : match.name);
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel ?? false}>
      {(control) => (
        <div class="combobox">
          <Icon name="search" />
          <input
            class="input"
            {...control}
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
            autocomplete="off"
            spellcheck={false}
            value={text}
            placeholder={placeholder ?? t.common.topic.placeholder}
            onInput={(event) => {
              typed.current = true;
              setText(event.currentTarget.value);
              if (!event.currentTarget.value) clear();
            }}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          {value && (
            <button type="button" class="combobox-clear" aria-label={t.common.topic.clear} onClick={clear}>
              <Icon name="close" />
            </button>
          )}
          <ul class="combobox-list" id={list} role="listbox" aria-label={label} hidden={!open}>
            {matches.map((match, i) => (
              <li
                key={match.topic?.slug ?? i}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === active}
                class={i === active ? "combobox-option combobox-option-on" : "combobox-option"}
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(match);
                }}
                onMouseMove={() => setActive(i)}
              >
                <span>{nameOf(match)}</span>
                {match.name.toLowerCase() !== nameOf(match).toLowerCase() && <small>{match.name}</small>}
              </li>
            ))}
            {matches.length === 0 && (
              <li class="combobox-none" role="option" aria-disabled="true" aria-selected={false}>
                {failed ? t.common.topic.failed : t.common.topic.none}
              </li>
            )}
          </ul>
        </div>
      )}
    </Field>
  );
}
