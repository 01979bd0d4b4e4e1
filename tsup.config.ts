import { defineConfig } from 'tsup';
import { bakeRules } from './scripts/bake-rules.js';
import * as hangzhou from './src/rules/hangzhou.js';
import * as national from './src/rules/national.js';
import * as zhejiang from './src/rules/zhejiang.js';

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
    esbuildPlugins: [bakeRules({ national, zhejiang, hangzhou })],
  },
  { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], target: 'node20' },
]);
