import { addPeriod, type Day, dayAfter, dayBefore, NEVER } from '../calendar/index.js';
import { AS_OF, TRUE, UNKNOWN } from '../conditions/index.js';
import { type Cell, UNKNOWN_CELL } from '../facts/index.js';
import type { Citation, CureEffect } from '../policy/index.js';
import {
  type CompiledCure,
  holds,
  isCurable,
  isDay,
  isFor,
  lastDayOf,
  type WindowHistory,
  windowHistory,
} from '../verdict/index.js';
import type { StatusProgram } from './program.js';
import type { PermitState } from './types.js';

/** The end of a permit: its first day, what it is from then on, and the clause that ends it. */
export interface Ending {
  readonly on: Day;
  readonly state: Extract<PermitState, 'expired' | 'terminated'>;
  readonly cause: 'term' | 'lateness' | 'termination';
  readonly clause: string | null;
  readonly citation: Citation | null;
}

/** Days on which a permit was or is suspended. */
export interface Suspension {
  readonly from: Day;
  /** The last of them; asOf for one that goes on. */
  readonly through: Day;
  readonly isOver: boolean;
  /** Whether a missed window is the cause. */
  readonly isLateness: boolean;
  /** What the cure did, or would do on asOf. */
  readonly effect: CureEffect | undefined;
  readonly clause: string;
  readonly citation: Citation;
}

/** The course of a permit up to asOf: a pure function of what had happened by then. */
export interface Course {
  readonly issuedOn: Cell;
  /** Last day of the term, as a cell: it may be unknown, or none set. */
  readonly termThrough: Cell;
  /** `undefined` where no window applies, `null` where which one counts is not known. */
  readonly history: WindowHistory | null | undefined;
  readonly suspensions: readonly Suspension[];
  readonly ending: Ending | null;
  /** A band of which it is not known whether it applies, though the lateness reached it. */
  readonly unsettled: CompiledCure | undefined;
}

/** Follows a permit from its issue to asOf. What lies before the issue is not this permit's. */
export function courseOf(program: StatusProgram): Course {
  const { row, cells } = program;
  const asOf = row.cells[AS_OF] as Day;
  const issuedOn = row.cells[cells.issuedOn] as Cell;
  const history = windowHistory(program);
  const termThrough = termOf(program);
  const missed = missedWindows(asOf, history);
  const endings = [
    ...terminationsOf(program),
    ...lapsesOf(program, missed),
    ...expiryOf(program, termThrough),
  ];
  const ending = endings
    .filter(({ on }) => on <= asOf && on >= issuedOn)
    .reduce<Ending | null>((first, next) => (first && first.on <= next.on ? first : next), null);
  const suspensions = [...latenessOf(program, missed), ...suspensionsOf(program)]
    .filter(({ from }) => from >= issuedOn)
    .sort((a, b) => a.from - b.from);
  const unsettled = unsettledBand(program, missed);
  return {
    issuedOn,
    termThrough,
    history,
    suspensions,
    ending,
    unsettled,
  };
}

function terminationsOf({ row, terminations }: StatusProgram): Ending[] {
  return terminations.flatMap((termination) => {
    if (holds(termination, row) !== TRUE) return [];
    const { id, clause, days } = termination;
    const { citation } = clause;
    return (days(row) ?? []).map(
      (on): Ending => ({ on, state: 'terminated', cause: 'termination', clause: id, citation }),
    );
  });
}

/** The term that `permit.expiresOn` states, or else the one that the rules set. */
function termOf({ row, cells, terms }: StatusProgram): Cell {
  const stated = row.cells[cells.expiresOn] as Cell;
  return stated === UNKNOWN_CELL ? lastDayOf(terms, row) : stated;
}

function expiryOf({ terms }: StatusProgram, through: Cell): Ending[] {
  if (!isDay(through)) return [];
  const citation = terms[0]?.clause.citation ?? null;
  return [{ on: dayAfter(through), state: 'expired', cause: 'term', clause: null, citation }];
}

/** A missed window, and the day on which it was used late after all. */
interface Missed {
  readonly closes: Day;
  readonly actedOn: Day | null;
}

function missedWindows(asOf: Day, history: Course['history']): Missed[] {
  if (!history) return [];
  const used = history.passed.filter(({ closes, actedOn }) => actedOn > closes);
  const { closes } = history.due;
  return [...used, ...(asOf > closes ? [{ closes, actedOn: null }] : [])];
}

