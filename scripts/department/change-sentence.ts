import type { Change } from '@graphql-inspector/core';
import type { Message } from '../../subgraphs/kit/domain/message.js';

type Meta = Readonly<Record<string, unknown>>;

/** A change of the public schema as a sentence for people; its place stands beside it. The English is the comparison's own. */
export function changeSentence({ type, meta, message }: Change): Message {
  return { zh: sentences[type]?.(meta as Meta) ?? message, en: message };
}

const sentences: Readonly<Record<string, (meta: Meta) => string>> = {
  TYPE_REMOVED: () => '删除了类型（改名等同于删除旧名）',
  TYPE_ADDED: () => '新增类型',
  TYPE_KIND_CHANGED: () => '改变了类型的种类',
  TYPE_DESCRIPTION_CHANGED: () => '修改了类型说明',
  FIELD_REMOVED: () => '删除了字段',
  FIELD_ADDED: () => '新增字段',
  FIELD_TYPE_CHANGED: ({ oldFieldType, newFieldType }) => typeChange('字段类型', oldFieldType, newFieldType),
  FIELD_DESCRIPTION_CHANGED: () => '修改了字段说明',
  FIELD_DEPRECATION_ADDED: () => '字段标为停用',
  FIELD_DEPRECATION_REMOVED: () => '取消了字段的停用标记',
  FIELD_ARGUMENT_REMOVED: ({ removedFieldArgumentName }) => `删除了参数 ${removedFieldArgumentName}`,
  FIELD_ARGUMENT_ADDED: ({ addedArgumentName, isAddedFieldArgumentBreaking }) =>
    `新增${isAddedFieldArgumentBreaking === true ? '必填' : '选填'}参数 ${addedArgumentName}`,
  FIELD_ARGUMENT_TYPE_CHANGED: ({ oldArgumentType, newArgumentType }) => typeChange('参数类型', oldArgumentType, newArgumentType),
  FIELD_ARGUMENT_DEFAULT_CHANGED: ({ oldDefaultValue, newDefaultValue }) =>
    `参数默认值由 ${oldDefaultValue ?? '无'} 改为 ${newDefaultValue ?? '无'}，不填该参数的客户端会得到不同的结果`,
  FIELD_ARGUMENT_DESCRIPTION_CHANGED: () => '修改了参数说明',
  INPUT_FIELD_REMOVED: () => '删除了输入字段',
  INPUT_FIELD_ADDED: ({ isAddedInputFieldTypeNullable }) =>
    isAddedInputFieldTypeNullable === true ? '新增选填的输入字段' : '新增必填的输入字段',
  INPUT_FIELD_TYPE_CHANGED: ({ oldInputFieldType, newInputFieldType }) => typeChange('输入字段类型', oldInputFieldType, newInputFieldType),
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: () => '改变了输入字段的默认值，不填该字段的客户端会得到不同的结果',
  INPUT_FIELD_DESCRIPTION_CHANGED: () => '修改了输入字段说明',
  ENUM_VALUE_REMOVED: () => '删除了枚举值',
  ENUM_VALUE_ADDED: () => '新增枚举值，客户端可能不认识',
  ENUM_VALUE_DESCRIPTION_CHANGED: () => '修改了枚举值说明',
  UNION_MEMBER_REMOVED: ({ removedUnionMemberTypeName }) => `联合类型不再包含 ${removedUnionMemberTypeName}`,
  UNION_MEMBER_ADDED: ({ addedUnionMemberTypeName }) => `联合类型新增 ${addedUnionMemberTypeName}，客户端可能不认识`,
  OBJECT_TYPE_INTERFACE_REMOVED: ({ removedInterfaceName }) => `不再实现接口 ${removedInterfaceName}`,
  OBJECT_TYPE_INTERFACE_ADDED: ({ addedInterfaceName }) => `新实现接口 ${addedInterfaceName}，经接口查询的客户端可能不认识`,
};

/** `X!` that becomes `X` may now be empty: that alone is said, since the rest is as it was. */
function typeChange(what: string, from: unknown, to: unknown): string {
  const note = from === `${to}!` ? '（原来一定有值，改后可能为空）' : to === `${from}!` ? '（改后一定有值）' : '';
  return `${what}由 ${from} 改为 ${to}${note}`;
}
