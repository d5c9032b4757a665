import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { EndingKind } from '../../domain/ending.js';
import type { DocumentKind } from '../../domain/paperwork/document-kind.js';
import { type EndingSaid, endingContent } from '../../domain/paperwork/ending-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import type { PinnedStep } from '../../persistence/case-parts-of.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

export interface Ended extends Pick<EndingSaid, 'kind' | 'reach' | 'reason' | 'explanation' | 'ruleRef' | 'competentBody'> {
  readonly file: CaseFile;
  readonly steps: readonly PinnedStep[];
  /** Keys of the steps that end. */
  readonly ended: readonly string[];
  readonly caller: Caller;
}

const KINDS: Readonly<Record<EndingKind, DocumentKind>> = { REFUSED: 'REFUSAL', WITHDRAWN: 'WITHDRAWAL', TERMINATED: 'TERMINATION' };

/** The document of a case's ending; answers with its number. */
export async function issueEnding(unit: Write, { file, steps, ended, caller, ...ending }: Ended): Promise<string> {
  const concerned = steps.filter(({ step }) => ended.includes(step.key));
  const content = endingContent({
    ...ending,
    said: await saidOfCase(unit, file),
    ended: concerned.map(({ step, part }) => ({ department: step.department, title: part.item.name.zh })),
    byStaff: ending.kind === 'WITHDRAWN' && caller.department !== null ? caller.name : null,
    paperwork,
  });
  return (await issueDocument(unit, { caseFile: file, kind: KINDS[ending.kind], content, by: issuerOf(caller) })).number;
}
