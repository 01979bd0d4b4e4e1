import type { Condition } from '../../conditions/index.js';
import { own } from '../../facts/index.js';
import { comparisonText, procedureText } from '../../messages/index.js';
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
import { phrase } from './checklist-words.js';
import { itemText } from './clause-words.js';
import { type GraphWord, graphWord } from './graph-words.js';
import type { Page } from './page.js';

/** What a box stands for. `word` joins conditions; `again` is a box drawn before. */
export type GraphKind = 'root' | 'group' | 'word' | 'clause' | 'named' | 'test' | 'paper' | 'again';

/** A box of the graph, and what it rests on. */
export interface GraphNode {
  readonly kind: GraphKind;
  readonly text: string;
  /** What leads to it, where that is not plain. */
  readonly edge?: string;
  /** What a named condition or an exemption is known by; of `again`, that of the box meant. */
  readonly name?: string;
  readonly children: readonly GraphNode[];
}

type Titled = { readonly [id: string]: Clause & { readonly condition: Condition } };

/** What drawing a condition takes. */
interface Drawing {
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
  readonly page: Page;
  readonly say: (key: GraphWord) => string;
  /** Boxes that are drawn already: what is named is drawn out once. */
  readonly drawn: Set<string>;
}

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

/** A condition as it must be: `is` false where it must not hold, which is carried down to the tests. */
function conditionNode(condition: Condition, is: boolean, drawing: Drawing): GraphNode {
  const { version, rules, page, say } = drawing;
  if ('not' in condition) return conditionNode(condition.not, !is, drawing);
  if ('fact' in condition)
    return { kind: 'test', text: comparisonText(condition, is, page.lang, page.factName), children: [] };
  if ('condition' in condition) {
    const id = condition.condition;
    // As evaluation reads them: a ground stands before a condition of its name.
    const named = { ...version.conditions, ...rules.grounds } as Titled;
    const found = own(named, id) as Titled[string];
    return namedNode(`condition ${id}`, id, found, is, drawing);
  }
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const [only, ...more] = parts.map((one) => conditionNode(one, is, drawing)) as [GraphNode];
  if (more.length === 0) return only;
  return { kind: 'word', text: say(isAll === is ? 'all' : 'any'), children: [only, ...more] };
}

/** Something with a name: drawn out where it first stands, and only named where it stands again. */
function namedNode(
  name: string,
  id: string,
  clause: Clause & { readonly condition: Condition },
  is: boolean,
  drawing: Drawing,
): GraphNode {
  const text = clause.title?.[drawing.page.lang] ?? id;
  const edge = is ? {} : { edge: drawing.say('not') };
  if (drawing.drawn.has(name)) return { kind: 'again', text, name, ...edge, children: [] };
  drawing.drawn.add(name);
  const children = [conditionNode(clause.condition, true, drawing)];
  return { kind: 'named', text, name, ...edge, children };
}

function paperNode(id: string, clause: MaterialClause, drawing: Drawing): GraphNode {
  const { page, rules, say } = drawing;
  const when = clause.when ? [onlyIf(clause.when, drawing)] : [];
  const ways = clause.alternatives.map((way): GraphNode => {
    const lead =
      way.ground === undefined
        ? ''
        : phrase('ground', page.lang, page.titleOf(rules.grounds, way.ground)) +
          (page.lang === 'zh' ? '' : ' ');
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

/** A condition behind an `if`, or an `if not` where something named must not hold. */
function onlyIf(when: Condition, drawing: Drawing): GraphNode {
  const node = conditionNode(when, true, drawing);
  return { ...node, edge: [drawing.say('if'), ...(node.edge === undefined ? [] : [node.edge])].join(' ') };
}
