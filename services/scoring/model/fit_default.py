#!/usr/bin/env python3
"""Finds the forecast weights of the default model (services/scoring/domain/model.h).

  fit_default.py EVENTS.txt.gz

EVENTS has lines `actor author unix_time kind`, kind RT (reshare), MT (mention), RE (reply): the Higgs log of
July 2012. Nothing at or after FREEZE is used. The weights follow from a rule, not from a choice by hand: all
points of GRID are tried, and the mean of all points within TOLERANCE of the best objective is taken, in steps
of STEP. The centre of a plateau is kept, not its peak: neighbours of the peak differ by chance.

Prints the weights as model.h has them and the residual's spread. Takes about 20 seconds. Needs numpy.
"""
import gzip
import itertools
import math
import sys

import numpy as np

HOUR, DAY = 3600, 86400
FREEZE = 1341360000  # 2012-07-04 00:00 UTC
# Cuts from 14:00 on 2 July every three hours; what follows is foretold for 12 and for 24 hours.
CUTS = [(cut, cut + hours * HOUR)
        for cut in range(1341252000 - 4 * HOUR, FREEZE - 11 * HOUR, 3 * HOUR)
        for hours in (12, 24) if cut + hours * HOUR <= FREEZE]
# The scale is fitted on whole days, so that day and night are in all of them.
SCALE_CUTS = (1341252000, 1341262800, 1341273600)

# Structure, as in model.h. It was chosen before, on the same cuts.
HALF_LIFE = 48 * HOUR
VOTE_EXPONENT = 0.5
DAMPING = 0.5
VOICES = 10
FLOOR = 1
THIN_REACH = 3
PRESENCE_EXPONENT, RESHARER_PRESENCE_EXPONENT = 4, 8
TRUST_ROUNDS = 40  # the error halves in each: 1e-12

GRID = {
    "true_reach": (.15, .4, .8),
    "reshare_reach": (0, .25, .5),
    "present_audience": (1, 1.5, 2.2),
    "present_resharers": (.4, .8, 1.2, 1.8),
    "network_impact": (.5, .8, 1.2),
    "attention": (.3, .6, .9),
}
TOLERANCE = .01
STEP = .05
KINDS = {"RT": 0, "MT": 1, "RE": 2}
RESHARE, ALL_KINDS = (0,), (0, 1, 2)


class Log:
    """Events before FREEZE without acts of people on themselves; people are numbers from 0."""

    def __init__(self, path):
        ids, rows = {}, []
        with gzip.open(path, "rt") as lines:
            for line in lines:
                actor, author, when, kind = line.split()
                if actor == author or int(when) >= FREEZE:
                    continue
                rows.append((ids.setdefault(actor, len(ids)), ids.setdefault(author, len(ids)), int(when),
                             KINDS[kind]))
        self.actor, self.author, self.time, self.kind = (np.array(column) for column in zip(*rows))
        self.people = len(ids)

    def truth(self, cut, end, kinds):
        """Per person: distinct others who act on them in [cut, end)."""
        seen = (self.time >= cut) & (self.time < end) & np.isin(self.kind, kinds)
        pairs = np.unique(self.actor[seen] * self.people + self.author[seen])
        return np.bincount(pairs % self.people, minlength=self.people).astype(float)


class Edges:
    """What the engine keeps of the events before a cut: per actor and author the decayed strength, valid at
    the last act, its minute, whether there was a reshare; per author the hours in which somebody acted."""

    def __init__(self, log, cut):
        past = log.time < cut
        minute = log.time[past] // 60
        key, edge = np.unique(log.actor[past] * log.people + log.author[past], return_inverse=True)
        self.actor, self.author = key // log.people, key % log.people
        self.last = np.zeros(len(key), int)
        np.maximum.at(self.last, edge, minute)
        self.strength = np.bincount(edge, 2.0 ** (-(self.last[edge] - minute) * 60 / HALF_LIFE))
        self.reshared = np.bincount(edge, log.kind[past] == 0) > 0
        hour = log.time[past] // HOUR
        hours = np.unique(log.author[past].astype(np.int64) * 10**7 + hour) // 10**7
        self.hours = np.bincount(hours, minlength=log.people).astype(float)


