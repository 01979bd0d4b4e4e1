import type { Found } from './found.js';
import { dateAt, groundsReading, isInPlay, readerOf, type Scene } from './scene.js';
import { CONTRACT, LEASE, mayHave, type Term } from './terms.js';

/** Leases and contracts that do not run on the day: no office takes one, whether its rules say so or not. */
export const spansNotRunning = (scene: Scene): Found[] =>
  [LEASE, CONTRACT].filter((term) => mayHave(scene, term)).flatMap((term) => notRunning(scene, term));

function notRunning(scene: Scene, { from, through, over, notBegun, kind }: Term): Found[] {
  const { asOf } = scene.form;
  const grounds = groundsReading(scene, [kind, from, through]);
  if (grounds.length > 0 && !isInPlay(scene, grounds)) return [];
  const [first, last] = [dateAt(scene, from), dateAt(scene, through)];
  const citation = (fact: string) => readerOf(scene, fact)?.placed.clause.citation ?? null;
  if (last && last < asOf)
    return [{ code: over, facts: [through], values: { day: last, asOf }, citation: citation(through) }];
  if (first && first > asOf)
    return [{ code: notBegun, facts: [from], values: { day: first, asOf }, citation: citation(from) }];
  return [];
}
