import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import { missingMaterials, type Provision, type SuppliedMaterial, supplyFaults } from './material-supply.js';

const material = (given: Partial<MergedMaterial> = {}): MergedMaterial => ({
  wordings: [],
  code: 'CHARTER',
  name: '章程',
  necessity: 'REQUIRED',
  kind: 'ORIGINAL',
  form: 'PAPER_OR_ELECTRONIC',
  originals: 1,
  copies: 0,
  tolerable: false,
  inspectAndReturn: false,
  source: 'APPLICANT',
  issuer: null,
  waiver: 'NONE',
  standards: [],
  bases: [],
  neededBy: ['a'],
  ...given,
});
const supplied = (given: Partial<SuppliedMaterial> = {}): SuppliedMaterial => ({
  code: 'CHARTER',
  provision: 'PAPER',
  originals: 1,
  copies: 0,
  ...given,
});
const isMissing = (needed: MergedMaterial, ...given: SuppliedMaterial[]) => missingMaterials([needed], given).length === 1;

describe('a required material', () => {
  it('is missing until it is handed in, in enough copies', () => {
    const needed = material({ originals: 2, copies: 1 });
    expect(isMissing(needed)).toBe(true);
    expect(isMissing(needed, supplied({ originals: 1, copies: 1 }))).toBe(true);
    expect(isMissing(needed, supplied({ originals: 2, copies: 0 }))).toBe(true);
    expect(isMissing(needed, supplied({ originals: 2, copies: 1 }))).toBe(false);
    expect(isMissing(needed, supplied({ originals: 3, copies: 4 }))).toBe(false);
  });

  it.each([
    ['PAPER', 'PAPER', false],
    ['PAPER', 'ELECTRONIC', true],
    ['ELECTRONIC', 'PAPER', true],
    ['ELECTRONIC', 'ELECTRONIC', false],
    ['PAPER_OR_ELECTRONIC', 'PAPER', false],
    ['PAPER_OR_ELECTRONIC', 'ELECTRONIC', false],
  ] as const)('wanted as %s and handed in as %s is missing: %s', (form, provision, missing) => {
    expect(isMissing(material({ form }), supplied({ provision, attachments: ['a-file'] }))).toBe(missing);
  });

  it('that is said to be electronic is missing until its file is there, also in an application from before files could be uploaded', () => {
    for (const attachments of [undefined, []])
      expect(isMissing(material(), supplied({ provision: 'ELECTRONIC', ...(attachments === undefined ? {} : { attachments }) }))).toBe(
        true,
      );
    expect(isMissing(material(), supplied({ provision: 'PAPER', attachments: [] }))).toBe(false);
  });

  it('is spared by the route that the item allows, and by no other', () => {
    const routes: Provision[] = ['E_LICENCE', 'DATA_SHARE', 'PROMISE'];
    for (const waiver of [...routes, 'NONE'] as const) {
      for (const provision of routes)
        expect(isMissing(material({ waiver: waiver as MergedMaterial['waiver'] }), supplied({ provision, originals: 0 }))).toBe(
          provision !== waiver,
        );
    }
  });

  it('is nobody else’s material', () => {
    expect(isMissing(material(), supplied({ code: 'OTHER' }))).toBe(true);
    expect(missingMaterials([material({ necessity: 'OPTIONAL' })], [])).toEqual([]);
  });

  it('is never missing once more of the same has been handed in', () => {
    const counts = fc.record({ originals: fc.nat({ max: 4 }), copies: fc.nat({ max: 4 }) });
    fc.assert(
      fc.property(counts, counts, counts, (wanted, given, more) => {
        const enough = !isMissing(material(wanted), supplied(given));
        const evenMore = { originals: given.originals + more.originals, copies: given.copies + more.copies };
        if (enough) expect(isMissing(material(wanted), supplied(evenMore))).toBe(false);
        expect(enough).toBe(given.originals >= wanted.originals && given.copies >= wanted.copies);
      }),
    );
  });
});

describe('what is handed in', () => {
  it('is told when nobody asked for it, when it stands twice, or when it is counted impossibly', () => {
    const of = (...given: SuppliedMaterial[]) => supplyFaults([material()], given).map(({ subject, message }) => [subject, message.zh]);
    expect(of(supplied())).toEqual([]);
    expect(of(supplied({ code: 'GOLD' }))).toEqual([['GOLD', '本次申请不需要这一材料']]);
    expect(of(supplied(), supplied())).toEqual([['CHARTER', '同一材料填报了两次']]);
    for (const pages of [0, -3, 2.5, 10_000, Number.NaN]) expect(of(supplied({ pages }))).toEqual([['CHARTER', '页数应当为1至9999的整数']]);
    expect(of(supplied({ pages: 12 }))).toEqual([]);
    expect(of(supplied({ pages: 12, provision: 'ELECTRONIC' }))).toEqual([['CHARTER', '只有纸质材料才登记页数']]);
    expect(of(supplied({ pages: 12, originals: 0 }))).toEqual([['CHARTER', '登记了页数，应当同时登记原件或者复印件份数']]);
    for (const originals of [-1, 0.5, 1000]) expect(of(supplied({ originals }))).toEqual([['CHARTER', '份数应当为0至999的整数']]);
  });

  it('is told when one file stands for two materials, twice for one, or when there are more than anybody would look at', () => {
    const two = [material(), material({ code: 'LEASE' })];
    const of = (...given: SuppliedMaterial[]) => supplyFaults(two, given).map(({ subject, message }) => [subject, message.zh]);
    const files = Array.from({ length: 51 }, (_, index) => `file-${index}`);
    expect(of(supplied({ attachments: files.slice(1) }), supplied({ code: 'LEASE', attachments: ['file-0'] }))).toEqual([]);
    expect(of(supplied({ attachments: ['a'] }), supplied({ code: 'LEASE', attachments: ['b', 'a'] }))).toEqual([
      ['LEASE', '同一文件用了两次，请分别上传'],
    ]);
    expect(of(supplied({ attachments: ['a', 'a'] }))).toEqual([['CHARTER', '同一文件用了两次，请分别上传']]);
    expect(of(supplied({ attachments: files }))).toEqual([['CHARTER', '一项材料最多50个文件']]);
  });
});
