import type { DocumentNode } from 'graphql';
import type { Message } from '../errors/message.js';
import type { GuardRefusal, OperationLimits } from './guard.js';
import { type DocumentMeasure, measureDocument } from './measure-document.js';

interface Bound {
  readonly size: keyof DocumentMeasure;
  readonly limit: keyof OperationLimits;
  readonly code: string;
  readonly message: (limit: number) => Message;
}

/** A document is measured once and held against all bounds; the first that it exceeds is told. */
export function guardSizes(document: DocumentNode, limits: OperationLimits): GuardRefusal | null {
  const measure = measureDocument(document);
  const exceeded = bounds.find(({ size, limit }) => measure[size] > limits[limit]);
  return exceeded ? { code: exceeded.code, message: exceeded.message(limits[exceeded.limit]) } : null;
}

const bounds: readonly Bound[] = [
  {
    // A graph with cycles can be asked for without end.
    size: 'depth',
    limit: 'maxDepth',
    code: 'OPERATION_TOO_DEEP',
    message: (limit) => ({
      zh: `查询的字段层级超过 ${limit} 层，请减少层级，或先取得编号再分次查询。`,
      en: `The operation is more than ${limit} fields deep. Ask for fewer levels, or fetch ids first and go on from them.`,
    }),
  },
  {
    // Validation and planning follow a chain of fragments by recursion.
    size: 'nesting',
    limit: 'maxNesting',
    code: 'OPERATION_TOO_DEEP',
    message: (limit) => ({
      zh: `查询展开片段后嵌套超过 ${limit} 层，请避免片段层层引用。`,
      en: `With its fragments expanded the operation nests more than ${limit} levels. Do not stack fragments.`,
    }),
  },
  {
    // Fragments that include one another double with every level: 800 bytes keep validation and planning busy for seconds.
    size: 'selections',
    limit: 'maxSelections',
    code: 'OPERATION_TOO_WIDE',
    message: (limit) => ({
      zh: `查询展开片段后超过 ${limit} 个选择项，请减少字段、避免片段层层引用，或拆分为多次查询。`,
      en: `With its fragments expanded the operation has more than ${limit} selections. Ask for fewer fields, do not stack fragments, or split it.`,
    }),
  },
  {
    // One root field under a thousand names is a thousand requests that no rate counts, e.g. guesses of a number.
    size: 'rootFields',
    limit: 'maxRootFields',
    code: 'OPERATION_TOO_MANY_ROOT_FIELDS',
    message: (limit) => ({
      zh: `查询的顶层字段超过 ${limit} 个，请拆分为多次查询。`,
      en: `The operation has more than ${limit} root fields. Split it.`,
    }),
  },
  {
    // And so below the root: a field under many names is resolved as often.
    size: 'aliases',
    limit: 'maxAliases',
    code: 'OPERATION_TOO_MANY_ALIASES',
    message: (limit) => ({
      zh: `查询中的别名超过 ${limit} 个，请减少别名，或拆分为多次查询。`,
      en: `The operation has more than ${limit} aliases. Use fewer, or split it.`,
    }),
  },
  {
    size: 'directives',
    limit: 'maxDirectives',
    code: 'OPERATION_TOO_MANY_DIRECTIVES',
    message: (limit) => ({
      zh: `查询中的指令超过 ${limit} 个，请减少 @include、@skip 等指令，或拆分为多次查询。`,
      en: `The operation has more than ${limit} directives. Use fewer of @include, @skip and their like, or split it.`,
    }),
  },
  {
    // Repeated ones: each costs the validator a comparison with all others of its place.
    size: 'directivesInOnePlace',
    limit: 'maxDirectivesInOnePlace',
    code: 'OPERATION_TOO_MANY_DIRECTIVES',
    message: (limit) => ({
      zh: `查询中同一处的指令超过 ${limit} 个，请删除重复的指令。`,
      en: `One place of the operation bears more than ${limit} directives. Leave out those that repeat.`,
    }),
  },
  {
    size: 'variables',
    limit: 'maxVariables',
    code: 'OPERATION_TOO_MANY_VARIABLES',
    message: (limit) => ({
      zh: `查询声明的变量超过 ${limit} 个，请合并为输入对象，或拆分为多次查询。`,
      en: `The operation declares more than ${limit} variables. Put them into input objects, or split it.`,
    }),
  },
];
