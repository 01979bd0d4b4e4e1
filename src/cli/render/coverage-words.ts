import type { ClauseOutcome } from '../../cases/index.js';
import type { Lang } from '../../messages/index.js';
import type { Text } from '../../policy/index.js';

type Simple = Exclude<ClauseOutcome, `offered:${number}`>;

const words: { readonly [outcome in Simple]: Text } = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'unmet' },
  exempt: { zh: '免除', en: 'exempt' },
  true: { zh: '成立', en: 'true' },
  false: { zh: '不成立', en: 'false' },
  unknown: { zh: '不能确定', en: 'unknown' },
  chosen: { zh: '选用', en: 'chosen' },
  'not-chosen': { zh: '未选用', en: 'not chosen' },
  'not-demanded': { zh: '不需要', en: 'not demanded' },
  missing: { zh: '缺少', en: 'missing' },
  satisfied: { zh: '已具备', en: 'satisfied' },
  'not-yet-open': { zh: '尚未开始', en: 'not yet open' },
  open: { zh: '期内', en: 'open' },
  late: { zh: '逾期可补办', en: 'late' },
  closed: { zh: '已截止', en: 'closed' },
  used: { zh: '用到', en: 'used' },
  'not-used': { zh: '未用到', en: 'not used' },
  applies: { zh: '适用', en: 'applies' },
  'not-applied': { zh: '不适用', en: 'not applied' },
  running: { zh: '进行中', en: 'running' },
  'not-running': { zh: '未开始或已办', en: 'not running' },
  happened: { zh: '已发生', en: 'happened' },
  'not-happened': { zh: '未发生', en: 'not happened' },
  changes: { zh: '会改变结论', en: 'changes the outcome' },
  'changes-nothing': { zh: '不改变结论', en: 'changes nothing' },
  named: { zh: '未被提及', en: 'never named' },
};

/** An outcome in words; `named` is only ever listed where no case names the clause. */
export function outcomeWord(outcome: ClauseOutcome, lang: Lang): string {
  const [, position] = outcome.split(':');
  if (position === undefined) return words[outcome as Simple][lang];
  const nth = Number(position) + 1;
  return lang === 'zh' ? `可选第 ${nth} 种方式` : `alternative ${nth} open`;
}
