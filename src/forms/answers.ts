import {
  type Descriptor,
  describeFact,
  type FactScope,
  type Facts,
  isRecord,
  own,
  parseFacts,
} from '../facts/index.js';
import type { Issue } from '../issues/index.js';

/** The list of papers held, as a question beside the facts. */
export const MATERIALS = 'materials';

type Json = { readonly [name: string]: unknown };

/** What a form holds, as facts, and what of it is none. */
export interface Answers {
  /** The valid ones alone. Of two that contradict each other neither is here. */
  readonly facts: Facts;
  readonly issues: readonly Issue[];
}

/**
 * Reads what a form holds. Nothing is thrown, whatever it is. An empty text is a field not filled in;
 * so is `null` where a fact cannot be none, as a list of choices or a yes or no is after a reset.
 */
export function readAnswers(input: unknown, scope: FactScope): Answers {
  const stated = isRecord(input) ? withoutBlanks(input, scope) : input;
  const parsed = parseFacts(stated, scope);
  if ('facts' in parsed) return { facts: parsed.facts, issues: [] };
  return { facts: isRecord(stated) ? validIn(stated, scope) : {}, issues: parsed.issues };
}

/** The valid facts among others. */
function validIn(stated: Json, scope: FactScope): Facts {
  const issuesOf = (facts: unknown): readonly Issue[] => {
    const parsed = parseFacts(facts, scope);
    return 'issues' in parsed ? parsed.issues : [];
  };
  const kept = Object.entries(stated).flatMap(([subject, facts]): [string, unknown][] => {
    if (issuesOf({ [subject]: facts }).length === 0) return [[subject, facts]];
    if (!isRecord(facts)) return [];
    const rest = filtered(facts, (name, value) => issuesOf({ [subject]: { [name]: value } }).length === 0);
    const isSubject = issuesOf({ [subject]: rest }).every(({ code }) => code === 'CONTRADICTION');
    return isSubject ? [[subject, rest]] : [];
  });
  const valid: Json = Object.fromEntries(kept);
  const contradicting = issuesOf(valid).flatMap(({ path, params }) => [path, String(params.earlier)]);
  return contradicting.reduce(without, valid) as Facts;
}

const filtered = (record: Json, keeps: (name: string, value: unknown) => boolean): Json =>
  Object.fromEntries(Object.entries(record).filter(([name, value]) => keeps(name, value)));

/** Facts without one of them. */
function without(facts: Json, fact: string): Json {
  const [subject = '', name] = fact.split('.');
  return Object.fromEntries(
    Object.entries(facts).map(([key, held]) => [
      key,
      key === subject && isRecord(held) ? filtered(held, (one) => one !== name) : held,
    ]),
  );
}

/** The fact that a path leads to or into: `residence.spells` of `residence.spells.0.from`. */
export function factOf(path: string): string {
  const [subject = '', name] = path.split('.');
  return name === undefined || subject === MATERIALS ? subject : `${subject}.${name}`;
}

/** The stated value of a fact; undefined if there is none. */
export function valueAt(facts: Facts, fact: string): unknown {
  const [subject = '', name = ''] = fact.split('.');
  const held = own(facts as Json, subject);
  return fact === subject ? held : isRecord(held) ? own(held, name) : undefined;
}

function withoutBlanks(input: Json, scope: FactScope): Json {
  const subjects = Object.entries(input).map(([subject, held]): [string, unknown] => {
    if (subject === MATERIALS) return [subject, filledIn(held, PAPERS)];
    if (!isRecord(held)) return [subject, held];
    const stated = Object.entries(held).map(([name, value]): [string, unknown] => [
      name,
      filledIn(value, describeFact(`${subject}.${name}`, scope.facts)),
    ]);
    return [subject, Object.fromEntries(stated.filter(([, value]) => value !== undefined))];
  });
  return filtered(Object.fromEntries(subjects), (_, held) => held !== undefined && held !== null);
}

const PAPERS: Descriptor = { type: 'list', of: {} };

/** A fact's value without what was left blank in it; undefined if nothing is left. */
function filledIn(value: unknown, is: Descriptor | undefined): unknown {
  if (value === '' || (value === null && is && CANNOT_BE_NONE.includes(is.type))) return undefined;
  if (is?.type !== 'list' || !Array.isArray(value)) return value;
  return value.map((record) =>
    isRecord(record)
      ? filtered(
          Object.fromEntries(
            Object.entries(record).map(([name, held]) => [name, filledIn(held, own(is.of, name)?.is)]),
          ),
          (_, held) => held !== undefined,
        )
      : record,
  );
}

/** Types that know no `null`. */
const CANNOT_BE_NONE: readonly string[] = ['boolean', 'enum-list', 'list'];
