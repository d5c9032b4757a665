import { describe, expect, it } from '@jest/globals';
import { testMaterial } from '../../kit/domain/catalogue/item.testing.js';
import { type MergedMaterial, mergedMaterials } from '../../kit/domain/catalogue/merged-materials.js';
import type { SuppliedMaterial } from './material-supply.js';
import { supplyHints } from './supply-hints.js';

type Given = Partial<Parameters<typeof testMaterial>[0]>;
const part = (given: Given) => {
  const material = testMaterial({
    form: 'PAPER_OR_ELECTRONIC',
    originals: 1,
    copies: 2,
    inspectAndReturn: false,
    waiver: 'E_LICENCE',
    ...given,
    code: 'LEASE',
  });
  const [merged] = mergedMaterials([{ part: { key: 'a' } as never, material, necessity: 'REQUIRED', waived: false }]);
  return merged as MergedMaterial;
};
const hints = (given: Given, supplied: Partial<SuppliedMaterial>) =>
  supplyHints(part(given), { code: 'LEASE', provision: 'PAPER', originals: 1, copies: 2, ...supplied }).map(({ zh }) => zh);

describe('what a reviewer is told of a material', () => {
  it('is nothing where what was asked for is there', () => {
    expect(hints({}, {})).toEqual([]);
    expect(hints({}, { provision: 'ELECTRONIC', originals: 0, copies: 0, attachments: ['a'] })).toEqual([]);
    expect(hints({}, { provision: 'E_LICENCE', originals: 0, copies: 0 })).toEqual([]);
  });

  it('is where originals or copies are short of what the item asks', () => {
    expect(hints({}, { originals: 0, copies: 1 })).toEqual(['原件应收1份，实收0份', '复印件应收2份，实收1份']);
  });

  it('is that an original nobody asked for goes back at once, and one that is inspected goes back afterwards', () => {
    expect(hints({ originals: 0 }, { originals: 2 })).toEqual(['多收原件2份，核对后应当场退还']);
    expect(hints({ inspectAndReturn: true }, {})).toEqual(['原件核验后退还申请人']);
  });

  it('is that the form is another one than the item asks for', () => {
    expect(hints({ form: 'ELECTRONIC' }, {})).toEqual(['该材料应当提交电子文件']);
    expect(hints({ form: 'PAPER' }, { provision: 'ELECTRONIC', attachments: ['a'] })).toEqual(['该材料应当提交纸质原件或者复印件']);
    expect(hints({}, { provision: 'PROMISE' })).toEqual(['该材料不能以这种方式免予提交']);
  });

  it('is that a file was announced and none is there', () => {
    expect(hints({}, { provision: 'ELECTRONIC' })).toEqual(['申报为电子文件，但没有上传文件']);
  });
});
