#!/usr/bin/env python3
"""Computes what 750 million people and 45 billion interactions a day would take, for docs/scale.md.

usage: scale.py [NAME=VALUE ...]        prints the tables, with some constants changed
       scale.py --check docs/scale.md   1 if the file does not hold what is printed
"""
import math
import sys

# NAME, VALUE, UNIT, WHERE FROM. The first two groups are to be changed only with the measurement; the last is for you.
MEASURED = [
    ("ack_rate", 1_607_550, "facts/s", "mark 1: durable, acknowledged; 2 cores, client on the same"),
    ("served_rate", 419_037, "facts/s", "mark 1: until folded, scored and served; the same 2 cores"),
    ("fold_us", 1.5, "us", "below the marks: processor time of a fact until it is served"),
    ("rebuild_rate", 466_163, "facts/s", "mark 5: rebuilt from the log, the least of three"),
    ("log_bytes", 600 * 1024 / 65536, "B/fact", "tests/bench/limits_bench.cc: 65,536 facts are about 600 kB in the log"),
    ("edge_bytes", 8.24, "B/edge", "decision 0032: 100 edges an account among 1.5 G accounts; mark 3, at 200,000 accounts, is 7.5"),
    ("account_bytes", 132, "B/account", "mark 3: snapshot file, names, scores and intervals"),
    ("score_ns", 333, "ns/edge", "scaling.svg: a whole scoring, at 16 M, two threads; 164 at 1 M"),
    ("trust_ns", 31, "ns/edge", "scaling.svg: trust, at 16 M, two threads; part of the scoring"),
    ("disk_rate", 254e6, "B/s", "limits: RocksDB, synced, one thread"),
    ("accounts_rate", 96, "accounts/s", "all measurements: connector, first reading of 10,000 accounts"),
    ("facts_per_account", 81, "facts", "the same: 810,000 facts"),
    ("requests_per_account", 3, "requests", "the same: 30,000 requests"),
    ("read_rate", 50_540, "calls/s", "all measurements: GetScore, 2 cores, client on the same (23 November)"),
    ("http_rate", 31_015, "calls/s", "gateway: the least of three runs, 2 cores"),
    ("text_rate", 137_657, "texts/s", "all measurements: topics, one core"),
    ("claim_rate", 5_172, "claims/s", "all measurements: perks on PostgreSQL"),
]
DESIGNED = [
    ("retention_days", 120, "days", "decision 0001: edges and posts unseen for longer are gone"),
    ("post_bytes", 25, "B/post", "services/scoring/domain/graph.h: author, time, seen, language, sentiment, row"),
    ("post_actor_bytes", 4, "B/act", "the same: who acted on a post, each once"),
    ("history_bytes", 32, "B/name/day", "decision 0009"),
    ("history_days", 366, "days", "decision 0009"),
    ("order_bytes", 4, "B/edge", "decision 0022: while trust is solved"),
    ("solve_account_bytes", 40, "B/account", "decision 0022: the same"),
    ("sweeps", 13, "sweeps", "decision 0022: 6 at best, 13 without its start"),
    ("residual_bytes", 2, "B/account", "decision 0022"),
    ("wire_bytes", 32, "B/fact", "tests/bench/scaling_bench.cc: 65,536 facts are 2 MB before the log"),
]
ASSUMED = [
    ("people", 750e6, "people", "Klout, 2015"),
    ("facts_a_day", 45e9, "facts", "Klout, 2015"),
    ("peak", 3, "times the mean", "busiest minute of a day"),
    ("accounts_per_person", 2, "accounts", "who acts without being a person here is among them"),
    ("edges_per_account", 100, "edges", "distinct people who acted within 120 days, on average"),
    ("log_days", 90, "days", "DESIGN.md section 4; today the log keeps all"),
    ("copies", 3, "copies", "of the facts"),
    ("erasures_a_day", 750, "erasures", "one of a million people a day"),
    ("scoring_every", 3600, "s", "how old a score may be"),
    ("rebuild_within", 86_400, "s", "how long folding all anew may take, after a change of kinds or half-life"),
    ("reads", 100_000, "calls/s", "at the peak, a third of them over HTTP"),
    ("facts_per_post", 50, "facts", "a post has a text to classify"),
    ("on_posts", 0.8, "", "of the facts, distinct acts on a post"),
    ("post_name_bytes", 36, "B/post", "its id and the index of ids"),
    ("claims", 1_000, "claims/s", "at the peak"),
    ("cache_bytes", 200, "B/person", "in Redis: DESIGN.md says 100 a score; as much again for the key"),
    ("node_cores", 32, "cores", "one machine"),
    ("node_memory", 128e9, "B", "the same"),
    ("node_disk", 7.68e12, "B", "the same, NVMe"),
    ("node_network", 1.25e9, "B/s", "the same, 10 Gbit/s"),
    ("fill", 0.7, "", "how full memory, disk and cores may be"),
    ("efficiency", 0.5, "", "of 32 cores beside 2, for what runs on all; measured was 2"),
    ("node_hour", 1.60, "USD", "one machine, rented for a year"),
    ("egress_gb", 0.05, "USD", "a GB that leaves"),
    ("answer_bytes", 300, "B", "an answer to the outside"),
]


