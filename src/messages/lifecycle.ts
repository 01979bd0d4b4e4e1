import type { PermitEventKind } from '../facts/index.js';
import type { ChangeKind, PermitState, TimelineChange } from '../lifecycle/index.js';
import type { CureEffect, Procedure, ReasonCode, Text } from '../policy/index.js';
import type { Window } from '../verdict/index.js';
import { valueText } from './facts/index.js';
import { reasonText } from './reasons.js';
import { outcomeTexts, procedureText, statusTexts } from './terms.js';
import { type Lang, textOf } from './text.js';

/** Whether a window is open. */
export type WindowState = Window['state'];

export const stateTexts = {
  active: { zh: '使用功能正常', en: 'Active' },
  'endorsement-due': { zh: '应当签注', en: 'Endorsement due' },
  suspended: { zh: '使用功能中止', en: 'Suspended' },
  expired: { zh: '已失效', en: 'Expired' },
  terminated: { zh: '使用功能终止', en: 'Ended' },
  none: { zh: '未持有居住证', en: 'No permit' },
  indeterminate: { zh: '信息不足，尚不能判断', en: 'Not enough is known' },
  'out-of-force': { zh: '未收录该日施行的规定', en: 'No rules on record' },
} as const satisfies Record<PermitState, Text>;

export const windowStateTexts = {
  'not-yet-open': { zh: '尚未开始', en: 'not open yet' },
  open: { zh: '正在办理期内', en: 'open' },
  late: { zh: '已逾期，仍可补办', en: 'late, and still worth doing' },
  closed: { zh: '已逾期，不能补办', en: 'closed' },
} as const satisfies Record<WindowState, Text>;

/** What acting late does: without a subject, so that a date or a title may stand before it. */
export const cureTexts = {
  restored: {
    zh: '恢复使用功能，居住年限不受影响',
    en: 'the permit works again, and no time is lost',
  },
  'years-continue': {
    zh: '恢复使用功能，居住年限接续计算，中止期间不计入',
    en: 'the permit works again; years of residence go on, without the time it was suspended',
  },
  'years-restart': {
    zh: '恢复使用功能，居住年限自补办之日起重新计算',
    en: 'the permit works again; years of residence are counted anew from that day',
  },
  'counted-apart': {
    zh: '恢复使用功能，此前的居住年限与此后的分别计算',
    en: 'the permit works again; the years before and after are counted apart',
  },
  'new-application': {
    zh: '居住证已失效，须重新申领',
    en: 'the permit has lapsed; a new one has to be applied for',
  },
  void: { zh: '居住证已注销', en: 'the permit is cancelled' },
} as const satisfies Record<CureEffect, Text>;

export const changeKindTexts = {
  version: { zh: '所依规定的版本', en: 'Version of the rules' },
  outcome: { zh: '能否办理', en: 'Outcome' },
  tier: { zh: '证件类别', en: 'Tier of the permit' },
  ground: { zh: '申领条件', en: 'Ground' },
  reason: { zh: '理由', en: 'Reason' },
  material: { zh: '材料', en: 'Papers' },
  window: { zh: '办理期限', en: 'Time to act' },
  validity: { zh: '新证有效期截止日', en: 'Last day of a new permit' },
  deadline: { zh: '最迟办理日', en: 'Deadline' },
  dispute: { zh: '其他来源的说法', en: 'Another source would say' },
  status: { zh: '居住证', en: 'Permit' },
  term: { zh: '证件有效期截止日', en: 'Last day of the permit' },
  cure: { zh: '现在补办', en: 'Acting late' },
  years: { zh: '居住年限（满年数）', en: 'Full years of residence' },
} as const satisfies Record<ChangeKind, Text>;

/**
 * What a permit is on a day, in words.
 * @example stateText('suspended', 'zh') // '使用功能中止'
 * @since 0.2.0
 */
