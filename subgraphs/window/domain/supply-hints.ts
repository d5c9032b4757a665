import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import type { Message } from '../../kit/domain/message.js';
import type { SuppliedMaterial } from './material-supply.js';

/**
 * What whoever reviews a material should look at, from what the item asks and what was handed in: short counts, originals
 * that may not be kept (行政许可法 art. 31), a file that was announced and is not there. A hint decides nothing. Pure.
 */
export function supplyHints(material: MergedMaterial, supplied: SuppliedMaterial): Message[] {
  return supplied.provision === 'PAPER' ? paperHints(material, supplied) : fileHints(material, supplied);
}

function paperHints(material: MergedMaterial, { originals, copies }: SuppliedMaterial): Message[] {
  const hints: Message[] = [];
  if (material.form === 'ELECTRONIC') hints.push({ zh: '该材料应当提交电子文件', en: 'This material is asked for as a file' });
  if (originals < material.originals)
    hints.push({
      zh: `原件应收${material.originals}份，实收${originals}份`,
      en: `${material.originals} originals asked for, ${originals} handed in`,
    });
  if (copies < material.copies)
    hints.push({ zh: `复印件应收${material.copies}份，实收${copies}份`, en: `${material.copies} copies asked for, ${copies} handed in` });
  if (originals > material.originals)
    hints.push({
      zh: `多收原件${originals - material.originals}份，核对后应当场退还`,
      en: `${originals - material.originals} originals more than asked for: return them at once`,
    });
  if (material.inspectAndReturn && originals > 0) hints.push({ zh: '原件核验后退还申请人', en: 'Inspect the original and return it' });
  return hints;
}

function fileHints(material: MergedMaterial, { provision, attachments: files }: SuppliedMaterial): Message[] {
  const attachments = files ?? [];
  if (provision !== 'ELECTRONIC')
    return material.waiver === provision
      ? []
      : [{ zh: '该材料不能以这种方式免予提交', en: 'The item does not allow this way of sparing the material' }];
  const hints: Message[] = [];
  if (material.form === 'PAPER') hints.push({ zh: '该材料应当提交纸质原件或者复印件', en: 'This material is asked for on paper' });
  if (attachments.length === 0) hints.push({ zh: '申报为电子文件，但没有上传文件', en: 'Announced as a file, but none was uploaded' });
  return hints;
}
