// Plays GitHub for a linking: the page where the person decides, the token endpoint with PKCE, and as much of the REST API as the connector asks of it
// (services/connector/networks/github.textproto). One person, Ada, with three repositories that others starred.
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";

const kDay = 86_400_000;
const day = (days) => new Date(Date.now() - days * kDay).toISOString().replace(/\.\d+/, "");
const user = (id, login, more = {}) => ({ id, login, type: "User", html_url: `https://github.com/${login}`, ...more });

const ada = user(4242, "ada-roaster", { name: "Ada Roaster", followers: 3, following: 1, public_repos: 3, bio: "roasts coffee", blog: "" });
const fans = ["bea", "carl", "dora", "emil", "fay"].map((login, i) => user(100 + i, login));
const repositories = ["espresso-timer", "roast-log", "grinder"].map((name, i) => ({
  id: 900 + i, name, full_name: `ada-roaster/${name}`, fork: false, private: false, archived: false, owner: ada, description: `Coffee: ${name}`, topics: ["coffee", "espresso"],
  homepage: "", created_at: day(20 + i), pushed_at: day(3), stargazers_count: fans.length, forks_count: 0, open_issues_count: 0, html_url: `https://github.com/ada-roaster/${name}`,
}));
const stars = fans.map((fan, i) => ({ starred_at: day(2 + i), user: fan }));

const answers = [
  [/^\/user$/, ada],
  [/^\/user\/4242$/, ada],
  [/^\/users\/ada-roaster$/, ada],
  [/^\/users\/ada-roaster\/followers$/, fans.slice(0, 3)],
  [/^\/users\/ada-roaster\/following$/, fans.slice(0, 1)],
  [/^\/users\/ada-roaster\/repos$/, repositories],
  [/^\/repos\/ada-roaster\/[\w-]+\/stargazers$/, stars],
  [/^\/(users|repos)\//, []],
];

export async function startGithub() {
  const codes = new Map();
  const secret = randomBytes(16).toString("hex");
  const state = { tokens: 0, sawVerifier: false };

  function decide(url, response) {
    const query = url.searchParams;
    const back = new URL(query.get("redirect_uri"));
    back.searchParams.set("state", query.get("state"));
    const no = new URL(back);
    no.searchParams.set("error", "access_denied");
    const code = randomBytes(8).toString("hex");
    codes.set(code, query.get("code_challenge"));
    back.searchParams.set("code", code);
    const link = (to, text) => `<a href="${to.href.replace(/&/g, "&amp;")}">${text}</a>`;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><html lang="en"><title>GitHub</title><h1>May OpenKlout read?</h1><p>${link(back, "Yes")} ${link(no, "No")}</p></html>`);
  }

  function exchange(form, response) {
    const challenge = codes.get(form.get("code"));
    const verified = challenge && createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url") === challenge;
    codes.delete(form.get("code"));
    state.sawVerifier = state.sawVerifier || Boolean(verified);
    if (!verified || form.get("client_id") !== "journey") return send(response, 200, { error: "bad_verification_code" });
    state.tokens += 1;
    return send(response, 200, { access_token: secret, token_type: "bearer", scope: "read:user" });
  }

  const send = (response, status, body) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://github");
    let body = "";
    for await (const chunk of request) body += chunk;
    if (url.pathname === "/login/oauth/authorize") return decide(url, response);
    if (url.pathname === "/login/oauth/access_token") return exchange(new URLSearchParams(body), response);
    if (request.headers.authorization !== `Bearer ${secret}`) return send(response, 401, { message: "Bad credentials" });
    const found = answers.find(([path]) => path.test(url.pathname));
    return found ? send(response, 200, found[1]) : send(response, 404, { message: "Not Found" });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${server.address().port}`;
  state.stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections?.();
  });
  return state;
}
