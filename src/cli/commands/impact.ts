import { type GivenUp, type Impact, impact } from '../../impact/index.js';
import { type ImpactView, type Lang, procedureText } from '../../messages/index.js';
import { type AuthoredPolicy, type Procedure, procedures } from '../../policy/index.js';
import { type GivenOptions, readAsOf, readLang, readProcedure } from '../options.js';
import { writeOut } from '../output.js';
import { fail } from '../problems.js';
import { renderImpact } from '../render/impact.js';
import { impactHtml } from '../render/impact-html.js';
import { wrap } from '../render/layout.js';
import { versionOn } from '../render/page.js';
import { reportWord } from '../render/report-words.js';
import { type NamedPolicy, type SideOptions, sidesOf } from '../sides.js';
import type { Terminal } from '../terminal.js';

/** The options of the command. */
export interface ImpactOptions extends GivenOptions, SideOptions {
  readonly html?: string;
}

/**
 * `impact <before> <after>`, or `impact <policy> --git <revision>`: everybody for whom the verdict changes, and nobody
 * else; for all procedures with `--procedure all`.
 *
 * @returns the exit code: 0 where there is an answer, 1 where it would be too large
 */
export function impactCommand(names: readonly string[], options: ImpactOptions, terminal: Terminal): number {
  const lang = readLang(options.lang);
  if (options.html === '-' && options.json)
    fail('USAGE', {
      zh: '标准输出只能写一种：--html -、--json 请只选其一',
      en: 'standard output takes one thing: choose one of --html - and --json',
    });
  const [before, after] = sidesOf(names, options, lang);
  const asOf = options.asOf === undefined ? dayOf(before, after) : readAsOf(options.asOf);
  const shown: readonly [string, string] = [before.name, after.name];
  const asked = proceduresOf(before.policy, after.policy, asOf, options.procedure);
  const found = asked.map((procedure, i) => {
    terminal.progress(i, asked.length, 'impact');
    return { procedure, answer: impact(before.policy, after.policy, { asOf, procedure }) };
  });
  terminal.progress(asked.length, asked.length, 'impact');
  const views = found.flatMap(({ answer }) =>
    answer.kind === 'exact' ? [toView(answer, before.policy, after.policy, lang)] : [],
  );
  const pages = found.map((one) => pageOf(one, views, shown, lang));
  const givenUp = pages.filter((_, i) => found[i]?.answer.kind !== 'exact');
  if (options.html !== undefined)
    writeOut(options.html, impactHtml(views, givenUp, { names: shown, lang }), terminal);
  if (options.json)
    terminal.out(
      JSON.stringify(
        options.procedure === 'all' ? found.map(({ answer }) => answer) : found[0]?.answer,
        null,
        2,
      ),
    );
  else if (options.html !== '-') {
    const wrote = options.html === undefined ? [] : [reportWord('wrote', lang, options.html)];
    terminal.out(wrap([...pages, ...wrote].join('\n\n'), terminal.columns));
  }
  return found.some(({ answer }) => answer.kind !== 'exact') ? 1 : 0;
}

function pageOf(
  { procedure, answer }: { readonly procedure: Procedure; readonly answer: Impact | GivenUp },
  views: readonly ImpactView[],
  names: readonly [string, string],
  lang: Lang,
): string {
  if (answer.kind !== 'exact')
    return `${procedureText(procedure, lang)}: ${reportWord('gaveUp', lang, `${answer.why} (${answer.size})`)}`;
  return renderImpact(views.find((view) => view.impact === answer) as ImpactView, names);
}

const toView = (found: Impact, before: AuthoredPolicy, after: AuthoredPolicy, lang: Lang): ImpactView => ({
  impact: found,
  lang,
  before: found.before.version === null ? undefined : versionOn(before, found.asOf),
  after: found.after.version === null ? undefined : versionOn(after, found.asOf),
});

/** Two versions of one policy are compared on the day on which the later begins; anything else today. */
function dayOf(before: NamedPolicy, after: NamedPolicy): string {
  const [old, now] = [before, after].map(({ policy }) => policy.versions[0]?.effectiveFrom ?? '');
  const areVersions = before.isVersion && after.isVersion && before.policy.id === after.policy.id;
  return areVersions ? ([old, now].sort()[1] as string) : readAsOf(undefined);
}

/** The procedures asked about: one, or all that either side has on the day. */
function proceduresOf(
  before: AuthoredPolicy,
  after: AuthoredPolicy,
  asOf: string,
  given: string | undefined,
): readonly Procedure[] {
  const known = [before, after].flatMap((policy) => Object.keys(versionOn(policy, asOf)?.procedures ?? {}));
  if (given === 'all') return procedures.filter((one) => known.includes(one));
  const procedure = readProcedure(given);
  if (known.includes(procedure)) return [procedure];
  return fail('UNKNOWN_PROCEDURE', {
    zh: `${asOf} 两份规则都没有办理事项 ${procedure}`,
    en: `neither side has ${procedure} on ${asOf}`,
  });
}
