import type { Question, RecordField } from 'residence-permit-rules/forms';

/** What was filled in: `undefined` is nothing, `null` is none. */
export type Answer = boolean | number | string | null | readonly unknown[] | undefined;

/** The name of the box that says none, beside an input. */
export const noneName = (name: string): string => `${name}?none`;
/** The name of an input of a record in a list. */
export const recordName = (list: string, index: number, field: string): string => `${list}.${index}.${field}`;
/** The value of the radio button that says none; no option is written so. */
export const NONE = '(none)';

type Asked = Pick<Question, 'type' | 'fields'>;

/** An answer as it was filled in, not yet checked. */
export function readAnswer({ type, fields }: Asked, name: string, data: FormData): Answer {
  if (data.has(noneName(name))) return null;
  if (type === 'list') return readRecords(name, fields ?? [], data);
  if (type === 'enum-list') return data.getAll(name).map(String);
  const text = String(data.get(name) ?? '').trim();
  if (text === '') return undefined;
  if (text === NONE) return null;
  if (type === 'boolean') return text === 'true';
  // What is no number goes on as it is, so that the interview says what is wrong with it.
  if (type === 'integer') return /^\d+$/.test(text) ? Number(text) : text;
  return text;
}

function readRecords(name: string, fields: readonly RecordField[], data: FormData): unknown[] {
  const records: unknown[] = [];
  for (let index = 0; data.has(`${name}.${index}`); index++) {
    const values = fields
      .map((field) => [field.name, readAnswer(field, recordName(name, index, field.name), data)] as const)
      .filter(([, value]) => value !== undefined);
    if (values.length > 0) records.push(Object.fromEntries(values));
  }
  return records;
}
