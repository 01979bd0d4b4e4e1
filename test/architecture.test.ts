import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const MAX_LINES = 250;

interface Import {
  readonly target: string;
  readonly isTypeOnly: boolean;
}

/** A source file: its path below src, what it imports, and the names of globals that it uses. */
interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly globals: readonly string[];
  readonly lines: number;
}

/** Parses a source; a relative target becomes a path below src, or one that begins with `../`. */
function scan(path: string, text: string): Source {
  const imports: Import[] = [];
  const globals: string[] = [];
  const add = (specifier: ts.Expression | undefined, isTypeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text: name } = specifier;
    const target = name.startsWith('.') ? join(dirname(path), name).replace(/\.js$/, '.ts') : name;
    imports.push({ target, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly || areTypes(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true);
    if (ts.isIdentifier(node) && !isTypePosition(node)) globals.push(usedName(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return { path, imports, globals, lines: text.trimEnd().split('\n').length };
}

const areTypes = (bindings: ts.Node | undefined): boolean =>
  bindings !== undefined &&
  (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
  bindings.elements.length > 0 &&
  [...bindings.elements].every((element) => element.isTypeOnly);
const isTypeImport = (clause: ts.ImportClause | undefined): boolean =>
  clause !== undefined &&
  (clause.isTypeOnly || (clause.name === undefined && areTypes(clause.namedBindings)));
const isTypePosition = ({ parent }: ts.Node): boolean =>
  ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent);

/** `new Date(…)`, `Date.now`, `eval`: a name with as much around it as tells its use. */
function usedName(node: ts.Identifier): string {
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return `${text}.${parent.name.text}`;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return `.${text}`;
  return text;
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] as string) : '');
const isLocal = (target: string): boolean => /\.(ts|json)$/.test(target);

/** From the bottom up: a folder may use those before it. */
const layers = [
  'issues',
  'calendar',
  'facts',
  'conditions',
  'materials',
  'clauses',
  'policy',
  'verdict',
  'lifecycle',
  'diagram',
];
const below = (folder: string): string[] => layers.slice(0, layers.indexOf(folder));
const mayUse: { readonly [folder: string]: readonly string[] } = {
  ...Object.fromEntries(layers.map((folder) => [folder, below(folder)])),
  calendar: [],
  schema: below('verdict'),
  messages: [...layers, 'impact'],
  impact: layers,
  rules: ['issues', 'calendar', 'policy'],
  '': [...layers, 'rules', 'messages', 'forms'],
  'json-rules-engine': layers,
  forms: [...below('lifecycle'), 'messages'],
  cases: [...layers, 'schema', 'messages', 'impact'],
  testing: [...layers, 'schema', 'messages', 'cases', 'impact'],
  cli: [...layers, 'schema', 'messages', 'rules', 'cases', 'impact', ''],
};
const packages: { readonly [folder: string]: RegExp } = {
  calendar: /^(date-fns|@date-fns\/utc)(\/|$)/,
  schema: /^zod\/mini$/,
  forms: /^stdnum\/lib\/esm\/util\/checksum\.js$/,
  cases: /^node:.+$/,
  testing: /^fast-check$/,
  'json-rules-engine': /^json-rules-engine$/,
  cli: /^(commander|picocolors|fastest-levenshtein|ical-generator|node:.+)$/,
};

const faultsIn = (sources: readonly Source[], rule: (source: Source, one: Import) => boolean): string[] =>
  sources.flatMap((source) =>
    source.imports.filter((one) => rule(source, one)).map(({ target }) => `${source.path} -> ${target}`),
  );

/** Imports of our own folders that go up, or sideways. */
const climbing = (sources: readonly Source[]): string[] =>
  faultsIn(sources, ({ path }, { target }) => {
    if (!isLocal(target)) return false;
    const [from, to] = [folderOf(path), folderOf(target)];
    if (target.startsWith('../')) return !(from === 'rules' && /^\.\.\/rules\/.+\.json$/.test(target));
    return from !== to && !mayUse[from]?.includes(to);
  });

/** Libraries outside the one folder that they live in. */
const strayLibraries = (sources: readonly Source[]): string[] =>
  faultsIn(sources, ({ path }, { target }) => !isLocal(target) && !packages[folderOf(path)]?.test(target));

/** Imports past a folder's index; each file in rules is an entry of its own. */
const pastTheIndex = (sources: readonly Source[]): string[] => {
  const indexes = sources.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'));
  return faultsIn(sources, ({ path }, { target }) =>
    indexes.some((index) => {
      const folder = dirname(index);
      return target.startsWith(`${folder}/`) && target !== index && !path.startsWith(`${folder}/`);
    }),
  );
};

/** Circles of imports, each by its files. */
function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' -> ')];
    if (done.has(path)) return [];
    const found = (byPath.get(path)?.imports ?? []).flatMap(({ target }) => visit(target, [...trail, path]));
    done.add(path);
    return found;
  };
  return sources.flatMap(({ path }) => visit(path, []));
}

const valuesFromBelow = (sources: readonly Source[]): string[] =>
  faultsIn(
    sources.filter(({ path }) => folderOf(path) === 'messages'),
    (_, { target, isTypeOnly }) => isLocal(target) && folderOf(target) !== 'messages' && !isTypeOnly,
  );

