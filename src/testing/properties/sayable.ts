import { formatDay } from '../../calendar/index.js';
import type { Descriptor, HeldMaterial } from '../../facts/index.js';
import { type Item, unfitnessOf } from '../../materials/index.js';
import type {
  CaveatClause,
  DeadlineClause,
  EligibilityClause,
  ExemptionClause,
  ReasonCode,
  ReasonParam,
} from '../../policy/index.js';
import { entries, factsRead, type Reason, type Terrain, type Verdict } from '../../verdict/index.js';
import { itemsOf } from '../applicants/index.js';

/** What a verdict says in words. */
export type Said = Pick<
  Verdict,
  'outcome' | 'reasons' | 'missingMaterials' | 'missingFacts' | 'window' | 'deadlines'
>;

type Params = Reason['params'];

const DAY = '2024-01-01';
const SILENT = { reasons: [], missingMaterials: [], missingFacts: [], window: null, deadlines: [] } as const;
const outcomes = ['eligible', 'ineligible', 'indeterminate', 'out-of-force'] as const;
const states = ['not-yet-open', 'open', 'late', 'closed'] as const;

/**
 * Everything that a procedure's verdicts can say, whoever asks and on whichever day of the version, put into a few
 * made-up verdicts: each reason with every parameter stated and left open, each paper with all that may be wrong with
 * it, each fact that may be missing. Some of it nobody may ever be told.
 */
export function sayable(terrain: Terrain, procedure: Verdict['procedure']): Said[] {
  const read = [...factsRead(terrain, procedure)];
  const { window, deadlines } = terrain.rules;
  return [
    ...outcomes.map((outcome) => ({ ...SILENT, outcome })),
    { ...SILENT, outcome: 'indeterminate', missingFacts: read },
    { ...SILENT, outcome: 'ineligible', reasons: reasonsIn(terrain, read) },
    ...papersIn(terrain),
    ...(window ? states.map((state) => laid({ state } as Said['window'])) : []),
    ...entries<DeadlineClause>(deadlines).map(([id, { onWhom }]) => ({
      ...SILENT,
      outcome: 'eligible' as const,
      deadlines: [{ id, onWhom }] as unknown as Said['deadlines'],
    })),
  ];
}

const laid = (window: Said['window']): Said => ({ ...SILENT, outcome: 'eligible', window });

function reasonsIn(terrain: Terrain, read: readonly string[]): Reason[] {
  const { rules, version } = terrain;
  const of = (code: ReasonCode, ways: readonly Params[]): Reason[] =>
    ways.map((params) => ({ code, clause: null, params, citation: null }));
  const exemptions = entries<ExemptionClause>(rules.exemptions);
  return [
    ...entries<EligibilityClause>(rules.eligibility).flatMap(
      ([
        ,
        {
          reason: { met, unmet, params },
        },
      ]) => {
        const ways = waysOf(terrain, params);
        return [...of(met, ways), ...of(unmet, ways)];
      },
    ),
    ...entries<CaveatClause>({ ...version.caveats, ...rules.caveats }).flatMap(([, { code, params }]) =>
      of(code, waysOf(terrain, params)),
    ),
    ...of(
      'EXEMPT',
      exemptions.map(([exemption]) => ({ exemption })),
    ),
    ...of(
      'FACTS_MISSING',
      [...read.map((path) => [path]), read, []].map((facts) => ({ facts })),
    ),
    ...of('SOURCE_NOT_VERIFIED_FOR_A_YEAR', [{ verifiedOn: version.verifiedOn }]),
    ...of('NO_VERSION_IN_FORCE', combined({ firstInForceOn: [DAY, null], nextInForceOn: [DAY, null] })),
    ...of('DAYS_OFF_NOT_ANNOUNCED', [{ year: 2024, earliest: DAY, latest: DAY }]),
  ];
}

/** Every way in which the parameters of a reason can be shown: known, or not. */
const waysOf = (terrain: Terrain, params: EligibilityClause['reason']['params'] = {}): Params[] =>
  combined(
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, shownFor(terrain, param)])),
  );

function shownFor({ describe }: Terrain, param: ReasonParam): readonly Params[string][] {
  if (typeof param !== 'object') return [param];
  const is = describe(param.fact);
  return [...(param.plus || !is ? [DAY] : examplesOf(is)), null];
}

/** A value of each kind that is shown in another way. */
function examplesOf(is: Descriptor): readonly Params[string][] {
  switch (is.type) {
    case 'enum':
      return is.values;
    case 'integer':
      return [0, 1];
    case 'boolean':
      return [true, false] as unknown as readonly Params[string][];
    case 'division':
      return ['330106'];
    case 'month':
      return [DAY.slice(0, 7)];
    default:
      return [DAY];
  }
}

function combined(choices: { readonly [name: string]: readonly Params[string][] }): Params[] {
  return Object.entries(choices).reduce<Params[]>(
    (ways, [name, values]) => ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))),
    [{}],
  );
}

/** Each paper as missing, and as held with everything amiss that can be. */
function papersIn(terrain: Terrain): Said[] {
  return itemsOf(terrain).map((item) => ({
    ...SILENT,
    outcome: 'eligible' as const,
    missingMaterials: [
      {
        alternatives: [[item.kind]],
        unfit: unfitnessOf(flawed(item), item, terrain.asOf),
      },
    ] as unknown as Said['missingMaterials'],
  }));
}

const flawed = ({ kind, attributes = {} }: Item): HeldMaterial<string> =>
  ({
    kind,
    originals: 0,
    copies: 0,
    isStamped: false,
    format: 'other',
    issuedOn: formatDay(19000101),
    validFrom: formatDay(29991231),
    validThrough: formatDay(19000101),
    attributes: Object.fromEntries(Object.keys(attributes).map((name) => [name, 'other'])),
  }) as HeldMaterial<string>;
