import type { Refusal, Rule, RuleRef } from '../../kit/domain/rule.js';
import { type FileKind, kindOf, type UploadPolicy } from './upload-policy.js';

/** Applications may be made in electronic form, and everything that belongs to them (行政许可法 art. 29). */
const electronicForm: RuleRef = { document: '《中华人民共和国行政许可法》', article: '第二十九条' };

/** A file as its sender announces it, before a byte of it is read. */
export interface AnnouncedFile {
  readonly policy: UploadPolicy;
  /** As it is kept; null for none. */
  readonly fileName: string | null;
  /** Null where the sender does not say. */
  readonly mediaType: string | null;
  readonly size: number | null;
}

const named: Rule<AnnouncedFile> = {
  code: 'FILE_NAME_MISSING',
  ruleRef: electronicForm,
  judge: ({ fileName }) =>
    fileName === null ? { zh: '请提供文件名（name参数）', en: 'Give the name of the file (parameter name)' } : null,
};

const ofAllowedKind: Rule<AnnouncedFile> = {
  code: 'FILE_TYPE_NOT_ALLOWED',
  ruleRef: electronicForm,
  judge: ({ policy, fileName }) =>
    fileName === null || kindOf(policy, fileName) !== null
      ? null
      : {
          zh: `不接受这一类型的文件，可以上传：${policy.kinds.map(({ name }) => name).join('、')}`,
          en: `Files of this type are not taken; take one of: ${policy.kinds.flatMap(({ extensions }) => extensions).join(', ')}`,
        },
};

const saidAsNamed: Rule<AnnouncedFile> = {
  code: 'MEDIA_TYPE_DIFFERS',
  ruleRef: electronicForm,
  judge: ({ policy, fileName, mediaType }) => {
    const kind = fileName === null ? null : kindOf(policy, fileName);
    if (kind === null || mediaType === null || mediaType === kind.mediaType || kind.alsoSaid.includes(mediaType)) return null;
    return {
      zh: `文件名表示${kind.name}，申报的类型却是${mediaType}`,
      en: `By its name the file is ${kind.mediaType}, but it is announced as ${mediaType}`,
    };
  },
};

const small: Rule<AnnouncedFile> = {
  code: 'FILE_TOO_LARGE',
  ruleRef: electronicForm,
  judge: ({ policy, size }) => (size !== null && size > policy.maxBytes ? tooLargeMessage(policy) : null),
};

export const announcedRules: readonly Rule<AnnouncedFile>[] = [named, ofAllowedKind, saidAsNamed, small];

/** What somebody has uploaded and not handed in yet, this file included. */
export interface Outstanding {
  readonly policy: UploadPolicy;
  readonly staff: boolean;
  readonly files: number;
  readonly bytes: number;
}

export const withinAllowance: Rule<Outstanding> = {
  code: 'TOO_MUCH_OUTSTANDING',
  ruleRef: electronicForm,
  judge: ({ policy, staff, files, bytes }) => {
    const most = staff ? policy.outstanding.staff : policy.outstanding.party;
    if (files <= most.files && bytes <= most.bytes) return null;
    return {
      zh: `尚未提交的文件过多（最多${most.files}个，共${mebibytes(most.bytes)}），请先提交申请或者删除不用的文件`,
      en: `Too many files wait to be handed in (at most ${most.files}, ${mebibytes(most.bytes)} in all): submit, or discard some`,
    };
  },
};

/** A file that has been received whole, and what its bytes are recognised as. */
export interface ReceivedContent {
  readonly kind: FileKind;
  readonly size: number;
  /** Null where they are recognised as nothing. */
  readonly recognised: string | null;
  /** Names in it, where it is a ZIP file. */
  readonly names: readonly string[] | null;
}

const notEmpty: Rule<ReceivedContent> = {
  code: 'FILE_EMPTY',
  ruleRef: electronicForm,
  judge: ({ size }) => (size === 0 ? { zh: '文件是空的，请检查后重新上传', en: 'The file is empty: check it and upload it again' } : null),
};

const isWhatItSays: Rule<ReceivedContent> = {
  code: 'CONTENT_DIFFERS',
  ruleRef: electronicForm,
  judge: ({ kind, size, recognised, names }) => {
    const asExpected = recognised === (kind.content ?? kind.mediaType);
    const holds = kind.contains === undefined || (names ?? []).includes(kind.contains);
    if (size === 0 || (asExpected && holds)) return null;
    return {
      zh: `文件内容不是${kind.name}，请以正确的格式重新导出后上传，不要只改文件名`,
      en: `The content is not ${kind.mediaType}: export it in that format; renaming the file does not change it`,
    };
  },
};

export const contentRules: readonly Rule<ReceivedContent>[] = [notEmpty, isWhatItSays];

/** The same refusal whether a file announces that it is too large or turns out to be. */
export function tooLarge(policy: UploadPolicy): Refusal {
  return { code: small.code, message: tooLargeMessage(policy), ruleRef: small.ruleRef, details: [] };
}

function tooLargeMessage({ maxBytes }: UploadPolicy) {
  return {
    zh: `单个文件不得超过${mebibytes(maxBytes)}，请压缩或者拆分后上传`,
    en: `A file may have ${mebibytes(maxBytes)} at most: compress or split it`,
  };
}

function mebibytes(bytes: number): string {
  return `${Math.round((bytes / 1_048_576) * 10) / 10} MiB`;
}
