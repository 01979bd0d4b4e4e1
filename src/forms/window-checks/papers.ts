import { TRUE } from '../../conditions/index.js';
import type { HeldMaterial } from '../../facts/index.js';
import { unfitText } from '../../messages/index.js';
import { MATERIALS } from '../answers.js';
import { factsReadBy } from '../matter.js';
import { paperName } from '../options.js';
import type { Problem } from '../types.js';
import type { Found } from './found.js';
import type { Scene } from './scene.js';

const FILED_BY = 'application.filedBy';

/** Papers held that do not count as they are: the wrong format, expired, not stamped. */
export function papersUnfit({ form, facts, verdict }: Scene): Problem[] {
  const held = (facts.materials ?? []) as readonly (string | HeldMaterial<string>)[];
  return verdict.missingMaterials.flatMap(({ unfit, citation }) =>
    unfit.map((paper): Problem => {
      const position = held.findIndex((one) => typeof one !== 'string' && one.kind === paper.kind);
      const name = paperName(form, paper.kind);
      return {
        code: paper.code,
        path: `${MATERIALS}.${position}`,
        facts: [MATERIALS],
        text: `${name}${form.lang === 'zh' ? '：' : ': '}${unfitText(paper, form.lang)}`,
        citation,
        isDisputed: false,
      };
    }),
  );
}

/** Whoever comes for another: whether the rules let them, and whether they bring what the rules demand of them. */
export function agentsAstray(scene: Scene): Found[] {
  const { facts, reading, judge } = scene;
  const { filedBy } = facts.application ?? {};
  if (filedBy === undefined || filedBy === null || filedBy === 'self') return [];
  const refused = reading.clauses.filter(
    ({ placed, conditions }) =>
      placed.clause.code === 'AGENT_NOT_ALLOWED' && conditions.every((one) => judge(one) === TRUE),
  );
  return [
    ...refused.map(
      ({ placed }): Found => ({
        code: 'AGENT_NOT_ALLOWED',
        facts: [FILED_BY],
        citation: placed.clause.citation,
      }),
    ),
    ...papersOfAgents(scene),
  ];
}

function papersOfAgents({ form, reading, verdict }: Scene): Found[] {
  const demanding = reading.clauses
    .filter(({ placed }) => placed.section === MATERIALS)
    .filter((clause) => factsReadBy(reading, clause).includes(FILED_BY))
    .map(({ placed }) => placed.id);
  return verdict.missingMaterials
    .filter(({ requirement, status }) => status === 'missing' && demanding.includes(requirement))
    .map(({ alternatives, citation }): Found => {
      const [and, or] = form.lang === 'zh' ? ['、', '，或者'] : [', ', '; or '];
      const ways = alternatives.map((kinds) => kinds.map((kind) => paperName(form, kind)).join(and));
      return {
        code: 'AGENT_WITHOUT_PAPERS',
        facts: [MATERIALS, FILED_BY],
        values: { papers: ways.join(or) },
        citation,
      };
    });
}
