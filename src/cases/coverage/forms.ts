import { FALSE, TRUE } from '../../conditions/index.js';
import type { DeadlineClause, PlacedClause } from '../../policy/index.js';
import type { Form, FormContext } from './form.js';
import {
  choiceOf,
  conditionOf,
  earlierThan,
  exemptionsFrom,
  firstOf,
  fulfilmentOf,
  truthOf,
} from './outcomes.js';
import { formOfPapers } from './papers-form.js';
import { combine, NEVER_TRUE, type Values } from './possible-values.js';
import type { ClauseOutcome } from './types.js';
import { formOfCure, formOfWindow } from './window-forms.js';

/** The outcomes that the form of a clause leaves open. What decides nothing can only be named. */
export const outcomesIn: Form = (placed, context) => forms[placed.section]?.(placed, context) ?? ['named'];

const DISPUTABLE = ['eligibility', 'exemptions', 'grounds', 'conditions'];

/** The outcomes of a claim. A verdict disputes the conditions of who is eligible, and nothing else. */
export const outcomesOfClaim = (
  { section }: PlacedClause,
  hasCondition: boolean,
): readonly ClauseOutcome[] =>
  hasCondition && DISPUTABLE.includes(section) ? ['changes', 'changes-nothing'] : ['named'];

const ownValues = (placed: PlacedClause, { valuesOf }: FormContext): Values => valuesOf(conditionOf(placed));

const anyOf = (placed: readonly PlacedClause[], context: FormContext): Values =>
  placed.map((one) => ownValues(one, context)).reduce((a, b) => combine(a, b, Math.max), NEVER_TRUE);

/** Whether the clause may be the first of its section that holds. */
const firstValues = (placed: PlacedClause, context: FormContext): Values =>
  combine(ownValues(placed, context), anyOf(earlierThan(placed, context.clauses), context), firstOf);

const formOfCondition: Form = (placed, context) => [...ownValues(placed, context)].map(truthOf);

const formOfEligibility: Form = (placed, context) => {
  const exempt = [...anyOf(exemptionsFrom(placed, context.clauses), context)];
  return [...ownValues(placed, context)].flatMap((own) => exempt.map((other) => fulfilmentOf(own, other)));
};

const formOfTier: Form = (placed, context) => [...firstValues(placed, context)].map(choiceOf);

const formOfTerm: Form = (placed, context) => {
  const values = firstValues(placed, context);
  const outcomes: ClauseOutcome[] = [];
  if (values.has(TRUE)) outcomes.push('applies');
  if (values.has(FALSE)) outcomes.push('not-applied');
  return outcomes;
};

/** No day follows from minutes. */
const formOfDeadline: Form = ({ clause }) =>
  (clause as unknown as DeadlineClause).within.unit === 'minute' ? ['named'] : ['running', 'not-running'];

const formOfEvent: Form = () => ['happened', 'not-happened'];

const forms: { readonly [section: string]: Form } = {
  partitions: () => ['used'],
  conditions: formOfCondition,
  caveats: formOfCondition,
  grounds: formOfCondition,
  exemptions: formOfCondition,
  eligibility: formOfEligibility,
  tiers: formOfTier,
  materials: formOfPapers,
  window: formOfWindow,
  cure: formOfCure,
  validity: formOfTerm,
  terms: formOfTerm,
  years: formOfTerm,
  deadlines: formOfDeadline,
  suspensions: formOfEvent,
  terminations: formOfEvent,
};
