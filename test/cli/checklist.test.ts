import { describe, expect, it } from 'vitest';
import { renderChecklist } from '../../src/cli/render/checklist.js';
import { createPage } from '../../src/cli/render/page.js';
import type { Lang } from '../../src/messages/index.js';
import { definePolicy, type Procedure, type ResolvedVersion } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call } from './harness.js';
import { instruments, town } from './town.js';

const show = (lang: Lang = 'en', only?: Procedure): string => {
  const resolved = definePolicy([town]).spells[0]?.resolved as ResolvedVersion;
  return renderChecklist(resolved, only, createPage(resolved.version, instruments, lang));
};
const lines = (text: string): string[] => text.split('\n');
const lineWith = (text: string, part: string): string =>
  lines(text).find((line) => line.includes(part)) ?? '';
/** The lines that follow the one with a text. */
const below = (text: string, part: string, n = 1): string =>
  lines(text)[lines(text).findIndex((line) => line.includes(part)) + n]?.trim() ?? '';

describe('renderChecklist', () => {
  it('says what each way of proof takes, how many papers, how made, and whom it is for', () => {
    const text = show();
    expect(lineWith(text, 'Pictures')).toContain(
      '□ Pictures: Photo of the applicant (2 originals, 1 copy, stamped, as jpg/png)  [town-rules art. 4]',
    );
    expect(below(text, '□ Proof')).toBe('if: not: Rents a home');
    expect(below(text, '□ Proof', 2)).toBe(
      "– relying on “A home”: Lease contract and Copy of the landlord's identity document, or Property certificate (issued within 3 months)",
    );
    expect(below(text, '□ Proof', 3)).toMatch(/^– if: .*: .+ — Dog tag$/);
  });

  it('numbers the steps and says how long they take', () => {
    const text = show();
    expect(lineWith(text, 'Come to the office')).toMatch(/^ +1\. Come to the office {2}\[/);
    expect(lineWith(text, 'Wait')).toMatch(/^ +2\. Wait \(10-20 minutes\)/);
  });

  it('names the fee: none once, a sum, and that no source states it', () => {
    const text = show();
    expect(lineWith(text, 'First card free')).toMatch(/First card free {2}\[/);
    expect(lineWith(text, 'Second card')).toContain('(¥20)');
    expect(lineWith(text, 'Third card')).toContain('(no source read states the amount)');
  });

  it('says on whom a deadline lies, and from when it runs', () => {
    expect(lineWith(show(), 'The card is issued')).toContain(
      'office: The card is issued (15 days from: Day on which the application was accepted, at most 30 days)  [town-rules art. 5]',
    );
  });

  it('speaks of no days where none may pass', () => {
    expect(lineWith(show(), 'To be asked for')).toContain(
      '(on the day itself: Day of residence registration)',
    );
    expect(lineWith(show('zh'), 'To be asked for')).toContain('（居住登记日期当日）');
  });

  it('says where a window lies, and what lateness does, band by band', () => {
    const text = show();
    expect(below(text, 'Each year')).toBe(
      'at each full 1 year from: Day of issue, opens 1 month before, closes 60 days after, a last day off moves to the next working day',
    );
    expect(below(text, 'A little late')).toBe(
      'up to 60 days late: the permit works again, and no time is lost, later windows run from that day',
    );
    expect(below(text, 'Very late')).toBe('after that: the permit is cancelled');
  });

  it('sets grounds and exemptions by the conditions that they serve', () => {
    const text = show();
    expect(lineWith(text, 'Lives here')).toMatch(/^ +□ Lives here/);
    expect(below(text, 'The grounds that count')).toMatch(/^– A home {2}\[town-rules art\. 1\]$/);
    expect(lineWith(text, 'Talents')).toContain('(freed from: Lives here)');
  });

  it('sets what another source says under its clause, with that source', () => {
    expect(below(show(), '□ Lives here')).toBe(
      '≠ another source: A guide asks for more  [town-guide "fees"]',
    );
    expect(below(show('zh'), '□ Lives here')).toBe(
      '≠ 另有说法：A guide asks for more（中）  [town-guide “fees”]',
    );
  });

  it('says what a warning without a title warns of, and when', () => {
    expect(lineWith(show(), '! ')).toMatch(
      /! Nobody else may file.*\(if: Rents a home\) {2}\[town-rules art\. 2\]/,
    );
  });

  it('says how long the permit runs, what suspends and ends it, and what it gives', () => {
    const text = show();
    expect(lineWith(text, 'The card runs')).toContain('(9 years from: Day of issue)');
    expect(lineWith(text, 'Runs on')).toContain('(no end is set)');
    expect(below(text, 'What suspends it')).toMatch(/Away for long/);
    expect(below(text, 'How it ends')).toMatch(/Death of the holder/);
    expect(lineWith(text, 'To borrow books')).toContain('[town-rules art. 8]');
  });

  it('lists the sources cited, each with its title, kind, number and address', () => {
    const text = show();
    expect(lineWith(text, 'town-rules:')).toBe(
      '  town-rules: town-rules in full · local regulation · No. 7 · https://example.org/rules',
    );
    expect(lineWith(text, 'town-guide:')).toContain('secondary source');
  });

  it('shows one procedure alone', () => {
    const text = show('en', 'endorse');
    expect(text).toContain('Have it stamped');
    for (const other of ['Ask for a permit', 'The card runs', 'To borrow books', 'town-guide'])
      expect(text).not.toContain(other);
  });

  it('is in Chinese where Chinese is asked for', () => {
    const known = /town-(rules|guide)|town\/residence-permit|apply|endorse|https:\S+|“fees”|No\. 7|jpg\/png/g;
    const strip = (line: string): string => line.replace(known, '').replace(/[A-Za-z ]+（中）/g, '');
    expect(lines(show('zh')).filter((line) => /[a-z]{2}/i.test(strip(line)))).toEqual([]);
    expect(lineWith(show('zh'), 'Pictures')).toContain(
      '：本人相片（原件2份，复印件1份，须盖章，格式 jpg/png）',
    );
  });
});

describe('show', () => {
  const hangzhou = 'hangzhou/residence-permit';
  const asOf = ['--as-of', '2024-05-01'];

  it('shows one procedure of the package’s rules', async () => {
    const { code, out, err } = await call([
      'show',
      hangzhou,
      '--procedure',
      'endorse',
      ...asOf,
      '--lang',
      'zh',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/自签发之日起每满一年.*第19条/);
    expect(out).not.toContain('申领居住证  apply');
    const json = await call(['show', hangzhou, '--procedure', 'endorse', ...asOf, '--json']);
    expect(Object.keys(JSON.parse(json.out).version.procedures)).toEqual(['endorse']);
  });

  it('cites paragraphs and items as lawyers do, and guides by their parts', async () => {
    const { out } = await call(['show', hangzhou, '--procedure', 'apply', ...asOf, '--lang', 'zh']);
    expect(out).toMatch(/– 合法稳定就业 {2}\[hangzhou-2018 第16条第1款第\(1\)项\]/);
    expect(out).toMatch(/\[guide-jingyanla 第1部分\]/);
    const english = await call(['show', hangzhou, '--procedure', 'apply', ...asOf, '--lang', 'en']);
    expect(english.out).toContain('[guide-jingyanla part 1]');
    expect(english.out).toMatch(/– Lawful and stable employment {2}\[hangzhou-2018 art\. 16 para\. 1\(1\)\]/);
  });

  it.each(Object.keys(policies))('leaves no name of a program in %s', async (id) => {
    for (const lang of ['zh', 'en']) {
      const { code, out } = await call(['show', id, '--lang', lang, '--as-of', '2026-11-30']);
      if (code !== 0) continue; // Repealed by then.
      expect(out).not.toMatch(/undefined|\[object|NaN|\{\w+\}| {2}\[\]/);
      // Sections, materials, units and codes have words; what remains are ids of instruments and policies.
      const said = out.replace(/\[[\w.-]+ [^\]]*\]|^ +[\w-]+: .*$|↳ \S+|\S+\/\S+|https?:\S+/gm, '');
      expect(said).not.toMatch(/working-day|years-continue|lease-contract|NO_LEGAL|AGENT_NOT/);
    }
  });
});
