import { describe, expect, it } from '@jest/globals';
import { formFaults, formSchemaOf } from './form.js';
import { testItem } from './item.testing.js';

const item = testItem({
  form: {
    properties: {
      enterpriseName: { type: 'string', minLength: 4 },
      creditCode: { type: 'string', format: 'credit-code' },
      handler: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'idNumber'],
        properties: {
          name: { type: 'string', 'x-personal': 'NAME' },
          idNumber: { type: 'string', format: 'id-number', 'x-personal': 'ID_NUMBER' },
        },
      },
      holder: { type: 'string', format: 'certificate-number', 'x-personal': 'ID_NUMBER', 'x-public-when': { kind: ['CORPORATE'] } },
      employeeCount: { type: 'integer', minimum: 1 },
      month: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
      openedOn: { type: 'string', format: 'date' },
      kind: { type: 'string', enum: ['A', 'B'], 'x-labels': { A: '甲', B: '乙' } },
      sites: { type: 'array', minItems: 1, items: { type: 'string' } },
    },
    required: ['enterpriseName', 'creditCode', 'employeeCount'],
    fieldsWhen: { employeeCount: { EMPLOYS_STAFF: ['YES'] } },
  },
});
const sound = { enterpriseName: '扎兰屯某公司', creditCode: '91150783MA0N1A0193' };

describe('the form of an item', () => {
  it('asks for a field only under the answers that call for it', () => {
    expect(formSchemaOf(item, { EMPLOYS_STAFF: 'NO' }).properties).not.toHaveProperty('employeeCount');
    expect(formSchemaOf(item, { EMPLOYS_STAFF: 'NO' }).required).toEqual(['enterpriseName', 'creditCode']);
    expect(formSchemaOf(item, { EMPLOYS_STAFF: 'YES' }).required).toContain('employeeCount');
  });

  it('does not ask for what an earlier step supplies', () => {
    const schema = formSchemaOf(item, {}, ['creditCode']);
    expect(schema.required).toEqual(['enterpriseName']);
    expect(formFaults(schema, { enterpriseName: '扎兰屯某公司' })).toEqual([]);
    expect(formFaults(schema, sound).map(({ subject }) => subject)).toEqual(['/creditCode']);
  });

  it('tells everything that is wrong at once, each with its place and in Chinese', () => {
    const form = {
      creditCode: '91150783MA0N1A0194',
      handler: { name: '张三', idNumber: '150783199003070017', nickname: '三儿' },
      month: '2026-13',
      openedOn: '2026-02-30',
      kind: 'C',
      sites: [],
      extra: true,
    };
    const faults = formFaults(formSchemaOf(item, {}), form).map(({ subject, message }) => [subject, message.zh]);
    expect(Object.fromEntries(faults)).toEqual({
      '/enterpriseName': '必填项未填写',
      '/creditCode': expect.stringContaining('统一社会信用代码校验不通过'),
      '/handler/nickname': '不属于本次申请的表单项',
      '/handler/idNumber': expect.stringContaining('公民身份号码校验不通过'),
      '/month': '格式不正确',
      '/openedOn': '格式或者校验位不正确',
      '/kind': '不在可选范围内',
      '/sites': '条目数量不符合要求',
      '/extra': '不属于本次申请的表单项',
    });
  });

  it('tells lengths, numbers and types apart', () => {
    const schema = formSchemaOf(item, { EMPLOYS_STAFF: 'YES' });
    const zh = (form: Record<string, unknown>) =>
      formFaults(schema, { ...sound, employeeCount: 3, ...form }).map(({ message }) => message.zh);
    expect(zh({ enterpriseName: '某' })).toEqual(['长度不符合要求']);
    expect(zh({ employeeCount: 0 })).toEqual(['数值超出允许范围']);
    expect(zh({ employeeCount: '3' })).toEqual([expect.stringContaining('应填写数字')]);
    expect(zh({ enterpriseName: 3 })).toEqual(['数据类型不正确']);
    expect(zh({})).toEqual([]);
  });

  it.each(['¥1000', '￥1,000.00', '100万元', '一百', '１００', '1e3', ' 100 '])(
    'takes an amount as a number and not as ¥ or 万元: %s',
    (typed) => {
      const schema = formSchemaOf(item, { EMPLOYS_STAFF: 'YES' });
      const faults = formFaults(schema, { ...sound, employeeCount: typed });
      expect(faults).toEqual([
        { subject: '/employeeCount', message: { zh: expect.stringContaining('金额以元为单位'), en: expect.any(String) } },
      ]);
    },
  );

  it('takes a citizen’s number or a credit code for a certificate, and nothing else', () => {
    const faults = (holder: string) => formFaults(formSchemaOf(item, {}), { ...sound, holder }).length;
    expect([faults('150783199003070016'), faults('91150783MA0N1A0193'), faults('E1234567')]).toEqual([0, 0, 1]);
  });

  it('refuses a citizen’s number with a birth date after the day of submission', () => {
    const faults = (today: string) => formFaults(formSchemaOf(item, {}), { ...sound, holder: '150783199003070016' }, today);
    expect(faults('1990-03-06').map(({ subject }) => subject)).toEqual(['/holder']);
    expect(faults('1990-03-07')).toEqual([]);
  });

  it('is not satisfied by something that is no form at all', () => {
    expect(formFaults(formSchemaOf(item, {}), null)).toEqual([{ subject: '/', message: { zh: '数据类型不正确', en: 'must be object' } }]);
  });
});
