import type { Basis } from '../item-definition.js';
import { basisText } from '../labels.js';
import { readBasis } from './basis-text.js';
import { timeUnits } from './code-lists.js';
import { coded, field, integer, optionalText, put, valueAt } from './national-field.js';
import type { NationalField } from './national-table.js';

const LEGAL = 'limits.legal';
const COMMITTED = 'limits.committed';

/** 承诺办结时限: number, unit and explanation. */
export const committedFields: readonly NationalField[] = [
  always(integer('promise_day', '承诺办结时限', `${COMMITTED}.amount`)),
  always(coded('promise_type', '承诺办结时限单位', `${COMMITTED}.unit`, timeUnits)),
  optionalText('promise_explain', '承诺办结时限说明', `${COMMITTED}.note`),
];

/** 法定办结时限, with its basis, for which the dictionary has no element. Where no law sets one, all of them are empty. */
export const legalFields: readonly NationalField[] = [
  wholeLimit(integer('anticipate_day', '法定办结时限', `${LEGAL}.amount`)),
  ofLimit(coded('anticipate_type', '法定办结时限单位', `${LEGAL}.unit`, timeUnits)),
  ofLimit(optionalText('anticipate_explain', '法定办结时限说明', `${LEGAL}.note`)),
  ofLimit(
    field('anticipate_by_law', '法定办结时限依据', {
      read: (item) => {
        const basis = valueAt(item, `${LEGAL}.basis`) as Basis | undefined;
        return basis === undefined ? '' : basisText(basis);
      },
      write: (item, value) => {
        const basis = readBasis(value);
        return basis !== null && put(item, `${LEGAL}.basis`, basis);
      },
    }),
  ),
];

function always(made: NationalField): NationalField {
  return { ...made, write: (item, value) => value !== '' && made.write(item, value) };
}

/** Its number gone, the limit is gone. */
function wholeLimit(made: NationalField): NationalField {
  return { ...made, write: (item, value) => (value === '' ? put(item, LEGAL, null) : made.write(item, value)) };
}

/** With the limit gone, there is nothing more to take away. */
function ofLimit(made: NationalField): NationalField {
  return { ...made, write: (item, value) => (value === '' && valueAt(item, LEGAL) === null) || made.write(item, value) };
}
