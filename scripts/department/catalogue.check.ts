import type { ContentFault } from '../../subgraphs/kit/domain/catalogue/content-fault.js';
import type { ItemDefinition, Question } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { answersSentence } from './catalogue/answers-sentence.js';
import type { ReadItem, UnreadItem } from './catalogue/read-catalogue.js';
import type { CatalogueChecks } from './catalogue-checks.js';
import { type Finding, message } from './finding.js';

/** A department's items now and before, by what the files say. */
export interface CatalogueAsked {
  readonly items: readonly (ReadItem | UnreadItem)[];
  readonly before: readonly (ReadItem | UnreadItem)[];
  /** Whether there is anything to compare with. */
  readonly compared: boolean;
}

/** What changed in the catalogue, item by item. Pure. */
export function catalogueChanges({ items, before, compared }: CatalogueAsked, { compareItems }: CatalogueChecks): Finding[] {
  if (!compared) return [];
  const known = new Map(before.map((item) => [item.path, item]));
  const paths = new Set(items.map(({ path }) => path));
  return [
    ...items.filter(isRead).flatMap((item) => {
      const earlier = known.get(item.path);
      if (earlier === undefined) return [changed('ITEM_ADDED', 'SAFE', item.path, `新增事项“${item.definition.name.zh}”`, 'A new item')];
      if (!isRead(earlier))
        return [changed('BEFORE_UNREADABLE', 'RISK', item.path, '对照版本不能读取，无法比较', 'Before, it could not be read')];
      return compareItems(earlier.definition, item.definition).map((change) =>
        changed(change.kind, change.weight === 'STRICTER' ? 'RISK' : 'SAFE', item.at(change.place), change.message.zh, change.message.en),
      );
    }),
    ...before.filter(({ path }) => !paths.has(path)).map(removed),
  ];
}

/** Every fault of the items, each at its line and with the answers that lead to it. Pure. */
export function itemProofs({ items }: Pick<CatalogueAsked, 'items'>, { proveItem }: CatalogueChecks): Finding[] {
  return items.flatMap((item) =>
    isRead(item)
      ? proveItem(item.definition).map((fault) => faultFinding(fault, item.at(fault.place), item.definition))
      : item.faults.map(({ at, fault }) => faultFinding(fault, at, null)),
  );
}

export function isRead(item: ReadItem | UnreadItem): item is ReadItem {
  return 'definition' in item;
}

/** A fault of content as a finding; `of` gives the words of the questions. */
export function faultFinding(
  { code, place, message: said, answers }: ContentFault,
  at: string,
  of: Pick<ItemDefinition, 'questions'> | null,
): Finding {
  const questions: readonly Question[] = of?.questions ?? [];
  const when = answers === null || Object.keys(answers).length === 0 ? '' : `（情形：${answersSentence(answers, questions)}）`;
  return {
    chapter: 'PROOF',
    verdict: 'CONTENT_FAULT',
    code,
    place: place === '' ? at : `${at}（${place}）`,
    message: message(`${said.zh}${when}`, `${said.en}${answers === null ? '' : ` (${JSON.stringify(answers)})`}`),
    remedy: message('改正所列位置的内容后重新检查', 'Mend the named place and check again'),
  };
}

function changed(code: string, verdict: 'SAFE' | 'RISK', place: string, zh: string, en: string): Finding {
  const remedy =
    verdict === 'RISK'
      ? message('对申请人更严的变化，发布前确认有依据并提前公布', 'Stricter for applicants: see that it has a basis and is announced')
      : null;
  return { chapter: 'CATALOGUE', verdict, code, place, message: message(zh, en), remedy };
}

function removed({ path }: { readonly path: string }): Finding {
  return {
    chapter: 'CATALOGUE',
    verdict: 'RISK',
    code: 'ITEM_REMOVED',
    place: path,
    message: message(
      '删除了事项文件；已经发布的事项不会因此撤回，仍在收件',
      'The file is gone; what is published is not withdrawn by that',
    ),
    remedy: message('不再办理的，由事项维护人员撤回该事项；仍要办理的，恢复文件', 'Withdraw the item, or put its file back'),
  };
}
