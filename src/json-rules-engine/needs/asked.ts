import { type Condition, compileCondition, type Test } from '../../conditions/index.js';
import {
  type Anchor,
  anchorFacts,
  type Clause,
  type MaterialClause,
  type ReasonParam,
} from '../../policy/index.js';
import { type CompiledValidity, compileValidity, type ProgramLinker } from '../../verdict/index.js';
import type { Asked, AskedCell, AskedDay, AskedMaterial, AskedTerm } from './types.js';

/** A condition and its test. */
export const asked = (condition: Condition, linker: ProgramLinker): Asked => ({
  condition,
  test: compileCondition(condition, linker),
});

/** A condition that may be left out. */
export const maybe = (condition: Condition | undefined, linker: ProgramLinker): Asked | undefined =>
  condition && asked(condition, linker);

/** A clause whose condition has a cell. */
export const inCell = (clause: Clause & { readonly condition: Condition }, cell: number): AskedCell => ({
  clause,
  condition: clause.condition,
  cell,
  test: ({ cells }) => cells[cell] as ReturnType<Test>,
});

/** The facts that the parameters of a reason show. */
export function shownIn(
  params: { readonly [name: string]: ReasonParam } | undefined,
  linker: ProgramLinker,
): string[] {
  const facts = Object.values(params ?? {}).flatMap((param) => (typeof param === 'object' ? param.fact : []));
  for (const fact of facts) linker.slot(fact);
  return facts.filter((fact) => fact !== 'asOf');
}

/** A requirement with its ways. */
export const toMaterial = ({ when, alternatives }: MaterialClause, linker: ProgramLinker): AskedMaterial => ({
  when: maybe(when, linker),
  ways: alternatives.map(({ ground, when: given, items }) => {
    const met = ground === undefined ? undefined : linker.nodeOf(ground);
    return { ground, met, when: maybe(given, linker), items };
  }),
});

/** The terms of a section. */
export const termsOf = (section: unknown, linker: ProgramLinker): AskedTerm[] =>
  compileValidity(section, { linker }).map(({ clause }) => ({
    when: maybe(clause.when, linker),
    from: dayIn(clause.from, linker),
    through: 'through' in clause ? clause.through : undefined,
  }));

/** A day, and the days that it is the latest of. */
export function dayIn(anchor: Anchor, linker: ProgramLinker): AskedDay {
  for (const fact of anchorFacts(anchor)) linker.slot(fact);
  const isLatest = typeof anchor === 'object' && 'latest' in anchor;
  // A term without an end has nothing but its first day.
  const [term] = compileValidity({ day: { from: anchor, lasts: null } }, { linker });
  return {
    anchor,
    dayOf: (term as CompiledValidity).from,
    parts: isLatest ? anchor.latest.map((part) => dayIn(part, linker)) : [],
  };
}
