import type { Facts } from '../../facts/index.js';
import type { MissingMaterial } from '../../materials/index.js';
import type { Policy } from '../../policy/index.js';
import { terrainOf } from '../../verdict/index.js';
import { itemsOf, type Question } from '../applicants/index.js';
import { differencesOf, differenceText } from '../difference.js';
import { anybody, type PolicyProperty, verdictOn } from './property.js';

/**
 * Holding one more paper never costs anything: the outcome stays, and nothing is missing that was
 * not missing before. Each paper that the procedure names is tried.
 * @since 0.3.0
 */
export function neverWorseWithMorePapers(): PolicyProperty {
  return {
    kind: 'more-papers',
    title: 'one more paper never costs anything',
    people: anybody,
    judge(policy, question) {
      const { facts } = question;
      const { materials } = facts;
      if (materials === undefined) return null;
      const before = verdictOn(policy, question);
      for (const kind of kindsOf(policy, question)) {
        if (materials.some((paper) => (typeof paper === 'string' ? paper : paper.kind) === kind)) continue;
        const richer = { ...facts, materials: [...materials, kind] } as Facts;
        const after = verdictOn(policy, { ...question, facts: richer });
        if (
          after.outcome === before.outcome &&
          !after.missingMaterials.some((one) => isNew(one, before.missingMaterials))
        )
          continue;
        return {
          people: [facts, richer],
          verdicts: [before, after],
          faults: [
            `holding ${kind} as well costs something`,
            ...differencesOf(before, after).map(differenceText),
          ],
        };
      }
      return null;
    },
  };
}

const kindsOf = (policy: Policy, { asOf, procedure }: Question): string[] => {
  const terrain = terrainOf(policy, asOf, procedure);
  return terrain ? [...new Set(itemsOf(terrain).map(({ kind }) => kind))] : [];
};

const isNew = ({ requirement }: MissingMaterial, known: readonly MissingMaterial[]): boolean =>
  !known.some((one) => one.requirement === requirement);
