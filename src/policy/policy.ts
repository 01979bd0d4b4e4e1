import type { Day, WorkingDays } from '../calendar/index.js';
import type { ClaimsReader, DatedReaders } from '../clauses/index.js';
import type { Operators } from '../conditions/index.js';
import type { FactEntry } from '../facts/index.js';
import type { MaterialsReader } from '../materials/index.js';
import type { Procedure } from './codes.js';
import type { ResolvedVersion } from './resolve.js';
import type { PolicyVersion } from './types.js';

/** A span of days on which one resolved version stands, ends included. */
export interface Spell {
  readonly from: Day;
  readonly through: Day;
  readonly resolved: ResolvedVersion;
}

/**
 * A permit's rules in one jurisdiction through time, ready to be read: inheritance is done, and it
 * carries no more operators and facts than it needs, so that a form ships only those.
 * @since 0.1.0
 */
export interface Policy<Id extends string = string> {
  readonly id: Id;
  /** Earliest first, none overlapping. */
  readonly spells: readonly Spell[];
  readonly operators: Operators;
  /** Facts of the common vocabulary by path: at least those that the rules read. */
  readonly vocabulary: { readonly [path: string]: FactEntry };
  /** Working days and days off, if the rules count in them. */
  readonly workingDays?: WorkingDays;
  /** How the dated sections of its procedures are read: at least those that it has. */
  readonly dated: DatedReaders;
  /** How its lists of papers are read. */
  readonly materials: MaterialsReader;
  /** How what other sources say is read, if its clauses keep any of it. */
  readonly claims?: ClaimsReader;
  /** The one procedure that it is for, where it was made for one alone. */
  readonly only?: Procedure;
}

/**
 * A policy together with the rule files that it was made of.
 * @since 0.1.0
 */
export interface AuthoredPolicy<Id extends string = string> extends Policy<Id> {
  readonly versions: readonly PolicyVersion[];
  readonly parent?: Policy;
  /** What a child inherits from: its spells, and its parent's on days that it has none. */
  readonly inheritable: readonly Spell[];
}
