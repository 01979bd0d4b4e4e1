import { describe, expect, it } from 'vitest';
import { dayBefore, parseDay } from '../../src/calendar/index.js';
import { type CaseFile, coverageOf, runCase } from '../../src/cases/index.js';
import { toPartition } from '../../src/conditions/index.js';
import type { PartitionClause } from '../../src/policy/index.js';
import { casesIn } from '../support/cases.js';
import { descendantsOf, nameOf, type Removal, removalsOf, without } from '../support/clauses.js';
import { assemble, ruleFiles } from '../support/policies.js';

const versions = ruleFiles().map(({ version }) => version);
const intact = assemble(versions);
// A case that fails anyhow would notice every removal, and so none.
const cases = casesIn().filter(({ policyCase }) => runCase(policyCase, intact).length === 0);
const withCases = new Set(cases.map(({ policyCase }) => policyCase.policy));
const removals = versions.filter(({ id }) => withCases.has(id)).flatMap(removalsOf);

/** The cases that exercise each clause, by rule file and path: the likeliest to notice that it is gone. */
const exercising = new Map(
  coverageOf(cases, intact, { of: Object.keys(intact) }).versions.flatMap(({ policy, version, clauses }) =>
    clauses.map(({ path, outcomes }) => [
      `${policy}@${version} ${path}`,
      new Set(outcomes.flatMap((outcome) => outcome.cases)),
    ]),
  ),
);

/** The clause or claim that a removal is of, or of a part of. */
const clauseOf = (removal: Removal): string =>
  nameOf(removal).replace(/\.(alternatives|successions)\.\d+$/, '');

/** True if some case of the policy or of one that inherits from it notices. */
function isNoticed(removal: Removal): boolean {
  const left = without(versions, removal);
  // A file with an empty list of conditions is refused before any case could run.
  if (!left) return true;
  const family = descendantsOf(removal.policy, versions);
  const policies = assemble(
    left.filter(({ id }) => family.has(id)),
    intact,
  );
  const notices = ({ policyCase }: CaseFile): boolean =>
    family.has(policyCase.policy) && runCase(policyCase, policies).length > 0;
  const likely = exercising.get(clauseOf(removal));
  const isLikely = ({ path }: CaseFile): boolean => likely?.has(path) === true;
  return (
    cases.some((one) => isLikely(one) && notices(one)) || cases.some((one) => !isLikely(one) && notices(one))
  );
}

/** The partition that a removed succession belongs to, and the succession; undefined for any other removal. */
function successionOf({ policy, effectiveFrom, path }: Removal) {
  const [section, id, part, position] = path;
  if (section !== 'partitions' || part !== 'successions') return undefined;
  const version = versions.find((each) => each.id === policy && each.effectiveFrom === effectiveFrom);
  const partition = version?.partitions?.[id as string] as PartitionClause;
  return { partition, position: position as number };
}

/**
 * True for a succession between two codes of one unit: with or without it every code lies in the
 * same unit on every day, so that no person and no case can tell.
 */
function isWithoutEffect(removal: Removal): boolean {
  const found = successionOf(removal);
  if (!found) return false;
  const { kind, successions = [] } = found.partition;
  const full = toPartition(kind, successions);
  const cut = toPartition(
    kind,
    successions.filter((_, i) => i !== found.position),
  );
  const codes = successions.flatMap(({ from, to }) => [Number(from), Number(to)]);
  const days = successions.flatMap(({ on }) => [dayBefore(parseDay(on)), parseDay(on)]);
  return codes.every((code) => days.every((day) => full.unitOf(code, day) === cut.unitOf(code, day)));
}

describe('every clause of the rule files', () => {
  it.each(
    removals.filter((removal) => !isWithoutEffect(removal)).map((removal) => [nameOf(removal), removal]),
  )('is held by a case: %s', (_, removal) => {
    expect(isNoticed(removal as Removal)).toBe(true);
  });

  it('has an effect, but for two districts of Hangzhou that became parts of others beside them', () => {
    const idle = removals.filter(isWithoutEffect).map((removal) => {
      const { partition, position } = successionOf(removal) as NonNullable<ReturnType<typeof successionOf>>;
      return partition.successions?.[position];
    });
    expect(idle).toEqual([
      { from: '330103', to: '330105', on: '2021-04-09', isMerger: true },
      { from: '330104', to: '330102', on: '2021-04-09', isMerger: true },
    ]);
  });
});
