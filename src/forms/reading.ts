import { type Condition, childrenOf, isFactReference } from '../conditions/index.js';
import {
  anchorFacts,
  anchorsOf,
  type Citation,
  type Claim,
  clausesOf,
  factsOf,
  type PlacedClause,
} from '../policy/index.js';
import type { Terrain } from '../verdict/index.js';

/** A clause with what it reads. */
export interface ReadClause {
  readonly placed: PlacedClause;
  /** Its own conditions: whether it holds or applies, and which of its ways are open. */
  readonly conditions: readonly Condition[];
  /** The conditions of other sources, which do not stand. */
  readonly claims: readonly { readonly condition: Condition; readonly citation: Citation }[];
  /** Facts that it counts days from or shows, beside its conditions. */
  readonly facts: readonly string[];
}

/** What one procedure reads on a day. */
export interface Reading {
  readonly terrain: Terrain;
  /**
   * The clauses that a verdict rests on: what decides the outcome first, warnings last, and each
   * definition (section `conditions`) where it is first used.
   */
  readonly clauses: readonly ReadClause[];
  /** Every fact that is read, in the policy's order, with the clauses that read it. */
  readonly readers: ReadonlyMap<string, readonly PlacedClause[]>;
}

/** Sections that a verdict rests on. A window may fall back on the version's terms. */
const ORDER = [
  'eligibility',
  'exemptions',
  'grounds',
  'tiers',
  'materials',
  'window',
  'cure',
  'validity',
  'terms',
  'deadlines',
  'caveats',
];

/** Works out what a procedure reads. */
export function readingOf(terrain: Terrain): Reading {
  const all = clausesOf(terrain.version);
  const clauses = new Map<string, ReadClause>();
  const readers = new Map<string, PlacedClause[]>();
  const add = (facts: readonly string[], clause: PlacedClause): void => {
    for (const fact of facts) {
      const known = readers.get(fact) ?? [];
      if (!known.includes(clause)) readers.set(fact, [...known, clause]);
    }
  };
  const visit = (part: Condition, clause: PlacedClause): void => {
    if ('fact' in part) add(factsOf(part.fact, part.value), clause);
    else if ('condition' in part) enter(definitionOf(all, part.condition));
    else for (const child of childrenOf(part)) visit(child, clause);
  };
  const enter = (placed: PlacedClause | undefined): void => {
    if (!placed || clauses.has(placed.path)) return;
    const clause = toReadClause(placed);
    clauses.set(placed.path, clause);
    for (const condition of clause.conditions) visit(condition, placed);
    add(clause.facts, placed);
  };
  const roots = all.filter(({ section, procedure }) => isRead(terrain, section, procedure));
  roots.sort((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section)).forEach(enter);
  // What only other sources ask for comes last.
  for (const { placed, claims } of [...clauses.values()])
    for (const { condition } of claims) visit(condition, placed);
  return { terrain, clauses: [...clauses.values()], readers };
}

function isRead({ rules }: Terrain, section: string, procedure: string): boolean {
  const isOfVersion = procedure === '';
  if (section !== 'terms') return ORDER.includes(section) && (!isOfVersion || section === 'caveats');
  return Object.values(rules.window ?? {}).some((window) => !('omit' in window) && window.from === EXPIRY);
}

const EXPIRY = 'permit.expiresOn';

function toReadClause(placed: PlacedClause): ReadClause {
  const { section, clause } = placed;
  const { condition, when, reason, params, alternatives, every } = clause as {
    condition?: Condition;
    when?: Condition;
    reason?: { params?: object };
    params?: object;
    alternatives?: readonly { when?: Condition; ground?: string }[];
    every?: object;
  };
  const grounds = (alternatives ?? []).flatMap(({ ground }) => ground ?? []);
  const shown = Object.values({ ...reason?.params, ...params }).filter(isFactReference);
  return {
    placed,
    conditions: [
      ...[{ when: condition }, { when }, ...(alternatives ?? [])].flatMap((part) => part.when ?? []),
      ...grounds.map((ground) => ({ condition: ground })),
    ],
    claims: Object.values(clause.claims ?? {}).filter(hasCondition),
    facts: [
      ...anchorsOf(placed).flatMap(({ anchor }) => anchorFacts(anchor)),
      ...(section === 'window' && every ? ENDORSEMENTS : []),
      ...shown.map(({ fact }) => fact),
      ...(grounds.length > 0 ? ['application.ground'] : []),
    ].filter((fact) => fact !== 'asOf'),
  };
}

const ENDORSEMENTS = ['permit.events', 'permit.endorsedOn'];
const hasCondition = (claim: Claim): claim is Claim & { readonly condition: Condition } =>
  claim.condition !== undefined;

/** The ground or condition of a name: rule files have no two of one name. */
const definitionOf = (all: readonly PlacedClause[], name: string): PlacedClause | undefined =>
  all.find(({ section, id }) => id === name && DEFINING.includes(section));

const DEFINING: readonly string[] = ['grounds', 'conditions'];
