#!/usr/bin/env python3
"""Lays out the same graphs with Samverkan, Graphviz dot and ELK, side by side in one run, and prints a table (stdlib only).

  compare.py --tools FOLDER --program target/release/samverkan [--elk node_modules/elkjs] tree:1000 dag:1000 committees:300 graph.json

FOLDER has generate.py (organisations), shuffle.py (another input order) and evaluate.py (the judge). A graph is a file or one of
  tree:N   dag:N   lateral:N   cycles:N   bad:N   committees:N
Each is laid out in --orders input orders; the table has the medians. `--only dot,elk` leaves the others out, `--raw FILE` keeps every
single figure, a JSON a line, `--fold` adds how much order a fold leaves. A limit in seconds ends what takes too long.

Times are of the layout alone: what Samverkan tells of itself (median of --timing runs), CPU time within elkjs (its compiler and garbage
collector included), and for dot the CPU time of the process less that of Graphviz' nop, which only reads.
"""
import argparse, importlib.util, json, os, re, resource, shutil, statistics, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {
    "tree": [], "dag": ["--cross", ".1"], "lateral": ["--cross", ".1", "--lateral", ".05"], "cycles": ["--cross", ".1", "--cycles", ".02"],
    "bad": ["--cross", ".1", "--lateral", ".05", "--cycles", ".02"],
}
# "elk tuned": crossings are swept oftener, and neighbours switched in graphs of any size (the default stops at 40 nodes).
TUNED = ["elk.layered.thoroughness=40", "elk.layered.crossingMinimization.greedySwitch.activationThreshold=0"]
COLUMNS = (
    ("ms", "ms"), ("to_dot", "to dot"), ("crossings", "crossings drawn"), ("crossings_adjacent", "of one body"),
    ("crossings_straight", "straight"), ("node_overlaps", "overlaps"), ("edge_node", "through cards"), ("edge_overlap_pairs", "on top"), ("aspect", "w:h"), ("fill", "filled"),
    ("sym_ok", "centred"), ("sym_leafok", "centred, one parent"), ("bends", "bends"), ("length_mean", "mean length"),
)
FOLDED = (("order_kept", "order kept"), ("moved", "moved"), ("disp_mean_boxes", "mean move, cards"))

