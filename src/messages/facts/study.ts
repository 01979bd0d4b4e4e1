import type { SubjectTexts } from './types.js';

/** School. */
export const study = {
  isEnrolled: {
    label: { zh: '取得学籍', en: 'On the school roll' },
    question: { zh: '您是否已取得学籍？', en: "Are you on the school's roll?" },
  },
  isFullTime: {
    label: { zh: '全日制就读', en: 'Full-time study' },
    question: { zh: '您是否在全日制学校就读？', en: 'Do you study full time?' },
  },
  isContinuous: {
    label: { zh: '连续就读', en: 'Continuous study' },
    question: { zh: '您的就读是否一直没有中断？', en: 'Has your study gone on without a break?' },
  },
  level: {
    label: { zh: '学校类型', en: 'Level of school' },
    question: { zh: '您在哪一类学校就读？', en: 'At what level of school do you study?' },
    values: {
      primary: { zh: '小学', en: 'primary school' },
      secondary: { zh: '中学', en: 'secondary school' },
      vocational: { zh: '职业学校', en: 'vocational school' },
      higher: { zh: '普通高等学校', en: 'higher education' },
    },
  },
  division: {
    label: { zh: '就读地', en: 'Place of study' },
    question: {
      zh: '您就读的学校在哪个县（市、区）？',
      en: 'In which county, city or district is your school?',
    },
  },
} as const satisfies SubjectTexts<'study'>;
