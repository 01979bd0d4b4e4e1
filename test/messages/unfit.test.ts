import { describe, expect, it } from 'vitest';
import { type UnfitCode, type UnfitMaterial, unfitCodes } from '../../src/materials/index.js';
import { unfitText } from '../../src/messages/index.js';
import { unfitTexts } from '../../src/messages/unfit.js';
import { faultsInBoth, placeholdersOf, subsetsOf } from './support.js';

const typical: { readonly [code in UnfitCode]: UnfitMaterial['params'] } = {
  MATERIAL_EXPIRED: { validThrough: '2024-04-30' },
  MATERIAL_NOT_YET_VALID: { validFrom: '2024-06-01' },
  MATERIAL_NOT_STAMPED: {},
  MATERIAL_TOO_FEW_ORIGINALS: { needed: 2, held: 0 },
  MATERIAL_TOO_FEW_COPIES: { needed: 2, held: 1 },
  MATERIAL_WRONG_FORMAT: { format: 'png', formats: ['jpg', 'pdf'] },
  MATERIAL_TOO_OLD: { issuedOn: '2023-01-01', goodThrough: '2024-02-01' },
  MATERIAL_ATTRIBUTE: { name: 'background', needed: 'white', given: 'blue' },
};

describe('unfitText', () => {
  it('has a text for every code', () => {
    expect(Object.keys(unfitTexts).sort()).toEqual([...unfitCodes].sort());
  });

  it('uses every parameter that is given, and no other', () => {
    expect(unfitCodes.map((code) => placeholdersOf(unfitTexts[code].en))).toEqual(
      unfitCodes.map((code) => Object.keys(typical[code]).sort()),
    );
  });

  it.each(unfitCodes)('reads well for %s, whichever parameters are known', (code) => {
    for (const params of subsetsOf(typical[code]))
      expect(faultsInBoth((lang) => unfitText({ kind: 'lease-contract', code, params }, lang))).toEqual([]);
  });

  it('shows that none is held', () => {
    const none = {
      kind: 'photo',
      code: 'MATERIAL_TOO_FEW_ORIGINALS',
      params: { needed: 1, held: 0 },
    } as const;
    expect(unfitText(none, 'en')).toContain('0 held');
    expect(unfitText(none, 'zh')).toContain('现有0份');
  });

  it('says through which day a paper too old was good', () => {
    const old = { kind: 'photo', code: 'MATERIAL_TOO_OLD', params: typical.MATERIAL_TOO_OLD } as const;
    expect(unfitText(old, 'zh')).toContain('2024-02-01之后不再有效');
    expect(unfitText(old, 'en')).toContain('through 2024-02-01');
  });

  it('leaves the name of the paper to the caller', () => {
    const unfit = { kind: 'lease-contract', code: 'MATERIAL_NOT_STAMPED', params: {} } as const;
    expect(unfitText(unfit, 'zh')).toBe('未盖章，请由出具单位盖章。');
  });

  it('words an attribute that our rule files ask for, and leaves out its name', () => {
    const photo = (name: string, needed: string | boolean, given: string | boolean) =>
      ({ kind: 'photo', code: 'MATERIAL_ATTRIBUTE', params: { name, needed, given } }) as const;
    expect(unfitText(photo('background', 'white', 'blue'), 'en')).toBe(
      'not as required; white background needed, blue background given.',
    );
    expect(unfitText(photo('isBareheaded', true, false), 'zh')).toBe('不符合要求，应为 免冠，现为 未免冠。');
  });

  it('words a truth value of an attribute', () => {
    const unfit = {
      kind: 'photo',
      code: 'MATERIAL_ATTRIBUTE',
      params: { name: 'isRecent', needed: true, given: false },
    } as const;
    expect(unfitText(unfit, 'en')).toContain('yes needed, no given');
  });
});
