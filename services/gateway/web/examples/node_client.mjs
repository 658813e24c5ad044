// A program in Node that uses the suite through the door, with a client made from the protos. After `npm ci && npm run generate` in services/gateway/web:
//   node examples/node_client.mjs http://127.0.0.1:7440 klk_...      the key has the scope `find`: klout keys create my-program --scope find
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { ErrorDetailSchema } from "../gen/klout/common/v1/error_pb.js";
import { ScoringService } from "../gen/klout/scoring/v1/scoring_pb.js";

const [url, key] = process.argv.slice(2);

const withKey = (next) => (request) => {
  request.header.set("authorization", `Bearer ${key}`);
  return next(request);
};
const transport = createConnectTransport({ baseUrl: url, useBinaryFormat: true, interceptors: [withKey] });
const scoring = createClient(ScoringService, transport);

// Who moves most people.
const { people, snapshot } = await scoring.rankPeople({ pageSize: 3 });
console.log(`snapshot ${snapshot.id}, model ${snapshot.model}`);
for (const { rank, score } of people) console.log(`${rank}. ${score.subject}: ${score.score.toFixed(1)}, ${score.low.toFixed(1)} to ${score.high.toFixed(1)}`);

// One of them.
const subject = people[0].score.person || people[0].score.subject;
const { score } = await scoring.getScore({ subject });
console.log(`${subject}: about ${Math.round(score.peoplePerWeek)} people a week`);

// A stream: the score now, and then each time that it changes.
const enough = new AbortController();
try {
  for await (const { score: now } of scoring.watchScores({ subjects: [subject] }, { signal: enough.signal })) {
    console.log(`watched: ${now.score.toFixed(1)}`);
    enough.abort();
  }
} catch (error) {
  if (ConnectError.from(error).code !== Code.Canceled) throw error;
}

// An error: its code is Connect's, its detail holds the reason, which does not change, and the field at fault.
try {
  await scoring.getScore({ subject: "no network in this name" });
} catch (error) {
  const problem = ConnectError.from(error);
  const [detail] = problem.findDetails(ErrorDetailSchema);
  console.log(`refused: ${Code[problem.code]}, reason ${detail.reason}, field ${detail.field}`);
}
