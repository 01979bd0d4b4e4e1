import { formatDay } from '../../src/calendar/index.ts';
import { impact } from '../../src/impact/index.ts';
import { definePolicy } from '../../src/policy/index.ts';
import { spent } from './work.mjs';

const ROUNDS = 3;
/** Policies that others are compared with were first in force on this day. */
const FIRST_DAY = 20160101;

/** A policy as if one of its versions were the only one. */
const only = ({ versions, parent }, from) =>
  definePolicy(
    versions.filter(({ effectiveFrom }) => effectiveFrom === from),
    parent ? { parent } : {},
  );

const proceduresOf = (...versions) => [
  ...new Set(versions.flatMap(({ procedures }) => Object.keys(procedures))),
];

/** Every two neighbouring versions of a policy, procedure by procedure, on the day of the later one. */
const neighbours = (policy) =>
  policy.versions.slice(1).flatMap((later, i) => {
    const earlier = policy.versions[i];
    const sides = [earlier, later].map(({ effectiveFrom }) => only(policy, effectiveFrom));
    return proceduresOf(earlier, later).map((procedure) => ({
      name: `${policy.id} ${earlier.effectiveFrom} and ${later.effectiveFrom}, ${procedure}`,
      run: () => impact(...sides, { asOf: later.effectiveFrom, procedure }),
    }));
  });

/** A policy and its parent, on the day from which its last version is in force. */
const withParent = (policy) => {
  const last = policy.versions[policy.versions.length - 1];
  if (!policy.parent || !last) return [];
  const asOf = formatDay(Math.max(FIRST_DAY, Number(last.effectiveFrom.replaceAll('-', ''))));
  return proceduresOf(last).map((procedure) => ({
    name: `${policy.parent.id} and ${policy.id} on ${asOf}, ${procedure}`,
    run: () => impact(policy.parent, policy, { asOf, procedure }),
  }));
};

const timed = (run) => {
  const begun = spent();
  const found = run();
  return { ms: spent() - begun, found };
};

/** Times whole answers of `impact`: regions, clauses, and people on whom `evaluate` confirms each change. */
export function timeImpacts(policies, progress) {
  const sorts = { neighbours: policies.flatMap(neighbours), parents: policies.flatMap(withParent) };
  const timesOf = (runs) =>
    runs.map(({ name, run }) => {
      progress(`impact: ${name}`);
      const cold = timed(run);
      const warm = Array.from({ length: ROUNDS }, () => timed(run).ms);
      const { kind, transitions = [], certificate } = cold.found;
      return {
        name,
        coldMs: cold.ms,
        warmMs: Math.min(...warm),
        transitions: transitions.length,
        undecided: kind === 'exact' ? certificate.undecided.length : 1,
      };
    });
  return Object.fromEntries(Object.entries(sorts).map(([sort, runs]) => [sort, timesOf(runs)]));
}

const titles = {
  neighbours: 'Whole impact of neighbouring versions',
  parents: 'Whole impact of a policy against its parent',
};
const SHOWN = 5;
const rounded = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)}`;

/** The slowest of each sort, and how many are within a limit. */
export const formatImpacts = (impacts, limit) =>
  Object.entries(impacts).flatMap(([sort, rows]) => {
    const within = rows.filter(({ warmMs }) => warmMs <= limit).length;
    const slowest = [...rows].sort((a, b) => b.warmMs - a.warmMs).slice(0, SHOWN);
    return [
      `${titles[sort]}: ${within} of ${rows.length} within ${limit} ms warm`,
      ...slowest.map(
        ({ name, warmMs, coldMs, transitions }) =>
          `  ${rounded(warmMs).padStart(6)} ms warm  ${rounded(coldMs).padStart(6)} ms cold  ${String(transitions).padStart(3)} changes  ${name}`,
      ),
      '',
    ];
  });