def trust_above_neutral(edges, share, people):
    """Trust 0..1 of everybody, less that of people on whom nobody acts (domain/votes.h)."""
    present = np.zeros(people, bool)
    present[edges.actor] = present[edges.author] = True
    gives = np.bincount(edges.actor, minlength=people) > 0
    dangling, count = present & ~gives, present.sum()
    mass = present.astype(float)
    for _ in range(TRUST_ROUNDS):
        inflow = np.bincount(edges.author, share * mass[edges.actor], people)
        mass = np.where(present, 1 - DAMPING + DAMPING * (inflow + mass[dangling].sum() / count), 0)
    neutral = 1 - DAMPING + DAMPING * mass[dangling].sum() / count
    return np.maximum(0, mass / (1 + mass) - neutral / (1 + neutral))


def recency_rank(edges, people):
    """Per person: the part of all actors whose last act is not later than theirs."""
    acted = np.zeros(people, int)
    np.maximum.at(acted, edges.actor, edges.last)
    actors = np.flatnonzero(acted)
    order = np.sort(acted[actors])
    rank = np.zeros(people)
    rank[actors] = np.searchsorted(order, acted[actors], side="right") / len(actors)
    return rank


def signals(log, cut):
    """People acted on before the cut, ln(1 + signal beyond the floor) [person, signal], and raw reach."""
    edges = Edges(log, cut)
    vote = edges.strength ** VOTE_EXPONENT
    share = vote / np.bincount(edges.actor, vote, log.people)[edges.actor]
    voice = np.minimum(1, VOICES * share)
    rank = recency_rank(edges, log.people)[edges.actor]
    above = trust_above_neutral(edges, share, log.people)[edges.actor]

    def total(column):
        return np.bincount(edges.author, column, log.people)

    reach = total(voice)
    raw = {
        "true_reach": reach,
        "reshare_reach": total(voice * edges.reshared),
        "present_audience": total(voice * rank**PRESENCE_EXPONENT),
        "present_resharers": total(voice * edges.reshared * rank**RESHARER_PRESENCE_EXPONENT),
        "network_impact": total(voice * above),
        "attention": edges.hours,
    }
    people = np.unique(edges.author)
    columns = [np.log1p(np.maximum(0, raw[name][people] - FLOOR)) for name in GRID]
    return people, np.stack(columns, 1), reach[people]


def ranks(values):
    _, inverse, count = np.unique(values, return_inverse=True, return_counts=True)
    end = np.cumsum(count)
    return ((end - count + end - 1) / 2)[inverse]


def measure(score, truth):
    """Spearman, NDCG@100 and NDCG@1000 (gain log2(1 + n)); ties go against the ranking."""
    score = np.round(score, 12)
    x, y = ranks(score), ranks(truth)
    x, y = x - x.mean(), y - y.mean()
    out = [x @ y / np.sqrt((x @ x) * (y @ y))]
    order, best = np.lexsort((truth, -score)), np.sort(truth)[::-1]
    for k in (100, 1000):
        discount = 1 / np.log2(np.arange(min(k, len(truth))) + 2)
        gain, most = np.log2(1 + truth[order[:k]]), np.log2(1 + best[:k])
        out.append((gain * discount).sum() / (most * discount).sum())
    return np.array(out)


def best_baseline(log, cut, people, truth):
    """Per measure the best of: acts of resharing, the same with a half-life of 12 hours, distinct people."""
    past = log.time < cut
    actor, author, time, reshare = log.actor[past], log.author[past], log.time[past], log.kind[past] == 0
    pairs = np.unique(actor * log.people + author)
    rows = (np.bincount(author[reshare], minlength=log.people),
            np.bincount(author[reshare], 2.0 ** (-(cut - time[reshare]) / (12 * HOUR)), log.people),
            np.bincount(pairs % log.people, minlength=log.people))
    return np.max([measure(row[people].astype(float), truth) for row in rows], axis=0)


