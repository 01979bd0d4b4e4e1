import { describe, expect, it } from 'vitest';
import type { ChangeKind, TimelineChange } from '../../src/lifecycle/index.js';
import { changeText, cureText } from '../../src/messages/index.js';
import { changeKindTexts } from '../../src/messages/lifecycle.js';
import { faultsInBoth } from './support.js';

type Change = Pick<TimelineChange, 'kind' | 'id' | 'before' | 'after'>;

/** Two values that a timeline gives for each kind. */
const values: { readonly [kind in ChangeKind]: readonly [before: string, after: string] } = {
  version: ['2016-01-01', '2018-07-01'],
  outcome: ['ineligible', 'eligible'],
  tier: ['temporary', 'long-term'],
  ground: ['unknown', 'met'],
  reason: ['RESIDENCE_TOO_SHORT', 'RESIDENCE_LONG_ENOUGH'],
  material: ['unknown', 'missing'],
  window: ['open', 'late'],
  validity: ['2025-01-01', '2026-01-01'],
  deadline: ['2025-01-01', '2025-01-16'],
  dispute: ['ineligible', 'indeterminate'],
  status: ['active', 'suspended'],
  term: ['2025-01-01', '2026-01-01'],
  cure: ['restored', 'years-restart'],
  years: ['1', '2'],
};
const kinds = Object.keys(changeKindTexts) as ChangeKind[];
const change = (kind: ChangeKind, before: string | null, after: string | null): Change => ({
  kind,
  id: kind === 'window' ? 'endorse' : null,
  before,
  after,
});

describe('changeText', () => {
  it.each(kinds)('reads well for %s, whatever came before or after', (kind) => {
    const [before, after] = values[kind];
    for (const [from, to] of [
      [before, after],
      [null, after],
      [before, null],
      [after, after],
    ] as const)
      expect(faultsInBoth((lang) => changeText(change(kind, from, to), lang))).toEqual([]);
  });

  it.each(kinds)('tells for %s what came from what went', (kind) => {
    const [before, after] = values[kind];
    const texts = [change(kind, null, after), change(kind, before, null), change(kind, before, after)];
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(texts.map((one) => changeText(one, lang))).size).toBeGreaterThanOrEqual(2);
    expect(changeText(change(kind, after, null), 'en')).not.toBe(changeText(change(kind, null, after), 'en'));
  });

  it('puts values into words', () => {
    expect(changeText(change('status', 'active', 'suspended'), 'en')).toBe('Permit: Active → Suspended');
    expect(changeText(change('status', 'active', 'suspended'), 'zh')).toBe(
      '居住证：使用功能正常 → 使用功能中止',
    );
    expect(changeText(change('outcome', 'ineligible', 'eligible'), 'en')).toBe(
      'Outcome: Not eligible → Eligible',
    );
    expect(changeText(change('cure', null, 'years-restart'), 'en')).toBe(
      `Acting late: ${cureText('years-restart', 'en')}`,
    );
  });

  it('names the procedure of a window, and anything else by what stands for its id', () => {
    expect(changeText(change('window', 'open', 'late'), 'zh')).toMatch(/^办理期限·签注：/);
    const ground: Change = { kind: 'ground', id: 'Lawful work', before: 'unmet', after: 'met' };
    expect(changeText(ground, 'en')).toBe('Ground, Lawful work: not met → met');
  });

  it('says a value once where only the days behind it moved', () => {
    expect(changeText(change('window', 'not-yet-open', 'not-yet-open'), 'en')).not.toContain('→');
  });

  it('gives back values that are newer than the texts', () => {
    expect(changeText(change('status', 'active', 'frozen'), 'en')).toContain('frozen');
    expect(changeText(change('status', 'toString', 'active'), 'en')).toContain('toString');
  });
});
