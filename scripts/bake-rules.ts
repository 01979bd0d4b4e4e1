import { basename } from 'node:path';
import type { Options } from 'tsup';
import * as exported from '../src/conditions/operators/index.js';
import { type Policy, readsOf } from '../src/policy/index.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Module = { readonly [name: string]: Policy };

/** What only people read; programs find it in the JSON files. */
const PROSE = [
  '$schema',
  'title',
  'note',
  'rights',
  'notes',
  'steps',
  'channels',
  'fees',
  'duties',
  'origins',
];

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
  const exported = Object.entries(module).map(
    ([name, policy]) => `export const ${name} = ${literalOf(policy)};`,
  );
  return [`import { ${functions} } from '../conditions/operators/index.js';`, ...exported].join('\n');
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
  const spells = JSON.stringify(policy.spells, (key, value) => (PROSE.includes(key) ? undefined : value));
  const operators = operatorsOf(policy).map((name) => `${JSON.stringify(name)}: ${functionOf(name)}`);
  return `{ id: ${JSON.stringify(policy.id)}, spells: ${spells}, operators: { ${operators.join(', ')} }, vocabulary: { ${vocabulary.join(', ')} } }`;
}
