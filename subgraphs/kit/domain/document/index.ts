export { facts, heading, list, paragraph, personal, table } from './blocks.js';
export { documentNumber } from './document-number.js';
export { maskedDocument, plainText } from './masked-document.js';
export type {
  DocumentBlock,
  DocumentColumn,
  DocumentContent,
  DocumentText,
  OfficialDocument,
  PersonalRun,
} from './official-document.js';
