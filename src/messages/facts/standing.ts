import type { SubjectTexts } from './types.js';

/** How authorities have classed the person. */
export const standing = {
  isRecognisedTalent: {
    label: { zh: '引进人才', en: 'Recognised talent' },
    question: {
      zh: '您是否属于县级以上人民政府规定的引进人才？',
      en: 'Has the county or a higher government recognised you as a talent?',
    },
  },
  isRecognisedInvestor: {
    label: { zh: '投资创业人员', en: 'Recognised investor' },
    question: {
      zh: '您是否属于县级以上人民政府规定的投资创业人员？',
      en: 'Has the county or a higher government recognised you as an investor or founder?',
    },
  },
  isOtherwiseDesignated: {
    label: { zh: '政府规定的其他人员', en: 'Otherwise designated by the government' },
    question: {
      zh: '您是否属于政府规定可以申领的其他人员？',
      en: 'Has the government designated you in some other way as entitled to apply?',
    },
  },
  hasBadCredit: {
    label: { zh: '不良信用记录', en: 'Bad credit record' },
    question: { zh: '您是否有不良信用记录？', en: 'Do you have a bad credit record?' },
  },
} as const satisfies SubjectTexts<'standing'>;
