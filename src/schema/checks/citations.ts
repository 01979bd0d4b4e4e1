import { own } from '../../facts/index.js';
import { issue } from '../../issues/index.js';
import { type Citation, clausesOf } from '../../policy/index.js';
import type { Check } from './context.js';

/** Every clause and claim cites an instrument that the file lists, and an article that exists in it. */
export const checkCitations: Check = (version, { resolved, instruments }) =>
  clausesOf(version).flatMap(({ path, clause }) => {
    const claims = Object.entries(clause.claims ?? {}).map(([id, claim]): [string, Citation] => [
      `${path}.claims.${id}`,
      claim.citation,
    ]);
    const cited: [string, Citation][] = [[path, clause.citation], ...claims];
    return cited.flatMap(([place, { instrument, article }]) => {
      const at = `${place}.citation`;
      const isListed = resolved.every((one) => own(one.version.instruments, instrument) !== undefined);
      if (!isListed) return [issue('UNKNOWN_INSTRUMENT', `${at}.instrument`, { instrument })];
      const known = instruments && own(instruments, instrument);
      if (instruments && !known) return [issue('UNKNOWN_INSTRUMENT', `${at}.instrument`, { instrument })];
      if (known && !known.articles.includes(article))
        return [issue('UNKNOWN_ARTICLE', `${at}.article`, { instrument, article })];
      return [];
    });
  });
