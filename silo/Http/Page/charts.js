// The two pictures of the page: how much is done over the season, and the terminals over a day. Both axes are simulated time.
import { $, DAY, clock, day, el, moment, number, percent, say, sums } from "./speak.js";

const TALL = 210;
const charts = {};

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A polyline through all points of a series, or the area below it, drawn once. */
const curve = (points, style, base) => ({
  type: "custom", data: points, clip: true, encode: { x: 0, y: 1 },
  renderItem: (item, api) => {
    if (item.dataIndex !== 0) return { type: "group", children: [] };
    const line = points.map(point => api.coord(point));
    if (base === undefined) return { type: "polyline", shape: { points: line }, style: { fill: "none", ...style }, silent: true };
    const ground = api.coord([points[0][0], base])[1];
    return { type: "polygon", shape: { points: [[line[0][0], ground], ...line, [line.at(-1)[0], ground]] }, style, silent: true };
  },
});

/** What lies behind: shaded stretches, and a line where the season stands. */
const ground = (stretches, now, from, to) => ({
  type: "custom", data: [[from, 0]], silent: true, z: 0,
  renderItem: (item, api) => {
    const { x: left, y: top, width, height } = item.coordSys, at = moment_ => Math.min(Math.max(api.coord([moment_, 0])[0], left), left + width);
    return {
      type: "group", children: [
        ...stretches.map(([from, to]) => ({ type: "rect", shape: { x: at(from), y: top, width: Math.max(3, at(to) - at(from)), height }, style: { fill: colour("tested") } })),
        ...(now >= from && now <= to ? [{ type: "line", shape: { x1: at(now), x2: at(now), y1: top, y2: top + height }, style: { stroke: colour("ink"), lineWidth: 1, lineDash: [2, 3] } }] : []),
      ],
    };
  },
});

function show(place, series, { from, to, most, label, tip, isDay }) {
  const box = $(place), size = { width: box.clientWidth, height: TALL * Math.max(1, parseFloat(getComputedStyle(document.body).fontSize) / 15) };
  if (!size.width) return;
  box.style.height = `${size.height}px`;
  const chart = charts[place] ??= echarts.init(box, null, { renderer: "svg", ...size });
  if (chart.getWidth() !== size.width || chart.getHeight() !== size.height) chart.resize(size);
  const text = { color: colour("faint"), fontSize: size.height / TALL * 12 }, line = { lineStyle: { color: colour("line") } };
  chart.setOption({
    animation: false, useUTC: true, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 14, top: 12, bottom: 4, containLabel: true },
    xAxis: { type: "time", min: from, max: to, axisLine: line, axisTick: line, splitLine: { show: false }, splitNumber: size.width < 420 ? 3 : 6, axisLabel: { ...text, hideOverlap: true, formatter: at => isDay ? new Date(at).toISOString().slice(11, 16) : day(new Date(at).toISOString()) } },
    yAxis: { type: "value", min: 0, max: most, interval: most / 4, splitLine: line, axisLabel: { ...text, formatter: label } },
    tooltip: { trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { color: colour("ink"), fontSize: 13 }, axisPointer: { lineStyle: { color: colour("faint") } }, formatter: items => tip(items) },
    series,
  }, { notMerge: true });
}

