// The page: finds the run, follows it by server-sent events, and draws it as it goes on.
import { drawProgress, drawTraffic, forgetCharts, valueAt } from "./charts.js";
import { drawFigures, drawIncidents, drawLadder, drawPackages, drawTests } from "./panels.js";
import { drawRegions, drawScale, forget } from "./regions.js";
import { $, clock, el, language, lateness, moment, named, number, percent, say, sums, testDay, weekday } from "./speak.js";

const LIST_EVERY = 10000, WALL_EVERY = 1000; // milliseconds

const asked = new URLSearchParams(location.search);
let run = asked.get("run"), baseline = asked.get("baseline"), view = null, ghost = null, runs = [];
const sources = {};

const get = async address => { const answer = await fetch(address); if (!answer.ok) throw new Error(answer.status); return answer.json(); };

function drawHead() {
  const card = view.run, sum = sums(view.whole), share = lateness(sum);
  $("name").textContent = document.title = named(card.name);
  $("simulated").textContent = `${moment(card.simulated)} ${weekday(card.simulated)}`;
  $("phase").textContent = `${testDay(card)} · ${say(card.phase)}`;
  $("status").textContent = card.isPaused ? say("paused") : card.status === "running" ? (card.pace ? say("pace", number(card.pace)) : say("max")) : say(card.status);
  $("status").className = card.isPaused ? "paused" : card.status;
  $("done").textContent = percent(sum.of ? sum.done / sum.of : 0);
  const isComparable = ghost && clock(ghost.seasonAt) >= clock(view.seasonAt); // a baseline that has come as far
  const ahead = isComparable ? Math.round(sum.done - sums(ghost.whole).of * valueAt(ghost.curve, "done", clock(view.seasonAt)) / Math.max(1, sums(ghost.whole).of)) : 0;
  $("ghost").textContent = ahead ? say(ahead > 0 ? "aheadOf" : "behind", number(Math.abs(ahead))) : say("ofItems", number(sum.done), number(sum.of));
  $("late").textContent = share === null ? "–" : percent(share);
  $("overdue").textContent = say("late", number(sum.late), number(sum.overdue));
  const from = clock(card.starts), whole = clock(card.ends) - from, at = text => 100 * (clock(text) - from) / whole;
  const first = at(`${card.firstTestDay}T00:00:00`), last = at(`${card.lastTestDay}T00:00:00`) + 100 * 86400000 / whole;
  $("season").replaceChildren(el("i", { class: "gone", style: `width:${at(card.simulated)}%` }), el("i", { class: "tested", style: `left:${first}%;width:${Math.max(.4, last - first)}%` }));
  $("banner").hidden = !card.message;
  if (card.message) $("banner").textContent = card.message;
  $("foot").textContent = say("seasonAt", moment(view.seasonAt));
}

function draw() {
  document.documentElement.lang = language.zh ? "zh" : "en";
  for (const each of document.querySelectorAll("[data-text]")) each.textContent = say(each.dataset.text);
  $("lang").textContent = say("language");
  if (!view) return;
  drawHead();
  drawScale();
  drawRegions(view, run).catch(lose);
  drawLadder(view);
  drawIncidents(view);
  drawPackages(view);
  drawTests(view);
  drawFigures(view);
  drawProgress(view, ghost);
  drawTraffic(view, ghost);
}

function lose() {
  $("banner").textContent = say("lost");
  $("banner").hidden = false;
}

function watch(key, name, take) {
  sources[key]?.close();
  if (!name) return;
  const events = sources[key] = new EventSource(`/api/runs/${encodeURIComponent(name)}/events`);
  for (const kind of ["run", "beat", "end"]) events.addEventListener(kind, event => { if (kind === "end") events.close(); take(JSON.parse(event.data)); });
  events.onerror = lose;
}

function follow() {
  [view, ghost] = [null, null];
  forget();
  watch("run", run, told => { view = told; draw(); });
  watch("ghost", baseline, told => { ghost = told; if (view) draw(); });
}

function drawChoices() {
  const option = (value, text, isChosen) => { const made = el("option", { value }, text); made.selected = isChosen; return made; };
  $("runs").setAttribute("aria-label", say("run"));
  $("baselines").setAttribute("aria-label", say("baselineLabel"));
  $("runs").replaceChildren(...runs.map(each => option(each.run, each.run, each.run === run)));
  $("baselines").replaceChildren(option("", say("baseline"), !baseline), ...runs.filter(each => each.run !== run).map(each => option(each.run, say("baselineIs", each.run), each.run === baseline)));
  $("baselines").hidden = runs.length < 2;
}

/** The address says what is shown, so that it can be sent to somebody. */
function remember() {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of [["run", run], ["baseline", baseline], ["lang", language.zh ? "zh" : "en"]]) value ? query.set(key, value) : query.delete(key);
  history.replaceState(null, "", `?${query}`);
}

async function list() {
  const all = (await get("/api/runs?limit=500")).rows, isOther = all.map(each => each.run).join() !== runs.map(each => each.run).join();
  runs = all;
  if (!runs.length) $("banner").textContent = say("noRuns");
  $("banner").hidden = runs.length > 0;
  if (!isOther) return;
  const isNew = !run && runs.length > 0;
  run ??= (runs.find(each => each.status === "running") ?? runs[0])?.run;
  drawChoices();
  if (isNew) follow();
}

function start() {
  if (asked.get("theme")) document.documentElement.style.colorScheme = asked.get("theme") === "dark" ? "dark" : "light";
  draw();
  const tick = () => { $("wall").textContent = new Date().toLocaleTimeString("en-GB"); };
  tick();
  setInterval(tick, WALL_EVERY);
  setInterval(() => list().catch(lose), LIST_EVERY);
  $("runs").addEventListener("change", event => { run = event.target.value; if (baseline === run) baseline = null; remember(); drawChoices(); follow(); });
  $("baselines").addEventListener("change", event => { baseline = event.target.value || null; ghost = null; remember(); watch("ghost", baseline, told => { ghost = told; draw(); }); draw(); });
  $("lang").addEventListener("click", () => { language.zh = !language.zh; remember(); drawChoices(); forgetCharts(); draw(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { forgetCharts(); draw(); });
  new ResizeObserver(() => { if (view) { drawProgress(view, ghost); drawTraffic(view, ghost); } }).observe(document.body);
  if (run) follow();
  list().catch(lose);
}

start();
