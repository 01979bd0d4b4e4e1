import { basename } from 'node:path';
import type { Options } from 'tsup';
import * as exported from '../src/conditions/operators/index.js';
import {
  clauseSections,
  clausesOf,
  type Policy,
  type ResolvedVersion,
  readsOf,
  sections,
} from '../src/policy/index.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Module = { readonly [name: string]: Policy };

/**
 * Writes each module of `src/rules` with its policies worked out: inheritance done, prose left out,
 * and only the operators and facts that the policy uses, so that a form ships no more.
 */
export const bakeRules = (modules: { readonly [name: string]: Module }): Plugin => ({
  name: 'bake-rules',
  setup(build) {
    build.onLoad({ filter: /src[\\/]rules[\\/][a-z-]+\.ts$/ }, ({ path }) => {
      const module = modules[basename(path, '.ts')];
      return module ? { contents: sourceOf(module), loader: 'ts' } : undefined;
    });
  },
});

function sourceOf(module: Module): string {
  const used = [...new Set(Object.values(module).flatMap((policy) => operatorsOf(policy)))].sort();
  const functions = [...new Set(used.map(functionOf))].join(', ');
  const isCounting = Object.values(module).some(countsWorkingDays);
  const exported = Object.entries(module).map(
    ([name, policy]) => `export const ${name} = ${literalOf(policy)};`,
  );
  return [
    `import { ${functions} } from '../conditions/operators/index.js';`,
    ...(isCounting ? ["import { chinaWorkingDays } from '../calendar/index.js';"] : []),
    ...exported,
  ].join('\n');
}

/** The name under which the function of an operator is exported: `lessThan` serves `before` too. */
const functionOf = (name: string): string => {
  const found = Object.entries(exported).find(([, value]) => value === exported.operators[name]);
  if (!found) throw new TypeError(`no operator ${name}`);
  return found[0];
};

const versionsOf = ({ spells }: Policy) => spells.map(({ resolved }) => resolved.version);
const operatorsOf = (policy: Policy): string[] => [
  ...new Set(versionsOf(policy).flatMap((version) => readsOf(version).operators)),
];

function literalOf(policy: Policy): string {
  const facts = new Set(versionsOf(policy).flatMap((version) => readsOf(version).facts));
  const vocabulary = Object.entries(policy.vocabulary)
    .filter(([path]) => facts.has(path))
    .map(([path, { is, read }]) => `${JSON.stringify(path)}: { is: ${JSON.stringify(is)}, read: ${read} }`);
  const spells = JSON.stringify(
    policy.spells.map(({ from, through, resolved }) => ({ from, through, resolved: lean(resolved) })),
  );
  const operators = operatorsOf(policy).map((name) => `${JSON.stringify(name)}: ${functionOf(name)}`);
  return `{ id: ${JSON.stringify(policy.id)}, spells: ${spells}, operators: { ${operators.join(', ')} }, vocabulary: { ${vocabulary.join(', ')} }${countsWorkingDays(policy) ? ', workingDays: chinaWorkingDays' : ''} }`;
}

/** Whether a policy's days need the table of days off: some period is in working days, or rolls forward. */
const countsWorkingDays = (policy: Policy): boolean =>
  versionsOf(policy).some((version) =>
    clausesOf(version).some(({ section, clause }) => {
      const { within, review, slots, rollsForward } = clause as {
        within?: { unit?: string };
        review?: { unit?: string };
        slots?: { unit?: string };
        rollsForward?: true;
      };
      const isDated = section === 'deadlines' || section === 'booking';
      const units = [within, review, slots].map((duration) => duration?.unit);
      return rollsForward === true || (isDated && units.includes('working-day'));
    }),
  );

type Fields = { readonly [name: string]: unknown };

/** What only people read, at each level; programs find it in the JSON files. */
const PROSE = {
  version: ['$schema', 'title', 'rights', 'notes'],
  procedure: ['title', 'steps', 'channels', 'fees', 'duties'],
  clause: ['title', 'note'],
  claim: ['note'],
};

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const mapped = (section: unknown, change: (entry: Fields) => Fields): Fields =>
  Object.fromEntries(Object.entries(section as Fields).map(([id, entry]) => [id, change(entry as Fields)]));

const leanClause = (clause: Fields): Fields => {
  const { claims, ...rest } = without(clause, PROSE.clause);
  return claims ? { ...rest, claims: mapped(claims, (claim) => without(claim, PROSE.claim)) } : rest;
};

function lean({ version, lineage }: ResolvedVersion): Fields {
  const sectionsOf = (holder: Fields, names: readonly string[]): Fields => {
    const entries = Object.entries(holder).map(([name, value]): [string, unknown] => [
      name,
      names.includes(name) ? mapped(value, leanClause) : value,
    ]);
    return Object.fromEntries(entries.filter(([, value]) => JSON.stringify(value) !== '{}'));
  };
  const { procedures, ...head } = without(version as unknown as Fields, PROSE.version);
  const leanProcedures = mapped(procedures, (rules) =>
    sectionsOf(without(rules, PROSE.procedure), sections.procedure),
  );
  return { version: { ...sectionsOf(head, clauseSections), procedures: leanProcedures }, lineage };
}
