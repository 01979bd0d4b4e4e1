import {
  AS_OF,
  FALSE,
  type Partition,
  type Row,
  type Scope,
  TRUE,
  toPartition,
} from '../conditions/index.js';
import {
  type Descriptor,
  describeFact,
  encodeCell,
  MALFORMED_CELL,
  own,
  UNKNOWN_CELL,
} from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import { type PartitionClause, type Policy, type PolicyVersion, spellOn } from '../policy/index.js';
import { readAsOf } from '../verdict/index.js';
import { POSSIBLY } from './operator-names.js';
import { refuse, scalarOperators, type ThreeValued } from './scalar-operators.js';
import { secondFactOf } from './version.js';

/** An operator as json-rules-engine calls it: the fact's value, then the condition's. */
export type EngineOperator = (factValue: unknown, value: unknown) => boolean;

const date: Descriptor = { type: 'date' };
const division: Descriptor = { type: 'division' };

/** What the facts of the operators that run on a row can hold. */
const rowOperators: { readonly [name: string]: Descriptor } = {
  periodElapsed: date,
  lastsFor: date,
  spans: date,
  inWindow: date,
  inSameUnit: division,
  inDivision: division,
  insuredFor: describeFact('employment.insuredMonths') as Descriptor,
  residedFor: describeFact('residence.spells') as Descriptor,
  happened: describeFact('permit.events') as Descriptor,
};

/** Whether an operator is one of ours, which answers in three values. */
export const isOperator = (name: unknown): boolean =>
  typeof name === 'string' && (own(scalarOperators, name) ?? own(rowOperators, name)) !== undefined;

const LEFT = 2;
const RIGHT = 3;

/** Runs the compiled operator on a row of two facts. */
function onRow(name: string, is: Descriptor, day: number, scope: Scope): ThreeValued {
  const encode = (value: unknown): number => {
    if (value === undefined) return UNKNOWN_CELL;
    const cell = encodeCell(is, value, () => 0);
    if (cell === MALFORMED_CELL) throw refuse(name, `a ${is.type}`);
    return cell;
  };
  return (fact, value) => {
    const operator = scope.operator(name);
    if (!operator) throw new RulesError('INVALID_POLICY', `unchecked rule file: ${name}`);
    const isPair = secondFactOf(name, value) !== undefined;
    if (isPair && !Array.isArray(fact)) throw refuse(name, 'a list of two');
    const [left, right] = isPair ? (fact as readonly unknown[]) : [fact];
    const row: Row = { cells: new Int32Array([day, TRUE, encode(left), encode(right)]), values: [] };
    row.values[LEFT] = left;
    return operator(LEFT, value as never, scope, is).test(row);
  };
}

/** The least that an operator needs of a compiled procedure: two facts and the partitions. */
function scopeOf({ operators }: Policy, version: PolicyVersion | undefined): Scope {
  const partitions = new Map<string, Partition>();
  return {
    slot: (path) => (path === 'asOf' ? AS_OF : RIGHT),
    describe: () => undefined,
    intern: () => 0,
    operator: (name) => own(operators, name),
    partition(name) {
      const clause = own(version?.partitions ?? {}, name) as PartitionClause | undefined;
      if (!clause) throw new RulesError('INVALID_POLICY', `unchecked rule file: ${name}`);
      const made = partitions.get(name) ?? toPartition(clause.kind, clause.successions ?? []);
      partitions.set(name, made);
      return made;
    },
  };
}

/**
 * Our operators for an engine of one's own, closed over the day and over the policy's partitions:
 * `engine.addOperator(name, fn)` for each. json-rules-engine knows true and false only, so each
 * comes twice: `periodElapsed` is true if the condition surely holds, `possibly:periodElapsed` if it
 * does not surely fail. A fact that is `undefined` is unknown: surely nothing, possibly anything.
 *
 * They take the place of the library's operators of the same names (`equal`, `in`, `lessThan` …) and
 * are stricter: no string is read as a number, and a value of the wrong type throws.
 *
 * @throws RulesError `INVALID_AS_OF`; the operators throw `INVALID_FACTS` for a value that they cannot read
 * @example
 * for (const [name, run] of Object.entries(operatorsFor(policy, { asOf: '2024-05-01' })))
 *   engine.addOperator(name, run);
 * @since 0.3.0
 */
export function operatorsFor(
  policy: Policy,
  { asOf }: { readonly asOf: string },
): { readonly [name: string]: EngineOperator } {
  const day = readAsOf(asOf);
  const scope = scopeOf(policy, spellOn(policy.spells, day)?.resolved.version);
  const answers: { readonly [name: string]: ThreeValued } = {
    ...scalarOperators,
    ...Object.fromEntries(
      Object.entries(rowOperators).map(([name, is]) => [name, onRow(name, is, day, scope)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]): [string, EngineOperator][] => [
      [name, (fact, value) => answer(fact, value) === TRUE],
      [POSSIBLY + name, (fact, value) => answer(fact, value) !== FALSE],
    ]),
  );
}
