import type { DepartmentEntry } from '../../../schema/departments.js';
import { bears } from '../conventions/department-schema.js';
import { Misuse } from '../misuse.js';

/** What a further department must not collide with. */
export interface Taken {
  readonly departments: readonly DepartmentEntry[];
  /** Folders under `subgraphs/`. */
  readonly folders: readonly string[];
  /** Names of all types in the graph. */
  readonly types: readonly string[];
}

/** As it was asked for; what was not said is undefined. */
export interface Wanted {
  readonly code: string | undefined;
  readonly prefix: string | undefined;
  readonly zh: string | undefined;
  readonly en: string | undefined;
  readonly port: string | undefined;
}

/** The name of its database user, which MySQL limits to 32 characters, is made of the code. */
const LONGEST_CODE = 32;
/** Ports of the gateway and the window. */
const RESERVED_PORTS = [4000, 4100];
const RESERVED_CODES = ['gateway', 'guidance', 'supervision'];

/** The entry of a further department. Throws Misuse, before anything is made, with one line that says what to do. Pure. */
export function newDepartment(wanted: Wanted, taken: Taken): DepartmentEntry {
  return {
    code: freeCode(wanted.code, taken),
    typePrefix: freePrefix(wanted.prefix, taken),
    name: {
      zh: worded(wanted.zh, /^[\p{Script=Han}（）·]{2,40}$/u, '--zh', '单位中文全称，只用汉字，例如 --zh 扎兰屯市自然资源局'),
      en: worded(wanted.en, /^[A-Za-z][A-Za-z ,&()-]{1,80}$/, '--en', '单位英文名称，例如 --en "Natural Resources Bureau"'),
    },
    port: freePort(wanted.port, taken.departments),
  };
}

function freeCode(code: string | undefined, { folders }: Taken): string {
  if (code === undefined) throw new Misuse('请写明部门代码：小写英文单词，用连字符连接，例如 natural-resources');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > LONGEST_CODE)
    throw new Misuse(`部门代码“${code}”不合要求：用小写英文单词，以连字符连接，不超过${LONGEST_CODE}个字符，例如 natural-resources`);
  if (folders.includes(code) || RESERVED_CODES.includes(code))
    throw new Misuse(`部门代码“${code}”已被使用：subgraphs/${code}/ 已存在或者为系统保留，请换一个代码`);
  return code;
}

/** Two prefixes of which one begins with the other could not be told apart: `Tax` and `TaxService`. */
function freePrefix(prefix: string | undefined, { departments, types }: Taken): string {
  if (prefix === undefined) throw new Misuse('请用 --prefix 写明前缀：首字母大写的英文，例如 --prefix NaturalResources');
  if (!/^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(prefix))
    throw new Misuse(`前缀“${prefix}”不合要求：由首字母大写的英文单词连写，例如 NaturalResources`);
  const holder = departments.find(({ typePrefix }) => bears(typePrefix, prefix) || bears(prefix, typePrefix));
  if (holder !== undefined) throw new Misuse(`前缀“${prefix}”与${holder.name.zh}的前缀 ${holder.typePrefix} 分不开，请换一个前缀`);
  const type = types.find((name) => name.startsWith(prefix) && bears(prefix, name));
  if (type !== undefined) throw new Misuse(`前缀“${prefix}”与图中已有的类型 ${type} 分不开，请换一个前缀`);
  return prefix;
}

function worded(value: string | undefined, shape: RegExp, option: string, wants: string): string {
  if (value === undefined || !shape.test(value)) throw new Misuse(`请用 ${option} 写明${wants}`);
  return value;
}

function freePort(port: string | undefined, departments: readonly DepartmentEntry[]): number {
  const used = [...RESERVED_PORTS, ...departments.map((department) => department.port)];
  const next = Math.max(...used) + 1;
  if (port === undefined) return next;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1024 || number > 65_535)
    throw new Misuse(`端口“${port}”不合要求：用1024至65535之间的整数，例如 ${next}`);
  if (used.includes(number)) throw new Misuse(`端口 ${number} 已被使用，请换一个，例如 ${next}`);
  return number;
}
