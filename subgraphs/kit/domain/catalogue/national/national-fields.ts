import { isCreditCode, normaliseCode } from '../../identifiers/index.js';
import type { Basis } from '../item-definition.js';
import { actorLabels, basisText } from '../labels.js';
import { readBases, readBasis } from './basis-text.js';
import {
  handleForms,
  materialFormats,
  materialTypes,
  powerSources,
  projectTypes,
  serverTypes,
  sourceTypes,
  taskTypes,
  useLevels,
} from './code-lists.js';
import { committedFields, legalFields } from './limit-fields.js';
import { coded, codedList, field, flag, integer, lines, listed, optionalFlag, optionalText, put, text, valueAt } from './national-field.js';
import type { Content, NationalField, NationalTable } from './national-table.js';
import { necessityField } from './necessity-field.js';

const basisField = field('by_law', '设定依据', {
  read: ({ basis }: Content) => (basis === undefined ? '' : basisText(basis as Basis)),
  write: (row, value) => {
    const basis = readBasis(value);
    if (basis === null) return false;
    row.basis = basis;
    return true;
  },
});

/** 办理人员: the dictionary has a text for it, and no code. */
const actorNames = Object.fromEntries(Object.entries(actorLabels).map(([actor, { zh }]) => [actor, zh]));

/** 事项基本信息: one row an item. */
export const itemFields: readonly NationalField[] = [
  text('task_name', '事项名称', 'name.zh'),
  field('catalog_code', '基本编码', {
    read: (item) => (item.nationalCode as { basic?: string } | undefined)?.basic ?? '',
    write: (item, value) => {
      if (value === '') delete item.nationalCode;
      else item.nationalCode = { ...(item.nationalCode as object | undefined), basic: value };
      return value === '' || /^\d{11}[\dXY]$/.test(value);
    },
  }),
  optionalText('local_catalog_code', '地方编码', 'elements.localCode'),
  coded('task_type', '事项类型', 'type', taskTypes),
  coded('project_type', '办件类型', 'handling', projectTypes),
  field('by_law', '设定依据', {
    read: (item) => ((item.basis ?? []) as Basis[]).map(basisText).join('\n'),
    write: (item, value) => {
      const bases = readBases(value);
      if (bases === null) return false;
      item.basis = bases;
      return true;
    },
  }),
  codedList('server_type', '服务对象', 'serves', serverTypes),
  listed('keyword', '关键词', 'keywords'),
  optionalText('dept_name', '实施主体', 'elements.implementer.name'),
  field('dept_code', '实施主体编码', {
    read: (item) => (valueAt(item, 'elements.implementer.creditCode') as string | undefined) ?? '',
    write: (item, value) => isCreditCode(normaliseCode(value)) && put(item, 'elements.implementer.creditCode', normaliseCode(value)),
  }),
  optionalText('dept_type', '实施主体性质', 'elements.implementer.nature'),
  coded('use_level', '行使层级', 'elements.useLevel', useLevels, true),
  coded('power_source', '权力来源', 'elements.powerSource', powerSources, true),
  optionalText('entrust_name', '委托部门', 'elements.entrustedBy'),
  ...legalFields,
  ...committedFields,
  text('task_summary', '事项概述', 'guide.summary'),
  lines('accept_condition', '受理条件', 'guide.conditions'),
  lines('handle_flow', '办理流程', 'guide.steps'),
  text('transact_addr', '办理地点', 'guide.place'),
  text('transact_time', '办理时间', 'guide.hours'),
  text('link_way', '咨询方式', 'guide.consult'),
  text('supervise_way', '监督投诉方式', 'guide.supervise'),
  flag('is_fee', '是否收费', 'guide.fee.charged'),
  optionalText('fee_basis', '收费依据', 'guide.fee.basis'),
  optionalText('fee_stand', '收费标准', 'guide.fee.standard'),
  text('remedy_way', '救济途径', 'guide.remedies'),
  text('result_name', '办理结果名称', 'result.name'),
  integer('limit_scene_num', '到办事现场次数', 'elements.onSiteVisits'),
  optionalText('limit_scene_explain', '必须现场办理原因', 'elements.onSiteReason'),
  codedList('handle_type', '办理形式', 'elements.handleForms', handleForms, true),
  optionalText('online_handle_depth', '网上办理深度', 'elements.onlineDepth'),
  optionalText('handle_area', '通办范围', 'elements.area'),
  optionalText('limit_explain', '数量限制', 'elements.quantityLimit'),
  optionalText('service_type', '中介服务', 'elements.intermediary'),
  optionalText('other_dept', '联办机构', 'elements.jointBodies'),
  optionalFlag('is_entry_center', '是否进驻大厅', 'elements.inHall'),
  optionalFlag('is_online', '是否网上办理', 'elements.online'),
  optionalFlag('is_express', '是否物流快递', 'elements.express'),
  optionalFlag('is_schedule', '是否预约办理', 'elements.bookable'),
  optionalFlag('is_pay_online', '是否网上支付', 'elements.payOnline'),
  optionalFlag('is_service_terminals', '是否自助终端', 'elements.terminal'),
];

