import { agriculture, construction, restaurant } from './demo-enterprises.js';

/** 测试数据: people who do not exist; their identity numbers only satisfy the check digit. */
export const insuredWorkers = [
  insured('00000000-0000-4000-8002-000000000001', construction, '鄂长林', '150783197904113010', '2019-07-01', 620000),
  insured('00000000-0000-4000-8002-000000000002', construction, '乌仁图雅', '150783198609233022', '2019-07-01', 538000),
  insured('00000000-0000-4000-8002-000000000003', construction, '潘志国', '150783198212053031', '2020-03-16', 575000),
  insured('00000000-0000-4000-8002-000000000004', construction, '孟繁宇', '150783199102183059', '2022-05-09', 510000),
  insured('00000000-0000-4000-8002-000000000005', construction, '邰春燕', '150783199407303066', '2024-04-01', 472000),
  insured('00000000-0000-4000-8002-000000000006', restaurant, '付丽娟', '150783198803143127', '2021-06-01', 440000),
  insured('00000000-0000-4000-8002-000000000007', restaurant, '敖国军', '150783197510023135', '2021-06-01', 455000),
  insured('00000000-0000-4000-8002-000000000008', restaurant, '白海英', '150783199705273141', '2024-09-02', 432000),
  insured('00000000-0000-4000-8002-000000000009', agriculture, '那木拉', '150783198401093219', '2023-05-15', 690000),
  insured('00000000-0000-4000-8002-000000000010', agriculture, '高秀芝', '150783199008193226', '2023-05-15', 520000),
  insured('00000000-0000-4000-8002-000000000011', agriculture, '萨仁', '150783199511253249', '2024-03-01', 498000),
  insured('00000000-0000-4000-8002-000000000012', agriculture, '丁万山', '150783197806063259', '2025-02-10', 505000),
];

/** A person whom another place insures already, so that a refused enrolment can be shown. */
export const insuredElsewhere = [{ idNumber: '150783199304043310', unitName: '牙克石市兴安测试木制品厂', division: '150782' }];

/** `id` is fixed, so that a second start finds the row again; the base is in fen a month. */
function insured(
  id: string,
  enterprise: { readonly id: string },
  personName: string,
  idNumber: string,
  insuredFrom: string,
  contributionBaseFen: number,
) {
  const stillInsured = { leftOn: null, leavingCause: null, insuredNow: idNumber };
  return {
    id,
    enterpriseId: enterprise.id,
    personName,
    idNumber,
    insuredFrom,
    contributionBaseFen,
    baseProvisional: false,
    ...stillInsured,
  };
}
