// Draws the charts of the report: rows under each other on one axis, as a wide picture or, on a phone, with the label above its row.
// Every kind has a `marks` function that says what stands in a row; the rest is common to all.
"use strict";

/** A chart in its place of the page. */
class ReportChart {
  /** Of the printed page between its margins, pixels at 96 dpi. */
  static paperWidth = 680;

  /** Below, labels stand above their rows. */
  static narrow = 560;

  /**
   * @param place The element to draw in.
   * @param data A chart of the data.
   * @param say Gives a text in the page's language.
   */
  constructor(place, data, say) {
    Object.assign(this, { place, data, say, range: data.ranges?.[0], chart: null, pen: document.createElement("canvas").getContext("2d") });
  }

  /** Draws it anew for the width that there is, or for paper. */
  draw(isPaper = false) {
    this.dispose();
    const kind = ReportChart.kinds[this.data.kind](this.data, this), width = isPaper ? ReportChart.paperWidth : this.place.clientWidth;
    const layout = this.layout(width, kind, isPaper);
    this.place.style.height = `${layout.height}px`;
    this.chart = echarts.init(this.place, null, { renderer: "svg", width, height: layout.height });
    this.chart.setOption(this.option(kind, layout));
  }

  dispose() {
    this.chart?.dispose();
    this.chart = null;
  }

  /** A colour of the style sheet. */
  colour(name) {
    return getComputedStyle(this.place).getPropertyValue(`--${name}`).trim();
  }

  /** How wide words are, pixels. */
  widthOf(words, size) {
    this.pen.font = `${size}px ${this.font}`;
    return Math.ceil(this.pen.measureText(words).width);
  }

  layout(width, kind, isPaper) {
    this.font = getComputedStyle(this.place).fontFamily;
    const isNarrow = width < ReportChart.narrow, count = kind.rows.length;
    const widest = Math.max(0, ...kind.rows.map(row => this.widthOf(this.say(row.label), 13) + this.widthOf(this.say(row.note), 12) + 22));
    const labels = isNarrow ? 0 : Math.min(widest, Math.round(width * (isPaper ? 0.42 : 0.4)));
    const values = kind.hasText ? Math.max(0, ...kind.rows.map(row => this.widthOf(this.say(row.text), 13))) : 0;
    // Where a label leaves no room beside it, note and text have a line of their own.
    const isTall = isNarrow && widest + values > width - 16;
    // A chart of up to some fifty rows stays on one sheet.
    const rowHeight = kind.rowHeight ? kind.rowHeight + (isTall ? 42 : isNarrow ? 24 : 0) : isTall ? 62 : isNarrow ? 46 : isPaper ? Math.min(26, Math.max(16, Math.floor(750 / count))) : 30;
    const isLong = count > 14 && !kind.axis, top = isLong ? 26 : 6, bottom = kind.axis ? 46 : 26; // dates stand above a long chart too
    return { width, isNarrow, isTall, rowHeight, labels, values, isLong, top, bottom, left: labels + (isNarrow ? 8 : 14), right: isNarrow ? 8 : values + 16, height: top + bottom + count * rowHeight };
  }

  option(kind, layout) {
    const ink = this.colour("ink"), faint = this.colour("faint"), line = this.colour("line");
    const ticks = kind.ticks(layout.width - layout.left - layout.right);
    const axis = position => ({
      type: "value", position, min: kind.min, max: kind.max, name: kind.axis, nameLocation: "middle", nameGap: 28,
      nameTextStyle: { color: faint, fontSize: 12 }, axisLine: { show: true, lineStyle: { color: line } }, splitLine: { show: false },
      axisTick: { customValues: ticks.map(tick => tick.at) },
      axisLabel: { customValues: ticks.map(tick => tick.at), color: faint, fontSize: 12, hideOverlap: true, formatter: value => ticks.find(tick => tick.at === value)?.text ?? "" },
    });
    return {
      animation: false,
      textStyle: { fontFamily: this.font, color: ink },
      grid: { left: layout.left, right: layout.right, top: layout.top, bottom: layout.bottom },
      tooltip: {
        trigger: "item", confine: true, renderMode: "html", backgroundColor: this.colour("paper"), borderColor: line, textStyle: { color: ink, fontSize: 13 }, transitionDuration: 0,
        formatter: item => this.tip(kind.rows[item.data[1]]),
      },
      xAxis: [axis("bottom"), ...(layout.isLong ? [axis("top")] : [])],
      yAxis: { type: "category", inverse: true, data: kind.rows.map((_, i) => String(i)), show: false },
      series: [
        { type: "custom", silent: true, z: 1, data: [[kind.min, 0]], renderItem: (_, api) => this.ground(kind, ticks, layout, api) },
        { type: "custom", z: 2, data: kind.rows.map((_, i) => [kind.min, i]), renderItem: (item, api) => this.row(kind, kind.rows[item.dataIndex], item.dataIndex, layout, api) },
      ],
    };
  }

