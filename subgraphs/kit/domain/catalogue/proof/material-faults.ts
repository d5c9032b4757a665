import { type ContentFault, fault } from '../content-fault.js';
import type { ItemDefinition, Material } from '../item-definition.js';

/** Materials whose own particulars contradict one another. Pure. */
export function materialFaults({ materials }: ItemDefinition): ContentFault[] {
  return materials.flatMap((material) => [...conditionFaults(material), ...countFaults(material)]);
}

function conditionFaults({ code, necessity, when }: Material): ContentFault[] {
  if (necessity !== 'CONDITIONAL' || when !== undefined) return [];
  const [zh, en] = ['条件性材料应当写明在哪些情形下需要', 'A conditional material says under which answers it is needed'];
  return [fault('CONDITION_MISSING', `materials/${code}/when`, zh, en)];
}

function countFaults({ code, kind, originals, copies }: Material): ContentFault[] {
  const wants = { originals: kind !== 'COPY', copies: kind !== 'ORIGINAL' };
  if (wants.originals === originals > 0 && wants.copies === copies > 0) return [];
  const [zh, en] = [
    `材料类型与份数不符：原件${originals}份、复印件${copies}份`,
    `${kind} does not fit ${originals} originals and ${copies} copies`,
  ];
  return [fault('COPIES_CONTRADICT', `materials/${code}`, zh, en)];
}
