import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { describeOperation } from './operation-facts.js';

const schema = buildSchema(`type Query { case(id: ID!, of: [String!]): Case  cases(first: Int, by: Filter): [Case!]! }
  input Filter { name: String }
  type Case { id: ID! title: String tasks: [Task!]! } interface Task { id: ID! } type TaxTask implements Task { id: ID! remark: String }`);

function facts(source: string, at = 0) {
  const document = parse(source);
  const operation = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)[at];
  if (operation === undefined) throw new Error('No operation');
  return describeOperation({ schema, document, operation });
}

describe('what may be told of an operation', () => {
  it('has its shape and nothing of what a client wrote into it', () => {
    const { signature, name, kind } = facts(`# 李强 asks
      query Q($idOfLiQiang: ID!) { liQiang: case(id: $idOfLiQiang, of: ["张三", "13800138000"]) { ...zhangSan }
        cases(first: 42, by: { name: "张三" }) { id } }
      fragment zhangSan on Case { title }`);
    expect({ signature, name, kind }).toEqual({
      signature: 'query($v1:ID!){a1:case(id:$v1 of:[]){...F1}cases(first:0 by:{}){id}}fragment F1 on Case{title}',
      name: 'Q',
      kind: 'query',
    });
  });

  it('is the same for every client that asks the same, whoever it asks about', () => {
    expect(facts('{ case(id: "7") { id } }').hash).toBe(facts('query Other { case(id: """8""") { id } }').hash);
    expect(facts('{ case(id: "7") { id } }').hash).not.toBe(facts('{ case(id: "7") { title } }').hash);
  });

  it('names each field and argument by the type on which it is asked for', () => {
    const asked = facts('{ case(id: "7") { __typename tasks { id ... on TaxTask { remark @include(if: true) } } } }').fields;
    expect(asked).toEqual(['Case.tasks', 'Query.case', 'Query.case(id:)', 'Task.id', 'TaxTask.remark']);
  });

  it('leaves out what other operations of the same text ask for', () => {
    const source = 'query A { case(id: 1) { ...T } } query B { cases { id } } fragment T on Case { title }';
    expect(facts(source, 1).fields).toEqual(['Case.id', 'Query.cases']);
    expect(facts(source, 0).fields).toContain('Case.title');
  });
});
