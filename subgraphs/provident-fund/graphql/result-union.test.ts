import { describe, expect, it } from '@jest/globals';
import type { GraphQLArgument, GraphQLObjectType, GraphQLUnionType } from 'graphql';
import { schemaOf } from '../../kit/server/subgraph.js';
import { providentFundDepartment } from '../department.js';

const { schema, sdl } = await schemaOf(providentFundDepartment);

describe('本部门的图', () => {
  it('lets one query ask for every kind of result: fields of one name have one type', () => {
    const members = (schema.getType('ProvidentFundResult') as GraphQLUnionType).getTypes();
    const types = new Map<string, Set<string>>();
    for (const field of members.flatMap((member: GraphQLObjectType) => Object.values(member.getFields()))) {
      types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
    }
    expect([...types].filter(([, seen]) => seen.size > 1).map(([name]) => name)).toEqual([]);
    expect(members).toHaveLength(8);
  });

  it('describes every type, field, argument and value of its own in Chinese and English', () => {
    const own = Object.values(schema.getTypeMap()).filter(({ name }) => name.includes('ProvidentFund'));
    const described = own.flatMap((type) => [
      { name: type.name, description: type.description },
      ...('getFields' in type
        ? Object.values(type.getFields()).flatMap((field) => [
            { name: `${type.name}.${field.name}`, description: field.description },
            ...('args' in field
              ? field.args.map((arg: GraphQLArgument) => ({
                  name: `${type.name}.${field.name}(${arg.name})`,
                  description: arg.description,
                }))
              : []),
          ])
        : []),
      ...('getValues' in type
        ? type.getValues().map((value) => ({ name: `${type.name}.${value.name}`, description: value.description }))
        : []),
    ]);
    const undescribed = described.filter(({ description }) => !/[\u4e00-\u9fff].* — ./u.test(description ?? '')).map(({ name }) => name);
    expect(undescribed).toEqual([]);
    expect(described.length).toBeGreaterThan(150);
  });

  it('gives its enterprise field and its task fields to the whole graph as nullable', () => {
    const typeOf = (type: string, field: string) => String((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type);
    expect(
      ['fundAccountNumber', 'fundResult', 'committeeApproval', 'fundRemark'].map((field) => typeOf('ProvidentFundTask', field)),
    ).toEqual(['String', 'ProvidentFundResult', 'ProvidentFundCommitteeApproval', 'String']);
    expect(typeOf('Enterprise', 'providentFundAccount')).toBe('ProvidentFundAccount');
    expect(sdl).toContain('settleProvidentFundAssessment');
  });
});
