import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A bundle that a user makes of some imports. */
export interface Bundle {
  readonly text: string;
  readonly gzipped: number;
  /** Bytes of the bundle by the module that they come from, the heaviest first. */
  readonly weights: readonly string[];
}

/** Bundles and minifies a module of the user's, as for a form in a browser or a mini-program. */
export async function bundle(
  folder: string,
  contents: string,
  {
    platform = 'browser',
    format = 'esm',
    target = 'es2020',
  }: {
    readonly platform?: 'browser' | 'neutral';
    readonly format?: 'esm' | 'iife';
    readonly target?: string;
  } = {},
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform,
    format,
    target,
    ...(format === 'iife' && { globalName: 'bundled' }),
  });
  const text = outputFiles[0]?.text ?? '';
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const weights = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .map(([path, { bytesInOutput }]) => `${bytesInOutput} ${path}`);
  return { text, gzipped: gzipSync(text, { level: 9 }).length, weights };
}
