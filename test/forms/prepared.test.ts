import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import {
  type Field,
  fieldsOf,
  type InterviewStep,
  interview,
  namesOf,
  preparedInterview,
} from '../../src/forms/index.js';
import type { Policy, Text } from '../../src/policy/index.js';
import { applicants } from '../../src/testing/applicants/index.js';
import { jsonFilesIn, policies, readJson } from '../support/policies.js';

vi.setConfig({ testTimeout: 60_000 });

const hangzhou = policies['hangzhou/residence-permit'] as Policy;
const options = { asOf: '2024-05-01', lang: 'en' } as const;
const fields = JSON.parse(JSON.stringify(fieldsOf(hangzhou, options))) as Field[];

/** A step without its words. */
const wordless = ({ questions, details, answered, problems, ...step }: InterviewStep) => ({
  ...step,
  questions: questions.map(({ fact, question }) => [fact, question]),
  details: details.map(({ fact, label, why }) => [fact, label, why]),
  answered: answered.map(({ fact, value, options: choices }) => [fact, value, choices]),
  problems: problems.map(({ text: _, ...problem }) => problem),
});

describe('preparedInterview', () => {
  const prepared = preparedInterview(hangzhou, { ...options, fields });
  const spoken = interview(hangzhou, options);

  it.prop([applicants(hangzhou, options)], { numRuns: 200 })(
    'always asks and shows what an interview does, in the words prepared for it',
    (facts) => {
      expect(wordless(prepared.step(facts))).toEqual(wordless(spoken.step(facts)));
    },
  );

  it.prop([fc.jsonValue()], { numRuns: 200 })('finds the same problems with any answers', (answers) => {
    expect(wordless(prepared.step(answers))).toEqual(wordless(spoken.step(answers)));
  });

  const wrong = {
    identity: { hukouDivision: '330100' },
    residence: { division: '330106', registeredOn: '2024-02-30' },
  };

  it('says codes for words, or what it is told to say', () => {
    expect(prepared.step(wrong).problems.map(({ text }) => text)).toEqual(['NOT_A_DATE', 'NOT_PRECISE']);
    const { step } = preparedInterview(hangzhou, {
      ...options,
      fields,
      say: ({ code, path }, { received }) => `${path} ${code} ${received}`,
    });
    expect(step(wrong).problems.map(({ text }) => text)).toEqual([
      'residence.registeredOn NOT_A_DATE "2024-02-30"',
      'identity.hukouDivision NOT_PRECISE undefined',
    ]);
  });

  it('names a fact by its path where no words were prepared', () => {
    const some = fields.filter(({ fact }) => fact !== 'residence.housing');
    const { questions } = preparedInterview(hangzhou, { ...options, fields: some }).step({});
    expect(questions.find(({ fact }) => fact === 'residence.housing')).toMatchObject({
      label: 'residence.housing',
      question: 'residence.housing',
    });
  });

  it('asks exact questions too', () => {
    const nextQuestions = () => ({ facts: ['residence.housing'], isSettled: false, atMost: 1 });
    const { step } = preparedInterview(hangzhou, { ...options, fields, nextQuestions });
    expect(step({}).questions.map(({ label }) => label)).toEqual(['Kind of home']);
  });

  it('refuses a day that is none', () => {
    expect(() => preparedInterview(hangzhou, { asOf: 'today', fields })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
  });
});

describe('namesOf', () => {
  const instruments = jsonFilesIn(`${import.meta.dirname}/../../rules/instruments`).map((path) =>
    readJson<{ id: string; title: Text }>(path),
  );

  it('gives back what a built policy leaves out', () => {
    const bare = JSON.parse(
      JSON.stringify(hangzhou.spells, (key, value) => (key === 'title' ? undefined : value)),
    ) as Policy['spells'];
    const built = { ...hangzhou, spells: bare };
    const names = JSON.parse(JSON.stringify(namesOf(hangzhou, instruments)));
    for (const procedure of ['apply', 'endorse'] as const) {
      const given = { ...options, procedure };
      const { instruments: titles } = names;
      expect(fieldsOf(built, given)).not.toEqual(fieldsOf(hangzhou, given));
      expect(fieldsOf(built, { ...given, names })).toEqual(
        fieldsOf(hangzhou, { ...given, names: { instruments: titles } }),
      );
    }
    // Two definitions of one article have the same name, once they have no title.
    for (const { why } of fieldsOf(built, options)) {
      const parts = why.replace('Needed for: ', '').split('; ');
      expect(new Set(parts).size, why).toBe(parts.length);
    }
    const why = fieldsOf(built, { ...options, lang: 'zh', names }).map((field) => field.why);
    expect(why.filter((text) => /[a-z]+-\d{4}/.test(text))).toEqual([]);
    expect(why[0]).toContain('《杭州市流动人口服务管理规定》第');
  });

  it('is of no matter to verdicts', () => {
    const facts: Facts = { residence: { housing: 'owned' } };
    const names = namesOf(hangzhou, instruments);
    expect(interview(hangzhou, { ...options, names }).step(facts).verdict).toEqual(
      interview(hangzhou, options).step(facts).verdict,
    );
  });
});
