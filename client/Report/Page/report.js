// Builds the page out of the block of data: texts are set as text, never as markup, so that no name in a plan can become any.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const page = document.getElementById("page");
  const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  let language = asked.toLowerCase().startsWith("zh") ? "zh" : "en";
  let charts = [];

  /** A text of the data in the page's language; a number is not parted from its %. */
  const say = text => (typeof text === "object" && text !== null ? text[language] : text ?? "").replace(/ %/g, "\u00a0%");

  /** An element with its attributes and children; strings become text. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value);
    element.append(...children.flat(2).filter(child => child !== null));
    return element;
  }

  const toned = (name, tone) => tone ? `${name} tone-${tone}` : name;

  function head() {
    const other = language === "zh" ? ["en", "English"] : ["zh", "中文"];
    const change = make("button", { type: "button", class: "language", lang: other[0], id: "language" }, other[1]);
    change.addEventListener("click", () => speak(other[0]));
    return make("header", {},
      make("div", { class: "kind" }, make("span", {}, say(data.kind)), change),
      make("h1", {}, say(data.name)),
      make("div", { class: "lead" }, data.lead.map((cell, i) => make("p", { class: toned(i === 0 ? "first" : "", cell.tone) }, say(cell.text)))),
      make("ul", { class: "tiles" }, data.tiles.map(tile => make("li", { class: toned("tile", tile.tone) },
        make("span", { class: "label" }, say(tile.label)), make("strong", {}, say(tile.value)), make("span", { class: "note" }, say(tile.note))))),
      facts(data.facts),
      make("nav", { "aria-label": say(data.words.contents) }, data.sections.map(section => make("a", { href: `#${section.id}` }, say(section.title)))));
  }

  const facts = list => list?.length ? make("dl", { class: "facts" }, list.map(fact => make("div", {},
    make("dt", {}, say(fact.label)), make("dd", {}, fact.isCode ? make("code", {}, say(fact.value)) : say(fact.value))))) : null;

  function section(part) {
    const figures = (part.figures ?? []).map(figure);
    return make("section", { id: part.id, "aria-labelledby": `${part.id}-title` },
      make("div", { class: "opening" },
        make("h2", { id: `${part.id}-title` }, say(part.title)),
        make("p", { class: "said" }, say(part.lead)),
        figures.slice(0, 1)),
      figures.slice(1),
      part.notes?.length ? make("ul", { class: "notes" }, part.notes.map(note => make("li", {}, say(note)))) : null,
      facts(part.facts),
      part.table ? unfolding(part) : null);
  }

  function figure(part) {
    const place = make("div", { class: "chart", role: "img", "aria-label": say(part.description) });
    const chart = new ReportChart(place, part.chart, say);
    charts.push(chart);
    const ranges = part.chart.ranges ?? [];
    const buttons = ranges.map((range, i) => {
      const button = make("button", { type: "button", "aria-pressed": String(i === 0) }, say(range.name));
      button.addEventListener("click", () => {
        for (const each of buttons) each.setAttribute("aria-pressed", String(each === button));
        chart.range = range;
        chart.draw();
      });
      return button;
    });
    return make("figure", {},
      make("figcaption", {}, make("span", {}, say(part.caption)), buttons.length ? make("span", { class: "ranges" }, buttons) : null),
      make("ul", { class: "key" }, part.chart.key.map(key => make("li", {}, make("span", { class: `mark mark-${key.mark}`, "aria-hidden": "true" }), say(key.name)))),
      place);
  }

  function unfolding(part) {
    const { columns, rows, shown, isPrinted } = part.table;
    if (shown === undefined) return tableOf(columns, rows, part.title);
    return [
      shown > 0 ? make("div", { class: "excerpt" }, tableOf(columns, rows.slice(0, shown), part.title)) : null,
      make("details", { id: `${part.id}-table`, "data-print": isPrinted ? "yes" : "no" },
        make("summary", {}, say(data.words.table).replace("{0}", rows.length)), tableOf(columns, rows, part.title)),
    ];
  }

  // On a narrow screen the style sheet makes a card of each row; the roles keep it a table for those who hear it.
  function tableOf(columns, rows, title) {
    const numbers = columns.map(column => column.isNumber ? "number" : undefined);
    const cell = (content, column) => make("td", { role: "cell", class: toned(numbers[column] ?? "", content.tone), "data-label": say(columns[column].heading) },
      content.isCode ? make("code", {}, say(content.text)) : make("span", {}, say(content.text)));
    return make("table", { role: "table", "aria-label": say(title) },
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
        columns.map((column, i) => make("th", { role: "columnheader", scope: "col", class: numbers[i] }, say(column.heading))))),
      make("tbody", { role: "rowgroup" }, rows.map(row => make("tr", { role: "row" }, row.map(cell)))));
  }

  /** Builds the page in a language, and keeps what is unfolded and where the reader is. */
  function speak(name) {
    language = name;
    const open = [...page.querySelectorAll("details[open]")].map(each => each.id), top = scrollY;
    for (const chart of charts) chart.dispose();
    charts = [];
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say(data.title);
    page.replaceChildren(head(), make("main", {}, data.sections.map(section)), make("footer", {}, say(data.words.foot)));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    for (const chart of charts) chart.draw();
    if (top) scrollTo(0, top);
  }

  // Paper is light and has a width of its own; tables that belong on it are opened for it.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("paper");
    unfolded = [...page.querySelectorAll('details[data-print="yes"]:not([open])')];
    for (const each of unfolded) each.open = true;
    for (const chart of charts) chart.draw(true);
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("paper");
    for (const each of unfolded) each.open = false;
    for (const chart of charts) chart.draw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => charts.forEach(chart => chart.draw()));
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) charts.forEach(chart => chart.draw()); // a phone's bars come and go without a new width
    width = innerWidth;
  });

  speak(language);
})();
