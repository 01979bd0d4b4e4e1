import type { SubjectTexts } from './types.js';

/** Where and how the person lives. */
export const residence = {
  division: {
    label: { zh: '居住地', en: 'Place of residence' },
    question: {
      zh: '您现在住在哪个县（市、区）？',
      en: 'In which county, city or district do you live now?',
    },
  },
  arrivedOn: {
    label: { zh: '到达居住地的日期', en: 'Day of arrival' },
    question: {
      zh: '您是哪一天来到现在的居住地的？',
      en: 'On what day did you arrive in the place where you live now?',
    },
  },
  registeredOn: {
    label: { zh: '居住登记日期', en: 'Day of residence registration' },
    question: {
      zh: '您在现在的居住地办理居住登记（暂住登记）是哪一天？',
      en: 'On what day did you register your residence in the place where you live now?',
    },
  },
  plannedDays: {
    label: { zh: '拟居住天数', en: 'Planned stay in days' },
    question: { zh: '您打算在居住地住多少天？', en: 'For how many days do you mean to stay?' },
  },
  isContinuous: {
    label: { zh: '连续居住', en: 'Unbroken residence' },
    question: {
      zh: '您在居住地的居住（租住）是否一直没有中断？',
      en: 'Has your residence or tenancy there gone on without a break?',
    },
  },
  purposes: {
    label: { zh: '居住事由', en: 'Purposes of residence' },
    question: { zh: '您因为哪些事由在此居住？', en: 'For what purposes do you live there?' },
    values: {
      work: { zh: '就业', en: 'work' },
      study: { zh: '就读', en: 'study' },
      family: { zh: '与亲属共同生活', en: 'family' },
      'public-services': { zh: '享受公共服务', en: 'public services' },
      medical: { zh: '就医', en: 'medical treatment' },
      tourism: { zh: '旅游', en: 'tourism' },
      'business-trip': { zh: '出差', en: 'business trip' },
    },
  },
  housing: {
    label: { zh: '住所类型', en: 'Kind of home' },
    question: { zh: '您住在哪一类住所？', en: 'In what kind of home do you live?' },
    values: {
      owned: { zh: '自有住房', en: 'own home' },
      rented: { zh: '租赁住房', en: 'rented home' },
      borrowed: { zh: '借住他人住房', en: 'borrowed home' },
      'employer-dormitory': { zh: '用人单位宿舍', en: "employer's dormitory" },
      'school-dormitory': { zh: '学校宿舍', en: 'school dormitory' },
      'relatives-home': { zh: '亲属住房', en: "relative's home" },
      hotel: { zh: '旅馆', en: 'hotel' },
      hospital: { zh: '医院', en: 'hospital' },
      'relief-station': { zh: '救助站', en: 'relief station' },
      none: { zh: '无固定住所', en: 'no fixed home' },
    },
  },
  leaseFrom: {
    label: { zh: '租期起始日', en: 'First day of the lease' },
    question: { zh: '您的租房合同从哪一天开始？', en: 'On what day does your lease begin?' },
  },
  leaseThrough: {
    label: { zh: '租期最后一日', en: 'Last day of the lease' },
    question: {
      zh: '您的租房合同到哪一天为止（未定期限的填无）？',
      en: 'What is the last day of your lease (none if it is open-ended)?',
    },
  },
  isLeaseFiled: {
    label: { zh: '房屋租赁登记备案', en: 'Lease filed with the authorities' },
    question: {
      zh: '您的租房合同是否已办理房屋租赁登记备案？',
      en: 'Has your lease been filed with the housing authorities?',
    },
  },
  addressChangedOn: {
    label: { zh: '居住地址变更日期', en: 'Day of the change of address' },
    question: { zh: '您最近一次搬家是哪一天？', en: 'On what day did you last move home?' },
  },
  leaseEndedOn: {
    label: { zh: '租赁终止日期', en: 'Day on which the lease ended' },
    question: { zh: '租赁关系是哪一天终止的？', en: 'On what day did the lease end?' },
  },
  leftOn: {
    label: { zh: '离开居住地的日期', en: 'Day of departure' },
    question: {
      zh: '您是哪一天离开居住地的？',
      en: 'On what day did you leave the place where you lived?',
    },
  },
  spells: {
    label: { zh: '各段居住经历', en: 'Spells of residence' },
    question: {
      zh: '您以前和现在分别在哪里居住，从哪一天到哪一天？',
      en: 'Where have you lived, from what day and through what day each time?',
    },
    fields: {
      division: { label: { zh: '居住地', en: 'Place of residence' } },
      from: { label: { zh: '开始日期', en: 'First day' } },
      through: { label: { zh: '最后一日', en: 'Last day' } },
    },
  },
} as const satisfies SubjectTexts<'residence'>;
