// Lays out one graph with elkjs: node elk.js ELKJS_FOLDER IN.json OUT.json [option=value …]; milliseconds of CPU on standard output.
const fs = require("fs"), path = require("path");
const [folder, from, to, ...options] = process.argv.slice(2);
const ELK = require(path.resolve(folder, "lib/elk.bundled.js"));
const g = JSON.parse(fs.readFileSync(from));
const graph = {
  id: "root",
  layoutOptions: Object.assign({ "elk.algorithm": "layered", "elk.direction": "DOWN", "elk.edgeRouting": "ORTHOGONAL" },
    Object.fromEntries(options.map(o => o.split("=")))),
  children: g.nodes.map(n => ({ id: "n" + n.id, width: n.w, height: n.h })),
  edges: g.edges.map(([a, b], i) => ({ id: "e" + i, sources: ["n" + a], targets: ["n" + b] })),
};
const elk = new ELK(), begun = process.cpuUsage();
elk.layout(graph).then(r => {
  const used = process.cpuUsage(begun);
  console.log((used.user + used.system) / 1000);
  const place = new Map(r.children.map(c => [c.id, c]));
  const nodes = g.nodes.map(n => ({ id: n.id, x: place.get("n" + n.id).x, y: place.get("n" + n.id).y, w: n.w, h: n.h }));
  const edges = g.edges.map(([a, b], i) => {
    const s = (r.edges[i].sections || [])[0];
    if (!s || a === b) return { from: a, to: b };
    return { from: a, to: b, points: [s.startPoint, ...(s.bendPoints || []), s.endPoint].map(p => [p.x, p.y]) };
  });
  fs.writeFileSync(to, JSON.stringify({ nodes, edges }));
}).catch(e => { console.error(String(e)); process.exit(1); });
