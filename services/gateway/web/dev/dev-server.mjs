// Serves dist/ with the headers of the gateway and answers Connect calls with fixtures. For looking at pages; never built into the app.
//   node dev/dev-server.mjs [port]
// Sign in with `klk_operator`, `klk_brand`, or the ticket `klt_person` (/sign-in#klt_person).
// The cookie `dev-fail=Method:code[:REASON],...` makes calls fail, `dev-hang=Method,...` leaves them unanswered: for error and loading states.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { calls } from "./fixtures/index.mjs";
import { CallError, sessions } from "./fixtures/world.mjs";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const statuses = {
  invalid_argument: 400, unauthenticated: 401, permission_denied: 403, not_found: 404, failed_precondition: 412,
  resource_exhausted: 429, unavailable: 503, internal: 500, unimplemented: 501,
};
const security = {
  "content-security-policy":
    "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

function cookies(request) {
  const pairs = (request.headers.cookie ?? "").split(/;\s*/).filter(Boolean).map((pair) => pair.split("="));
  return Object.fromEntries(pairs.map(([name, ...value]) => [name, decodeURIComponent(value.join("="))]));
}

function errorBody({ code, message, reason, field = "", retryAfterMs = 0 }) {
  // klout.common.v1.ErrorDetail, by hand: two strings and a number.
  const text = (tag, value) => (value ? [Buffer.from([tag, Buffer.byteLength(value)]), Buffer.from(value)] : []);
  const varint = [];
  for (let rest = retryAfterMs; rest > 0; rest >>>= 7) varint.push((rest & 127) | (rest > 127 ? 128 : 0));
  const bytes = Buffer.concat([...text(10, reason), ...text(18, field), Buffer.from(varint.length ? [24, ...varint] : [])]);
  return { code, message, details: [{ type: "klout.common.v1.ErrorDetail", value: bytes.toString("base64").replace(/=+$/, "") }] };
}

function sendJson(response, status, body, headers = {}) {
  response.writeHead(status, { "content-type": "application/json", ...security, ...headers });
  response.end(JSON.stringify(body));
}

function frame(flags, body) {
  const data = Buffer.from(JSON.stringify(body));
  const head = Buffer.alloc(5);
  head[0] = flags;
  head.writeUInt32BE(data.length, 1);
  return Buffer.concat([head, data]);
}

async function answer(request, response, method) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const jar = cookies(request);
  const short = method.split("/")[1];
  if ((jar["dev-hang"] ?? "").split(",").includes(short)) return;
  const stream = (request.headers["content-type"] ?? "").startsWith("application/connect+json");
  const body = Buffer.concat(chunks);
  const message = JSON.parse((stream ? body.subarray(5) : body).toString() || "{}");
  const headers = {};
  const context = {
    session: sessions[jar["dev-session"]] ?? {},
    sessionName: jar["dev-session"] ?? "",
    signIn: (name) => (headers["set-cookie"] = `dev-session=${name}; Path=/; HttpOnly; SameSite=Lax`),
  };
  try {
    const failing = (jar["dev-fail"] ?? "").split(",").map((part) => part.split(":")).find(([name]) => name === short);
    if (failing) throw new CallError(failing[1] ?? "unavailable", "the scoring service does not answer", failing[2] ?? "BACKEND");
    const call = calls[method];
    if (!call) throw new CallError("unimplemented", `no fixture for ${method}`, "NO_FIXTURE");
    const result = await call(message, context);
    if (!stream) return sendJson(response, 200, result, headers);
    response.writeHead(200, { "content-type": "application/connect+json", ...security });
    for (const each of result) response.write(frame(0, each));
    response.end(frame(2, {}));
  } catch (error) {
    if (!(error instanceof CallError)) console.error(error);
    const problem = error instanceof CallError ? error : new CallError("internal", String(error), "BUG");
    sendJson(response, statuses[problem.code] ?? 500, errorBody(problem), headers);
  }
}

function serveFile(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
  const asset = path.startsWith("/assets/") ? join(dist, path) : join(dist, "index.html");
  if (!asset.startsWith(dist) || !existsSync(asset)) {
    response.writeHead(404, security);
    return response.end();
  }
  response.writeHead(200, { "content-type": types[extname(asset)] ?? "application/octet-stream", ...security });
  response.end(readFileSync(asset));
}

export function startDevServer(port) {
  const server = createServer((request, response) => {
    const method = /^\/(klout\.[\w.]+\/\w+)$/.exec(request.url)?.[1];
    if (request.method === "POST" && method) void answer(request, response, method);
    else serveFile(request, response);
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8099);
  await startDevServer(port);
  console.log(`http://127.0.0.1:${port}`);
}
