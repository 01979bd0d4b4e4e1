import { describe, expect, it } from 'vitest';
import { inherit, type PolicyVersion } from '../../src/policy/index.js';

const text = (en: string) => ({ zh: `中${en}`, en });
const condition = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const citation = { instrument: 'sample-law', article: '1' };
const clause = { condition, citation };

const version = (id: string, more: object): PolicyVersion =>
  ({
    id,
    title: text(id),
    division: '000000',
    effectiveFrom: '2016-01-01',
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    procedures: {},
    ...more,
  }) as PolicyVersion;

const overParent = (child: object, parent: object): PolicyVersion =>
  inherit(version('city/p', child), inherit(version('nation/p', parent), undefined)).version;

const apply = (rules: object) => ({ procedures: { apply: { title: text('apply'), ...rules } } });

describe('inherit', () => {
  it.each(['tiers', 'window', 'cure', 'validity'] as const)(
    "puts a child's %s before those that it inherits, for the first that applies stands",
    (section) => {
      const child = apply({ [section]: { own: clause, both: clause } });
      const { procedures } = overParent(child, apply({ [section]: { both: clause, inherited: clause } }));
      expect(Object.keys(procedures.apply?.[section] ?? {})).toEqual(['own', 'both', 'inherited']);
    },
  );

  it.each(['terms', 'years'] as const)("puts a child's %s first too", (section) => {
    const child = { [section]: { own: clause } };
    const found = overParent(child, { [section]: { inherited: clause } })[section];
    expect(Object.keys(found ?? {})).toEqual(['own', 'inherited']);
  });

  it.each(['materials', 'steps', 'deadlines'] as const)('keeps the order of the parent in %s', (section) => {
    const child = apply({ [section]: { own: clause, second: clause } });
    const { procedures } = overParent(child, apply({ [section]: { first: clause, second: clause } }));
    expect(Object.keys(procedures.apply?.[section] ?? {})).toEqual(['first', 'second', 'own']);
  });

  it("gives a procedure the child's title, or the parent's where the child has no such procedure", () => {
    const { procedures } = overParent(
      {
        procedures: { apply: { title: text('apply here') }, register: { title: text('register here') } },
      },
      { procedures: { apply: { title: text('apply') }, endorse: { title: text('endorse') } } },
    );
    const titles = Object.entries(procedures).map(([name, rules]) => [name, rules.title.en]);
    expect(Object.fromEntries(titles)).toEqual({
      apply: 'apply here',
      endorse: 'endorse',
      register: 'register here',
    });
  });
});

describe('inherit, of grounds that one procedure lends to another', () => {
  const ground = (value: boolean) => ({ condition: { ...condition, value }, citation });
  const lending = {
    procedures: {
      apply: { title: text('apply'), grounds: { study: ground(true) } },
      endorse: { title: text('endorse'), groundsOf: 'apply' },
    },
  };

  it("lends the child's ground where it replaces the one that the parent lent", () => {
    const { procedures } = overParent(apply({ grounds: { study: ground(false) } }), lending);
    expect(procedures.endorse?.grounds).toEqual({ study: ground(false) });
  });

  it('lends no more what the child takes away', () => {
    const { procedures } = overParent(apply({ grounds: { study: { omit: true, citation } } }), lending);
    expect(procedures.endorse?.grounds).toEqual({});
  });

  // The schema refuses both; these are files that skipped it.
  it('keeps the grounds of a procedure that names none there is', () => {
    const { procedures } = overParent(apply({ groundsOf: 'renew', grounds: { study: ground(true) } }), {});
    expect(procedures.apply?.grounds).toEqual({ study: ground(true) });
  });

  it('comes to an end where two procedures name each other', () => {
    const { procedures } = overParent(
      {
        procedures: {
          apply: { title: text('apply'), groundsOf: 'endorse', grounds: { study: ground(true) } },
          endorse: { title: text('endorse'), groundsOf: 'apply', grounds: { work: ground(false) } },
        },
      },
      {},
    );
    const both = { study: ground(true), work: ground(false) };
    expect(procedures.apply?.grounds).toEqual(both);
    expect(procedures.endorse?.grounds).toEqual(both);
  });
});
