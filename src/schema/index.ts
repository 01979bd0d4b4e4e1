export type { Issue, IssueCode } from '../issues/index.js';
export type { Instrument } from './instrument-schema.js';
export { jsonSchemas } from './json-schemas.js';
export { type CaseContext, parseCase } from './parse-case.js';
export { parseInstrument } from './parse-instrument.js';
export { assertPolicy, type ParseContext, parsePolicy } from './parse-policy.js';
export type { CaseExpectation, PolicyCase } from './policy-case.js';
