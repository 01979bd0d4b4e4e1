import { FALSE } from '../../conditions/index.js';
import { type Builder, type Demand, type DemandWay, type Diagram, operation } from '../../diagram/index.js';
import type { MissingMaterial } from '../../materials/index.js';
import type { Citation } from '../../policy/index.js';
import { listsOf } from './lists.js';

/** What a requirement may lack, as a diagram of the numbers of ready answers; 0 is nothing. */
export interface Lack {
  readonly diagram: Diagram;
  readonly answers: readonly (MissingMaterial<Citation> | undefined)[];
}

/** Everything that somebody may be told about a requirement, and who is told what, if papers are bare kinds. */
export function lackOf(builder: Builder, { id, clause, applies, ways }: Demand): Lack {
  const { forest } = builder;
  const nothing = forest.leaf(0);
  const papers = listsOf<string>();
  const alternatives = listsOf<number>();
  const lacking = ({ open, items }: DemandWay): Diagram =>
    builder.choose(
      open,
      items.reduce((list, item) => {
        const add = operation((so, isHeld) => (isHeld === FALSE ? papers.longer(so, item.kind) : so));
        return forest.combine(add, list, builder.held(item));
      }, nothing),
      nothing,
    );
  const add = operation((so, list) => (list === 0 ? so : alternatives.longer(so, list)));
  const lists = ways.reduce((so, way) => forest.combine(add, so, lacking(way)), nothing);
  const isSatisfied = builder.any(
    ways.map(({ open, items }) => builder.all([open, ...items.map((item) => builder.held(item))])),
  );
  const answers = alternatives.all.map((numbers) =>
    numbers.length === 0
      ? undefined
      : Object.freeze({
          requirement: id,
          status: 'missing' as const,
          alternatives: Object.freeze(numbers.map((list) => papers.all[list] ?? [])),
          unfit: Object.freeze([]),
          citation: clause.citation,
        }),
  );
  return { diagram: builder.choose(applies, builder.choose(isSatisfied, nothing, lists), nothing), answers };
}
