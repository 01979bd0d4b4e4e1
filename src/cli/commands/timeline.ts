import type { Facts } from '../../facts/index.js';
import { status, type Timeline, timeline } from '../../lifecycle/index.js';
import type { AuthoredPolicy } from '../../policy/index.js';
import { evaluate } from '../../verdict/index.js';
import { type GivenOptions, readLang, readProcedure, readSpan } from '../options.js';
import { writeOut } from '../output.js';
import { answerPeople } from '../people.js';
import { fail } from '../problems.js';
import { createPage, versionOn } from '../render/page.js';
import { renderTimeline } from '../render/timeline.js';
import { timelineIcs } from '../render/timeline-ics.js';
import { timelineSvg } from '../render/timeline-svg.js';
import { eventsIn, type TimelineView } from '../render/timeline-view.js';
import { findPolicy, packageInstruments } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `timeline <policy> [facts.json|-]`: every day on which something changes, as text, picture or calendar. */
export function timelineCommand(
  name: string,
  source: string | undefined,
  options: GivenOptions,
  terminal: Terminal,
): Promise<void> {
  const policy = findPolicy(name);
  const { from, to } = readSpan(options);
  const procedure = readProcedure(options.procedure);
  const lang = readLang(options.lang);
  const targets = (['svg', 'ics'] as const).filter((kind) => options[kind] !== undefined);
  const toStdout = targets.filter((kind) => options[kind] === '-');
  if (toStdout.length > 1 || (toStdout.length > 0 && options.json))
    fail('USAGE', {
      zh: '标准输出只能写一种：--svg -、--ics -、--json 请只选其一',
      en: 'standard output takes one thing: choose one of --svg -, --ics - and --json',
    });
  const page = createPage(versionOn(policy, from), packageInstruments(), lang);
  const write = (found: Timeline, facts: Facts): void => {
    const view = viewOf(policy, facts, found);
    const make = { svg: () => timelineSvg(view, page), ics: () => timelineIcs(view, page, facts) };
    for (const kind of targets) writeOut(options[kind] as string, make[kind](), terminal);
  };
  return answerPeople(
    source,
    {
      policies: [policy],
      lang,
      json: options.json,
      answer: (facts) => {
        const found = timeline(policy, facts, { from, to, procedure });
        write(found, facts);
        return found;
      },
      render: (found, facts) => {
        if (toStdout.length > 0) return undefined;
        const wrote = targets.map((kind) => page.say('wrote', options[kind] as string));
        return [renderTimeline(viewOf(policy, facts, found), page), ...wrote].join('\n');
      },
      ...(targets[0] && { single: `--${targets[0]}` }),
    },
    terminal,
  );
}

function viewOf(policy: AuthoredPolicy, facts: Facts, found: Timeline): TimelineView {
  const { from, procedure } = found;
  const verdictOn: TimelineView['verdictOn'] = (asOf) =>
    versionOn(policy, asOf)?.procedures[procedure] ? evaluate(policy, facts, { asOf, procedure }) : null;
  return {
    timeline: found,
    first: { status: status(policy, facts, { asOf: from }), verdict: verdictOn(from) },
    events: eventsIn(facts, found),
    versionOn: (date) => versionOn(policy, date),
    verdictOn,
  };
}
