import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../kit/domain/rule.js';
import type { Authorisation } from './authorisation.js';
import { type DeliverySubject, deliveryRules } from './delivery-rules.js';
import { collectorRole, type IdentityKind, identityHolds } from './recipient.js';

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
  const own = { name: '巴图·孟和', kind: 'ID_CARD' as const, number: ID };
  const subject: DeliverySubject = {
    stage: 'TO_BE_DELIVERED',
    results: [{ number: '1号', stage: 'CONTACTED' }],
    early: false,
    form: { ...form, enterpriseName: '扎兰屯市测试有限公司' },
    recipient: own,
    authorisation: null,
    withOriginals: false,
    today: '2026-11-23',
    ownWindows: ['15'],
    resultWindows: ['15'],
  };
  const codeOf = (given: Partial<DeliverySubject>) => refusalOf(deliveryRules, { ...subject, ...given })?.code;

  it('needs a decided case, a valid card and a person who is named', () => {
    expect(codeOf({})).toBeUndefined();
    for (const stage of ['RECEIVED', 'TO_BE_CORRECTED', 'ACCEPTED', 'CLOSED', 'WITHDRAWN', 'REFUSED', 'TERMINATED'] as const)
      expect(codeOf({ stage })).toBe('NOT_TO_BE_DELIVERED');
    expect(codeOf({ recipient: { ...own, number: '150783198804121123' } })).toBe('ID_NUMBER_INVALID');
    expect(codeOf({ today: '1988-04-11' })).toBe('ID_NUMBER_INVALID');
    expect(codeOf({ recipient: { ...own, name: '张三' } })).toBe('RECIPIENT_NOT_AUTHORISED');
  });

  it('hands out what lies here, and nothing that is with the courier or was handed out before', () => {
    for (const stage of ['ON_SHELF', 'CONTACTED', 'CAME_BACK'] as const)
      expect(codeOf({ results: [{ number: '1号', stage }] })).toBeUndefined();
    for (const stage of ['POSTED', 'SIGNED', 'HANDED_OUT'] as const)
      expect(codeOf({ results: [{ number: '1号', stage }] })).toBe('RESULT_NOT_ON_SHELF');
  });

  it('may hand single results of a joint matter out early, while the others are in work', () => {
    expect(codeOf({ stage: 'ACCEPTED', early: true })).toBeUndefined();
    expect(codeOf({ stage: 'ACCEPTED', early: true, results: [] })).toBe('NOT_TO_BE_DELIVERED');
    expect(codeOf({ stage: 'WITHDRAWN', early: true })).toBe('NOT_TO_BE_DELIVERED');
  });

  it('is made at the result window, where the hall numbers its windows', () => {
    expect(codeOf({ ownWindows: ['12'] })).toBe('WRONG_RESULT_WINDOW');
    expect(codeOf({ ownWindows: ['12', '15'] })).toBeUndefined();
    expect(codeOf({ ownWindows: [] })).toBeUndefined();
    expect(codeOf({ ownWindows: ['12'], resultWindows: [] })).toBeUndefined();
  });

  it('lets a stranger collect with a written authorisation that is for that, from the right principal, and in its time', () => {
    const stranger = { name: '王路人', kind: 'ID_CARD' as const, number: '150783199302071123' };
    const authorisation: Authorisation = {
      reference: '委〔2026〕1号',
      attachmentId: null,
      agent: null,
      principal: '巴图 • 孟和',
      acts: ['COLLECT_RESULTS'],
      from: '2026-11-01',
      until: '2026-11-23',
    };
    const withPaper = (changed: Partial<Authorisation>, more: Partial<DeliverySubject> = {}) =>
      codeOf({ recipient: stranger, authorisation: { ...authorisation, ...changed }, ...more });
    expect(codeOf({ recipient: stranger })).toBe('RECIPIENT_NOT_AUTHORISED');
    expect(withPaper({})).toBeUndefined();
    expect(withPaper({ principal: '扎兰屯市测试有限公司' })).toBeUndefined();
    expect(withPaper({ agent: '王 路人' })).toBeUndefined();
    expect(withPaper({ reference: '', attachmentId: 'b7a1' })).toBeUndefined();
    for (const changed of [
      { reference: ' ' },
      { agent: '王路' },
      { principal: '韩冰' },
      { acts: ['SUBMIT' as const] },
      { until: '2026-11-22' },
      { from: '2026-11-24', until: '2026-12-24' },
      { from: '2026-11-20', until: '2026-11-10' },
    ])
      expect(withPaper(changed)).toBe('AUTHORISATION_NOT_VALID');
    expect(withPaper({}, { withOriginals: true })).toBe('AUTHORISATION_NOT_VALID');
    expect(withPaper({ acts: ['COLLECT_RESULTS', 'COLLECT_ORIGINALS'] }, { withOriginals: true })).toBeUndefined();
  });
});

describe('the document that somebody proves who he is by', () => {
  it.each<[IdentityKind, string, boolean]>([
    ['ID_CARD', ID, true],
    ['ID_CARD', '150783203004121122', false],
    ['PASSPORT', 'E12345678', true],
    ['PASSPORT', 'E1', false],
    ['HK_MACAO_PERMIT', 'H12345678', true],
    ['HK_MACAO_PERMIT', '12345678', false],
    ['TAIWAN_PERMIT', '12345678', true],
    ['FOREIGN_RESIDENT_CARD', 'USA110088011501', true],
    ['FOREIGN_RESIDENT_CARD', '911156198108030024', true],
    ['FOREIGN_RESIDENT_CARD', ID, false],
  ])('%s %s: %s', (kind, number, holds) => {
    expect(identityHolds({ name: '某人', kind, number }, '2026-11-23')).toBe(holds);
  });
});
