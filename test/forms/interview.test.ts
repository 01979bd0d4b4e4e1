import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type InterviewStep, interview, type Question, withAnswer } from '../../src/forms/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const asOf = '2024-05-01';
const factsIn = (questions: readonly Question[]): string[] => questions.map(({ fact }) => fact);
const stepFor = (answers: unknown, more: object = {}): InterviewStep =>
  interview(hangzhou, { asOf, lang: 'en', ...more }).step(answers);

const employee = {
  identity: { region: 'mainland', hukouDivision: '340102' },
  residence: { division: '330106', registeredOn: '2023-10-31', isContinuous: true, housing: 'rented' },
  employment: { kind: 'employee', division: '330106', socialInsuranceMonths: 6 },
  standing: { isRecognisedTalent: false, isRecognisedInvestor: false },
} as const satisfies Facts;

describe('step', () => {
  it('asks for every fact that can decide before anything is answered', () => {
    const { questions, answered, isSettled, questionsLeft, verdict } = stepFor({});
    expect(factsIn(questions)).toEqual(verdict.missingFacts);
    expect(factsIn(questions)).toContain('residence.registeredOn');
    expect(questionsLeft).toEqual({ atMost: questions.length });
    expect({ answered, isSettled, outcome: verdict.outcome }).toEqual({
      answered: [],
      isSettled: false,
      outcome: 'indeterminate',
    });
  });

  it('asks in words of the form, with options, help and the clauses that want to know', () => {
    const find = (lang: 'zh' | 'en', fact: string) =>
      stepFor({}, { lang }).questions.find((question) => question.fact === fact);
    expect(find('en', 'residence.housing')).toMatchObject({
      type: 'enum',
      label: 'Kind of home',
      question: 'In what kind of home do you live?',
      help: null,
      unit: null,
      mayBeNone: false,
      fields: null,
    });
    expect(find('zh', 'residence.housing')?.options?.[1]).toEqual({ value: 'rented', label: '租赁住房' });
    expect(find('zh', 'residence.registeredOn')?.why).toBe(
      '用于判断：办理居住登记并居住半年以上（hangzhou-2018 第16条第1款）',
    );
    expect(find('en', 'residence.registeredOn')?.askedBy).toEqual([
      {
        path: 'procedures.apply.eligibility.half-year',
        title: 'Half a year of residence from the day of registration',
        citation: { instrument: 'hangzhou-2018', article: '16', item: '1' },
      },
    ]);
    expect(find('en', 'employment.socialInsuranceMonths')?.unit).toBe('months');
    expect(find('zh', 'employment.socialInsuranceMonths')?.unit).toBe('个月');
  });

  it('names clauses and instruments by the names that it is given', () => {
    const names = {
      titles: { 'procedures.apply.eligibility.half-year': { zh: '半年', en: 'Half a year' } },
      instruments: { 'hangzhou-2018': { zh: '杭州规定', en: 'Hangzhou Provisions' } },
    };
    const whyIn = (lang: 'zh' | 'en') =>
      stepFor({}, { names, lang }).questions.find(({ fact }) => fact === 'residence.registeredOn')?.why;
    expect(whyIn('en')).toBe('Needed for: Half a year (Hangzhou Provisions, art. 16 para. 1)');
    expect(whyIn('zh')).toBe('用于判断：半年（《杭州规定》第16条第1款）');
  });

  it('asks no more once the outcome is settled, and goes on with the papers', () => {
    const { isSettled, questions, details, questionsLeft, verdict } = stepFor(employee);
    expect(verdict.outcome).toBe('eligible');
    expect({ isSettled, questions, questionsLeft }).toEqual({
      isSettled: true,
      questions: [],
      questionsLeft: { atMost: 0 },
    });
    const wanted = factsIn(details);
    expect(wanted).toContain('application.filedBy');
    expect(wanted[wanted.length - 1]).toBe('materials');
    const papers = details[details.length - 1];
    expect(papers).toMatchObject({ type: 'materials', label: 'Papers held' });
    expect(papers?.options).toContainEqual({ value: 'labour-contract', label: 'Labour contract' });
  });

  it('asks for papers only where some are demanded', () => {
    const asked = (filedBy: string) =>
      factsIn(
        stepFor(
          { application: { filedBy }, residence: { division: '330106' } },
          { procedure: 'change-address' },
        ).details,
      );
    expect(asked('self')).not.toContain('materials');
    expect(asked('guardian')).toContain('materials');
  });

  it('settles on the day before half a year as on the day itself, to different outcomes', () => {
    expect(stepFor(employee, { asOf: '2024-04-29' })).toMatchObject({
      isSettled: true,
      verdict: { outcome: 'ineligible', earliestEligibleOn: '2024-04-30' },
    });
    expect(stepFor(employee, { asOf: '2024-04-30' })).toMatchObject({
      isSettled: true,
      verdict: { outcome: 'eligible' },
    });
  });

  it('keeps what is answered in sight, with its value, even where another answer already fails', () => {
    const failing = withAnswer(employee, 'identity.hukouDivision', '330106');
    const { answered, verdict } = stepFor(failing);
    expect(verdict.outcome).toBe('ineligible');
    expect(factsIn(answered)).toEqual(
      expect.arrayContaining(['identity.hukouDivision', 'residence.registeredOn', 'employment.kind']),
    );
    expect(answered.find(({ fact }) => fact === 'employment.kind')?.value).toBe('employee');
  });

  it('drops from sight what another answer made immaterial, and what no rule reads', () => {
    const talent = {
      ...employee,
      standing: { isRecognisedTalent: true, isRecognisedInvestor: false },
      study: { level: 'primary' },
    };
    const shown = factsIn(stepFor(talent).answered);
    expect(shown).toContain('standing.isRecognisedTalent');
    expect(shown).not.toContain('standing.isRecognisedInvestor');
    expect(shown).not.toContain('study.level');
  });

  it('gives the papers held back among the answers', () => {
    const { answered } = stepFor({ ...employee, materials: ['labour-contract'] });
    expect(answered[answered.length - 1]).toMatchObject({ fact: 'materials', value: ['labour-contract'] });
  });

  it('takes answers back as if they had never been given', () => {
    const taken = withAnswer(employee, 'residence.registeredOn', undefined);
    const { registeredOn: _, ...rest } = employee.residence;
    expect(stepFor(taken)).toEqual(stepFor({ ...employee, residence: rest }));
    expect(factsIn(stepFor(taken).questions)).toEqual(['residence.registeredOn']);
  });

  it('says what is no valid answer, leaves it out, and asks again', () => {
    const { problems, questions, verdict } = stepFor(
      withAnswer(employee, 'residence.registeredOn', '2023-02-30'),
    );
    expect(problems).toEqual([
      {
        code: 'NOT_A_DATE',
        path: 'residence.registeredOn',
        facts: ['residence.registeredOn'],
        text: 'Day of residence registration: "2023-02-30" is not a date; expected a day that exists, as YYYY-MM-DD',
        citation: null,
        isDisputed: false,
      },
    ]);
    expect(factsIn(questions)).toEqual(['residence.registeredOn']);
    expect(verdict).toEqual(
      evaluate(hangzhou, withAnswer(employee, 'residence.registeredOn', undefined), { asOf }),
    );
  });

  it('takes neither of two answers that contradict each other, and keeps the rest', () => {
    const { problems, answered, questions } = stepFor(
      withAnswer(employee, 'residence.arrivedOn', '2023-11-01'),
    );
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([
      ['CONTRADICTION', ['residence.registeredOn', 'residence.arrivedOn']],
    ]);
    expect(factsIn(questions)).toEqual(['residence.registeredOn']);
    expect(factsIn(answered)).toContain('residence.division');
  });

  it('names the place of a fault within a list', () => {
    const { problems } = stepFor({
      residence: { spells: [{ from: '2024-01-01' }, { division: '330106' }] },
      materials: ['photo', { kind: 'photo', validThrough: 'soon' }],
    });
    expect(problems.map(({ path, text }) => [path, text.split(':')[0]])).toEqual([
      ['residence.spells.1.from', 'Spells of residence 2 First day'],
      ['materials.1.validThrough', 'Papers held 2 validThrough'],
    ]);
  });

  it('says of an answer that is too coarse that it is, and does not ask for it again', () => {
    const { problems, questions, isSettled, verdict } = stepFor(
      withAnswer(employee, 'identity.hukouDivision', '330100'),
    );
    expect(verdict.outcome).toBe('indeterminate');
    expect({ isSettled, asked: factsIn(questions) }).toEqual({ isSettled: false, asked: [] });
    expect(problems).toMatchObject([
      {
        code: 'NOT_PRECISE',
        path: 'identity.hukouDivision',
        citation: { instrument: 'hangzhou-2018', article: '2', item: '2' },
      },
    ]);
  });

  it('takes a field left blank for one not answered', () => {
    const blank = {
      ...employee,
      residence: { ...employee.residence, leaseThrough: '', plannedDays: '' },
      study: { isEnrolled: null, level: '' },
      permit: null,
    };
    expect(stepFor(blank)).toEqual(stepFor(employee));
  });

  it('does not take none for blank where none is an answer', () => {
    const { verdict } = stepFor(withAnswer(employee, 'identity.hukouDivision', null));
    expect(verdict).toEqual(
      evaluate(hangzhou, withAnswer(employee, 'identity.hukouDivision', null), { asOf }),
    );
    expect(verdict.missingFacts).toEqual([]);
  });

  it('has nothing to ask on a day without a version in force', () => {
    const step = stepFor(employee, { asOf: '2000-01-01' });
    expect(step.verdict.outcome).toBe('out-of-force');
    expect({ ...step, verdict: null }).toEqual({
      verdict: null,
      isSettled: true,
      questions: [],
      details: [],
      answered: [],
      questionsLeft: { atMost: 0 },
      problems: [],
    });
  });

  it('says the same in both languages', () => {
    const { questions: zh } = stepFor({}, { lang: 'zh' });
    const { questions: en } = stepFor({}, { lang: 'en' });
    expect(factsIn(zh)).toEqual(factsIn(en));
    for (const [i, question] of zh.entries()) {
      expect(question.question).toMatch(/\p{Script=Han}/u);
      expect(en[i]?.question).not.toMatch(/\p{Script=Han}/u);
    }
    expect(interview(hangzhou, { asOf }).step({}).questions).toEqual(zh);
  });
});

