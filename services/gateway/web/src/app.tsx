// The shell: header, the page that the address names, footer. Pages are loaded when they are first visited.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SpeechContext, speechStore, useSpeech } from "./i18n/language";
import { Footer } from "./layout/footer";
import { Header } from "./layout/header";
import { SessionOver } from "./layout/session_over";
import { Link, useRoute, type Route } from "./router";
import { useStore } from "./store";
import { EmptyState, Skeleton, Toasts } from "./ui";

type Page = ComponentType<{ route: Route }>;

const pages: Record<Exclude<Route["page"], "unknown">, () => Promise<{ default: Page }>> = {
  find: () => import("./pages/find/find_page"),
  person: () => import("./pages/person/person_page"),
  "sign-in": () => import("./pages/sign_in/sign_in_page"),
  me: () => import("./pages/me/me_page"),
  campaigns: () => import("./pages/campaigns/campaigns_page"),
  campaign: () => import("./pages/campaigns/campaign_page"),
  operate: () => import("./pages/operate/operate_page"),
};

const loaded = new Map<string, Page>();

export function App() {
  const speech = useStore(speechStore);
  if (!speech) return null;
  return (
    <SpeechContext.Provider value={speech}>
      <Shell />
    </SpeechContext.Provider>
  );
}

function Shell() {
  const { t } = useSpeech();
  const route = useRoute();
  return (
    <>
      <a class="skip-link" href="#main">
        {t.common.skip}
      </a>
      <Header route={route} />
      <SessionOver />
      <main id="main" class="main" tabIndex={-1}>
        <CurrentPage route={route} />
      </main>
      <Footer />
      <Toasts />
    </>
  );
}

function CurrentPage({ route }: { route: Route }) {
  const { t } = useSpeech();
  const [, setLoads] = useState(0);
  const [failed, setFailed] = useState(false);
  const name = route.page;
  useEffect(() => {
    if (name === "unknown" || loaded.has(name)) return;
    setFailed(false);
    pages[name]().then(
      ({ default: page }) => {
        loaded.set(name, page);
        setLoads((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, [name]);
  useEffect(() => {
    const titles: Record<Route["page"], string> = {
      find: t.find.title,
      person: route.page === "person" ? route.subject : "",
      "sign-in": t.common.signInPage.title,
      me: t.me.title,
      campaigns: t.campaigns.title,
      campaign: t.campaigns.title,
      operate: t.operate.title,
      unknown: t.common.notFound.title,
    };
    document.title = `${titles[name]} · OpenKlout`;
  }, [name, t, route]);

  if (name === "unknown") {
    return (
      <EmptyState page title={t.common.notFound.title} actions={<Link class="button button-primary button-normal" href="/">{t.common.notFound.home}</Link>}>
        {t.common.notFound.text}
      </EmptyState>
    );
  }
  const Page = loaded.get(name);
  if (Page) return <Page route={route} key={name} />;
  // The part of the app was replaced on the server while this tab was open, or the net is gone: loading anew mends both.
  if (failed) {
    return (
      <EmptyState page icon="warning" title={t.common.problems.offline.title} actions={<a class="button button-primary button-normal" href={window.location.href}>{t.common.retry}</a>}>
        {t.common.problems.offline.text}
      </EmptyState>
    );
  }
  return <Skeleton lines={[30, 60, 90, 90, 80]} />;
}
