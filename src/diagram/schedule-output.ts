import { type Comparison, type Condition, childrenOf, TRUE, type Trit } from '../conditions/index.js';
import type { EligibilityClause, ExemptionClause } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import type { Diagram } from './diagram.js';
import type { Operation } from './operations.js';
import { ALWAYS_ON, NEVER_ON, type Schedule, type ScheduleBook } from './schedule.js';
import { trajectoryOf } from './trajectory.js';
import type { Universe } from './universe.js';
import { isUntold, untoldCourse } from './untold.js';

/**
 * From when to when people are eligible if nothing but time passes, as a function whose leaves are schedules: numbers
 * of a book. What asOf decides now is what it begins with.
 * @throws GaveUp for conditions whose course no day tells
 */
export function scheduleOutput({ space, forest }: Universe, terrain: Terrain, book: ScheduleBook): Diagram {
  const { both: and, either: or } = book;
  const leaf = (schedule: Schedule): Diagram => forest.leaf(book.number(schedule));
  const fold = (op: Operation, start: Schedule, parts: readonly Diagram[]): Diagram =>
    parts.reduce((left, right) => forest.combine(op, left, right), leaf(start));
  const build = (condition: Condition, is: boolean): Diagram => {
    if ('not' in condition) return build(condition.not, !is);
    if ('condition' in condition) return build(terrain.named(condition.condition) as Condition, is);
    if ('fact' in condition) return compare(condition, is);
    const parts = childrenOf(condition).map((child) => build(child, is));
    const isAll = 'all' in condition === is;
    return isAll ? fold(and, ALWAYS_ON, parts) : fold(or, NEVER_ON, parts);
  };
  const compare = (comparison: Comparison, is: boolean): Diagram => {
    const { variable: index, values } = space.decide(terrain, comparison);
    const variable = space.variables[index];
    const leaves = values.map((value, cell) => {
      if (isUntold(comparison))
        return leaf(untoldCourse(comparison, { is, isNow: (value === TRUE) === is }, book));
      const piece = variable?.kind === 'fact' ? variable.cells[cell]?.pieces[0] : undefined;
      const course =
        variable?.kind === 'joint' && comparison.operator !== 'inSameUnit'
          ? constant(value)
          : trajectoryOf(terrain, comparison, value, piece, book);
      return leaf(is ? course : complement(course));
    });
    return index < 0 ? (leaves[0] as Diagram) : forest.ask(index, leaves);
  };
  const exemptions = entries<ExemptionClause>(terrain.rules.exemptions);
  return fold(
    and,
    ALWAYS_ON,
    entries<EligibilityClause>(terrain.rules.eligibility).map(([id, { condition }]) =>
      fold(or, NEVER_ON, [
        build(condition, true),
        ...exemptions
          .filter(([, { from }]) => from.includes(id))
          .map(([, one]) => build(one.condition, true)),
      ]),
    ),
  );
}

const constant = (value: Trit): Schedule => (value === TRUE ? ALWAYS_ON : NEVER_ON);

/** The days on which a single comparison does not hold: it holds in one interval at the most. */
function complement([only]: Schedule): Schedule {
  if (!only) return ALWAYS_ON;
  return [
    ...only.from.map((term) => ({ from: [], until: [term] })),
    ...only.until.map((term) => ({ from: [term], until: [] })),
  ];
}
