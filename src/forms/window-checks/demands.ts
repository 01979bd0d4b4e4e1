import { type Comparison, type Condition, childrenOf, FALSE, TRUE } from '../../conditions/index.js';
import { type Citation, factsOf } from '../../policy/index.js';
import { valueAt } from '../answers.js';
import type { ReadClause } from '../reading.js';
import type { Found } from './found.js';
import { dateAt, isFreed, isInPlay, type Scene } from './scene.js';
import { CONTRACT, LEASE, mayHave, type Term } from './terms.js';

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
function isDeciding(scene: Scene, clause: ReadClause): boolean {
  const { section, id } = clause.placed;
  if (section === 'grounds') return isInPlay(scene, [id]);
  return section === 'conditions' || (section === 'eligibility' && !isFreed(scene, clause));
}

const FILED = 'residence.isLeaseFiled';
const EXPIRY = 'permit.expiresOn';

function toFound(scene: Scene, { comparison, citation, isDisputed }: Failure): Found[] {
  const { asOf } = scene.form;
  const facts = factsOf(comparison.fact, comparison.value);
  const from = { citation, isDisputed };
  if (facts.includes(FILED) && valueAt(scene.facts, FILED) === false && mayHave(scene, LEASE))
    return [{ code: 'LEASE_NOT_FILED', facts: [FILED], ...from }];
  const expires = dateAt(scene, EXPIRY);
  if (facts.includes(EXPIRY) && expires && expires < asOf)
    return [{ code: 'PERMIT_OVER', facts: [EXPIRY], values: { day: expires, asOf }, ...from }];
  const terms = [LEASE, CONTRACT].filter((term) => facts.includes(term.through) && isRunning(scene, term));
  return terms.map(({ through, tooShort }): Found => {
    const others = facts.filter((fact) => fact !== through);
    const values = { day: dateAt(scene, through) ?? null };
    return { code: tooShort, facts: [through, ...others], values, ...from };
  });
}

/** Whether it runs on the day, through a day that is known. */
function isRunning(scene: Scene, term: Term): boolean {
  const { asOf } = scene.form;
  const [first, last] = [dateAt(scene, term.from), dateAt(scene, term.through)];
  return mayHave(scene, term) && !!last && last >= asOf && !(first && first > asOf);
}
