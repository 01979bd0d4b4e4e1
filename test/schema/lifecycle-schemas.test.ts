import { describe, expect, it } from 'vitest';
import { addPeriod, formatDay, parseDay } from '../../src/calendar/index.js';
import type { Facts } from '../../src/facts/index.js';
import {
  type ChangeKind,
  type Comparison,
  compare,
  type Difference,
  type PermitState,
  type PermitStatus,
  status,
  type Timeline,
  timeline,
} from '../../src/lifecycle/index.js';
import type { Policy, Procedure } from '../../src/policy/index.js';
import { casesIn } from '../support/cases.js';
import { policies } from '../support/policies.js';
import { policyOf, structures } from '../support/structures.js';
import { faults, published, spoilt } from './validators.js';

interface Question {
  readonly name: string;
  readonly policy: Policy;
  readonly procedure: Procedure;
  readonly asOf: string;
  readonly facts: Facts;
}

const ofCases = casesIn().flatMap(({ path, policyCase }): Question[] => {
  const { procedure = 'apply', asOf, facts, policy: id } = policyCase;
  const policy = policies[id];
  return policy ? [{ name: path, policy, procedure, asOf, facts }] : [];
});
const ofStructures = structures().flatMap((structure) =>
  structure.cases.map(({ file, case: asked }): Question => {
    const { procedure = 'apply', asOf, facts } = asked;
    return { name: `${structure.name}/${file}`, policy: policyOf(structure, asked), procedure, asOf, facts };
  }),
);
const questions = [...ofCases, ...ofStructures];

const yearsFrom = (asOf: string, years: number): string => formatDay(addPeriod(parseDay(asOf), { years }));
const statusOf = ({ policy, facts, asOf }: Question): PermitStatus => status(policy, facts, { asOf });
const timelineOf = ({ policy, facts, asOf, procedure }: Question): Timeline =>
  timeline(policy, facts, { from: asOf, to: yearsFrom(asOf, 2), procedure });

/** The first answer that has something to say at every point asked for, and the question it answers. */
function richest<T>(answers: readonly T[], ...points: ((answer: T) => unknown)[]): T {
  const found = answers.find((answer) => points.every((point) => point(answer)));
  if (!found) throw new Error('no case is rich enough');
  return found;
}

/** The values that a schema allows at a place. */
function allowedAt(schema: unknown, ...path: readonly string[]): unknown {
  const root = schema as { readonly [key: string]: unknown };
  const resolve = (part: unknown): { readonly [key: string]: unknown } => {
    const { $ref, allOf } = part as { $ref?: string; allOf?: unknown[] };
    if (allOf) return resolve(allOf[0]);
    if ($ref === undefined) return part as { readonly [key: string]: unknown };
    const target = $ref.slice(2).split('/');
    return resolve(target.reduce<unknown>((from, key) => (from as typeof root)[key], root));
  };
  return path.reduce<unknown>((part, key) => resolve(part)[key], root) as unknown;
}
const sorted = (values: object): string[] => Object.keys(values).sort();

