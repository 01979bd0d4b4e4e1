import { type Comparison, type Condition, childrenOf, FALSE, TRUE } from '../../conditions/index.js';
import type { CheckCode } from '../../messages/index.js';
import { type Citation, factsOf } from '../../policy/index.js';
import { valueAt } from '../answers.js';
import type { ReadClause } from '../reading.js';
import type { Found } from './found.js';
import { dateAt, isInPlay, type Scene } from './scene.js';

/** A comparison that a clause fails by. */
interface Failure {
  readonly comparison: Comparison;
  readonly citation: Citation;
  readonly isDisputed: boolean;
}

/** What the rules demand of leases, contracts and permits beyond that they run, and the person lacks. */
export const demandsUnmet = (scene: Scene): Found[] =>
  failuresOf(scene).flatMap((one) => toFound(scene, one));

function failuresOf(scene: Scene): Failure[] {
  const { reading, judge } = scene;
  const citationOf = (name: string): Citation | undefined =>
    reading.clauses.find(({ placed }) => placed.id === name && NAMED.includes(placed.section))?.placed.clause
      .citation;
  const under = (part: Condition, isDenied: boolean, citation: Citation, isDisputed: boolean): Failure[] => {
    if (judge(part) !== (isDenied ? TRUE : FALSE)) return [];
    if ('fact' in part) return [{ comparison: part, citation, isDisputed }];
    if ('not' in part) return under(part.not, !isDenied, citation, isDisputed);
    if ('condition' in part) {
      const named = reading.terrain.named(part.condition) as Condition;
      return under(
        named,
        isDenied,
        isDisputed ? citation : (citationOf(part.condition) ?? citation),
        isDisputed,
      );
    }
    return childrenOf(part).flatMap((child) => under(child, isDenied, citation, isDisputed));
  };
  const clauses = reading.clauses.filter((clause) => isDeciding(scene, clause));
  return [
    ...clauses
      .filter(({ placed }) => placed.section !== 'conditions')
      .flatMap(({ conditions, placed }) =>
        conditions.flatMap((one) => under(one, false, placed.clause.citation, false)),
      ),
    ...clauses.flatMap(({ claims }) =>
      claims.flatMap(({ condition, citation }) => under(condition, false, citation, true)),
    ),
  ];
}

const NAMED: readonly string[] = ['grounds', 'conditions'];

/** What everybody must meet, if not freed from it; the grounds in play; and other readings of definitions. */
function isDeciding(scene: Scene, { placed }: ReadClause): boolean {
  const { reading, judge } = scene;
  if (placed.section === 'grounds') return isInPlay(scene, [placed.id]);
  if (placed.section !== 'eligibility') return placed.section === 'conditions';
  return !reading.clauses.some(
    (other) =>
      other.placed.section === 'exemptions' &&
      (other.placed.clause.from as readonly string[]).includes(placed.id) &&
      other.conditions.some((one) => judge(one) === TRUE),
  );
}

/** Operators that a span fails by being short. */
const LASTING: readonly string[] = ['lastsFor', 'spans'];
const TOO_SHORT: readonly (readonly [CheckCode, string, string])[] = [
  ['LEASE_TOO_SHORT', 'residence.leaseThrough', 'residence.leaseFrom'],
  ['CONTRACT_TOO_SHORT', 'employment.contractThrough', 'employment.contractFrom'],
];

function toFound(scene: Scene, { comparison, citation, isDisputed }: Failure): Found[] {
  const { asOf } = scene.form;
  const facts = factsOf(comparison.fact, comparison.value);
  const from = { citation, isDisputed };
  if (comparison.fact === 'residence.isLeaseFiled' && valueAt(scene.facts, comparison.fact) === false)
    return [{ code: 'LEASE_NOT_FILED', facts: ['residence.isLeaseFiled'], ...from }];
  const expires = dateAt(scene, 'permit.expiresOn');
  if (comparison.fact === 'permit.expiresOn' && expires && expires < asOf)
    return [{ code: 'PERMIT_OVER', facts: ['permit.expiresOn'], values: { day: expires, asOf }, ...from }];
  return TOO_SHORT.flatMap(([code, through, start]): Found[] => {
    const last = dateAt(scene, through);
    const first = dateAt(scene, start);
    const isRunning = last && last >= asOf && !(first && first > asOf);
    if (!isRunning || !facts.includes(through) || !LASTING.includes(comparison.operator)) return [];
    return [
      { code, facts: [through, ...facts.filter((fact) => fact !== through)], values: { day: last }, ...from },
    ];
  });
}
