import { describe, expectTypeOf, it } from 'vitest';
import {
  type Citation,
  type CompiledPolicy,
  compile,
  type ErrorCode,
  type EvaluateOptions,
  evaluate,
  type Issue,
  type Outcome,
  type Policy,
  type Procedure,
  RulesError,
  type Screening,
  type Verdict,
} from '../../src/index.js';

declare const policy: Policy<'hangzhou/residence-permit'>;

describe('evaluate', () => {
  it('gives a verdict at once, for a policy or one compiled for repeated use', () => {
    expectTypeOf(evaluate(policy, {}, { asOf: '2024-05-01' })).toEqualTypeOf<Verdict>();
    expectTypeOf(compile(policy).evaluate).returns.toEqualTypeOf<Verdict>();
    expectTypeOf(compile).returns.toEqualTypeOf<CompiledPolicy>();
    expectTypeOf(compile(policy).screen).returns.toEqualTypeOf<Screening>();
  });

  it('insists on a day', () => {
    // @ts-expect-error no options
    evaluate(policy, {});
    // @ts-expect-error no asOf
    evaluate(policy, {}, { procedure: 'apply' });
    // @ts-expect-error a Date is an instant
    evaluate(policy, {}, { asOf: new Date() });
  });

  it('knows its procedures', () => {
    expectTypeOf<EvaluateOptions['procedure']>().toEqualTypeOf<Procedure | undefined>();
    // @ts-expect-error aply
    evaluate(policy, {}, { asOf: '2024-05-01', procedure: 'aply' });
  });

  it('refuses a misspelt fact in place', () => {
    // @ts-expect-error registerdOn
    evaluate(policy, { residence: { registerdOn: '2024-01-10' } }, { asOf: '2024-05-01' });
    // @ts-expect-error castle
    compile(policy).screen({ residence: { housing: 'castle' } }, { asOf: '2024-05-01' });
  });
});

describe('Verdict', () => {
  const verdict = {} as Verdict;

  it('has the fields of the contract', () => {
    expectTypeOf<keyof Verdict>().toEqualTypeOf<
      | 'schemaVersion'
      | 'policy'
      | 'procedure'
      | 'asOf'
      | 'outcome'
      | 'tier'
      | 'grounds'
      | 'reasons'
      | 'missingFacts'
      | 'missingMaterials'
      | 'earliestEligibleOn'
      | 'eligibleThrough'
      | 'window'
      | 'validity'
      | 'deadlines'
      | 'disputes'
    >();
    expectTypeOf(verdict.schemaVersion).toEqualTypeOf<1>();
    expectTypeOf(verdict.earliestEligibleOn).toEqualTypeOf<string | null>();
    expectTypeOf(verdict.policy.version).toEqualTypeOf<string | null>();
    expectTypeOf(verdict.missingMaterials[0]?.alternatives).toEqualTypeOf<
      readonly (readonly string[])[] | undefined
    >();
    expectTypeOf(verdict.disputes[0]?.citation).toEqualTypeOf<Citation | undefined>();
  });

  it('can be exhausted by outcome and ground status', () => {
    expectTypeOf<Outcome>().toEqualTypeOf<'eligible' | 'ineligible' | 'indeterminate' | 'out-of-force'>();
    expectTypeOf<Verdict['grounds'][number]['status']>().toEqualTypeOf<'met' | 'unmet' | 'unknown'>();
    expectTypeOf<Verdict['missingMaterials'][number]['status']>().toEqualTypeOf<'missing' | 'unknown'>();
  });

  it('holds the screening', () => {
    expectTypeOf<Verdict>().toExtend<Screening>();
  });

  it('cannot be written to', () => {
    // @ts-expect-error readonly
    verdict.outcome = 'eligible';
    // @ts-expect-error readonly
    verdict.missingFacts.push('residence.housing');
    // @ts-expect-error readonly
    verdict.policy.lineage[0] = { id: '', version: '' };
  });
});

describe('RulesError', () => {
  it('is told by its code', () => {
    expectTypeOf<RulesError['code']>().toEqualTypeOf<ErrorCode>();
    expectTypeOf<RulesError['issues']>().toEqualTypeOf<readonly Issue[]>();
    expectTypeOf(RulesError).toBeConstructibleWith('INVALID_FACTS', 'why');
    // @ts-expect-error no such code
    expectTypeOf<ErrorCode>().toEqualTypeOf<'INVALID_FACT'>();
  });
});
