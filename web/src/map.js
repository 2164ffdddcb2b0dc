// Draws the states of a treaty from the list on the page. The list is the record; the map is an aid.
import { geoEqualEarth, geoPath, geoGraticule10 } from "d3-geo";
import { select } from "d3-selection";
import { feature } from "topojson-client";

const europe = { type: "MultiPoint", coordinates: [[-12, 36], [42, 36], [-12, 71], [42, 71]] };
let shapes = null;

async function load(address) {
  shapes ??= fetch(address).then(answer => answer.json()).then(world => feature(world, world.objects.countries).features);
  return shapes;
}

function standingsOnPage() {
  const found = new Map();
  for (const item of document.querySelectorAll("[data-m49]")) found.set(Number(item.dataset.m49), item);
  return found;
}

async function draw() {
  const frame = document.querySelector("[data-map]");
  if (!frame) return;
  const countries = await load(frame.dataset.map);
  const [width, height] = [960, 470];
  const view = frame.dataset.view ?? "world";
  const projection = view === "europe"
    ? geoEqualEarth().rotate([-15, 0]).fitExtent([[10, 10], [width - 10, height - 10]], europe)
    : geoEqualEarth().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
  const path = geoPath(projection).digits(1);
  const standings = standingsOnPage();

  const svg = select(frame).selectAll("svg").data([null]).join("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("aria-hidden", "true");
  svg.selectAll("path.globe").data(view === "world" ? [{ type: "Sphere" }] : []).join("path").attr("class", "globe").attr("d", path);
  svg.selectAll("path.grid").data(view === "world" ? [geoGraticule10()] : []).join("path").attr("class", "grid").attr("d", path);
  svg.selectAll("path.country").data(countries, d => d.id ?? d.properties.name).join("path")
    .attr("class", d => `country s-${standings.get(Number(d.id))?.dataset.standing ?? "none"}`)
    .attr("d", path)
    .on("click", (_, d) => standings.get(Number(d.id))?.querySelector("a")?.click())
    .selectAll("title").data(d => [d]).join("title")
    .text(d => {
      const item = standings.get(Number(d.id));
      return item ? `${item.dataset.name}: ${item.dataset.standingLabel}` : d.properties.name;
    });
  frame.dataset.drawn = view;
}

document.addEventListener("htmx:afterSettle", draw);
document.addEventListener("click", event => {
  const button = event.target.closest("[data-map-view]");
  if (!button) return;
  for (const other of document.querySelectorAll("[data-map-view]")) other.setAttribute("aria-pressed", String(other === button));
  document.querySelector("[data-map]").dataset.view = button.dataset.mapView;
  draw();
});
draw();
