import type { Facts } from '../../facts/index.js';

type Nested = { readonly [subject: string]: { readonly [name: string]: unknown } | undefined };

/** Values of facts by path, `residence.registeredOn`. */
export type Choices = { readonly [path: string]: unknown };

const split = (path: string): readonly [subject: string, name: string] => {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
};

/**
 * What facts say at a path; `undefined` if nothing.
 * @since 0.3.0
 */
export function factAt(facts: Facts, path: string): unknown {
  const [subject, name] = split(path);
  return (facts as Nested)[subject]?.[name];
}

/**
 * The same facts with one stated or, by `undefined`, left out. Nothing is changed in place.
 * @since 0.3.0
 */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const [subject, name] = split(path);
  const { [name]: _, ...rest } = (facts as Nested)[subject] ?? {};
  return { ...facts, [subject]: value === undefined ? rest : { ...rest, [name]: value } };
}

/** Nests facts given by path. */
export function factsFrom(choices: Choices): Facts {
  const facts: { [subject: string]: { [name: string]: unknown } } = {};
  for (const [path, value] of Object.entries(choices)) {
    const [subject, name] = split(path);
    facts[subject] = { ...facts[subject], [name]: value };
  }
  return facts as Facts;
}
