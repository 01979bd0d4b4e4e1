import { isRecord } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import { definePolicies, type Policies, type PolicyVersion } from '../policy/index.js';
import { type Instrument, parseInstrument, parsePolicy } from '../schema/index.js';
import { type FileFault, jsonFilesAt, readJsonFile } from './json-files.js';
import {
  type Instruments,
  isInstrumentFile,
  isVersionFile,
  packageInstruments,
  packageVersions,
} from './package-rules.js';

/**
 * Rule files laid over those of the package, ready to be asked.
 * @since 0.3.0
 */
export interface RuleSet {
  /** The package's policies and those of the files. */
  readonly policies: Policies;
  /** Ids of the policies that the files are about. */
  readonly ids: readonly string[];
  /** The package's instruments and those of the files. */
  readonly instruments: Instruments;
}

/** A JSON file that could be read. */
interface Read {
  readonly path: string;
  readonly content: unknown;
}

/**
 * Reads rule files, and instruments from folders named `instruments`, and lays them over the package's: a file
 * with the id and first day of one of the package stands in its place. Each is checked against all others.
 *
 * @param paths files, or folders to be searched; none for the package's own rules alone
 * @returns the rules, or every file that cannot be used with all that is wrong with it
 * @example const rules = readRules(['my-rules'])
 * @since 0.3.0
 */
export function readRules(paths: readonly string[]): RuleSet | { readonly faults: readonly FileFault[] } {
  const ours = packageVersions();
  const listed = packageInstruments();
  if (paths.length === 0) return { policies: definePolicies(ours), ids: [], instruments: listed };
  const { files, faults } = readAll(paths);
  const isVersion = ({ path }: Read): boolean => !isInstrumentFile(path);
  const instruments: Instruments = {
    ...listed,
    ...Object.fromEntries(
      files.filter((file) => !isVersion(file)).flatMap(({ content }) => instrumentIn(content)),
    ),
  };
  const given = files.filter(isVersion);
  const wrong = [
    ...faults,
    ...files.filter((file) => !isVersion(file)).flatMap(faultsOfInstrument),
    ...given.flatMap((file) => faultsOfVersion(file, given, ours, instruments)),
  ];
  if (wrong.length > 0) return { faults: wrong };
  const versions = given.map(({ content }) => content as PolicyVersion);
  return {
    policies: definePolicies([...without(ours, versions), ...versions]),
    ids: [...new Set(versions.map(({ id }) => id))],
    instruments,
  };
}

/**
 * The policies of one's own rule files over those of the package, and the package's with them, by id.
 *
 * @param paths a file or folder, or several; left out, the package's policies alone
 * @throws RulesError `INVALID_POLICY`, every problem of every file in `issues`, each path led by the file's
 * @example registerCases('cases', { policies: policiesIn('my-rules'), describe, it })
 * @since 0.3.0
 */
export const policiesIn = (paths: string | readonly string[] = []): Policies => assertRules(paths).policies;

/**
 * Like {@link readRules}, but throws.
 * @throws RulesError `INVALID_POLICY`
 */
export function assertRules(paths: string | readonly string[]): RuleSet {
  const read = readRules(typeof paths === 'string' ? [paths] : paths);
  if (!('faults' in read)) return read;
  throw inputError(
    'INVALID_POLICY',
    read.faults.flatMap(({ path, issues }) =>
      issues.map((found) => ({ ...found, path: found.path === '' ? path : `${path}: ${found.path}` })),
    ),
  );
}

function readAll(paths: readonly string[]): {
  readonly files: readonly Read[];
  readonly faults: FileFault[];
} {
  const files: Read[] = [];
  const faults: FileFault[] = [];
  for (const given of paths) {
    const found = jsonFilesAt(given).filter(
      (path) => path === given || isInstrumentFile(path) || isVersionFile(path),
    );
    if (found.length === 0) faults.push({ path: given, issues: [issue('NO_RULE_FILES', '')] });
    for (const path of found) {
      const file = readJsonFile(path);
      if ('issues' in file) faults.push({ path, issues: file.issues });
      else files.push({ path, content: file.content });
    }
  }
  return { files, faults };
}

const instrumentIn = (content: unknown): [string, Instrument][] => {
  const parsed = parseInstrument(content);
  return 'issues' in parsed ? [] : [[parsed.instrument.id, parsed.instrument]];
};

function faultsOfInstrument({ path, content }: Read): FileFault[] {
  const parsed = parseInstrument(content);
  return 'issues' in parsed ? [{ path, issues: parsed.issues }] : [];
}

function faultsOfVersion(
  file: Read,
  given: readonly Read[],
  ours: readonly PolicyVersion[],
  instruments: Instruments,
): FileFault[] {
  const sisters = given
    .filter((other) => other !== file && isShaped(other.content))
    .map(({ content }) => content as PolicyVersion);
  const others = [...sisters, ...without(ours, [...sisters, file.content as PolicyVersion])];
  const parsed = parsePolicy(file.content, { others, instruments });
  return 'issues' in parsed ? [{ path: file.path, issues: parsed.issues }] : [];
}

const SHAPE: readonly string[] = ['SCHEMA', 'TOO_DEEP', 'TOO_LARGE', 'UNKNOWN_OPERATOR'];

/** Right in shape, whatever its meaning: what other files may be checked against. */
function isShaped(content: unknown): boolean {
  const parsed = parsePolicy(content);
  return !('issues' in parsed) || parsed.issues.every(({ code }) => !SHAPE.includes(code));
}

/** The versions in whose place none of the others stands. */
function without(versions: readonly PolicyVersion[], others: readonly PolicyVersion[]): PolicyVersion[] {
  const isSame = (a: PolicyVersion, b: PolicyVersion): boolean =>
    isRecord(b) && a.id === b.id && a.effectiveFrom === b.effectiveFrom;
  return versions.filter((version) => !others.some((other) => isSame(version, other)));
}
