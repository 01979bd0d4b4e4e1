import {
  type Condition,
  childrenOf,
  compileCondition,
  FALSE,
  TRUE,
  type Trit,
} from '../../conditions/index.js';
import type { Policy, PolicyVersion, ProcedureRules, Spell } from '../../policy/index.js';
import { createLinker, createRow, linkedSoFar, nextChange, prepare } from '../../verdict/index.js';

/** The truth values that a condition may have. */
export type Values = ReadonlySet<Trit>;

/** Of a condition that is left out. */
const ALWAYS_TRUE: Values = new Set([TRUE]);

/** Of a choice among no conditions. */
export const NEVER_TRUE: Values = new Set([FALSE]);

const ANY: Values = new Set<Trit>([0, 1, 2]);

/** What a function makes of each value of one condition with each of another. */
export const combine = (some: Values, others: Values, join: (a: Trit, b: Trit) => number): Values =>
  new Set([...some].flatMap((a) => [...others].map((b) => join(a, b) as Trit)));

/** What may become of the conditions of one procedure (`''` for the version's own) on the days of a spell. */
export function possibleValues(
  policy: Policy,
  spell: Spell,
  procedure: string,
): (condition: Condition | undefined) => Values {
  const { version } = spell.resolved;
  const rules = rulesOf(version, procedure);
  const valuesOf = (condition: Condition | undefined): Values => {
    if (!condition) return ALWAYS_TRUE;
    const linker = createLinker(policy, version, rules);
    const test = compileCondition(condition, linker);
    // Without a fact only time moves it, and a version has its days.
    if (linker.facts.length === 0) return overDays(spell, linker, test);
    if ('fact' in condition) return ANY;
    if ('condition' in condition) return valuesOf(linker.conditionOf(condition.condition));
    const parts = childrenOf(condition).map(valuesOf);
    if ('not' in condition) return new Set([...(parts[0] as Values)].map((value) => (TRUE - value) as Trit));
    return parts.reduce((a, b) => combine(a, b, 'all' in condition ? Math.min : Math.max));
  };
  return valuesOf;
}

/** A condition of the version may name a ground of any procedure. */
function rulesOf({ procedures }: PolicyVersion, procedure: string): ProcedureRules {
  const found = (procedures as { readonly [name: string]: ProcedureRules })[procedure];
  const grounds = Object.assign({}, ...Object.values(procedures).map((rules) => rules.grounds));
  return found ?? { title: { zh: '', en: '' }, grounds };
}

function overDays(
  { from, through }: Spell,
  linker: ReturnType<typeof createLinker>,
  test: ReturnType<typeof compileCondition>,
): Values {
  const found = new Set<Trit>();
  const row = createRow(linker.cellCount());
  const reads = linkedSoFar(linker);
  for (let day = from; day <= through; day = nextChange(linker.timed, row, day)) {
    prepare({ row, linker }, reads, {}, day);
    found.add(test(row));
  }
  return found;
}
