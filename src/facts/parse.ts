import { type Day, parseDay } from '../calendar/index.js';
import { type Issue, type IssueCode, inputError, issue, type Params } from '../issues/index.js';
import { dateOrders } from './axioms.js';
import { type Encoder, isRecord, MALFORMED_CELL, MAX_LIST, singleEncoderOf } from './cells.js';
import { boolean, type Descriptor, date, type Field, id, integer } from './descriptors.js';
import { encodeMonth } from './encoders.js';
import { materialKinds } from './held-materials.js';
import { type Facts, type LocalFacts, own, vocabulary } from './vocabulary.js';

/** What a rule file adds to the vocabulary. */
export interface FactScope {
  readonly facts: LocalFacts;
  readonly materialKinds: readonly string[];
}

const COMMON: FactScope = { facts: {}, materialKinds: [] };
const MAX_ISSUES = 100;
const MAX_SHOWN = 60;
const IDENTITY_NUMBER = /\d{15}/;

/**
 * Checks facts from outside: every problem at once, at most 100, nothing thrown.
 *
 * @returns the same object typed as facts, or the issues
 * @example parseFacts({ residence: { registeredOn: '2023-02-30' } })
 * @since 0.1.0
 */
export function parseFacts(
  input: unknown,
  scope: FactScope = COMMON,
): { readonly facts: Facts } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  if (!isRecord(input)) return { issues: [issue('NOT_AN_OBJECT', '', shown(input))] };
  for (const subject of Object.keys(input)) {
    if (issues.length >= MAX_ISSUES) break;
    const stated = input[subject];
    if (stated === undefined) continue;
    if (subject === 'materials') checkMaterials(stated, scope, issues);
    else checkSubject(subject, stated, scope.facts, issues);
  }
  checkOrders(input, issues);
  return issues.length > 0 ? { issues: issues.slice(0, MAX_ISSUES) } : { facts: input as Facts };
}

/**
 * Like {@link parseFacts}, but throws.
 * @throws RulesError `INVALID_FACTS`
 * @since 0.1.0
 */
export function assertFacts(input: unknown, scope: FactScope = COMMON): asserts input is Facts {
  const parsed = parseFacts(input, scope);
  if ('issues' in parsed) throw inputError('INVALID_FACTS', parsed.issues);
}

function checkSubject(subject: string, stated: unknown, local: LocalFacts, issues: Issue[]): void {
  const descriptors = subject === 'local' ? local : own<LocalFacts>(vocabulary, subject);
  if (!descriptors) issues.push(issue('UNKNOWN_FACT', shownName(subject)));
  else if (!isRecord(stated)) issues.push(issue('NOT_AN_OBJECT', subject, shown(stated)));
  else checkRecord(subject, stated, (name) => own(descriptors, name), issues);
}

function checkRecord(
  path: string,
  record: { readonly [name: string]: unknown },
  describe: (name: string) => Descriptor | undefined,
  issues: Issue[],
): void {
  for (const name of Object.keys(record)) {
    if (issues.length >= MAX_ISSUES) return;
    const value = record[name];
    const is = describe(name);
    if (!is) issues.push(issue('UNKNOWN_FACT', `${path}.${shownName(name)}`));
    else if (value !== undefined) checkValue(`${path}.${name}`, is, value, issues);
  }
}

type List = Extract<Descriptor, { type: 'list' | 'enum-list' }>;
type Single = Exclude<Descriptor, List>;

function checkValue(path: string, is: Descriptor, value: unknown, issues: Issue[]): void {
  if (is.type === 'list' || is.type === 'enum-list') checkList(path, is, value, issues);
  else if (encoderOf(is)(value, () => 0) === MALFORMED_CELL) {
    const allowed = is.type === 'enum' && { allowed: is.values };
    issues.push(issue(typeIssues[is.type], path, { ...shown(value), ...allowed }));
  }
}

const encoderOf = (is: Single): Encoder => singleEncoderOf(is) ?? encodeMonth;

const typeIssues: { readonly [type in Single['type']]: IssueCode } = {
  boolean: 'NOT_A_BOOLEAN',
  date: 'NOT_A_DATE',
  month: 'NOT_A_MONTH',
  division: 'NOT_A_DIVISION',
  integer: 'NOT_AN_INTEGER',
  id: 'NOT_AN_ID',
  enum: 'UNKNOWN_VALUE',
};

function checkList(path: string, is: List, value: unknown, issues: Issue[]): void {
  if (!isShortList(path, value, issues)) return;
  if (is.type === 'list') checkRecords(path, is.of, value, issues);
  else {
    const stray = value.findIndex((member) => !is.values.includes(member as string));
    if (stray >= 0) issues.push(issue('UNKNOWN_VALUE', path, { ...shown(value[stray]), allowed: is.values }));
  }
}

function isShortList(path: string, value: unknown, issues: Issue[]): value is unknown[] {
  if (!Array.isArray(value)) issues.push(issue('NOT_A_LIST', path, shown(value)));
  else if (value.length > MAX_LIST) issues.push(issue('TOO_LARGE', path, { limit: MAX_LIST }));
  else return true;
  return false;
}

