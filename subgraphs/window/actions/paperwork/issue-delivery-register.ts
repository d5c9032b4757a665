import { departments } from '../../../../schema/departments.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import { deliveryContent } from '../../domain/paperwork/delivery-content.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import type { CaseResult } from '../../persistence/delivery.entity.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

export interface Delivered {
  readonly file: CaseFile;
  readonly results: readonly CaseResult[];
  readonly recipient: { readonly name: string; readonly idNumber: string; readonly role: string };
  readonly way: string;
  readonly caller: Caller;
  readonly closes: boolean;
}

/** 出件登记表, when the results have been handed out. */
export async function issueDeliveryRegister(unit: Write, { file, results, recipient, way, caller, closes }: Delivered): Promise<void> {
  const content = deliveryContent({
    said: await saidOfCase(unit, file),
    results: results.map(({ name, number, department, outcome, issuedOn, validUntil }) => ({
      name,
      number,
      departmentName: departments.find(({ code }) => code === department)?.name.zh ?? department,
      outcome,
      issuedOn,
      validUntil,
    })),
    recipient,
    way,
    closes,
    registeredAt: unit.now,
    registeredBy: issuerOf(caller).name,
  });
  await issueDocument(unit, { caseFile: file, kind: 'DELIVERY', content, by: issuerOf(caller) });
}
