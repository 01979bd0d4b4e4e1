import { cases, type GivenUp, type Proof } from '../../impact/index.js';
import { RulesError } from '../../issues/index.js';
import { daysInForce, type Policy, type Spell, spellOn } from '../../policy/index.js';
import { terrainOf } from '../../verdict/index.js';
import type { Question } from '../applicants/index.js';
import type { PolicyProperty } from './property.js';
import { sayable } from './sayable.js';
import { faultsOfTexts, textsIn } from './texts.js';

/**
 * Decides whether everything that a verdict can say has a text in both languages: for everybody, incomplete people too,
 * on every day of the version. What has none is searched among people for whom each clause goes each way; if nobody is
 * told it there, it may be that nobody ever is, and there is no exact answer.
 */
export function proveTexts(
  policy: Policy,
  property: PolicyProperty,
  { asOf, procedure }: Omit<Question, 'facts'>,
): Proof | GivenUp {
  const terrain = terrainOf(policy, asOf, procedure);
  if (!terrain) throw new RulesError('INVALID_AS_OF', `no version of ${policy.id} is in force on ${asOf}`);
  const all = sayable(terrain, procedure);
  const [fault] = all.flatMap(faultsOfTexts);
  const somebody = fault === undefined ? null : somebodyTold(policy, property, { asOf, procedure });
  if (fault !== undefined && !somebody)
    return { kind: 'gave-up', why: `${fault}; nobody was found to whom it is said`, size: 0 };
  return {
    kind: 'exact',
    property: property.kind,
    policy: policy.id,
    procedure,
    asOf,
    holds: fault === undefined,
    counterexample: somebody,
    share: null,
    certificate: { by: 'texts', texts: textsIn(all) },
    covers: {
      people: 'everybody',
      ...daysInForce(spellOn(policy.spells, terrain.asOf) as Spell),
    },
  };
}

function somebodyTold(
  policy: Policy,
  property: PolicyProperty,
  question: Omit<Question, 'facts'>,
): Proof['counterexample'] {
  const suite = cases(policy, question);
  for (const { facts } of suite.kind === 'exact' ? suite.cases : []) {
    const violation = property.judge(policy, { ...question, facts });
    if (violation) return { people: violation.people, said: violation.faults };
  }
  return null;
}