/** Uses of what mini-programs lack, and of the clock. */
const forbiddenGlobals = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => folderOf(path) !== 'cli')
    .flatMap(({ path, globals }) =>
      globals
        .filter((name) =>
          /^(eval|Function|Intl|Promise|Proxy|process|globalThis|Date|require)(\.|$)/.test(name),
        )
        // Its runs are asynchronous, and it never ships to a form.
        .filter((name) => !(folderOf(path) === 'json-rules-engine' && /^Promise/.test(name)))
        .filter((name) => !(path === 'calendar/days.ts' && /^Date(\.UTC)?$/.test(name)))
        .map((name) => `${path}: ${name}`),
    );

const tooLong = (sources: readonly Source[]): string[] =>
  sources.filter(({ lines }) => lines > MAX_LINES).map(({ path, lines }) => `${path}: ${lines} lines`);

const ours = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => scan(path, readFileSync(join(SRC, path), 'utf8')));

describe('the sources', () => {
  it('are found', () => {
    const known = [...Object.keys(mayUse)];
    expect([...new Set(ours.map(({ path }) => folderOf(path)))].sort()).toEqual(known.sort());
    expect(ours.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });
  it('import downwards only', () => expect(climbing(ours)).toEqual([]));
  it('reach each library from one folder', () => expect(strayLibraries(ours)).toEqual([]));
  it('enter a folder through its index', () => expect(pastTheIndex(ours)).toEqual([]));
  it('import in no circle', () => expect(cycles(ours)).toEqual([]));
  it('take types only into messages', () => expect(valuesFromBelow(ours)).toEqual([]));
  it('use neither the clock nor what mini-programs lack', () => expect(forbiddenGlobals(ours)).toEqual([]));
  it('stay short', () => expect(tooLong(ours)).toEqual([]));
});

describe('the rules of this file', () => {
  const one = (path: string, text: string): Source[] => [scan(path, text)];

  it.each([
    ['issues/codes.ts', "import { parseDay } from '../calendar/index.js';"],
    ['calendar/days.ts', "import type { Issue } from '../issues/index.js';"],
    ['facts/parse.ts', "export { evaluate } from '../verdict/index.js';"],
    ['conditions/compile.ts', "import '../policy/index.js';"],
    ['policy/resolve.ts', "type A = import('../verdict/index.js').Verdict;"],
    ['verdict/run.ts', "const later = await import('../schema/index.js');"],
    ['index.ts', "export { parsePolicy } from './schema/index.js';"],
    ['schema/index.ts', "import { evaluate } from '../verdict/index.js';"],
    ['verdict/run.ts', "import rules from '../../rules/x.json';"],
  ])('catch %s climbing: %s', (path, text) => expect(climbing(one(path, text))).toHaveLength(1));

  it.each([
    ['verdict/time.ts', "import { addMonths } from 'date-fns';"],
    ['policy/types.ts', "import * as z from 'zod/mini';"],
    ['schema/values.ts', "import { z } from 'zod';"],
    ['messages/text.ts', "import { readFileSync } from 'node:fs';"],
    ['facts/parse.ts', "import { closest } from 'fastest-levenshtein';"],
    ['lifecycle/timeline.ts', "import { ICalCalendar } from 'ical-generator';"],
    ['verdict/run.ts', "import { Engine } from 'json-rules-engine';"],
    ['schema/index.ts', "import fc from 'fast-check';"],
  ])('catch a stray library in %s: %s', (path, text) => {
    expect(strayLibraries(one(path, text))).toHaveLength(1);
  });

  it('catch an import past the index', () => {
    const sources = [scan('facts/index.ts', ''), scan('policy/walk.ts', "import '../facts/cells.js';")];
    expect(pastTheIndex(sources)).toEqual(['policy/walk.ts -> facts/cells.ts']);
  });

  it('catch a circle', () => {
    const sources = [
      scan('facts/a.ts', "import './b.js';"),
      scan('facts/b.ts', "export type { C } from './c.js';"),
      scan('facts/c.ts', "import { a } from './a.js';"),
    ];
    expect(cycles(sources)).toEqual(['facts/a.ts -> facts/b.ts -> facts/c.ts -> facts/a.ts']);
  });

  it('catch a value in messages, and let types pass', () => {
    expect(
      valuesFromBelow(one('messages/a.ts', "import { evaluate } from '../verdict/index.js';")),
    ).toHaveLength(1);
    expect(
      valuesFromBelow(one('messages/a.ts', "import { type A, b } from '../facts/index.js';")),
    ).toHaveLength(1);
    expect(valuesFromBelow(one('messages/a.ts', "import { type A } from '../facts/index.js';"))).toEqual([]);
  });

  it.each([
    'const now = new Date();',
    'const now = Date.now();',
    "const made = new Function('return 1');",
    "eval('1');",
    'const text = new Intl.NumberFormat();',
    'await Promise.all([]);',
    'const zone = process.env.TZ;',
    'globalThis.eval;',
  ])('catch %s', (text) => expect(forbiddenGlobals(one('verdict/run.ts', text))).not.toEqual([]));

  it('pass over comments, texts, types and properties', () => {
    const text =
      "// new Date()\nconst a = 'eval(1)'; const b = x.eval; let c: Date; const d = { Function: 1 };";
    expect(forbiddenGlobals(one('verdict/run.ts', text))).toEqual([]);
    expect(forbiddenGlobals(one('calendar/days.ts', 'Date.now();'))).toHaveLength(1);
  });

  it('catch a file of too many lines', () => {
    expect(tooLong(one('facts/a.ts', 'a;\n'.repeat(MAX_LINES)))).toEqual([]);
    expect(tooLong(one('facts/a.ts', 'a;\n'.repeat(MAX_LINES + 1)))).toHaveLength(1);
  });
});
