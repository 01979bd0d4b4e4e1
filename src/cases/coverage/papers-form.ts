import { FALSE } from '../../conditions/index.js';
import type { MaterialClause, PlacedClause } from '../../policy/index.js';
import type { FormContext } from './form.js';
import type { ClauseOutcome } from './types.js';

/** Papers are asked of those for whom a way is open; which of several, cases are to show. */
export function formOfPapers({ clause }: PlacedClause, context: FormContext): readonly ClauseOutcome[] {
  const { when, alternatives } = clause as unknown as MaterialClause;
  const isOptional = context.valuesOf(when).has(FALSE) || canAllBeShut(alternatives, context);
  return [
    ...(isOptional ? ['not-demanded' as const] : []),
    'missing',
    'satisfied',
    'unknown',
    ...(alternatives.length > 1 ? alternatives.map((_, i) => `offered:${i}` as const) : []),
  ];
}

/** Whether there may be somebody for whom no way is open. A proof of a ground is for those who have it. */
function canAllBeShut(alternatives: MaterialClause['alternatives'], { valuesOf }: FormContext): boolean {
  const others = alternatives.filter(({ ground }) => ground === undefined).map(({ when }) => when);
  const written = new Set(others.map((when) => JSON.stringify(when)));
  return others.every((when) => valuesOf(when).has(FALSE) && !written.has(JSON.stringify({ not: when })));
}
