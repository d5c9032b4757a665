import type { Message } from '../../kit/domain/message.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, RefusalDetail, RuleRef } from '../../kit/domain/rule.js';

/** Refusals of the window that need nothing but their occasion. */
export const caseNotFound: Refusal = {
  code: 'CASE_NOT_FOUND',
  message: { zh: '未找到该办件，请核对办件编号', en: 'There is no such case: check the number' },
  ruleRef: null,
  details: [],
};

export function subjectUnknown(subject: string): Refusal {
  return {
    code: 'SUBJECT_UNKNOWN',
    message: {
      zh: '没有这一事项或者联办事项，请从事项目录中选择',
      en: 'There is no such item or joint matter: choose one from the catalogue',
    },
    ruleRef: operatingRules('第七条'),
    details: [{ subject, message: { zh: '目录中没有', en: 'not in the catalogue' } }],
  };
}

export function itemWithdrawn(names: readonly string[]): Refusal {
  return {
    code: 'ITEM_WITHDRAWN',
    message: {
      zh: `事项已由部门撤回，不再受理新件：${names.join('、')}`,
      en: 'The department has withdrawn this item: it takes no new cases',
    },
    ruleRef: operatingRules('第六条（四）'),
    details: [],
  };
}

export function answersDoNotFit(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'ANSWERS_DO_NOT_FIT',
    message: { zh: '情形回答与事项不符，请按提示逐项更正', en: 'The answers do not fit the scenario questions' },
    ruleRef: operatingRules('第六条（四）'),
    details,
  };
}

export function formInvalid(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'FORM_INVALID',
    message: { zh: `申请表单有${details.length}处需要更正`, en: `${details.length} entries of the form need correction` },
    ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十一条' },
    details,
  };
}

export function materialsNotAsked(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'MATERIALS_NOT_ASKED',
    message: { zh: '提交的材料清单与本次申请不符', en: 'The list of materials does not fit this application' },
    ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十一条' },
    details,
  };
}

/** The same for a file that is not there and one that may not be seen. */
export const attachmentNotFound: Refusal = {
  code: 'ATTACHMENT_NOT_FOUND',
  message: { zh: '未找到该文件，请核对标识', en: 'There is no such file: check its id' },
  ruleRef: null,
  details: [],
};

export function attachmentsNotUsable(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'ATTACHMENTS_NOT_USABLE',
    message: { zh: `有${details.length}个文件不能使用，请重新上传`, en: `${details.length} files cannot be used: upload them again` },
    ruleRef: null,
    details,
  };
}

/** Which case stands in the way is told to whoever may see it, and to nobody else. */
export function duplicateCase(number: string | null): Refusal {
  if (number === null) {
    return {
      code: 'DUPLICATE_CASE',
      message: {
        zh: '同一企业的同一事项已有在办件，不能重复申请；该件由他人提出，请向企业或者综合窗口核对',
        en: 'The same application is already open, brought by somebody else: ask the enterprise or the window',
      },
      ruleRef: operatingRules('第四条'),
      details: [],
    };
  }
  return {
    code: 'DUPLICATE_CASE',
    message: {
      zh: `同一企业的同一事项已有在办件（${number}），不能重复申请`,
      en: `The same application is already open as case ${number}`,
    },
    ruleRef: operatingRules('第四条'),
    details: [{ subject: number, message: { zh: '请查询该件的办理进度', en: 'follow that case instead' } }],
  };
}

export function notYourEnterprise(name: string): Refusal {
  return {
    code: 'NOT_YOUR_ENTERPRISE',
    message: {
      zh: `您没有代表“${name}”办事的权限，请由企业授权后办理`,
      en: `You may not act for ${name}: ask the enterprise for an authorisation`,
    },
    ruleRef: operatingRules('第十一条'),
    details: [],
  };
}

