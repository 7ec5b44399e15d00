// A load test with the traffic of the plan {{name}}: made by rolloutsim, run by k6 (https://k6.io, 0.46 or later).
//
//   k6 run {{file}} -e BASE_URL=https://test.example      the whole of it, as it happens
//   ... -e SHARE=0.1                                       a tenth of the people
//   ... -e SPEED=10                                        ten times as fast: starts and pauses shrink, time-outs do not
//
// What is sent: POST BASE_URL/log-in, /page, /save, /submit with as many bytes as the plan says, and the header X-Answer-Bytes: how many the
// answer should have. Change `send` to speak to the system that you test. Times in `time_log_in`, `time_page`, `time_submit` count from the
// moment at which the request was meant to leave, retries included. A person who gives up counts in `gave_up`.
// Not here: lines of schools, power, accounts. Terminals are one pool for all who begin in the same moment.
import http from "k6/http";
import { sleep } from "k6";
import exec from "k6/execution";
import { Counter, Trend } from "k6/metrics";

const schedule = /*schedule*/{{schedule}}/*schedule*/;

const base = __ENV.BASE_URL || "http://localhost:8080";
const share = Number(__ENV.SHARE || 1);
const speed = Number(__ENV.SPEED || 1);
const [LOG_IN, PAGE, SAVE, SUBMIT] = [0, 1, 2, 3];
const paths = ["log-in", "page", "save", "submit"];
const times = { 0: new Trend("time_log_in", true), 1: new Trend("time_page", true), 3: new Trend("time_submit", true) };
const gaveUp = new Counter("gave_up");
const bodies = {}; // by size, made once

export const options = {
  discardResponseBodies: true,
  scenarios: Object.fromEntries(schedule.groups.map((group, i) => [`group_${i}`, {
    executor: "shared-iterations",
    startTime: `${Math.round(group.startS / speed * 1000)}ms`,
    vus: Math.max(1, Math.round(group.terminals * share)),
    iterations: Math.max(1, Math.round(people(group) * share)),
    maxDuration: "24h",
    exec: "person",
    env: { GROUP: String(i) },
  }])),
};

function people(group) {
  return group.pages.reduce((sum, pair) => sum + pair[1], 0);
}

/** A drawn length of time, seconds. */
export function draw(time, u) {
  const at = u * 64, cell = Math.floor(at), from = time.quantiles[cell], to = time.quantiles[cell + 1];
  return cell === 63 && time.tailS > 0 ? from - time.tailS * Math.log(64 - at) : from + (at - cell) * (to - from);
}

/** How many pages the n-th person of a group has. */
export function pagesOf(group, n) {
  for (const [pages, count] of group.pages) {
    if (n < count) return pages;
    n -= count;
  }
  return group.pages[group.pages.length - 1][0];
}

function pause(seconds) {
  sleep(Math.max(0, seconds) / speed);
}

function bytes(size) {
  return bodies[size] ??= "x".repeat(size);
}

/** One request; whether it was answered in time. */
function send(kind, traffic) {
  const answer = http.post(`${base}/${paths[kind]}`, bytes(traffic.upBytes[kind]), {
    headers: { "Content-Type": "application/octet-stream", "X-Answer-Bytes": String(traffic.downBytes[kind]) },
    timeout: `${Math.round(traffic.timeOutS * 1000)}ms`,
    tags: { name: paths[kind], traffic: traffic.name },
  });
  return answer.status >= 200 && answer.status < 300;
}

/** An exchange with its retries; false when the person gives up. */
function exchange(kind, traffic) {
  const asked = Date.now();
  for (let attempt = 0; ; attempt++) {
    if (send(kind, traffic)) {
      times[kind].add(Date.now() - asked, { traffic: traffic.name });
      return true;
    }
    if (attempt >= traffic.retries) {
      gaveUp.add(1);
      return false;
    }
    const wait = Math.min(traffic.retryS * (traffic.backsOff ? 2 ** Math.min(attempt, 30) : 1), traffic.retryMostS);
    pause(wait * (1 + traffic.jitter * (2 * Math.random() - 1)));
  }
}

/** Thinks, and saves what there is meanwhile. */
function think(traffic, until) {
  const seconds = Math.max(traffic.leastS, draw(traffic.think, Math.random()));
  const left = until === null ? Infinity : (until - Date.now()) * speed / 1000;
  let rest = Math.min(seconds, Math.max(traffic.leastS, left));
  for (; traffic.autosaveS > 0 && rest > traffic.autosaveS; rest -= traffic.autosaveS) {
    pause(traffic.autosaveS);
    send(SAVE, traffic);
  }
  pause(rest);
  return seconds < left; // false: time is up
}

export function person() {
  const group = schedule.groups[Number(__ENV.GROUP)], traffic = schedule.traffic[group.traffic];
  const n = Math.floor(exec.scenario.iterationInTest / share), isFirst = exec.scenario.iterationInTest < group.terminals * share;
  const pages = pagesOf(group, n);
  if (!isFirst) pause(traffic.changeS);
  else if (traffic.setUp) pause(draw(traffic.setUp, Math.random()));
  pause(Math.max(traffic.leastS, draw(traffic.settle, Math.random())));
  if (!exchange(LOG_IN, traffic)) return;
  const until = traffic.lastsS > 0 ? Date.now() + traffic.lastsS / speed * 1000 : null;
  for (let page = 1; page < pages; page++) {
    if (!think(traffic, until)) break;
    if (!exchange(PAGE, traffic)) return;
  }
  if (until === null || Date.now() < until) think(traffic, until);
  exchange(SUBMIT, traffic);
}
