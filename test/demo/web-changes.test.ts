import { describe, expect, it } from 'vitest';
import { type Impact, impact } from '../../src/impact/index.js';
import { lackingText, literalText } from '../../src/messages/index.js';
import { residencePermitGuide as guide } from '../../src/rules/hangzhou.js';
import { GUIDE } from './web-people.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

describe.concurrent('demo page: changes of law', () => {
  it('shows what changed between two versions, clause by clause', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/changes?policy=shanghai/residence-permit&lang=en`);
      await page.locator('.clauses li').first().waitFor({ state: 'attached' });
      expect(await page.locator('#older option:checked').textContent()).toContain('2018-01-01');
      expect(await page.locator('#newer option:checked').textContent()).toContain('2025-12-17');
      expect(await page.locator('.clauses .source').count()).toBeGreaterThan(0);
    });
  });

  it('says who gains and who must bring other papers by a change of law, by which clauses', async () => {
    const { transitions } = guideImpact();
    const outcome = transitions.find(({ part }) => part === 'outcome');
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=en`);
      await page.getByText('Compared: people are affected in 4 procedures, and nobody in 4.').waitFor();
      const shown = page.locator('details[data-procedure=apply]');
      expect(await shown.locator('h3').allTextContents()).toEqual([
        'Who gains',
        'Who must bring more papers',
        'Who needs fewer papers',
      ]);
      for (const part of ['outcome', 'ground', 'earliestEligibleOn', 'material'])
        expect(await shown.locator(`[data-part=${part}]`).count(), part).toBe(
          transitions.filter((one) => one.part === part).length,
        );
      const section = String(await shown.textContent());
      for (const { id } of transitions.filter(({ part }) => part === 'lacking'))
        expect(section).toContain(lackingText(id?.split(' ')[1] ?? '', 'en'));
      const card = shown.locator('[data-part=outcome]');
      const text = String(await card.textContent());
      expect(text).toContain('Outcome: from “Not eligible” to “Eligible”');
      for (const literal of outcome?.common ?? []) expect(text).toContain(literalText(literal, 'en'));
      expect(text).toContain('not a share of people');
      expect(await card.locator('.source').count()).toBe(outcome?.clauses.length);
      // The example is told in words, with nothing of the data in it.
      expect(text).toMatch(/For example.*Purpose|For example.*Place of residence: /);
      expect(section).not.toMatch(/[{[]"|\w":|labour-contract|rented\b(?! home)/);
      await page.getByRole('link', { name: '中文' }).click();
      await page.getByText('比较完毕：4 个事项有人受影响，4 个没有。').waitFor();
      expect(await card.textContent()).toContain('结论：由“不符合条件”变为“符合条件”');
    });
  });

  it('names what could not be compared, and opens a change by keyboard', async () => {
    await visiting(async (page) => {
      await page.goto(`${siteUrl()}#/changes?policy=shanghai/residence-permit&procedure=apply&lang=en`);
      const shown = page.locator('[data-procedure=apply]');
      await shown
        .getByText('Not compared exactly, so people may be affected there too: Eligible from')
        .waitFor();
      const papers = shown.locator('[data-part=material]').first();
      expect(await papers.locator('li').count()).toBe(0);
      await papers.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await papers.locator('li .source').first().waitFor();
    });
  });

  it('compares beside the page, and stops when nobody looks any more', async () => {
    await visiting(async (page) => {
      // A comparison that never ends by itself.
      await page.addInitScript('Worker.prototype.postMessage = () => {}');
      const started = page.waitForEvent('worker');
      await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=en`);
      await page.getByText('Comparing: Application (1 of 8)').waitFor();
      const stopped = (await started).waitForEvent('close');
      await page.getByRole('link', { name: 'Cities' }).click();
      await page.locator('.city').first().waitFor();
      await stopped;
      expect(page.workers()).toEqual([]);
    });
  });
});

/** Whom the change of the guide affects, worked out here. */
function guideImpact(): Impact {
  const [before, after] = guide.spells
    .slice(-2)
    .map((spell) => ({ ...guide, spells: [{ ...spell, from: 10000101, through: 99991231 }] }));
  if (!before || !after) throw new Error('the guide did not change');
  const found = impact(before, after, { asOf: '2023-10-01' });
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
}
