// One Connect client for each service. Every call waits until the session is known and repeats its CSRF token.
import { createClient, type Interceptor } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { ConnectorService } from "../../gen/klout/connector/v1/connector_pb.js";
import { GatewayService } from "../../gen/klout/gateway/v1/gateway_pb.js";
import { PerksService } from "../../gen/klout/perks/v1/perks_pb.js";
import { AppealService } from "../../gen/klout/scoring/v1/appeals_pb.js";
import { ModelService } from "../../gen/klout/scoring/v1/model_pb.js";
import { PlanningService } from "../../gen/klout/scoring/v1/planning_pb.js";
import { ScoringService } from "../../gen/klout/scoring/v1/scoring_pb.js";
import { TopicsService } from "../../gen/klout/topics/v1/topics_pb.js";
import { problemOf } from "./problem";

// Set by the session store, which cannot be imported here: it needs the gateway's client.
export const door = {
  csrfToken: "",
  ready: Promise.resolve(),
  // The server says that the session is over.
  onSessionOver: () => {},
};

const withSession: Interceptor = (next) => async (request) => {
  const asksWho = request.method.name === "GetSession";
  if (!asksWho) await door.ready;
  if (door.csrfToken) request.header.set("x-klout-csrf", door.csrfToken);
  try {
    return await next(request);
  } catch (error) {
    const { kind, reason } = problemOf(error);
    if (!asksWho && ((kind === "signed-out" && reason === "SESSION") || reason === "CSRF")) door.onSessionOver();
    throw error;
  }
};

// A page says that a service does not answer after so long.
const kPatienceMs = 10_000;
// Options of calls that may well take longer: they compute, publish or carry all there is. The gateway grants no more.
export const longCall = { timeoutMs: 600_000 };

const transport = createConnectTransport({
  baseUrl: window.location.origin,
  defaultTimeoutMs: kPatienceMs,
  useBinaryFormat: false,
  interceptors: [withSession],
});

export const gateway = createClient(GatewayService, transport);
export const scoring = createClient(ScoringService, transport);
export const planning = createClient(PlanningService, transport);
export const model = createClient(ModelService, transport);
export const appeals = createClient(AppealService, transport);
export const topics = createClient(TopicsService, transport);
export const connector = createClient(ConnectorService, transport);
export const perks = createClient(PerksService, transport);
