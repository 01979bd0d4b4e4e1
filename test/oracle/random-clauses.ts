import type { Condition } from '../../src/conditions/index.js';
import type { Anchor, Citation } from '../../src/policy/index.js';
import { anyPeriod, datedFacts } from './random-comparisons.js';
import { anyCondition } from './random-conditions.js';
import type { Random } from './random-source.js';

/** A section of a rule file before its type matters. */
export type Section = { [id: string]: unknown };

/** A text in both languages. */
export const text = { zh: '-', en: '-' };

/** Instruments that files made up cite, strongest first. */
export const instruments = {
  law: 'local-regulation',
  order: 'normative-document',
  guide: 'official-guide',
  press: 'secondary',
} as const;

/** Conditions, lists of clauses and anchors for one file. */
export interface Maker {
  readonly random: Random;
  cite(): Citation;
  condition(names: readonly string[]): Condition;
  /** What is needed now and then. */
  maybe<T>(share: number, make: () => T): T | undefined;
  /** So many clauses, by id. */
  section(prefix: string, count: number, make: (i: number) => object): Section;
  /** A claim of the weakest source, mostly with a condition. */
  claims(names: readonly string[]): { claims?: object };
  anchor(): Anchor;
}

/** Drops what is undefined, as JSON does. */
export const stated = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Makes parts of a file that cites the instruments given. */
export function makerOf(random: Random, cited: readonly string[], depth: number): Maker {
  const cite = (): Citation => ({ instrument: random.pick(cited), article: String(random.between(1, 30)) });
  const condition = (names: readonly string[]): Condition => anyCondition(random, names, depth);
  const simple = (): Anchor =>
    random.weighted<() => Anchor>([
      [3, () => 'permit.issuedOn'],
      [3, () => random.pick(datedFacts)],
      [2, () => ({ event: random.pick(['endorsed', 'endorsed', 'replaced', 'reported-lost']) })],
      [0.2, () => 'asOf'],
    ])();
  return {
    random,
    cite,
    condition,
    maybe: (share, make) => (random.chance(share) ? make() : undefined),
    section: (prefix, count, make) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`${prefix}${i}`, stated({ ...make(i), citation: cite() })]),
      ),
    claims(names) {
      if (random.chance(0.65)) return {};
      const claim = () =>
        stated({
          condition: random.chance(0.9) ? condition(names) : undefined,
          citation: { instrument: 'press', article: '1' },
          note: text,
        });
      return { claims: random.chance(0.8) ? { other: claim() } : { one: claim(), two: claim() } };
    },
    anchor: () =>
      random.chance(0.15)
        ? { latest: [simple(), simple(), ...(random.chance(0.3) ? [simple()] : [])] }
        : simple(),
  };
}

const kinds = ['resident-id-card', 'photo', 'lease-contract', 'labour-contract', 'student-card', 'own-paper'];

function item({ random, maybe }: Maker): unknown {
  const kind = random.pick(kinds);
  if (random.chance(0.5)) return kind;
  return stated({
    kind,
    originals: maybe(0.3, () => random.below(3)),
    copies: maybe(0.4, () => random.between(1, 3)),
    isStamped: maybe(0.3, () => true as const),
    formats: maybe(0.3, () => random.pick([['jpg'], ['jpg', 'pdf']])),
    issuedWithin: maybe(0.4, () => anyPeriod(random)),
    attributes: maybe(0.3, () => ({ sizeInInches: 1, ...(random.chance(0.5) && { isBareheaded: true }) })),
  });
}

/** Papers to show, in several ways; grounds are those that every procedure has. */
export const materialsBy = (maker: Maker, names: readonly string[]): Section => {
  const { random, maybe, condition, section } = maker;
  return section('m', random.below(4), () => ({
    when: maybe(0.3, () => condition(names)),
    alternatives: Array.from({ length: random.between(1, 4) }, () =>
      stated({
        ground: maybe(0.4, () => random.pick(['g0', 'g1'])),
        when: maybe(0.25, () => condition(names)),
        items: Array.from(
          {
            length: random.weighted([
              [5, 1],
              [2, 2],
              [1, 3],
            ]),
          },
          () => item(maker),
        ),
      }),
    ),
  }));
};

const parties = ['applicant', 'holder', 'landlord', 'employer', 'school', 'operator', 'agency', 'office'];

/** What is to be done by when. */
export const deadlinesBy = (maker: Maker, names: readonly string[]): Section => {
  const { random, maybe, condition, section, anchor } = maker;
  return section('d', random.below(3), () => {
    const unit = random.weighted([
      [4, 'day'],
      [4, 'working-day'],
      [2, 'month'],
      [0.3, 'minute'],
    ]);
    return {
      onWhom: random.pick(parties),
      from: anchor(),
      within: { max: random.pick(unit === 'month' ? [1, 2, 6] : [0, 1, 3, 7, 10, 15, 30]), unit },
      when: maybe(0.3, () => condition(names)),
      doneOn: maybe(0.4, anchor),
      rollsForward: maybe(0.3, () => true as const),
    };
  });
};

/** How long a permit runs; all but the last have a condition, so each can be the one. */
export const termsBy = (maker: Maker, prefix: string, names: readonly string[]): Section => {
  const { random, condition, section, anchor } = maker;
  const count = random.below(3);
  return section(prefix, count, (i) => ({
    when: i < count - 1 || random.chance(0.3) ? condition(names) : undefined,
    from: anchor(),
    ...(random.chance(0.2)
      ? { through: random.pick(['permit.expiresOn', 'residence.leaseThrough', 'local.movedOn']) }
      : { lasts: random.chance(0.1) ? null : anyPeriod(random) }),
  }));
};