export function enterpriseNameDiffers(onRecord: string): Refusal {
  return {
    code: 'ENTERPRISE_NAME_DIFFERS',
    message: { zh: `填报的企业名称与登记的名称“${onRecord}”不一致，请核对`, en: `The name differs from the one on record: ${onRecord}` },
    ruleRef: null,
    details: [{ subject: '/enterpriseName', message: { zh: `登记名称：${onRecord}`, en: `On record: ${onRecord}` } }],
  };
}

export const nothingJudged: Refusal = {
  code: 'NOTHING_JUDGED',
  message: { zh: '没有提交任何要点的判定', en: 'No verdict was given' },
  ruleRef: operatingRules('第八条'),
  details: [],
};

export function pointsNotApplicable(details: readonly RefusalDetail[], ruleRef: RuleRef): Refusal {
  return {
    code: 'POINTS_NOT_APPLICABLE',
    message: { zh: '有要点不能这样判定，全部未作判定', en: 'Some points cannot be judged this way: nothing was judged' },
    ruleRef,
    details,
  };
}

export function notToBeCorrected(stage: Message): Refusal {
  return {
    code: 'NOT_TO_BE_CORRECTED',
    message: { zh: `该件当前为“${stage.zh}”，不需要补正`, en: `This case needs no correction now: ${stage.en}` },
    ruleRef: operatingRules('第八条'),
    details: [],
  };
}

/** A case that is still open is gone on with. */
export function notToApplyAgain(number: string, stage: Message): Refusal {
  return {
    code: 'CASE_STILL_OPEN',
    message: {
      zh: `原办件（${number}）当前为“${stage.zh}”，尚未结束，不需要重新申请`,
      en: `Case ${number} has not ended (${stage.en}): there is no need to apply again`,
    },
    ruleRef: operatingRules('第四条'),
    details: [{ subject: number, message: stage }],
  };
}

export function caseEnded(stage: Message): Refusal {
  return {
    code: 'CASE_ENDED',
    message: { zh: `该件当前为“${stage.zh}”，已经结束`, en: `This case is at its end: ${stage.en}` },
    ruleRef: operatingRules('第十条'),
    details: [],
  };
}

/** What can only be done before acceptance. */
export function notBeforeAcceptance(stage: Message): Refusal {
  return {
    code: 'NOT_BEFORE_ACCEPTANCE',
    message: { zh: `该件当前为“${stage.zh}”，只有受理之前可以这样办理`, en: `Only before acceptance; the case is now: ${stage.en}` },
    ruleRef: operatingRules('第八条（一）'),
    details: [],
  };
}

export const enterpriseAlreadyRegistered: Refusal = {
  code: 'ENTERPRISE_ALREADY_REGISTERED',
  message: {
    zh: '该名称自主申报号下的企业已经设立登记，请凭统一社会信用代码办理',
    en: 'The enterprise of this name reservation is registered: apply with its credit code',
  },
  ruleRef: { document: '《中华人民共和国市场主体登记管理条例》', article: '第二十一条' },
  details: [],
};

export const noEnterpriseNamed: RefusalDetail = {
  subject: '/enterpriseName',
  message: { zh: '表单未写明企业名称和统一社会信用代码（或者名称自主申报号）', en: 'The form names no enterprise' },
};

/** Why nobody can apply for this now; null when one can. */
export function subjectRefusal({ unknown, withdrawn }: { unknown: readonly string[]; withdrawn: readonly string[] }): Refusal | null {
  const [missing] = unknown;
  if (missing !== undefined) return subjectUnknown(missing);
  return withdrawn.length > 0 ? itemWithdrawn(withdrawn) : null;
}

export function resultsUnknown(taskIds: readonly string[]): Refusal {
  return {
    code: 'RESULT_NOT_FOUND',
    message: { zh: '所选任务没有结果文书，请核对', en: 'There is no result of these tasks' },
    ruleRef: operatingRules('第十条'),
    details: taskIds.map((subject) => ({ subject, message: { zh: '没有结果文书', en: 'has no result' } })),
  };
}
