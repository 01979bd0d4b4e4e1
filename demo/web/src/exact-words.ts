/** What the page says around exact answers; what they say themselves is in the package's words. */
export const exactWords = {
  affected: { zh: '谁受影响', en: 'Who is affected' },
  affectedNote: {
    zh: '两个版本都放到 {day}，比较全部情形组合：除此以外，没有人受影响。没能比较的部分会写明。',
    en: 'Both versions as of {day}, over all combinations of circumstances: nobody else is affected. Parts that could not be compared are named.',
  },
  shareNote: {
    zh: '百分比是情形组合的比例，不是人数的比例：每种情形有多少人，没有人知道。',
    en: 'Percentages are shares of combinations of circumstances, not of people: nobody knows how many people are in each.',
  },
  comparing: { zh: '正在比较：{what}（{done}/{all}）', en: 'Comparing: {what} ({done} of {all})' },
  compared: {
    zh: '比较完毕：{changed} 个事项有人受影响，{same} 个没有。',
    en: 'Compared: people are affected in {changed} procedures, and nobody in {same}.',
  },
  comparedInPart: {
    zh: '比较完毕：{changed} 个事项有人受影响，{same} 个没有，{open} 个没能比较完全。',
    en: 'Compared: people are affected in {changed} procedures, nobody in {same}; {open} could not be compared in full.',
  },
  comparedNothing: { zh: '没能比较。', en: 'Nothing could be compared.' },
  gains: { zh: '谁受益', en: 'Who gains' },
  loses: { zh: '谁受损', en: 'Who loses' },
  morePapers: { zh: '谁要多带材料', en: 'Who must bring more papers' },
  fewerPapers: { zh: '谁可以少带材料', en: 'Who needs fewer papers' },
  others: { zh: '其他变化', en: 'What else changes' },
  turns: { zh: '{what}：由“{from}”变为“{to}”', en: '{what}: from “{from}” to “{to}”' },
  papersNamed: { zh: '涉及的材料：{what}', en: 'Papers concerned: {what}' },
  nobodyAffected: { zh: '没有人受影响：{what}', en: 'Nobody is affected: {what}' },
  notCompared: {
    zh: '以下部分没能精确比较，那里也可能有人受影响：{what}',
    en: 'Not compared exactly, so people may be affected there too: {what}',
  },
  searched: {
    zh: '{what}的各种情形是逐个试出来的，没有试到的不在内。',
    en: 'The ways in which this can be were tried one by one; those not come upon are left out: {what}',
  },
  noImpact: {
    zh: '{what}：没能得出精确的答案（情形过多，或者浏览器做不到）。有没有人受影响，这里不能断定；请看下面的逐条对照。',
    en: '{what}: no exact answer (there are too many combinations, or the browser cannot do it). Whether anybody is affected is not known here: see the clauses below.',
  },

  whatHelps: { zh: '怎样才能符合条件', en: 'What would make you eligible' },
  whatHelpsNote: {
    zh: '按您的回答，改动最少、等待最短的办法；每一个都按规定算过。',
    en: 'The fewest changes to your answers and the earliest day; each was worked out under the rules.',
  },
  workingOut: { zh: '正在计算…', en: 'Working it out…' },
  nothingHelps: {
    zh: '没有本人能做的事，等待也无用。',
    en: 'There is nothing that you can do, and waiting does not help.',
  },
  noWays: {
    zh: '没能得出精确的答案：有没有办法，这里不能断定。',
    en: 'No exact answer: whether anything would help is not known here.',
  },
} as const;
