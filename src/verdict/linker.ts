import {
  ALWAYS,
  type Condition,
  compileCondition,
  type Linker,
  type NextChange,
  type Partition,
  type Test,
  type Trit,
} from '../conditions/index.js';
import { type Encoder, type FactEntry, type LocalFacts, own, singleEncoderOf } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import type { PartitionClause, Policy, PolicyVersion, ProcedureRules } from '../policy/index.js';

/** A condition whose value is worked out once a row, into a cell of its own. */
export interface Node {
  readonly cell: number;
  readonly test: Test;
  /** Whether the day enters it, by itself or through a condition that it names. */
  readonly isTimed: boolean;
}

/** A fact that a program reads. */
export interface FactSlot extends FactEntry {
  readonly path: string;
  readonly subject: string;
  readonly cell: number;
  readonly encode: Encoder;
  /** Whether the value is kept as stated too: lists, and what reasons show. */
  keeps: boolean;
}

/** A linker that keeps what it has given out, in the order of first use. */
export interface ProgramLinker extends Linker {
  readonly facts: FactSlot[];
  readonly nodes: Node[];
  readonly timed: NextChange[];
  /** The cell of a named condition that is already compiled. */
  knownNode(name: string): number | undefined;
  conditionOf(name: string): Condition;
  /** The cell of a fact whose value is to be shown as stated. */
  keep(path: string): number;
  /** The number of an id in one person's facts. */
  idOf(id: string): number;
  /** Makes ready for the next person's ids. */
  forgetIds(): void;
  cellCount(): number;
}

const AS_OF_FACT: FactEntry = { is: { type: 'date' }, read: () => undefined };
const LOCAL = 'local.';

/** A condition whose own parts are being compiled: to meet it again is to go in a circle. */
const PENDING = -1;

/** Only a file that `parsePolicy` never saw can name what does not exist. */
const unchecked = (name: string): RulesError =>
  new RulesError('INVALID_POLICY', `unchecked rule file: ${name}`);

/** What a name stands for. */
function find<T>(table: { readonly [name: string]: T } | undefined, name: string): T {
  const found = own(table ?? {}, name);
  if (found === undefined) throw unchecked(name);
  return found;
}

/** Makes the linker of one procedure of a resolved version. */
export function createLinker(
  { operators, vocabulary, dated }: Pick<Policy, 'operators' | 'vocabulary' | 'dated'>,
  version: PolicyVersion,
  rules: ProcedureRules,
): ProgramLinker {
  let cells = ALWAYS + 1;
  const slots = new Map<string, number>([['asOf', 0]]);
  const nodeCells = new Map<string, number>();
  const ids = new Map<string, number>();
  const strays: string[] = [];
  const partitions = new Map<string, Partition>();
  // How often the day has entered so far.
  let turns = 0;
  const named = { ...version.conditions, ...rules.grounds } as { [name: string]: { condition: Condition } };
  const local = (version.facts ?? {}) as LocalFacts;
  const factAt = (path: string): FactEntry => {
    if (path === 'asOf') return AS_OF_FACT;
    if (!path.startsWith(LOCAL)) return find(vocabulary, path);
    const name = path.slice(LOCAL.length);
    const is = own(local, name);
    if (!is) throw unchecked(path);
    return { is, read: (from: { readonly [name: string]: unknown }) => from[name] };
  };
  const add = (test: Test, isTimed: boolean): number => {
    linker.nodes.push({ cell: cells, test, isTimed });
    return cells++;
  };

  const linker: ProgramLinker = {
    facts: [],
    nodes: [],
    timed: [],
    parts: new Map(),
    describe: (path) => factAt(path).is,
    operator: (name) => find(operators, name),
    slot(path) {
      const known = slots.get(path);
      if (known !== undefined) return known;
      const { is, read, encode = singleEncoderOf(is) } = factAt(path);
      if (!encode) throw unchecked(path);
      const [subject = ''] = path.split('.');
      linker.facts.push({ path, subject, cell: cells, is, read, encode, keeps: is.type === 'list' });
      slots.set(path, cells);
      return cells++;
    },
    intern(id) {
      const number = ids.get(id) ?? ids.size + 1;
      ids.set(id, number);
      return number;
    },
    keep(path) {
      const cell = linker.slot(path);
      for (const fact of linker.facts) if (fact.path === path) fact.keeps = true;
      return cell;
    },
    // Facts may hold any id. Those that no rule names are numbered anew for each person, from -1 down.
    idOf(id) {
      const known = ids.get(id);
      if (known !== undefined) return known;
      const position = strays.indexOf(id);
      return position < 0 ? -strays.push(id) : -1 - position;
    },
    forgetIds() {
      // Setting a length is slow, and hardly anybody has such an id.
      if (strays.length > 0) strays.length = 0;
    },
    partition(name, make) {
      const known = partitions.get(name);
      if (known) return known;
      const { kind, successions = [] } = find(
        version.partitions as { readonly [name: string]: PartitionClause } | undefined,
        name,
      );
      const made = make(kind, successions);
      partitions.set(name, made);
      return made;
    },
    addNode: (test) => add(test, false),
    addCondition(condition) {
      const before = turns;
      const test = compileCondition(condition, linker);
      return add(test, turns > before);
    },
    nodeOf(name) {
      const known = nodeCells.get(name);
      if (known === PENDING) throw unchecked(name);
      if (known !== undefined) return known;
      nodeCells.set(name, PENDING);
      const cell = linker.addCondition(linker.conditionOf(name));
      nodeCells.set(name, cell);
      return cell;
    },
    named(name) {
      const cell = linker.nodeOf(name);
      if (linker.nodes.some((node) => node.cell === cell && node.isTimed)) turns++;
      return ({ cells: row }) => row[cell] as Trit;
    },
    cellOf(condition) {
      if (condition === undefined) return ALWAYS;
      if ('condition' in condition) return linker.nodeOf(condition.condition);
      return linker.addCondition(condition);
    },
    knownNode: (name) => nodeCells.get(name),
    conditionOf: (name) => find(named, name).condition,
    lastEvent(kind) {
      if (!dated.event) throw unchecked(kind);
      return dated.event(kind, linker);
    },
    onTimed(nextChange) {
      turns++;
      linker.timed.push(nextChange);
    },
    cellCount: () => cells,
  };
  return linker;
}