describe('status.schema.json', () => {
  const statuses = questions.map(statusOf);

  it('takes the status of every case', () => {
    expect(statuses.length).toBeGreaterThan(300);
    const refused = statuses.map((one, i) => [questions[i]?.name, faults('status', one)] as const);
    expect(refused.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('refuses one that is spoilt in any place', () => {
    const samples = [
      richest(statuses, ({ next, cure, missingFacts }) => next && cure.length > 1 && missingFacts.length > 0),
      richest(statuses, ({ countedResidence }) => countedResidence?.apart.length),
      richest(statuses, ({ countedResidence }) => countedResidence?.excluded.length),
      richest(statuses, ({ next }) => next?.range),
    ];
    const taken = samples.flatMap((sample) =>
      spoilt(sample)
        .filter(([, one]) => faults('status', one).length === 0)
        .map(([place]) => place),
    );
    expect(taken).toEqual([]);
  });

  it('knows every state of a permit, and no other', () => {
    const states: { readonly [state in PermitState]: true } = {
      active: true,
      'endorsement-due': true,
      suspended: true,
      expired: true,
      terminated: true,
      none: true,
      indeterminate: true,
      'out-of-force': true,
    };
    const allowed = allowedAt(published('status'), 'properties', 'state', 'enum') as string[];
    expect([...allowed].sort()).toEqual(sorted(states));
  });

  it('refuses an effect that is none, and a day that is none', () => {
    const sample = richest(statuses, ({ cure }) => cure.length);
    const [first, ...rest] = sample.cure;
    expect(faults('status', { ...sample, cure: [{ ...first, effect: 'forgiven' }, ...rest] })).not.toEqual(
      [],
    );
    expect(faults('status', { ...sample, since: '2024-1-1' })).not.toEqual([]);
    expect(faults('status', { ...sample, schemaVersion: 2 })).not.toEqual([]);
  });
});

describe('timeline.schema.json', () => {
  // A timeline asks for many days at once; every fourth case meets all sections.
  const asked = questions.filter((_question, i) => i % 4 === 0);
  const timelines = asked.map(timelineOf);

  it('takes the timeline of every fourth case', () => {
    const refused = timelines.map((one, i) => [asked[i]?.name, faults('timeline', one)] as const);
    expect(refused.filter(([, found]) => found.length > 0)).toEqual([]);
    expect(timelines.some(({ changes }) => changes.length > 0)).toBe(true);
  });

  it('refuses one that is spoilt in any place', () => {
    const sample = richest(
      timelines,
      ({ changes, eligible, states, windows }) =>
        changes.some(({ because }) => because.length > 0) &&
        eligible.length &&
        states.length &&
        windows.length,
    );
    const taken = spoilt(sample).filter(([, one]) => faults('timeline', one).length === 0);
    expect(taken.map(([place]) => place)).toEqual([]);
  });

  it('knows every kind of change, and no other', () => {
    const kinds: { readonly [kind in ChangeKind]: true } = {
      version: true,
      outcome: true,
      tier: true,
      ground: true,
      reason: true,
      material: true,
      window: true,
      validity: true,
      deadline: true,
      dispute: true,
      status: true,
      term: true,
      cure: true,
      years: true,
    };
    const path = ['properties', 'changes', 'items', 'properties', 'kind', 'enum'];
    expect([...(allowedAt(published('timeline'), ...path) as string[])].sort()).toEqual(sorted(kinds));
  });
});

describe('comparison.schema.json', () => {
  // Facts and papers that one file alone knows are none of the others' business.
  const compared = ofCases
    .filter((_question, i) => i % 10 === 0)
    .map(
      ({ facts: { local: _local, materials: _materials, ...facts }, asOf, procedure }): Comparison =>
        compare(Object.values(policies), facts, { asOf, procedure }),
    );

  it('takes the comparison of all policies for every tenth case', () => {
    expect(compared.map((one) => faults('comparison', one)).filter((found) => found.length > 0)).toEqual([]);
  });

  it('refuses one that is spoilt in any place', () => {
    const { policies: entries, ...rest } = richest(
      compared,
      ({ earliest, differences, policies: all }) =>
        earliest && differences.length && all.some(({ verdict }) => verdict === null),
    );
    const sample = { ...rest, policies: [entries.find(({ verdict }) => verdict?.outcome === 'eligible')] };
    expect(faults('comparison', sample)).toEqual([]);
    const taken = spoilt(sample).filter(([, one]) => faults('comparison', one).length === 0);
    expect(taken.map(([place]) => place)).toEqual([]);
  });

  it('knows every aspect in which policies differ, and no other', () => {
    const aspects: { readonly [aspect in Difference['aspect']]: true } = {
      outcome: true,
      earliestEligibleOn: true,
      eligibleThrough: true,
      authority: true,
      grounds: true,
      missingMaterials: true,
      validThrough: true,
      state: true,
    };
    const path = ['properties', 'differences', 'items', 'properties', 'aspect', 'enum'];
    expect([...(allowedAt(published('comparison'), ...path) as string[])].sort()).toEqual(sorted(aspects));
  });
});
