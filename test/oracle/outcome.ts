import type { Condition } from '../../src/conditions/index.js';
import type { EligibilityClause, ExemptionClause, TierClause } from '../../src/policy/index.js';
import type { GroundStatus, Outcome } from '../../src/verdict/index.js';
import { factsLeftOpen, truthOf, truthOfName } from './conditions.js';
import { clausesIn, type Scene } from './scene.js';
import { all, any, type Truth } from './truth.js';

/** Whether a clause's own condition holds, unless a claim stands in its place. */
export function truthOfClause(
  scene: Scene,
  section: 'eligibility' | 'exemptions',
  id: string,
  condition: Condition,
): Truth {
  const { claimed } = scene;
  return claimed?.section === section && claimed.id === id ? claimed.truth : truthOf(scene, condition);
}

/** The exemptions from a clause. */
export const exemptionsFrom = ({ rules }: Scene, id: string): [string, ExemptionClause][] =>
  clausesIn<ExemptionClause>(rules.exemptions).filter(([, { from }]) => from.includes(id));

/** Whether a person passes a clause: it holds, or an exemption from it does. */
export function passes(scene: Scene, id: string, { condition }: EligibilityClause): Truth {
  const exempt = exemptionsFrom(scene, id).map(([name, one]) =>
    truthOfClause(scene, 'exemptions', name, one.condition),
  );
  return any([truthOfClause(scene, 'eligibility', id, condition), ...exempt]);
}

/** Whether a person passes every clause. */
export const passesAll = (scene: Scene): Truth =>
  all(clausesIn<EligibilityClause>(scene.rules.eligibility).map(([id, clause]) => passes(scene, id, clause)));

/** The word for it. */
export function outcomeOf(truth: Truth): Outcome {
  if (truth === undefined) return 'indeterminate';
  return truth ? 'eligible' : 'ineligible';
}

/** Whether each ground is met. */
export const groundsOf = (scene: Scene): GroundStatus[] =>
  clausesIn<{ citation: GroundStatus['citation'] }>(scene.rules.grounds).map(([id, { citation }]) => {
    const truth = truthOfName(scene, id);
    return { id, status: truth === undefined ? 'unknown' : truth ? 'met' : 'unmet', citation };
  });

/** The first tier whose condition holds; `null` while an earlier one is open. */
export function tierOf(scene: Scene): string | null {
  for (const [id, { condition }] of clausesIn<TierClause>(scene.rules.tiers)) {
    const truth = truthOf(scene, condition);
    if (truth !== false) return truth ? id : null;
  }
  return null;
}

/** The facts that could still decide a clause, through its condition or an exemption. */
export const openFactsOf = (scene: Scene, id: string, { condition }: EligibilityClause): string[] => [
  ...new Set([
    ...factsLeftOpen(scene, condition),
    ...exemptionsFrom(scene, id).flatMap(([, one]) => factsLeftOpen(scene, one.condition)),
  ]),
];

/** The facts that could still decide the outcome. */
export function missingFactsOf(scene: Scene): string[] {
  const open = clausesIn<EligibilityClause>(scene.rules.eligibility).filter(
    ([id, clause]) => passes(scene, id, clause) === undefined,
  );
  return [...new Set(open.flatMap(([id, clause]) => openFactsOf(scene, id, clause)))];
}
