import { useAction } from "../api/use_call";
import { kLanguageNames, kLanguages, speak, useSpeech } from "../i18n/language";
import type { Messages } from "../i18n/messages";
import { partsOf } from "../networks";
import { Link, navigate, type Route } from "../router";
import { signOut, useSession, type SessionState } from "../session/session";
import { useStore } from "../store";
import { setTheme, systemDark, themeStore, type Theme } from "../theme/theme";
import { Button, Icon, IconButton, LinkButton, type IconName } from "../ui";
import { Mark } from "./mark";

export function Header({ route }: { route: Route }) {
  const { t } = useSpeech();
  const { rights } = useSession();
  const links: { href: string; label: string; pages: Route["page"][]; show: boolean }[] = [
    { href: "/", label: t.common.nav.find, pages: ["find", "person"], show: true },
    { href: "/campaigns", label: t.common.nav.campaigns, pages: ["campaigns", "campaign"], show: rights.campaigns },
    { href: "/operate", label: t.common.nav.operate, pages: ["operate"], show: rights.operate },
    { href: "/me", label: t.common.nav.me, pages: ["me"], show: rights.person || !rights.signedIn },
  ];
  return (
    <header class="header">
      <div class="header-row">
        <Link class="brand" href="/">
          <Mark /> <span>OpenKlout</span>
        </Link>
        <nav class="nav" aria-label={t.common.menu}>
          {links
            .filter((link) => link.show)
            .map((link) => (
              <Link key={link.href} href={link.href} class="nav-link" aria-current={link.pages.includes(route.page) ? "page" : undefined}>
                {link.label}
              </Link>
            ))}
        </nav>
        <div class="header-tools">
          <LanguagePicker />
          <ThemeButton />
          <Account route={route} />
        </div>
      </div>
    </header>
  );
}

function LanguagePicker() {
  const { t, language } = useSpeech();
  return (
    <span class="select language-picker">
      <select
        class="input"
        aria-label={t.common.language}
        value={language}
        onChange={(event) => {
          const chosen = kLanguages.find((code) => code === event.currentTarget.value);
          if (chosen) void speak(chosen, true);
        }}
      >
        {kLanguages.map((code) => (
          <option key={code} value={code} lang={code} selected={code === language}>
            {kLanguageNames[code]}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const themeIcon: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };

function ThemeButton() {
  const { t } = useSpeech();
  const theme = useStore(themeStore);
  useStore(systemDark);
  return <IconButton icon={themeIcon[theme]} label={`${t.common.theme.label}: ${t.common.theme[theme]}`} onClick={() => setTheme(nextTheme[theme])} />;
}

// Characters of a brand's id that tell it from others at a glance. A session knows no more of its brand.
const kBrandId = 8;

export function sessionName({ session }: SessionState, words: Messages["common"], whole = false): string {
  if (session.person) return partsOf(session.person).name;
  if (session.keyName) return session.keyName;
  if (session.brandId) return words.brandNamed(whole ? session.brandId : session.brandId.slice(0, kBrandId));
  return words.operator;
}

function Account({ route }: { route: Route }) {
  const { t } = useSpeech();
  const state = useSession();
  const leave = useAction(async () => {
    await signOut();
    navigate("/");
  });
  if (!state.known) return <span class="account-place" aria-hidden="true" />;
  if (!state.rights.signedIn) {
    return route.page === "sign-in" ? null : <LinkButton href="/sign-in" size="small" look="primary">{t.common.signIn}</LinkButton>;
  }
  return (
    <span class="account">
      <span class="account-name" title={t.common.signedInAs(sessionName(state, t.common, true))}>
        {sessionName(state, t.common)}
      </span>
      <Button size="small" busy={leave.busy} onClick={() => void leave.run()}>
        {t.common.signOut}
      </Button>
    </span>
  );
}