  /** What lies behind all rows: shaded stretches, and a line at each tick. */
  ground(kind, ticks, layout, api) {
    const top = layout.top, height = layout.height - layout.top - layout.bottom;
    const x = at => api.coord([Math.min(Math.max(at, kind.min), kind.max), 0])[0];
    const shades = (kind.shades ?? []).filter(shade => shade.to > kind.min && shade.from < kind.max).map(shade => ({
      type: "rect", shape: { x: x(shade.from), y: top, width: Math.max(1, x(shade.to) - x(shade.from)), height }, style: { fill: this.colour(shade.colour) },
    }));
    const lines = ticks.map(tick => ({ type: "line", shape: { x1: x(tick.at), y1: top, x2: x(tick.at), y2: top + height }, style: { stroke: this.colour(tick.at === 0 && kind.min < 0 ? "faint" : "line"), lineWidth: 1 } }));
    if (kind.line > kind.min && kind.line < kind.max) lines.push({ type: "line", shape: { x1: x(kind.line), y1: top, x2: x(kind.line), y2: top + height }, style: { stroke: this.colour("span-now"), lineWidth: 2, lineDash: [5, 3] } });
    return { type: "group", children: [...shades, ...lines] };
  }

  /** A row: its label and note, its text, and its marks; all of it can be pointed at. */
  row(kind, row, index, layout, api) {
    const [, middle] = api.coord([kind.min, index]), top = middle - layout.rowHeight / 2;
    const ink = this.colour("ink"), faint = this.colour("faint");
    const y = layout.isTall ? top + 49 : layout.isNarrow ? top + 33 : middle;
    // A rim in the colour of the paper keeps letters readable where lines cross them.
    const text = (words, x, at, style) => ({ type: "text", x, y: at, style: { text: words, fill: ink, stroke: this.colour("paper"), lineWidth: 3, fontFamily: this.font, fontSize: 13, verticalAlign: "middle", ...style } });
    const label = this.say(row.label), note = this.say(row.note), said = kind.hasText ? this.say(row.text) : "";
    const children = [{ type: "rect", shape: { x: 0, y: top, width: layout.width, height: layout.rowHeight }, style: { fill: "transparent" } }];
    if (layout.isNarrow) {
      const room = layout.width - 24 - layout.values, second = top + (layout.isTall ? 30 : 13), beside = layout.isTall ? 0 : this.widthOf(label, 13) + 10;
      children.push(text(label, 8, top + 13, { width: layout.width - 16, overflow: "truncate", ellipsis: "…" }));
      if (note) children.push(text(note, 8 + beside, second, { fill: faint, fontSize: 12, width: room - beside, overflow: "truncate", ellipsis: "…" }));
      if (said) children.push(text(said, layout.width - 8, second, { align: "right", fill: this.tone(row) }));
    } else {
      const noted = note ? Math.min(this.widthOf(note, 12) + 1, Math.round(layout.labels * 0.55)) : 0;
      children.push(text(label, 0, middle, { width: layout.labels - noted - 10, overflow: "truncate", ellipsis: "…" }));
      if (note) children.push(text(note, layout.labels, middle, { align: "right", fill: faint, fontSize: 12, width: noted, overflow: "truncate", ellipsis: "…" }));
      if (said) children.push(text(said, layout.width - 2, middle, { align: "right", fill: this.tone(row) }));
    }
    const x = at => api.coord([Math.min(Math.max(at, kind.min), kind.max), index])[0];
    const room = { top: layout.isTall ? top + 40 : layout.isNarrow ? top + 24 : top + 4, bottom: top + layout.rowHeight - 6 };
    return { type: "group", children: [...children, ...kind.marks(row, x, y, (rect, style) => ({ type: "rect", shape: rect, style }), room)] };
  }

  tone(row) {
    return this.colour(row.tone ? `tone-${row.tone}` : "ink");
  }

  /** What is said of a row that is pointed at. */
  tip(row) {
    const box = document.createElement("div");
    box.className = "tip";
    const line = (tag, words) => Object.assign(box.appendChild(document.createElement(tag)), { textContent: words });
    line("strong", this.say(row.label));
    if (row.note) line("span", this.say(row.note));
    const tips = row.tip?.map(tip => this.say(tip).split("\t"))
      ?? row.shares?.map((share, i) => row.parts[i] > 0 ? [this.say(this.data.key[i].name), this.say(share)] : null).filter(Boolean)
      ?? [["", this.say(row.text)]];
    for (const [name, value] of tips) line("span", name ? `${name}: ${value}` : value);
    return box;
  }
}

