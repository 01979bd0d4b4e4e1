export { type AuditOptions, audit } from './audit.js';
export { turnsOf } from './days.js';
export { type Audit, type Finding, type FindingCode, findingCodes } from './types.js';
