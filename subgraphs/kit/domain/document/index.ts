export { facts, heading, list, paragraph, paragraphs, personal, table } from './blocks.js';
export { chineseDate, chineseMoment } from './chinese-date.js';
export { closingBlocks } from './closing-blocks.js';
export { documentNumber } from './document-number.js';
export { maskedDocument, plainText } from './masked-document.js';
export type {
  DocumentBlock,
  DocumentColumn,
  DocumentContent,
  DocumentRun,
  DocumentText,
  OfficialDocument,
  PersonalRun,
} from './official-document.js';
