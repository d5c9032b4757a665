import { type Finding, message } from '../finding.js';
import { type Convention, type DepartmentSchema, fieldsOf, isObject, keyOf } from './department-schema.js';

/** Without its key an entity cannot be found from another subgraph: its fields would be lost to every other query. */
export const keysAreKept: Convention = (schema) =>
  entities(schema).flatMap(({ name, key, wanted }) =>
    key === wanted
      ? []
      : [
          fault('KEY_DROPPED', name, {
            zh: `实体的主键应为 @key(fields: "${wanted}")，现为${key === null ? '没有主键' : `"${key}"`}，其他子图找不到它`,
            en: `Its key must be @key(fields: "${wanted}"); other subgraphs cannot find it`,
            doZh: `恢复 @key(fields: "${wanted}")`,
            doEn: `Put @key(fields: "${wanted}") back`,
          }),
        ],
  );

/** What crosses the boundary of a subgraph may be empty: a department that is down blanks its own fields and nothing else. */
export const crossingFieldsAreNullable: Convention = (schema) =>
  entities(schema).flatMap(({ name, wanted }) =>
    fieldsOf(schema.types.get(name))
      .filter((field) => field.type.kind === 'NonNullType' && !wanted.split(/\s+/).includes(field.name.value))
      .map((field) =>
        fault('CROSSING_FIELD_NOT_NULLABLE', `${name}.${field.name.value}`, {
          zh: '跨子图的字段不得标为必有值：本部门停机时会使整个查询失去结果',
          en: 'A field that crosses subgraphs must be nullable: with the department down the whole answer would be lost',
          doZh: '把字段改为可空（nullable: true）',
          doEn: 'Make it nullable',
        }),
      ),
  );

/** The hall asks tasks, items and departments through their interfaces. */
export const interfacesAreKept: Convention = (schema) =>
  entities(schema).flatMap(({ name, interfaces }) => {
    const type = schema.types.get(name);
    const kept = type !== undefined && isObject(type) ? (type.interfaces ?? []).map((one) => one.name.value) : [];
    return interfaces
      .filter((wanted) => !kept.includes(wanted))
      .map((wanted) =>
        fault('INTERFACE_DROPPED', name, {
          zh: `不再实现接口 ${wanted}，大厅经接口查询时找不到它`,
          en: `It no longer implements ${wanted}, through which the hall asks for it`,
          doZh: `恢复 implements ${wanted}`,
          doEn: `Implement ${wanted} again`,
        }),
      );
  });

interface SharedEntity {
  readonly name: string;
  readonly key: string | null;
  /** The key that the other subgraphs use. */
  readonly wanted: string;
  readonly interfaces: readonly string[];
}

/** Types of this department that another subgraph knows as entities. */
function entities({ types, foreign }: DepartmentSchema): SharedEntity[] {
  return [...types.values()].filter(isObject).flatMap((type) => {
    const name = type.name.value;
    const others = [...foreign.values()].map((known) => known.get(name)).filter((other) => keyOf(other) !== null);
    const wanted = keyOf(others[0]);
    if (wanted === null) return [];
    const interfaces = others.flatMap((other) => (other !== undefined && isObject(other) ? (other.interfaces ?? []) : []));
    return [{ name, key: keyOf(type), wanted, interfaces: [...new Set(interfaces.map((one) => one.name.value))] }];
  });
}

function fault(code: string, place: string, said: { zh: string; en: string; doZh: string; doEn: string }): Finding {
  return {
    chapter: 'CONVENTIONS',
    verdict: 'AGAINST_CONVENTION',
    code,
    place,
    message: message(said.zh, said.en),
    remedy: message(said.doZh, said.doEn),
  };
}
