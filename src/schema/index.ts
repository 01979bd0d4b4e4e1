export type { Issue, IssueCode } from '../issues/index.js';
export type { Instrument } from './instrument-schema.js';
export { jsonSchemas } from './json-schemas.js';
export { parseInstrument } from './parse-instrument.js';
export { assertPolicy, type ParseContext, parsePolicy } from './parse-policy.js';
