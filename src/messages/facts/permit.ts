import type { SubjectTexts } from './types.js';

const card = {
  kind: {
    label: { zh: '证件种类', en: 'Kind of permit' },
    question: { zh: '您持有哪一种证件？', en: 'What kind of permit do you hold?' },
    values: {
      'residence-permit': { zh: '居住证', en: 'residence permit' },
      'temporary-residence-permit': { zh: '暂住证、临时居住证', en: 'temporary residence permit' },
      'registration-card': { zh: '居住登记卡', en: 'residence registration card' },
    },
  },
  tier: {
    label: { zh: '证件类别', en: 'Tier of the permit' },
    question: { zh: '您的证件属于哪一类别？', en: 'Of which tier is your permit?' },
  },
  division: {
    label: { zh: '签发地', en: 'Place of issue' },
    question: {
      zh: '您的证件在哪个县（市、区）签发？',
      en: 'In which county, city or district was your permit issued?',
    },
  },
  issuedOn: {
    label: { zh: '签发日期', en: 'Day of issue' },
    question: { zh: '您的证件是哪一天签发的？', en: 'On what day was your permit issued?' },
  },
  endorsedOn: {
    label: { zh: '最近一次签注日期', en: 'Day of the last endorsement' },
    question: {
      zh: '您的证件最近一次签注是哪一天？',
      en: 'On what day was your permit last endorsed?',
    },
  },
  expiresOn: {
    label: { zh: '有效期届满日', en: 'Day of expiry' },
    question: { zh: '您的证件有效期到哪一天为止？', en: 'On what day does your permit expire?' },
  },
  state: {
    label: { zh: '证件状况', en: 'State of the permit' },
    question: { zh: '您的证件是否完好？', en: 'Is your permit intact, damaged or lost?' },
    values: {
      intact: { zh: '完好', en: 'intact' },
      damaged: { zh: '损坏', en: 'damaged' },
      lost: { zh: '丢失', en: 'lost' },
    },
  },
  events: {
    label: { zh: '证件办理记录', en: 'History of the permit' },
    question: {
      zh: '您的证件有过哪些签注、中止、注销等记录，分别是哪一天？',
      en: 'When was your permit endorsed, suspended, cancelled and so on?',
    },
    fields: {
      kind: {
        label: { zh: '记录事项', en: 'What happened' },
        values: {
          endorsed: { zh: '签注', en: 'endorsed' },
          'endorsement-refused': { zh: '不予签注', en: 'endorsement refused' },
          suspended: { zh: '使用功能中止', en: 'suspended' },
          cancelled: { zh: '注销', en: 'cancelled' },
          replaced: { zh: '换领', en: 'replaced' },
          'reported-lost': { zh: '挂失', en: 'reported lost' },
        },
      },
      on: { label: { zh: '日期', en: 'Day' } },
    },
  },
} as const;

/** The permit that the person holds, and those before it. */
export const permit = {
  ...card,
  earlier: {
    label: { zh: '以前持有的证件', en: 'Earlier permits' },
    question: { zh: '您以前持有过哪些证件？', en: 'Which permits did you hold before?' },
    fields: card,
  },
} as const satisfies SubjectTexts<'permit'>;
