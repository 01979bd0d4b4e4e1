import { dayAfter, dayBefore, formatDay, isCivilDate, parseDay } from '../../calendar/index.js';
import { isRecord } from '../../facts/index.js';
import type { PolicyVersion, Procedure } from '../../policy/index.js';
import type { Mutant, MutantKind } from './types.js';

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
type Path = readonly string[];

/** What may be put in a place; what was left out of it is told, as it cannot be seen there. */
interface Change {
  readonly kind: MutantKind;
  readonly value: unknown;
  readonly leftOut?: unknown;
}

/** Sections whose clauses decide outcome, grounds, tier and papers. */
const DECIDING = ['eligibility', 'exemptions', 'grounds', 'tiers', 'materials'] as const;
const TELLING = ['claims', 'citation', 'reason', 'note', 'title'];

/**
 * Every mutant of what a rule file itself lays down about outcome, grounds, tiers and papers. Claims are passed over,
 * and so is what the parser would refuse.
 * @since 0.3.0
 */
export function mutantsOf(version: PolicyVersion): Mutant[] {
  const roots = [
    ['conditions'],
    ...Object.keys(version.procedures).flatMap((procedure) =>
      DECIDING.map((section) => ['procedures', procedure, section]),
    ),
  ];
  return roots.flatMap((root) => {
    const section = valueAt(version, root);
    return isRecord(section) ? within(version, section, root) : [];
  });
}

function within(version: PolicyVersion, at: unknown, path: Path): Mutant[] {
  const [key = ''] = insideOf(path).slice(-1);
  if (TELLING.includes(key)) return [];
  const here = changesAt(at, key, path).map((change) => mutantOf(version, path, change));
  if (Array.isArray(at)) return [...here, ...at.flatMap((one, i) => within(version, one, [...path, `${i}`]))];
  if (!isRecord(at)) return here;
  return [...here, ...Object.entries(at).flatMap(([name, one]) => within(version, one, [...path, name]))];
}

function mutantOf(version: PolicyVersion, path: Path, { kind, value, leftOut }: Change): Mutant {
  const changed = put(version, path, value) as PolicyVersion;
  const whole = wholeOf(version, path);
  return {
    kind,
    version: version.effectiveFrom,
    procedure: path[0] === 'procedures' ? (path[1] as Procedure) : null,
    clause: path.slice(0, depthOf(path)).join('.'),
    path: path.join('.'),
    from: leftOut ?? valueAt(version, whole),
    to: leftOut === undefined ? valueAt(changed, whole) : null,
    changed,
  };
}

/** How many steps lead to a clause: `procedures`, a procedure, a section and an id; or `conditions` and an id. */
const depthOf = (path: Path): number => (path[0] === 'procedures' ? 4 : 2);
/** The way from a clause on: ids are names of their file's own, and may be any word. */
const insideOf = (path: Path): Path => path.slice(depthOf(path));

/** The comparison or the paper that a place is in; else the place itself. */
function wholeOf(version: PolicyVersion, path: Path): Path {
  const prefixes = path.map((_, i) => path.slice(0, path.length - i));
  return (
    prefixes.find((prefix) => {
      const one = valueAt(version, prefix);
      return isRecord(one) && ('operator' in one || 'kind' in one);
    }) ?? path
  );
}

function changesAt(at: unknown, key: string, path: Path): Change[] {
  if (typeof at === 'number' && isLimit(path))
    return [at - 1, at + 1]
      .filter((n) => n > 0 || (n === 0 && !isLength(key)))
      .map((value) => ({ kind: 'limit', value }));
  if (isCivilDate(at) && isIn('value', path))
    return [dayBefore, dayAfter].map((step) => ({ kind: 'limit', value: formatDay(step(parseDay(at))) }));
  if (key === 'operator' && typeof at === 'string')
    return (neighbours[at] ?? []).map((value) => ({ kind: 'operator', value }));
  if (isRecord(at) && ('all' in at || 'any' in at)) return connectives(at as Json);
  if (key === 'alternatives' || key === 'items') return omissions(at).map(asKind('alternative'));
  return [];
}

/** A number in what a comparison or a paper asks for, not one that only tells. */
const isLimit = (path: Path): boolean => isIn('value', path) || isIn('items', path);
const isIn = (key: string, path: Path): boolean => insideOf(path).includes(key);
/** No length of time is none. */
const isLength = (key: string): boolean => ['days', 'months', 'years', 'withinLast'].includes(key);

function connectives(at: Json): Change[] {
  const [from, to] = 'all' in at ? (['all', 'any'] as const) : (['any', 'all'] as const);
  const parts = omissions(at[from]).map(({ value, leftOut }) => ({ value: { [from]: value }, leftOut }));
  if (parts.length === 0) return [];
  return [{ kind: 'connective', value: { [to]: at[from] } }, ...parts.map(asKind('part'))];
}

/** A list without each of its entries in turn; none of a list of one, which would be empty. */
const omissions = (list: unknown): Omit<Change, 'kind'>[] =>
  Array.isArray(list) && list.length > 1
    ? list.map((leftOut, i) => ({ value: list.filter((_, k) => k !== i), leftOut }))
    : [];

const asKind =
  (kind: MutantKind) =>
  (change: Omit<Change, 'kind'>): Change => ({ kind, ...change });

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], root);

function put(at: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at)) return at.map((one, i) => (`${i}` === step ? put(one, rest, value) : one));
  return { ...(at as Json), [step]: put((at as Json)[step], rest, value) };
}