def command(line, limit=None, **more):
    """-> (what it said, CPU milliseconds)"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(line, capture_output=True, timeout=limit, check=False, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode: raise RuntimeError(f"{line[0]}: {done.stderr.decode(errors='replace')[-300:]}")
    return done, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

def save(drawing, path):
    with open(path, "w") as f: json.dump(drawing, f)

# ---- dot

def curve(points, steps=8):
    """A run of cubic Bézier curves as a polyline."""
    line = [points[0]]
    for k in range(0, len(points) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[k:k + 4]
        for i in range(1, steps + 1):
            t = i / steps; u = 1 - t
            p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            line.append((p * ax + q * bx + r * cx + s * dx, p * ay + q * by + r * cy + s * dy))
    return line

def dot(a, graph, out):
    with open(graph) as f: g = json.load(f)
    text = ["digraph {\nnode [shape=box fixedsize=true label=\"\"] edge [dir=none]"]
    text += [f'"{n["id"]}" [id="n{k}" width={n["w"] / 72:.6f} height={n["h"] / 72:.6f}]' for k, n in enumerate(g["nodes"])]
    text += [f'"{x}" -> "{y}" [id="e{k}"]' for k, (x, y) in enumerate(g["edges"])]
    source = out + ".dot"
    with open(source, "w") as f: f.write("\n".join(text) + "\n}\n")
    # SVG, because the other formats keep five digits only, which is ten points and more in a wide drawing.
    done, cpu = command([a.dot, "-Tsvg", source], a.limit)
    nop = shutil.which(os.path.join(os.path.dirname(a.dot), "nop"))      # "-Tcanon" would lay out all the same
    reading = command([nop, source])[1] if nop else 0
    pairs = lambda text: [tuple(map(float, p.split(","))) for p in text.split()]
    corners, ways = {}, {}
    for kind, k, body in re.findall(r'<g id="([ne])(\d+)" class="(?:node|edge)">(.*?)</g>', done.stdout.decode(), re.S):
        if kind == "n": corners[int(k)] = pairs(re.search(r' points="([^"]*)"', body).group(1))
        else:
            d = re.search(r' d="([^"]*)"', body)
            if d: ways[int(k)] = curve(pairs(re.sub(r"[MC]", " ", d.group(1))))
    nodes = [{"id": n["id"], "x": min(p[0] for p in corners[k]), "y": min(p[1] for p in corners[k]), "w": n["w"], "h": n["h"]}
             for k, n in enumerate(g["nodes"])]
    edges = []
    for k, (x, y) in enumerate(g["edges"]):
        edges.append({"from": x, "to": y, **({"points": ways[k]} if k in ways and x != y else {})})
    save({"nodes": nodes, "edges": edges}, out)
    return max(0.0, cpu - reading)

# ---- ELK and ours

def elk(options):
    def run(a, graph, out):
        line = [a.node, "--stack-size=50000", "--max-old-space-size=6000", os.path.join(HERE, "elk.js"), a.elk, graph, out, *options]
        deep = lambda: resource.setrlimit(resource.RLIMIT_STACK, (resource.RLIM_INFINITY, resource.getrlimit(resource.RLIMIT_STACK)[1]))
        done, _ = command(line, a.limit, preexec_fn=deep)
        return float(done.stdout)
    return run

def ours(options):
    def run(a, graph, out):
        line = [a.program, "layout", graph, "-o", out, "--lang", "en", "--timing", str(a.timing), *options]
        done, _ = command(line, a.limit)
        said = done.stderr.decode()
        median = re.search(r"^median of \d+ ([\d.]+) ms$", said, re.M) or re.search(r"^total ([\d.]+) ms$", said, re.M)
        return float(median.group(1))
    return run

# ---- the comparison

def orders(a, name, folder):
    """The paths of the graph in several input orders."""
    kind, _, size = name.partition(":")
    path = name
    if size:
        path = os.path.join(folder, f"{kind}{size}.json")
        model, more = (os.path.join(HERE, "committees.py"), []) if kind == "committees" else (os.path.join(a.tools, "generate.py"), KINDS[kind])
        command([sys.executable, model, "--nodes", size, "--seed", str(a.seed), *more, "-o", path])
    if a.orders == 0: return [path]
    shuffled = []
    for seed in range(1, a.orders + 1):
        shuffled.append(os.path.join(folder, f"{os.path.basename(path)[:-5]}_{seed}.json"))
        command([sys.executable, os.path.join(a.tools, "shuffle.py"), path, "--seed", str(seed), "-o", shuffled[-1]])
    return shuffled

def tool(a, name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(a.tools, name + ".py"))
    module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module)
    return module

def fold(a, graph, folder):
    """-> the path of the graph without what stands below a middling body, and that body; nothing where no edge is a tree's"""
    with open(graph) as f: g = json.load(f)
    if "tree" not in g.get("kinds", []): return None
    generate = tool(a, "generate"); body = generate.collapse_choice(g)
    path = os.path.join(folder, "folded.json"); save(generate.collapse(g, body), path)
    return path, body

def shown(key, value, estimated):
    if value is None: return "–"
    if key == "ms": text = f"{value:,.1f}" if value < 100 else f"{value:,.0f}"
    elif key == "to_dot": text = f"1:{1 / value:,.1f}" if value < 1 else f"{value:,.1f}"
    elif key in ("fill", "order_kept", "moved"): text = f"{100 * value:.1f} %"
    elif key in ("sym_ok", "sym_leafok"): text = f"{100 * value:.0f} %"
    elif key in ("aspect", "disp_mean_boxes"): text = f"{value:.1f}"
    else: text = f"{value:,.0f}"
    return ("~" if estimated else "") + text.replace(",", " ")

