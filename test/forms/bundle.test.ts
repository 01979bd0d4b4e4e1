import { join } from 'node:path';
import { runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as forms from '../../src/forms/index.js';
import { currentResidencePermit } from '../../src/rules/hangzhou.js';
import { bareContext, lackingIn } from '../package/bare-context.js';
import { type Bundle, bundle } from '../package/bundle.js';

const ROOT = join(import.meta.dirname, '../..');
const of = (names: string, format: 'esm' | 'iife' = 'esm'): Promise<Bundle> =>
  bundle(ROOT, `export { ${names} } from './src/forms/index.ts';`, { format, target: 'es2020' });
/** Folders and files of ours that a bundle holds. */
const partsOf = ({ weights }: Bundle): string[] => weights.map((one) => one.replace(/^\d+ (src\/)?/, ''));

describe('a form', () => {
  let whole: Bundle;
  beforeAll(async () => {
    whole = await of(Object.keys(forms).join(', '));
  });

  it('holds nothing that forms have no use for', () => {
    const strays = partsOf(whole).filter((part) =>
      /zod|^(impact|diagram|schema|lifecycle|testing|cases|cli|rules)\/|messages\/(reasons|lifecycle|rule-file|case-issues|issues)/.test(
        part,
      ),
    );
    expect(strays).toEqual([]);
    expect(partsOf(whole)).toContain('forms/interview.ts');
  });

  it('uses nothing that runtimes of forms may lack', () => {
    const words =
      /\b(Intl|Promise|Proxy|Reflect|WeakRef|BigInt|globalThis|eval|Function|process|require|async|await|new Date\(\))\b/;
    expect(whole.text.match(words)?.[0]).toBeUndefined();
  });

  it('loads only the words that it says', async () => {
    const parts = async (name: string): Promise<string[]> => partsOf(await of(name));
    const inInterview = await parts('interview');
    expect(inInterview).toContain('messages/fact-issues.ts');
    expect(inInterview.filter((part) => /checks|unfit|json-schema|validator/.test(part))).toEqual([]);
    expect((await parts('preparedInterview')).filter((part) => part.startsWith('messages/'))).toEqual([]);
    expect((await parts('fieldsOf')).filter((part) => /issues\.ts|checks/.test(part))).toEqual([]);
    const inCheck = await parts('checkIdentityNumber');
    expect(inCheck.filter((part) => /messages|facts\/vocabulary|isValidDate/.test(part))).toEqual([]);
    expect(inCheck).toContain('node_modules/stdnum/lib/esm/util/checksum.js');
  });

  it('weighs no more than was measured, with a little to spare', async () => {
    const limits = {
      interview: 22_400,
      preparedInterview: 12_000,
      windowChecks: 20_900,
      fieldsOf: 14_200,
      checkIdentityNumber: 1_200,
    };
    for (const [name, limit] of Object.entries(limits))
      expect.soft((await of(name)).gzipped, name).toBeLessThan(limit);
  });

  it('leads a whole interview in a runtime that has hardly anything', async () => {
    const { text } = await of(Object.keys(forms).join(', '), 'iife');
    const context = bareContext();
    expect(lackingIn(context)).toEqual([]);
    const { interview, windowChecks, checkIdentityNumber } = runInContext(
      `${text}; bundled`,
      context,
    ) as typeof forms;
    const options = { asOf: '2024-05-01', lang: 'en' } as const;
    const answers = {
      residence: { housing: 'rented', registeredOn: '2023-02-30', leaseThrough: '2024-04-30' },
    };
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(interview(currentResidencePermit, options).step(answers))).toEqual(
      plain(forms.interview(currentResidencePermit, options).step(answers)),
    );
    expect(plain(windowChecks(currentResidencePermit, answers as never, options))).toEqual(
      plain(forms.windowChecks(currentResidencePermit, answers as never, options)),
    );
    expect(checkIdentityNumber('11010519491231002X', options).isValid).toBe(true);
  });
});
