// Words, numbers and moments in the language of the page.
import { TEXTS } from "./texts.js";

const asked = new URLSearchParams(location.search);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], WEEK = ["日", "一", "二", "三", "四", "五", "六"], DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MINUTE = 60000, HOUR = 60 * MINUTE;

export const DAY = 24 * HOUR;

export const language = { zh: (asked.get("lang") ?? navigator.language).startsWith("zh") };

/** A text of the page, its {0}, {1} filled in. */
export const say = (key, ...values) => (TEXTS[key]?.[language.zh ? 1 : 0] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);

/** A name of the plan. */
export const named = name => language.zh ? name.zh : name.en;

export const number = n => Number(n).toLocaleString("en-US");

/** A share with a digit where it is small, and never 0 % of something. */
export function percent(share) {
  const p = 100 * share;
  return p === 0 ? "0 %" : p < .1 ? "< 0.1 %" : p < 10 ? `${p.toFixed(1)} %` : `${Math.floor(p)} %`;
}

/** Milliseconds since 1970 of the clock on a wall in China: as if it were UTC, whatever the browser's zone. */
export const clock = iso => Date.parse(`${iso.slice(0, 19)}Z`);

export const day = iso => language.zh ? `${+iso.slice(5, 7)}月${+iso.slice(8, 10)}日` : `${+iso.slice(8, 10)} ${MONTHS[iso.slice(5, 7) - 1]}`;

export const moment = iso => `${day(iso)} ${iso.slice(11, 16)}`;

export const weekday = iso => (language.zh ? "周" + WEEK[new Date(clock(iso)).getUTCDay()] : DAYS[new Date(clock(iso)).getUTCDay()]);

/** How long something takes or is away. */
export function stretch(milliseconds) {
  if (milliseconds >= 2 * DAY) return say("days", Math.round(milliseconds / DAY));
  if (milliseconds >= 100 * MINUTE) return say("hours", Math.round(milliseconds / HOUR));
  return say("minutes", Math.max(1, Math.round(milliseconds / MINUTE)));
}

/** Where a day stands beside the test days: T−12, T, L+3. */
export function testDay(run) {
  const at = Math.floor(clock(run.simulated) / DAY), first = clock(`${run.firstTestDay}T00:00:00`) / DAY, last = clock(`${run.lastTestDay}T00:00:00`) / DAY;
  return at < first ? `T−${first - at}` : at > last ? `L+${at - last}` : at === first ? "T" : at === last ? "L" : `T+${at - first}`;
}

/** Makes an element. Texts come from plans: they are always set as text. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (key === "style") made.style.cssText = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export const $ = id => document.getElementById(id);

/** A bar of parts: [kind, count, title]. */
export function bar(parts) {
  const of = Math.max(1, parts.reduce((sum, part) => sum + part[1], 0));
  return el("div", { class: "bar" }, ...parts.filter(part => part[0] && part[1]).map(([kind, count, title]) => el("i", { class: kind, style: `width:${100 * count / of}%`, title: title ?? "" })));
}

/** Work items of all phases. */
export const sums = region => Object.values(region.items).reduce((x, y) => ({ of: x.of + y.of, done: x.done + y.done, late: x.late + y.late, overdue: x.overdue + y.overdue }), { of: 0, done: 0, late: 0, overdue: 0 });

/** Which share of what is done, or should be, was or is late; null where nothing is. */
export const lateness = sum => sum.done + sum.overdue ? (sum.late + sum.overdue) / (sum.done + sum.overdue) : null;
