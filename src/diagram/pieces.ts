import { type Day, formatDay } from '../calendar/index.js';
import type { Comparison } from '../conditions/index.js';
import type { Descriptor } from '../facts/index.js';
import { daysOfChange, numbersOfChange } from './cuts.js';
import { GaveUp } from './diagram.js';
import type { Kin } from './kin.js';
import { countiesFor, prefixesIn } from './places.js';
import { type Scale, type Span, scaleOf } from './spans.js';

/** A part of a fact's values that no comparison with one fact tells apart, and a value of it. */
export interface Piece {
  readonly value: unknown;
  /** Of a fact whose values have an order: all of them. */
  readonly span?: Span;
}

const NONE: Piece = { value: null };

/**
 * Cuts the values of a fact that is no list of records into pieces, in order; `null` is the last, where there is one.
 * @throws GaveUp for a choice among too many members
 */
export function piecesOf(
  is: Exclude<Descriptor, { type: 'list' }>,
  comparisons: readonly Comparison[],
  asOf: Day,
  { named, facts, kinds }: Kin,
): Piece[] {
  switch (is.type) {
    case 'boolean':
      return [{ value: true }, { value: false }];
    case 'enum':
      return [...is.values.map((value) => ({ value })), NONE];
    case 'enum-list':
      return subsetsOf(is.values, new Set(named)).map((value) => ({ value }));
    case 'integer':
      return [
        ...spansBetween(comparisons.flatMap(numbersOfChange), scaleOf(is) as Scale).map(({ span }) => ({
          value: span.from,
          span,
        })),
        NONE,
      ];
    case 'date':
      return [
        ...spansBetween(
          comparisons.flatMap((one) => daysOfChange(one, asOf)),
          scaleOf(is) as Scale,
        ).map(({ span }) => ({ value: formatDay(span.from), span })),
        NONE,
      ];
    case 'division':
      return [...countiesFor(prefixesIn(named), facts.length, kinds).map(toPiece), NONE];
    case 'month':
      return [...distinct(stringsIn(named)).map(toPiece), ...OTHER_MONTHS.map(toPiece), NONE];
    case 'id':
      return [...distinct(stringsIn(named)), ...othersThan(named, facts.length)].map(toPiece).concat(NONE);
  }
}

/** No operator takes a month by itself yet. */
const OTHER_MONTHS = ['1949-10'];
const stringsIn = (values: readonly unknown[]): string[] =>
  values.filter((one): one is string => typeof one === 'string');

/** So many ids that nothing names. */
function othersThan(named: readonly unknown[], count: number): string[] {
  const candidates = Array.from({ length: count + named.length }, (_, i) =>
    i === 0 ? 'another' : `another-${i + 1}`,
  );
  return candidates.filter((id) => !named.includes(id)).slice(0, count);
}

const toPiece = (value: unknown): Piece => ({ value });
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function spansBetween(changes: readonly number[], { all, previous }: Scale): { readonly span: Span }[] {
  const inside = changes.filter((value) => value > all.from && value <= all.through);
  const starts = distinct([all.from, ...inside]).sort((a, b) => a - b);
  return starts.map((from, i) => {
    const next = starts[i + 1];
    return { span: { from, through: next === undefined ? all.through : previous(next) } };
  });
}

/** The most members that are asked for one by one. */
const MOST_MEMBERS = 10;

/** Every choice among the members that something asks for. */
function subsetsOf(members: readonly string[], asked: ReadonlySet<unknown>): string[][] {
  const wanted = members.filter((member) => asked.has(member));
  if (wanted.length > MOST_MEMBERS) throw new GaveUp(`choices among ${wanted.length} members`, wanted.length);
  return wanted.reduce<string[][]>((sets, member) => sets.flatMap((set) => [set, [...set, member]]), [[]]);
}
