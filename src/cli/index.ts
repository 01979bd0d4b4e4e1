#!/usr/bin/env node
import { createRequire } from 'node:module';
import { run } from './program.js';
import { processTerminal } from './terminal.js';

const manifest: { version: string } = createRequire(import.meta.url)('residence-permit-rules/package.json');

// A reader that stops early (`| head`) is no fault: what it left is dropped, and the exit code stands.
const onError = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') process.exitCode = 1;
};
process.stdout.on('error', onError);
process.stderr.on('error', onError);

const report = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

process.exitCode = await run(process.argv.slice(2), processTerminal, report, manifest.version);
