import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { parseDay } from '../../src/calendar/index.js';
import { type Descriptor, describeFact, type Facts, parseFacts } from '../../src/facts/index.js';
import type { Policy } from '../../src/policy/index.js';
import { factAt, valuesOf, withFact } from '../../src/testing/applicants/index.js';
import { evaluate, scopeOf, terrainOf } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { papersFor, type Question, questions } from './questions.js';
import { factsIgnoredBy, factsReadBy } from './reads.js';

vi.setConfig({ testTimeout: 120_000 });

const isConsistent = ({ policy }: Question, facts: Facts): boolean =>
  'facts' in parseFacts(facts, scopeOf(policy));
const isUnknown = ({ facts }: Question, path: string): boolean => factAt(facts, path) === undefined;
const describedBy = ({ policy, asOf, procedure }: Question, path: string): Descriptor | undefined =>
  describeFact(path, terrainOf(policy, asOf, procedure)?.local);
/** Any values of a fact that may be stated in a question. */
const valuesAt = (question: Question, path: string): fc.Arbitrary<unknown> =>
  valuesOf(describedBy(question, path) as Descriptor, parseDay(question.asOf));
const judge = (question: Question, facts: Facts = question.facts) =>
  evaluate(question.policy, facts, question);

/** A question, and the same with one more fact stated, out of those that the given paths name. */
const learning = (pathsOf: (question: Question) => readonly string[]) =>
  questions
    .map((question) => ({ question, paths: pathsOf(question) }))
    .filter(({ paths }) => paths.length > 0)
    .chain(({ question, paths }) =>
      fc.record({ question: fc.constant(question), path: fc.constantFrom(...paths) }),
    )
    .chain(({ question, path }) =>
      valuesAt(question, path).map((value) => ({
        question,
        path,
        learnt: withFact(question.facts, path, value),
      })),
    )
    .filter(({ question, learnt }) => isConsistent(question, learnt));

const unknownFacts = (question: Question): string[] =>
  [...factsReadBy(question.policy, question.asOf)].filter((path) => isUnknown(question, path));

describe('learning a fact', () => {
  it.prop([learning(unknownFacts)], { numRuns: 300 })(
    'never changes a settled outcome, ground or tier',
    ({ question, learnt }) => {
      const before = judge(question);
      const after = judge(question, learnt);
      if (before.outcome !== 'indeterminate') expect(after.outcome).toBe(before.outcome);
      if (before.tier !== null) expect(after.tier).toBe(before.tier);
      before.grounds.forEach(({ status }, i) => {
        if (status !== 'unknown') expect(after.grounds[i]?.status).toBe(status);
      });
    },
  );

  it.prop(
    [
      learning((question) =>
        unknownFacts(question).filter((path) => !judge(question).missingFacts.includes(path)),
      ),
    ],
    {
      numRuns: 300,
    },
  )('never settles the outcome, unless the fact was listed as missing', ({ question, learnt }) => {
    expect(judge(question, learnt).outcome).toBe(judge(question).outcome);
  });

  it.prop([learning(({ policy, asOf }) => factsIgnoredBy(policy, asOf))], { numRuns: 300 })(
    'changes nothing if the policy does not read it',
    ({ question, learnt }) => {
      expect(JSON.stringify(judge(question, learnt))).toBe(JSON.stringify(judge(question)));
    },
  );

  it.prop([questions.chain((question) => fc.tuple(fc.constant(question), papersFor(question)))], {
    numRuns: 300,
  })('of papers never changes anything but the papers missing', ([question, materials]) => {
    const { missingMaterials: _, ...before } = judge(question);
    const { missingMaterials: __, ...after } = judge(question, { ...question.facts, materials });
    expect(after).toEqual(before);
  });
});

describe('missingFacts', () => {
  it.prop([questions], { numRuns: 300 })(
    'always lists facts of the vocabulary that are not known well enough, and some exactly when the outcome is open',
    (question) => {
      const { outcome, missingFacts } = judge(question);
      expect(missingFacts.length > 0).toBe(outcome === 'indeterminate');
      expect(new Set(missingFacts).size).toBe(missingFacts.length);
      for (const path of missingFacts) {
        const is = describedBy(question, path);
        expect(is).toBeDefined();
        // Of what is stated only a code may be too coarse for a comparison, and a list may have gaps.
        if (!isUnknown(question, path)) expect(['division', 'list']).toContain(is?.type);
      }
    },
  );

  it.prop([questions.filter((question) => judge(question).outcome === 'indeterminate')], { numRuns: 60 })(
    'leads to a settled outcome when every fact that it asks for is stated, again and again',
    (question) => {
      let facts = question.facts;
      for (let asked = 0; asked < 100; asked++) {
        const [path] = judge(question, facts).missingFacts;
        if (path === undefined) break;
        const [value] = fc
          .sample(valuesAt(question, path), {
            numRuns: 50,
            seed: asked,
          })
          .filter((one) => isConsistent(question, withFact(facts, path, one)));
        facts = withFact(facts, path, value);
      }
      expect(['eligible', 'ineligible']).toContain(judge(question, facts).outcome);
    },
  );

  // Whoever has one ground needs no other (Hangzhou 16(1)); talents are free of wait and ground (Zhejiang 16(2)).
  it.each<[string, Facts, readonly string[]]>([
    ['an owner', { residence: { housing: 'owned' } }, ['study.', 'employment.']],
    [
      'a recognised talent',
      { standing: { isRecognisedTalent: true } },
      ['residence.registeredOn', 'study.', 'employment.'],
    ],
    ['someone out of work', { employment: { kind: 'none' } }, ['employment.']],
    ['someone at no school', { study: { isEnrolled: false } }, ['study.']],
  ])('never ask %s for what no longer matters', (_, facts, settled) => {
    const policy = policies['hangzhou/residence-permit'] as Policy;
    const { missingFacts } = evaluate(policy, facts, { asOf: '2024-05-01' });
    expect(missingFacts).toContain('identity.hukouDivision');
    expect(missingFacts.filter((path) => settled.some((one) => path.startsWith(one)))).toEqual([]);
  });
});
