import { compileCures, compileWindows, entries, historyOf, type LaidWindow } from '../clauses/index.js';
import type { Facts } from '../facts/index.js';
import { anchorFacts, type CureClause, type WindowClause } from '../policy/index.js';
import { linkedSoFar } from './draft.js';
import { createLinker } from './linker.js';
import { createRow } from './load.js';
import { prepare } from './run.js';
import type { Terrain } from './terrain.js';

/** One window of a procedure, as a function of the facts that it is laid at. */
export interface WindowDays {
  readonly id: string;
  readonly clause: WindowClause;
  /** The dated facts that it is laid at, and the list of events, where it goes by endorsements. */
  readonly reads: readonly string[];
  /** The window that counts; `null` where there is none. */
  readonly lay: (facts: Facts) => LaidWindow | null;
}

/** The windows of a terrain, each by itself, whatever its condition says. */
export function windowDaysOf({ policy, version, rules, asOf }: Terrain): WindowDays[] {
  return entries<WindowClause>(rules.window).map(([id, clause]) => {
    const linker = createLinker(policy, version, rules);
    const [window] = compileWindows({ version, rules: { ...rules, window: { [id]: clause } }, linker });
    const cures = compileCures({ rules, linker });
    const reads = linkedSoFar(linker);
    const row = createRow(linker.cellCount());
    const program = { row, windows: [], cures, calendar: policy.workingDays };
    return {
      id,
      clause,
      reads: readsOf(clause),
      lay(facts) {
        prepare({ row, linker }, reads, facts, asOf);
        return (window && historyOf(program, window)?.due) ?? null;
      },
    };
  });
}

const readsOf = ({ from, after = [], every }: WindowClause): string[] => [
  ...new Set([
    ...[from, ...after].flatMap(anchorFacts),
    ...(every ? anchorFacts({ event: 'endorsed' }) : []),
  ]),
];

/** Bands of lateness for what is done now, in order. */
export const curesNow = ({ rules }: Terrain): [string, CureClause][] =>
  entries<CureClause>(rules.cure).filter(([, { actedBy }]) => actedBy === undefined);
