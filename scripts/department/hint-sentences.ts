interface HintSentence {
  /** Whether the composed graph offers less than the subgraphs do. */
  readonly loses: boolean;
  readonly zh: string;
  readonly remedy: string;
}

const OWN_NAME = '改用带本部门前缀的名称，或者与其他子图保持完全一致';

/** Composition's hints that concern a department, for people who have never heard of composition. */
export const hintSentences: Readonly<Record<string, HintSentence>> = {
  INCONSISTENT_INPUT_OBJECT_FIELD: {
    loses: true,
    zh: '与其他子图的输入类型同名而字段不同，合并后只保留共有的字段，其余字段丢失',
    remedy: OWN_NAME,
  },
  INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM: {
    loses: true,
    zh: '与其他子图的枚举同名而取值不同，合并后只保留共有的取值，其余取值丢失',
    remedy: OWN_NAME,
  },
  INCONSISTENT_ARGUMENT_PRESENCE: { loses: true, zh: '有的子图没有这个参数，合并后参数丢失', remedy: '各子图的参数保持一致' },
  INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE: { loses: true, zh: '有的子图没有这个指令，合并后指令丢失', remedy: '各子图的指令保持一致' },
  INCONSISTENT_ENTITY: {
    loses: true,
    zh: '同一类型在有的子图中是实体（有 @key），在有的子图中不是',
    remedy: '恢复该类型的 @key',
  },
  INCONSISTENT_OBJECT_VALUE_TYPE_FIELD: {
    loses: true,
    zh: '各子图共用的类型字段不一致，缺少该字段的子图给出的数据将没有这个字段',
    remedy: '本部门的数据放在带本部门前缀的类型中，共用类型不增减字段',
  },
  INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM: { loses: false, zh: '与其他子图的枚举同名而取值不同，合并后取值混在一起', remedy: OWN_NAME },
  INCONSISTENT_UNION_MEMBER: { loses: false, zh: '与其他子图的联合类型同名而成员不同，合并后成员混在一起', remedy: OWN_NAME },
  INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE: { loses: false, zh: '同一字段在各子图中的类型不尽相同', remedy: '各子图的字段类型保持一致' },
  INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE: { loses: false, zh: '同一参数在各子图中的类型不尽相同', remedy: '各子图的参数类型保持一致' },
  INCONSISTENT_DEFAULT_VALUE_PRESENCE: { loses: false, zh: '有的子图没有这个默认值', remedy: '各子图的默认值保持一致' },
  INCONSISTENT_DESCRIPTION: { loses: false, zh: '同一名称在各子图中的说明不一致，对外只显示其中一种', remedy: '各子图使用相同的说明' },
  INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD: {
    loses: false,
    zh: '接口的字段在有的子图中没有',
    remedy: '需要经接口查询该字段的，由各子图一并增加；否则放在本部门的类型上',
  },
  INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN: {
    loses: false,
    zh: '同一字段在各子图中可能返回的类型不同',
    remedy: '各子图返回的类型保持一致',
  },
};
