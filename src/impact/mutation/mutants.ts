import { dayAfter, dayBefore, formatDay, isCivilDate, parseDay } from '../../calendar/index.js';
import { isRecord } from '../../facts/index.js';
import type { PolicyVersion } from '../../policy/index.js';

/**
 * A version with one thing changed.
 * - `limit`: a number, a length of time or a day, one more or one less
 * - `operator`: the next operator, or its opposite
 * - `connective`: `all` for `any` and the other way round
 * - `part`: one part of a condition left out
 * - `alternative`: one way of showing papers, or one paper of a way, left out
 */
export interface Mutant {
  readonly kind: 'limit' | 'operator' | 'connective' | 'part' | 'alternative';
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly version: PolicyVersion;
}

const neighbours: { readonly [operator: string]: readonly string[] } = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  lessThan: ['lessThanInclusive', 'greaterThanInclusive'],
  lessThanInclusive: ['lessThan', 'greaterThan'],
  greaterThan: ['greaterThanInclusive', 'lessThanInclusive'],
  greaterThanInclusive: ['greaterThan', 'lessThan'],
  before: ['onOrBefore', 'onOrAfter'],
  onOrBefore: ['before', 'after'],
  after: ['onOrAfter', 'onOrBefore'],
  onOrAfter: ['after', 'before'],
};

type Json = { readonly [key: string]: unknown };
type Change = Omit<Mutant, 'version' | 'path'> & { readonly value: unknown };

/** Sections whose clauses decide outcome, grounds, tier and papers. */
const DECIDING = ['eligibility', 'exemptions', 'grounds', 'tiers', 'materials'] as const;

/** Every mutant of what a version itself lays down about outcome, grounds, tiers and papers; claims are passed over. */
export function mutantsOf(version: PolicyVersion): Mutant[] {
  const roots = [
    ['conditions'],
    ...Object.keys(version.procedures).flatMap((procedure) =>
      DECIDING.map((section) => ['procedures', procedure, section]),
    ),
  ];
  return roots.flatMap((root) => {
    const section = root.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], version);
    return isRecord(section) ? within(version, section, root) : [];
  });
}

function within(version: PolicyVersion, at: unknown, path: readonly string[]): Mutant[] {
  const [key = ''] = path.slice(-1);
  if (key === 'claims' || key === 'citation' || key === 'reason' || key === 'note' || key === 'title')
    return [];
  const here = changesAt(at, key, path).map(
    ({ value, ...change }): Mutant => ({
      ...change,
      path: path.join('.'),
      version: put(version, path, value) as PolicyVersion,
    }),
  );
  if (Array.isArray(at)) return [...here, ...at.flatMap((one, i) => within(version, one, [...path, `${i}`]))];
  if (!isRecord(at)) return here;
  return [...here, ...Object.entries(at).flatMap(([name, one]) => within(version, one, [...path, name]))];
}

function changesAt(at: unknown, key: string, path: readonly string[]): Change[] {
  if (typeof at === 'number' && isLimit(path))
    return [at - 1, at + 1]
      .filter((n) => n >= 0)
      .map((n) => ({ kind: 'limit', from: `${at}`, to: `${n}`, value: n }));
  if (isCivilDate(at) && path.includes('value'))
    return [dayBefore, dayAfter].map((step) => {
      const day = formatDay(step(parseDay(at)));
      return { kind: 'limit', from: at, to: day, value: day };
    });
  if (key === 'operator' && typeof at === 'string')
    return (neighbours[at] ?? []).map((to) => ({ kind: 'operator', from: at, to, value: to }));
  if (isRecord(at) && ('all' in at || 'any' in at)) return connectives(at as Json);
  if (key === 'alternatives' && Array.isArray(at) && at.length > 1)
    return at.map((one, i) => ({
      kind: 'alternative',
      from: JSON.stringify(one),
      to: '',
      value: at.filter((_, k) => k !== i),
    }));
  if (key === 'items' && Array.isArray(at) && at.length > 1)
    return at.map((one, i) => ({
      kind: 'alternative',
      from: JSON.stringify(one),
      to: '',
      value: at.filter((_, k) => k !== i),
    }));
  return [];
}

/** A number in what a comparison or a paper asks for, not one that only tells. */
const isLimit = (path: readonly string[]): boolean => path.includes('value') || path.includes('items');

function connectives(at: Json): Change[] {
  const [from, to] = 'all' in at ? (['all', 'any'] as const) : (['any', 'all'] as const);
  const parts = at[from] as readonly unknown[];
  if (parts.length < 2) return [];
  return [
    { kind: 'connective', from, to, value: { [to]: parts } },
    ...parts.map(
      (part, i): Change => ({
        kind: 'part',
        from: JSON.stringify(part),
        to: '',
        value: { [from]: parts.filter((_, k) => k !== i) },
      }),
    ),
  ];
}

function put(at: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at)) return at.map((one, i) => (`${i}` === step ? put(one, rest, value) : one));
  return { ...(at as Json), [step]: put((at as Json)[step], rest, value) };
}
