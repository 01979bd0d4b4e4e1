import { itemText, procedureText, relyingText } from '../../messages/index.js';
import type {
  Clause,
  EligibilityClause,
  ExemptionClause,
  MaterialClause,
  PolicyVersion,
  Procedure,
  ProcedureRules,
  TierClause,
} from '../../policy/index.js';
import { conditionNode, type Drawing, namedNode, onlyIf } from './graph-conditions.js';
import type { GraphNode } from './graph-node.js';
import { type GraphWord, graphWord } from './graph-words.js';
import type { Page } from './page.js';

/** What a procedure asks for, as a tree: who may, who is freed from what, tiers, and papers with their ways. */
export function graphOf(version: PolicyVersion, procedure: Procedure, page: Page): GraphNode {
  const rules = version.procedures[procedure] as ProcedureRules;
  const say = (key: GraphWord): string => graphWord(key, page.lang);
  const drawing: Drawing = { version, rules, page, say, drawn: new Set() };
  const groups: readonly GraphNode[] = [
    group<EligibilityClause>('who', rules.eligibility, drawing, (id, clause) =>
      eligibilityNode(id, clause, drawing),
    ),
    group<TierClause>('tiers', rules.tiers, drawing, (id, clause) =>
      clauseNode(id, clause, [conditionNode(clause.condition, true, drawing)], page),
    ),
    group<MaterialClause>('papers', rules.materials, drawing, (id, clause) => paperNode(id, clause, drawing)),
  ];
  return {
    kind: 'root',
    text: rules.title[page.lang] ?? procedureText(procedure, page.lang),
    children: groups.filter(({ children }) => children.length > 0),
  };
}

function group<C>(
  key: GraphWord,
  section: { readonly [id: string]: unknown } | undefined,
  { say }: Drawing,
  node: (id: string, clause: C) => GraphNode,
): GraphNode {
  const children = Object.entries(section ?? {}).map(([id, clause]) => node(id, clause as C));
  return { kind: 'group', text: say(key), children };
}

const clauseNode = (id: string, clause: Clause, children: readonly GraphNode[], page: Page): GraphNode => ({
  kind: 'clause',
  text: clause.title?.[page.lang] ?? id,
  children,
});

function eligibilityNode(id: string, clause: EligibilityClause, drawing: Drawing): GraphNode {
  const exemptions = Object.entries(drawing.rules.exemptions ?? {}) as [string, ExemptionClause][];
  const freed = exemptions
    .filter(([, { from }]) => from.includes(id))
    .map(([name, exemption]) => ({
      ...namedNode(`exemption ${name}`, name, exemption, true, drawing),
      edge: drawing.say('unless'),
    }));
  return clauseNode(id, clause, [conditionNode(clause.condition, true, drawing), ...freed], drawing.page);
}

function paperNode(id: string, clause: MaterialClause, drawing: Drawing): GraphNode {
  const { page, rules, say } = drawing;
  const when = clause.when ? [onlyIf(clause.when, drawing)] : [];
  const ways = clause.alternatives.map((way): GraphNode => {
    const lead =
      way.ground === undefined ? '' : relyingText(page.titleOf(rules.grounds, way.ground), page.lang);
    const items = way.items.map((item) => itemText(item, page)).join(page.say('and'));
    return {
      kind: 'paper',
      text: `${lead}${items}`,
      children: way.when ? [onlyIf(way.when, drawing)] : [],
    };
  });
  const [only] = ways;
  const shown: readonly GraphNode[] =
    ways.length > 1
      ? [{ kind: 'word', text: say('any'), children: ways }]
      : only && (only.text !== clause.title?.[page.lang] || only.children.length > 0)
        ? [only]
        : [];
  return clauseNode(id, clause, [...when, ...shown], page);
}
