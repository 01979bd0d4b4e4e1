import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { caseAt, NO_WORKERS } from '../test/demo/web-people.ts';
import { askFurther, interviewed } from '../test/demo/web-person.ts';
import { startSite } from '../test/demo/web-site.ts';

// How long a press takes on the demo page: whole interviews on a slowed processor, and the verdict at their end.
const PEOPLE = [
  'hangzhou/residence-permit/half-year-complete-on-the-corresponding-day',
  'hangzhou/residence-permit/endorse-refused-without-a-ground',
  'hangzhou/residence-permit/endorse-the-window-opens',
  'hangzhou/residence-permit-guide/renew-day-before-window-from-october',
  'beijing/residence-permit/papers-study',
  'shanghai/residence-permit/papers-moved-rented',
  'shenzhen/residence-permit/after-2020-endorse-insurance-short',
  'national/hmt-residence-permit/renew-on-expiry',
  'national/residence-permit/reissue-state-not-known',
];

const { values } = parseArgs({
  options: {
    /** How many times slower than this machine. */
    throttle: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
    /** Every press, the slowest first. */
    presses: { type: 'boolean', default: false },
  },
});

/** Notes every press of a button of the page: what is there after it, and when that was painted. */
const WATCH = `
  globalThis.presses = [];
  globalThis.interactions = [];
  globalThis.tasks = [];
  new PerformanceObserver((list) => interactions.push(...list.getEntries().map(({ name, duration, startTime, processingStart, processingEnd }) =>
    ({ name, duration, startTime, processing: processingEnd - processingStart, delay: processingStart - startTime }))))
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
    .observe({ type: 'longtask', buffered: true });
  const shown = () => document.querySelector('[data-fact]')?.dataset.fact ?? (document.querySelector('.outcome') ? 'verdict' : null);
  addEventListener('click', ({ target, timeStamp }) => {
    // Those that lead to another question, or to the verdict.
    if (!target.closest('.buttons button, .sharpen button')) return;
    const from = shown();
    const look = () => {
      const to = shown();
      if (to === from || to === null) return;
      watch.disconnect();
      // The task after the next frame has begun: it is painted.
      requestAnimationFrame(() => setTimeout(() => presses.push({ from, to, ms: performance.now() - timeStamp })));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-fact'] });
  }, true);
`;

/** The interview of one person in a new tab, and the further questions behind its verdict. */
async function timed(browser, url, path, isExact) {
  const person = caseAt(path);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  if (!isExact) await page.addInitScript(NO_WORKERS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  await interviewed(page, url, person, 'zh');
  await askFurther(page, person.facts, 'zh');
  // Entries come when the page has time for them.
  await page.evaluate('new Promise((done) => setTimeout(done, 500))');
  const found = await page.evaluate('({ presses, interactions, tasks })');
  await context.close();
  return { path, ...found };
}

const sorted = (all) => [...all].sort((a, b) => a - b);
const at = (share, all) => sorted(all)[Math.min(all.length - 1, Math.floor(share * all.length))] ?? 0;
const rounded = (ms) => Math.round(ms);

const site = await startSite();
const browser = await chromium.connect(site.browser);
const answers = [];
try {
  for (const isExact of [false, true]) {
    const people = [];
    for (const path of PEOPLE) people.push(await timed(browser, site.url, path, isExact));
    const presses = people.flatMap(({ path, presses: all }) => all.map((one) => ({ path, ...one })));
    const times = presses.map(({ ms }) => ms);
    const inputs = people.flatMap(({ interactions }) => interactions.map(({ duration }) => duration));
    answers.push({
      questions: isExact ? 'exact' : 'plain',
      presses: times.length,
      median: rounded(at(0.5, times)),
      p95: rounded(at(0.95, times)),
      longest: rounded(Math.max(...times)),
      inp: Math.max(0, ...inputs),
      longestTask: rounded(
        Math.max(0, ...people.flatMap(({ tasks }) => tasks.map(({ duration }) => duration))),
      ),
      slowest: presses.sort((a, b) => b.ms - a.ms).map((one) => ({ ...one, ms: rounded(one.ms) })),
    });
  }
} finally {
  await browser.close();
  await site.close();
}

if (values.json) console.log(JSON.stringify({ throttle: Number(values.throttle), answers }, null, 2));
else {
  console.log(`presses of ${PEOPLE.length} whole interviews, ${values.throttle} times slower, in ms`);
  console.table(answers.map(({ slowest: _, ...shown }) => shown));
  if (values.presses)
    for (const { questions, slowest } of answers) console.log(questions, slowest.slice(0, 12));
}