/** Times of day from a first minute on, as many as there is room for. */
function minuteTicks(from, minutes, pixels) {
  const start = Math.round(civil(from) / 60000), step = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360].find(step => minutes / step <= pixels / 52) ?? 720;
  const ticks = [];
  for (let at = Math.ceil(start / step) * step; at <= start + minutes; at += step) {
    const ofDay = ((at % 1440) + 1440) % 1440;
    ticks.push({ at: at - start, text: `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}` });
  }
  return ticks;
}

/** Round steps on an axis from min to max, and the axis widened to them. */
function roundTicks(min, max, pixels) {
  const rough = (max - min) / Math.max(2, Math.floor(pixels / 70));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(n => n * power).find(n => n >= rough);
  const first = Math.floor(min / step + 1e-9), last = Math.ceil(max / step - 1e-9), digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = [];
  for (let i = first; i <= last; i++) ticks.push({ at: Number((i * step).toFixed(digits)), text: (i * step).toFixed(digits) });
  return ticks;
}

/** Whether white letters are read better on a colour #rrggbb than dark ones; by the luminance of WCAG 2. */
function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.2;
}

const DAY = 86400000;

/** A civil time as a number; the reader's own time zone does not matter. */
const civil = text => Date.parse(text.length > 10 ? `${text}Z` : `${text}T00:00Z`);

/** Days (the first test day among them), weeks or months, as many as there is room for. */
function dayTicks(min, max, test, pixels, isChinese) {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const name = (date, ofMonth) => {
    const month = date.getUTCMonth(), day = date.getUTCDate();
    return isChinese ? `${month + 1}月` + (ofMonth ? "" : `${day}日`) : (ofMonth ? "" : `${day} `) + months[month];
  };
  const room = pixels / 62, days = (max - min) / DAY;
  const ticks = [];
  for (const step of [1, 2, 7, 14]) {
    if (days / step > room) continue;
    for (let at = min; at <= max; at += DAY) {
      const isOne = step < 7 ? Math.round((at - test) / DAY) % step === 0 : new Date(at).getUTCDay() === 1 && (step === 7 || Math.floor(at / DAY / 7) % 2 === 0);
      if (isOne) ticks.push({ at, text: name(new Date(at), false) });
    }
    return ticks;
  }
  for (let at = min; at <= max; at += DAY) if (new Date(at).getUTCDate() === 1) ticks.push({ at, text: name(new Date(at), true) });
  return ticks;
}

