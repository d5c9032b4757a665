import { enumType } from '../../../kit/graphql/enum-type.js';

export const PermitStandingEnum = enumType('HousingPermitStanding', '施工许可证状态 — where a construction permit stands today', {
  AWAITING_START: '有效，待开工 — in force, work has not begun',
  STARTED: '有效，已开工 — in force, work has begun',
  LAPSED: '逾期未开工，自行废止 — lapsed, work did not begin in time',
  REVOKED: '已撤销 — revoked',
});

export const FireAcceptanceKindEnum = enumType('HousingFireAcceptanceKind', '消防验收种类 — kind of fire acceptance', {
  ACCEPTANCE: '消防验收（特殊建设工程） — acceptance of a special project',
  FILING: '消防验收备案（其他建设工程） — filing of any other project',
});

export const OrderKindEnum = enumType('HousingOrderKind', '责令决定种类 — kind of order', {
  STOP_WORK: '责令停工 — to stop work',
  CORRECT: '责令改正 — to correct',
});

export const GasBusinessEnum = enumType('HousingGasBusiness', '燃气经营类别 — kind of gas business', {
  PIPELINE: '管道燃气 — piped gas',
  BOTTLED: '瓶装燃气 — bottled gas',
  VEHICLE: '汽车加气 — vehicle refuelling',
});
