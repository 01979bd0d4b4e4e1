// What a page gets from one script tag, at the global name ResidencePermitRules; each jurisdiction's
// rules are a script of their own, which comes after it.
export * from './forms/index.js';
export * from './index.js';
export * from './messages/index.js';
