import type { CompiledPolicy, Verdict } from '../../src/verdict/index.js';
import { civilDate, dayNumber } from '../oracle/civil-days.js';
import type { Question } from '../oracle/naive-verdict.js';
import { subjectAndName } from '../oracle/scene.js';

/** Counts of a run; those of several runs add up. */
export interface Tally {
  tried: number;
  ours: number;
  madeUp: number;
  disagreements: number;
  /** Disagreements that rest on a reading not settled yet. */
  openQuestions: number;
  nearLimit: number;
  walked: number;
  files: number;
  refusedFiles: number;
  [outcome: `outcome ${string}`]: number;
  [window: `window ${string}`]: number;
}

/** Nothing counted yet. */
export const emptyTally = (): Tally => ({
  tried: 0,
  ours: 0,
  madeUp: 0,
  disagreements: 0,
  openQuestions: 0,
  nearLimit: 0,
  walked: 0,
  files: 0,
  refusedFiles: 0,
});

/** Counts one verdict. */
export function count(
  tally: Tally,
  source: 'ours' | 'madeUp',
  { outcome, window }: Verdict,
  isNear: boolean,
  isWalked: boolean,
): void {
  tally.tried++;
  tally[source]++;
  if (isNear) tally.nearLimit++;
  if (isWalked) tally.walked++;
  tally[`outcome ${outcome}`] = (tally[`outcome ${outcome}`] ?? 0) + 1;
  tally[`window ${window?.state ?? 'none'}`] = (tally[`window ${window?.state ?? 'none'}`] ?? 0) + 1;
}

/** The counts of two runs together. */
export function added(one: Tally, other: Tally): Tally {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Tally)[];
  return Object.fromEntries(
    keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]),
  ) as unknown as Tally;
}

/**
 * Whether a person is within a day of a limit: some comparison changes on asOf, its eve or the day after, or a number is
 * within one of the number that it is compared with.
 */
export function nearLimit(
  handle: CompiledPolicy,
  { facts, asOf, procedure }: Question,
  numbers: readonly (readonly [path: string, literal: number])[],
): boolean {
  const stated = facts as { readonly [subject: string]: { readonly [name: string]: unknown } | undefined };
  for (const [path, literal] of numbers) {
    const [subject, name] = subjectAndName(path);
    const value = stated[subject]?.[name];
    if (typeof value === 'number' && Math.abs(value - literal) <= 1) return true;
  }
  const before = civilDate(dayNumber(asOf) - 2);
  if (!handle.policy.spells.some(({ from }) => from <= Number(before.replace(/-/g, '')))) return false;
  const next = isKnown(handle, before, procedure)
    ? handle.nextChangeOn(facts, { asOf: before, procedure })
    : null;
  return next !== null && dayNumber(next) <= dayNumber(asOf) + 1;
}

/** Two days before, another version may have had other procedures. */
function isKnown({ policy }: CompiledPolicy, asOf: string, procedure: Question['procedure']): boolean {
  const day = Number(asOf.replace(/-/g, ''));
  const spell = policy.spells.find(({ from, through }) => from <= day && day <= through);
  return spell?.resolved.version.procedures[procedure] !== undefined;
}

const share = (part: number | undefined, whole: number): string =>
  `${(((part ?? 0) / whole) * 100).toFixed(1)}%`;

/** The run in a few lines: how many, found, and the shares. */
export function summary(tally: Tally): string {
  const { tried, ours, madeUp, walked, files, refusedFiles, nearLimit: near } = tally;
  const shares = (prefix: string): string =>
    Object.keys(tally)
      .filter((key) => key.startsWith(`${prefix} `))
      .sort()
      .map((key) => `${key.slice(prefix.length + 1)} ${share(tally[key as `outcome ${string}`], tried)}`)
      .join(', ');
  return [
    `tried ${tried}: ${ours} under our rule files, ${madeUp} under ${files} made up (${refusedFiles} refused on the way)`,
    `disagreements ${tally.disagreements}; set aside as open questions ${tally.openQuestions}`,
    `outcomes: ${shares('outcome')}`,
    `windows: ${shares('window')}`,
    `within a day of a limit ${share(near, tried)}; walked day by day ${walked}`,
  ].join('\n');
}