export function stateText(state: PermitState, lang: Lang): string {
  return textOf(stateTexts, state, lang);
}

/**
 * Whether a window is open, in words.
 * @since 0.2.0
 */
export function windowStateText(state: WindowState, lang: Lang): string {
  return textOf(windowStateTexts, state, lang);
}

/**
 * What acting late does, in words.
 * @example cureText('years-restart', 'en')
 * @since 0.2.0
 */
export function cureText(effect: CureEffect, lang: Lang): string {
  return textOf(cureTexts, effect, lang);
}

/**
 * What happened to a permit, in words.
 * @example eventText('endorsement-refused', 'zh') // '不予签注'
 * @since 0.2.0
 */
export function eventText(kind: PermitEventKind | 'issued', lang: Lang): string {
  if (kind === 'issued') return lang === 'zh' ? '签发' : 'issued';
  return valueText('permit.events.kind', kind, lang);
}

/** The words for the values of a change, by its kind. A kind without a table shows days and numbers. */
const valueTables: { readonly [kind in ChangeKind]?: { readonly [value: string]: Text } } = {
  outcome: outcomeTexts,
  dispute: outcomeTexts,
  ground: statusTexts,
  material: statusTexts,
  window: windowStateTexts,
  status: stateTexts,
  cure: cureTexts,
};

const nothing: Text = { zh: '无', en: 'none' };

/** What it means that something is not there. */
const absences: { readonly [kind in ChangeKind]?: Text } = {
  version: { zh: '未收录', en: 'none on record' },
  outcome: { zh: '无此事项', en: 'no such procedure' },
  ground: { zh: '不涉及', en: 'does not arise' },
  material: { zh: '不缺', en: 'not missing' },
  deadline: { zh: '不适用', en: 'does not run' },
  dispute: { zh: '不再有不同', en: 'it no longer differs' },
  cure: { zh: '没有须补办的', en: 'nothing is late' },
  years: { zh: '未计算', en: 'not counted' },
};

/**
 * One change of a timeline as a line: what it is about, and what it was and is. What it is about is
 * shown by its id, or by its title if the caller puts that in its place; a window's procedure by its
 * name. A change does not carry the parameters of a reason, so its sentence stands without them.
 *
 * @example changeText({ kind: 'status', id: null, before: 'active', after: 'suspended' }, 'en')
 *   // 'Permit: Active → Suspended'
 * @since 0.2.0
 */
export function changeText(
  { kind, id, before, after }: Pick<TimelineChange, 'kind' | 'id' | 'before' | 'after'>,
  lang: Lang,
): string {
  const about = id === null ? '' : kind === 'window' ? procedureText(id as Procedure, lang) : id;
  const name = [textOf(changeKindTexts, kind, lang), about].filter((part) => part !== '');
  const colon = lang === 'zh' ? '：' : ': ';
  const values = kind === 'reason' ? sentence(before, after, lang) : `${changed(kind, before, after, lang)}`;
  return `${name.join(lang === 'zh' ? '·' : ', ')}${colon}${values}`;
}

/** The two values of a change; one of them alone where they read alike, as when only its days moved. */
function changed(kind: ChangeKind, before: string | null, after: string | null, lang: Lang): string {
  const say = (value: string | null): string =>
    value === null ? (absences[kind] ?? nothing)[lang] : textOf(valueTables[kind] ?? {}, value, lang);
  // What another source would say, or lateness would do, is there or not: nothing comes before it.
  if ((kind === 'dispute' || kind === 'cure') && before === null) return say(after);
  return before === after ? say(after) : `${say(before)} → ${say(after)}`;
}

function sentence(before: string | null, after: string | null, lang: Lang): string {
  const code = (after ?? before) as ReasonCode;
  const said = reasonText({ code, clause: null, params: {}, citation: null }, lang);
  return after === null ? `${lang === 'zh' ? '不再适用——' : 'no longer so: '}${said}` : said;
}
