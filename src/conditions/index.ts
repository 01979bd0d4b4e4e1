export { type Comparison, type Condition, childrenOf, type FactReference, isFactReference } from './ast.js';
export { compileCondition, greatest, type Linker, least } from './compile.js';
export {
  type HappenedValue,
  type InsuredForValue,
  operators,
  type ResidedForValue,
} from './operators/index.js';
export { type Partition, type PartitionKind, type Succession, toPartition } from './partition.js';
export {
  ALWAYS,
  AS_OF,
  type NextChange,
  type Operators,
  type Row,
  type Scope,
  type Test,
} from './row.js';
export { FALSE, statusOf, TRUE, type Trit, UNKNOWN } from './trit.js';
