import { buildASTSchema, type EnumTypeDefinitionNode, type TypeDefinitionNode } from 'graphql';
import { undescribed } from '../../../schema/undescribed.js';
import { type Finding, message } from '../finding.js';
import { type Convention, fieldsOf } from './department-schema.js';

/** Officials read the graph by its descriptions. */
export const everythingIsDescribed: Convention = ({ document }) =>
  undescribed(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true })).map((place) => ({
    chapter: 'CONVENTIONS',
    verdict: 'AGAINST_CONVENTION',
    code: 'CHINESE_DESCRIPTION_MISSING',
    place,
    message: message('没有中文说明', 'It has no description in Chinese'),
    remedy: message('补写中文说明，格式为“中文 — English”', 'Describe it as “中文 — English”'),
  }));

/** Acts are repeated when an answer is lost: each bears a key, so that it takes effect once. */
export const actsBearKeys: Convention = ({ types }) =>
  fieldsOf(types.get('Mutation'))
    .filter((act) => !act.arguments?.some(({ type }) => type.kind === 'NonNullType' && hasKey(types.get(nameOf(type.type)))))
    .map((act) => ({
      chapter: 'CONVENTIONS',
      verdict: 'AGAINST_CONVENTION',
      code: 'ACT_WITHOUT_IDEMPOTENCY_KEY',
      place: `Mutation.${act.name.value}`,
      message: message('操作的输入没有幂等键，重发会重复办理', 'Its input has no idempotency key: said again, it would act again'),
      remedy: message('在输入类型中加上必填字段 idempotencyKey', 'Give its input a required field idempotencyKey'),
    }));

/** An enum that several subgraphs read and write must be the same in all: values that differ are dropped, or refused. */
export const sharedEnumsAgree: Convention = ({ types, foreign }) =>
  [...types.values()].flatMap((own) => {
    if (own.kind !== 'EnumTypeDefinition') return [];
    return [...foreign]
      .flatMap(([subgraph, known]): Finding[] => {
        const other = known.get(own.name.value);
        if (other?.kind !== 'EnumTypeDefinition' || valuesOf(other) === valuesOf(own)) return [];
        return [
          {
            chapter: 'CONVENTIONS',
            verdict: 'AGAINST_CONVENTION',
            code: 'SHARED_ENUM_DIFFERS',
            place: own.name.value,
            message: message(`共用枚举的取值与子图 ${subgraph} 不一致`, `Its values differ from those in the subgraph ${subgraph}`),
            remedy: message(
              '恢复共用的取值；本部门特有的取值另建带前缀的枚举',
              'Put the common values back; own values need an enum of their own',
            ),
          },
        ];
      })
      .slice(0, 1);
  });

function valuesOf(type: EnumTypeDefinitionNode): string {
  return (type.values ?? [])
    .map(({ name }) => name.value)
    .sort()
    .join(' ');
}

function nameOf(type: { kind: string; name?: { value: string } }): string {
  return type.name?.value ?? '';
}

function hasKey(input: TypeDefinitionNode | undefined): boolean {
  return (
    input?.kind === 'InputObjectTypeDefinition' &&
    (input.fields ?? []).some(({ name, type }) => name.value === 'idempotencyKey' && type.kind === 'NonNullType')
  );
}
