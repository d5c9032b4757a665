import { codedValue, necessities } from './code-lists.js';
import { field } from './national-field.js';
import type { Content } from './national-table.js';

/**
 * 材料必要性. A material that only some scenarios make necessary has no code of its own in the national list: it is necessary, and the
 * scenario stays with it.
 */
export const necessityField = field('is_need', '材料必要性（1必要 2非必要 3容缺后补）', {
  read: ({ necessity, tolerable }) => {
    if (necessity === undefined) return '';
    if (necessity === 'OPTIONAL') return necessities.OPTIONAL;
    return tolerable === true ? necessities.MAY_FOLLOW : necessities.NECESSARY;
  },
  write: (material, value) => {
    const known = codedValue(necessities, value);
    if (known === null) return false;
    if (known === 'OPTIONAL') return takes(material, { necessity: 'OPTIONAL' });
    const necessity = material.necessity === 'CONDITIONAL' ? 'CONDITIONAL' : 'REQUIRED';
    return takes(material, { necessity, tolerable: known === 'MAY_FOLLOW' });
  },
});

function takes(material: Content, said: Content): true {
  Object.assign(material, said);
  return true;
}
