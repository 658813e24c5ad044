import { pluralsOf } from "../plural";
import type { Area } from "../messages";

const n = pluralsOf("pl");

export const find: Area<"find"> = {
  title: "Szukaj osób",
  heading: "Kto porusza ludzi?",
  lead: "W kolejności tego, ile różnych osób zareaguje na ich wpisy w aktywnym tygodniu. Prognoza z przedziałem, sprawdzana z tym, co stało się potem.",
  filters: "Filtry",
  filtersSet: (count) => n(count, { one: `${count} filtr`, few: `${count} filtry`, many: `${count} filtrów`, other: `${count} filtru` }),
  clear: "Wyczyść filtry",
  topic: "Na temat",
  topicHint: "Wyniki dotyczą wtedy tylko wpisów na ten temat.",
  country: "Kraj",
  anyCountry: "Wszędzie",
  language: "Język, w którym piszą",
  anyLanguage: "Dowolny język",
  network: "Sieć",
  anyNetwork: "Wszystkie sieci",
  kind: "Kto",
  kinds: { person: "Osoby", organisation: "Organizacje", all: "Obie" },
  reply: "Skłonność do odpowiedzi",
  any: "dowolna",
  minScore: "Wynik co najmniej",
  evidence: "Dowody",
  evidences: { any: "Dowolne", fair: "Niezłe lub lepsze", strong: "Tylko mocne" },
  order: "Kolejność",
  orders: {
    score: "Wynik",
    expertise: "Wynik w temacie",
    true_reach: "Rzeczywisty zasięg",
    amplification: "Wzmocnienie",
    network_impact: "Wpływ sieci",
    reply: "Skłonność do odpowiedzi",
  },
  results: "Wyniki",
  shown: (count, more) =>
    more ? `Pierwsze ${count}` : n(count, { one: `Znaleziono ${count}`, few: `Znaleziono ${count}`, many: `Znaleziono ${count}`, other: `Znaleziono ${count}` }),
  exportCsv: "Eksportuj CSV",
  exported: (rows) =>
    n(rows, {
      one: `Wyeksportowano ${rows} wiersz`,
      few: `Wyeksportowano ${rows} wiersze`,
      many: `Wyeksportowano ${rows} wierszy`,
      other: `Wyeksportowano ${rows} wiersza`,
    }),
  exportedFirst: (rows) => `Wyeksportowano pierwsze ${rows} wierszy: plik nie mieści więcej.`,
  heads: { rank: "Miejsce", who: "Kto", score: "Wynik", weekly: "Osób tygodniowo", reply: "Odpowiada", why: "Dlaczego" },
  aboutTopic: (topic) => `na temat: ${topic}`,
  whole: (score) => `${score} we wszystkich tematach`,
  replyGuess: "Ta ocena ma skąpe podstawy.",
  organisation: "organizacja",
  why: {
    posts: (posts, days) =>
      `${n(posts, { one: `${posts} wpis`, few: `${posts} wpisy`, many: `${posts} wpisów`, other: `${posts} wpisu` })} w ${n(days, { one: `${days} dzień`, few: `${days} dni`, many: `${days} dni`, other: `${days} dnia` })}`,
    responders: (count, people) =>
      n(count, {
        one: `odpowiedziała ${people} osoba`,
        few: `odpowiedziały ${people} osoby`,
        many: `odpowiedziało ${people} osób`,
        other: `odpowiedziało ${people} osoby`,
      }),
    endorsements: (count) => n(count, { one: `+K od ${count} osoby`, few: `+K od ${count} osób`, many: `+K od ${count} osób`, other: `+K od ${count} osoby` }),
    lists: (count) => n(count, { one: `na ${count} liście`, few: `na ${count} listach`, many: `na ${count} listach`, other: `na ${count} listy` }),
    bio: "tak mówi w opisie",
    reach: (count, people) =>
      n(count, {
        one: `${people} zaufana osoba zareagowała w 90 dni`,
        few: `${people} zaufane osoby zareagowały w 90 dni`,
        many: `${people} zaufanych osób zareagowało w 90 dni`,
        other: `${people} zaufanej osoby zareagowało w 90 dni`,
      }),
  },
  none: {
    title: "Nikt nie spełnia wszystkich warunków.",
    text: "Usuń filtr albo obniż wynik lub skłonność do odpowiedzi. Wymieniamy tylko osoby, które połączyły konto.",
    topic: "Temat liczy się dopiero przy co najmniej 3 wpisach w 2 dniach i 3 osobach, które odpowiedziały: jedna wzmianka nie czyni eksperta.",
  },
  signIn: { title: "Aby szukać, trzeba się zalogować.", text: "Zaloguj się kluczem, który może szukać osób, albo otwórz osobę po nazwie." },
  byName: "Otwórz osobę",
  byNameHint: "Konto jako sieć:nazwa, na przykład twitter:jack, albo person:ID.",
  byNameForm: "Zapisz to jako sieć:nazwa.",
  open: "Otwórz",
  welcome: {
    lead: "Wynik to prognoza, którą można sprawdzić: ile różnych osób zareaguje na to, co ktoś opublikuje w aktywnym tygodniu, z przedziałem i rachunkiem, który się zgadza.",
    byName: "Zobacz czyjś wynik",
    search: "Szukanie",
    searchText: "Szukanie osób jest dla marek i agencji z kluczem. Kto ma wynik, może zalogować się własnym kontem.",
    me: "Twój wynik",
  },
  scale: {
    title: "Co mówi wynik",
    lead: "Każdy punkt jest trudniejszy od poprzedniego. Skala należy do modelu: nie przesuwa jej to, kto jeszcze tu jest.",
    axes: "Pod słupkami wynik, niżej liczba osób tygodniowo.",
    people: "Osoby z wynikiem",
    scored: (count, people) =>
      n(count, { one: `${people} osoba ma wynik`, few: `${people} osoby mają wynik`, many: `${people} osób ma wynik`, other: `${people} osoby ma wynik` }),
  },
};
