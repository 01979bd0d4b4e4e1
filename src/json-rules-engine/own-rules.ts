import type { TopLevelCondition } from 'json-rules-engine';
import { isFactReference } from '../conditions/index.js';
import { isRecord } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import { baseOf, formOf, POSSIBLY } from './operator-names.js';
import { isOperator } from './operators.js';
import { stepsOf } from './plain-path.js';

/** Writes a rule's conditions so that they are true only where they surely hold. */
export const surely = (conditions: TopLevelCondition): TopLevelCondition =>
  written(conditions, true, 'conditions') as TopLevelCondition;

/** Writes conditions so that they are true unless they surely fail. */
export const possibly = (conditions: TopLevelCondition): TopLevelCondition =>
  written(conditions, false, 'conditions') as TopLevelCondition;

const KINDS = ['all', 'any', 'not', 'condition', 'fact'] as const;

/**
 * The library passes an empty list, drops half of a node with two operators, and has a `not` pass
 * whatever is unknown: the first two are refused, and inside `not` operators of ours stand in the
 * other form.
 */
function written(node: unknown, isSure: boolean, path: string): object {
  const kinds = isRecord(node) ? KINDS.filter((kind) => node[kind] !== undefined) : [];
  const [kind] = kinds;
  if (!isRecord(node) || kind === undefined || kinds.length > 1)
    throw refuse(path, `expected one of ${KINDS.join(', ')}`);
  const inside = node[kind];
  if (kind === 'not') return { ...node, not: written(inside, !isSure, `${path}.not`) };
  if (kind === 'condition') return { ...node, condition: isSure ? inside : possiblyNamed(String(inside)) };
  if (kind === 'fact') return compared(node, isSure, path);
  if (!Array.isArray(inside) || inside.length === 0) throw refuse(`${path}.${kind}`, 'at least 1');
  return { ...node, [kind]: inside.map((part, i) => written(part, isSure, `${path}.${kind}.${i}`)) };
}

function compared(node: { readonly [key: string]: unknown }, isSure: boolean, path: string): object {
  const { operator, value } = node;
  for (const [place, side] of [[path, node] as const, [`${path}.value`, value] as const]) {
    const steps = isFactReference(side) ? (side as { readonly path?: unknown }).path : undefined;
    if (steps !== undefined && (typeof steps !== 'string' || !stepsOf(steps)))
      throw refuse(`${place}.path`, 'expected names and positions');
  }
  const isOurs = typeof operator === 'string' && isOperator(baseOf(operator));
  return isOurs ? { ...node, operator: formOf(operator, isSure) } : node;
}

const refuse = (path: string, problem: string) =>
  inputError('INVALID_POLICY', [issue('SCHEMA', path, { problem })]);

/** The name of the other form; a rule that is added again has it already. */
const possiblyNamed = (name: string): string => (name.startsWith(POSSIBLY) ? name : POSSIBLY + name);
