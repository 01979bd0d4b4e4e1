import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What only people read; programs find it in the JSON files. */
const DOCUMENTATION = ['$schema', 'title', 'note', 'rights', 'notes', 'steps', 'channels', 'fees', 'duties'];

/** Leaves the documentation of rule files out of the modules: a form needs conditions, not prose. */
const leanRules: Plugin = {
  name: 'lean-rules',
  setup(build) {
    build.onLoad({ filter: /rules\/.*\/\d{4}-\d{2}-\d{2}\.json$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const lean = JSON.parse(await readFile(path, 'utf8'), (key, value) =>
        DOCUMENTATION.includes(key) ? undefined : value,
      );
      return { contents: JSON.stringify(lean), loader: 'json' };
    });
  },
};

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      schema: 'src/schema/index.ts',
      messages: 'src/messages/index.ts',
      'rules/national': 'src/rules/national.ts',
      'rules/zhejiang': 'src/rules/zhejiang.ts',
      'rules/hangzhou': 'src/rules/hangzhou.ts',
    },
    format: ['esm', 'cjs'],
    target: 'es2020',
    dts: true,
    clean: true,
    esbuildPlugins: [leanRules],
  },
  { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], target: 'node20' },
]);
