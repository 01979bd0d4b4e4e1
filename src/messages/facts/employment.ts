import type { SubjectTexts } from './types.js';

/** Work, and the social insurance and tax that prove it. */
export const employment = {
  kind: {
    label: { zh: '就业方式', en: 'Kind of work' },
    question: { zh: '您以何种方式就业？', en: 'How do you work?' },
    values: {
      employee: { zh: '受用人单位录用、聘用', en: 'employee' },
      'business-owner': { zh: '投资、经营', en: 'business owner' },
      flexible: { zh: '灵活就业', en: 'flexible work' },
      none: { zh: '未就业', en: 'not working' },
    },
  },
  division: {
    label: { zh: '就业地', en: 'Place of work' },
    question: { zh: '您在哪个县（市、区）就业？', en: 'In which county, city or district do you work?' },
  },
  contractFrom: {
    label: { zh: '劳动合同起始日', en: 'First day of the labour contract' },
    question: { zh: '您的劳动合同从哪一天开始？', en: 'On what day does your labour contract begin?' },
  },
  contractThrough: {
    label: { zh: '劳动合同最后一日', en: 'Last day of the labour contract' },
    question: {
      zh: '您的劳动合同到哪一天为止（无固定期限的填无）？',
      en: 'What is the last day of your labour contract (none if it is open-ended)?',
    },
  },
  startedOn: {
    label: { zh: '开始就业的日期', en: 'First day of work' },
    question: { zh: '您是哪一天开始现在的工作的？', en: 'On what day did you start your present work?' },
  },
  endedOn: {
    label: { zh: '就业终止日期', en: 'Day on which work ended' },
    question: { zh: '您是哪一天离职或者停止经营的？', en: 'On what day did your work or business end?' },
  },
  workplaceChangedOn: {
    label: { zh: '服务处所变更日期', en: 'Day of the change of workplace' },
    question: {
      zh: '您最近一次变更工作单位是哪一天？',
      en: 'On what day did you last change your workplace?',
    },
  },
  socialInsuranceMonths: {
    label: { zh: '连续缴纳社会保险的月数', en: 'Consecutive months of social insurance' },
    question: {
      zh: '到查询日为止，您已连续缴纳社会保险多少个月？',
      en: 'Up to the day of the question, for how many months in a row has your social insurance been paid?',
    },
  },
  insuredMonths: {
    label: { zh: '缴纳社会保险的各月', en: 'Months of social insurance' },
    question: {
      zh: '您在哪些月份缴纳了社会保险，在哪里缴纳，是否补缴？',
      en: 'For which months was your social insurance paid, where, and was it paid late?',
    },
    fields: {
      month: { label: { zh: '月份', en: 'Month' } },
      division: { label: { zh: '参保地', en: 'Place of insurance' } },
      isBackPaid: { label: { zh: '补缴', en: 'Paid late' } },
    },
  },
  taxMonths: {
    label: { zh: '缴纳个人所得税的月数', en: 'Months of income tax' },
    question: {
      zh: '您已缴纳个人所得税多少个月？',
      en: 'For how many months have you paid income tax?',
    },
  },
  pensionMonths: {
    label: { zh: '缴纳基本养老保险的月数', en: 'Months of pension insurance' },
    question: {
      zh: '您已缴纳基本养老保险多少个月？',
      en: 'For how many months has your pension insurance been paid?',
    },
  },
} as const satisfies SubjectTexts<'employment'>;