ReportChart.kinds = {
  /** Values with their intervals. */
  interval(data, chart) {
    const lows = data.rows.map(row => row.low), highs = data.rows.map(row => row.high);
    let min = data.min ?? Math.min(0, ...lows), max = data.max ?? Math.max(0, ...highs);
    if (max === min) max = min + 1;
    const fitted = roundTicks(min, max, 600);
    if (data.min === undefined) min = fitted[0].at;
    if (data.max === undefined) max = fitted[fitted.length - 1].at;
    return {
      rows: data.rows, min, max, axis: chart.say(data.axis), hasText: true,
      ticks: pixels => roundTicks(min, max, pixels).filter(tick => tick.at >= min && tick.at <= max),
      marks(row, x, y) {
        const fill = chart.tone(row), marks = [
          { type: "line", shape: { x1: x(row.low), y1: y, x2: x(row.high), y2: y }, style: { stroke: fill, lineWidth: 3, opacity: 0.55 } },
          ...[row.low, row.high].map(end => ({ type: "line", shape: { x1: x(end), y1: y - 4, x2: x(end), y2: y + 4 }, style: { stroke: fill, lineWidth: 1.5 } })),
          { type: "circle", shape: { cx: x(row.value), cy: y, r: 5 }, style: { fill, stroke: chart.colour("paper"), lineWidth: 1 } },
        ];
        if (row.wanted !== undefined) marks.push({ type: "line", shape: { x1: x(row.wanted), y1: y - 11, x2: x(row.wanted), y2: y + 11 }, style: { stroke: chart.colour("ink"), lineWidth: 2, lineDash: [4, 2] } });
        return marks;
      },
    };
  },

  /** Amounts that add up. */
  stack(data, chart) {
    const sums = data.rows.map(row => row.parts.reduce((sum, part) => sum + part, 0));
    const ticksOf = pixels => roundTicks(0, Math.max(...sums, 1e-9), pixels);
    const fitted = ticksOf(600), max = fitted[fitted.length - 1].at;
    return {
      rows: data.rows, min: 0, max, axis: chart.say(data.axis), hasText: true,
      ticks: pixels => roundTicks(0, max, pixels).filter(tick => tick.at <= max),
      marks(row, x, y, rect) {
        let from = 0;
        return row.parts.flatMap((part, i) => {
          const left = x(from), right = x(from += part);
          if (part <= 0) return [];
          const fill = chart.colour(data.key[i].mark), name = data.key.length > 1 ? chart.say(data.key[i].name) : "", isNamed = name && chart.widthOf(name, 11) + 8 < right - left;
          return [
            rect({ x: left, y: y - 9, width: Math.max(1, right - left), height: 18 }, { fill, stroke: chart.colour("paper"), lineWidth: right - left > 4 ? 1 : 0 }),
            ...(isNamed ? [{ type: "text", x: (left + right) / 2, y, style: { text: name, fill: isDark(fill) ? "#fff" : "#16202c", fontFamily: chart.font, fontSize: 11, align: "center", verticalAlign: "middle" } }] : []),
          ];
        });
      },
    };
  },

  /** Curves under each other over the same time of day, each in its own scale. */
  curve(data, chart) {
    const step = data.step, max = Math.max(1, ...data.rows.map(row => row.values.length)) * step;
    return {
      rows: data.rows, min: 0, max, axis: "", hasText: true, rowHeight: 58,
      ticks: pixels => minuteTicks(data.from, max, pixels),
      marks(row, x, y, rect, room) {
        const height = value => room.bottom - Math.min(1, value / row.most) * (room.bottom - room.top);
        const line = row.values.flatMap((value, i) => [[x(i * step), height(value)], [x((i + 1) * step), height(value)]]);
        const fill = row.tone === "bad" || row.tone === "warning" ? chart.tone(row) : chart.colour("series-1");
        return [
          { type: "polygon", silent: true, shape: { points: [[x(0), room.bottom], ...line, [x(row.values.length * step), room.bottom]] }, style: { fill, opacity: 0.22 } },
          { type: "polyline", silent: true, shape: { points: line }, style: { stroke: fill, fill: "none", lineWidth: 1.5 } },
          { type: "line", silent: true, shape: { x1: x(0), y1: room.bottom, x2: x(max), y2: room.bottom }, style: { stroke: chart.colour("line"), lineWidth: 1 } },
        ];
      },
    };
  },

  /** Moments against due dates. */
  span(data, chart) {
    const min = civil(chart.range.from), max = civil(chart.range.to), isWhole = chart.range === data.ranges[0];
    const rows = data.rows.map(row => ({ ...row, moments: row.marks.map(mark => mark ? civil(mark) : null), dueAt: civil(row.due) }))
      .filter(row => isWhole || (row.dueAt >= min && row.dueAt <= max) || row.moments.some(at => at >= min && at <= max));
    return {
      rows, min, max, axis: "", hasText: false,
      shades: [...data.closed.map(days => ({ from: civil(days[0]), to: civil(days[1]), colour: "span-closed" })), { from: civil(data.test[0]), to: civil(data.test[1]), colour: "span-test" }],
      line: data.now ? civil(data.now) : null,
      ticks: pixels => dayTicks(min, max, civil(data.test[0]), pixels, chart.place.closest("[lang]").lang.startsWith("zh")),
      marks(row, x, y, rect) {
        const known = row.moments.filter(at => at !== null), first = known[0], last = known[known.length - 1], marks = [];
        const bar = (from, to, height, colour) => to > from && to >= min && from <= max && marks.push(rect({ x: x(from), y: y - height / 2, width: Math.max(2, x(to) - x(from)), height }, { fill: chart.colour(colour) }));
        if (known.length > 0) {
          bar(last, row.dueAt, 2, "span-slack");
          bar(row.dueAt, first, 2, "span-over");
          for (let i = 1; i < known.length; i++) bar(known[i - 1], known[i], i === 1 ? 10 : 6, i === 1 ? "span-likely" : "span-tail");
          bar(Math.max(first, row.dueAt), last, 10, "span-over");
        }
        if (row.dueAt >= min && row.dueAt <= max)
          marks.push({ type: "polygon", shape: { points: [[0, -6], [5, 0], [0, 6], [-5, 0]].map(([dx, dy]) => [x(row.dueAt) + dx, y + dy]) }, style: { fill: chart.colour("paper"), stroke: chart.colour(last > row.dueAt ? "span-over" : "ink"), lineWidth: 1.5 } });
        if (first >= min && first <= max) marks.push({ type: "circle", shape: { cx: x(first), cy: y, r: 4 }, style: { fill: chart.colour("span-first"), stroke: chart.colour("paper"), lineWidth: 1 } });
        return marks;
      },
    };
  },
};
