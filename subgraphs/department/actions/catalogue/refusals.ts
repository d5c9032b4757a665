import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Refusal, RefusalDetail } from '../../../kit/domain/rule.js';
import type { ItemDraft } from '../../persistence/catalogue.entity.js';

const plain = (code: string, zh: string, en: string, details: readonly RefusalDetail[] = []): Refusal => ({
  code,
  message: { zh, en },
  ruleRef: null,
  details,
});

export const itemNotFound = plain('ITEM_NOT_FOUND', '本部门没有该事项，请核对事项标识', 'This department has no such item: check its id');
export const versionNotFound = plain(
  'VERSION_NOT_FOUND',
  '该事项没有这一版本，请核对版本号',
  'The item has no such version: check its number',
);
export const draftNotFound = plain(
  'DRAFT_NOT_FOUND',
  '该事项没有草稿，请先起草；草稿可能已经发布或者废弃',
  'The item has no draft: start one. It may have been published or discarded',
);
export const slugTaken = plain(
  'ITEM_EXISTS',
  '该编码的事项已经存在，请填写它的事项标识，在现有版本上起草',
  'There is an item of this code: give its id and start from its version',
);
export const slugInvalid = plain(
  'ITEM_CODE_INVALID',
  '事项编码由小写英文单词以连字符连接，不超过80个字符，例如 shop-sign-permit',
  'The code of an item is lower-case words joined by hyphens, at most 80 characters, e.g. shop-sign-permit',
);
export const contentAmbiguous = plain(
  'CONTENT_MISSING',
  '请以一种方式给出内容：YAML 文本、完整定义或者逐项改动',
  'Give the content in exactly one way: YAML text, the whole definition, or single changes',
);

/** Two at one draft: the later is told who was first, and its own words are not lost, for nothing is written. */
export function draftChanged({ editedByName, editedAt, revision }: ItemDraft): Refusal {
  return {
    ...plain(
      'DRAFT_CHANGED',
      `${editedByName}已于${editedAt.toISOString()}修改过该草稿，现为第${revision}次修订。请重新读取草稿，把您的改动并入后再提交`,
      `${editedByName} changed the draft at ${editedAt.toISOString()}; it is now at revision ${revision}. Read it again, put your changes in, and say it once more`,
    ),
    ruleRef: operatingRules('第六条（四）'),
  };
}

export function draftExists({ slug, editedByName, editedAt, revision }: ItemDraft): Refusal {
  return plain(
    'DRAFT_EXISTS',
    `该事项已有草稿，由${editedByName}于${editedAt.toISOString()}修改（第${revision}次修订）。请编辑该草稿，或者先废弃它`,
    `The item has a draft, last changed by ${editedByName} at ${editedAt.toISOString()} (revision ${revision}): edit it, or discard it first`,
    [{ subject: slug, message: { zh: '已有草稿', en: 'There is a draft' } }],
  );
}

export function contentUnreadable(details: readonly RefusalDetail[]): Refusal {
  return plain(
    'CONTENT_UNREADABLE',
    '内容无法读取，草稿没有改变，请按所列位置改正',
    'The content cannot be read and the draft was left as it was: mend the places named',
    details,
  );
}

export const draftsExist = (drafts: readonly ItemDraft[]): Refusal => ({
  ...plain(
    'DRAFT_EXISTS',
    `${drafts.length}个事项已有草稿，没有导入任何内容。请先发布或者废弃这些草稿，或者从文件中去掉这些事项`,
    `${drafts.length} items have drafts, and nothing was imported: publish or discard those first, or leave the items out of the file`,
  ),
  details: drafts.map(({ slug, editedByName }) => ({
    subject: slug,
    message: { zh: `草稿由${editedByName}修改`, en: `Draft by ${editedByName}` },
  })),
});

export const remarkNotFound = plain('REMARK_NOT_FOUND', '没有这条意见，请核对标识', 'There is no such remark: check its id');
export const referenceInvalid = plain(
  'REFERENCE_INVALID',
  '请填写1至200个字的名称（法律法规连同书名号）、实际存在的日期和不超过2000个字的说明',
  'Give a name of 1 to 200 characters (a law with its 《》), a day that exists, and a note of at most 2,000 characters',
);
