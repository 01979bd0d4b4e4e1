import type { Asking, Branch, Standing } from './asking.js';

/** The best question, and what it costs to go on from it in the best way. */
export interface Plan {
  /** `-1` where nothing is left to ask. */
  readonly fact: number;
  /** Answers on average, with this one: each cell of a fact that is possible is as likely as another. */
  readonly expected: number;
  /** Answers at most. */
  readonly atMost: number;
}

const DONE: Plan = { fact: -1, expected: 0, atMost: 0 };

/** Thrown within: more standings than may be looked at. */
const TOO_MANY = Symbol('too many standings');

/** The most standings that one answer may look at, and that may be kept for later answers. */
const [MOST, MOST_KEPT] = [500, 30_000];

/**
 * Prepares to find the order of questions with the least expected number of answers, by working back from the standings
 * in which nothing is left to ask. What was worked out once is kept: an answer leads to a standing that was
 * looked at before.
 * @returns the plan for a standing; `null` for one that takes more than `most` standings
 */
export function plannerOf(asking: Asking, most: number = MOST): (standing: Standing) => Plan | null {
  const plans = new Map<string, Plan>();
  const rankings = new Map<string, readonly Ranked[]>();
  /** Standings that were given up on: another person who comes to one need not wait for that again. */
  const hopeless = new Set<string>();
  let looked = 0;
  const rankedOf = (standing: Standing, key: string): readonly Ranked[] => {
    const known = rankings.get(key);
    if (known) return known;
    if (++looked > most) throw TOO_MANY;
    const made = ranked(asking, standing);
    rankings.set(key, made);
    return made;
  };
  /** Answers that are needed on average, at least: as if whatever the next one leaves open were settled after one more. */
  const leastOf = (standing: Standing): number =>
    asking.isSettled(standing) ? 0 : (rankedOf(standing, keyOf(standing))[0]?.least ?? 0);
  const planOf = (standing: Standing): Plan => {
    if (asking.isSettled(standing)) return DONE;
    const key = keyOf(standing);
    const known = plans.get(key);
    if (known) return known;
    const plan = bestOf(rankedOf(standing, key), { planOf, leastOf });
    plans.set(key, plan);
    return plan;
  };
  return (standing) => {
    looked = 0;
    if (rankings.size > MOST_KEPT) for (const one of [plans, rankings, hopeless]) one.clear();
    const known = plans.get(keyOf(standing));
    if (known) return known;
    if (hopeless.has(keyOf(standing))) return null;
    try {
      return planOf(standing);
    } catch (error) {
      if (error !== TOO_MANY) throw error;
      hopeless.add(keyOf(standing));
      return null;
    }
  };
}

const keyOf = ({ eligible, ineligible, open }: Standing): string =>
  `${eligible} ${ineligible} ${open.join()}`;

/** Sums of shares are not exact to the last bit. */
const NEARLY = 1e-9;

interface Planning {
  readonly planOf: (standing: Standing) => Plan;
  readonly leastOf: (standing: Standing) => number;
}

/** The best of some questions; one is given up as soon as it can be no better than the best so far. */
function bestOf(questions: readonly Ranked[], { planOf, leastOf }: Planning): Plan {
  let best: Plan = { fact: -1, expected: Infinity, atMost: Infinity };
  for (const { fact, branches, least } of questions) {
    if (least > best.expected - NEARLY) break;
    const shares = branches.map(({ weight, standing }) => weight * leastOf(standing));
    let expected = 1 + shares.reduce((sum, share) => sum + share, 0);
    let atMost = 0;
    for (const [i, { weight, standing }] of branches.entries()) {
      if (expected > best.expected - NEARLY) break;
      const plan = planOf(standing);
      expected += weight * plan.expected - (shares[i] as number);
      atMost = Math.max(atMost, plan.atMost);
    }
    if (expected < best.expected - NEARLY) best = { fact, expected, atMost: 1 + atMost };
  }
  return best;
}

/** A question, what its answers leave, and how many answers are needed on average at least if it is asked first. */
export interface Ranked {
  readonly fact: number;
  readonly branches: readonly Branch[];
  readonly least: number;
}

/** The questions of a standing, those first whose answer settles most. */
export function ranked(asking: Asking, standing: Standing): Ranked[] {
  return standing.open
    .map((fact) => {
      const branches = asking.branches(standing, fact);
      const unsettled = branches.filter((branch) => !asking.isSettled(branch.standing));
      return { fact, branches, least: 1 + unsettled.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .sort((a, b) => a.least - b.least);
}
