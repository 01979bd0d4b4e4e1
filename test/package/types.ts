import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const options: { readonly [name: string]: ts.CompilerOptions } = {
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/** How a user's TypeScript finds modules. */
export const resolutions = Object.keys(options);

/** Checks one file of the user's, the package's declarations included; each error on one line. */
export function typeErrors(folder: string, name: string, text: string, resolution: string): string[] {
  const path = join(folder, name);
  writeFileSync(path, text);
  const program = ts.createProgram([path], {
    ...options[resolution],
    target: ts.ScriptTarget.ES2020,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    resolveJsonModule: true,
    noEmit: true,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, code }) => {
    const where = file ? file.fileName.slice(folder.length + 1) : '';
    return `${where} TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
