import { issue } from '../../issues/index.js';
import { type Anchor, anchorsOf, clausesOf } from '../../policy/index.js';
import { type Check, factFinder } from './context.js';

type Param = { readonly fact?: string; readonly plus?: unknown };

/** Windows, deadlines and terms run from dates, and reasons show facts that exist. */
export const checkDatedFacts: Check = (version, context) => {
  const describe = factFinder(version, context);
  const expect = (fact: string, place: string, mustBeDate: boolean) => {
    const is = describe(fact);
    if (!is) return [issue('UNKNOWN_FACT', place, { fact })];
    if (is.type === 'list') return [issue('INVALID_REASON_PARAM', place, { type: is.type })];
    return mustBeDate && is.type !== 'date'
      ? [issue('INVALID_OPERATOR_VALUE', place, { expected: 'date', given: is.type })]
      : [];
  };
  const anchors = clausesOf(version)
    .flatMap(anchorsOf)
    .flatMap(({ path, anchor }) =>
      factsNamed(anchor, path).flatMap(({ fact, place }) => expect(fact, place, true)),
    );
  const shown = clausesOf(version).flatMap(({ path, section, clause }) => {
    const reason = clause.reason as { params?: { [name: string]: Param } } | undefined;
    const params =
      section === 'caveats' ? (clause.params as { [name: string]: Param } | undefined) : reason?.params;
    const prefix = section === 'caveats' ? `${path}.params` : `${path}.reason.params`;
    return Object.entries(params ?? {}).flatMap(([name, { fact, plus }]) =>
      fact === undefined ? [] : expect(fact, `${prefix}.${name}.fact`, plus !== undefined),
    );
  });
  return [...anchors, ...shown];
};

/** The facts that an anchor names; events are days by themselves. */
function factsNamed(anchor: Anchor, place: string): { fact: string; place: string }[] {
  if (typeof anchor === 'string') return [{ fact: anchor, place }];
  if ('event' in anchor) return [];
  return anchor.latest.flatMap((part, i) => factsNamed(part, `${place}.latest.${i}`));
}
