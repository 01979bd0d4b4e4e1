import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Policy, PolicyVersion, Procedure } from 'residence-permit-rules';
import type { GivenUp, Transition } from 'residence-permit-rules/impact';
import { gainOf } from 'residence-permit-rules/messages';
import { formatDay } from '../../../src/calendar/index.js';
import type { Spell } from '../../../src/policy/index.js';
import { startExact } from './exact.js';
import type { OutlinedImpact } from './exact-worker.js';
import { alwaysAs } from './policies.js';
import type { Word } from './words.js';

/** Two versions of a policy. */
export interface Pair {
  readonly policy: Policy;
  readonly before: Spell;
  readonly after: Spell;
}

/** Whom a change affects in a procedure, or that nobody could say. */
export interface Found {
  readonly procedure: Procedure;
  readonly answer: OutlinedImpact | GivenUp;
}

/** How far the comparison of two versions is. */
export interface Comparison {
  /** The day on which both are asked: the first of the newer one. */
  readonly asOf: string;
  readonly procedures: readonly Procedure[];
  readonly found: readonly Found[];
}

/** Whom a change affects, one procedure after another; it is stopped when nobody looks any more. */
export function useImpacts({ policy, before, after }: Pair, first: Procedure): Comparison {
  const [all, setAll] = useState<{
    readonly of: Spell;
    readonly to: Spell;
    readonly found: readonly Found[];
  }>();
  const asOf = formatDay(after.from);
  const procedures = useMemo(() => proceduresOf(before, after, first), [before, after, first]);
  useEffect(() => {
    const exact = startExact();
    const sides = [before, after].map((spell) => alwaysAs(policy, spell));
    let isWanted = true;
    const compareAll = async (): Promise<void> => {
      let found: readonly Found[] = [];
      for (const procedure of procedures) {
        const answer = await exact.ask('impact', sides, {}, { asOf, procedure });
        if (!isWanted) return;
        found = [...found, { procedure, answer }];
        setAll({ of: before, to: after, found });
      }
      exact.close();
    };
    compareAll();
    return () => {
      isWanted = false;
      exact.close();
    };
  }, [policy, before, after, asOf, procedures]);
  return { asOf, procedures, found: all?.of === before && all.to === after ? all.found : [] };
}

/** The procedures of either version, the one that somebody is here for first. */
function proceduresOf(before: Spell, after: Spell, first: Procedure): readonly Procedure[] {
  const [old, now] = [before, after].map(
    ({ resolved }): PolicyVersion['procedures'] => resolved.version.procedures,
  );
  const all = Object.keys({ ...old, ...now }) as Procedure[];
  return [...all.filter((one) => one === first), ...all.filter((one) => one !== first)];
}

/** A change for some people; the papers of several that are alike but for them. */
export interface Effect {
  readonly transition: Transition;
  readonly outlines: OutlinedImpact['outlines'][number];
  readonly papers: readonly string[];
}

const headings = ['gains', 'loses', 'morePapers', 'fewerPapers', 'others'] as const satisfies readonly Word[];

/** The changes of a procedure under what they mean for people. */
export function effectsOf({
  transitions,
  outlines,
}: OutlinedImpact): readonly (readonly [Word, readonly Effect[]])[] {
  const effects = new Map<string, Effect>();
  for (const [i, transition] of transitions.entries()) {
    const { part, id, from, to, common, factors } = transition;
    const [requirement, kinds] = (id ?? '').split(' ');
    const isPaper = part === 'material' || part === 'lacking';
    // A requirement that is now missing and the papers that it is missing are one thing to whoever brings them.
    const key = isPaper ? JSON.stringify([requirement, from, to, common, factors]) : `${i}`;
    const known = effects.get(key);
    const papers = part === 'lacking' && kinds !== undefined ? [kinds] : [];
    effects.set(key, {
      transition: known?.transition ?? transition,
      outlines: known?.outlines ?? outlines[i] ?? [],
      papers: [...(known?.papers ?? []), ...papers],
    });
  }
  return headings
    .map((heading) => [heading, [...effects.values()].filter((one) => headingOf(one) === heading)] as const)
    .filter(([, found]) => found.length > 0);
}

function headingOf({ transition }: Effect): (typeof headings)[number] {
  const gain = gainOf(transition);
  if (gain === 0) return 'others';
  const isPaper = transition.part === 'material' || transition.part === 'lacking';
  if (isPaper) return gain < 0 ? 'morePapers' : 'fewerPapers';
  return gain > 0 ? 'gains' : 'loses';
}
