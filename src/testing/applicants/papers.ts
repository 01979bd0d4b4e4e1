import fc from 'fast-check';
import type { Day } from '../../calendar/index.js';
import { type Facts, type HeldMaterial, materialKinds } from '../../facts/index.js';
import type { Item } from '../../materials/index.js';
import type { MaterialClause } from '../../policy/index.js';
import { entries, type Terrain } from '../../verdict/index.js';
import { dayNear, turningDays, withNeighbours } from './days.js';

type Papers = NonNullable<Facts['materials']>;
type Paper = Papers[number];

/** Every paper that the procedure names, each with what it must be. */
export const itemsOf = ({ rules }: Terrain): Item[] =>
  entries<MaterialClause>(rules.materials).flatMap(([, { alternatives }]) =>
    alternatives.flatMap(({ items }) =>
      items.map((item) => (typeof item === 'string' ? { kind: item } : item)),
    ),
  );

/** The paper in order, bare and described, and with each thing that may be wrong with it. */
function papersFor(item: Item, asOf: Day): Paper[] {
  const { kind, originals = 1, copies = 0, issuedWithin, isStamped, formats, attributes } = item;
  const of = (details: Omit<HeldMaterial, 'kind'>): Paper => ({ kind, ...details }) as HeldMaterial;
  const around = withNeighbours([asOf]);
  return [
    kind as Paper,
    of({ originals, copies }),
    ...(originals > 0 ? [of({ originals: originals - 1 })] : []),
    ...(copies > 0 ? [of({ copies: copies - 1 }), of({ copies: copies + 1 })] : []),
    ...around.map((validThrough) => of({ validThrough })),
    ...around.map((validFrom) => of({ validFrom })),
    ...(isStamped ? [of({ isStamped: true }), of({ isStamped: false })] : []),
    ...[...(formats ?? []), ...(formats ? ['other'] : [])].map((format) => of({ format })),
    ...(issuedWithin
      ? withNeighbours(turningDays(asOf, issuedWithin)).map((issuedOn) => of({ issuedOn }))
      : []),
    ...(attributes
      ? [of({ attributes }), of({ attributes: { ...attributes, ...othersOf(attributes) } })]
      : []),
  ];
}

const othersOf = (attributes: NonNullable<Item['attributes']>): NonNullable<Item['attributes']> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `not ${value}`,
    ]),
  );

/** A paper of some kinds, bare or with any details together. */
function anyPaper(kinds: readonly Paper[], asOf: Day): fc.Arbitrary<Paper> {
  const [number, day] = [fc.integer({ min: 0, max: 2 }), fc.option(dayNear(asOf))];
  const kind = fc.constantFrom(...kinds);
  const described = fc.record(
    {
      kind,
      originals: number,
      copies: number,
      issuedOn: day,
      validFrom: day,
      validThrough: day,
      isStamped: fc.boolean(),
      format: fc.constantFrom('jpg', 'pdf', null),
      attributes: fc.record(
        { sizeInInches: fc.constantFrom(1, 2), isBareheaded: fc.boolean(), background: fc.string() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['kind'] },
  );
  return fc.oneof(kind, (described as fc.Arbitrary<HeldMaterial>).map(inOrder));
}

const inOrder = (paper: HeldMaterial): HeldMaterial => {
  const { validFrom, validThrough } = paper;
  return validFrom && validThrough && validFrom > validThrough
    ? { ...paper, validFrom: validThrough, validThrough: validFrom }
    : paper;
};

/** Lists of any papers, whoever asks for them. */
export const anyPapers = (asOf: Day): fc.Arbitrary<Papers> =>
  fc.array(anyPaper(materialKinds, asOf), { maxLength: 8 });

/**
 * Lists of papers: none, all that are asked for, all but one, and any, in order or not.
 *
 * @param hasNoise papers that nobody asks for are held too
 */
export function papersOf(terrain: Terrain, hasNoise: boolean): fc.Arbitrary<Papers> {
  const items = itemsOf(terrain);
  const kinds = [...new Set(items.map(({ kind }) => kind))] as Paper[];
  const any = items.flatMap((item) => papersFor(item, terrain.asOf));
  const strays = materialKinds.filter((kind) => !kinds.includes(kind));
  const noise = hasNoise ? fc.array(anyPaper(strays, terrain.asOf), { maxLength: 3 }) : fc.constant([]);
  const lists = fc.oneof(
    { weight: 1, arbitrary: fc.constant([] as Papers) },
    { weight: 2, arbitrary: fc.constant(kinds as Papers) },
    ...(kinds.length > 1
      ? [
          {
            weight: 2,
            arbitrary: fc.constantFrom(...kinds).map((left) => kinds.filter((kind) => kind !== left)),
          },
        ]
      : []),
    { weight: 2, arbitrary: fc.subarray(kinds) },
    ...(any.length > 0
      ? [
          { weight: 3, arbitrary: fc.subarray(any, { maxLength: Math.min(8, any.length) }) },
          { weight: 1, arbitrary: fc.array(anyPaper(kinds, terrain.asOf), { maxLength: 4 }) },
        ]
      : []),
  );
  return fc.tuple(lists, noise).map(([list, more]) => [...list, ...more]);
}
