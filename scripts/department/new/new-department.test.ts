import { describe, expect, it } from '@jest/globals';
import { departments } from '../../../schema/departments.js';
import { Misuse } from '../misuse.js';
import { newDepartment, type Wanted } from './new-department.js';
import { renderTemplate } from './render-template.js';

const taken = {
  departments,
  folders: ['kit', 'department', 'window', ...departments.map(({ code }) => code)],
  types: ['Case', 'DepartmentTask', 'TaxItem'],
};
const wanted: Wanted = {
  code: 'natural-resources',
  prefix: 'NaturalResources',
  zh: '扎兰屯市自然资源局',
  en: 'Natural Resources Bureau',
  port: undefined,
};

describe('a further department', () => {
  it('takes the next free port where none is said', () => {
    expect(newDepartment(wanted, taken)).toEqual({
      code: 'natural-resources',
      typePrefix: 'NaturalResources',
      name: { zh: '扎兰屯市自然资源局', en: 'Natural Resources Bureau' },
      port: 4107,
    });
    expect(newDepartment({ ...wanted, port: '5200' }, taken).port).toBe(5200);
  });

  it.each<[string, Partial<Wanted>, RegExp]>([
    ['no code', { code: undefined }, /请写明部门代码/],
    ['a code with capitals', { code: 'NaturalResources' }, /不合要求/],
    ['a code with a path', { code: '../tax' }, /不合要求/],
    ['a code too long for a database user', { code: 'a'.repeat(33) }, /不超过32个字符/],
    ['the code of a department', { code: 'tax' }, /已被使用/],
    ['the code of the kit', { code: 'kit' }, /已被使用/],
    ['a code that the hall keeps', { code: 'supervision' }, /已被使用/],
    ['no prefix', { prefix: undefined }, /--prefix/],
    ['a prefix in small letters', { prefix: 'natural' }, /不合要求/],
    ['the prefix of a department', { prefix: 'Tax' }, /Tax 分不开/],
    ['a prefix that begins with another', { prefix: 'TaxService' }, /Tax 分不开/],
    ['a prefix with which another begins', { prefix: 'Medical' }, /MedicalInsurance 分不开/],
    ['a prefix that is a common type', { prefix: 'Department' }, /DepartmentTask 分不开/],
    ['no Chinese name', { zh: 'Bureau' }, /--zh/],
    ['an English name that would end a string', { en: "Bureau', port: 1" }, /--en/],
    ['a port that is none', { port: 'abc' }, /不合要求/],
    ['a port of the system', { port: '80' }, /不合要求/],
    ['a port of a department', { port: '4104' }, /已被使用/],
    ['the port of the gateway', { port: '4000' }, /已被使用/],
  ])('is refused with what to do: %s', (_, given, said) => {
    expect(() => newDepartment({ ...wanted, ...given }, taken)).toThrow(Misuse);
    expect(() => newDepartment({ ...wanted, ...given }, taken)).toThrow(said);
  });

  it('bears its own names everywhere, and imports from where its files will lie', () => {
    const [file] = renderTemplate(
      [
        {
          path: 'domain/a.test.ts.txt',
          text: "import { b } from '../../../../subgraphs/kit/b.js';\nconst specimenRules = 'specimen-code'; // 样本部门 SpecimenTask",
        },
      ],
      newDepartment(wanted, taken),
    );
    expect(file).toEqual({
      path: 'domain/a.test.ts',
      text: "import { b } from '../../kit/b.js';\nconst naturalResourcesRules = 'natural-resources'; // 扎兰屯市自然资源局 NaturalResourcesTask",
    });
  });
});
