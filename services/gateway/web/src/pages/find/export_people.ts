// The list of Find as a file: all pages, up to kMostRows people.
import { Evidence, type RankedPerson } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { scoring } from "../../api/clients";
import { csvOf, downloadFile } from "../../csv";
import { requestOf, type Filters } from "./filters";

export const kMostRows = 1000;
const kPage = 500;

const heads = [
  "rank", "subject", "score", "low", "high", "people_per_week", "true_reach", "amplification", "network_impact", "evidence", "reply_likelihood",
  "organisation_likelihood", "topic", "topic_score", "topic_low", "topic_high", "topic_people_per_week", "topic_posts", "topic_days", "topic_responders",
  "topic_endorsements", "snapshot", "as_of", "model",
];

const rounded = (value: number | undefined, digits = 3) => (value === undefined ? "" : Number(value.toFixed(digits)));

export async function exportPeople(filters: Filters): Promise<{ rows: number; more: boolean }> {
  const rows: (string | number | bigint)[][] = [];
  let pageToken = "";
  do {
    const answer = await scoring.rankPeople({ ...requestOf(filters), pageSize: Math.min(kPage, kMostRows - rows.length), pageToken });
    const { snapshot } = answer;
    const asOf = snapshot?.asOf ? timestampDate(snapshot.asOf).toISOString() : "";
    const state = [snapshot?.id ?? 0n, asOf, snapshot?.model ?? ""];
    for (const person of answer.people) rows.push([...rowOf(person), ...state]);
    pageToken = answer.people.length > 0 ? answer.nextPageToken : "";
  } while (pageToken && rows.length < kMostRows);
  downloadFile(`openklout-people${filters.topic ? `-${filters.topic}` : ""}.csv`, "text/csv;charset=utf-8", csvOf(heads, rows));
  return { rows: rows.length, more: pageToken !== "" };
}

function rowOf({ rank, score, topic, organisation, reply }: RankedPerson): (string | number | bigint)[] {
  const scored = score !== undefined && score.score > 0;
  return [
    rank,
    score?.subject ?? "",
    ...[score?.score, score?.low, score?.high, score?.peoplePerWeek].map((value) => (scored ? rounded(value) : "")),
    rounded(score?.trueReach),
    rounded(score?.amplification),
    rounded(score?.networkImpact),
    Evidence[score?.evidence ?? 0] ?? "",
    rounded(reply?.likelihood),
    rounded(organisation?.likelihood),
    topic?.topic ?? "",
    rounded(topic?.score),
    rounded(topic?.low),
    rounded(topic?.high),
    rounded(topic?.peoplePerWeek),
    topic?.posts ?? "",
    topic?.days ?? "",
    topic?.responders ?? "",
    topic?.endorsements ?? "",
  ];
}
