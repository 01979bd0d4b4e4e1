import {
  clauseSections,
  conditionsOf,
  type PartitionClause,
  type PolicyVersion,
  partsOf,
  type ResolvedVersion,
  sections,
} from '../../src/policy/index.js';
import { bearingSuccessions } from './successions.js';

type Fields = { readonly [name: string]: unknown };

/** What only people read, at each level; programs find it in the JSON files. */
const PROSE = {
  version: ['$schema', 'title', 'rights', 'notes'],
  procedure: ['title', 'steps', 'channels', 'fees', 'duties'],
  clause: ['title', 'note'],
  claim: ['note'],
};

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const mapped = (section: unknown, change: (entry: Fields) => Fields): Fields =>
  Object.fromEntries(Object.entries(section as Fields).map(([id, entry]) => [id, change(entry as Fields)]));

const leanClause = (clause: Fields): Fields => {
  const { claims, ...rest } = without(clause, PROSE.clause);
  return claims ? { ...rest, claims: mapped(claims, (claim) => without(claim, PROSE.claim)) } : rest;
};

/** A resolved version without prose, empty sections, and definitions that nothing of it uses. */
export function lean({ version, lineage, weakest }: ResolvedVersion): Fields {
  const sectionsOf = (holder: Fields, names: readonly string[]): Fields => {
    const entries = Object.entries(holder).map(([name, value]): [string, unknown] => [
      name,
      names.includes(name) ? mapped(value, leanClause) : value,
    ]);
    return Object.fromEntries(entries.filter(([, value]) => JSON.stringify(value) !== '{}'));
  };
  const { procedures, ...head } = without(used(version) as unknown as Fields, PROSE.version);
  const leanProcedures = mapped(procedures, (rules) =>
    sectionsOf(without(rules, PROSE.procedure), sections.procedure),
  );
  const kept = Object.entries(weakest).filter(([procedure]) => procedure in leanProcedures);
  return {
    version: { ...sectionsOf(head, clauseSections), procedures: leanProcedures },
    lineage,
    weakest: Object.fromEntries(kept),
  };
}

/** A version with the named conditions and partitions that its clauses use, and words only for the facts and papers of them. */
function used(version: PolicyVersion): PolicyVersion {
  const { facts, ...rest } = version;
  const conditions = usedConditions(version);
  const text = JSON.stringify({ ...rest, conditions });
  const partitions = Object.entries(version.partitions ?? {})
    .filter(([name]) => text.includes(`"partition":"${name}"`))
    .map(([name, clause]) => [
      name,
      {
        ...clause,
        successions: bearingSuccessions(name, clause as PartitionClause, { ...version, conditions }),
      },
    ]);
  // A fact that is not read may still be stated, and a paper that is not demanded be held.
  const known = Object.entries(facts ?? {}).map(([name, { label, question, ...type }]) => [
    name,
    text.includes(`"local.${name}"`) ? { ...type, label, question } : type,
  ]);
  const demanded = JSON.stringify(version.procedures);
  const kinds = Object.entries(version.materialKinds ?? {}).map(([kind, title]) => [
    kind,
    demanded.includes(`"${kind}"`) ? title : {},
  ]);
  const instruments = Object.entries(version.instruments).filter(([id]) =>
    text.includes(`"instrument":"${id}"`),
  );
  return {
    ...rest,
    instruments: Object.fromEntries(instruments),
    conditions,
    partitions: Object.fromEntries(partitions),
    facts: Object.fromEntries(known),
    materialKinds: Object.fromEntries(kinds),
  } as PolicyVersion;
}

function usedConditions(version: PolicyVersion): NonNullable<PolicyVersion['conditions']> {
  const defined = version.conditions ?? {};
  const pick = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(defined).filter(([name]) => names.includes(name)));
  // A condition may use another, so those that are named are looked at until there are no more.
  let names: string[] = [];
  for (;;) {
    const next = namesIn({ ...version, conditions: pick(names) }).filter((name) => name in defined);
    if (next.length === names.length) return pick(names);
    names = next;
  }
}

const namesIn = (version: PolicyVersion): string[] => {
  const parts = conditionsOf(version).flatMap(({ path, condition }) => partsOf(path, condition));
  return [...new Set(parts.flatMap(({ part }) => ('condition' in part ? [part.condition] : [])))];
};
