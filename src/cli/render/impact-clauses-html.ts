import { clauseAt, type ImpactView } from '../../messages/index.js';
import { element } from './html-elements.js';
import { reportWord } from './report-words.js';

/** The clauses that any change rests on, as they stand on both sides. */
export function clausesSideBySide(view: ImpactView): string {
  const { lang, impact, before, after } = view;
  const paths = [...new Set(impact.transitions.flatMap(({ clauses }) => clauses.map(({ path }) => path)))];
  if (paths.length === 0) return '';
  const shown = (clause: object | undefined): string =>
    clause ? JSON.stringify(clause, null, 2) : reportWord('none', lang);
  return element('details', [
    element('summary', reportWord('clauses', lang)),
    ...paths.map((path) =>
      element(
        'div',
        [
          element('h4', path),
          element(
            'div',
            [
              element('div', [
                element('h5', reportWord('before', lang)),
                element('pre', shown(clauseAt(before, path))),
              ]),
              element('div', [
                element('h5', reportWord('after', lang)),
                element('pre', shown(clauseAt(after, path))),
              ]),
            ],
            'sides',
          ),
        ],
        'clause',
      ),
    ),
  ]);
}
