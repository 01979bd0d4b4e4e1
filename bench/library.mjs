// What users import: the built package, not its sources.
export { compile, definePolicy } from '../dist/index.js';
export { assertPolicy } from '../dist/schema.js';
