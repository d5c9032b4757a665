import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { Caller } from '../../../kit/domain/caller.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { caseScope } from '../../domain/case-access.js';
import type { Holding } from '../../domain/custody.js';
import { CaseFile, CaseStep } from '../../persistence/case.entity.js';
import { HandoverSheet } from '../../persistence/custody.entity.js';
import { scopeCondition } from '../../persistence/scoped-cases.js';
import { officialAtPost } from '../staff-at-post.js';
import { caseCustody } from './case-custody.js';

export const sheetNotFound: Refusal = {
  code: 'HANDOVER_NOT_FOUND',
  message: { zh: '未找到该交接单，请核对单号', en: 'There is no such handover sheet: check the number' },
  ruleRef: operatingRules('第九条'),
  details: [],
};

/** A sheet with its case locked, for an act on it. */
export interface SheetInHand {
  readonly file: CaseFile;
  readonly step: CaseStep;
  readonly sheet: HandoverSheet;
  readonly holdings: readonly Holding[];
}

/**
 * The sheet for somebody who signs on it, or why not: stationed today, may see its case, and, of a department, receives by it.
 * The case's row is locked first, as in every act on a case.
 */
export async function sheetInHand(unit: Write, caller: Caller, sheetId: string): Promise<SheetInHand | Refusal> {
  const notStationed = await officialAtPost(unit.em, caller, unit.now);
  if (notStationed !== null) return notStationed;
  const known = await unit.em.findOne(HandoverSheet, { id: sheetId }, { disableIdentityMap: true });
  const scope = scopeCondition(caseScope(caller));
  if (known === null || scope === null || !mayHold(caller, known.department)) return sheetNotFound;
  const own = { $and: [{ id: known.caseId }, scope] } as FilterQuery<CaseFile>;
  const file = await unit.em.findOne(CaseFile, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (file === null) return sheetNotFound;
  const { sheets, holdings } = await caseCustody(unit, file);
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return sheetNotFound;
  return { file, sheet, holdings, step: await unit.em.findOneOrFail(CaseStep, { id: sheet.stepId }) };
}

/** A department's staff hold the sheets of their own department; the window's hold all. */
function mayHold(caller: Caller, department: string): boolean {
  return caseScope(caller).kind === 'ALL' || caller.department === department;
}