def si(value, unit=""):
    """Three digits, with a thousand's letter."""
    if value == 0:
        return "0"
    letters = ["", "k", "M", "G", "T", "P"]
    step = max(0, min(len(letters) - 1, int(math.floor(math.log10(abs(value)) / 3))))
    scaled = value / 1000**step
    digits = max(0, 2 - int(math.floor(math.log10(abs(scaled)))))
    return f"{scaled:.{min(digits, 2)}f} {letters[step]}{unit}".rstrip()


def span(seconds):
    for name, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.3g} {name}"
    return f"{seconds:.3g} s"


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


class Scale:
    def __init__(self, c):
        self.c = c
        self.mean = c["facts_a_day"] / 86_400
        self.accounts = c["people"] * c["accounts_per_person"]
        self.edges = self.accounts * c["edges_per_account"]
        self.log = c["facts_a_day"] * c["log_days"] * c["log_bytes"]
        # Two graphs while one is published, and what trust takes.
        self.graph = 2 * (self.edges * c["edge_bytes"] + self.accounts * c["account_bytes"])
        self.solve = self.edges * c["order_bytes"] + self.accounts * c["solve_account_bytes"]
        posts = c["facts_a_day"] / c["facts_per_post"] * c["retention_days"]
        acts = c["facts_a_day"] * c["retention_days"] * c["on_posts"]
        self.post_count = posts
        self.posts = 2 * (posts * (c["post_bytes"] + c["post_name_bytes"]) + acts * c["post_actor_bytes"])
        # Read and written, then folded from nothing (docs/life-of-a-request.md).
        self.erasure = 2 * self.log / c["disk_rate"] + c["facts_a_day"] * c["log_days"] / c["rebuild_rate"]
        self.history = c["people"] * c["history_bytes"] * c["history_days"]
        self.memory = c["node_memory"] * c["fill"]
        self.disk = c["node_disk"] * c["fill"]
        self.scoring_cores = self.edges * c["score_ns"] * 1e-9 * 2
        self.machine_cores = c["node_cores"] * c["efficiency"]

    def load(self):
        c = self.c
        table(["load", "", "how"], [
            ["facts, mean", si(self.mean, "/s"), "facts_a_day / 86,400"],
            ["facts, peak", si(self.mean * c["peak"], "/s"), "times peak"],
            ["accounts", si(self.accounts), "people x accounts_per_person; ids of 32 bits hold 4.29 G"],
            ["edges", si(self.edges), "accounts x edges_per_account"],
            ["facts an edge stands for", si(c["facts_a_day"] * c["retention_days"] / self.edges), "of retention_days"],
            ["posts", si(self.post_count), "facts_a_day / facts_per_post x retention_days"],
            ["requests to networks a day", si(c["facts_a_day"] * c["requests_per_account"] / c["facts_per_account"]), "facts_a_day x requests_per_account / facts_per_account"],
            ["log of a day, one copy", si(c["facts_a_day"] * c["log_bytes"], "B"), "facts_a_day x log_bytes"],
            ["log, one copy", si(self.log, "B"), f"of {c['log_days']} days"],
            ["two graphs, without posts", si(self.graph, "B"), "2 x (edges x edge_bytes + accounts x account_bytes)"],
            ["posts of two graphs", si(self.posts, "B"), "2 x (posts x (post_bytes + post_name_bytes) + acts x post_actor_bytes)"],
            ["a whole scoring", si(self.scoring_cores / 3600, "core hours"), "edges x score_ns x 2 threads"],
            ["of that, trust", si(self.edges * c["trust_ns"] * 1e-9 * 2 / 3600, "core hours"), "edges x trust_ns x 2 threads"],
        ])

    # What one machine with today's programs is asked for, by what it can: the order in which they break.
    def breaks(self):
        c = self.c
        pages = c["accounts_rate"] * c["facts_per_account"]
        rebuild = c["facts_a_day"] * c["log_days"] / c["rebuild_rate"]
        scoring = self.scoring_cores / self.machine_cores
        rows = [
            ("erasures: each copies the whole log and folds it anew", self.erasure * c["erasures_a_day"] / 86_400,
             f"one takes {span(self.erasure)}", "scoring, decision 0005", "ClickHouse: edit parts, many at once"),
            ("folding anew from the log", rebuild / c["rebuild_within"], f"takes {span(rebuild)}", "scoring, mark 5", "ClickHouse: aggregates in place, by shard"),
            ("history on disk, one copy", self.history / self.disk, si(self.history, "B"), "scoring, decision 0009", "ClickHouse, sharded by author"),
            ("reading networks: one lock, one synced write a page", self.mean * c["peak"] / pages, f"{si(pages, '/s')} a connector", "connector", "connectors by account: not designed"),
            ("posts and who acted on each, in memory", self.posts / self.memory, si(self.posts, "B"), "scoring, graph.h", "ClickHouse: sums by author to the ranks"),
            ("graphs without posts in memory", (self.graph + self.solve) / self.memory, si(self.graph + self.solve, "B"), "scoring, mark 3", "PETSc rows on MPI ranks"),
            ("facts on disk, one copy", self.log / self.disk, si(self.log, "B"), "scoring", "ClickHouse, sharded by author"),
            ("folded, scored and served, as measured", self.mean * c["peak"] / c["served_rate"], f"{si(c['served_rate'], '/s')}", "scoring, mark 1", "shards fold their own"),
            ("the processor time of facts, on one worker", self.mean * c["peak"] * c["fold_us"] * 1e-6, f"{si(1e6 / c['fold_us'], '/s')}", "scoring", "the same"),
            ("a whole scoring in time", scoring / c["scoring_every"], f"takes {span(scoring)}", "scoring, mark 4", "MPI ranks"),
            ("acknowledging", self.mean * c["peak"] / c["ack_rate"], f"{si(c['ack_rate'], '/s')}", "scoring, mark 1", "ClickHouse"),
            ("reads of scores", c["reads"] / (c["read_rate"] * self.machine_cores / 2), f"{si(c['read_rate'] * self.machine_cores / 2, '/s')}", "scoring, mark 7", "Redis shards"),
            ("claims", c["claims"] / c["claim_rate"], f"{si(c['claim_rate'], '/s')}", "perks", "PostgreSQL: built"),
            ("HTTP", c["reads"] / 3 / (c["http_rate"] * self.machine_cores / 2), f"{si(c['http_rate'] * self.machine_cores / 2, '/s')}", "gateway", "replicas: built"),
            ("texts", self.mean * c["peak"] / c["facts_per_post"] / (c["text_rate"] * self.machine_cores), f"{si(c['text_rate'] * self.machine_cores, '/s')}", "topics", "replicas: built"),
        ]
        rows.sort(key=lambda row: -row[1])
        table(["at full load", "of one machine", "what it is", "whose", "moves to"],
              [[what, f"{ratio:,.0f} times" if ratio >= 100 else f"{ratio:.3g} times", note, whose, to] for what, ratio, note, whose, to in rows])

    # People that one machine bears, before each of the parts that grow with people breaks.
    def alone(self):
        c = self.c

        def part(ratio):
            return si(c["people"] / ratio)

        table(["on one machine", "people, at most"], [
            ["an erasure a day for each million people, of a log that grows with them", si(c["people"] / math.sqrt(self.erasure * c["erasures_a_day"] / 86_400))],
            ["history on disk", part(self.history / self.disk)],
            ["networks read by one connector, at the peak", part(self.mean * c["peak"] / (c["accounts_rate"] * c["facts_per_account"]))],
            ["posts in memory", part(self.posts / self.memory)],
            ["graphs without posts in memory", part((self.graph + self.solve) / self.memory)],
            ["folded, scored and served at the peak", part(self.mean * c["peak"] / c["served_rate"])],
        ])

    def layout(self):
        c = self.c
        cores = c["node_cores"] * c["fill"]

        def up(value):
            return max(1, math.ceil(value))

        fold_cores = self.mean * c["peak"] * c["fold_us"] * 1e-6
        # As measured, with its client: two cores make served_rate.
        served_cores = self.mean * c["peak"] * 2 / c["served_rate"]
        scoring_nodes = self.scoring_cores / c["efficiency"] / c["scoring_every"] / c["node_cores"]
        graph_nodes = up(max((self.graph + self.solve) / self.memory, served_cores / cores, scoring_nodes))
        graph_by = "memory" if (self.graph + self.solve) / self.memory > scoring_nodes else "scoring"
        facts_nodes = up(max((self.log * c["copies"] + self.history * c["copies"]) / self.disk, c["copies"]))
        reading_cores = c["reads"] / c["read_rate"] * 2 + c["reads"] / 3 / c["http_rate"] * 2 + self.mean * c["peak"] / c["facts_per_post"] / c["text_rate"]
        connectors = up(self.mean * c["peak"] / (c["accounts_rate"] * c["facts_per_account"]))
        parts = [
            ("facts and history", facts_nodes, "disk", "ClickHouse: the fact log is built, aggregates **not**"),
            ("graph, folding, scoring", graph_nodes, graph_by, "PETSc on MPI: scores of a snapshot are built, folding on ranks **not**"),
            ("score cache", up(2 * c["people"] * c["cache_bytes"] / self.memory), "memory, two snapshots", "Redis shards behind nutcracker: built, filled by one process; from ranks **not**"),
            ("readers, gateways, topics", up(reading_cores / cores) + 1, "cores, and a spare", "built; readers without the graph **not**"),
            ("connectors", up(connectors * 2 / cores), f"{connectors} processes of 2 cores", "one is built, many **not**"),
            ("perks", 3, "copies", "PostgreSQL: built"),
        ]
        nodes = sum(part[1] for part in parts)
        with_posts = up((self.graph + self.solve + self.posts) / self.memory)
        table(["part", "machines", "by", "engine"], [list(part) for part in parts] + [["**all**", nodes, "", ""], ["if posts stayed in the ranks, as they are today", nodes - graph_nodes + with_posts, "memory", ""]])
        sweep = self.accounts * c["residual_bytes"]
        egress = c["reads"] / c["peak"] * 86_400 * c["answer_bytes"]
        money = nodes * 24 * c["node_hour"]
        out = egress / 1e9 * c["egress_gb"]
        table(["network and money", "", "how"], [
            ["facts in, peak, all copies", si(self.mean * c["peak"] * c["wire_bytes"] * c["copies"], "B/s"), "mean x peak x wire_bytes x copies"],
            ["facts from shards to ranks, peak", si(self.mean * c["peak"] * c["wire_bytes"], "B/s"), "each fact once"],
            ["residuals to each rank, one sweep", span(sweep / c["node_network"]), "accounts x residual_bytes at node_network: the worst case, every rank needs all"],
            ["residuals, a whole solution", span(sweep / c["node_network"] * c["sweeps"]), "times sweeps"],
            ["scores to Redis, one publish", span(2 * c["people"] * c["cache_bytes"] / 2 / c["node_network"] / graph_nodes), "people x cache_bytes from all ranks at once"],
            ["folding, cores at the peak", f"{fold_cores:.2g}, or {served_cores:.2g}", "fold_us; or as measured, with client and publishes"],
            ["cores for a scoring in time", si(self.scoring_cores / c["efficiency"] / c["scoring_every"]), "core hours / efficiency / scoring_every"],
            ["machines a day", f"{money:,.0f} USD", "machines x 24 x node_hour"],
            ["answers to the outside a day", f"{out:,.0f} USD", "mean of reads x answer_bytes x egress_gb"],
            ["a million facts", f"{(money + out) / (c['facts_a_day'] / 1e6):.3f} USD", ""],
            ["a million people a day", f"{(money + out) / (c['people'] / 1e6):.2f} USD", ""],
        ])
        shown = 16e6
        table(["how far beyond what was measured", ""], [
            ["edges of a whole scoring, measured at most", si(shown)],
            ["edges on one machine of the graph", si(self.edges / graph_nodes)],
            ["of that", f"{self.edges / graph_nodes / shown:,.0f} times"],
            ["machines, if each kept to what was measured", si(self.edges / shown)],
        ])


def main():
    groups = [("measured, in docs/performance.md unless said", MEASURED), ("of the design", DESIGNED), ("assumed", ASSUMED)]
    constants = {name: value for _, group in groups for name, value, _, _ in group}
    arguments = sys.argv[1:]
    if arguments[:1] == ["--check"]:
        import contextlib
        import io
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            print_all(groups, constants)
        held = told.getvalue().strip() in open(arguments[1], encoding="utf-8").read()
        print("the file holds what is printed" if held else "the file does not hold what is printed")
        return 0 if held else 1
    for argument in arguments:
        name, _, value = argument.partition("=")
        if name not in constants:
            print(f"there is no constant {name}; there are {', '.join(constants)}", file=sys.stderr)
            return 2
        constants[name] = float(value)
    print_all(groups, constants)
    return 0


def print_all(groups, constants):
    for title, group in groups:
        table([f"constant, {title}", "", "", "from"], [[f"`{name}`", f"{constants[name]:,.10g}", unit, source] for name, _, unit, source in group])
    scale = Scale(constants)
    scale.load()
    scale.breaks()
    scale.alone()
    scale.layout()


if __name__ == "__main__":
    sys.exit(main())
