import type { TopLevelCondition } from 'json-rules-engine';
import type { Comparison, Condition } from '../conditions/index.js';
import { own } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import { POSSIBLY } from './operator-names.js';
import { type Chosen, pairOf, secondFactOf } from './version.js';

/** A condition of json-rules-engine, of any kind. */
export type EngineCondition = Extract<TopLevelCondition, { readonly all: unknown }>['all'][number];

/** A two-valued condition, or what it comes to whoever asks. */
export type Form = EngineCondition | boolean;

/** All of some forms; what is settled is left out, so no list is ever empty. */
export const allOf = (forms: readonly Form[]): Form => joined('all', forms, false);

/** Any of some forms. */
export const anyOf = (forms: readonly Form[]): Form => joined('any', forms, true);

/** The contrary of a form. */
export const noneOf = (form: Form): Form => (typeof form === 'boolean' ? !form : { not: form });

function joined(key: 'all' | 'any', forms: readonly Form[], settles: boolean): Form {
  if (forms.includes(settles)) return settles;
  const open = forms.filter((form): form is EngineCondition => typeof form !== 'boolean');
  const [first] = open;
  if (first === undefined) return !settles;
  return open.length === 1 ? first : ({ [key]: open } as unknown as EngineCondition);
}

/** The two two-valued forms of three-valued conditions. */
export interface Forms {
  /** True where the condition surely holds. */
  surely(condition: Condition): Form;
  /** True where the condition does not surely fail. */
  possibly(condition: Condition): Form;
}

/**
 * Writes conditions of a procedure in two values: surely all are all surely, surely not is not
 * possibly, and the other way round. Conditions named by others are put in their place.
 */
export function formsOf({ version, rules }: Pick<Chosen, 'version' | 'rules'>): Forms {
  const named = { ...version.conditions, ...rules.grounds } as { [name: string]: { condition: Condition } };
  const write = (condition: Condition, isSure: boolean, trail: readonly string[]): Form => {
    if ('all' in condition) return allOf(condition.all.map((child) => write(child, isSure, trail)));
    if ('any' in condition) return anyOf(condition.any.map((child) => write(child, isSure, trail)));
    if ('not' in condition) return noneOf(write(condition.not, !isSure, trail));
    if ('fact' in condition) return compared(condition, isSure);
    const { condition: name } = condition;
    const found = own(named, name);
    if (!found || trail.includes(name))
      throw new RulesError('INVALID_POLICY', `unchecked rule file: ${name}`);
    return write(found.condition, isSure, [...trail, name]);
  };
  return {
    surely: (condition) => write(condition, true, []),
    possibly: (condition) => write(condition, false, []),
  };
}

/** An operator of two facts tests the derived fact that holds both. */
function compared({ fact, operator, value }: Comparison, isSure: boolean): EngineCondition {
  const second = secondFactOf(operator, value);
  return {
    fact: second === undefined ? fact : pairOf(fact, second),
    operator: isSure ? operator : POSSIBLY + operator,
    value,
  };
}
