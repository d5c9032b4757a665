import { type Finding, message, type Verdict } from '../finding.js';
import { bears, type Convention, type DepartmentSchema, rootFields } from './department-schema.js';

/** Root fields and inputs of equal names would be merged across subgraphs, and silently lose what only one of them has. */
export const rootFieldsBearThePrefix: Convention = (schema) =>
  rootFields(schema)
    .filter(({ field }) => !bears(schema.entry.typePrefix, field.name.value))
    .map(({ root, field }) => unprefixed(schema, `${root}.${field.name.value}`, 'ROOT_FIELD_WITHOUT_PREFIX', '查询或者操作'));

export const inputsBearThePrefix: Convention = (schema) =>
  [...schema.types.values()]
    .filter((type) => type.kind === 'InputObjectTypeDefinition' && !bears(schema.entry.typePrefix, type.name.value))
    .map((type) => unprefixed(schema, type.name.value, 'INPUT_WITHOUT_PREFIX', '输入类型'));

/** A type of the department's own without its prefix takes a name that another may need. Contracts that stand are left alone. */
export const newTypesBearThePrefix: Convention = (schema) => {
  const { types, before, foreign, entry } = schema;
  const common = new Set([...foreign.values()].flatMap((known) => [...known.keys()]));
  return [...types.values()]
    .filter(({ kind, name }) => kind !== 'InputObjectTypeDefinition' && !ROOTS.has(name.value) && !common.has(name.value))
    .filter(({ name }) => !bears(entry.typePrefix, name.value) && !before?.has(name.value))
    .map(({ name }) => unprefixed(schema, name.value, 'TYPE_WITHOUT_PREFIX', '类型', before === null ? 'RISK' : 'AGAINST_CONVENTION'));
};

/** Only its owner defines what bears a department's name. */
export const namesOfOthersAreLeftToThem: Convention = (schema) => {
  const names = [
    ...[...schema.types.keys()].map((name) => ({ place: name, name })),
    ...rootFields(schema).map(({ root, field }) => ({ place: `${root}.${field.name.value}`, name: field.name.value })),
  ];
  return names.flatMap(({ place, name }) => {
    const owner = bears(schema.entry.typePrefix, name) ? undefined : schema.otherDepartments.find((other) => bears(other.typePrefix, name));
    return owner === undefined ? [] : [foreignName(place, owner.name.zh, owner.name.en)];
  });
};

const ROOTS = new Set(['Query', 'Mutation']);

function unprefixed(
  { entry }: DepartmentSchema,
  place: string,
  code: string,
  kind: string,
  verdict: Verdict = 'AGAINST_CONVENTION',
): Finding {
  return {
    chapter: 'CONVENTIONS',
    verdict,
    code,
    place,
    message: message(`${kind}的名称没有本部门前缀 ${entry.typePrefix}，会与其他部门同名`, `Its name lacks the prefix ${entry.typePrefix}`),
    remedy: message(`在名称中加上前缀 ${entry.typePrefix}`, `Put ${entry.typePrefix} into the name`),
  };
}

function foreignName(place: string, zh: string, en: string): Finding {
  return {
    chapter: 'CONVENTIONS',
    verdict: 'AGAINST_CONVENTION',
    code: 'NAME_OF_ANOTHER_DEPARTMENT',
    place,
    message: message(`使用了${zh}的前缀，该名称应由其自己定义`, `It bears the name of the ${en}, which alone defines it`),
    remedy: message(
      '改用本部门的前缀；需要对方数据的，由对方在其子图中提供',
      'Use your own prefix; what is another’s comes from its subgraph',
    ),
  };
}
