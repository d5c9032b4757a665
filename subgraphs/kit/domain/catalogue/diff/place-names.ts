import type { Message } from '../../message.js';
import type { ChangeSubject } from './content-change.js';

const subjects: Readonly<Record<string, ChangeSubject>> = {
  limits: 'LIMIT',
  guide: 'GUIDE',
  questions: 'QUESTION',
  materials: 'MATERIAL',
  points: 'POINT',
  steps: 'STEP',
  choices: 'CHOICE',
  form: 'FORM_FIELD',
  result: 'RESULT',
  elements: 'ELEMENT',
};

export function subjectOf(path: readonly string[]): ChangeSubject {
  return subjects[path[0] ?? ''] ?? 'ITEM';
}

/** What entries of a list are called. */
export const entryNames: Readonly<Record<string, Message>> = {
  questions: { zh: '情形问题', en: 'question' },
  options: { zh: '选项', en: 'option' },
  materials: { zh: '材料', en: 'material' },
  points: { zh: '审查要点', en: 'review point' },
  steps: { zh: '办理环节', en: 'step' },
  choices: { zh: '情形选择', en: 'choice' },
  excluded: { zh: '不计入时限的特别程序', en: 'excluded procedure' },
  properties: { zh: '申请表单项', en: 'form field' },
  fieldsWhen: { zh: '表单项的适用情形', en: 'scenarios of the form field' },
};

const names: Readonly<Record<string, Message>> = {
  'name.zh': { zh: '事项名称', en: 'name' },
  'name.en': { zh: '英文名称', en: 'English name' },
  nationalCode: { zh: '国家基本编码', en: 'national code' },
  type: { zh: '事项类型', en: 'legal kind' },
  handling: { zh: '办件类型', en: 'handling' },
  basis: { zh: '设定依据', en: 'basis' },
  serves: { zh: '服务对象', en: 'whom it serves' },
  keywords: { zh: '搜索关键词', en: 'keywords' },
  'limits.from': { zh: '时限起算点', en: 'start of the limit' },
  'limits.legal': { zh: '法定办结时限', en: 'legal limit' },
  'limits.committed': { zh: '承诺办结时限', en: 'committed limit' },
  'limits.notice': { zh: '补正告知时限', en: 'limit of the notice' },
  'limits.deemedAcceptance': { zh: '逾期未告知即为受理', en: 'deemed acceptance' },
  'limits.extension': { zh: '延期', en: 'extension' },
  substantiveCheck: { zh: '实质核查', en: 'check of the substance' },
  hearing: { zh: '听证告知', en: 'telling of the right to a hearing' },
  before: { zh: '应当先告知听证权利的决定', en: 'decision before which the right to a hearing is told' },
  max: { zh: '最长时间', en: 'longest time' },
  summary: { zh: '办事指南的概述', en: 'summary of the guide' },
  conditions: { zh: '受理条件', en: 'conditions' },
  'guide.steps': { zh: '办理流程', en: 'process' },
  place: { zh: '办理地点', en: 'place' },
  hours: { zh: '办理时间', en: 'hours' },
  consult: { zh: '咨询电话', en: 'consultation' },
  supervise: { zh: '监督投诉电话', en: 'supervision' },
  fee: { zh: '收费', en: 'fee' },
  remedies: { zh: '救济途径', en: 'remedies' },
  faq: { zh: '常见问题', en: 'frequent questions' },
  text: { zh: '文字', en: 'text' },
  help: { zh: '填写说明', en: 'help' },
  askedWhen: { zh: '询问情形', en: 'when it is asked' },
  forDecision: { zh: '是否供部门决定时使用', en: 'whether the department uses it to decide' },
  name: { zh: '名称', en: 'name' },
  necessity: { zh: '必要性', en: 'necessity' },
  tolerable: { zh: '是否可以容缺后补', en: 'whether it may follow later' },
  when: { zh: '适用情形', en: 'when it applies' },
  kind: { zh: '类型', en: 'kind' },
  form: { zh: '形式', en: 'form' },
  originals: { zh: '原件份数', en: 'originals' },
  copies: { zh: '复印件份数', en: 'copies' },
  inspectAndReturn: { zh: '是否查验后退回', en: 'whether it is inspected and returned' },
  source: { zh: '来源渠道', en: 'source' },
  issuer: { zh: '核发单位', en: 'issuer' },
  waiver: { zh: '免于提交的方式', en: 'how it may be waived' },
  standard: { zh: '标准', en: 'standard' },
  notice: { zh: '一次性告知的用语', en: 'wording in the notice' },
  title: { zh: '要点名称', en: 'title' },
  material: { zh: '所审查的材料', en: 'material that it looks at' },
  passes: { zh: '通过标准', en: 'what makes it pass' },
  fails: { zh: '不通过的情形', en: 'what is wrong when it fails' },
  repair: { zh: '补正要求', en: 'how to repair it' },
  check: { zh: '自动判定规则', en: 'automatic check' },
  by: { zh: '办理人员', en: 'who does it' },
  procedure: { zh: '特别程序', en: 'special procedure' },
  codes: { zh: '所列内容', en: 'what it lists' },
  of: { zh: '所选内容的类别', en: 'what is chosen from' },
  required: { zh: '必填的表单项', en: 'required form fields' },
  produces: { zh: '办理结果产生的数据', en: 'data that the result produces' },
  validity: { zh: '有效期', en: 'validity' },
  toConfirm: { zh: '待核实的内容', en: 'what is still to be confirmed' },
};

/** What a key is called where it stands; a key without a term of its own is called by its path, so that it is seen all the same. */
export function keyName(path: readonly string[]): Message {
  const key = path.at(-1) ?? '';
  const found = names[`${path[0]}.${key}`] ?? names[key];
  return found ?? { zh: `要素${path.join('/')}`, en: path.join('/') };
}
