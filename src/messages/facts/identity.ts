import type { SubjectTexts } from './types.js';

/** The person. */
export const identity = {
  birthDate: {
    label: { zh: '出生日期', en: 'Date of birth' },
    question: { zh: '您的出生日期是哪一天？', en: 'What is your date of birth?' },
  },
  hukouDivision: {
    label: { zh: '常住户口所在地', en: 'Place of hukou (permanent household registration)' },
    question: {
      zh: '您的常住户口在哪个县（市、区）？',
      en: 'In which county, city or district is your hukou (permanent household registration)?',
    },
  },
  region: {
    label: { zh: '居民身份', en: 'Kind of resident' },
    question: {
      zh: '您是内地（大陆）居民、港澳台居民还是外国人？',
      en: 'Are you a resident of the mainland, Hong Kong, Macao or Taiwan, or a foreign national?',
    },
    values: {
      mainland: { zh: '内地（大陆）居民', en: 'mainland resident' },
      'hong-kong': { zh: '香港居民', en: 'Hong Kong resident' },
      macao: { zh: '澳门居民', en: 'Macao resident' },
      taiwan: { zh: '台湾居民', en: 'Taiwan resident' },
      foreign: { zh: '外国人或者无国籍人', en: 'foreign national or stateless person' },
    },
  },
  hasLimitedMobility: {
    label: { zh: '行动不便', en: 'Limited mobility' },
    question: { zh: '您是否行动不便？', en: 'Is it hard for you to get about?' },
  },
  hasDisability: {
    label: { zh: '残疾人', en: 'Disability' },
    question: { zh: '您是否为残疾人？', en: 'Do you have a disability?' },
  },
  dataChangedOn: {
    label: { zh: '身份信息变更日期', en: 'Day on which personal data last changed' },
    question: {
      zh: '您的姓名、公民身份号码等身份信息最近一次变更是哪一天？',
      en: 'On what day did your name, identity number or other personal data last change?',
    },
  },
  diedOn: {
    label: { zh: '死亡日期', en: 'Date of death' },
    question: { zh: '该居民是哪一天去世的？', en: 'On what day did the person die?' },
  },
} as const satisfies SubjectTexts<'identity'>;
