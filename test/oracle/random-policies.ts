import type { PolicyVersion } from '../../src/policy/index.js';
import { parsePolicy } from '../../src/schema/index.js';
import { civilDate, dayNumber } from './civil-days.js';
import { instruments, type Maker, makerOf, type Section, stated, termsBy, text } from './random-clauses.js';
import { MIDDLE } from './random-comparisons.js';
import { caveatsBy, definitionsBy, plainNames, procedureBy } from './random-procedures.js';
import type { Random } from './random-source.js';

const label = { label: text, question: text };
const facts = {
  movedOn: { type: 'date', ...label },
  isVeteran: { type: 'boolean', ...label },
  points: { type: 'integer', ...label },
  homeTown: { type: 'division', ...label },
  schoolKind: { type: 'id', ...label },
  district: { type: 'enum', values: ['north', 'south', 'river'], ...label },
};

const partitionsBy = (random: Random) => {
  const changed = [
    { from: '330185', to: '330112', on: '2017-07-18' },
    { from: '330103', to: '330105', on: '2021-04-09', isMerger: true as const },
    { from: '330110', to: '330114', on: civilDate(dayNumber(MIDDLE) + random.between(-200, 200)) },
    { from: '513221', to: '513222', on: MIDDLE },
  ];
  const partition = () => ({
    kind: random.pick(['whole-city', 'urban-area-or-county', 'county']),
    successions: random.some(changed, 0.5),
    citation: { instrument: 'law', article: '1' },
  });
  return { p0: partition(), p1: partition() };
};

/** Where a version stands: what it may leave to its parent, and what of it there is to take away. */
interface Place {
  readonly id: string;
  readonly parent: string | undefined;
  readonly from: string;
  readonly ancestors: readonly PolicyVersion[];
}

/** A version that says everything itself, or one that leaves most to its parent. */
function versionBy(random: Random, { id, parent, from, ancestors }: Place, isWhole: boolean): PolicyVersion {
  const cited = random.some(Object.keys(instruments).slice(0, 3), 0.6);
  const maker = makerOf(
    random,
    cited.length > 0 ? cited : ['law'],
    random.weighted([
      [3, 1],
      [4, 2],
      [2, 3],
      [0.3, 5],
    ]),
  );
  const share = isWhole ? 1 : PART;
  const version = stated({
    id,
    title: text,
    division: '330100',
    parent,
    effectiveFrom: from,
    authority: 'statute',
    instruments,
    verifiedOn: civilDate(dayNumber(from) + random.between(0, 500)),
    caveats: maker.maybe(0.4, () => caveatsBy(maker, plainNames)),
    facts: isWhole || random.chance(0.1) ? facts : undefined,
    materialKinds: isWhole ? { 'own-paper': text } : undefined,
    partitions: isWhole || random.chance(0.3) ? partitionsBy(random) : undefined,
    conditions: definitionsBy(maker, share),
    terms: random.chance(share / 2) ? termsBy(maker, 'k', plainNames) : undefined,
    procedures: proceduresBy(maker, ancestors, isWhole),
  });
  return { ...version, authority: weakestCited(version) } as unknown as PolicyVersion;
}

/** How much a version that leaves most to its parent states itself. */
const PART = 0.3;

function proceduresBy(maker: Maker, ancestors: readonly PolicyVersion[], isWhole: boolean): object {
  const { random } = maker;
  const others = random.some(['endorse', 'renew', 'change-address'], 0.4);
  const named = isWhole ? ['apply', ...others] : random.some(['apply', ...others], 0.7);
  // What every version of the nation has; other procedures may be there on some days and not on others.
  const nations = ancestors.filter(({ parent }) => parent === undefined);
  const isAbove = (name: string): boolean =>
    nations.length > 0 && nations.every(({ procedures }) => name in procedures);
  return Object.fromEntries(
    named.map((name) => {
      // A procedure that the parent has not is stated whole.
      const made = procedureBy(maker, name, isWhole || !isAbove(name) ? 1 : PART);
      return [name, isWhole ? made : withOmissions(random, name, made, ancestors)];
    }),
  );
}

const OMISSIBLE = ['deadlines', 'materials', 'tiers', 'caveats', 'exemptions', 'validity'];
/** A file states all of these or takes away what it inherits: what would follow could never stand. */
const ORDERED = ['validity', 'window', 'cure'];

function withOmissions(
  random: Random,
  name: string,
  made: { [key: string]: unknown },
  ancestors: readonly PolicyVersion[],
): object {
  const citation = { instrument: 'guide', article: '2' };
  const result = { ...made };
  for (const section of new Set([...OMISSIBLE, ...ORDERED])) {
    const own = made[section] as Section | undefined;
    const inherited = ancestors.flatMap(({ procedures }) =>
      Object.keys((procedures as { [name: string]: { [section: string]: Section } })[name]?.[section] ?? {}),
    );
    const isReplaced = own !== undefined && ORDERED.includes(section) && random.chance(0.9);
    const gone = [...new Set(inherited)].filter(
      (id) => !own?.[id] && (isReplaced || (OMISSIBLE.includes(section) && random.chance(0.12))),
    );
    if (gone.length > 0)
      result[section] = { ...own, ...Object.fromEntries(gone.map((id) => [id, { omit: true, citation }])) };
  }
  return result;
}

/** The weakest instrument that clauses cite; claims, which cite the press, are none. */
function weakestCited(version: object): string {
  const cited = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null || key === 'claims') return;
    if (key === 'citation') cited.add((value as { instrument: string }).instrument);
    for (const [name, child] of Object.entries(value)) visit(child, name);
  };
  visit(version, '');
  const kinds = Object.entries(instruments).filter(([id]) => cited.has(id));
  return kinds[kinds.length - 1]?.[1] ?? 'statute';
}

/** How files made up fared: those kept passed every check of the schema. */
export interface Making {
  readonly versions: readonly PolicyVersion[];
  readonly refused: number;
}

/** The files of a policy, its parent and its parent's parent, one to three of them, each in one or two versions. */
export function anyLibrary(random: Random): Making {
  let refused = 0;
  const versions: PolicyVersion[] = [];
  const ids = ['made-up/nation', 'made-up/city', 'made-up/district'].slice(0, random.between(1, 3));
  ids.forEach((id, level) => {
    const ancestors = [...versions];
    const parent = ids[level - 1];
    const isWhole = level === 0 || random.chance(0.25);
    let start = dayNumber(level === 0 || isWhole ? '2019-01-01' : '2021-01-01') + random.below(700);
    const count = random.between(1, 2);
    for (let n = 0; n < count; ) {
      const made = versionBy(random, { id, parent, from: civilDate(start), ancestors }, isWhole);
      const isLast = n === count - 1;
      const ends = isLast && level === ids.length - 1 && random.chance(0.15);
      const version = ends ? { ...made, repealedOn: civilDate(start + random.between(100, 1200)) } : made;
      if ('issues' in parsePolicy(version, { others: versions })) {
        refused++;
        continue;
      }
      versions.push(version);
      start += random.between(300, 1000);
      n++;
    }
  });
  return { versions, refused };
}
