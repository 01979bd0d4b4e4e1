import { TRUE } from '../../conditions/index.js';
import {
  builderOf,
  createForest,
  DEFAULT_BUDGET,
  type Demand,
  type Diagram,
  demandsOf,
  type Forest,
  type PaperVariable,
  type Space,
  spaceOf,
  standingOf,
} from '../../diagram/index.js';
import type { Program, Screening, Terrain } from '../../verdict/index.js';
import { casesOf } from './cases.js';
import { type Flat, laidOut } from './flat.js';
import { type Lack, lackOf } from './lacks.js';
import { listsLast } from './lists-last.js';

/** A procedure on a day as numbers: facts lead to a case, and papers to what is lacking of each demand of the case. */
export interface Table {
  readonly space: Space;
  readonly byFacts: Flat;
  readonly byPapers: Flat;
  /** Where everybody begins. */
  readonly start: number;
  readonly cases: readonly (Case | undefined)[];
  /** The kinds of paper by variable. */
  readonly kinds: readonly (string | undefined)[];
}

/** People whose facts settle the same: all but the papers that they may lack. */
export interface Case extends Omit<Screening, 'missingMaterials'> {
  /** What goes by papers: where each begins in the table, and what may be said of it. */
  readonly demands: readonly { readonly place: number; readonly answers: Lack['answers'] }[];
}

/**
 * Builds the table of a procedure on a day.
 * @throws GaveUp past the budget, or for what has no cells
 */
export function tableOf(program: Program, terrain: Terrain, nodes: number = DEFAULT_BUDGET.nodes): Table {
  const space = listsLast(spaceOf([terrain]));
  const forest = createForest(nodes);
  const builder = builderOf(space, forest);
  const tiers = program.tiers.map(({ id }) => id);
  const demands = demandsOf(builder, terrain);
  const lacks = demands.map((demand) => lackOf(builder, demand));
  const parts = [...standingOf(builder, terrain, tiers), ...lacks].map(({ diagram }) => diagram);
  const { diagram, rests } = casesOf(forest, space, parts);
  const byFacts = laidOut(forest, [diagram]);
  const kinds = kindsOf(space, demands);
  const byPapers = laidOut(forest, new Set(rests.flat()), bareOnly(forest, space, kinds));
  const toCase = caseOf(forest, program, (rest, i) =>
    rest === forest.leaf(0) ? [] : [{ place: byPapers.placeOf(rest), answers: (lacks[i] as Lack).answers }],
  );
  return {
    space,
    byFacts,
    byPapers,
    start: byFacts.placeOf(diagram),
    cases: rests.map((rest) => (rest.length === parts.length ? toCase(rest) : undefined)),
    kinds,
  };
}

function kindsOf({ variables }: Space, demands: readonly Demand[]): (string | undefined)[] {
  const items = demands.flatMap(({ ways }) => ways.flatMap((way) => way.items));
  const kinds = new Map(items.map(({ kind }) => [`materials.${kind}`, kind]));
  return variables.map(({ name }) => kinds.get(name));
}

/** What follows where no paper of a kind is held, and where one is without details. */
const bareOnly =
  (forest: Forest, { variables }: Space, kinds: Table['kinds']) =>
  (node: Diagram): Diagram[] => {
    const variable = forest.variableOf(node);
    const { cellOf } = variables[variable] as PaperVariable;
    const held = [[], [kinds[variable]]] as unknown as readonly Parameters<typeof cellOf>[0][];
    return held.map((papers) => forest.childrenOf(node)[cellOf(papers)] as Diagram);
  };

/** Puts into words what facts settle. */
const caseOf =
  (
    forest: Forest,
    { tiers, grounds }: Program,
    demandsIn: (rest: Diagram, requirement: number) => Case['demands'],
  ) =>
  ([outcome, tier, ...others]: readonly Diagram[]): Case => {
    const settled = (rest: Diagram | undefined): number => forest.valueOf(rest as Diagram) as number;
    return {
      outcome: settled(outcome) === TRUE ? 'eligible' : 'ineligible',
      tier: tiers[settled(tier) - 1]?.id ?? null,
      grounds: Object.freeze(grounds.map(({ statuses }, i) => statuses[settled(others[i]) === TRUE ? 2 : 0])),
      demands: others.slice(grounds.length).flatMap(demandsIn),
    };
  };
