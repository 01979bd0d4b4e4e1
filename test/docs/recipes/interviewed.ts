import type { Page } from 'playwright-core';

const control = (page: Page, fact: string) => page.locator(`[id="${fact}"]`);

const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.id || document.activeElement.tagName');

/** Gives an answer by keyboard and goes on; throws if the focus is lost on the way. */
export async function answer(page: Page, fact: string, text: string): Promise<void> {
  const asked = control(page, fact);
  await asked.waitFor();
  await asked.focus();
  const isSelect = (await asked.evaluate(({ tagName }) => tagName)) === 'SELECT';
  if (isSelect) await asked.selectOption(text);
  else await asked.fill(text);
  // A date has a stop for year, month, day and picker each.
  for (let stop = 0; stop < 5 && !isSelect && (await focused(page)) === fact; stop++)
    await page.keyboard.press('Tab');
  const at = await focused(page);
  if (isSelect ? at !== fact : at === fact || at === 'BODY')
    throw new Error(`After ${fact} the focus is at ${at}`);
}

/** Answers whatever a page asks of some answers, until it asks none of the others; the facts in the order asked. */
export async function answerAll(page: Page, answers: { readonly [fact: string]: string }): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const shown = await page.locator('form [id]').evaluateAll((found) => found.map(({ id }) => id));
    const next = shown.find((fact) => fact in answers && !asked.includes(fact));
    if (next === undefined) return asked;
    await answer(page, next, answers[next] ?? '');
    asked.push(next);
  }
}

/** What a page says. */
export async function said(page: Page) {
  const lines = await page.locator('section li').allTextContents();
  return {
    outcome: await page.locator('h2').textContent(),
    lines: lines.map((line) => line.trim()),
  };
}

/** What a page says is wrong. */
export const problems = (page: Page) => page.locator('[role=alert] li').allTextContents();

/** Says of a fact that it is known to be none, and whether that is then shown. */
export async function sayNone(page: Page, fact: string): Promise<boolean> {
  const none = page.locator(`p:has([id="${fact}"])`).locator('button, input[type=checkbox]');
  await none.click();
  return (await none.getAttribute('type')) === 'checkbox'
    ? none.isChecked()
    : (await none.getAttribute('aria-pressed')) === 'true';
}
