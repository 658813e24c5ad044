// How often the 90 % interval held what was seen: of all, by size, by network, by language.
import type { IntervalCoverage } from "../../../gen/klout/scoring/v1/model_pb.js";
import { useSpeech } from "../../i18n/language";
import { Badge, Table, type Column } from "../../ui";
import { hasDivided, hasForetold, heldOf } from "./backtest_figures";
import { GroupName } from "./group_name";

export function CoverageTable({ coverage }: { coverage: readonly IntervalCoverage[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.backtest;
  const share = (part: number) => format.percent(part, 1);
  const part = (key: "held" | "foretold" | "heldDivided" | "below" | "above"): Column<IntervalCoverage> => ({ key, head: words[key], numeric: true, cell: (row) => share(row[key]) });
  const columns: Column<IntervalCoverage>[] = [
    { key: "group", head: words.group, rowHead: true, cell: (row) => <Group coverage={row} /> },
    { key: "people", head: words.people, numeric: true, cell: (row) => format.integer(row.subjects) },
    {
      key: "parts", head: words.parts,
      cell: (row) => {
        const label = words.partsLabel(share(row.below), share(row.held), share(row.above));
        return (
          <span class="coverage-bar" role="img" aria-label={label} title={label}>
            <span class="coverage-out" style={{ flexGrow: row.below }} />
            <span class="coverage-held" style={{ flexGrow: row.held }} />
            <span class="coverage-out" style={{ flexGrow: row.above }} />
          </span>
        );
      },
    },
    part("held"),
    ...(hasForetold(coverage) ? [part("foretold")] : []),
    ...(hasDivided(coverage) ? [part("heldDivided")] : []),
    part("below"),
    part("above"),
  ];
  return (
    <div class="coverage">
      <Table caption={words.coverage} columns={columns} rows={coverage} rowKey={(row) => row.group} stack />
    </div>
  );
}

function Group({ coverage }: { coverage: IntervalCoverage }) {
  const words = useSpeech().t.operate.backtest;
  const held = heldOf(coverage);
  return (
    <span class="coverage-group">
      <GroupName group={coverage.group} />{" "}
      {held !== "good" && <Badge tone="warn">{held === "narrow" ? words.tooNarrow : words.tooWide}</Badge>}
    </span>
  );
}
