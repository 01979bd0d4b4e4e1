import {
  type Lang,
  type Word as SharedWord,
  sectionHeading,
  wordText,
} from 'residence-permit-rules/messages';
import { exactWords } from './exact-words.js';

/** A word of the package, in both languages. */
const shared = (key: SharedWord) => ({ zh: wordText(key, 'zh'), en: wordText(key, 'en') });

/** What the page itself says. Everything about the law comes from the package. */
const words = {
  service: { zh: '居住证办理自查', en: 'Residence permit check' },
  serviceNote: {
    zh: '按现行规定，算出能不能办、缺什么材料、什么时候办',
    en: 'Can you apply, what is missing and by when: worked out from the law in force',
  },
  demo: { zh: '演示', en: 'Demo' },
  skipToMain: { zh: '跳到正文', en: 'Skip to main content' },
  otherLanguage: { zh: 'English', en: '中文' },
  pages: { zh: '页面', en: 'Pages' },
  check: { zh: '办理自查', en: 'Check' },
  questions: { zh: '问答', en: 'Questions' },
  answer: { zh: '结果', en: 'Result' },
  compare: { zh: '城市比较', en: 'Cities' },
  changes: { zh: '法规变化', en: 'Changes in law' },
  notLoaded: {
    zh: '规定没能载入。请检查网络，然后重试；已填的回答都还在。',
    en: 'The rules could not be loaded. Check the network and try again; your answers are kept.',
  },
  tryAgain: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在载入规定…', en: 'Loading the rules…' },

  startTitle: { zh: '您要办什么？', en: 'What do you want to do?' },
  place: { zh: '在哪里办', en: 'Where' },
  morePlaces: { zh: '已废止的规定和其他资料', en: 'Repealed rules and other sources' },
  permit: { zh: '哪种证件', en: 'Which permit' },
  procedure: { zh: '办理事项', en: 'What to do' },
  day: { zh: '哪一天去办', en: 'On which day' },
  dayHelp: {
    zh: '默认是今天；也可以查以后或者以前的一天。',
    en: 'Today, unless you choose another day, later or earlier.',
  },
  begin: { zh: '开始回答', en: 'Start the questions' },
  notInForce: {
    zh: '{day} 没有施行的规定，请换一天或者换一个地方。',
    en: 'No rules are in force on {day}: choose another day or place.',
  },
  privacy: {
    zh: '您的回答只留在这个浏览器标签页里，关闭即清除；不上传，也不写进网址。断网也能用。',
    en: 'Your answers stay in this browser tab and go when you close it. Nothing is sent, nothing is in the address. It works offline.',
  },
  clear: { zh: '清除我的回答', en: 'Clear my answers' },
  cleared: { zh: '已清除。', en: 'Cleared.' },

  questionsLeft: { zh: '最多还有 {n} 个问题', en: 'At most {n} questions left' },
  oneLeft: { zh: '最后一个问题', en: 'Last question' },
  detailsLeft: { zh: '补充问题，还有 {n} 个', en: 'Further questions: {n} left' },
  why: { zh: '为什么问这个', en: 'Why we ask' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  noneOfIt: { zh: '没有', en: 'None' },
  next: { zh: '继续', en: 'Continue' },
  skip: { zh: '不清楚，先跳过', en: 'I do not know: skip' },
  back: { zh: '返回', en: 'Back' },
  answered: { zh: '已回答', en: 'Your answers' },
  change: { zh: '修改', en: 'Change' },
  choose: { zh: '请选择一项', en: 'Choose one' },
  fillIn: { zh: '请填写，或者先跳过', en: 'Enter an answer, or skip' },
  fixIt: { zh: '请改正', en: 'There is a problem' },
  divisionHelp: {
    zh: '输入地名选择，或者填六位区划代码（户口所在地多为身份证号码前六位）。',
    en: 'Type a name to choose, or the six-digit division code (for the hukou mostly the first six digits of the identity number).',
  },
  add: { zh: '添加一条', en: 'Add another' },
  remove: { zh: '删除', en: 'Remove' },
  record: { zh: '第 {n} 条', en: 'Record {n}' },
  noRecord: {
    zh: '还没有填写。没有的话直接继续。',
    en: 'Nothing entered yet. If there is none, just continue.',
  },

  dayOf: { zh: '{day} 办理', en: 'on {day}' },
  fromDay: {
    zh: '如果情况不变，最早 {day} 可以办理',
    en: 'If nothing else changes, you can apply from {day}',
  },
  throughDay: { zh: '这样的情况可以办到 {day}', en: 'As things stand this holds through {day}' },
  restsOn: { zh: '依据：{what}', en: 'Rests on: {what}' },
  reasons: { zh: '为什么', en: 'Why' },
  grounds: { zh: sectionHeading('grounds', 'zh'), en: sectionHeading('grounds', 'en') },
  window: shared('window'),
  deadlines: { zh: '有关期限', en: 'Deadlines' },
  disputes: shared('disputes'),
  byIt: { zh: '按此说法：{what}', en: 'By it: {what}' },
  stillNeeded: shared('missingFacts'),
  answerIt: { zh: '去回答', en: 'Answer' },
  sharpenOne: { zh: '回答补充问题（1 个）', en: 'Answer 1 further question' },
  sharpen: { zh: '回答补充问题（{n} 个）', en: 'Answer {n} further questions' },
  sharpenNote: {
    zh: '不影响能不能办，但能把材料、期限算得更准。',
    en: 'They do not change whether you can, but make the papers and days more exact.',
  },

  checklist: { zh: '材料清单', en: 'Papers to bring' },
  checklistNote: {
    zh: '备齐一样，勾选一样。原件须在有效期内。',
    en: 'Tick what you have. Originals must still be valid.',
  },
  ready: { zh: '已备齐 {done} / {all} 项', en: '{done} of {all} ready' },
  allReady: { zh: '材料齐全，可以去办了', en: 'All papers are ready' },
  anyOne: { zh: '以下任选其一', en: 'Any one of these' },
  done: { zh: '已备齐', en: 'Ready' },
  maybe: {
    zh: '是否需要，取决于还没有回答的问题',
    en: 'Whether it is needed depends on questions not answered yet',
  },
  nothingNeeded: { zh: '所收录的规定没有要求材料。', en: 'The rules on record ask for no papers.' },
  print: { zh: '打印清单', en: 'Print' },
  share: { zh: '分享清单', en: 'Share' },
  copied: {
    zh: '清单文字已复制，可以粘贴给别人。里面没有您的回答。',
    en: 'The list is copied as text. Your answers are not in it.',
  },
  notCopied: {
    zh: '无法复制，请选中清单手工复制。',
    en: 'It could not be copied: select the list and copy it.',
  },

  timeline: { zh: '时间线', en: 'Timeline' },
  timelineNote: { zh: '从 {from} 到 {to}，如果情况不变。', en: '{from} to {to}, if nothing else changes.' },
  timelineScroll: { zh: '时间线图，可左右滚动', en: 'Timeline picture, scrolls sideways' },
  assumedNone: { zh: '图中假设您还没有居住证。', en: 'The picture assumes that you hold no permit yet.' },
  timelineAlt: { zh: '时间线图，文字版见下', en: 'Timeline; in words below' },
  sameInWords: { zh: '图中内容的文字版', en: 'The picture in words' },
  reminders: { zh: '日历提醒', en: 'Calendar reminders' },
  addReminders: { zh: '下载提醒（.ics）', en: 'Download reminders (.ics)' },
  noReminders: { zh: '这段时间没有需要提醒的日子。', en: 'There is no day to be reminded of in this time.' },
  remindersNote: {
    zh: '下载后用手机或电脑的日历打开。',
    en: 'Open the file with the calendar of your phone or computer.',
  },
  notAdvice: {
    zh: '本页是开源规则库 residence-permit-rules 的演示，不是法律意见；以办理机关的决定为准。',
    en: 'A demo of the open-source library residence-permit-rules. Not legal advice: the office decides.',
  },

  compareTitle: { zh: '同样的情况，各地怎么规定', en: 'The same person in other cities' },
  compareNote: {
    zh: '用您已经回答的内容，按 {day} 各地施行的规定计算。',
    en: 'Your answers, by the rules in force on {day} in each place.',
  },
  moveAlong: { zh: '假设住处、工作和学校也在当地', en: 'As if home, work and school were there too' },
  outcome: shared('outcome'),
  earliest: shared('earliest'),
  groundsMet: shared('groundsMet'),
  papers: { zh: '要交的材料', en: 'Papers to bring' },
  authority: shared('authority'),
  unknowns: shared('missingFacts'),
  alike: { zh: '各地相同', en: 'the same' },
  noProcedure: shared('noProcedure'),
  none: { zh: '无', en: 'none' },

  changesTitle: { zh: '法规改了什么', en: 'What changed in the law' },
  changesNote: {
    zh: '选一种证件和两个版本，看谁受影响，再逐条对照。',
    en: 'Choose a permit and two versions: who is affected, then clause by clause.',
  },
  older: { zh: '较早的版本', en: 'Older version' },
  newer: { zh: '较新的版本', en: 'Newer version' },
  inForceFrom: { zh: '{day} 起', en: 'from {day}' },
  forYou: { zh: '对您的影响', en: 'What it changes for you' },
  forYouNote: {
    zh: '您的回答在 {day}，分别按两个版本计算：',
    en: 'Your answers on {day}, under each version:',
  },
  clauses: { zh: '逐条对照', en: 'Clause by clause' },
  added: { zh: '新增', en: 'New' },
  removed: { zh: '删除', en: 'Gone' },
  changed: { zh: '修改', en: 'Changed' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  counts: {
    zh: '新增 {added} 条，修改 {changed} 条，删除 {removed} 条',
    en: '{added} new, {changed} changed, {removed} gone',
  },
  noChanges: { zh: '两个版本的条款相同。', en: 'The clauses of both versions are the same.' },
  wholePermit: { zh: '证件本身', en: 'The permit itself' },
  ...exactWords,
} as const;

/** The name of a text of the page. */
export type Word = keyof typeof words;

/** A text in a language, its `{places}` filled. */
export type Say = (word: Word, values?: { readonly [place: string]: string | number }) => string;

/** The texts of a language. */
export const sayIn =
  (lang: Lang): Say =>
  (word, values = {}) =>
    words[word][lang].replace(/\{(\w+)\}/g, (_, place: string) => String(values[place] ?? ''));
