import { valueAt } from '../answers.js';
import type { Found } from './found.js';
import { dateAt, groundsReading, isInPlay, readerOf, type Scene } from './scene.js';

/** Something that has to run on the day, and of whom that is to be expected. */
const SPANS = [
  {
    from: 'residence.leaseFrom',
    through: 'residence.leaseThrough',
    over: 'LEASE_OVER',
    notBegun: 'LEASE_NOT_BEGUN',
    kind: 'residence.housing',
    kinds: ['rented', 'borrowed'],
  },
  {
    from: 'employment.contractFrom',
    through: 'employment.contractThrough',
    over: 'CONTRACT_OVER',
    notBegun: 'CONTRACT_NOT_BEGUN',
    kind: 'employment.kind',
    kinds: ['employee'],
  },
] as const;

/** Leases and contracts that do not run on the day: no office takes one, whether its rules say so or not. */
export function spansNotRunning(scene: Scene): Found[] {
  const { asOf } = scene.form;
  return SPANS.flatMap(({ from, through, over, notBegun, kind, kinds }): Found[] => {
    const stated = valueAt(scene.facts, kind);
    if (stated !== undefined && !kinds.some((one) => one === stated)) return [];
    const grounds = groundsReading(scene, [kind, from, through]);
    if (grounds.length > 0 && !isInPlay(scene, grounds)) return [];
    const [first, last] = [dateAt(scene, from), dateAt(scene, through)];
    const citation = (fact: string) => readerOf(scene, fact)?.placed.clause.citation ?? null;
    if (last && last < asOf)
      return [{ code: over, facts: [through], values: { day: last, asOf }, citation: citation(through) }];
    if (first && first > asOf)
      return [{ code: notBegun, facts: [from], values: { day: first, asOf }, citation: citation(from) }];
    return [];
  });
}