/** The first band that nothing cures. */
const lapseAfter = (program: StatusProgram, closes: Day, actedOn: Day | null): Band | undefined =>
  bandsAfter(program, closes, actedOn).find(
    ({ cure }) => !isCurable(cure) && holds(cure, program.row) === TRUE,
  );

/** The first band that the lateness reached and that may have ended the permit, or may be the one to act in. */
function unsettledBand(program: StatusProgram, missed: readonly Missed[]): CompiledCure | undefined {
  const asOf = program.row.cells[AS_OF] as Day;
  for (const { closes, actedOn } of missed) {
    const day = actedOn ?? asOf;
    const found = bandsAfter(program, closes, actedOn).find(
      ({ cure, from, through }) =>
        holds(cure, program.row) === UNKNOWN && from <= day && (through >= day || !isCurable(cure)),
    );
    if (found) return found.cure;
  }
  return undefined;
}

/** Where lateness reached a band that nothing cures: the permit lapsed on the band's first day. */
function lapsesOf(program: StatusProgram, missed: readonly Missed[]): Ending[] {
  const asOf = program.row.cells[AS_OF] as Day;
  return missed.flatMap(({ closes, actedOn }) => {
    const lapse = lapseAfter(program, closes, actedOn);
    if (!lapse || lapse.from > (actedOn ?? asOf)) return [];
    const { id, clause } = lapse.cure;
    const state = clause.effect === 'void' ? 'terminated' : 'expired';
    return [{ on: lapse.from, state, cause: 'lateness', clause: id, citation: clause.citation } as const];
  });
}

/**
 * Lateness while it can be, or could have been, cured: up to the cure, or to the band that nothing
 * cures. Past the last band it goes on, and no cure is known.
 */
function latenessOf(program: StatusProgram, missed: readonly Missed[]): Suspension[] {
  const asOf = program.row.cells[AS_OF] as Day;
  return missed.flatMap(({ closes, actedOn }) => {
    const bands = bandsAfter(program, closes, actedOn);
    const lapse = lapseAfter(program, closes, actedOn);
    const curable = bands.filter(({ cure, from }) => isCurable(cure) && (!lapse || from < lapse.from));
    const day = actedOn ?? asOf;
    const band = curable.find(({ through }) => through >= day) ?? curable[curable.length - 1];
    if (!band) return [];
    const { id, clause } = band.cure;
    const end = actedOn === null ? asOf : dayBefore(actedOn);
    const isLapsed = lapse !== undefined && day >= lapse.from;
    return [
      {
        from: dayAfter(closes),
        through: isLapsed ? dayBefore(lapse.from) : end,
        isOver: actedOn !== null,
        isLateness: true,
        effect: day <= band.through ? clause.effect : undefined,
        clause: id,
        citation: clause.citation,
      },
    ];
  });
}

/** A band of lateness as days; `through` is NEVER for one without end. */
export interface Band {
  readonly cure: CompiledCure;
  readonly from: Day;
  readonly through: Day;
}

/** The bands of lateness after a window that closed, for a cure done on a day or not done yet. */
export function bandsAfter(
  { cures, row }: Pick<StatusProgram, 'cures' | 'row'>,
  closes: Day,
  actedOn: Day | null = null,
): Band[] {
  const bands: Band[] = [];
  let from = dayAfter(closes);
  for (const cure of cures) {
    if (from === NEVER || !isFor(cure, actedOn) || holds(cure, row) === 0) continue;
    const { within } = cure.clause;
    const through = within ? addPeriod(closes, within) : NEVER;
    if (through < from) continue;
    bands.push({ cure, from, through });
    from = through === NEVER ? NEVER : dayAfter(through);
  }
  return bands;
}

/** Suspensions by events or dates: each lasts until the first day that lifts it. */
function suspensionsOf({ row, suspensions }: StatusProgram): Suspension[] {
  const asOf = row.cells[AS_OF] as Day;
  return suspensions.flatMap((suspension) => {
    if (holds(suspension, row) !== TRUE) return [];
    const { id, clause, days, until } = suspension;
    const lifts = until?.(row) ?? [];
    return (days(row) ?? []).flatMap((from): Suspension[] => {
      const lifted = lifts.find((day) => day >= from);
      const through = lifted === undefined ? asOf : dayBefore(lifted);
      if (through < from) return [];
      const isOver = lifted !== undefined;
      const { citation } = clause;
      return [{ from, through, isOver, isLateness: false, effect: undefined, clause: id, citation }];
    });
  });
}
