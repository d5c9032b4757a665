import type { ChangedMatterEnum } from './types/enums.js';

/** `CHANGES_NAME`, the question of the application, as the matter `NAME` that the graph shows. */
export function matterOf(question: string): keyof typeof ChangedMatterEnum {
  return question.replace(/^CHANGES_/, '') as keyof typeof ChangedMatterEnum;
}