def compare(a, name, peers, judge, folder, raw):
    rows = {}
    graphs = orders(a, name, folder)
    for graph in graphs:
        folded = fold(a, graph, folder) if a.fold else None
        for peer, run in peers:
            if rows.get(peer, [{}])[-1] is None: continue        # it took too long once
            out = os.path.join(folder, "out.json")
            try:
                M = {"ms": run(a, graph, out)}
                nodes, edges = judge.load(out)
                M.update(judge.evaluate(nodes, edges, a.budget))
                if folded:
                    run(a, folded[0], out)
                    M.update(judge.stability(nodes, judge.load(out)[0], folded[1]))
            except subprocess.TimeoutExpired: M = None
            except RuntimeError as why: print(f"<!-- {name}: {peer}: {why} -->"); M = None
            rows.setdefault(peer, []).append(M)
            if raw: raw.write(json.dumps({"graph": name, "order": os.path.basename(graph), "peer": peer, "figures": M}) + "\n"); raw.flush()
    middle = lambda Ms, key: statistics.median(M[key] for M in Ms)
    done = {peer: [M for M in Ms if M is not None] for peer, Ms in rows.items()}
    size = next((Ms[0] for Ms in done.values() if Ms), {"n": "?", "m": "?"})
    print(f"\n**{name}**: {size['n']} bodies, {size['m']} edges, median of {len(graphs)} input order{'s' * (len(graphs) > 1)}\n")
    columns = COLUMNS + FOLDED if any("order_kept" in M for Ms in done.values() for M in Ms) else COLUMNS
    print("| | " + " | ".join(title for _, title in columns) + " |\n|" + "--|" * (len(columns) + 1))
    for peer, Ms in done.items():
        cells = []
        for key, _ in columns:
            value = None
            if Ms and key == "to_dot": value = middle(Ms, "ms") / middle(done["dot"], "ms") if done.get("dot") else None
            elif Ms: value = middle(Ms, key)
            cells.append(shown(key, value, any(M.get(key + "_estimated") for M in Ms)))
        print(f"| {peer}{'' if Ms else f' (over {a.limit:g} s, or failed)'} | " + " | ".join(cells) + " |")
    sys.stdout.flush()

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("graphs", nargs="+"); ap.add_argument("--tools", required=True); ap.add_argument("--program", default="samverkan")
    ap.add_argument("--ours", action="append", help="a row of ours with these options, as in untangle,direction=right; may come several times")
    ap.add_argument("--dot", default="dot"); ap.add_argument("--node", default="node"); ap.add_argument("--elk", help="the folder of the package elkjs")
    ap.add_argument("--only", help="names of rows, with commas"); ap.add_argument("--orders", type=int, default=5, help="0: as generated")
    ap.add_argument("--seed", type=int, default=1); ap.add_argument("--timing", type=int, default=5); ap.add_argument("--limit", type=float, default=120)
    ap.add_argument("--budget", type=float, default=60, help="seconds for the judge, beyond which it samples")
    ap.add_argument("--fold", action="store_true", help="also fold a body with a twentieth of the others below it, and tell what stays")
    ap.add_argument("--raw"); ap.add_argument("--keep", help="a folder for the graphs and the last drawing")
    a = ap.parse_args()
    wishes = [[o for o in row.split(",") if o] for row in a.ours or ["spread,untangle", "compact,untangle"]]
    peers = [(" ".join(["samverkan", *row]), ours(["--" + o for o in row])) for row in wishes]
    peers += [("dot", dot)] + ([("elk", elk([])), ("elk tuned", elk(TUNED))] if a.elk else [])
    if a.only: peers = [p for p in peers if any(p[0] == o or (o == "samverkan" and p[0].startswith(o)) for o in a.only.split(","))]
    if a.keep: os.makedirs(a.keep, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        raw = open(a.raw, "a") if a.raw else None
        for name in a.graphs: compare(a, name, peers, tool(a, "evaluate"), a.keep or temporary, raw)

if __name__ == "__main__": main()
