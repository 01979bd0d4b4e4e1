import { expect } from 'vitest';
import { type CaseFile, type Coverage, coverageOf } from '../../src/cases/index.js';
import type { Facts } from '../../src/facts/index.js';
import { caseOf, policies } from './town.js';

/** Coverage of the town and its city. */
export const cover = (...cases: readonly CaseFile[]): Coverage =>
  coverageOf(cases, policies, { of: Object.keys(policies) });

/** The cases that exercise an outcome; undefined where it is not asked for. */
export function casesFor(coverage: Coverage, path: string, outcome: string): readonly string[] | undefined {
  const clauses = coverage.versions.flatMap((version) => version.clauses);
  const found = clauses.filter((clause) => clause.path === path);
  expect(found.map((clause) => clause.path)).toEqual([path]);
  return found[0]?.outcomes.find((one) => one.outcome === outcome)?.cases;
}

/** Every outcome that is asked for, with the clause's path before it. */
export const asked = (): string[] =>
  cover().versions.flatMap(({ clauses }) =>
    clauses.flatMap(({ path, outcomes }) => outcomes.map(({ outcome }) => `${path} ${outcome}`)),
  );

export const nobody = caseOf('nobody', {});
export const tenant: Facts = {
  residence: { registeredOn: '2023-01-01', housing: 'rented', division: '330106' },
  standing: { isRecognisedTalent: false },
  employment: { kind: 'none' },
  materials: [],
};
export const worker: Facts = {
  residence: { registeredOn: '2024-04-30', housing: 'owned', division: '330106' },
  standing: { isRecognisedTalent: false },
  employment: { kind: 'employee' },
  materials: ['photo', 'labour-contract'],
};
const talent: Facts = { ...worker, standing: { isRecognisedTalent: true } };
export const tenantCase = caseOf('tenant', tenant);
export const workerCase = caseOf('worker', worker);
export const talentCase = caseOf('talent', talent);
export const elsewhere = caseOf('elsewhere', { residence: { division: '330105' } });
export const accepted = (facts: Facts): Facts => ({ ...facts, application: { acceptedOn: '2024-04-20' } });
export const sent = (facts: Facts): Facts => ({ ...facts, application: { submittedOn: '2024-04-20' } });
export const naming = (path: string, expected: object = { citation: {} }): CaseFile =>
  caseOf('naming', {}, {}, { clauses: { [path]: expected as never } });
export const holding = (permit: NonNullable<Facts['permit']>, more: Facts = {}): Facts => ({
  ...more,
  permit: { kind: 'residence-permit', events: [], endorsedOn: null, ...permit },
});
export const endorsing = (asOf: string, permit: NonNullable<Facts['permit']> = {}): CaseFile =>
  caseOf(`endorse ${asOf}`, holding({ issuedOn: '2023-03-10', ...permit }), { procedure: 'endorse', asOf });
export const dated = '2022-05-05';

export const apply = 'procedures.apply';

/** Renewing a permit that ends by its term of nine years: on 2030-03-10. */
export const renewing = (asOf: string): CaseFile =>
  caseOf(`renew ${asOf}`, holding({ issuedOn: '2021-03-10' }), { procedure: 'renew', asOf });
