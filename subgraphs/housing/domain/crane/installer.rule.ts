import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { expiredOn } from '../validity-on-day.js';

/** The installer had to be entitled when it installed, not when the machine is registered. */
export const craneInstallerEntitled: HousingRule = {
  code: 'CRANE_INSTALLER_NOT_ENTITLED',
  ruleRef: { document: '《建筑起重机械安全监督管理规定》', article: '第十条' },
  items: ['crane-registration'],
  judge({ form }) {
    const acceptedOn = dateOf(form, 'craneAcceptedOn');
    if (acceptedOn === null) return { zh: '未填报安装验收合格日期', en: 'The day of acceptance is missing' };
    return (
      expiredOn(acceptedOn, dateOf(form, 'installerQualificationValidUntil'), { zh: '安装单位资质证书', en: 'installer qualification' }) ??
      expiredOn(acceptedOn, dateOf(form, 'installerSafetyLicenceValidUntil'), {
        zh: '安装单位安全生产许可证',
        en: 'installer safety licence',
      })
    );
  },
};
