import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskForm } from './mask-form.js';

const person = {
  type: 'object',
  properties: {
    name: { type: 'string', 'x-personal': 'NAME' },
    idNumber: { type: 'string', 'x-personal': 'ID_NUMBER' },
    phone: { type: 'string', 'x-personal': 'PHONE' },
  },
};
const holder = {
  type: 'object',
  properties: {
    kind: { type: 'string' },
    name: { type: 'string', 'x-personal': 'NAME', 'x-public-when': { kind: ['CORPORATE'] } },
    certificateNumber: { type: 'string', 'x-personal': 'ID_NUMBER' },
    capital: { type: 'number' },
  },
};
const schema = {
  type: 'object',
  properties: {
    enterpriseName: { type: 'string' },
    legalRepresentative: person,
    holders: { type: 'array', items: holder },
    phones: { type: 'array', items: { type: 'string', 'x-personal': 'PHONE' } },
    home: { type: 'string', 'x-personal': 'ADDRESS' },
    account: { type: 'object', properties: { bank: { type: 'string' }, number: { type: 'string', 'x-personal': 'BANK_ACCOUNT' } } },
  },
};

describe('a form as it is shown by default', () => {
  it('is masked where the schema says so, at any depth, and nowhere else', () => {
    const form = {
      enterpriseName: '扎兰屯市张三商贸有限公司',
      legalRepresentative: { name: '张三', idNumber: '150783199003070016', phone: '13812341234' },
      holders: [
        { kind: 'PERSON', name: '巴图·孟和', certificateNumber: '150783198512314520', capital: 500000 },
        { kind: 'CORPORATE', name: '呼伦贝尔某某集团有限公司', certificateNumber: '91150783MA0N1A0193', capital: 1.5 },
      ],
      phones: ['13912345678'],
      home: '扎兰屯市中央北路12号',
      account: { bank: '中国银行', number: '6222021234567890' },
    };
    expect(maskForm(schema, form)).toEqual({
      enterpriseName: '扎兰屯市张三商贸有限公司',
      legalRepresentative: { name: '张*', idNumber: '150***********0016', phone: '138****1234' },
      holders: [
        { kind: 'PERSON', name: '巴*', certificateNumber: '150***********4520', capital: 500000 },
        { kind: 'CORPORATE', name: '呼伦贝尔某某集团有限公司', certificateNumber: '91150783MA0N1A0193', capital: 1.5 },
      ],
      phones: ['139****5678'],
      home: '扎兰屯市****',
      account: { bank: '中国银行', number: '****7890' },
    });
  });

  it('drops what the schema does not know, at any depth', () => {
    const form = { secret: '13812341234', account: { bank: '中国银行', owner: '张三' }, holders: [{ note: '张三' }] };
    expect(maskForm(schema, form)).toEqual({ account: { bank: '中国银行' }, holders: [{}] });
  });

  it('keeps a name masked where the sibling that could lift the mask is missing', () => {
    expect(maskForm(schema, { holders: [{ name: '张三' }] })).toEqual({ holders: [{ name: '张*' }] });
  });

  it('shows nothing of a personal value in an unexpected shape', () => {
    const form = {
      home: { street: '中央北路' },
      phones: [{ number: '13812341234' }, 13812341234],
      legalRepresentative: ['张三'],
      account: '6222',
    };
    expect(maskForm(schema, form)).toEqual({ home: null, phones: [null, '138****1234'], legalRepresentative: [], account: '6222' });
  });

  it('fails loudly on a mark that it does not know, rather than showing the value', () => {
    expect(() => maskForm({ properties: { a: { 'x-personal': 'BLOOD_TYPE' } } }, { a: 'AB' })).toThrow('BLOOD_TYPE');
  });

  it('holds no original personal value anywhere, keeps the public ones, and leaves the input as it was', () => {
    fc.assert(
      fc.property(formWithSecrets, ({ form, secrets, open }) => {
        const before = JSON.stringify(form);
        const shown = JSON.stringify(maskForm(schema, form));
        expect(secrets.filter((secret) => shown.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
        expect(shown).toContain(open);
        expect(JSON.stringify(form)).toBe(before);
      }),
    );
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const citizensNumber = fc
  .tuple(digits(6), fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), digits(4))
  .map(([region, year, month, day, rest]) => `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${rest}`);
const name = fc.constantFrom('张三丰', '巴图·孟和', '𠮷田太郎', '阿拉腾其其格', '慕容雪村', 'Батаа', 'ᠪᠠᠲᠤᠮᠥᠩᠬᠡ');
const formWithSecrets = fc
  .record({
    names: fc.tuple(name, name),
    ids: fc.tuple(citizensNumber, citizensNumber),
    phones: fc.array(digits(11), { minLength: 1, maxLength: 3 }),
    street: fc.constantFrom('中央北路', '兴安街', '幸福小区'),
    number: digits(19),
    serial: fc.uuid(),
  })
  .map(({ names, ids, phones, street, number, serial }) => {
    const home = `扎兰屯市${street}${number.slice(0, 3)}号`;
    const [phone = ''] = phones;
    return {
      form: {
        enterpriseName: serial,
        legalRepresentative: { name: names[0], idNumber: ids[0], phone, nickname: names[1] },
        holders: [{ kind: 'PERSON', name: names[1], certificateNumber: ids[1], capital: 1 }],
        phones,
        home,
        account: { bank: 'B', number, holder: names[0] },
      },
      secrets: [...names, ...ids, ...phones, home, street, number],
      open: serial,
    };
  });
