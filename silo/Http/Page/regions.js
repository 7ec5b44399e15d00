// Who is late: the provinces as tiles on a map, which open down to county and school.
import { COLUMNS, ROWS, placeOf, shortName } from "./places.js";
import { $, bar, el, language, lateness, moment, named, number, percent, say, sums } from "./speak.js";
import { incidentRows } from "./panels.js";

/** Upper bounds of the shades of lateness. */
const SHADES = [0, .02, .05, .1];
const REST = 3000; // milliseconds between two looks at a unit: each holds the run for a moment

let path = [], hasWandered = false, drawn = { at: 0, unit: null }, run = null;

const shadeOf = share => share === null ? "none" : `q${SHADES.findIndex(bound => share <= bound) < 0 ? SHADES.length : SHADES.findIndex(bound => share <= bound)}`;
const get = async address => { const answer = await fetch(address); if (!answer.ok) throw new Error(answer.status); return answer.json(); };

export function forget() {
  [path, hasWandered, drawn] = [[], false, { at: 0, unit: null }];
  $("unit").replaceChildren();
}

function tile(region, redraw) {
  const sum = sums(region), share = lateness(sum), open = region.incidentsOpen.reduce((x, y) => x + y, 0), worst = [3, 2, 1].find(n => region.incidentsOpen[n - 1] > 0), place = placeOf(region);
  const said = `${named(region.name)}: ${say("tileSays", number(sum.done), number(sum.of), number(sum.late), number(sum.overdue), open)}`;
  const button = el("button", { class: `tile ${shadeOf(share)}`, "data-unit": region.unit, title: said, "aria-label": said, onclick: () => { hasWandered = true; path.push({ unit: region.unit, name: region.name }); redraw(); } },
    el("b", {}, el("span", { class: "long" }, shortName(region.name, language.zh)), place ? el("abbr", {}, place[language.zh ? "zh" : "en"]) : null),
    el("em", {}, share === null ? "–" : percent(share).replaceAll(" ", "")),
    el("i", { class: "track" }, el("i", { style: `width:${sum.of ? 100 * sum.done / sum.of : 0}%` })));
  if (open) button.append(el("small", { class: `dot l${worst}` }, open));
  if (place) button.style.cssText = `grid-column:${place.column};grid-row:${place.row}`;
  return button;
}

function lay(regions, redraw) {
  const isMap = regions.length > 3 && regions.every(placeOf);
  $("tiles").className = isMap ? "tiles map" : "tiles";
  $("tiles").style.cssText = isMap ? `--columns:${COLUMNS};--rows:${ROWS}` : "";
  $("tiles").replaceChildren(...regions.map(region => tile(region, redraw)));
}

function drawPath(redraw) {
  const steps = [{ unit: null, name: { zh: say("all"), en: say("all") } }, ...path];
  $("path").replaceChildren(...steps.map((step, i) => i === steps.length - 1
    ? el("span", {}, named(step.name))
    : el("a", { href: "#", onclick: event => { event.preventDefault(); hasWandered = true; path = path.slice(0, i); redraw(); } }, named(step.name))));
  $("path").hidden = path.length === 0;
}

export function drawScale() {
  const bounds = ["0 %", ...SHADES.slice(1).map(bound => `≤ ${100 * bound} %`), `> ${100 * SHADES.at(-1)} %`];
  $("scale").replaceChildren(el("span", {}, say("scale")), ...bounds.map((text, i) => el("span", { class: `swatch q${i}` }, text)), el("span", {}, say("scaleBar")));
}

/** @param view The run; @param name Its name. */
export async function drawRegions(view, name) {
  const redraw = () => { drawn.at = 0; drawRegions(view, name); };
  if (name !== run) run = name;
  // Who opens a plan of one province, or of one county, wants to see what is in it.
  if (path.length === 0 && !hasWandered && view.regions.length === 1) path = [{ unit: view.regions[0].unit, name: view.regions[0].name }];
  drawPath(redraw);
  if (path.length === 0) {
    lay(view.regions, redraw);
    $("unit").replaceChildren();
    return;
  }
  const { unit } = path.at(-1), base = `/api/runs/${encodeURIComponent(name)}/units`;
  if (drawn.unit === unit && Date.now() - drawn.at < REST) return;
  drawn = { at: Date.now(), unit };
  const [page, own] = await Promise.all([get(`${base}?parent=${encodeURIComponent(unit)}&limit=500`), hasWandered ? get(`${base}/${encodeURIComponent(unit)}`) : null]);
  if (path.at(-1)?.unit !== unit) return; // somebody has gone on
  if (!hasWandered && page.rows.length === 1 && page.rows[0].units > 0) {
    path.push({ unit: page.rows[0].unit, name: page.rows[0].name });
    return redraw();
  }
  lay(page.rows, redraw);
  if (own) drawUnit(own, page);
  else $("unit").replaceChildren();
}

function drawUnit(own, page) {
  const sum = sums(own.region), words = { done: "isDone", late: "isLate" };
  const facts = [say("itemsDone", number(sum.done), number(sum.of))];
  if (own.region.emptyPosts) facts.push(say("emptyPosts", number(own.region.emptyPosts)));
  if (page.total > page.rows.length) facts.push(say("notAll", page.rows.length, number(page.total)));
  const package_ = own.package ? el("p", {}, say("packageAt", say(own.package.place), own.package.pieces), ...own.package.handovers.slice(-4).map(line => el("span", { class: "faint" }, ` · ${moment(line.at)} ${say(line.to)}`))) : null;
  $("unit").replaceChildren(
    el("p", { class: "facts" }, facts.join(" · ")), bar([["done", sum.done - sum.late], ["late", sum.late], ["overdue", sum.overdue], ["", sum.of - sum.done - sum.overdue]]),
    ...[
      own.sessions.length ? table(["session", "plannedAt", "state"], own.sessions.map(each => [named(each.name), moment(each.planned), say(`session-${each.state}`) + (each.state === "held" ? ` · ${say("waitsFor", say(`wait-${each.waitedFor}`))}` : "")])) : null,
      package_,
      own.incidents.length ? incidentRows(own.incidents) : null,
      own.items.length ? table(["items", "due", "state"], own.items.map(item => [named(item.name), item.due ? moment(item.due) : "", el("span", { class: `is-${item.state}` }, say(words[item.state] ?? item.state))])) : null,
    ].filter(Boolean));
}

const table = (heads, rows) => el("table", {}, el("tr", {}, ...heads.map(head => el("th", {}, say(head)))), ...rows.map(row => el("tr", {}, ...row.map(cell => el("td", {}, cell)))));

