import {
  addDays,
  addMonths,
  chinaWorkingDays,
  type Day,
  isInWindow,
  type Period,
  parseDay,
  windowAt,
} from '../../src/calendar/index.js';
import { days, daysOn, monthsOn } from './enumerated-days.js';
import { isWorkedInChineseDays, isWorkedInTyme } from './published-holidays.js';

// Run as a program of its own, once for each zone: a process reads TZ when it starts.
const wrong: string[] = [];
const missing: Day[] = [];
const compared = { periods: 0, windows: 0, workingDays: 0 };

/** Twenty-eight years hold every leap year pattern between centuries, and every weekday of every date. */
const cycle = days.filter((day) => day > 19990000 && day < 20270000);

for (const start of cycle)
  for (let n = -18; n <= 18; n++) {
    compared.periods++;
    if (addMonths(start, n) !== monthsOn(start, n)) wrong.push(`${start} + ${n} months`);
    if (addDays(start, n) !== daysOn(start, n)) wrong.push(`${start} + ${n} days`);
  }

const end = (anchor: Day, period: Period): Day =>
  'days' in period
    ? daysOn(anchor, period.days)
    : monthsOn(anchor, 'months' in period ? period.months : period.years * 12);

const rules = [
  { opens: { months: -1 }, closes: { days: 0 } },
  { opens: { months: 11 }, closes: { years: 1 } },
  { opens: { days: -30 }, closes: { days: 60 } },
  { opens: { days: -15 }, closes: { days: -1 } },
  { opens: { days: 1 }, closes: { months: 3 } },
];

for (const anchor of cycle)
  for (const rule of rules) {
    compared.windows++;
    const [opens, closes] = [end(anchor, rule.opens), end(anchor, rule.closes)];
    const window = windowAt(anchor, rule);
    const isLaid =
      parseDay(window.opensOn) === opens &&
      parseDay(window.closesOn) === closes &&
      parseDay(window.lastSafeOn) === daysOn(closes, -1);
    const edges = [daysOn(opens, -1), opens, closes, daysOn(closes, 1)];
    const inside = edges.map((day) => isInWindow(anchor, rule, day));
    if (!isLaid || inside.join() !== 'false,true,true,false')
      wrong.push(`${anchor} ${JSON.stringify(rule)}: ${JSON.stringify(window)} ${inside}`);
  }

for (const day of days.filter((one) => one > 20110000 && one < 20270000)) {
  compared.workingDays++;
  const isWorked = chinaWorkingDays.kindOf(day) === 'working';
  if (isWorked !== isWorkedInChineseDays(day)) wrong.push(`${day}: chinese-days`);
  if (isWorked !== isWorkedInTyme(day)) missing.push(day);
}

process.stdout.write(
  JSON.stringify({
    offset: new Date(Date.UTC(2024, 4, 1)).getTimezoneOffset(),
    compared,
    wrong: wrong.length,
    first: wrong.slice(0, 5),
    missing,
  }),
);
