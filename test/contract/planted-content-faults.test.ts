import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue, loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import { checkContent } from '../../subgraphs/kit/domain/catalogue/check-content.js';
import type { Vocabulary } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** A part of an item that a fault is planted in. */
type Content = any;

/** An item that a department really ships. */
const HOUSE = join(projectRoot, 'subgraphs', 'market-supervision', 'catalogue');
const SLUG = 'company-deregistration';

const entry = (list: Content[], code: string): Content => list.find((one) => one.code === code);

/** Twelve ways in which a tired editor spoils an item: what is planted, and the verdict with its exact place and answers. */
const planted: readonly [string, (item: Content) => void, { code: string; place: string; answers: object | null }][] = [
  [
    'a gap: nobody proves the end of a company that takes the simple way',
    (item) => {
      entry(item.materials, 'INVESTORS_PROMISE').when = { DEREGISTRATION_ROUTE: ['COURT'] };
      for (const point of item.points) if (point.material === 'INVESTORS_PROMISE') point.when = { DEREGISTRATION_ROUTE: ['COURT'] };
    },
    { code: 'SCENARIO_GAP', place: 'choices/END_OF_BUSINESS_PROVEN', answers: { DEREGISTRATION_ROUTE: 'SIMPLE' } },
  ],
  [
    'a contradiction: two proofs at once for a company that a court has wound up',
    (item) => {
      entry(item.materials, 'LIQUIDATION_REPORT').when = { DEREGISTRATION_ROUTE: ['ORDINARY', 'COURT'] };
    },
    { code: 'SCENARIO_CONTRADICTION', place: 'choices/END_OF_BUSINESS_PROVEN', answers: { DEREGISTRATION_ROUTE: 'COURT' } },
  ],
  [
    'a dead branch: a question under answers that exclude one another',
    (item) => {
      item.questions.push({
        code: 'CREDITORS_TOLD',
        text: '是否已经通知债权人？',
        forDecision: true,
        askedWhen: { DEREGISTRATION_ROUTE: ['SIMPLE'], PUBLICITY: ['PAPER'] },
        options: [
          { code: 'YES', text: '是' },
          { code: 'NO', text: '否' },
        ],
      });
      item.questions.splice(1, 0, {
        code: 'PUBLICITY',
        text: '公告方式？',
        forDecision: true,
        askedWhen: { DEREGISTRATION_ROUTE: ['ORDINARY'] },
        options: [
          { code: 'PAPER', text: '报纸' },
          { code: 'ONLINE', text: '公示系统' },
        ],
      });
    },
    { code: 'QUESTION_NEVER_ASKED', place: 'questions/CREDITORS_TOLD', answers: null },
  ],
  [
    'a cycle: two questions that wait for one another',
    (item) => {
      entry(item.questions, 'DEREGISTRATION_ROUTE').askedWhen = { LICENCE_LOST: ['NO'] };
      entry(item.questions, 'LICENCE_LOST').askedWhen = { DEREGISTRATION_ROUTE: ['ORDINARY'] };
    },
    { code: 'QUESTION_CYCLE', place: 'questions/DEREGISTRATION_ROUTE/askedWhen', answers: null },
  ],
  [
    'an option that was renamed in one place only',
    (item) => {
      entry(item.materials, 'WINDING_UP_RULING').when = { DEREGISTRATION_ROUTE: ['BANKRUPTCY'] };
    },
    { code: 'OPTION_UNKNOWN', place: 'materials/WINDING_UP_RULING/when', answers: null },
  ],
  [
    'a promise that the law does not allow',
    (item) => {
      item.limits.committed = { amount: 30, unit: 'WORKING_DAY' };
    },
    { code: 'LIMIT_EXCEEDS_LAW', place: 'limits/committed', answers: null },
  ],
  [
    'a material without a basis',
    (item) => {
      entry(item.materials, 'INVESTORS_PROMISE').basis = { document: '本局规定', article: '无' };
    },
    { code: 'BASIS_MISSING', place: 'materials/INVESTORS_PROMISE/basis', answers: null },
  ],
  [
    'a review point that can never be reached',
    (item) => {
      item.points[0].when = { DEREGISTRATION_ROUTE: ['SIMPLE'], LICENCE_LOST: ['LOST'] };
      entry(item.questions, 'LICENCE_LOST').options.push({ code: 'LOST', text: '已声明作废' });
      entry(item.questions, 'LICENCE_LOST').askedWhen = { DEREGISTRATION_ROUTE: ['ORDINARY', 'COURT'] };
    },
    { code: 'NEVER_REACHED', place: 'points/<first>', answers: null },
  ],
  [
    'a review point on a material that some scenarios do not ask for',
    (item) => {
      const point = item.points.find(({ material }: Content) => material === 'WINDING_UP_RULING');
      delete point.when;
    },
    { code: 'POINT_WITHOUT_MATERIAL', place: 'points/<ruling>', answers: { DEREGISTRATION_ROUTE: 'ORDINARY' } },
  ],
  [
    'a review point that does not say how to repair what is wrong',
    (item) => {
      item.points[0].repair = item.points[0].fails;
    },
    { code: 'REPAIR_SAYS_NOTHING', place: 'points/<first>/repair', answers: null },
  ],
  [
    'an automatic check on a field that the form does not have in some scenarios',
    (item) => {
      item.form.properties.noticeFrom = { type: 'string', title: '公告起始日', format: 'date' };
      item.form.fieldsWhen.noticeFrom = { DEREGISTRATION_ROUTE: ['ORDINARY'] };
      delete item.points[0].material;
      delete item.points[0].when;
      item.points[0].check = 'form.noticeFrom <= today';
    },
    { code: 'CHECK_WITHOUT_FIELD', place: 'points/<first>/check', answers: { DEREGISTRATION_ROUTE: 'SIMPLE' } },
  ],
  [
    'a key that is misspelt',
    (item) => {
      const point = item.points[0];
      point.repiar = point.repair;
      delete point.repair;
    },
    { code: 'CONTENT_MALFORMED', place: 'points/<first>/repair', answers: null },
  ],
];

describe('twelve faults planted in the content of a shipped item', () => {
  let vocabulary: Vocabulary;
  let sound: Content;
  const check = (item: Content) => checkContent(item, vocabulary).faults;
  beforeAll(() => {
    vocabulary = loadVocabulary();
    sound = loadCatalogue(HOUSE, vocabulary).find(({ slug }) => slug === SLUG);
  });

  it('are not there before they are planted', () => {
    expect(check(structuredClone(sound))).toEqual([]);
  });

  it.each(planted)('%s', (_, plant, { code, place, answers }) => {
    const item = structuredClone(sound);
    const ruling = sound.points.find(({ material }: Content) => material === 'WINDING_UP_RULING').code;
    plant(item);
    const at = place.replace('<first>', sound.points[0].code).replace('<ruling>', ruling);
    expect(check(item)).toContainEqual(expect.objectContaining({ code, place: at, answers }));
  });
});
