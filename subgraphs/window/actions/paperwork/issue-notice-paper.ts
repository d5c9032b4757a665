import type { Caller } from '../../../kit/domain/caller.js';
import type { NoticeLine } from '../../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../../kit/persistence/write.js';
import { noticeContent } from '../../domain/paperwork/notice-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import type { PinnedStep } from '../../persistence/case-parts-of.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

export interface Noticed {
  readonly file: CaseFile;
  readonly steps: readonly PinnedStep[];
  readonly lines: readonly NoticeLine[];
  /** Until when the applicant is asked to answer. */
  readonly dueOn: string;
  readonly caller: Caller;
}

/** 一次性告知单; answers with its number, which is the notice's. */
export async function issueNoticePaper(unit: Write, { file, steps, lines, dueOn, caller }: Noticed): Promise<string> {
  const content = noticeContent({
    said: await saidOfCase(unit, file),
    round: file.round,
    lines,
    items: steps.map(({ step, part }) => ({ key: step.key, item: part.item })),
    answerBy: dueOn,
    place: paperwork.place,
    supervise: paperwork.supervise,
  });
  return (await issueDocument(unit, { caseFile: file, kind: 'NOTICE', content, by: issuerOf(caller) })).number;
}