function checkRecords(
  path: string,
  fields: { readonly [name: string]: Field },
  list: unknown[],
  issues: Issue[],
): void {
  list.forEach((record, position) => {
    if (issues.length >= MAX_ISSUES) return;
    const place = `${path}.${position}`;
    if (!isRecord(record)) {
      issues.push(issue('NOT_AN_OBJECT', place, shown(record)));
      return;
    }
    checkRecord(place, record, (name) => own(fields, name)?.is, issues);
    for (const name of Object.keys(fields)) {
      if (fields[name]?.isRequired && (record[name] === undefined || record[name] === null))
        issues.push(issue('MISSING_FIELD', `${place}.${name}`));
    }
  });
}

const materialFields: { readonly [name: string]: Descriptor } = {
  kind: id,
  originals: integer,
  copies: integer,
  issuedOn: date,
  validFrom: date,
  validThrough: date,
  isStamped: boolean,
  format: id,
};

function checkMaterials(stated: unknown, scope: FactScope, issues: Issue[]): void {
  if (!isShortList('materials', stated, issues)) return;
  for (let position = 0; position < stated.length && issues.length < MAX_ISSUES; position++) {
    const entry: unknown = stated[position];
    if (typeof entry === 'string' && isKnownMaterial(entry, scope)) continue;
    const path = `materials.${position}`;
    const kind = isRecord(entry) ? entry.kind : entry;
    if (!isKnownMaterial(kind, scope)) issues.push(issue('UNKNOWN_MATERIAL', path, shown(kind)));
    if (isRecord(entry)) checkMaterialDetails(path, entry, issues);
  }
}

function checkMaterialDetails(
  path: string,
  entry: { readonly [name: string]: unknown },
  issues: Issue[],
): void {
  const { attributes, ...details } = entry;
  checkRecord(path, { ...details, kind: undefined }, (name) => own(materialFields, name), issues);
  // None of a paper is 0 of it: `null` would leave open what is meant.
  for (const name of ['originals', 'copies'])
    if (details[name] === null) issues.push(issue('NOT_AN_INTEGER', `${path}.${name}`, shown(null)));
  if (attributes === undefined) return;
  if (!isRecord(attributes)) issues.push(issue('NOT_AN_OBJECT', `${path}.attributes`, shown(attributes)));
  else
    for (const name of Object.keys(attributes)) {
      if (!isAttribute(attributes[name]))
        issues.push(issue('UNKNOWN_VALUE', `${path}.attributes.${shownName(name)}`, shown(attributes[name])));
    }
}

const knownKinds: ReadonlySet<string> = /* @__PURE__ */ new Set(materialKinds);

/** True for a kind of the vocabulary or of the rule file. */
export function isKnownMaterial(kind: unknown, scope: Pick<FactScope, 'materialKinds'> = COMMON): boolean {
  return typeof kind === 'string' && (knownKinds.has(kind) || scope.materialKinds.includes(kind));
}

const orders = /* @__PURE__ */ dateOrders.map((order) => ({
  order,
  names: order.map((path) => path.split('.')),
}));

/** Malformed dates are passed over here: they have issues of their own. */
function checkOrders(input: { readonly [subject: string]: unknown }, issues: Issue[]): void {
  for (const { order, names } of orders) {
    const [first, second] = names.map(([subject = '', name = '']) => dayAt(input[subject], name)) as [
      Day,
      Day,
    ];
    if (second !== -1 && first > second) issues.push(issue('CONTRADICTION', order[1], { earlier: order[0] }));
  }
  const { residence, materials } = input;
  checkSpans(
    'residence.spells',
    isRecord(residence) ? residence.spells : undefined,
    ['from', 'through'],
    issues,
  );
  checkSpans('materials', materials, ['validFrom', 'validThrough'], issues);
}

const dayAt = (facts: unknown, name: string): Day => (isRecord(facts) ? parseDay(facts[name]) : -1);

/** What a list says to begin ends no earlier. */
function checkSpans(
  path: string,
  list: unknown,
  [from, through]: readonly [string, string],
  issues: Issue[],
): void {
  if (!Array.isArray(list)) return;
  for (const [position, entry] of list.entries()) {
    const last = dayAt(entry, through);
    if (last === -1 || dayAt(entry, from) <= last) continue;
    const place = `${path}.${position}`;
    issues.push(issue('CONTRADICTION', `${place}.${through}`, { earlier: `${place}.${from}` }));
  }
}

const isAttribute = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** A name as given, for a path: short, and never an identity number. */
const shownName = (name: string): string =>
  IDENTITY_NUMBER.test(name) ? '…' : name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name;

/** The offending value for a message: short, and never an identity number. */
function shown(value: unknown): Params {
  if (Array.isArray(value)) return { received: '[…]' };
  if (value === null) return { received: 'null' };
  if (typeof value === 'object') return { received: '{…}' };
  return { received: shownName(typeof value === 'string' ? JSON.stringify(value) : String(value)) };
}
