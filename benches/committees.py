#!/usr/bin/env python3
"""Seeded organisations without a dominant tree, in the manner of real committee systems (stdlib only).

  committees.py --nodes 300 --seed 1 -o g.json [--joint 0.03] [--across 0.1]

Several owners (municipalities, a region, agencies) have an assembly each, on top. Below stand boards, joint committees,
steering groups, networks and working groups, in levels. A body answers to one to four bodies above it, seldom all of the same
owner, and mostly but not always one level up; a joint committee answers to many of the owners. Lines of report run across,
within a level. No superior is more certain than another: no edge is of the kind "tree".

Output: {"meta": {...}, "nodes": [{"id", "w", "h", "lane", "depth"}], "edges": [[above, below], ...], "kinds": ["matrix" | "lateral", ...]}
"""
import argparse, json, random

# Share of the bodies on each level below the assemblies, and what they are there.
LEVELS = ((.14, "formal"), (.20, "political"), (.24, "officials"), (.26, "officials"), (.16, "networks"))
SUPERIORS = ((1, 2, 3, 4), (35, 32, 20, 13))
SUBJECTS = 7

def box(rng):
    lines = rng.choices((1, 2, 3, 4), weights=(30, 40, 20, 10))[0]
    return float(max(rng.randint(8, 28) for _ in range(lines)) * 7 + 20), float(lines * 16 + 14)

def owners(n):
    return max(3, min(21, round(n ** .5 * .75)))

def generate(n, seed=1, joint=.03, across=.1):
    rng = random.Random(seed * 1000003 + n)
    count = owners(n)
    body = lambda depth, owner, lane: {"depth": depth, "owner": owner, "subject": rng.randrange(SUBJECTS), "lane": lane}
    bodies = [body(0, owner, "political") for owner in range(count)]
    levels = [list(range(count))]
    rest = n - count
    for depth, (share, lane) in enumerate(LEVELS, 1):
        size = rest - (len(bodies) - count) if depth == len(LEVELS) else max(1, round(rest * share))
        levels.append(list(range(len(bodies), len(bodies) + size)))
        bodies += [body(depth, rng.randrange(count), lane if rng.random() < .8 else "networks") for _ in range(size)]
    edges, kinds, seen = [], [], set()

    def add(a, b, kind):
        if a == b or (a, b) in seen or (b, a) in seen: return False
        seen.add((a, b)); edges.append([a, b]); kinds.append(kind)
        return True

    def superior(v):
        me = bodies[v]
        level = me["depth"] - 1
        while level > 0 and rng.random() < .2: level -= 1
        near = rng.random()                       # the same owner, the same subject, or anyone
        key = "owner" if near < .45 else "subject" if near < .8 else None
        some = [u for u in levels[level] if key is None or bodies[u][key] == me[key]]
        return rng.choice(some or levels[level])

    for level in levels[1:]:
        for v in level:
            if bodies[v]["depth"] == 2 and rng.random() < joint * len(LEVELS):   # a joint committee of many owners
                for u in rng.sample(levels[0], rng.randint(max(2, count // 3), count)): add(u, v, "matrix")
                continue
            want = rng.choices(*SUPERIORS)[0]
            for _ in range(4 * want):
                if want and add(superior(v), v, "matrix"): want -= 1
    want, tries = round(across * n), 0
    while want and tries < 50 * n:
        tries += 1
        level = rng.choice(levels[1:])
        a, b = rng.choice(level), rng.choice(level)
        if bodies[a]["owner"] != bodies[b]["owner"] and add(min(a, b), max(a, b), "lateral"): want -= 1
    nodes = []
    for v, me in enumerate(bodies):
        w, h = box(rng)
        nodes.append({"id": v, "w": w, "h": h, "lane": me["lane"], "depth": me["depth"]})
    return {"meta": {"n": n, "m": len(edges), "owners": count, "seed": seed, "joint": joint, "across": across},
            "nodes": nodes, "edges": edges, "kinds": kinds}

if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--nodes", type=int, default=300); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--joint", type=float, default=.03); ap.add_argument("--across", type=float, default=.1)
    ap.add_argument("-o", "--out")
    a = ap.parse_args()
    s = json.dumps(generate(a.nodes, a.seed, a.joint, a.across), separators=(",", ":"))
    if a.out:
        with open(a.out, "w") as f: f.write(s)
    else: print(s)
