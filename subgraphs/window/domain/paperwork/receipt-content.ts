import type { MergedMaterial } from '../../../kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { shortLimit } from '../../../kit/domain/catalogue/labels.js';
import { type DocumentContent, paragraph, table } from '../../../kit/domain/document/index.js';
import { isOnline } from '../channel.js';
import type { Provision, SuppliedMaterial } from '../material-supply.js';
import { type CaseSaid, caseFacts } from './case-said.js';

const provisionNames: Readonly<Record<Provision, string>> = {
  PAPER: '纸质',
  ELECTRONIC: '电子文件',
  E_LICENCE: '电子证照调用，免于提交',
  DATA_SHARE: '数据共享核验，免于提交',
  PROMISE: '告知承诺，免于提交',
};

export interface ReceiptSaid {
  readonly said: CaseSaid;
  /** Items of the application: which limits of notice apply, and whether silence accepts. */
  readonly items: readonly Pick<ItemDefinition, 'limits'>[];
  readonly wanted: readonly MergedMaterial[];
  /** What was handed in this time. */
  readonly supplied: readonly SuppliedMaterial[];
  /** Titles of the entries of the form that were corrected. */
  readonly corrected: readonly string[];
  /** Number of the notice that it answers; null at the first submission. */
  readonly answers: string | null;
  readonly progress: string;
}

/** 收件凭证 (运行制度第八条; 行政许可法 art. 32 I (四), 逾期不告知的自收到材料之日起即为受理). It confirms receipt, not acceptance. Pure. */
export function receiptContent({ said, items, wanted, supplied, corrected, answers, progress }: ReceiptSaid): DocumentContent {
  const what = answers === null ? `“${said.title}”申请材料` : `根据《一次性告知单》（${answers}）补正的内容`;
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(`你单位提交的${what}已收到。本凭证只证明收到的时间和内容，不作为受理凭证。`),
      caseFacts(said),
      ...(supplied.length === 0 ? [] : [materialTable(wanted, supplied)]),
      ...(corrected.length === 0 ? [] : [paragraph(`同时更正的申请表内容：${corrected.join('、')}。`)]),
      paragraph(noticeSentence(items)),
      paragraph(progress),
    ],
    ...(isOnline(said.channel) ? { signLines: [] } : {}),
  };
}

function materialTable(wanted: readonly MergedMaterial[], supplied: readonly SuppliedMaterial[]) {
  const rows = supplied.map(({ code, provision, originals, copies, pages, attachments }, index) => {
    const material = wanted.find((one) => one.code === code);
    const paper = provision === 'PAPER';
    const files = attachments?.length ?? 0;
    const remarks = [
      ...(files > 0 ? [`电子文件${files}个`] : []),
      ...(paper && material?.inspectAndReturn === true ? ['原件查验后退回'] : []),
    ];
    return [
      String(index + 1),
      material?.name ?? code,
      provisionNames[provision],
      paper ? String(originals) : '—',
      paper ? String(copies) : '—',
      typeof pages === 'number' ? String(pages) : '—',
      remarks.join('；'),
    ];
  });
  return table(
    [
      { title: '序号', width: 0.8, centred: true },
      { title: '材料名称', width: 3.6 },
      { title: '提交方式', width: 1.7, centred: true },
      { title: '原件', width: 0.8, centred: true },
      { title: '复印件', width: 0.95, centred: true },
      { title: '页数', width: 0.8, centred: true },
      { title: '备注', width: 1.7 },
    ],
    rows,
    `收到材料共${rows.length}种`,
  );
}

function noticeSentence(items: readonly Pick<ItemDefinition, 'limits'>[]): string {
  const limits = [...new Set(items.map(({ limits: { notice } }) => shortLimit(notice).zh))];
  const silence = items.some(({ limits: { deemedAcceptance } }) => deemedAcceptance) ? '；逾期不告知的，自收到申请材料之日起即为受理' : '';
  const within = limits.length === 1 ? limits[0] : `各事项规定的期限（${limits.join('、')}）`;
  return `申请材料不齐全或者不符合法定形式的，将当场或者在${within}内一次性告知需要补正的全部内容${silence}。`;
}
