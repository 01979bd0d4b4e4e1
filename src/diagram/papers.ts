import { type Day, dayAfter, dayBefore, formatDay, latestStart } from '../calendar/index.js';
import { type Facts, type HeldMaterial, isFactDay } from '../facts/index.js';
import { type Item, unfitnessOf } from '../materials/index.js';
import type { MaterialClause } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import { GaveUp } from './diagram.js';

/** A paper held, as facts state it. */
export type Paper = NonNullable<Facts['materials']>[number];

/** Every paper that a procedure asks for, each with how it must be. */
export const itemsOf = ({ rules }: Terrain): Item[] =>
  entries<MaterialClause>(rules.materials).flatMap(([, { alternatives }]) =>
    alternatives.flatMap(({ items }) => items.map(toItem)),
  );

/** An item, whichever way it is written. */
export const toItem = (item: string | Item): Item => (typeof item === 'string' ? { kind: item } : item);

/** Whether a paper is in order for an item on a day; one that is held without details is. */
export const isFit = (paper: Paper | undefined, item: Item, asOf: Day): boolean =>
  paper !== undefined && (typeof paper === 'string' || unfitnessOf(paper, item, asOf).length === 0);

/** What is held of one kind of paper: nothing, one, or several that are in order for different items. */
export type HeldOfKind = Paper | readonly Paper[] | undefined;

/** What is held, as a list. */
export const papersIn = (held: HeldOfKind): readonly Paper[] =>
  held === undefined ? [] : isSeveral(held) ? held : [held];

const isSeveral = (held: Paper | readonly Paper[]): held is readonly Paper[] => Array.isArray(held);

/** What may be held of one kind of paper, as far as some items tell it apart. */
export interface PaperCells {
  readonly cells: readonly HeldOfKind[];
  /** The cell of somebody who holds these papers. */
  cellOf(held: readonly Paper[]): number;
}

/** The most ways that are told apart. */
const MOST_WAYS = 4096;

/**
 * What may be held for each way of being in order for some of the items and not for others: none held first, then in
 * order for all.
 * @throws GaveUp for too many ways
 */
export function paperCells(items: readonly Item[], asOf: Day): PaperCells {
  const kind = items[0]?.kind ?? '';
  const patternOf = (papers: readonly Paper[]): string =>
    papers.length === 0
      ? 'none'
      : items.map((item) => papers.some((paper) => isFit(paper, item, asOf))).join();
  const single = new Map<string, Paper>();
  const add = (papers: Map<string, Paper>, paper: Paper): void => {
    const pattern = patternOf([paper]);
    if (papers.has(pattern)) return;
    papers.set(pattern, paper);
    if (papers.size > MOST_WAYS)
      throw new GaveUp(`more than ${MOST_WAYS} ways of holding ${kind}`, papers.size);
  };
  add(single, kind as Paper);
  // Each way of being amiss beside each way found so far: what is stated of a paper is stated independently.
  for (const ways of flawsOf(items, asOf))
    for (const paper of [...single.values()]) for (const flaw of ways) add(single, flawed(paper, flaw));
  const byPattern = new Map<string, HeldOfKind>([['none', undefined], ...single]);
  for (const paper of single.values())
    for (const held of [...byPattern.values()]) {
      const papers = [...papersIn(held), paper];
      if (!byPattern.has(patternOf(papers))) byPattern.set(patternOf(papers), papers);
    }
  const patterns = [...byPattern.keys()];
  return {
    cells: [...byPattern.values()],
    cellOf: (held) => patterns.indexOf(patternOf(held.filter((paper) => kindOf(paper) === kind))),
  };
}

const kindOf = (paper: Paper): string => (typeof paper === 'string' ? paper : paper.kind);

type Flaw = Omit<HeldMaterial, 'kind'>;

/** A paper with one more thing stated of it. */
function flawed(paper: Paper, flaw: Flaw): Paper {
  const described = typeof paper === 'string' ? { kind: paper } : paper;
  const attributes = { ...described.attributes, ...flaw.attributes };
  const all = { ...described, ...flaw };
  return Object.keys(attributes).length > 0 ? { ...all, attributes } : all;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** For each thing that may be stated of a paper, what may be stated that some items do not accept. */
function flawsOf(items: readonly Item[], asOf: Day): Flaw[][] {
  const tooOld = items.flatMap(({ issuedWithin }) =>
    issuedWithin ? latestStart(dayBefore(asOf), issuedWithin) : [],
  );
  const attributes = items.flatMap((item) => Object.entries(item.attributes ?? {}));
  const formats = items.flatMap((item) => item.formats ?? []);
  return [
    // Of no use for anything, before all else, so that such a paper says no more than that.
    isFactDay(dayBefore(asOf))
      ? [{ validThrough: formatDay(dayBefore(asOf)) }]
      : [{ validFrom: formatDay(dayAfter(asOf)) }],
    distinct(items.map(({ originals = 1 }) => originals).filter((wanted) => wanted > 0)).map((wanted) => ({
      originals: wanted - 1,
    })),
    distinct(items.map(({ copies = 0 }) => copies).filter((wanted) => wanted > 0)).map((wanted) => ({
      copies: wanted - 1,
    })),
    items.some(({ isStamped }) => isStamped) ? [{ isStamped: false }] : [],
    formats.length > 0 ? [...distinct(formats), otherThan(formats)].map((format) => ({ format })) : [],
    distinct(tooOld)
      .filter(isFactDay)
      .map((day) => ({ issuedOn: formatDay(day) })),
    ...distinct(attributes.map(([name]) => name)).map((name) => {
      const wanted = distinct(attributes.filter((one) => one[0] === name).map(([, value]) => value));
      return [...wanted, otherThan(wanted)].map((value) => ({ attributes: { [name]: value } }));
    }),
  ];
}

/** A word that is none of these. */
const otherThan = (values: readonly unknown[]): string =>
  values.reduce<string>((word) => (values.includes(word) ? `${word}-other` : word), 'other');
