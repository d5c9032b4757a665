import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { loadUploadPolicy } from '../files/load-policy.js';
import { kindOf, policyFaults } from './upload-policy.js';
import { type AnnouncedFile, announcedRules, contentRules, type ReceivedContent, tooLarge, withinAllowance } from './upload-rules.js';

const policy = loadUploadPolicy();
const announced = (given: Partial<AnnouncedFile>) =>
  refusalOf(announcedRules, { policy, fileName: '租赁合同.pdf', mediaType: 'application/pdf', size: 1000, ...given })?.code ?? null;
const kind = (name: string) => {
  const found = kindOf(policy, name);
  if (found === null) throw new Error(`No kind for ${name}`);
  return found;
};
const content = (name: string, given: Partial<ReceivedContent>) =>
  refusalOf(contentRules, { kind: kind(name), size: 10, recognised: null, names: null, ...given })?.code ?? null;

describe('what is uploaded', () => {
  it('has a name, an allowed extension and the type that the extension says, as far as the sender says one', () => {
    expect(announced({})).toBeNull();
    expect(announced({ fileName: '租赁合同.PDF', mediaType: null, size: null })).toBeNull();
    expect(announced({ fileName: '照片.jpeg', mediaType: 'image/jpg' })).toBeNull();
    expect(announced({ fileName: null })).toBe('FILE_NAME_MISSING');
    for (const fileName of ['章程.exe', '章程', '页面.html', '图.svg', '章程.pdf.js', '宏.docm', '旧.doc'])
      expect(announced({ fileName, mediaType: null })).toBe('FILE_TYPE_NOT_ALLOWED');
    expect(announced({ fileName: '照片.png' })).toBe('MEDIA_TYPE_DIFFERS');
  });

  it('is as large as allowed and no larger', () => {
    expect(announced({ size: policy.maxBytes })).toBeNull();
    expect(announced({ size: policy.maxBytes + 1 })).toBe('FILE_TOO_LARGE');
    expect(tooLarge(policy)).toMatchObject({ code: 'FILE_TOO_LARGE', message: { zh: expect.stringContaining('20 MiB') } });
  });

  it('holds what its name promises', () => {
    expect(content('a.pdf', { recognised: 'application/pdf' })).toBeNull();
    expect(content('a.pdf', { recognised: 'application/zip' })).toBe('CONTENT_DIFFERS');
    expect(content('a.pdf', { recognised: null })).toBe('CONTENT_DIFFERS');
    expect(content('a.pdf', { size: 0 })).toBe('FILE_EMPTY');
    expect(content('a.ofd', { recognised: 'application/zip', names: ['OFD.xml', 'Doc_0/Document.xml'] })).toBeNull();
    expect(content('a.ofd', { recognised: 'application/zip', names: ['virus.exe'] })).toBe('CONTENT_DIFFERS');
    expect(content('a.ofd', { recognised: 'application/zip', names: null })).toBe('CONTENT_DIFFERS');
  });

  it('leaves an applicant room for so many files that wait to be handed in, and staff for more', () => {
    const { party } = policy.outstanding;
    const refused = (staff: boolean, files: number, bytes: number) =>
      refusalOf([withinAllowance], { policy, staff, files, bytes }) !== null;
    expect(refused(false, party.files, party.bytes)).toBe(false);
    expect(refused(false, party.files + 1, 1)).toBe(true);
    expect(refused(false, 1, party.bytes + 1)).toBe(true);
    expect(refused(true, party.files + 1, party.bytes + 1)).toBe(false);
  });
});

describe('the centre’s rules for uploads', () => {
  it('give one meaning to each extension', () => {
    expect(policyFaults(policy)).toEqual([]);
    expect(policyFaults({ ...policy, kinds: [...policy.kinds, kind('a.pdf')] })).toEqual(['extension pdf stands for two kinds']);
  });
});
