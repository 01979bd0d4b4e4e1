import { parseDay } from '../../calendar/index.js';
import type {
  CaveatClause,
  DeadlineClause,
  Definition,
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  MaterialClause,
  TierClause,
} from '../../policy/index.js';
import {
  compileCures,
  compileWindows,
  createLinker,
  createRow,
  entries,
  linkedSoFar,
  type ProgramLinker,
} from '../../verdict/index.js';
import type { Chosen } from '../version.js';
import { asked, dayIn, inCell, maybe, shownIn, termsOf, toMaterial } from './asked.js';
import type { AskedClause, Plan } from './types.js';

/** Compiles the plan of a procedure. */
export function planOf({ policy, version, rules, asOf }: Chosen): Plan {
  const linker = createLinker(policy, version, rules);
  const draft = { version, rules, linker };
  const grounds = new Map(
    entries<GroundClause>(rules.grounds).map(([id, clause]) => [id, inCell(clause, linker.nodeOf(id))]),
  );
  const clauses = clausesOf(draft);
  const timed = [...linker.timed];
  const tiers = entries<TierClause>(rules.tiers).map(([, { condition }]) => asked(condition, linker));
  const parts = {
    materials: entries<MaterialClause>(rules.materials).map(([, clause]) => toMaterial(clause, linker)),
    caveats: entries<CaveatClause>({ ...version.caveats, ...rules.caveats }).map(([, { when, params }]) => ({
      when: maybe(when, linker),
      shown: shownIn(params, linker),
    })),
    deadlines: entries<DeadlineClause>(rules.deadlines)
      .filter(([, { within }]) => within.unit !== 'minute')
      .map(([, { when, from, doneOn }]) => ({
        when: maybe(when, linker),
        from: dayIn(from, linker),
        doneOn: doneOn === undefined ? undefined : dayIn(doneOn, linker),
      })),
    validity: termsOf(rules.validity, linker),
    terms: termsOf(version.terms, linker),
    windows: compileWindows(draft),
    cures: compileCures(draft),
  };
  const windowWhens = parts.windows.map(({ clause }) => maybe(clause.when, linker));
  const cureWhens = parts.cures.map(({ clause }) => maybe(clause.when, linker));
  const windowDays = parts.windows.map(({ clause: { from, after = [] } }) => ({
    from: dayIn(from, linker),
    after: after.map((anchor) => dayIn(anchor, linker)),
  }));
  const claims = claimsOf(draft, grounds, clauses);
  linker.slot('application.ground');
  for (const id of grounds.keys()) linker.intern(id);
  return {
    ...parts,
    day: parseDay(asOf),
    linker,
    clauses,
    grounds,
    tiers,
    timed,
    claims,
    windowDays,
    windowWhens,
    cureWhens,
    calendar: policy.workingDays,
    reads: linkedSoFar(linker),
    row: createRow(linker.cellCount()),
  };
}

type Draft = Pick<Chosen, 'version' | 'rules'> & { readonly linker: ProgramLinker };

function clausesOf({ rules, linker }: Draft): AskedClause[] {
  const exemptions = entries<ExemptionClause>(rules.exemptions).map(([, clause]) => ({
    ...inCell(clause, linker.addCondition(clause.condition)),
    from: clause.from,
  }));
  return entries<EligibilityClause>(rules.eligibility).map(([id, clause]) => ({
    ...inCell(clause, linker.addCondition(clause.condition)),
    exemptions: exemptions.filter(({ from }) => from.includes(id)),
    shown: shownIn(clause.reason.params, linker),
  }));
}

/** Claims that state a condition, each with the cell that it would replace. */
function claimsOf(
  { version, linker }: Draft,
  grounds: Plan['grounds'],
  clauses: readonly AskedClause[],
): Plan['claims'] {
  const exemptions = new Set(clauses.flatMap((clause) => clause.exemptions));
  const definitions = entries<Definition>(version.conditions).flatMap(([id, clause]) => {
    const cell = linker.knownNode(id);
    return cell === undefined ? [] : [{ clause, cell }];
  });
  return [...clauses, ...exemptions, ...grounds.values(), ...definitions].flatMap(({ clause, cell }) =>
    Object.values(clause.claims ?? {}).flatMap(({ condition }) =>
      condition ? [{ ...asked(condition, linker), of: cell }] : [],
    ),
  );
}
