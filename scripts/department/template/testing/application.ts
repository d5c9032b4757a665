/** Test data: a request of a fictional enterprise, as its applicant fills it in. */
export const informationRequest = {
  slug: 'information-disclosure',
  answers: { AGENT: 'NO' },
  form: {
    enterpriseName: '扎兰屯市雅鲁河建筑工程有限公司',
    creditCode: '91150783MA0N1A0193',
    handler: { name: '孙海涛', idNumber: '150783198209270035', phone: '13674701234' },
    informationDescription: '本单位公布的办事指南历次修订文本',
    informationFrom: '2025-01-01',
    informationUntil: '2025-12-31',
    deliveryForm: 'ELECTRONIC',
  },
};
