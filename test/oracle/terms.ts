import type { DeadlineClause, ValidityClause } from '../../src/policy/index.js';
import type { Deadline, Validity } from '../../src/verdict/index.js';
import { anchorDay, type MaybeDay } from './anchors.js';
import { civilDate, type DayNumber, plus } from './civil-days.js';
import { firstThatApplies, truthOfWhen } from './conditions.js';
import { clausesIn, type Scene } from './scene.js';
import { type Ends, rolledForward, workingDaysAfter } from './working-days.js';

/** The term of a permit once its first day is known, and its last if it has one. */
export function validityOf(scene: Scene): Validity | null {
  const first = firstThatApplies(scene, clausesIn<ValidityClause>(scene.rules.validity));
  if (!first) return null;
  const [, clause] = first;
  const from = anchorDay(scene, clause.from);
  const through = throughOf(scene, clause);
  if (typeof from !== 'number' || through === undefined) return null;
  return {
    from: civilDate(from),
    through: through === null ? null : civilDate(through),
    citation: clause.citation,
  };
}

/** The last day by the terms of a section: none where none applies or none is set. */
export function termEnd(scene: Scene, section: object | undefined): MaybeDay {
  const first = firstThatApplies(scene, clausesIn<ValidityClause>(section));
  if (first === undefined) return null;
  if (first === null) return undefined;
  const [, clause] = first;
  return typeof anchorDay(scene, clause.from) === 'number' ? throughOf(scene, clause) : undefined;
}

function throughOf(scene: Scene, clause: ValidityClause): MaybeDay {
  if ('through' in clause) return anchorDay(scene, clause.through);
  if (clause.lasts === null) return null;
  const from = anchorDay(scene, clause.from);
  return typeof from === 'number' ? plus(from, clause.lasts) : undefined;
}

/** The deadlines that run on asOf, and that nothing has been done for. */
export function deadlinesOf(scene: Scene): Deadline[] {
  return clausesIn<DeadlineClause>(scene.rules.deadlines).flatMap(([id, clause]) => {
    const from = anchorDay(scene, clause.from);
    const isRunning =
      typeof from === 'number' && from <= scene.asOf && truthOfWhen(scene, clause.when) === true;
    if (!isRunning || clause.within.unit === 'minute' || isDone(scene, clause, from)) return [];
    const { onWhom, citation } = clause;
    return [{ id, onWhom, ...lastDay(clause, from), citation }];
  });
}

/** What was done before the deadline began was done for another. */
function isDone(scene: Scene, { doneOn }: DeadlineClause, from: DayNumber): boolean {
  const day = doneOn === undefined ? null : anchorDay(scene, doneOn);
  return typeof day === 'number' && from <= day && day <= scene.asOf;
}

function lastDay({ within: { max, unit }, rollsForward }: DeadlineClause, from: DayNumber) {
  if (unit === 'working-day') return named(workingDaysAfter(from, max));
  const end = plus(from, unit === 'month' ? { months: max } : { days: max });
  return rollsForward ? named(rolledForward(end)) : { by: civilDate(end), range: null };
}

const named = ({ earliest, latest, unannounced }: Ends): Pick<Deadline, 'by' | 'range'> =>
  unannounced === null
    ? { by: civilDate(latest), range: null }
    : { by: null, range: { earliest: civilDate(earliest), latest: civilDate(latest), unannounced } };
