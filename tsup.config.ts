import { defineConfig, type Options } from 'tsup';
import { bakeRules } from './scripts/bake-rules.js';
import { finishMiniProgram } from './scripts/finish-mini-program.js';
import { modules } from './src/rules/modules.js';

const jurisdictions = Object.keys(modules);
const rules = Object.fromEntries(jurisdictions.map((name) => [`rules/${name}`, `src/rules/${name}.ts`]));
const forms = { index: 'src/index.ts', messages: 'src/messages/index.ts', forms: 'src/forms/index.ts' };
const esbuildPlugins = [bakeRules(modules)];

/** For runtimes that take files as they are: nothing left to resolve, and the syntax of 2015. */
const finished: Options = {
  target: 'es2015',
  noExternal: [/./],
  minify: true,
  outExtension: () => ({ js: '.js' }),
  esbuildPlugins,
};

/** A classic script that puts its exports at a global name. */
const script = (entry: { readonly [name: string]: string }, globalName: string): Options => ({
  ...finished,
  entry: { ...entry },
  outDir: 'dist/script',
  format: 'iife',
  globalName,
});

/** `unnamed-city` is `unnamedCity` in a script. */
const camelCase = (name: string): string => name.replace(/-./g, (part) => part.charAt(1).toUpperCase());

export default defineConfig([
  {
    entry: {
      ...forms,
      impact: 'src/impact/index.ts',
      schema: 'src/schema/index.ts',
      testing: 'src/testing/index.ts',
      'json-rules-engine': 'src/json-rules-engine/index.ts',
      ...rules,
    },
    format: ['esm', 'cjs'],
    target: 'es2020',
    dts: true,
    clean: true,
    // Entries share what they have in common in CommonJS too: an operator or an error class is one thing there.
    splitting: true,
    esbuildPlugins,
    // Written into their places here: across files a user's bundler keeps constants as variables.
    esbuildOptions: (options, { format }) => {
      options.minifySyntax = true;
      // What shares chunks keeps this as it is; CommonJS has __dirname, which is looked at first.
      if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': "''" };
    },
  },
  { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], target: 'node20' },
  {
    ...finished,
    entry: { ...forms, ...rules },
    outDir: 'miniprogram_dist',
    clean: true,
    format: 'cjs',
    splitting: true,
    onSuccess: async () => finishMiniProgram('miniprogram_dist'),
  },
  script({ 'residence-permit-rules': 'src/script.ts' }, 'ResidencePermitRules'),
  ...jurisdictions.map((name) =>
    script({ [`rules/${name}`]: `src/rules/${name}.ts` }, `ResidencePermitRules.rules.${camelCase(name)}`),
  ),
]);
