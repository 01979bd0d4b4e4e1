import { assertProcedure, dayFor, inForce } from '../in-force.js';
import { type GivenOptions, readLang, readProcedure } from '../options.js';
import { writeOut } from '../output.js';
import { fail } from '../problems.js';
import { graphMermaid } from '../render/graph-mermaid.js';
import { graphSvg } from '../render/graph-svg.js';
import { graphOf } from '../render/graph-tree.js';
import { createPage } from '../render/page.js';
import { ownPolicies, policyOf } from '../sides.js';
import type { Terminal } from '../terminal.js';

/** The options of the command. */
export interface GraphOptions extends GivenOptions {
  readonly rules?: readonly string[];
}

/** `graph <policy>`: what one procedure asks for, as Mermaid text, as JSON, or as a picture in a file. */
export function graphCommand(name: string, options: GraphOptions, terminal: Terminal): void {
  const lang = readLang(options.lang);
  if (options.svg === '-' && options.json)
    fail('USAGE', {
      zh: '标准输出只能写一种：--svg -、--json 请只选其一',
      en: 'standard output takes one thing: choose one of --svg - and --json',
    });
  const policy = policyOf(name, options.rules && ownPolicies(options.rules, lang), lang);
  const asOf = dayFor(name, options.asOf);
  const procedure = readProcedure(options.procedure);
  const resolved = inForce(policy, asOf);
  assertProcedure(resolved, procedure);
  const { version } = resolved;
  const page = createPage(version, [], lang);
  const graph = graphOf(version, procedure, page);
  if (options.svg !== undefined)
    writeOut(options.svg, graphSvg(graph, { policy: policy.id, asOf }, page), terminal);
  if (options.json)
    terminal.out(
      JSON.stringify({ policy: policy.id, version: version.effectiveFrom, asOf, procedure, graph }, null, 2),
    );
  else if (options.svg === undefined) terminal.write(graphMermaid(graph));
  else if (options.svg !== '-') terminal.out(page.say('wrote', options.svg));
}
