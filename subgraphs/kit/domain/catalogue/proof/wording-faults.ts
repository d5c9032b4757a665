import { type ContentFault, fault } from '../content-fault.js';
import type { Basis, ItemDefinition } from '../item-definition.js';

/** What people write when they mean to come back to it. */
const PLACEHOLDER = /^(待定|待补充|待完善|暂无|无|同上|略|详见|见附件|todo|tbd|n\/?a|test|测试|x+|[-—…./\\?？*]+)$/i;

/** Words that are missing or say nothing: a notice made of them would tell nobody anything. Pure. */
export function wordingFaults(item: ItemDefinition): ContentFault[] {
  return [
    ...item.basis.flatMap((basis, index) => basisFaults(`basis/${index}`, basis)),
    ...item.materials.flatMap(({ code, name, standard, basis }) => [
      ...basisFaults(`materials/${code}/basis`, basis),
      ...said(`materials/${code}/name`, name, '材料名称', 'the name of the material'),
      ...said(`materials/${code}/standard`, standard, '受理标准', 'what the material must satisfy'),
    ]),
    ...item.points.flatMap(({ code, title, passes, fails, repair, basis }) => [
      ...basisFaults(`points/${code}/basis`, basis),
      ...said(`points/${code}/title`, title, '审查要点', 'the point'),
      ...said(`points/${code}/passes`, passes, '通过标准', 'what makes it pass'),
      ...said(`points/${code}/fails`, fails, '不通过的情形', 'what is wrong when it fails'),
      ...said(`points/${code}/repair`, repair, '补正要求', 'how to repair it'),
      ...(repair.trim() === fails.trim()
        ? [
            fault(
              'REPAIR_SAYS_NOTHING',
              `points/${code}/repair`,
              '补正要求只是重复了不通过的情形，没有告诉申请人怎样补正',
              'It repeats what is wrong and does not say how to repair it',
            ),
          ]
        : []),
    ]),
    ...(item.steps ?? []).flatMap(({ code, standard, basis }) => [
      ...basisFaults(`steps/${code}/basis`, basis),
      ...said(`steps/${code}/standard`, standard, '审查标准', 'what is looked at'),
    ]),
    ...item.limits.excluded.flatMap(({ procedure, basis }) => basisFaults(`limits/excluded/${procedure}/basis`, basis)),
    ...(item.limits.legal === null ? [] : basisFaults('limits/legal/basis', item.limits.legal.basis)),
    ...(item.limits.extension === null ? [] : basisFaults('limits/extension/basis', item.limits.extension.basis)),
  ];
}

function said(place: string, text: string, zh: string, en: string): ContentFault[] {
  return says(text) ? [] : [fault('SAYS_NOTHING', place, `没有写明${zh}`, `It does not say ${en}`)];
}

/** A basis is a document by its title and the place in it: without both nobody can look it up. */
function basisFaults(place: string, { document, article }: Basis): ContentFault[] {
  if (/《[^》]+》/.test(document) && says(article)) return [];
  const [zh, en] = ['设定依据应当写明文件名称（连同书名号）和条款', 'A basis names a document by its title in 《》 and the place in it'];
  return [fault('BASIS_MISSING', place, zh, en)];
}

function says(text: string): boolean {
  return text.trim() !== '' && !PLACEHOLDER.test(text.trim());
}
