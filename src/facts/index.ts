export { dateOrders } from './axioms.js';
export {
  type Cell,
  type Encoder,
  isFactDay,
  isRecord,
  MALFORMED_CELL,
  MAX_LIST,
  NONE_CELL,
  parseDivision,
  singleEncoderOf,
  UNKNOWN_CELL,
} from './cells.js';
export type { Descriptor, Field, ValueOf } from './descriptors.js';
export { encodeCell, encodeList, encodeMonth, encodeSet } from './encoders.js';
export { type FactEntry, vocabularyByPath } from './entries.js';
export { type HeldMaterial, type MaterialKind, materialKinds } from './held-materials.js';
export { assertFacts, type FactScope, isKnownMaterial, parseFacts } from './parse.js';
export { type PermitEventKind, permitEventKinds } from './permit.js';
export { type Reader, subjectReaders } from './readers.js';
export {
  describeFact,
  type FactPath,
  type Facts,
  factPaths,
  type LocalFacts,
  own,
  type Subject,
  vocabulary,
} from './vocabulary.js';
