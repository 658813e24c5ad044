#!/usr/bin/python3
"""Finds the numbers of ReportedModel (../domain/model.h) from human judgements.

  fit_pairs.py PAIRS.csv

PAIRS.csv is ../shared/data/influence-pairs.csv. Prints the AUC of several recipes on people that were not learned from, then the
numbers as the C++ has them. About 30 seconds of one core. P(A more influential than B) = sigmoid(f(A) - f(B)).

f is one monotone function of a single person's signals:

    f(x) = sum_j  g_j( t_j(x_j) ),   g_j piecewise linear, increasing, g_j(lowest) = 0
    t_j(x) = log10(max(x, 0.1))  for mentions/retweets (the data's own floor is 0.1)
           = log10(1 + x)        for followers, listed and the network features
    g_j(t) = sum_k slope_jk * (clip(t, lo_jk, hi_jk) - lo_jk)      (segments between fixed knots)

Knots are powers of ten fixed without looking at a label. Slopes are >= 0.02. The fit is a logistic regression on
differences, without intercept (so it is antisymmetric by construction), with L2 on the slopes, each slope scaled by
its segment's standard deviation over persons (no label is used for it). lambda is chosen by log-loss in four inner person-disjoint
folds of the training part only.

Protocol: persons (identical vectors of 11 signals) are dealt at random to 5 folds; test = pairs with both persons in
fold k, training = pairs with neither; pairs across are dropped; held-out scores of the 5 folds are pooled for one AUC;
20 seeds. No person is ever in training and test. Deterministic; only numpy.

What is served, (*), uses only what ProfileMetrics has: followers, lists, mentions and reshares. Its score is in people per week:

    ln people = min(intercept + steepness * f, ln(MOST_PER_ACT * (mentions + reshares)))

steepness and intercept are the straight line of ln(mentions + reshares) on f over all persons, less ln(ACTS_PER_PERSON): in the five days of
higgs-activity-first5days.txt.gz 502,502 acts were 418,419 people's, each counted once for each author. No label enters them. An active week has more acts than
the mean week that is reported, so people may be more than acts, but not without end: followers alone say nothing.
"""
import sys
import numpy as np

NAMES = ['follower_count', 'following_count', 'listed_count', 'mentions_received', 'retweets_received',
         'mentions_sent', 'retweets_sent', 'posts', 'network_feature_1', 'network_feature_2', 'network_feature_3']
FLOORED = {3, 4, 5, 6, 7}                      # log10(max(x, 0.1)); the others log10(1 + x)
KNOTS = {0: [3, 4, 5, 6], 2: [1, 2, 3, 4], 3: [0, 1, 2, 3], 4: [0, 1, 2], 6: [0],
         8: [1, 2, 3], 9: [1, 2], 10: [3]}     # inner knots in t (powers of ten)
REACH7 = [0, 2, 3, 4, 8, 9, 10]                # what others do with the person: cannot be raised by posting more
REPORTED4 = [0, 2, 3, 4]                       # of them, what ProfileMetrics has
ACTS_PER_PERSON = 1.2
MOST_PER_ACT = 2
LEAST = 0.02                                   # least slope per decade: more of a signal always counts a little
LAMBDAS = [0.01, 0.03, 0.1, 0.3]
K, INNER, SEEDS = 5, 4, range(20)


def load(path):
    persons, rows = {}, [r.split(',') for r in open(path).read().split()[1:]]
    pid = lambda v: persons.setdefault(tuple(v), len(persons))
    y = np.array([int(r[0]) for r in rows], float)
    a = np.array([pid(r[1:12]) for r in rows])
    b = np.array([pid(r[12:23]) for r in rows])
    return np.array([[float(v) for v in k] for k in persons]), a, b, y


def transform(j, x):
    return np.log10(np.maximum(x, 0.1)) if j in FLOORED else np.log10(1 + x)


def segments(signals):
    """[(signal, lo, hi)]: the first begins at the signal's floor, the last is open."""
    out = []
    for j in signals:
        edge = [-1.0 if j in FLOORED else 0.0] + [float(k) for k in KNOTS[j]] + [np.inf]
        out += [(j, lo, hi) for lo, hi in zip(edge[:-1], edge[1:])]
    return out


def decade_basis(X, signals):
    return np.array([np.clip(transform(j, X[:, j]), lo, hi) - lo for j, lo, hi in segments(signals)]).T


