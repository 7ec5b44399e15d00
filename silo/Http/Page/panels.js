// What stands beside the map: deadlines, incidents, packages, tests, the questionnaire system in numbers.
import { $, DAY, bar, clock, day, el, moment, named, number, say, stretch, weekday } from "./speak.js";

const RUNGS = 12, INCIDENTS = 12;

/** The way of a tool package, in order. */
const WAY = ["printer", "mail-out", "county", "way-out", "school", "way-back", "mail-back", "receiver"];
const SESSION = [["over", "done"], ["on", "on"], ["held", "late"], ["given-up", "overdue"], ["ahead", "ahead"]];

export const level = n => el("span", { class: `level l${n}` }, say(`level${n}`));

/** Broken deadlines, and those that come; where there is room, what went well before. */
export function drawLadder(view) {
  const now = view.run.simulated, all = [...view.deadlines].sort((x, y) => x.due.localeCompare(y.due));
  const next = all.filter(each => each.due >= now), past = all.filter(each => each.due < now), broken = past.filter(each => each.counts.overdue || each.counts.late);
  const shown = [...broken.slice(-Math.max(5, RUNGS - 2 - next.length)), ...next.slice(0, 7)];
  if (shown.length < RUNGS) shown.unshift(...past.filter(each => !broken.includes(each)).slice(-(RUNGS - shown.length)));
  shown.sort((x, y) => x.due.localeCompare(y.due));
  const first = shown.findIndex(each => each.due >= now), rungs = shown.map(each => rung(each, now));
  const line = el("li", { class: "now" }, say("nowIs", moment(now)));
  rungs.splice(first < 0 ? rungs.length : first, 0, line);
  $("ladder").replaceChildren(...rungs);
}

function rung(each, now) {
  const c = each.counts, away = clock(each.due) - clock(now), isPast = away < 0, isBroken = isPast && (c.overdue || c.late);
  const said = c.overdue ? say("rungOverdue", number(c.overdue)) : isPast && c.late ? say("rungLate", number(c.late)) : away < 0 ? say("rungMet") : say("rungIn", stretch(away));
  return el("li", { class: isBroken ? "broken" : isPast ? "past" : away < 3 * DAY ? "soon" : "" },
    el("time", { datetime: each.due }, `${day(each.due)} ${weekday(each.due)}`), el("span", { class: "what", title: each.item }, named(each.name)), el("span", { class: "said" }, said),
    el("span", { class: "of" }, say(`level-${each.level}`)), bar([["done", c.done - c.late], ["late", c.late], ["overdue", c.overdue], ["", c.of - c.done - c.overdue]]), el("span", { class: "n" }, `${number(c.done)} / ${number(c.of)}`));
}

export function drawIncidents(view) {
  $("events").hidden = !view.whole.incidentsOpen;
  const open = view.whole.incidentsOpen, all = open.reduce((x, y) => x + y, 0);
  $("incidents").replaceChildren(
    el("p", { class: "levels" }, ...[3, 2, 1].map(n => el("span", {}, level(n), " ", el("b", {}, number(open[n - 1]))))),
    view.incidents.length ? incidentRows(view.incidents.slice(0, INCIDENTS), clock(view.seasonAt)) : el("p", { class: "none" }, say("noneOpen")),
    all > INCIDENTS ? el("p", { class: "none" }, say("more", number(all - INCIDENTS))) : null ?? "");
}

/** Incidents and who has them; with a moment also for how long. */
export function incidentRows(rows, now) {
  return el("ul", { class: "incidents" }, ...rows.map(row => el("li", { class: `edge${row.level}` },
    el("div", {}, level(row.level), " ", el("b", {}, named(row.name)), " ", el("span", { class: "faint" }, named(row.unitName))),
    el("div", {}, el("span", { class: `state ${row.state}` }, say(row.state)), " ", holder(row), row.reportedLate ? el("span", { class: "alarm" }, ` ${say("reportedLate")}`) : null),
    el("div", { class: "faint" }, now === undefined ? moment(row.at) : say("sinceFor", moment(row.at), stretch(Math.max(0, now - clock(row.at)))), row.touched ? ` · ${say("touched", number(row.touched))}` : ""))));
}

function holder(row) {
  const seat = say(`seat-${row.holder}`), who = row.holderUnit === row.unit ? seat : `${seat} (${named(row.holderUnitName)})`;
  return row.state === "resolved" ? el("span", {}, who) : el("span", {}, say(row.state === "open" ? "called" : "held", who));
}

export function drawPackages(view) {
  const places = view.whole.packages, all = Object.values(places).reduce((x, y) => x + y, 0);
  $("custody").hidden = !all;
  $("packages").className = "way";
  $("packages").replaceChildren(...WAY.map(place => {
    const count = places[place] ?? 0;
    return el("div", { class: count ? "place" : "place empty" }, el("b", {}, number(count)), el("i", { style: `--share:${all ? count / all : 0}` }), el("span", {}, say(place)));
  }));
}

export function drawTests(view) {
  const states = view.whole.sessions, all = Object.values(states).reduce((x, y) => x + y, 0);
  $("sessions").hidden = !all;
  $("tests").replaceChildren(
    bar(SESSION.map(([state, kind]) => [kind, states[state] ?? 0, say(`session-${state}`)])),
    el("p", { class: "key" }, ...SESSION.filter(([state]) => states[state]).map(([state, kind]) => el("span", {}, el("i", { class: `box ${kind}` }), `${say(`session-${state}`)} ${number(states[state])}`))));
}

export function drawFigures(view) {
  const traffic = view.whole.traffic, failed = traffic ? traffic.rejected + traffic.timedOut : 0;
  $("online").hidden = !traffic;
  if (!traffic) return;
  const figure = (value, key, isBad) => el("div", { class: isBad ? "figure bad" : "figure" }, el("b", {}, number(value)), el("span", {}, say(key)));
  $("figures").replaceChildren(figure(traffic.active, "active"), figure(traffic.done, "sessionsDone"), figure(traffic.gaveUp, "gaveUp", traffic.gaveUp > 0), figure(traffic.answered, "answered"), figure(failed, "failedRequests", failed > 0));
  const lately = Object.fromEntries(view.latenciesLately.map(row => [row.exchange, row])), seconds = value => value === undefined ? "–" : value.toFixed(value < 10 ? 2 : 0);
  $("latencies").replaceChildren(view.latencies.length === 0 ? "" : el("table", {},
    el("tr", {}, el("th", {}, say("exchange")), el("th", { class: "n", colspan: 2 }, say("nowP")), el("th", { class: "n", colspan: 2 }, say("soFarP"))),
    ...view.latencies.map(row => el("tr", {}, el("td", {}, say(row.exchange)), ...[lately[row.exchange]?.p50, lately[row.exchange]?.p95, row.p50, row.p95].map((value, i) => el("td", { class: i < 2 ? "n strong" : "n faint" }, seconds(value)))))));
}
