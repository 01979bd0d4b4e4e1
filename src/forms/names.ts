import { clausesOf, type Policy, type Text } from '../policy/index.js';
import type { PolicyNames } from './types.js';

/**
 * The names that a policy made of rule files has and a built one leaves out, for `names` of a form's
 * options: to be written to a file when the page is built, and loaded with it.
 *
 * @param policy of {@link definePolicies}: of the rule files, with those of its parents
 * @param instruments the files of `rules/instruments`
 * @example
 * JSON.stringify(namesOf(definePolicies(files)['hangzhou/residence-permit'], instruments))
 * @since 0.3.0
 */
export function namesOf(
  { spells }: Policy,
  instruments: readonly { readonly id: string; readonly title: Text }[] = [],
): PolicyNames {
  const titles = spells
    .flatMap(({ resolved }) => clausesOf(resolved.version))
    .flatMap(({ path, clause }): [string, Text][] => (clause.title ? [[path, clause.title]] : []));
  return {
    titles: Object.fromEntries(titles),
    instruments: Object.fromEntries(instruments.map(({ id, title }) => [id, title])),
  };
}
