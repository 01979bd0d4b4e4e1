import {
  type Condition,
  compileCondition,
  type Linker,
  type NextChange,
  type Partition,
  type Row,
  type Test,
  type Trit,
  toPartition,
} from '../conditions/index.js';
import {
  type Descriptor,
  encodeCell,
  isRecord,
  type LocalFacts,
  MALFORMED_CELL,
  own,
  UNKNOWN_CELL,
} from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import type { PartitionClause, Policy, PolicyVersion, ProcedureRules } from '../policy/index.js';

/** A named condition, whose value is worked out once a row into a cell of its own. */
export interface Node {
  readonly cell: number;
  readonly test: Test;
}

/** A fact that a program reads. */
export interface FactSlot {
  readonly path: string;
  readonly subject: string;
  readonly name: string;
  readonly cell: number;
  readonly is: Descriptor;
}

/** A linker that keeps what it has given out, in the order of first use. */
export interface ProgramLinker extends Linker {
  readonly facts: FactSlot[];
  readonly nodes: Node[];
  readonly timed: NextChange[];
  /** Allots a cell to a condition, worked out after those before it. */
  addNode(test: Test): number;
  /** The cell of a named condition. */
  nodeOf(name: string): number;
  /** The cell of a named condition that is already compiled. */
  knownNode(name: string): number | undefined;
  conditionOf(name: string): Condition;
  /** The number of an id in one person's facts. */
  idOf(id: string): number;
  /** Makes ready for the next person's ids. */
  forgetIds(): void;
  cellCount(): number;
}

const AS_OF_DATE = { type: 'date' } as const;
const LOCAL = 'local.';

/** A condition whose own parts are being compiled: to meet it again is to go in a circle. */
const PENDING = -1;

/** Only a file that `parsePolicy` never saw can name what does not exist. */
const unchecked = (name: string): RulesError =>
  new RulesError('INVALID_POLICY', `unchecked rule file: ${name}`);

/** Makes the linker of one procedure of a resolved version. */
export function createLinker(
  { operators, vocabulary }: Pick<Policy, 'operators' | 'vocabulary'>,
  version: PolicyVersion,
  rules: ProcedureRules,
): ProgramLinker {
  let cells = 1;
  const slots = new Map<string, number>([['asOf', 0]]);
  const nodeCells = new Map<string, number>();
  const ids = new Map<string, number>();
  const strays: string[] = [];
  const partitions = new Map<string, Partition>();
  const named = { ...version.conditions, ...rules.grounds } as { [name: string]: { condition: Condition } };
  const local = (version.facts ?? {}) as LocalFacts;
  const describe = (path: string): Descriptor | undefined => {
    if (path === 'asOf') return AS_OF_DATE;
    return path.startsWith(LOCAL) ? own(local, path.slice(LOCAL.length)) : own(vocabulary, path);
  };

  const linker: ProgramLinker = {
    facts: [],
    nodes: [],
    timed: [],
    describe,
    operator: (name) => own(operators, name),
    slot(path) {
      const known = slots.get(path);
      if (known !== undefined) return known;
      const is = describe(path);
      if (!is) throw unchecked(path);
      const [subject = '', name = ''] = path.split('.');
      linker.facts.push({ path, subject, name, cell: cells, is });
      slots.set(path, cells);
      return cells++;
    },
    intern(id) {
      const number = ids.get(id) ?? ids.size + 1;
      ids.set(id, number);
      return number;
    },
    // Facts may hold any id. Those that no rule names are numbered anew for each person, from -1 down.
    idOf(id) {
      const known = ids.get(id);
      if (known !== undefined) return known;
      const position = strays.indexOf(id);
      return position < 0 ? -strays.push(id) : -1 - position;
    },
    forgetIds() {
      strays.length = 0;
    },
    partition(name) {
      const known = partitions.get(name);
      if (known) return known;
      const clause = own(version.partitions ?? {}, name) as PartitionClause | undefined;
      if (!clause) throw unchecked(name);
      const made = toPartition(clause.kind, clause.successions ?? []);
      partitions.set(name, made);
      return made;
    },
    addNode(test) {
      linker.nodes.push({ cell: cells, test });
      return cells++;
    },
    nodeOf(name) {
      const known = nodeCells.get(name);
      if (known === PENDING) throw unchecked(name);
      if (known !== undefined) return known;
      nodeCells.set(name, PENDING);
      const cell = linker.addNode(compileCondition(linker.conditionOf(name), linker));
      nodeCells.set(name, cell);
      return cell;
    },
    named(name) {
      const cell = linker.nodeOf(name);
      return ({ cells: row }) => row[cell] as Trit;
    },
    knownNode: (name) => nodeCells.get(name),
    conditionOf(name) {
      const found = own(named, name);
      if (!found) throw unchecked(name);
      return found.condition;
    },
    onTimed(nextChange) {
      linker.timed.push(nextChange);
    },
    cellCount: () => cells,
  };
  return linker;
}

/** Facts of one subject that a program reads. */
export interface SubjectSlots {
  readonly subject: string;
  readonly slots: readonly FactSlot[];
}

/** Groups slots so that each subject is looked up once a person. */
export function bySubject(slots: readonly FactSlot[]): SubjectSlots[] {
  const subjects = [...new Set(slots.map(({ subject }) => subject))];
  return subjects.map((subject) => ({ subject, slots: slots.filter((slot) => slot.subject === subject) }));
}

/**
 * Puts facts into a row.
 * @returns false if one of them is malformed; the row is then of no use
 */
export function loadFacts(
  subjects: readonly SubjectSlots[],
  facts: { readonly [subject: string]: unknown },
  row: Row,
  idOf: (id: string) => number,
): boolean {
  const { cells, values } = row;
  for (let i = 0; i < subjects.length; i++) {
    const { subject, slots } = subjects[i] as SubjectSlots;
    const stated = facts[subject];
    if (stated !== undefined && !isRecord(stated)) return false;
    for (let k = 0; k < slots.length; k++) {
      const { name, cell, is } = slots[k] as FactSlot;
      const value = stated === undefined ? undefined : stated[name];
      if (value === undefined) {
        cells[cell] = UNKNOWN_CELL;
        continue;
      }
      const encoded = encodeCell(is, value, idOf);
      if (encoded === MALFORMED_CELL) return false;
      cells[cell] = encoded;
      values[cell] = value;
    }
  }
  return true;
}

/** The paths of the facts that {@link loadFacts} would refuse. */
export function malformedFacts(
  subjects: readonly SubjectSlots[],
  facts: { readonly [subject: string]: unknown },
): string[] {
  return subjects.flatMap(({ subject, slots }) => {
    const stated = facts[subject];
    if (stated === undefined) return [];
    if (!isRecord(stated)) return [subject];
    return slots
      .filter(
        ({ name, is }) =>
          stated[name] !== undefined && encodeCell(is, stated[name], () => 0) === MALFORMED_CELL,
      )
      .map(({ path }) => path);
  });
}
