// Starts the app: who is signed in is asked while the language loads, then the first page is drawn.
import { render } from "preact";
import { App } from "./app";
import { firstLanguage, speak } from "./i18n/language";
import { startSession } from "./session/session";
import "./styles/index.css";

startSession();
await speak(firstLanguage(), false);

const root = document.getElementById("app");
if (root) render(<App />, root);
