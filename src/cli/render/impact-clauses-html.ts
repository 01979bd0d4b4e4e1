import { element } from './html-elements.js';
import { clauseAt, type ImpactView } from './impact-view.js';
import { impactWord } from './impact-words.js';

/** The clauses that any change rests on, as they stand on both sides. */
export function clausesSideBySide(view: ImpactView): string {
  const { lang, impact, before, after } = view;
  const paths = [...new Set(impact.transitions.flatMap(({ clauses }) => clauses.map(({ path }) => path)))];
  if (paths.length === 0) return '';
  const shown = (clause: object | undefined): string =>
    clause ? JSON.stringify(clause, null, 2) : impactWord('none', lang);
  return element('details', [
    element('summary', impactWord('clauses', lang)),
    ...paths.map((path) =>
      element(
        'div',
        [
          element('h4', path),
          element(
            'div',
            [
              element('div', [
                element('h5', impactWord('before', lang)),
                element('pre', shown(clauseAt(before, path))),
              ]),
              element('div', [
                element('h5', impactWord('after', lang)),
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
