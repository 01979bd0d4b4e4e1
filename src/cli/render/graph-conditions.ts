import type { Condition } from '../../conditions/index.js';
import { own } from '../../facts/index.js';
import { comparisonText } from '../../messages/index.js';
import type { Clause, PolicyVersion, ProcedureRules } from '../../policy/index.js';
import type { GraphNode } from './graph-node.js';
import type { GraphWord } from './graph-words.js';
import type { Page } from './page.js';

type Titled = { readonly [id: string]: Clause & { readonly condition: Condition } };

/** What drawing a condition takes. */
export interface Drawing {
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
  readonly page: Page;
  readonly say: (key: GraphWord) => string;
  /** Boxes that are drawn already: what is named is drawn out once. */
  readonly drawn: Set<string>;
}

/** A condition as it must be: `is` false where it must not hold, which is carried down to the tests. */
export function conditionNode(condition: Condition, is: boolean, drawing: Drawing): GraphNode {
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
export function namedNode(
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

/** A condition behind an `if`, or an `if not` where something named must not hold. */
export function onlyIf(when: Condition, drawing: Drawing): GraphNode {
  const node = conditionNode(when, true, drawing);
  return { ...node, edge: [drawing.say('if'), ...(node.edge === undefined ? [] : [node.edge])].join(' ') };
}