/** Lists of an item, each a sheet or a list of records of its own. */
export const tables: readonly NationalTable[] = [
  {
    key: 'materials',
    list: 'material_list',
    sheet: '材料',
    fields: [
      text('material_code', '材料编码', 'code'),
      text('material_name', '材料名称', 'name'),
      necessityField,
      coded('material_type', '材料类型', 'kind', materialTypes),
      coded('material_format', '材料形式', 'form', materialFormats),
      integer('page_num', '原件份数', 'originals'),
      integer('copy_num', '复印件份数', 'copies'),
      flag('is_return', '查验后退回', 'inspectAndReturn'),
      flag('is_tolerable', '容缺后补', 'tolerable'),
      coded('source_type', '来源渠道', 'source', sourceTypes),
      optionalText('source_explain', '来源渠道说明（核发单位）', 'issuer'),
      text('accept_stand', '受理标准', 'standard'),
      basisField,
      optionalText('page_format', '规格', 'pageFormat'),
      optionalText('form_guid', '空白表', 'blankForm'),
      optionalText('example_guid', '样表', 'sample'),
      optionalText('fill_explain', '填报须知', 'fillHint'),
      optionalText('remark', '备注', 'remark'),
    ],
  },
  {
    key: 'questions',
    list: 'question_list',
    sheet: '情形问题',
    fields: [
      text('question_code', '问题编码', 'code'),
      text('question_name', '问题', 'text'),
      optionalText('question_explain', '说明', 'help'),
      field('question_options', '选项（编码 文字，每行一个）', {
        read: (row) =>
          ((row.options ?? []) as { code: string; text: string }[]).map(({ code, text: said }) => `${code} ${said}`).join('\n'),
        write: (row, value) => {
          const options = value.split('\n').map((line) => /^([A-Z][A-Z0-9_]*)\s+(.+)$/u.exec(line.trim()));
          if (options.includes(null)) return false;
          row.options = options.map((read) => ({ code: read?.[1] ?? '', text: read?.[2] ?? '' }));
          return true;
        },
      }),
    ],
  },
  {
    key: 'points',
    list: 'point_list',
    sheet: '审查要点',
    fields: [
      text('point_code', '要点编码', 'code'),
      text('point_name', '审查要点', 'title'),
      optionalText('point_material', '审查的材料编码', 'material'),
      text('review_standard', '审查标准（通过）', 'passes'),
      text('fail_explain', '不通过的情形', 'fails'),
      text('repair_explain', '补正要求', 'repair'),
      basisField,
    ],
  },
  {
    key: 'steps',
    list: 'node_list',
    sheet: '办理环节',
    fields: [
      text('node_code', '环节编码', 'code'),
      text('node_name', '环节名称', 'name'),
      coded('node_handler', '办理人员', 'by', actorNames),
      text('review_standard', '审查标准', 'standard'),
      basisField,
    ],
  },
  {
    key: 'guide.faq',
    list: 'faq_list',
    sheet: '常见问题',
    fields: [text('question', '问题', 'question'), text('answer', '答复', 'answer')],
  },
];
