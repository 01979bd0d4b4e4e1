import { type Descriptor, own } from '../facts/index.js';
import { materialName, valueText } from '../messages/index.js';
import { conditionsOf, type PlacedClause, partsOf } from '../policy/index.js';
import { type Form, titleOf } from './form.js';
import type { Reading } from './reading.js';
import type { Option } from './types.js';

/** The values to choose from; `null` where the value is free, or true or false. */
export function optionsOf(form: Form, path: string, is: Descriptor): readonly Option[] | null {
  if ('values' in is) return is.values.map((value) => ({ value, label: valueText(path, value, form.lang) }));
  if (is.type !== 'id' || !form.reading) return null;
  const ids = idsFor(form.reading, path);
  return ids.length > 0 ? ids.map((value) => ({ value, label: clauseName(form, value) })) : null;
}

/** The grounds or tiers that may be relied on or asked for, and every id that the rules compare the fact with. */
function idsFor({ terrain }: Reading, path: string): string[] {
  const { rules, version } = terrain;
  const own = path === 'application.ground' ? rules.grounds : /\.tier$/.test(path) ? rules.tiers : {};
  const compared = conditionsOf(version).flatMap(({ path: at, condition }) =>
    partsOf(at, condition).flatMap(({ part }) => ('fact' in part && part.fact === path ? part.value : [])),
  );
  const ids = compared.flat().filter((value) => typeof value === 'string');
  return [...new Set([...Object.keys(own ?? {}), ...ids])];
}

const NAMED = ['grounds', 'tiers', 'conditions'];

function clauseName(form: Form, id: string): string {
  const clauses = (form.reading?.clauses ?? []).map(({ placed }) => placed).filter((one) => one.id === id);
  const rank = ({ section }: PlacedClause): number => NAMED.indexOf(section);
  const [first] = clauses.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
  return (first && titleOf(first, form)) ?? id;
}

/** The papers that the procedure can demand. */
export function paperOptions(form: Form): Option[] {
  const clauses = form.reading?.clauses ?? [];
  const kinds = clauses.flatMap(({ placed }) => kindsIn(placed));
  return [...new Set(kinds)].map((value) => ({ value, label: paperName(form, value) }));
}

/** The name of a paper: the policy's own, or of the common vocabulary. */
export function paperName({ reading, lang }: Form, kind: string): string {
  return own(reading?.terrain.version.materialKinds ?? {}, kind)?.[lang] ?? materialName(kind, lang);
}

function kindsIn({ section, clause }: PlacedClause): string[] {
  if (section !== 'materials') return [];
  const { alternatives } = clause as unknown as {
    alternatives: readonly { items: readonly (string | { readonly kind: string })[] }[];
  };
  return alternatives.flatMap(({ items }) =>
    items.map((item) => (typeof item === 'string' ? item : item.kind)),
  );
}
