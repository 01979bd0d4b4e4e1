import { relative } from 'node:path';
import { issue } from '../issues/index.js';
import type { Policies } from '../policy/index.js';
import { type CaseContext, type PolicyCase, parseCase } from '../schema/index.js';
import { scopeOf } from '../verdict/index.js';
import { type FileFault, jsonFilesAt, readJsonFile } from './json-files.js';
import { type Instruments, packageInstruments } from './package-rules.js';

/**
 * A case and where it is written.
 * @since 0.3.0
 */
export interface CaseFile {
  /** The file. */
  readonly file: string;
  /** The same below the folder that was read: the case's name. */
  readonly path: string;
  readonly policyCase: PolicyCase;
}

/** What cases are checked against. */
export interface CaseFolderOptions {
  /** Policies by id; left out, policies and facts of their own are not checked. */
  readonly policies?: Policies;
  /** Instruments that cases may rest on, by id; left out, the package's; `null` if any will do. */
  readonly instruments?: Instruments | null;
}

/**
 * Reads all cases below a folder, or a single one.
 *
 * @returns the cases in the order of their paths, and the files that are none, each with all that is wrong with
 *   it; a folder without a case is itself a fault
 * @example const { cases, faults } = casesIn('cases', { policies: policiesIn('my-rules') })
 * @since 0.3.0
 */
export function casesIn(
  folder: string,
  { policies, instruments = packageInstruments() }: CaseFolderOptions = {},
): { readonly cases: readonly CaseFile[]; readonly faults: readonly FileFault[] } {
  const context: CaseContext = {
    ...(policies && { scopes: scopesOf(policies) }),
    ...(instruments && { instruments }),
  };
  const cases: CaseFile[] = [];
  const faults: FileFault[] = [];
  for (const file of jsonFilesAt(folder)) {
    const read = readJsonFile(file);
    const parsed = 'issues' in read ? read : parseCase(read.content, context);
    if ('issues' in parsed) faults.push({ path: file, issues: parsed.issues });
    else cases.push({ file, path: relative(folder, file) || file, policyCase: parsed.case });
  }
  if (cases.length + faults.length === 0) faults.push({ path: folder, issues: [issue('NO_CASES', '')] });
  return { cases, faults };
}

const scopesOf = (policies: Policies): NonNullable<CaseContext['scopes']> =>
  Object.fromEntries(Object.entries(policies).map(([id, policy]) => [id, scopeOf(policy)]));
