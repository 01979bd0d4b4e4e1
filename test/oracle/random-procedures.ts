import {
  deadlinesBy,
  type Maker,
  materialsBy,
  type Section,
  stated,
  termsBy,
  text,
} from './random-clauses.js';
import { anyPeriod, datedFacts } from './random-comparisons.js';
import { curesBy, windowsBy } from './random-windows.js';

/** Names that any condition of a procedure may use, each resting only on those before it. */
export const names = ['c0', 'c1', 'g0', 'c2', 'g1'] as const;

/** Names that a permit's status knows whatever the procedures are. */
export const plainNames: readonly string[] = ['c0', 'c1'];

const before = (name: string): readonly string[] => names.slice(0, names.indexOf(name as 'c0'));

/** The definitions of a version that stands by itself, or some of them. */
export const definitionsBy = ({ condition, cite, claims, random }: Maker, share: number): Section =>
  Object.fromEntries(
    names
      .filter((name) => name.startsWith('c') && random.chance(share))
      .map((name) => [
        name,
        { condition: condition(before(name)), citation: cite(), ...claims(before(name)) },
      ]),
  );

function params({ random }: Maker): object | undefined {
  if (random.chance(0.5)) return undefined;
  const facts = [
    'residence.division',
    'residence.plannedDays',
    'local.isVeteran',
    'residence.purposes',
    'asOf',
  ];
  return {
    word: 'x',
    shown: { fact: random.pick(facts) },
    since: { fact: random.pick(datedFacts) },
    until: { fact: random.pick([...datedFacts, 'asOf']), plus: anyPeriod(random) },
  };
}

/** Warnings, of a version or of a procedure. */
export const caveatsBy = (maker: Maker, known: readonly string[]): Section =>
  maker.section('v', maker.random.below(3), () => ({
    when: maker.maybe(0.7, () => maker.condition(known)),
    code: maker.random.pick(['AGENT_NOT_ALLOWED', 'SOURCE_UNDATED', 'EXEMPT']),
    params: params(maker),
  }));

function groundsBy({ condition, cite, claims, random }: Maker, share: number): Section {
  return Object.fromEntries(
    ['g0', 'g1', 'g2']
      .filter((id) => random.chance(id === 'g2' ? 0.3 : share))
      .map((id) => {
        const known = id === 'g2' ? names : before(id);
        return [id, { condition: condition(known), citation: cite(), ...claims(known) }];
      }),
  );
}

function eligibilityBy(maker: Maker, count: number): Section {
  return maker.section('e', count, () => ({
    condition: maker.condition(names),
    reason: stated({ met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET', params: params(maker) }),
    ...maker.claims(names),
  }));
}

/** One procedure with everything that it needs; `share` is how much of it a version states anew. */
export function procedureBy(maker: Maker, name: string, share: number): { [key: string]: unknown } {
  const { random, maybe, condition, section, claims } = maker;
  const isWhole = share === 1;
  const lends = name !== 'apply' && isWhole && random.chance(0.6);
  const isTimed = name === 'endorse' || name === 'renew';
  const when = <T>(make: () => T): T | undefined => (random.chance(share) ? make() : undefined);
  return stated({
    title: text,
    groundsOf: lends ? 'apply' : undefined,
    caveats: when(() => caveatsBy(maker, names)),
    eligibility: when(() => eligibilityBy(maker, isWhole ? random.between(2, 4) : random.between(1, 3))),
    exemptions: when(() =>
      section('x', random.below(3), () => ({
        condition: condition(names),
        from: random.pick([['e0'], ['e1'], ['e0', 'e1']]),
        ...claims(names),
      })),
    ),
    grounds: lends ? maybe(0.3, () => groundsBy(maker, 0.2)) : when(() => groundsBy(maker, share)),
    tiers: when(() => section('t', random.below(3), () => ({ condition: condition(names) }))),
    materials: when(() => materialsBy(maker, names)),
    window: isTimed || random.chance(0.1) ? when(() => windowsBy(maker, names)) : undefined,
    cure: isTimed ? when(() => curesBy(maker, names)) : undefined,
    validity: when(() => termsBy(maker, 'l', names)),
    deadlines: when(() => deadlinesBy(maker, names)),
  });
}
