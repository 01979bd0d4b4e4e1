import { describe, expect, it } from 'vitest';
import { call, file, mistaken } from './harness.js';

const hangzhou = 'hangzhou/residence-permit';
const asOf = ['--as-of', '2024-05-01'];
const plain = file('plain.json', {});
const ask = (...more: string[]) => ['evaluate', hangzhou, ...asOf, '--lang', 'en', ...more];

describe('a problem', () => {
  it('is one line with its path, and its fellows are others', async () => {
    const { code, out, err } = await call(ask(file('mistaken.json', mistaken)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toHaveLength(2);
    expect(err[0]).toMatch(/^residence\.registeredOn: "2023-02-30" is not a date/);
    expect(err[1]).toMatch(/^residence\.registerdOn: .*did you mean residence\.registeredOn\?/);
  });

  it('is JSON on standard error under --json', async () => {
    const { code, out, err } = await call(ask(file('mistaken.json', mistaken), '--json'));
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(JSON.parse(err[0] as string)).toEqual({
      problems: [
        {
          code: 'NOT_A_DATE',
          path: 'residence.registeredOn',
          message: expect.stringContaining('2023-02-30'),
        },
        {
          code: 'UNKNOWN_FACT',
          path: 'residence.registerdOn',
          message: expect.any(String),
          didYouMean: 'residence.registeredOn',
        },
      ],
    });
  });

  it('is told in Chinese too', async () => {
    const path = file('mistaken.json', mistaken);
    const { err } = await call(['evaluate', hangzhou, path, ...asOf, '--lang', 'zh']);
    expect(err[0]).toMatch(/^residence\.registeredOn: .*2023-02-30.*不是日期/);
    expect(err[1]).toMatch(/是否指 residence\.registeredOn/);
  });

  it.each([
    ['a policy', ['evaluate', 'hangzhou/residence-permt'], 'hangzhou/residence-permit'],
    ['a version', ['evaluate', `${hangzhou}@2018-07-02`], '2018-07-01'],
    ['a policy to show', ['show', 'hangzou/residence-permit'], 'hangzhou/residence-permit'],
    ['a policy whose status is asked', ['status', 'hangzou/residence-permit'], 'hangzhou/residence-permit'],
    ['a policy with a timeline', ['timeline', 'hangzhou/residence-permt'], 'hangzhou/residence-permit'],
    ['a policy to compare', ['compare', hangzhou, 'hangzhou/residence-permt'], 'hangzhou/residence-permit'],
    ['a procedure to show', ['show', hangzhou, '--procedure', 'endorze'], 'endorse'],
    ['the file of facts as a policy', ['compare', hangzhou, hangzhou, plain], `--facts ${plain}`],
    ['a command', ['evalute', hangzhou], 'evaluate'],
    ['an option', ['evaluate', hangzhou, '--as-off', '2024-05-01'], '--as-of'],
    ['a procedure', ask('--procedure', 'aply'), 'apply'],
    ['a subject', ask(file('subject.json', { residense: {} })), 'residence'],
    ['papers', ask(file('papers.json', { material: [] })), 'materials'],
  ])('guesses what was meant by misspelling %s', async (_, argv, meant) => {
    const plain = await call(argv);
    expect(plain).toEqual({ code: 2, out: '', err: [expect.stringContaining(meant)] });
    const { err } = await call([...argv, '--json']);
    expect(JSON.parse(err[0] as string).problems[0].didYouMean).toBe(meant);
  });

  it('names the values that there are', async () => {
    const { err } = await call(ask(file('value.json', { residence: { housing: 'rentd' } })));
    expect(err).toEqual([expect.stringMatching(/^residence\.housing: "rentd".*owned.*rented/)]);
  });

  it('takes the language that was asked for last, as any option', async () => {
    const { err } = await call(ask(file('mistaken.json', mistaken), '--lang', 'zh'));
    expect(err[0]).toMatch(/不是日期/);
  });

  it('guesses nothing when nothing is near', async () => {
    const { err } = await call(ask(file('strange.json', { qqqqqqqq: {} })));
    expect(err).toEqual([expect.not.stringMatching(/did you mean/)]);
  });

  it.each([
    ['a day that does not exist', ['evaluate', hangzhou, '--as-of', '2023-02-30'], /2023-02-30/],
    ['a day in other words', ['evaluate', hangzhou, '--as-of', 'tomorrow'], /tomorrow/],
    ['a language that it has not', ['evaluate', hangzhou, '--lang', 'fr'], /fr/],
    ['a procedure that the policy has not', ask('--procedure', 'renew'), /renew/],
    [
      'a first day that does not exist',
      ['timeline', hangzhou, '--from', '2023-02-30'],
      /^--from: "2023-02-30"/,
    ],
    ['a last day in other words', ['timeline', hangzhou, '--to', 'later'], /^--to: "later"/],
    [
      'a last day before the first',
      ['timeline', hangzhou, '--from', '2024-01-02', '--to', '2024-01-01'],
      /2024-01-01.*2024-01-02/,
    ],
    ['a status on no day', ['status', hangzhou, '--as-of', '2023-02-30'], /2023-02-30/],
    ['a comparison of one', ['compare', hangzhou, ...asOf], /two|两/],
    [
      'a procedure to show that is not there',
      ['show', hangzhou, '--procedure', 'book', ...asOf],
      /book.*endorse/,
    ],
    ['no policy', ['evaluate'], /policy/],
    ['a word too many', ['evaluate', hangzhou, '-', 'more'], /argument/],
    ['an option without its value', ['evaluate', hangzhou, '--as-of'], /--as-of/],
    ['a policy not in force', ['show', hangzhou, '--as-of', '2012-05-31'], /2012-06-01/],
  ])('is %s', async (_, argv, said) => {
    expect(await call(argv)).toEqual({ code: 2, out: '', err: [expect.stringMatching(said)] });
  });

  it('is calling it without a command, and the help says how', async () => {
    const { code, out, err } = await call([]);
    expect(code).toBe(2);
    expect([out, ...err].join('\n')).toMatch(/evaluate/);
  });
});

describe('a hostile file', () => {
  const deep = (open: string, close: string) => `${open.repeat(100_000)}${close.repeat(100_000)}`;

  it.each([
    ['not JSON', file('text.json', 'hello')],
    ['broken off', file('half.json', '{"residence": {')],
    ['a list', file('list.json', '[]')],
    ['null', file('null.json', 'null')],
    ['a number', file('number.json', '7')],
    ['of many bytes', file('big.json', ' '.repeat(9 * 1024 * 1024))],
    ['deep in lists', file('lists.json', `{"residence":${deep('[', ']')}}`)],
    ['deep in objects', file('objects.json', `{"residence":${deep('{"a":', '}').replace('}', '1}')}}`)],
    ['of bytes that are no text', file('bytes.json', '\u0000\uFFFD\u0001')],
    ['with a key of every object', file('proto.json', '{"__proto__":{"residence":{}}}')],
    ['a folder', import.meta.dirname],
    ['missing', '/nowhere/facts.json'],
  ])('that is %s is refused in few words', async (_, path) => {
    const { code, out, err } = await call(ask(path));
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err[0]?.length).toBeLessThan(300);
    expect(err.join('\n')).not.toMatch(/^\s+at |internal error|Maximum call stack/m);
  });

  it('that is empty says nothing of the person', async () => {
    const { code, out } = await call(ask(file('empty.json', ''), '--json'));
    expect(code).toBe(0);
    expect(JSON.parse(out).outcome).toBe('indeterminate');
  });

  it('with a thousand problems names at most a hundred of them', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => [`fact${i}`, i]);
    const { code, err } = await call(ask(file('many.json', { residence: Object.fromEntries(names) })));
    expect(code).toBe(2);
    expect(err.length).toBeLessThanOrEqual(100);
  });

  it('never has an identity number repeated', async () => {
    const number = '11010119900307123X';
    const path = file('number-in-it.json', { [number]: 1, identity: { hukouDivision: number, [number]: 1 } });
    const { code, err } = await call(ask(path));
    expect(code).toBe(2);
    expect(err.join('\n')).not.toContain('19900307');
  });
});
