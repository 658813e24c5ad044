#!/usr/bin/env python3
"""Draws `klout-bench --only scaling --json FILE` as an SVG: nanoseconds per interaction and per edge by size, and the band of 1.5 times the first.

usage: scaling_plot.py FILE.json OUT.svg
"""
import json
import math
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 360, 76, 150, 24, 48
COLOURS = {"ingest": "#1d5fd0", "trust": "#b45309", "scores": "#0b6b3a"}


def main():
    rows = [row for row in json.load(open(sys.argv[1]))["rows"] if row["bench"] == "scaling"]
    series = {}
    for row in rows:
        name, size = row["what"].split(", ")
        series.setdefault(name, {"unit": row["unit"], "points": []})["points"].append((size, row["ours"][0]))
    sizes = [size for size, _ in next(iter(series.values()))["points"]]
    most = max(value for one in series.values() for _, value in one["points"])
    top = 10 ** math.ceil(math.log10(most))
    least = 10 ** math.floor(math.log10(min(value for one in series.values() for _, value in one["points"])))

    def x(i):
        return LEFT + i * (WIDTH - LEFT - RIGHT) / max(1, len(sizes) - 1)

    def y(value):
        part = (math.log10(value) - math.log10(least)) / (math.log10(top) - math.log10(least))
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        'aria-label="Time per interaction and per edge by size" font-family="system-ui, sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    decade = least
    while decade <= top:
        out.append(f'<line x1="{LEFT}" y1="{y(decade):.1f}" x2="{WIDTH - RIGHT}" y2="{y(decade):.1f}" stroke="#d5dae1"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y(decade) + 4:.1f}" text-anchor="end" fill="#5a6270">{decade:g} ns</text>')
        decade *= 10
    for i, size in enumerate(sizes):
        out.append(f'<text x="{x(i):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#5a6270">{size}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle" fill="#5a6270">interactions</text>')
    for name, one in series.items():
        colour = COLOURS.get(name, "#444444")
        first = one["points"][0][1]
        # Within this band it is flat enough.
        out.append(
            f'<rect x="{LEFT}" y="{y(first * 1.5):.1f}" width="{WIDTH - LEFT - RIGHT}" height="{y(first) - y(first * 1.5):.1f}" fill="{colour}" opacity="0.08"/>'
        )
        path = " ".join(f"{x(i):.1f},{y(value):.1f}" for i, (_, value) in enumerate(one["points"]))
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for i, (_, value) in enumerate(one["points"]):
            out.append(f'<circle cx="{x(i):.1f}" cy="{y(value):.1f}" r="3.5" fill="{colour}"><title>{value:.0f}</title></circle>')
            out.append(f'<text x="{x(i):.1f}" y="{y(value) - 8:.1f}" text-anchor="middle" fill="{colour}">{value:.0f}</text>')
        last = one["points"][-1][1]
        out.append(f'<text x="{WIDTH - RIGHT + 12}" y="{y(last) + 4:.1f}" fill="{colour}">{name}, {one["unit"]}</text>')
    out.append("</svg>")
    open(sys.argv[2], "w").write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
