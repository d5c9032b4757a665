import { describe, expect, it } from '@jest/globals';
import { isCreditCode, isIdNumber } from '../identifiers/index.js';
import { mask } from './mask.js';

describe('what is shown of a name', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳修', '欧*'],
    ['巴图·孟和', '巴*'],
    ['乌云其其格', '乌*'],
    ['𠮷田', '𠮷*'],
    ['ᠪᠠᠲᠤ', 'ᠪ*'],
    ['张', '*'],
    ['  李四  ', '李*'],
    ['', ''],
  ])('%j becomes %j', (name, shown) => {
    expect(mask('NAME', name)).toBe(shown);
  });
});

describe('what is shown of a telephone number', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['0470-7654321', '****4321'],
    ['+86 138 1234 1234', '****1234'],
    ['12345', '****'],
  ])('%j becomes %j', (phone, shown) => {
    expect(mask('PHONE', phone)).toBe(shown);
  });
});

describe('what is shown of an e-mail address', () => {
  it.each([
    ['zhoumin@example.cn', 'z****@example.cn'],
    [' 周@example.cn ', '周****@example.cn'],
    ['@example.cn', '****'],
    ['no address', '****'],
  ])('%j becomes %j', (address, shown) => {
    expect(mask('EMAIL', address)).toBe(shown);
  });
});

describe('what is shown of a certificate number', () => {
  it('keeps the first three and the last four characters of a citizen’s number, however it was typed', () => {
    expect(mask('ID_NUMBER', '150783199003070016')).toBe('150***********0016');
    expect(mask('ID_NUMBER', '11010519491231002x')).toBe('110***********002X');
    expect(mask('ID_NUMBER', '150783900307001')).toBe('150********7001');
  });

  it('masks a mistyped citizen’s number all the same, and shows nothing of a passport', () => {
    expect(mask('ID_NUMBER', '150783199003070017')).toBe('150***********0017');
    expect(mask('ID_NUMBER', 'E12345678')).toBe('****');
  });

  it('shows a credit code, which is public, also one of digits only', () => {
    expect(mask('ID_NUMBER', '111507830123456718')).toBe('111507830123456718');
    expect(mask('ID_NUMBER', '91150783MA0N1A0193')).toBe('91150783MA0N1A0193');
  });

  it('masks a citizen’s number that happens to pass the checks of a credit code', () => {
    const both = citizensNumberThatPassesAsCreditCode();
    expect([isIdNumber(both), isCreditCode(both)]).toEqual([true, true]);
    expect(mask('ID_NUMBER', both)).toBe(`${both.slice(0, 3)}***********${both.slice(-4)}`);
  });
});

describe('what is shown of a bank account', () => {
  it('is the last four digits, and nothing of a short one', () => {
    expect(mask('BANK_ACCOUNT', '6222 0212 3456 7890')).toBe('****7890');
    expect(mask('BANK_ACCOUNT', '1234567')).toBe('****');
  });
});

describe('what is shown of an address', () => {
  it.each([
    ['内蒙古自治区呼伦贝尔市扎兰屯市中央北路12号', '内蒙古自治区呼伦贝尔市扎兰屯市****'],
    ['呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇1号', '呼伦贝尔市莫力达瓦达斡尔族自治旗****'],
    ['内蒙古锡林郭勒盟西乌珠穆沁旗巴拉嘎尔高勒镇', '内蒙古锡林郭勒盟西乌珠穆沁旗****'],
    ['北京市朝阳区建国路1号', '北京市朝阳区****'],
    ['扎兰屯市幸福小区3号楼2单元', '扎兰屯市****'],
    ['扎兰屯市岭东工业开发区A座', '扎兰屯市****'],
    ['扎兰屯市兴华农贸市场12号', '扎兰屯市****'],
    ['兴安东路3号', '****'],
    ['幸福小区3号', '****'],
    ['No. 3 Xing’an Road', '****'],
  ])('%j becomes %j', (address, shown) => {
    expect(mask('ADDRESS', address)).toBe(shown);
  });
});

function citizensNumberThatPassesAsCreditCode(): string {
  for (let order = 0; order < 1_000_000; order += 1) {
    const [day, serial] = [String(1 + (order % 28)).padStart(2, '0'), String(Math.floor(order / 28) % 1000).padStart(3, '0')];
    for (const check of '0123456789X') {
      const number = `150783199003${day}${serial}${check}`;
      if (isIdNumber(number) && isCreditCode(number)) return number;
    }
  }
  throw new Error('None found');
}