def auc(y, s):
    u, inv, c = np.unique(s, return_inverse=True, return_counts=True)
    rank = (np.cumsum(c) - (c - 1) / 2.0)[inv]
    n1 = y.sum()
    return (rank[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * (len(y) - n1))


def fit(D, y, M, lam, nonneg=True, W=None, iters=300, least=0.0):
    """Batched FISTA with restart: one column of W per training mask (column of M), each a mean log-loss
    + lam[column]/2 |w|^2, w >= least if nonneg. D must be on its standardised scale."""
    M = (M / M.sum(0)).astype(np.float32)
    D, Y = D.astype(np.float32), y[:, None].astype(np.float32)
    lam = np.broadcast_to(np.asarray(lam, np.float32), (M.shape[1],))
    L = np.float32(0.4 * np.linalg.eigvalsh(D.T @ D / len(D))[-1] + lam.max())
    least = np.asarray(least, np.float32).reshape(-1, 1)
    W = np.zeros((D.shape[1], M.shape[1]), np.float32) + (least if nonneg else 0) if W is None else W
    V, t = W, 1.0
    for it in range(iters):
        N = V - (D.T @ (M * (1 / (1 + np.exp(-(D @ V))) - Y)) + lam * V) / L
        if nonneg:
            N = np.maximum(N, least)
        step = N - W
        if it % 10 == 9 and np.abs(step).max() < 2e-5:
            return N
        t2 = (1 + np.sqrt(1 + 4 * t * t)) / 2
        mom = np.float32((t - 1) / t2)
        if np.sum((V - N) * step) > 0:
            mom, t2 = np.float32(0), 1.0
        V, W, t = N + mom * step, N, t2
    return W


def deal(n, k, r, members=None):
    f = np.full(n, -1)
    members = np.arange(n) if members is None else members
    q = np.arange(len(members)) % k
    r.shuffle(q)
    f[members] = q
    return f


class Protocol:
    def __init__(self, n, a, b, seeds=SEEDS, k=K):
        self.k, TR, TE, IT, IV, own = k, [], [], [], [], []
        for s in seeds:
            f = deal(n, k, np.random.RandomState(s))
            for q in range(k):
                tr = (f[a] != q) & (f[b] != q)
                TR.append(tr)
                TE.append((f[a] == q) & (f[b] == q))
                g = deal(n, INNER, np.random.RandomState(1000 + s * k + q), np.where(f != q)[0])
                for i in range(INNER):
                    IT.append(tr & (g[a] != i) & (g[b] != i))
                    IV.append(tr & (g[a] == i) & (g[b] == i))
                    own.append(len(TR) - 1)
        self.TR, self.TE, self.IT, self.IV = (np.array(v).T for v in (TR, TE, IT, IV))
        self.own = np.array(own)

    def report(self, y, S):
        pooled, mean = [], []
        for s in range(0, self.TE.shape[1], self.k):
            parts = [(y[self.TE[:, c]], S[self.TE[:, c], c]) for c in range(s, s + self.k)]
            pooled.append(auc(*(np.concatenate(v) for v in zip(*parts))))
            mean.append(np.mean([auc(*p) for p in parts]))
        return np.array(pooled), np.array(mean)

    def oof(self, S):
        """Mean held-out score of a pair over the seeds that tested it (nan: never tested)."""
        with np.errstate(invalid='ignore'):
            return (S * self.TE).sum(1) / self.TE.sum(1)


def choose_lambda(D, y, IT, IV, own, B):
    """Inner-fold log-loss for each lambda; the best per outer column."""
    loss, W = [], None
    for lam in sorted(LAMBDAS, reverse=True):
        W = fit(D, y, IT, lam, W=W, iters=60)
        z = (D.astype(np.float32) @ W) * np.where(y == 1, 1, -1)[:, None].astype(np.float32)
        l = (np.logaddexp(0, -z) * IV).sum(0)
        loss.append(np.bincount(own, l, B) / np.bincount(own, IV.sum(0), B))
    return np.array(sorted(LAMBDAS, reverse=True))[np.argmin(loss, 0)], np.array(loss)


def nested(F, a, b, y, pr, nonneg=True, fixed=None, least=0.0):
    sd = F.std(0)                                    # a scale that no label enters
    D = (F[a] - F[b]) / sd
    lam = np.full(pr.TR.shape[1], fixed) if fixed else choose_lambda(D, y, pr.IT, pr.IV, pr.own, pr.TR.shape[1])[0]
    return D @ fit(D, y, pr.TR, lam, nonneg, least=least * sd), lam


def people_line(f, acts):
    """(intercept, steepness) of ln(people per week) on f."""
    steepness = np.cov(np.log(acts), f, bias=True)[0, 1] / f.var()
    return np.log(acts).mean() - steepness * f.mean() - np.log(ACTS_PER_PERSON), steepness


def log_people(f, acts):
    intercept, steepness = people_line(f, acts)
    return np.minimum(intercept + steepness * f, np.log(MOST_PER_ACT * acts))


def nested_people(F, acts, a, b, y, pr):
    """As nested, of ln(people per week)."""
    sd = F.std(0)
    D = (F[a] - F[b]) / sd
    lam = choose_lambda(D, y, pr.IT, pr.IV, pr.own, pr.TR.shape[1])[0]
    W = fit(D, y, pr.TR, lam, least=LEAST * sd) / sd[:, None]
    P = np.array([log_people(F @ w, acts) for w in W.T]).T
    return P[a] - P[b], lam


def weighted_auc(y, s, w):
    o = np.argsort(s, kind='stable')
    w, yy = w[o], y[o]
    return (w * yy * np.cumsum(w * (1 - yy))).sum() / ((w * yy).sum() * (w * (1 - yy)).sum())


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    X, a, b, y = load(sys.argv[1])
    n, L = len(X), np.log1p(X)
    pr = Protocol(n, a, b)
    print('persons %d, pairs %d; per seed %.0f test pairs; %.0f training pairs per fold' %
          (n, len(y), pr.TE.sum() / len(SEEDS), pr.TR.sum(0).mean()))
    flat = lambda s: np.repeat(s[:, None], pr.TR.shape[1], 1)
    runs = {}
    runs['listed count'] = flat(L[a, 2] - L[b, 2]), None
    runs['follower count'] = flat(L[a, 0] - L[b, 0]), None
    runs['sum of log1p(followers), log1p(listed)'] = flat((L[a] - L[b])[:, [0, 2]].sum(1)), None
    runs['log1p all 11, free signs, l2 0.03'] = nested(L, a, b, y, pr, False, 0.03)
    runs['log1p all 11, w>=0, l2 0.03'] = nested(L, a, b, y, pr, fixed=0.03)
    runs['log1p 7 signals, w>=0, l2 0.03'] = nested(L[:, REACH7], a, b, y, pr, fixed=0.03)
    runs['decades, 7 signals, nested l2'] = nested(decade_basis(X, REACH7), a, b, y, pr, least=LEAST)
    runs['decades, 4 signals, nested l2'] = nested(decade_basis(X, REPORTED4), a, b, y, pr, least=LEAST)
    acts = X[:, 3] + X[:, 4]
    runs['people per week of these 4  (*)'] = nested_people(decade_basis(X, REPORTED4), acts, a, b, y, pr)
    ref = pr.report(y, runs['listed count'][0])[0]
    print('%-42s %-16s %-9s %-18s %s' % ('variant', 'pooled AUC', 'fold mean', 'minus listed', 'AUC of mean OOF score'))
    for name, (S, lam) in runs.items():
        p, m = pr.report(y, S)
        o = pr.oof(S)
        ok = ~np.isnan(o)
        print('%-42s %.4f +- %.4f %.4f    %+.4f +- %.4f   %.4f  %s' % (
            name, p.mean(), p.std(ddof=1), m.mean(), (p - ref).mean(), (p - ref).std(ddof=1), auc(y[ok], o[ok]),
            '' if lam is None else 'l2 ' + ' '.join('%g:%d' % (v, (lam == v).sum()) for v in np.unique(lam))))
    # Standard error: bootstrap of PERSONS on the mean held-out scores (a pair counts m_A * m_B times).
    r = np.random.RandomState(7)
    keys = ['listed count', 'log1p all 11, w>=0, l2 0.03', 'decades, 7 signals, nested l2', 'people per week of these 4  (*)']
    O = [pr.oof(runs[k][0]) for k in keys]
    ok = ~np.isnan(O[0])
    boot = []
    for _ in range(400):
        m = np.bincount(r.randint(0, n, n), minlength=n)
        w = (m[a] * m[b])[ok].astype(float)
        boot.append([weighted_auc(y[ok], o[ok], w) for o in O])
    boot = np.array(boot)
    for i, k in enumerate(keys):
        d = boot[:, i] - boot[:, 0]
        e = boot[:, i] - boot[:, 1]
        print('person bootstrap %-38s SE %.4f  vs listed %+.4f (SE %.4f)  vs log1p-11 %+.4f (SE %.4f)' %
              (k, boot[:, i].std(), d.mean(), d.std(), e.mean(), e.std()))
    # The final fit on all pairs; lambda by 10 x 4-fold person-disjoint cross-validation over all pairs.
    F = decade_basis(X, REPORTED4)
    sd = F.std(0)
    D = (F[a] - F[b]) / sd
    IT, IV = [], []
    for s in range(10):
        g = deal(n, INNER, np.random.RandomState(5000 + s))
        for i in range(INNER):
            IT.append((g[a] != i) & (g[b] != i))
            IV.append((g[a] == i) & (g[b] == i))
    IT, IV = np.array(IT).T, np.array(IV).T
    lam = choose_lambda(D, y, IT, IV, np.zeros(IT.shape[1], int), 1)[0]
    slope = fit(D, y, np.ones((len(y), 1)), lam, iters=5000, least=LEAST * sd)[:, 0] / sd
    f = F @ slope
    people = log_people(f, acts)
    print('\nFINAL: l2 %g, AUC on what it was learned from: standing %.4f, people %.4f' %
          (lam[0], auc(y, f[a] - f[b]), auc(y, people[a] - people[b])))
    print('intercept = %.4f; steepness = %.4f' % people_line(f, acts))
    for j in REPORTED4:
        print('%s = {%s}' % (NAMES[j], ', '.join('%.4f' % v for (k, lo, hi), v in zip(segments(REPORTED4), slope) if k == j)))
    print('people per week of the persons: least %.3g, quartiles %.3g %.3g %.3g, most %.3g' %
          tuple(np.exp(np.percentile(people, [0, 25, 50, 75, 100]))))

if __name__ == '__main__':
    main()