/** A quarter of it is a round number, and it is no less than a figure. */
function round(figure) {
  const step = 10 ** Math.floor(Math.log10(figure / 4)), times = figure / 4 / step;
  return 4 * step * [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(each => each >= times);
}

const mark = (kind, text) => el("span", {}, el("i", { class: `mark ${kind}` }), text);

/** What a chart says of a moment that is pointed at. */
function box(at, ...lines) {
  const made = el("div", { class: "tip" }, el("strong", {}, at));
  for (const line of lines.filter(Boolean)) made.append(el("div", {}, line));
  return made;
}

/** The last point at or before a moment, or a straight line between two. */
export function valueAt(curve_, key, at) {
  const i = curve_.findLastIndex(point => clock(point.at) <= at);
  if (i < 0) return 0;
  if (i === curve_.length - 1) return curve_[i][key];
  const x = clock(curve_[i].at), y = clock(curve_[i + 1].at);
  return curve_[i][key] + (curve_[i + 1][key] - curve_[i][key]) * (at - x) / (y - x);
}

export function drawProgress(view, ghost) {
  const { run } = view, from = clock(run.starts), to = clock(run.ends);
  const points = (of, key) => { const all = Math.max(1, sums(of.whole).of); return [[clock(of.run.starts), 0], ...of.curve.map(point => [clock(point.at), 100 * point[key] / all])]; };
  const series = [ground([[clock(`${run.firstTestDay}T00:00:00`), clock(`${run.lastTestDay}T00:00:00`) + DAY]], clock(view.seasonAt), from, to)];
  if (ghost?.curve.length) series.push(curve(points(ghost, "done"), { stroke: colour("faint"), lineWidth: 2, lineDash: [6, 4] }), curve(points(ghost, "late"), { stroke: colour("faint"), lineWidth: 2, lineDash: [2, 3] }));
  series.push(curve(points(view, "done"), { stroke: colour("calm"), lineWidth: 3 }), curve(points(view, "late"), { stroke: colour("bad"), lineWidth: 2.5 }));
  const share = (of, key, at) => percent(Math.max(0, valueAt(of.curve, key, at)) / Math.max(1, sums(of.whole).of));
  show("progress", series, {
    from, to, most: 100, label: value => `${value} %`,
    tip: items => {
      const at = items[0].axisValue, isPast = at <= clock(view.seasonAt) + DAY;
      return box(moment(new Date(at).toISOString()), isPast && say("tipDone", share(view, "done", at), share(view, "late", at)), ghost && say("tipGhost", share(ghost, "done", at), share(ghost, "late", at)));
    },
  });
  $("progress-key").replaceChildren(mark("", say("keyDone")), mark("late", say("keyLateDone")), ...(ghost ? [mark("ghost", say("keyGhost", ghost.run.run))] : []), el("span", {}, el("i", { class: "box tested" }), say("keyTestDays")), el("span", {}, say("axisSimulated")));
}

export function drawTraffic(view, ghost) {
  const points = view.trafficMinutes, isShown = points.length > 1;
  $("traffic").hidden = $("traffic-key").hidden = !isShown;
  if (!isShown || !view.whole.traffic) return;
  const past = (ghost?.trafficMinutes ?? []).filter(point => point.at.slice(0, 10) === points[0].at.slice(0, 10));
  const all = [...points, ...past], from = Math.min(...all.map(point => clock(point.at))), to = Math.max(...all.map(point => clock(point.at))), most = Math.max(10, ...all.map(point => point.active), ...points.map(point => point.failed));
  const series = [ground([], clock(view.seasonAt), from, to), curve(points.map(point => [clock(point.at), point.active]), { fill: colour("wash") }, 0)];
  if (past.length > 1) series.push(curve(past.map(point => [clock(point.at), point.active]), { stroke: colour("faint"), lineWidth: 2, lineDash: [6, 4] }));
  series.push(curve(points.map(point => [clock(point.at), point.active]), { stroke: colour("calm"), lineWidth: 2.5 }), curve(points.map(point => [clock(point.at), point.failed]), { stroke: colour("bad"), lineWidth: 2 }));
  show("traffic", series, {
    from, to, most: round(most), label: number, isDay: true,
    tip: items => {
      const at = items[0].axisValue, point = points.findLast(each => clock(each.at) <= at) ?? points[0];
      return box(moment(point.at), say("tipActive", number(point.active)), say("tipAnswered", number(point.answered)), say("tipFailed", number(point.failed)));
    },
  });
  $("traffic-key").replaceChildren(mark("", say("keyActive")), mark("late", say("keyFailed")), ...(past.length > 1 ? [mark("ghost", say("keyGhost", ghost.run.run))] : []), el("span", {}, `${day(points[0].at)} · ${say("axisSimulated")}`));
}

/** Colours have changed, or words. */
export function forgetCharts() {
  for (const place of Object.keys(charts)) {
    charts[place].dispose();
    delete charts[place];
  }
}
