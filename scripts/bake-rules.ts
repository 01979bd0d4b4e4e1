import { basename } from 'node:path';
import type { Options } from 'tsup';
import type { DatedReaders } from '../src/clauses/index.js';
import * as exported from '../src/conditions/operators/index.js';
import type { Descriptor } from '../src/facts/index.js';
import type { Alternative } from '../src/materials/index.js';
import { anchorsOf, clausesOf, type Policy, type PolicyVersion, readsOf } from '../src/policy/index.js';
import { compileProgram } from '../src/verdict/program.js';
import { lean } from './baking/lean.js';
import { literals } from './baking/literal.js';

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
  const baked = Object.entries(module).map(([name, policy]) => bake(name, policy));
  // A policy of one version is what a form takes: whole, it is smaller than with names for its parts.
  const isLong = ({ resolved }: Baked): boolean => resolved.length > 1;
  const { shared, texts } = literals(baked.filter(isLong).flatMap(({ resolved }) => resolved));
  const policies = baked.map((one) => {
    const written = isLong(one)
      ? texts.splice(0, one.resolved.length)
      : one.resolved.map((it) => JSON.stringify(it));
    const spells = one.policy.spells.map(
      ({ from, through }, i) => `{ from: ${from}, through: ${through}, resolved: ${written[i]} }`,
    );
    return `export const ${one.name} = { spells: [${spells.join(', ')}], ${one.fields.join(', ')} };`;
  });
  return [...importsOf(baked), ...shared, ...policies].join('\n');
}

/** The readers of dated sections, by the names under which they are exported. */
const readers = {
  window: 'readWindow',
  validity: 'readValidity',
  deadlines: 'readDeadlines',
  event: 'readEvent',
  ranges: 'readRanges',
} as const satisfies { readonly [section in keyof DatedReaders]-?: string };

interface Baked {
  readonly name: string;
  readonly policy: Policy;
  readonly resolved: readonly object[];
  readonly operators: readonly string[];
  readonly isCounting: boolean;
  readonly dated: readonly (keyof typeof readers)[];
  /** The fields of the policy beside its spells, as source. */
  readonly fields: readonly string[];
}

function bake(name: string, policy: Policy): Baked {
  const resolved = policy.spells.map((spell) => lean(spell.resolved));
  const versions = resolved.map(({ version }) => version as PolicyVersion);
  const reads = versions.map(readsOf);
  const operators = [...new Set(reads.flatMap((read) => read.operators))].sort();
  const facts = new Set(reads.flatMap((read) => read.facts).filter(isReadBy(policy)));
  const vocabulary = Object.entries(policy.vocabulary)
    .filter(([path]) => facts.has(path))
    .map(([path, { is, read }]) => {
      const encode = encodeOf(is);
      const fields = [`is: ${JSON.stringify(is)}`, `read: ${read}`, ...(encode ? [`encode: ${encode}`] : [])];
      return `${JSON.stringify(path)}: { ${fields.join(', ')} }`;
    });
  const isCounting = versions.some(countsWorkingDays);
  const clauses = versions.flatMap(clausesOf);
  const isClaimed = clauses.some(({ clause }) =>
    Object.values(clause.claims ?? {}).some((one) => one.condition),
  );
  const needs = new Set(clauses.map(({ section }) => section));
  if (isCounting) needs.add('ranges');
  if (clauses.flatMap(anchorsOf).some(({ anchor }) => JSON.stringify(anchor).includes('"event"')))
    needs.add('event');
  const dated = (Object.keys(readers) as (keyof typeof readers)[]).filter((section) => needs.has(section));
  const isPlain = clauses.every(
    ({ section, clause }) => section !== 'materials' || asksForKindsAlone(clause),
  );
  const materials = isPlain ? 'compilePlainMaterials' : 'compileMaterials';
  return {
    name,
    policy,
    resolved,
    operators,
    isCounting,
    dated,
    fields: [
      `id: ${JSON.stringify(policy.id)}`,
      `operators: { ${operators.map((name) => `${JSON.stringify(name)}: ${functionOf(name)}`).join(', ')} }`,
      `vocabulary: { ${vocabulary.join(', ')} }`,
      `materials: ${materials}`,
      ...(isClaimed ? ['claims: readClaims'] : []),
      `dated: { ${dated.map((section) => `${section}: ${readers[section]}`).join(', ')} }`,
      ...(isCounting ? ['workingDays: chinaWorkingDays'] : []),
      ...(policy.only ? [`only: ${JSON.stringify(policy.only)}`] : []),
    ],
  };
}

const asksForKindsAlone = ({ alternatives }: { readonly [name: string]: unknown }): boolean =>
  ((alternatives ?? []) as readonly Alternative[]).every(({ items }) =>
    items.every((item) => typeof item === 'string'),
  );

/** The source of an encoder that a fact brings along. */
function encodeOf(is: Descriptor): string | undefined {
  if (is.type === 'month') return 'encodeMonth';
  if (is.type === 'enum-list') return `/* @__PURE__ */ encodeSet(${JSON.stringify(is.values)})`;
  return is.type === 'list' ? `/* @__PURE__ */ encodeList(${JSON.stringify(is.of)})` : undefined;
}

/** What a policy for one procedure reads is what its programs read; any other serves a permit's status too. */
function isReadBy(policy: Policy): (path: string) => boolean {
  const { only } = policy;
  if (!only) return () => true;
  const programs = policy.spells.map(({ resolved }) => compileProgram(policy, resolved, only));
  const read = new Set(programs.flatMap(({ linker }) => linker.facts.map(({ path }) => path)));
  return (path) => read.has(path);
}

function importsOf(baked: readonly Baked[]): string[] {
  const functions = [...new Set(baked.flatMap(({ operators }) => operators.map(functionOf)))].sort();
  const isCounting = baked.some((one) => one.isCounting);
  const dated = [...new Set(baked.flatMap((one) => one.dated.map((section) => readers[section])))].sort();
  return [
    `import { ${functions.join(', ')} } from '../conditions/operators/index.js';`,
    "import { encodeList, encodeMonth, encodeSet } from '../facts/index.js';",
    `import { ${['readClaims', ...dated].join(', ')} } from '../clauses/index.js';`,
    "import { compileMaterials, compilePlainMaterials } from '../materials/index.js';",
    ...(isCounting ? ["import { chinaWorkingDays } from '../calendar/index.js';"] : []),
  ];
}

/** The name under which the function of an operator is exported: `lessThan` serves `before` too. */
const functionOf = (name: string): string => {
  const found = Object.entries(exported).find(([, value]) => value === exported.operators[name]);
  if (!found) throw new TypeError(`no operator ${name}`);
  return found[0];
};

/** Whether days need the table of days off: some period is in working days, or rolls forward. */
const countsWorkingDays = (version: PolicyVersion): boolean =>
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
  });
