import { type Row, type Test, TRUE, UNKNOWN } from '../../conditions/index.js';
import {
  createForest,
  type Diagram,
  type FactVariable,
  type JointVariable,
  scaleOf,
} from '../../diagram/index.js';
import { type Descriptor, encodeCell, NONE_CELL } from '../../facts/index.js';
import { laidOut } from './flat.js';

/** The cell of one variable that somebody is in, by a row of known facts; -1 where that cannot be told. */
export type Locator = (row: Row) => number;

/** The first of the cells that a table makes no difference between. */
export type Alike = (cell: number) => number;

/**
 * How the cell of a fact is found, or of a comparison of two facts.
 * @param tests its comparisons
 */
export function locatorOf(
  variable: FactVariable | JointVariable,
  slot: number,
  tests: readonly Test[],
  alike: Alike,
): Locator {
  if (variable.kind === 'joint') {
    const [test] = tests as readonly [Test];
    return (row) => JOINT_CELLS[test(row)];
  }
  if (isOrdered(variable.is)) return amongSpans(variable, slot);
  const values = fewOf(variable.is);
  if (values) return amongFew(variable, slot, values);
  const locate = byTests(variable, slot, tests, alike);
  return variable.is.type === 'division' ? remembered(locate, slot) : locate;
}

/** The cells of a joint comparison by its value: false, unknown, true. */
const JOINT_CELLS = [0, -1, 1] as const;

const isOrdered = (is: Descriptor): boolean => scaleOf(is) !== undefined;

/** All values but none, of a fact that has few. */
const fewOf = (is: Descriptor): readonly unknown[] | undefined =>
  is.type === 'boolean' ? [false, true] : is.type === 'enum' ? is.values : undefined;

/** The cell of what is stated to be none; -1 where there is no such cell. */
const noneIn = (cells: FactVariable['cells']): number =>
  cells.findIndex(({ pieces }) => pieces.some(({ value }) => value === null));

/** Days and numbers: the last span that begins no later. */
function amongSpans({ cells }: FactVariable, slot: number): Locator {
  const spans = cells
    .flatMap(({ pieces }, cell) => pieces.flatMap(({ span }) => (span ? [{ from: span.from, cell }] : [])))
    .sort((a, b) => a.from - b.from);
  const starts = Int32Array.from(spans, ({ from }) => from);
  const cellAt = Int32Array.from(spans, ({ cell }) => cell);
  const none = noneIn(cells);
  return ({ cells: row }) => {
    const value = row[slot] as number;
    if (value === NONE_CELL) return none;
    let at = starts.length - 1;
    while (at > 0 && (starts[at] as number) > value) at--;
    return cellAt[at] as number;
  };
}

function amongFew({ is, cells, cellOf }: FactVariable, slot: number, values: readonly unknown[]): Locator {
  const cellAt: number[] = [];
  for (const value of values) cellAt[encodeCell(is, value, () => 0)] = cellOf(value);
  const byCode = Int32Array.from(cellAt, (cell = -1) => cell);
  const none = noneIn(cells);
  return ({ cells: row }) => {
    const value = row[slot] as number;
    return value === NONE_CELL ? none : (byCode[value] as number);
  };
}

/** All others: by what the comparisons say, which is what the cells come from; only those are asked that matter. */
function byTests(
  { tests, cells, isSearched = false }: FactVariable,
  slot: number,
  asked: readonly Test[],
  alike: Alike,
): Locator {
  const forest = createForest(MOST_ANSWERS);
  const nowhere = isSearched ? forest.leaf(0) : undefined;
  const ask = (level: number, among: readonly number[]): Diagram | undefined => {
    const [cell] = among;
    if (cell === undefined) return nowhere;
    const test = tests[level];
    if (test === undefined) return forest.leaf(1 + alike(cell));
    const where = (is: boolean) =>
      ask(
        level + 1,
        among.filter((one) => (test.values[one] === TRUE) === is),
      );
    const [no, yes] = [where(false), where(true)];
    return no === undefined || yes === undefined ? (no ?? yes) : forest.ask(level, [no, yes]);
  };
  const none = noneIn(cells);
  const root =
    ask(
      0,
      [...cells.keys()].filter((cell) => cell !== none),
    ) ?? forest.leaf(0);
  const { numbers, placeOf } = laidOut(forest, [root]);
  const start = placeOf(root);
  return (row) => {
    if (row.cells[slot] === NONE_CELL) return none;
    let at = start;
    while (at >= 0) {
      const value = (asked[numbers[at] as number] as Test)(row);
      if (value === UNKNOWN) return -1;
      at = numbers[at + 1 + (value >> 1)] as number;
    }
    return -2 - at;
  };
}

/** Each cell is in one answer to each comparison, so there are no more than these of any space. */
const MOST_ANSWERS = 100_000;

/** There are few places, and each is asked about again and again. */
function remembered(locate: Locator, slot: number): Locator {
  const known = new Map<number, number>();
  return (row) => {
    const code = row.cells[slot] as number;
    const cell = known.get(code);
    if (cell !== undefined) return cell;
    const found = locate(row);
    known.set(code, found);
    return found;
  };
}
