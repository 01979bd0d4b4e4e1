export { type Issue, type IssueCode, issue, issueCodes, type Params } from './codes.js';
export { type ErrorCode, inputError, RulesError } from './errors.js';
