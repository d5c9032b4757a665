import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { originalsAwayRefusal, originalsCountRefusal, originalsToGiveBack } from '../../domain/originals-rules.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { OriginalsReturn } from '../../persistence/custody.entity.js';
import { caseCustody } from './case-custody.js';

interface Recipient {
  readonly recipientName: string;
  readonly recipientIdNumber: string;
  /** As the clerk counted them; null for all that are here. */
  readonly counted: number | null;
}

/** Gives the originals at the window back when a case ends, or says why it cannot end: one of them is somewhere else, or the count is wrong. */
export async function giveBackOriginals(unit: Write, caller: Caller, file: CaseFile, recipient: Recipient): Promise<Refusal | null> {
  const { sheets, holdings } = await caseCustody(unit, file);
  const names = new Map(sheets.flatMap(({ lines }) => lines.map(({ material, name }) => [material, name])));
  const nameOf = (material: string) => names.get(material) ?? material;
  const refusal = originalsAwayRefusal(holdings, nameOf) ?? originalsCountRefusal(recipient.counted, holdings, nameOf);
  if (refusal !== null) return refusal;
  const originals = originalsToGiveBack(holdings);
  if (Object.keys(originals).length === 0) return null;
  const { recipientName, recipientIdNumber } = recipient;
  unit.em.create(OriginalsReturn, {
    id: randomUUID(),
    caseId: file.id,
    originals,
    recipientName,
    recipientIdNumber,
    returnedAt: unit.now,
    returnedBy: caller.sub ?? '',
    returnedByName: caller.name,
  });
  unit.record({ type: 'onewindow.case.originalsGivenBack', subject: file.id, audience: '-', data: { originals } });
  return null;
}
