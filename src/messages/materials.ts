import type { MaterialKind } from '../facts/index.js';
import type { Text } from '../policy/index.js';
import { type Lang, textOf } from './text.js';

/** Names of papers. */
export const materialNames = {
  'resident-id-card': { zh: '居民身份证', en: 'Resident identity card' },
  'household-register': { zh: '居民户口簿', en: 'Household register' },
  'hk-macao-travel-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit for Hong Kong and Macao residents',
  },
  'taiwan-travel-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  photo: { zh: '本人相片', en: 'Photo of the applicant' },
  'photo-receipt': { zh: '数字相片采集回执', en: 'Digital photo receipt' },
  'application-form': { zh: '申领表', en: 'Application form' },
  'lease-contract': { zh: '房屋租赁合同', en: 'Lease contract' },
  'lease-filing-certificate': { zh: '房屋租赁登记备案证明', en: 'Lease filing certificate' },
  'landlord-id-copy': { zh: '出租人身份证件复印件', en: "Copy of the landlord's identity document" },
  'homeowner-id': { zh: '房屋所有权人身份证件', en: "Homeowner's identity document" },
  'property-certificate': { zh: '房屋产权证明', en: 'Property certificate' },
  'purchase-contract': { zh: '购房合同', en: 'Home purchase contract' },
  'lodging-certificate': {
    zh: '用人单位或者学校出具的住宿证明',
    en: 'Lodging certificate from the employer or school',
  },
  'labour-contract': { zh: '劳动合同', en: 'Labour contract' },
  'employer-certificate': {
    zh: '用人单位出具的劳动关系证明',
    en: 'Certificate of employment from the employer',
  },
  'business-licence': { zh: '营业执照', en: 'Business licence' },
  'social-insurance-certificate': { zh: '社会保险缴纳证明', en: 'Certificate of social insurance payments' },
  'student-card': { zh: '学生证', en: 'Student card' },
  'enrolment-certificate': { zh: '就读证明', en: 'Certificate of enrolment' },
  'talent-certificate': { zh: '引进人才证明', en: 'Certificate of recognised talent' },
  'investment-certificate': { zh: '投资创业证明', en: 'Certificate of recognised investment' },
  'pension-certificate': { zh: '基本养老保险缴纳证明', en: 'Certificate of pension insurance payments' },
  'kinship-proof': { zh: '亲属关系证明', en: 'Proof of kinship' },
  'guardianship-proof': { zh: '监护关系证明', en: 'Proof of guardianship' },
  mandate: { zh: '授权委托书', en: 'Letter of authorisation' },
  'principal-id': { zh: '委托人身份证件', en: 'Identity document of the principal' },
  'agent-id': { zh: '代办人身份证件', en: 'Identity document of the agent' },
  'residence-permit': { zh: '居住证', en: 'Residence permit' },
} as const satisfies Record<MaterialKind, Text>;

/**
 * The name of a paper; a kind that a rule file declares for itself comes back as it is, since its
 * name is in that file.
 *
 * @example materialName('labour-contract', 'zh') // '劳动合同'
 * @since 0.1.0
 */
export function materialName(kind: string, lang: Lang): string {
  return textOf(materialNames, kind, lang);
}
