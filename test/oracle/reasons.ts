import type { CaveatClause, EligibilityClause, ReasonParam } from '../../src/policy/index.js';
import type { Deadline, Reason, Window } from '../../src/verdict/index.js';
import { civilDate, dayNumber, plus } from './civil-days.js';
import { truthOf, truthOfWhen } from './conditions.js';
import { exemptionsFrom, openFactsOf, passes } from './outcome.js';
import { clausesIn, dayOf, factOf, type Scene } from './scene.js';
import type { Truth } from './truth.js';

type Params = { readonly [name: string]: ReasonParam } | undefined;

/** The clauses that make the outcome what it is, then the warnings. */
export function reasonsOf(scene: Scene, outcome: Truth): Reason[] {
  const { version, rules, asOf } = scene;
  const deciding = clausesIn<EligibilityClause>(rules.eligibility)
    .filter(([id, clause]) => passes(scene, id, clause) === outcome)
    .map(([id, clause]) => reasonOf(scene, id, clause, outcome));
  const caveats = clausesIn<CaveatClause>({ ...version.caveats, ...rules.caveats })
    .filter(([, { when }]) => truthOfWhen(scene, when) === true)
    .map(([id, { code, params, citation }]) => ({
      code,
      clause: id,
      params: shown(scene, params),
      citation,
    }));
  const { verifiedOn } = version;
  const isStale = asOf > plus(dayNumber(verifiedOn), { years: 1 });
  const stale: Reason = {
    code: 'SOURCE_NOT_VERIFIED_FOR_A_YEAR',
    clause: null,
    params: { verifiedOn },
    citation: null,
  };
  return [...deciding, ...caveats, ...(isStale ? [stale] : [])];
}

function reasonOf(scene: Scene, id: string, clause: EligibilityClause, outcome: Truth): Reason {
  const { reason, citation } = clause;
  if (outcome === undefined)
    return { code: 'FACTS_MISSING', clause: id, params: { facts: openFactsOf(scene, id, clause) }, citation };
  const params = shown(scene, reason.params);
  if (!outcome) return { code: reason.unmet, clause: id, params, citation };
  if (truthOf(scene, clause.condition) === true) return { code: reason.met, clause: id, params, citation };
  const [exemption, { citation: source }] = exemptionsFrom(scene, id).find(
    ([, one]) => truthOf(scene, one.condition) === true,
  ) as ReturnType<typeof exemptionsFrom>[number];
  return { code: 'EXEMPT', clause: id, params: { exemption }, citation: source };
}

/** Literals as they are, facts as stated, and the ends of periods from them; `null` for what is not stated. */
function shown(scene: Scene, params: Params): Reason['params'] {
  const entries = Object.entries(params ?? {}).map(([name, param]) => {
    if (typeof param !== 'object') return [name, param];
    const { fact, plus: period } = param;
    if (!period) return [name, factOf(scene, fact) ?? null];
    const day = dayOf(scene, fact);
    return [name, typeof day === 'number' ? civilDate(plus(day, period)) : null];
  });
  return Object.fromEntries(entries);
}

/** Why a last day is a range: the days off of its year are not announced. */
export function unannouncedReasons(window: Window | null, deadlines: readonly Deadline[]): Reason[] {
  const ranged = [
    ...(window ? [{ ...window, clause: null }] : []),
    ...deadlines.map((one) => ({ ...one, clause: one.id })),
  ];
  return ranged.flatMap(({ range, clause, citation }) => {
    if (!range) return [];
    const { unannounced: year, earliest, latest } = range;
    return [
      { code: 'DAYS_OFF_NOT_ANNOUNCED' as const, clause, params: { year, earliest, latest }, citation },
    ];
  });
}
