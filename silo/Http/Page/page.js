"use strict";
(() => {
  const asked = new URLSearchParams(location.search);
  let zh = (asked.get("lang") ?? navigator.language).startsWith("zh"), run = asked.get("run"), baseline = asked.get("baseline"), view = null, source = null, ghostSource = null;
  let path = [], ghost = null, drawn = { at: 0, path: null }, hasWandered = false;
  const $ = id => document.getElementById(id);
  const say = (key, ...values) => (TEXTS[key]?.[zh ? 1 : 0] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
  const named = name => zh ? name.zh : name.en;
  const number = n => Number(n).toLocaleString("en-US");
  const moment = iso => zh ? `${+iso.slice(5, 7)}月${+iso.slice(8, 10)}日 ${iso.slice(11, 16)}` : `${+iso.slice(8, 10)} ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][iso.slice(5, 7) - 1]} ${iso.slice(11, 16)}`;
  // Texts come from plans: they are always set as text.
  const el = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) key === "onclick" ? made.addEventListener("click", value) : made.setAttribute(key, value);
    made.append(...children.filter(child => child !== null));
    return made;
  };
  const sums = region => Object.values(region.items).reduce((x, y) => ({ of: x.of + y.of, done: x.done + y.done, late: x.late + y.late, overdue: x.overdue + y.overdue }), { of: 0, done: 0, late: 0, overdue: 0 });
  const get = async address => { const answer = await fetch(address); if (!answer.ok) throw new Error(answer.status); return answer.json(); };
  const level = n => el("span", { class: `level l${n}` }, say(`level${n}`));

  function tile(region) {
    const sum = sums(region), share = sum.of ? (sum.late + sum.overdue) / sum.of : 0, open = region.incidentsOpen.reduce((x, y) => x + y, 0), worst = [3, 2, 1].find(n => region.incidentsOpen[n - 1] > 0);
    const button = el("button", { class: `tile ${share > .05 ? "bad" : share > 0 ? "warn" : ""}`, "data-unit": region.unit, onclick: () => { hasWandered = true; enter(region); } },
      el("b", {}, named(region.name)), el("small", {}, sum.of ? `${Math.floor(100 * sum.done / sum.of)} %` : "–", sum.late + sum.overdue ? ` · ${sum.late + sum.overdue} ${say("keyLate")}` : ""));
    if (open) button.append(el("small", {}, level(worst), ` ${open}`));
    return button;
  }

  async function enter(region) {
    path.push({ unit: region.unit, name: region.name });
    await drawUnits();
  }

  async function drawUnits() {
    // Who opens a plan of one province, or of one county, wants to see what is in it.
    if (path.length === 0 && !hasWandered && view.regions.length === 1) path = [view.regions[0]].map(only => ({ unit: only.unit, name: only.name }));
    $("path").replaceChildren(...[{ unit: null, name: { zh: say("all"), en: say("all") } }, ...path].map((step, i) => el("a", { onclick: () => { hasWandered = true; path = path.slice(0, i); drawUnits(); } }, named(step.name))));
    if (path.length === 0) {
      $("unit").replaceChildren();
      $("tiles").replaceChildren(...view.regions.map(tile));
      return;
    }
    const unit = path.at(-1).unit, base = `/api/runs/${encodeURIComponent(run)}/units`;
    if (drawn.path === unit && Date.now() - drawn.at < 3000) return; // each look at a unit holds the run for a moment
    drawn = { at: Date.now(), path: unit };
    const [page, own] = await Promise.all([get(`${base}?parent=${encodeURIComponent(unit)}&limit=500`), hasWandered ? get(`${base}/${encodeURIComponent(unit)}`) : null]);
    if (path.at(-1)?.unit !== unit) return; // somebody has gone on
    if (!hasWandered && page.rows.length === 1) return enter(page.rows[0]);
    $("tiles").replaceChildren(...page.rows.map(tile));
    if (!own) return;
    const names = { done: "isDone", late: "isLate" };
    $("unit").replaceChildren(
      own.items.length ? el("table", {}, el("tr", {}, el("th", {}, say("items")), el("th", {}, say("due")), el("th", {}, say("state"))),
        ...own.items.map(item => el("tr", {}, el("td", {}, named(item.name)), el("td", {}, item.due ? moment(item.due) : ""), el("td", {}, say(names[item.state] ?? item.state))))) : "",
      own.incidents.length ? incidentTable(own.incidents) : "");
  }

  function incidentTable(rows) {
    return el("table", {}, el("tr", {}, ...["what", "where", "who", "state", "since"].map(key => el("th", {}, say(key)))),
      ...rows.map(row => el("tr", {}, el("td", {}, level(row.level), " ", named(row.name)), el("td", {}, named(row.unitName)),
        el("td", {}, row.state === "open" ? say("called", say(`seat-${row.holder}`)) : say(`seat-${row.holder}`)), el("td", {}, say(row.state), row.reportedLate ? ` · ${say("reportedLate")}` : ""), el("td", {}, moment(row.at)))));
  }

  function bar(parts) {
    const of = Math.max(1, parts.reduce((sum, part) => sum + part[1], 0));
    return el("div", { class: "bar" }, ...parts.filter(part => part[0]).map(([kind, count, title]) => el("i", { class: kind, style: `width:${100 * count / of}%`, title: title ?? "" })));
  }

  function drawLadder() {
    const now = view.run.simulated, all = [...view.deadlines].sort((x, y) => x.due.localeCompare(y.due));
    const next = all.filter(each => each.due >= now), past = all.filter(each => each.due < now), broken = past.filter(each => each.counts.overdue || each.counts.late);
    const shown = [...broken.slice(-6), ...next.slice(0, 8)];
    if (shown.length < 10) shown.unshift(...past.filter(each => !broken.includes(each)).slice(-(10 - shown.length)));
    shown.sort((x, y) => x.due.localeCompare(y.due));
    const first = shown.findIndex(each => each.due >= now);
    $("ladder").replaceChildren(...shown.map((each, i) => {
      const c = each.counts;
      return el("li", { class: i === first ? "now" : "" }, el("time", {}, moment(each.due).replace(/ \d\d:\d\d$/, "")), el("span", { class: "what", title: each.item }, named(each.name)), el("span", { class: "n" }, `${number(c.done)}/${number(c.of)}`),
        bar([["done", c.done - c.late], ["late", c.late], ["overdue", c.overdue], ["", c.of - c.done - c.overdue]]));
    }));
  }

  function drawQuestionnaire() {
    const traffic = view.whole.traffic;
    if (!traffic) return $("questionnaire").replaceChildren(el("p", { class: "none" }, say("noPart")));
    const figure = (value, key) => el("tr", {}, el("td", { class: "n big" }, number(value)), el("td", {}, say(key)));
    $("questionnaire").replaceChildren(
      el("table", {}, figure(traffic.active, "active"), figure(traffic.done, "sessions"), figure(traffic.gaveUp, "gaveUp"), figure(traffic.answered, "answered"), figure(traffic.rejected + traffic.timedOut, "failedRequests")),
      el("table", {}, el("tr", {}, el("th", {}, say("exchange")), ...["P50", "P95", "P99"].map(p => el("th", { class: "n" }, p))),
        ...view.latencies.map(row => el("tr", {}, el("td", {}, say(row.exchange)), ...[row.p50, row.p95, row.p99].map(value => el("td", { class: "n" }, value.toFixed(2)))))));
  }

  function drawPackages() {
    const places = Object.entries(view.whole.packages);
    if (!places.length) return $("packages").replaceChildren(el("p", { class: "none" }, say("noPart")));
    $("packages").replaceChildren(bar(places.map(([place, count]) => ["p", count, say(place)])), el("table", {}, ...places.map(([place, count]) => el("tr", {}, el("td", {}, say(place)), el("td", { class: "n" }, number(count))))));
  }

  function drawChart() {
    const from = Date.parse(view.run.starts), to = Date.parse(view.run.ends), x = at => 600 * (at - from) / (to - from), y = share => 215 - 205 * share;
    const line = (of, key, kind) => {
      const all = Math.max(1, sums(of.whole).of);
      return of.curve.length ? [`<path class="${kind}" d="M0 215L${of.curve.map(p => `${x(Date.parse(p.at)).toFixed(1)} ${y(p[key] / all).toFixed(1)}`).join("L")}"/>`] : [];
    };
    const days = [view.run.firstTestDay, view.run.lastTestDay].map(day => `<line x1="${x(Date.parse(day + "T00:00+08:00")).toFixed(1)}" x2="${x(Date.parse(day + "T00:00+08:00")).toFixed(1)}" y1="0" y2="220"/>`);
    $("chart").innerHTML = [...days, '<line x1="0" x2="600" y1="215" y2="215"/>', ...(ghost ? [...line(ghost, "done", "ghost"), ...line(ghost, "late", "ghost")] : []), ...line(view, "done", ""), ...line(view, "late", "late")].join(""); // numbers only
    const mark = (kind, text) => el("span", {}, el("i", { class: `mark ${kind}` }), text);
    $("key").replaceChildren(mark("", say("keyDone")), mark("late", say("keyLateDone")), ...(ghost ? [mark("ghost", say("keyGhost"))] : []), el("span", {}, `${moment(view.run.starts).replace(/ \d\d:\d\d$/, "")} – ${moment(view.run.ends).replace(/ \d\d:\d\d$/, "")}`));
  }

  function draw() {
    document.documentElement.lang = zh ? "zh" : "en";
    for (const each of document.querySelectorAll("[data-text]")) each.textContent = say(each.dataset.text);
    $("lang").textContent = say("language");
    if (!view) return;
    const card = view.run, sum = sums(view.whole);
    $("name").textContent = named(card.name);
    document.title = `${named(card.name)} · RolloutSim`;
    $("simulated").textContent = moment(card.simulated);
    $("phase").textContent = say(card.phase);
    $("status").textContent = card.isPaused ? say("paused") : card.status === "running" ? (card.pace ? say("pace", number(card.pace)) : say("max")) : say(card.status);
    $("done").textContent = `${number(sum.done)} / ${number(sum.of)}`;
    $("late").textContent = say("late", number(sum.late), number(sum.overdue));
    $("foot").textContent = say("seasonAt", moment(view.seasonAt));
    $("incidents").replaceChildren(view.incidents.length ? incidentTable(view.incidents.slice(0, 20)) : el("p", { class: "none" }, say("none")));
    drawLadder();
    drawQuestionnaire();
    drawPackages();
    drawChart();
    drawUnits();
  }

  function watch(name, take) {
    const events = new EventSource(`/api/runs/${encodeURIComponent(name)}/events`);
    for (const kind of ["run", "beat", "end"]) events.addEventListener(kind, event => { take(JSON.parse(event.data)); if (kind === "end") events.close(); });
    events.onerror = () => { $("status").textContent = say("lost"); };
    return events;
  }

  function follow() {
    source?.close();
    ghostSource?.close();
    [path, ghost, drawn, hasWandered] = [[], null, { at: 0, path: null }, false];
    source = watch(run, told => { view = told; draw(); });
    if (baseline) ghostSource = watch(baseline, told => { ghost = told; if (view) drawChart(); });
  }

  async function start() {
    draw();
    setInterval(() => { $("wall").textContent = new Date().toLocaleTimeString(zh ? "zh-CN" : "en-GB"); }, 1000);
    const all = (await get("/api/runs?limit=500")).rows;
    if (!all.length) { $("foot").textContent = say("noRuns"); setTimeout(() => location.reload(), 5000); return; }
    run ??= (all.find(each => each.status === "running") ?? all[0]).run;
    const choices = () => {
      $("runs").replaceChildren(...all.map(each => { const option = el("option", { value: each.run }, each.run); option.selected = each.run === run; return option; }));
      $("baselines").replaceChildren(...[null, ...all.map(each => each.run)].map(name => { const option = el("option", { value: name ?? "" }, name ? say("baselineIs", name) : say("baseline")); option.selected = name === baseline; return option; }));
    };
    choices();
    $("runs").addEventListener("change", event => { run = event.target.value; follow(); });
    $("baselines").addEventListener("change", event => { baseline = event.target.value || null; follow(); });
    $("lang").addEventListener("click", () => { zh = !zh; choices(); draw(); });
    follow();
  }

  start().catch(() => { $("status").textContent = say("lost"); });
})();
