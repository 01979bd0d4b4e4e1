import { join } from 'node:path';
import { type CaseFile, casesIn as readCases } from '../../src/cases/index.js';
import { policies } from './policies.js';

/** Where the package's own cases are. */
export const CASES = join(import.meta.dirname, '../../fixtures/policies');

/** Every case of the package; a file that is none is an error. */
export function casesIn(folder: string = CASES): readonly CaseFile[] {
  const { cases, faults } = readCases(folder, { policies });
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
  return cases;
}
