// Signing in: with an account of one's own, with a key, or at once with the ticket in `/sign-in#klt_...`, which leaves the address bar
// before it is used.
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../api/problem";
import { useAction } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { sessionName } from "../../layout/header";
import { LinkForm } from "../../link/link_form";
import { navigate } from "../../router";
import { signIn, useSession } from "../../session/session";
import { Button, Card, InlineProblem, PageHead, Skeleton, TextField, toast } from "../../ui";
import { nextPath } from "./next_path";

function takeTicket(): string {
  const ticket = window.location.hash.slice(1);
  if (!/^klt_[\w-]+$/.test(ticket)) return "";
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return ticket;
}

export default function SignInPage() {
  const { t } = useSpeech();
  const words = t.common.signInPage;
  const state = useSession();
  const [ticket, setTicket] = useState(takeTicket);
  const [key, setKey] = useState("");
  const [wrongForm, setWrongForm] = useState(false);

  const enter = useAction(async (secret: string) => {
    await signIn(secret);
    toast(words.done);
    navigate(nextPath(window.location.search, "/"), { replace: true });
  });
  useEffect(() => {
    const take = (secret: string) => {
      if (secret) void enter.run(secret).then(() => setTicket(""));
    };
    take(ticket);
    const onHash = () => {
      const later = takeTicket();
      setTicket(later);
      take(later);
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = !/^kl[kt]_[\w-]+$/.test(key.trim());
    setWrongForm(wrong);
    if (!wrong) void enter.run(key.trim());
  };

  if (ticket) {
    return (
      <>
        <PageHead title={words.title} lead={words.ticket} />
        <Skeleton />
      </>
    );
  }
  return (
    <>
      <PageHead title={words.title} lead={state.rights.signedIn ? words.already(sessionName(state, t.common)) : words.lead} />
      <div class="two-columns">
        <Card title={words.asPerson}>
          <LinkForm onLinked={() => navigate(nextPath(window.location.search, "/me"))} />
        </Card>
        <Card title={words.asKey}>
          <form class="form" onSubmit={submit} noValidate>
            <TextField
              label={words.keyLabel}
              hint={words.keyHint}
              error={wrongForm ? words.keyForm : undefined}
              type="password"
              name="key"
              autocomplete="current-password"
              spellcheck={false}
              value={key}
              onChange={setKey}
            />
            <KeyProblem problem={enter.error} bad={words.keyBad} />
            <div>
              <Button type="submit" look="primary" busy={enter.busy}>
                {words.keyButton}
              </Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}

function KeyProblem({ problem, bad }: { problem: Problem | undefined; bad: string }) {
  const known = problem?.kind === "signed-out" || problem?.kind === "invalid" || problem?.kind === "forbidden";
  return <InlineProblem problem={problem} {...(known ? { text: bad } : {})} />;
}
