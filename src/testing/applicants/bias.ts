import fc from 'fast-check';
import { addDays, type Day, formatDay, parseDay } from '../../calendar/index.js';
import { isFactDay } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { handleOf, type Outcome, terrainOf, type Verdict, type Window } from '../../verdict/index.js';
import { factAt } from './facts-at.js';
import { comparisonsIn } from './pools.js';
import { proceduresOn, type Question, type QuestionOptions, questions } from './questions.js';

/** What samples are like, as shares from 0 to 1. */
export interface Bias {
  readonly samples: number;
  readonly outcomes: { readonly [outcome in Outcome]: number };
  /** A comparison of the procedure changes within a day, or with a number one higher or lower. */
  readonly nearLimit: number;
  readonly windows: { readonly [state in Window['state'] | 'none']: number };
}

/**
 * Measures how samples lean: how many are eligible, how many lie within a day of a limit.
 *
 * @param options `seed` repeats a measurement; `samples` is 1,000 if left out
 * @example measureBias(residencePermit, { samples: 2000, seed: 1 }).nearLimit // 0.6
 * @since 0.3.0
 */
export function measureBias(
  policy: Policy,
  options: QuestionOptions & { readonly samples?: number; readonly seed?: number } = {},
): Bias {
  const { samples: numRuns = 1000, seed } = options;
  const outcomes = { eligible: 0, ineligible: 0, indeterminate: 0, 'out-of-force': 0 };
  const windows = { 'not-yet-open': 0, open: 0, late: 0, closed: 0, none: 0 };
  let near = 0;
  const { evaluate } = handleOf(policy);
  for (const question of fc.sample(questions(policy, options), {
    numRuns,
    ...(seed !== undefined && { seed }),
  })) {
    const { outcome, window } = evaluate(question.facts, question);
    outcomes[outcome]++;
    windows[window?.state ?? 'none']++;
    if (isNearLimit(policy, question)) near++;
  }
  const share = <T extends { [key: string]: number }>(counts: T): T =>
    Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, n / numRuns])) as T;
  return { samples: numRuns, outcomes: share(outcomes), nearLimit: near / numRuns, windows: share(windows) };
}

/**
 * Whether the answer is another one the day before or after (outcome, grounds, materials, window, deadlines,
 * disputes), or a comparison of the procedure changes within a day, or a number lies within one of a limit.
 * @since 0.3.0
 */
export function isNearLimit(policy: Policy, { asOf, procedure, facts }: Question): boolean {
  const { evaluate, nextChangeOn } = handleOf(policy);
  const day = parseDay(asOf);
  const [before, yesterday, tomorrow] = [-2, -1, 1].map((off) => addDays(day, off)) as [Day, Day, Day];
  // A procedure that the day's version does not have yet, or any more, is a limit too.
  const has = (on: Day): boolean => proceduresOn(policy, formatDay(on)).includes(procedure);
  const answerOn = (on: Day): string =>
    has(on) ? gist(evaluate(facts, { asOf: formatDay(on), procedure })) : '';
  const neighbours = [yesterday, tomorrow].filter(isFactDay);
  if (neighbours.some((on) => answerOn(on) !== answerOn(day))) return true;
  const next =
    isFactDay(before) && has(before) ? nextChangeOn(facts, { asOf: formatDay(before), procedure }) : null;
  if (next !== null && parseDay(next) <= tomorrow) return true;
  const terrain = terrainOf(policy, asOf, procedure);
  return (terrain ? comparisonsIn(terrain) : []).some(({ fact, value }) => {
    const stated = factAt(facts, fact);
    return typeof value === 'number' && typeof stated === 'number' && Math.abs(stated - value) <= 1;
  });
}

/** What of a verdict moves only at a limit: not the days that go with asOf. */
const gist = ({ outcome, tier, grounds, missingMaterials, window, deadlines, disputes }: Verdict): string =>
  JSON.stringify([outcome, tier, grounds, missingMaterials, window?.state, deadlines, disputes]);
