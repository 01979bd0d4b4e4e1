import type { Condition } from '../conditions/index.js';
import type { Alternative } from '../materials/index.js';
import type { MaterialClause } from '../policy/index.js';
import { entries } from '../verdict/index.js';
import { allOf, anyOf, type Form, type Forms, noneOf } from './forms.js';
import type { Statement } from './statements.js';
import type { Chosen } from './version.js';

/**
 * Two statements for each requirement: `demanded` while it surely applies and a way to meet it is
 * surely open, `perhaps` while either is unknown. Which papers are held is not looked at.
 */
export function requirementStatements({ rules }: Chosen, { surely, possibly }: Forms): Statement[] {
  const materials = entries<MaterialClause>(rules.materials);
  const grounds = Object.keys(rules.grounds ?? {});
  // Whoever relies on another ground, unless it fails, need not prove this one.
  const reliesElsewhere = (ground: string): Form =>
    anyOf(
      grounds
        .filter((other) => other !== ground)
        .map((other) =>
          allOf([
            surely({ fact: 'application.ground', operator: 'equal', value: other }),
            possibly({ condition: other }),
          ]),
        ),
    );
  const opened = ({ ground, when }: Alternative, form: (condition: Condition) => Form): Form =>
    allOf([
      when ? form(when) : true,
      ...(ground === undefined ? [] : [form({ condition: ground }), noneOf(reliesElsewhere(ground))]),
    ]);
  const applies = ({ when, alternatives }: MaterialClause, form: (condition: Condition) => Form): Form =>
    allOf([when ? form(when) : true, anyOf(alternatives.map((alternative) => opened(alternative, form)))]);
  return materials.flatMap(([id, clause]) => {
    const demanded = applies(clause, surely);
    const state = (status: 'demanded' | 'perhaps', when: Form): Statement => ({
      name: `requirement:${id}:${status}`,
      type: 'requirement',
      params: { requirement: id, status, citation: clause.citation },
      when,
    });
    return [
      state('demanded', demanded),
      state('perhaps', allOf([applies(clause, possibly), noneOf(demanded)])),
    ];
  });
}
