import { type Facts, isRecord } from '../../facts/index.js';

/**
 * Leaves out of somebody's facts what is not needed: each fact, and each paper, without which the person still
 * shows the same. Facts that matter least should come first in `order`.
 */
export function leastFacts(facts: Facts, shows: (facts: Facts) => boolean): Facts {
  let now = facts;
  for (const subject of Object.keys(facts) as (keyof Facts)[]) {
    if (subject === 'materials') continue;
    for (const name of Object.keys((facts[subject] ?? {}) as object)) {
      const fewer = without(now, subject, name);
      if (shows(fewer)) now = fewer;
    }
  }
  return leastPapers(now, shows);
}

function without(facts: Facts, subject: keyof Facts, name: string): Facts {
  const { [name]: _, ...left } = facts[subject] as { readonly [name: string]: unknown };
  const { [subject]: __, ...others } = facts;
  return (Object.keys(left).length === 0 ? others : { ...facts, [subject]: left }) as Facts;
}

function leastPapers(facts: Facts, shows: (facts: Facts) => boolean): Facts {
  const { materials, ...others } = facts;
  if (!materials) return facts;
  if (shows(others)) return others;
  let now = materials;
  for (const paper of materials) {
    const fewer = now.filter((one) => one !== paper);
    if (shows({ ...facts, materials: fewer })) now = fewer;
  }
  // A bare kind says as much as a paper with details, where the details do not matter.
  for (const paper of now) {
    if (!isRecord(paper)) continue;
    const plainer = now.map((one) => (one === paper ? (paper.kind as string) : one)) as typeof now;
    if (shows({ ...facts, materials: plainer })) now = plainer;
  }
  return { ...facts, materials: now };
}
