import type { Day } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { PermitStatus } from '../../lifecycle/index.js';
import { clausesOf, type Policy, type Procedure, type Spell } from '../../policy/index.js';
import { prepare, type Verdict, type Window } from '../../verdict/index.js';
import { type Sighting, sightingsOf } from './observe.js';
import { compileProbe, type Probe } from './probe.js';
import { clausesOfStatus, clausesOfVerdict } from './reach.js';

/** A person on a day, and what is in force then. */
export interface Question {
  readonly policy: Policy;
  readonly spell: Spell;
  readonly facts: Facts;
  readonly day: Day;
}

/** What becomes of the clauses that a verdict looks at. */
export function seenInVerdict(question: Question, verdict: Verdict): Sighting[] {
  const { procedure, window } = verdict;
  const probe = probeOf(question, procedure);
  return [...sightingsOf({ probe, verdict, status: null }), ...seenWindow(question, procedure, window)];
}

/** What becomes of the clauses that the status of a permit rests on. */
export function seenInStatus(question: Question, status: PermitStatus): Sighting[] {
  const { next } = status;
  const probe = probeOf(question, 'status');
  return [
    ...sightingsOf({ probe, verdict: null, status }),
    ...(next ? seenWindow(question, next.procedure, next) : []),
  ];
}

/** The window that counts, by its state. */
const seenWindow = ({ spell }: Question, procedure: Procedure, window: Window | null): Sighting[] =>
  clausesOf(spell.resolved.version)
    .filter(({ path }) => window && path === `procedures.${procedure}.window.${window.clause}`)
    .map((placed) => ({ placed, outcome: (window as Window).state }));

// A version is immutable, and so is what it compiles to; held weakly, it goes with it.
const probes = new WeakMap<Spell, Map<string, Probe>>();

/** The compiled clauses of a question, made ready for the person. */
function probeOf({ policy, spell, facts, day }: Question, kind: Procedure | 'status'): Probe {
  const { version } = spell.resolved;
  const known = probes.get(spell) ?? new Map<string, Probe>();
  probes.set(spell, known);
  const probe =
    known.get(kind) ??
    (kind === 'status'
      ? compileProbe(policy, version, 'endorse', clausesOfStatus(version))
      : compileProbe(policy, version, kind, clausesOfVerdict(version, kind)));
  known.set(kind, probe);
  prepare(probe, probe.reads, facts, day);
  return probe;
}
