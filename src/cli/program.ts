import { Command, CommanderError } from 'commander';
import { factPaths } from '../facts/index.js';
import type { Lang } from '../messages/index.js';
import { type AuditCommandOptions, auditCommand } from './commands/audit.js';
import { type CasesOptions, casesCommand } from './commands/cases.js';
import { compareCommand } from './commands/compare.js';
import { evaluateCommand } from './commands/evaluate.js';
import { type GraphOptions, graphCommand } from './commands/graph.js';
import { type ImpactOptions, impactCommand } from './commands/impact.js';
import { listCommand } from './commands/list.js';
import { showCommand } from './commands/show.js';
import { statusCommand } from './commands/status.js';
import { type TestOptions, testCommand } from './commands/test.js';
import { timelineCommand } from './commands/timeline.js';
import { validateCommand } from './commands/validate.js';
import { whyNotCommand } from './commands/why-not.js';
import { type GivenOptions, readLang } from './options.js';
import { knownFacts } from './people.js';
import { InputProblems, lineOf, type Problem, toJson, toProblems } from './problems.js';
import { findPolicy } from './rules-folder.js';
import type { Terminal } from './terminal.js';

/** Makes the command line; every command throws, none exits; one that answers may end with another code than 0. */
function createProgram(terminal: Terminal, version: string, endWith: (code: number) => void): Command {
  const program = new Command('residence-permit-rules')
    .description(
      'Who may get a Chinese residence permit (居住证), with what papers and by when. Not legal advice.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => undefined })
    .showSuggestionAfterError();
  const common = (command: Command): Command =>
    command
      .option('--json', 'write JSON, and problems as JSON on standard error')
      .option('--lang <zh|en>', 'language of the text; by default that of the environment');
  const asOf = ['--as-of <YYYY-MM-DD>', 'the day asked about; by default today in Shanghai'] as const;
  const procedure = ['--procedure <name>', 'what the person wants to do', 'apply'] as const;

  common(program.command('evaluate <policy> [facts]'))
    .description('give a verdict; facts is a JSON or NDJSON file, or - for standard input')
    .option(...asOf)
    .option(...procedure)
    .action((policy: string, facts: string | undefined, options: GivenOptions) =>
      evaluateCommand(policy, facts, options, terminal),
    );
  common(program.command('why-not <policy> [facts]'))
    .description(
      'say why somebody is refused, exactly, and what would help: by waiting, and by doing the least',
    )
    .option(...asOf)
    .option(...procedure)
    .action((policy: string, facts: string | undefined, options: GivenOptions) =>
      whyNotCommand(policy, facts, options, terminal),
    );
  common(program.command('status <policy> [facts]'))
    .description('say what a permit is, since when, what is to be done next and what being late does')
    .option(...asOf)
    .action((policy: string, facts: string | undefined, options: GivenOptions) =>
      statusCommand(policy, facts, options, terminal),
    );
  common(program.command('timeline <policy> [facts]'))
    .description('list every day on which something changes; as a picture or a calendar too')
    .option('--from <YYYY-MM-DD>', 'first day; by default today in Shanghai')
    .option('--to <YYYY-MM-DD>', 'last day; by default three years later')
    .option(...procedure)
    .option('--svg <file>', 'write a picture; - for standard output')
    .option('--ics <file>', 'write reminders that calendar programs read; - for standard output')
    .action((policy: string, facts: string | undefined, options: GivenOptions) =>
      timelineCommand(policy, facts, options, terminal),
    );
  common(program.command('compare <policy...>'))
    .description('set verdicts for one person under several policies side by side')
    .option('--facts <file>', 'a JSON or NDJSON file, or - for standard input')
    .option(...asOf)
    .option(...procedure)
    .action((policies: string[], options: GivenOptions) => compareCommand(policies, options, terminal));
  common(program.command('impact <policy...>'))
    .description('say whom a change of policy affects, exactly: two policies, versions or rule files')
    .option('--git <revision>', 'compare one policy with its rule files at a revision')
    .option('--rules <path...>', 'rule files or folders of your own, laid over those of the package')
    .option('--as-of <YYYY-MM-DD>', 'the day asked about; of two versions, the later one’s first day')
    .option('--procedure <name>', 'what people want to do; all for all of them', 'apply')
    .option('--html <file>', 'write a report to attach to a pull request; - for standard output')
    .action((names: string[], options: ImpactOptions) => endWith(impactCommand(names, options, terminal)));
  common(program.command('audit <policy...>'))
    .description(
      'say what a policy’s author should look at: dead conditions, gaps, overlaps, stricter than the law above',
    )
    .option('--rules <path...>', 'rule files or folders of your own, laid over those of the package')
    .action((names: string[], options: AuditCommandOptions) => auditCommand(names, options, terminal));
  common(program.command('cases <policy>'))
    .description('make a conformance suite: cases for every branch, beside every limit, and in pairs')
    .option('--as-of <YYYY-MM-DD>', 'the day of the cases; by default today, or a version’s first day')
    .option('--procedure <name>', 'what people want to do; all for all of them', 'apply')
    .option('--out <folder>', 'write each case to a file, which test can run')
    .option('--rules <path...>', 'rule files or folders of your own, laid over those of the package')
    .action((policy: string, options: CasesOptions) => endWith(casesCommand(policy, options, terminal)));
  common(program.command('graph <policy>'))
    .description('draw what a procedure asks for: as Mermaid text, or as a picture')
    .option('--as-of <YYYY-MM-DD>', 'the day asked about; by default today, or a version’s first day')
    .option(...procedure)
    .option('--svg <file>', 'write a picture; - for standard output')
    .option('--rules <path...>', 'rule files or folders of your own, laid over those of the package')
    .action((policy: string, options: GraphOptions) => graphCommand(policy, options, terminal));
  common(program.command('list'))
    .description('list the policies')
    .action((options: GivenOptions) => listCommand(options, terminal));
  common(program.command('show <policy>'))
    .description('show the rules in force as a checklist, with their sources')
    .option(...asOf)
    .option('--procedure <name>', 'show this one only')
    .action((policy: string, options: GivenOptions) => showCommand(policy, options, terminal));
  common(program.command('validate <file...>'))
    .description('check rule files and instruments, or all in a folder')
    .action((files: string[], options: GivenOptions) => validateCommand(files, options, terminal));
  common(program.command('test <folder>'))
    .description('run the cases in a folder: worked examples with the answers that the law gives')
    .option('--rules <path...>', 'rule files or folders of your own, laid over those of the package')
    .option('--coverage', 'list the outcomes of clauses that no case exercises')
    .option('--mutation', 'change the rules, one thing at a time, and list the changes that no case notices')
    .action((folder: string, options: TestOptions) => endWith(testCommand(folder, options, terminal)));
  return program;
}

/**
 * Runs the command line.
 * @returns the exit code: 0 when an answer was given, 1 when it is that some case fails, 2 for bad usage or bad
 *   input; 1 for a fault of ours too
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  report: (line: string) => void,
  version: string,
): Promise<number> {
  const isJson = argv.includes('--json');
  const lang = langOf(argv);
  const tell = (problems: readonly Problem[]): number => {
    if (isJson) report(toJson(problems, lang));
    else for (const problem of problems) report(lineOf(problem, lang));
    return 2;
  };
  try {
    let code = 0;
    const endWith = (other: number): void => {
      code = other;
    };
    await createProgram(terminal, version, endWith).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, tell);
    try {
      return tell(toProblems(error, lang, factsOf(argv)));
    } catch (fault) {
      report(`internal error: ${fault instanceof Error ? fault.message : String(fault)}`);
      return 1;
    }
  }
}

/** Help and version are answers; everything else that commander ends on is bad usage. */
function endOf(
  { code, exitCode, message }: CommanderError,
  tell: (problems: readonly Problem[]) => number,
): number {
  if (exitCode === 0) return 0;
  if (code === 'commander.help')
    return tell([
      {
        code: 'USAGE',
        path: '',
        message: {
          zh: '没有命令：请用 evaluate、why-not、status、timeline、compare、impact、audit、cases、graph、list、show、validate、test 之一，或 --help',
          en: 'no command; say evaluate, why-not, status, timeline, compare, impact, audit, cases, graph, list, show, validate or test, or --help',
        },
      },
    ]);
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n');
  const meant = /Did you mean (.+)\?/.exec(hint)?.[1];
  return tell([
    { code: 'USAGE', path: '', message: first || code, ...(meant !== undefined && { didYouMean: meant }) },
  ]);
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.map((word) => word.split('=')[0]).lastIndexOf('--lang');
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  try {
    return readLang(given);
  } catch (error) {
    if (error instanceof InputProblems) return 'en';
    throw error;
  }
}

/** The names a misspelt fact may mean; the common ones if the policy itself is in question. */
function factsOf(argv: readonly string[]): readonly string[] {
  try {
    return knownFacts(findPolicy(argv[1] ?? ''));
  } catch {
    return factPaths();
  }
}
