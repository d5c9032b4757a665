import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import { type PromisedMaterial, promiseContent, reminderContent } from '../../domain/paperwork/promise-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

/** 容缺受理承诺书; answers with its number, which is the promises'. */
export async function issuePromise(unit: Write, file: CaseFile, materials: readonly PromisedMaterial[], caller: Caller): Promise<string> {
  const content = promiseContent({
    said: await saidOfCase(unit, file),
    materials,
    byStaff: caller.department !== null && caller.sub !== file.applicant ? caller.name : null,
    consult: paperwork.consult,
  });
  return (await issueDocument(unit, { caseFile: file, kind: 'PROMISE', content, by: issuerOf(caller) })).number;
}

/** 补交材料催告书; answers with its number. */
export async function issueReminder(unit: Write, file: CaseFile, materials: readonly PromisedMaterial[]): Promise<string> {
  const { place, consult, supervise } = paperwork;
  const content = reminderContent({ said: await saidOfCase(unit, file), materials, place, consult, supervise });
  return (await issueDocument(unit, { caseFile: file, kind: 'REMINDER', content, by: { sub: 'SYSTEM', name: '系统' } })).number;
}
