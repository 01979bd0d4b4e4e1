/** Shorter ones cost no more than their name. */
const WORTH_SHARING = 100;

/**
 * Writes values as JavaScript, each object or list that comes up more than once as a constant of its own:
 * the versions and procedures of a policy have most of their clauses in common.
 */
export function literals(values: readonly unknown[]): {
  readonly shared: string[];
  readonly texts: string[];
} {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    const seen = counts.get(text) ?? 0;
    counts.set(text, seen + 1);
    // What is inside is written once, with the first.
    if (seen === 0) Object.values(value).forEach(count);
  };
  values.forEach(count);
  const names = new Map<string, string>();
  const shared: string[] = [];
  const write = (value: unknown): string => {
    const text = JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return text;
    const known = names.get(text);
    if (known) return known;
    const inside = Array.isArray(value)
      ? `[${value.map(write).join(', ')}]`
      : `{ ${Object.entries(value)
          .flatMap(([key, entry]) => (entry === undefined ? [] : [`${JSON.stringify(key)}: ${write(entry)}`]))
          .join(', ')} }`;
    if ((counts.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return inside;
    const name = `shared${shared.length}`;
    names.set(text, name);
    shared.push(`const ${name} = ${inside};`);
    return name;
  };
  const texts = values.map(write);
  return { shared, texts };
}
