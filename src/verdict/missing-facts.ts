import {
  type Condition,
  childrenOf,
  compileCondition,
  type Linker,
  type Row,
  UNKNOWN,
} from '../conditions/index.js';
import { UNKNOWN_CELL } from '../facts/index.js';
import { factsOf } from '../policy/index.js';
import type { Loadable } from './draft.js';

/**
 * The unknown facts under a condition whose value is unknown: those that a known branch has not
 * already made immaterial, in the order of the file. Runs only for indeterminate verdicts, so it
 * compiles sub-conditions afresh rather than keep every one.
 */
export function missingFactsOf(program: Loadable, condition: Condition): string[] {
  const { row, linker } = program;
  const found = new Set<string>();
  const visit = (part: Condition): void => {
    if (evaluate(part, linker, row) !== UNKNOWN) return;
    if ('condition' in part) visit(linker.conditionOf(part.condition));
    else if ('fact' in part)
      for (const path of factsOf(part.fact, part.value)) {
        const cell = linker.slot(path);
        if (row.cells[cell] === UNKNOWN_CELL || program.linker.describe(path)?.type === 'list')
          found.add(path);
      }
    else childrenOf(part).forEach(visit);
  };
  visit(condition);
  return [...found];
}

// Every fact and name was allotted when the program was compiled, and its time dependence noted.
const evaluate = (part: Condition, linker: Linker, row: Row) =>
  compileCondition(part, { ...linker, onTimed: () => undefined })(row);