def objective(ratio):
    """Of ratios to the best baseline [cut, measure]: NDCG high and steady over the cuts, Spearman kept."""
    spearman, top100, top1000 = np.minimum(ratio[:, 0], 1.02).mean(), ratio[:, 1], ratio[:, 2]
    return (top100.mean() - .3 * top100.std() + .7 * (top1000.mean() - .3 * top1000.std()) + .5 * spearman +
            3 * min(spearman - .975, 0))


def choose_weights(log):
    cuts, baselines = [], []
    for cut, end in CUTS:
        people, columns, _ = signals(log, cut)
        truth = log.truth(cut, end, RESHARE)[people]
        cuts.append((columns, truth))
        baselines.append(best_baseline(log, cut, people, truth))

    def value(weights):
        return np.array([measure(columns @ np.array(weights), truth) for columns, truth in cuts]) / baselines

    tried = [(round(objective(value(weights)), 4), weights) for weights in itertools.product(*GRID.values())]
    best = max(tried)[0]
    plateau = [weights for reached, weights in tried if reached >= best - TOLERANCE]
    mean = np.mean(plateau, 0)
    chosen = np.round(mean / STEP) * STEP
    print(f"{len(CUTS)} cuts, {len(tried)} points, best objective {best}, {len(plateau)} on the plateau")
    print("mean of the plateau:", dict(zip(GRID, mean.round(3).tolist())))
    ratio = value(chosen)
    print("chosen:", dict(zip(GRID, chosen.round(2).tolist())), "objective", round(objective(ratio), 4))
    print("ratio to the best baseline (Spearman, NDCG@100, NDCG@1000): mean", ratio.mean(0).round(3), "worst",
          ratio.min(0).round(3))
    return chosen


def fit_scale(log, weights):
    """Quasi-Poisson: ln E[people in a day] = b0 + b1 * score + ln(thin evidence), so that the people foretold
    add up to those seen. From a day to a week by the growth of distinct people from one day to two."""
    score, seen, thin = [], [], []
    for cut in SCALE_CUTS:
        people, columns, reach = signals(log, cut)
        score.append(columns @ weights)
        seen.append(log.truth(cut, cut + DAY, ALL_KINDS)[people])
        thin.append(np.log(np.minimum(1, reach / THIN_REACH)))
    score, seen, thin = (np.concatenate(parts) for parts in (score, seen, thin))
    design, beta = np.stack([np.ones_like(score), score], 1), np.array([np.log(seen.mean()), 0.])
    for _ in range(200):
        mean = np.exp(np.clip(design @ beta + thin, -20, 20))
        step = np.linalg.solve(design.T @ (design * mean[:, None]), design.T @ (seen - mean))
        beta = beta + np.clip(step, -.5, .5)
    mean = np.exp(design @ beta + thin)
    active = seen > 0
    sigma = np.log(seen[active] / mean[active]).std()

    def pairs(days_back, days):
        begin = FREEZE - days_back * DAY
        return log.truth(begin, begin + days * DAY, ALL_KINDS).sum()

    growth = 1 + np.log2(pairs(2, 2) / (pairs(2, 1) + pairs(1, 1)))
    return beta, beta[0] + growth * math.log(7), sigma


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    log = Log(sys.argv[1])
    weights = choose_weights(log)
    beta, intercept, sigma = fit_scale(log, weights)
    print(f"scale: ln(people in a day) = {beta[0]:.4f} + {beta[1]:.4f} * score")
    print(f"intercept = {intercept:.4f}")
    print("weight =", {name: round(beta[1] * weight, 4) for name, weight in zip(GRID, weights)})
    print(f"residual_sigma = {sigma:.2f}")


if __name__ == "__main__":
    main()
