import type { SubjectTexts } from './types.js';

/** A relative on whose residence the person may rely. */
export const family = {
  relation: {
    label: { zh: '与所依靠亲属的关系', en: 'Relation to the relative relied on' },
    question: {
      zh: '您是所依靠亲属（监护人）的什么人？',
      en: 'What are you to the relative or guardian on whose residence you rely?',
    },
    values: {
      spouse: { zh: '配偶', en: 'spouse' },
      child: { zh: '子女', en: 'child' },
      parent: { zh: '父母', en: 'parent' },
      grandparent: { zh: '祖父母、外祖父母', en: 'grandparent' },
      grandchild: { zh: '孙子女、外孙子女', en: 'grandchild' },
      sibling: { zh: '兄弟姐妹', en: 'brother or sister' },
      ward: { zh: '被监护人', en: 'ward' },
    },
  },
  livesWithSponsor: {
    label: { zh: '与所依靠亲属共同居住', en: 'Lives with the relative relied on' },
    question: {
      zh: '您是否与所依靠的亲属共同居住？',
      en: 'Do you live with the relative on whose residence you rely?',
    },
  },
  sponsorGround: {
    label: { zh: '所依靠亲属符合的条件', en: 'Ground that the relative meets' },
    question: {
      zh: '您所依靠的亲属符合哪一项申领条件？',
      en: 'Which ground does the relative on whose residence you rely meet?',
    },
  },
  sponsorPermitThrough: {
    label: { zh: '所依靠亲属居住证有效期届满日', en: "Last day of the relative's permit" },
    question: {
      zh: '您所依靠的亲属的居住证有效期到哪一天为止？',
      en: 'What is the last day of the permit of the relative on whose residence you rely?',
    },
  },
} as const satisfies SubjectTexts<'family'>;
