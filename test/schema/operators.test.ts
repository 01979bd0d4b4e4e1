import { describe, expect, it } from 'vitest';
import { operators } from '../../src/conditions/index.js';
import { vocabulary } from '../../src/facts/index.js';
import { jsonSchemas } from '../../src/schema/index.js';
import { operatorTypes } from '../../src/schema/operator-types.js';

/** The operators that the published schema has a branch for, wherever it keeps it. */
function operatorsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: { operator?: { const?: string } } };
  const own = properties?.operator?.const;
  return [...(own === undefined ? [] : [own]), ...Object.values(schema).flatMap(operatorsOf)];
}

describe('the operators', () => {
  const compiled = Object.keys(operators).sort();

  it('of the schema are those that compile', () => {
    expect(operatorsOf(jsonSchemas()['policy.schema.json']).sort()).toEqual(compiled);
  });

  it('with a type of fact are those that compile', () => {
    expect(Object.keys(operatorTypes).sort()).toEqual(compiled);
  });

  it('take types that the vocabulary has or a rule file can declare', () => {
    const declared = ['boolean', 'date', 'division', 'integer', 'id', 'enum'];
    const types = Object.values(vocabulary).flatMap((facts) => Object.values(facts).map(({ type }) => type));
    const known = new Set<string>([...declared, ...types]);
    for (const [operator, taken] of Object.entries(operatorTypes))
      expect([operator, taken.filter((type) => !known.has(type))]).toEqual([operator, []]);
  });
});
