import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { collectorRole, type DeliverySubject, deliveryRules } from './delivery-rules.js';

const ID = '150783198804121122';
const form = {
  legalRepresentative: { name: '巴图·孟和', idNumber: ID },
  handler: { name: '韩冰', idNumber: '150783199302071123' },
  shareholders: [{ name: '股东', certificateNumber: ID }],
  agent: null,
};

describe('who may collect', () => {
  it('is whom the application names as representative, handler, agent or finance officer', () => {
    expect(collectorRole(form, '巴图·孟和', ID)).toBe('legalRepresentative');
    expect(collectorRole(form, '韩冰', '150783199302071123')).toBe('handler');
    expect(collectorRole({ agent: { name: '韩冰', idNumber: ID } }, '韩冰', ID)).toBe('agent');
  });

  it.each(['巴图•孟和', '巴图 · 孟和', '巴图・孟和', '巴图.孟和'])('is known by a name typed as %s', (typed) => {
    expect(collectorRole(form, typed, ID)).toBe('legalRepresentative');
  });

  it.each([
    ['韩冰', ID],
    ['巴图', ID],
    ['股东', ID],
    ['', ''],
    ['韩冰', ''],
  ])('is not %s with %s', (name, idNumber) => {
    expect(collectorRole(form, name, idNumber)).toBeNull();
  });
});

describe('the registration of a delivery', () => {
  const subject: DeliverySubject = {
    stage: 'TO_BE_DELIVERED',
    form,
    recipientName: '巴图·孟和',
    recipientIdNumber: ID,
    today: '2026-11-23',
  };
  const codeOf = (given: Partial<DeliverySubject>) => refusalOf(deliveryRules, { ...subject, ...given })?.code;

  it('needs a decided case, a valid card and a person who is named', () => {
    expect(codeOf({})).toBeUndefined();
    for (const stage of ['RECEIVED', 'TO_BE_CORRECTED', 'ACCEPTED', 'CLOSED'] as const)
      expect(codeOf({ stage })).toBe('NOT_TO_BE_DELIVERED');
    expect(codeOf({ recipientIdNumber: '150783198804121123' })).toBe('ID_NUMBER_INVALID');
    expect(codeOf({ today: '1988-04-11' })).toBe('ID_NUMBER_INVALID');
    expect(codeOf({ recipientName: '张三' })).toBe('RECIPIENT_NOT_AUTHORISED');
  });
});
