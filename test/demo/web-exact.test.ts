import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type InterviewOptions, interview } from '../../src/forms/index.js';
import { nextQuestions, whyNot } from '../../src/impact/index.js';
import { wayText } from '../../src/messages/index.js';
import { residencePermitGuide as guide } from '../../src/rules/hangzhou.js';
import { early, GUIDE, NO_WORKERS } from './web-people.js';
import { answerAll, begin, comeBack, outcomeOn, type PersonCase } from './web-person.js';
import { siteUrl, startVisiting } from './web-visit.js';

const visiting = startVisiting();

/** A worker has all the time that it needs, on a busy machine too: the page waits for it longer than its 80 ms. */
const PATIENT =
  'const wait = setTimeout; globalThis.setTimeout = (run, ms, ...more) => wait(run, ms === 80 ? 60_000 : ms, ...more);';

/** What the guide's interview asks first, with exact questions or without, and how many at most. */
function firstOf({ asOf }: PersonCase, more: Partial<InterviewOptions> = {}) {
  const step = interview(guide, { asOf, procedure: 'renew', ...more }).step({});
  return { fact: step.questions[0]?.fact, atMost: step.questionsLeft.atMost };
}

describe.concurrent('demo page: exact answers', () => {
  it('asks the exact questions, and says how many are left at most', async () => {
    const { fact, atMost } = firstOf(early, { nextQuestions });
    expect(fact).not.toBe(firstOf(early).fact);
    await visiting(async (page) => {
      await page.addInitScript(PATIENT);
      await begin(page, siteUrl(), early, 'en');
      await page.getByText(`At most ${atMost} questions left`).waitFor();
      // The verdict alone would ask nine.
      expect(await answerAll(page, early.facts, 'en')).toEqual([fact]);
      expect(await outcomeOn(page)).toBe(early.expect.outcome);
    });
  });

  it('asks what the verdict lacks where a browser has no workers, and claims nothing else', async () => {
    await visiting(async (page) => {
      await page.addInitScript(NO_WORKERS);
      await begin(page, siteUrl(), early, 'zh');
      await page.locator(`form[data-fact="${firstOf(early).fact}"]`).waitFor();
      await comeBack(page, siteUrl(), early, 'zh');
      await page.getByText('没能得出精确的答案：有没有办法，这里不能断定。').waitFor();
      await page.goto(`${siteUrl()}#/changes?${GUIDE}&lang=en`);
      await page.getByText(/^Application, .*: no exact answer/).waitFor();
      await page.getByText('Nothing could be compared.').waitFor();
      expect(await page.getByText('nobody else is affected').count()).toBe(0);
    });
  });

  it('tells whoever is refused what would help, in both languages', async () => {
    const { asOf, facts } = early;
    const answer = whyNot(guide, facts as Facts, { asOf, procedure: 'renew' });
    const ways = 'ways' in answer ? answer.ways : [];
    expect(ways[0]?.on).toBe('2023-11-01');
    await visiting(async (page) => {
      await comeBack(page, siteUrl(), early, 'zh');
      for (const lang of ['zh', 'en'] as const) {
        if (lang === 'en') await page.getByRole('link', { name: 'English' }).click();
        const texts = ways.map((way) =>
          wayText(way, asOf, lang, { clauseText: ({ id, title }) => title?.[lang] ?? id }),
        );
        await page.locator('.what-helps li', { hasText: texts[0] ?? '' }).waitFor();
        expect(await page.locator('.what-helps li').allTextContents()).toEqual(texts);
      }
    });
  });
});
