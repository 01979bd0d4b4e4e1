import { defineConfig } from 'tsup';
import { bakeRules } from './scripts/bake-rules.js';
import { modules } from './src/rules/modules.js';

const rules = Object.keys(modules).map((name) => [`rules/${name}`, `src/rules/${name}.ts`]);

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      schema: 'src/schema/index.ts',
      messages: 'src/messages/index.ts',
      ...Object.fromEntries(rules),
    },
    format: ['esm', 'cjs'],
    target: 'es2020',
    dts: true,
    clean: true,
    esbuildPlugins: [bakeRules(modules)],
  },
  { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], target: 'node20' },
]);
