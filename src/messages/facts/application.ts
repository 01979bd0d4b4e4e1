import type { SubjectTexts } from './types.js';

/** The act of applying. */
export const application = {
  filedBy: {
    label: { zh: '办理人', en: 'Who files' },
    question: { zh: '由谁来办理？', en: 'Who files the application?' },
    values: {
      self: { zh: '本人', en: 'the person' },
      guardian: { zh: '监护人', en: 'guardian' },
      'close-relative': { zh: '近亲属', en: 'close relative' },
      employer: { zh: '用人单位', en: 'employer' },
      school: { zh: '学校', en: 'school' },
    },
  },
  channel: {
    label: { zh: '办理渠道', en: 'Where to file' },
    question: { zh: '您打算通过什么渠道办理？', en: 'Where do you mean to file?' },
    values: {
      online: { zh: '网上', en: 'online' },
      window: { zh: '窗口', en: 'at the counter' },
      'self-service': { zh: '自助设备', en: 'at a self-service machine' },
    },
  },
  ground: {
    label: { zh: '所依据的申领条件', en: 'Ground relied on' },
    question: { zh: '您依据哪一项条件申领？', en: 'On which ground do you apply?' },
  },
  tier: {
    label: { zh: '申领的居住证类别', en: 'Tier of permit applied for' },
    question: { zh: '您申领哪一类居住证？', en: 'For which tier of permit do you apply?' },
  },
  submittedOn: {
    label: { zh: '提交申请的日期', en: 'Day on which the application was filed' },
    question: { zh: '您是哪一天提交申请的？', en: 'On what day did you file the application?' },
  },
  acceptedOn: {
    label: { zh: '受理日期', en: 'Day on which the application was accepted' },
    question: { zh: '您的申请是哪一天受理的？', en: 'On what day was your application accepted?' },
  },
} as const satisfies SubjectTexts<'application'>;
