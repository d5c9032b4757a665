import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** What must be in hand on application; the presale permit itself completes the 五证 that a buyer looks for. */
const certificates = [
  { field: 'landCertificateNumber', zh: '土地使用权证书', en: 'land certificate' },
  { field: 'landUsePlanningPermitNumber', zh: '建设用地规划许可证', en: 'land-use planning permit' },
  { field: 'planningPermitNumber', zh: '建设工程规划许可证', en: 'planning permit' },
  { field: 'constructionPermitNumber', zh: '施工许可证', en: 'construction permit' },
  { field: 'developerQualificationNumber', zh: '房地产开发企业资质证书', en: 'developer qualification' },
];

export const fiveCertificatesHeld: HousingRule = {
  code: 'PRESALE_CERTIFICATES_MISSING',
  ruleRef: { document: '《城市商品房预售管理办法》', article: '第七条' },
  items: ['presale-permit'],
  judge({ form }) {
    const missing = certificates.filter(({ field }) => textOf(form, field) === '');
    if (missing.length === 0) return null;
    return { zh: `缺少${missing.map(({ zh }) => zh).join('、')}`, en: `Missing: ${missing.map(({ en }) => en).join(', ')}` };
  },
};
