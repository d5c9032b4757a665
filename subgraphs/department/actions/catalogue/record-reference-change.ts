import { randomUUID } from 'node:crypto';
import { type IsoDate, isRealDate } from '../../../kit/domain/calendar/index.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { REFERENCE_CHANGED } from '../../domain/remark-messages.js';
import { ReferenceChange } from '../../persistence/catalogue.entity.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { referenceInvalid } from './refusals.js';

export interface RecordReferenceChangeInput {
  readonly kind: 'LAW' | 'MATERIAL';
  readonly name: string;
  readonly changedOn: IsoDate;
  readonly note: string;
  readonly idempotencyKey: string;
}

/** Notes that a law has changed or a material was abolished, so that every point resting on it is found stale. */
export async function recordReferenceChange(editor: Editor, input: RecordReferenceChangeInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'recordReferenceChange', input, async (unit) => {
    const name = input.name.trim();
    const { length } = [...name];
    if (length < 1 || length > 200 || !isRealDate(input.changedOn) || [...input.note].length > 2000) return refused(referenceInvalid);
    if (input.kind === 'LAW' && !/《.+》/.test(name)) return refused(referenceInvalid);
    const id = randomUUID();
    const { kind, changedOn, note } = input;
    unit.em.create(ReferenceChange, { id, kind, name, changedOn, note, recordedBy: editor.caller.sub ?? '', recordedAt: unit.now });
    unit.record({ type: REFERENCE_CHANGED, subject: id, audience: '-', data: { kind, name, changedOn } });
    return done(id);
  });
}
