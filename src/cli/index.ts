#!/usr/bin/env node
import { createRequire } from 'node:module';
import { run } from './program.js';
import { processTerminal } from './terminal.js';

const manifest: { version: string } = createRequire(import.meta.url)('residence-permit-rules/package.json');

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const report = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

process.exitCode = await run(process.argv.slice(2), processTerminal, report, manifest.version);