describe('a language that there is not', () => {
  it('gives Chinese', () => {
    const step = (lang: unknown) => stepFor({ identity: { region: 7 } }, { lang });
    for (const lang of ['fr', null, 'constructor', undefined]) expect(step(lang)).toEqual(step('zh'));
  });
});

describe('step with nextQuestions', () => {
  it('asks what it is told, in that order, and leaves out what is answered', () => {
    const nextQuestions = () => ({
      facts: ['residence.housing', 'identity.region', 'residence.division'],
      isSettled: false,
      atMost: 7,
    });
    const { questions, questionsLeft } = stepFor({ identity: { region: 'mainland' } }, { nextQuestions });
    expect(factsIn(questions)).toEqual(['residence.housing', 'residence.division']);
    expect(questionsLeft).toEqual({ atMost: 7 });
  });

  it('hands over valid facts only, with the day and the procedure', () => {
    const calls: unknown[] = [];
    const nextQuestions = (policy: unknown, facts: unknown, options: object) => {
      calls.push([policy, facts, options]);
      return { facts: [], isSettled: false, atMost: 0 };
    };
    stepFor({ identity: { region: 'mainland', birthDate: 'x' } }, { nextQuestions, procedure: 'register' });
    expect(calls).toEqual([
      [
        hangzhou,
        { identity: { region: 'mainland' } },
        expect.objectContaining({ asOf, procedure: 'register' }),
      ],
    ]);
  });

  it('goes on with what the verdict lacks where nothing can change the outcome and the verdict is open', () => {
    const nextQuestions = () => ({ facts: [], isSettled: true, atMost: 0 });
    const { questions, isSettled, verdict } = stepFor({}, { nextQuestions });
    expect(isSettled).toBe(false);
    expect(factsIn(questions)).toEqual(verdict.missingFacts);
  });

  it('is not consulted once the verdict is settled', () => {
    const nextQuestions = () => {
      throw new Error('consulted');
    };
    expect(stepFor(employee, { nextQuestions }).isSettled).toBe(true);
  });
});

describe('interview', () => {
  it.each([
    [{ asOf: '2024-02-30' }, 'INVALID_AS_OF'],
    [{ asOf: undefined }, 'INVALID_AS_OF'],
    [{ procedure: 'book' }, 'UNKNOWN_PROCEDURE'],
    [{ procedure: 'constructor' }, 'UNKNOWN_PROCEDURE'],
  ])('refuses %j before anything is asked', (options, code) => {
    expect(() => interview(hangzhou, { asOf, ...options } as never)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
