import type { ChecklistPart } from './checklist-part.js';
import type { ItemDefinition, Material, Question, ReviewPoint } from './item-definition.js';

const basis = { document: '《中华人民共和国行政许可法》', article: '第三十二条' };

/** A sound item with one question, one material, one point and one field; what a test is about is given. */
export function testItem(own: Partial<ItemDefinition> = {}): ItemDefinition {
  return {
    slug: 'sign-permit',
    name: { zh: '店招设置许可', en: 'Shop sign permit' },
    type: 'LICENCE',
    handling: 'COMMITTED',
    basis: [basis],
    serves: ['ENTERPRISE'],
    keywords: [],
    limits: {
      from: 'ACCEPTED',
      legal: { amount: 20, unit: 'WORKING_DAY', basis },
      committed: { amount: 5, unit: 'WORKING_DAY' },
      notice: { amount: 5, unit: 'WORKING_DAY' },
      deemedAcceptance: true,
      extension: null,
      excluded: [],
    },
    guide: {
      summary: '在沿街门面设置店招。',
      conditions: ['已取得营业执照'],
      steps: ['综合窗口受理'],
      place: '二楼综合服务厅',
      hours: '工作日',
      consult: '0470-1234567',
      supervise: '12345',
      fee: { charged: false },
      remedies: '可以依法申请行政复议或者提起行政诉讼',
      faq: [],
    },
    questions: [testQuestion({ code: 'LIT', forDecision: true })],
    materials: [testMaterial({ code: 'DRAWING' })],
    points: [testPoint({ code: 'DRAWING_CLEAR', material: 'DRAWING' })],
    form: { properties: { width: { type: 'number' } }, required: ['width'], fieldsWhen: {} },
    produces: [],
    result: { name: '店招设置许可证', kind: 'LICENCE', validity: null },
    toConfirm: [],
    ...own,
  };
}

export function testQuestion(own: Partial<Question> & { code: string }): Question {
  return {
    text: `${own.code}？`,
    options: [
      { code: 'YES', text: '是' },
      { code: 'NO', text: '否' },
    ],
    ...own,
  };
}

export function testMaterial(own: Partial<Material> & { code: string }): Material {
  return {
    name: `材料${own.code}`,
    necessity: 'REQUIRED',
    tolerable: false,
    kind: 'ORIGINAL',
    form: 'PAPER_OR_ELECTRONIC',
    originals: 1,
    copies: 0,
    inspectAndReturn: false,
    source: 'APPLICANT',
    waiver: 'NONE',
    standard: '内容完整',
    basis,
    ...own,
  };
}

export function testPoint(own: Partial<ReviewPoint> & { code: string }): ReviewPoint {
  return { title: own.code, passes: `${own.code}合格`, fails: `${own.code}不合格`, repair: `补正${own.code}`, basis, ...own };
}

export function testPart(key: string, item: Partial<ItemDefinition> = {}, own: Partial<ChecklistPart> = {}): ChecklistPart {
  return { key, item: testItem({ slug: key, ...item }), supplied: [], waivedMaterials: [], ...own };
}
