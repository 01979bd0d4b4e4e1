import { join } from 'node:path';
import { runInContext } from 'node:vm';
import { bareContext, requireFrom } from '../../package/bare-context.js';
import { ROOT } from '../../package/build.js';

interface Asked {
  readonly fact: string;
  readonly type: string;
  readonly control: 'choice' | 'ticks' | 'date' | 'text';
  readonly options: readonly { readonly value: string; readonly isHeld: boolean }[];
  readonly none: string;
  readonly isNone: boolean;
}

/** What the template of the recipe draws. */
export interface Data {
  readonly questions: readonly Asked[];
  readonly problems: readonly string[];
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
}

/** A page of a mini-program, as far as the recipe's needs it. */
export interface MiniPage {
  data: Data;
  setData(changes: Partial<Data>): void;
  onLoad(): void;
  [handler: string]: unknown;
}

const NAME = 'residence-permit-rules';

/** Whether a value comes through to the template whole: no undefined, no function. */
const isPlain = (value: unknown): boolean => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return typeof value === 'object' && Object.values(value as object).every(isPlain);
};

/** Runs a page's script on the built folder for mini-programs, where nearly everything is missing. */
export function openMiniPage(script: string, now: string): MiniPage {
  const context = bareContext();
  runInContext(`Date.now = () => ${Date.parse(now)}`, context);
  const load = requireFrom(join(ROOT, 'miniprogram_dist'), context);
  const opened: MiniPage[] = [];
  const run = runInContext(`(require, Page) => {${script}\n}`, context, { filename: 'check.js' });
  run(
    (name: string) => load(name === NAME ? 'index.js' : `${name.slice(NAME.length + 1)}.js`),
    (page: MiniPage) => opened.push(page),
  );
  const [page] = opened;
  if (!page || opened.length > 1) throw new Error('The script makes no one page.');
  page.setData = (changes) => {
    if (!isPlain(changes)) throw new Error('setData takes plain data alone.');
    page.data = { ...page.data, ...JSON.parse(JSON.stringify(changes)) };
  };
  page.onLoad();
  return page;
}

/** Does what a person does with a control of the recipe's template, through its handler. */
export function use(page: MiniPage, template: string, fact: string, value: string | readonly string[]): void {
  const asked = page.data.questions.find((one) => one.fact === fact);
  if (!asked) throw new Error(`${fact} is not asked`);
  const tags = { choice: 'radio-group', ticks: 'checkbox-group', date: 'picker', text: 'input' };
  const [, handler = ''] = new RegExp(`<${tags[asked.control]}[^>]*bind\\w+="(\\w+)"`).exec(template) ?? [];
  const dataset = { fact: asked.fact, type: asked.type };
  (page[handler] as (event: object) => void).call(page, { currentTarget: { dataset }, detail: { value } });
}
