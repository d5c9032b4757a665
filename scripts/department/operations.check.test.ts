import { describe, expect, it } from '@jest/globals';
import { operationFindings } from './operations.check.js';

const SCHEMA = `
  type Query { tasks(filter: Filter, stage: Stage): [Task!] }
  interface Task { id: ID! form: String }
  type TaxTask implements Task { id: ID! form: String quota: Int! amount(unit: Unit = YUAN): Float result: Result }
  type HousingTask implements Task { id: ID! form: String }
  union Result = Licence | Receipt
  type Licence { number: String }
  type Receipt { number: String }
  input Filter { text: String, range: Range, unit: Unit }
  input Range { from: String, until: String }
  enum Stage { ARRIVED CLAIMED }
  enum Unit { YUAN FEN }`;

/** What a change of that schema does to one operation: verdict and place of each finding that is not safe. */
async function judged(operation: string, from: string, to: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  if (SCHEMA.split(from).length !== 2) throw new Error(`Not exactly once: ${from}`);
  const findings = await operationFindings(SCHEMA, SCHEMA.replace(from, to), [
    { file: 'o.graphql', text: `# variables: ${JSON.stringify(variables)}\n${operation}`, variables },
  ]);
  return findings.filter(({ verdict }) => verdict !== 'SAFE').map(({ verdict, place }) => `${verdict} ${place}`);
}

describe('what a change does to registered operations', () => {
  it('a field asked under another name is still that field', async () => {
    expect(await judged('{ tasks { ... on TaxTask {\n limit: quota } } }', 'quota: Int! ', '')).toEqual(['BREAKING o.graphql:3']);
  });

  it('a field asked in a fragment is asked', async () => {
    const operation = 'query { tasks { ...T } }\nfragment T on TaxTask {\n quota }';
    expect(await judged(operation, 'quota: Int!', 'quota: String')).toEqual(['BREAKING o.graphql:4']);
  });

  it('a field asked through an interface is asked of the type behind it', async () => {
    const change = ['implements Task { id: ID! form: String quota', 'implements Task { id: ID! form: String! quota'] as const;
    expect(await judged('{ tasks {\n form } }', ...change)).toEqual([]);
    const removed = ['type HousingTask implements Task { id: ID! form: String }', 'type HousingTask { id: ID! }'] as const;
    expect(await judged('{ tasks {\n form } }', ...removed)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^BREAKING .*o\.graphql:3/)]),
    );
  });

  it('a type that leaves an interface hits only those who ask through it', async () => {
    const change = ['type HousingTask implements Task', 'type HousingTask'] as const;
    expect(await judged('{ tasks {\n id } }', ...change)).toEqual(['BREAKING o.graphql:3']);
    expect(await judged('{ __typename }', ...change)).toEqual(['RISK HousingTask']);
  });

  it('a member that leaves a union hits only those who pick it', async () => {
    const operation = (member: string) => `{ tasks { ... on TaxTask { result {\n ... on ${member} { number } } } } }`;
    expect(await judged(operation('Receipt'), 'Licence | Receipt', 'Licence')).toEqual(['BREAKING o.graphql:3']);
    expect(await judged(operation('Licence'), 'Licence | Receipt', 'Licence')).toEqual(['RISK Result']);
  });

  it('an input field that is written out is used, one beside it is not', async () => {
    const operation = '{ tasks(filter: {\n range: { from: "2026" } }) { id } }';
    expect(await judged(operation, 'from: String, ', '')).toEqual(['BREAKING o.graphql:3']);
    expect(await judged(operation, ', until: String', '')).toEqual(['RISK Range.until']);
  });

  it('an input that must bear a further field hits whoever writes it out', async () => {
    const operation = '{ tasks(filter: {\n text: "a" }) { id } }';
    expect(await judged(operation, 'input Filter { text', 'input Filter { area: String! text')).toEqual(['BREAKING o.graphql:2']);
    expect(await judged(operation, 'input Range { from', 'input Range { area: String! from')).toEqual(['RISK Range.area']);
  });

  it('a variable may bear whatever its type allows, at any depth', async () => {
    const operation = 'query Q($filter: Filter)\n{ tasks(filter: $filter) { id } }';
    expect(await judged(operation, ', until: String', '')).toEqual(['BREAKING o.graphql:2']);
    expect(await judged(operation, 'YUAN FEN', 'YUAN')).toEqual(['BREAKING o.graphql:2']);
  });

  it('an enum value that is written out is used, the other is not', async () => {
    expect(await judged('{ tasks(stage:\n ARRIVED) { id } }', 'ARRIVED CLAIMED', 'CLAIMED')).toEqual(['BREAKING o.graphql:3']);
    expect(await judged('{ tasks(stage:\n ARRIVED) { id } }', 'ARRIVED CLAIMED', 'ARRIVED')).toEqual(['RISK Stage.CLAIMED']);
  });

  it('variables of the header that no longer fit are told at the header', async () => {
    const operation = 'query Q($stage: Stage) { tasks(stage: $stage) { id } }';
    expect(await judged(operation, 'ARRIVED CLAIMED', 'CLAIMED', { stage: 'ARRIVED' })).toEqual([
      'BREAKING o.graphql:2',
      'BREAKING o.graphql:1',
    ]);
  });

  it('another default is a risk to all, a field that may now be empty breaks whoever asks it', async () => {
    expect(await judged('{ tasks { ... on TaxTask { amount } } }', 'unit: Unit = YUAN', 'unit: Unit = FEN')).toEqual([
      'RISK TaxTask.amount.unit',
    ]);
    expect(await judged('{ tasks { ... on TaxTask { amount } } }', 'quota: Int!', 'quota: Int')).toEqual(['RISK TaxTask.quota']);
    expect(await judged('{ tasks { ... on TaxTask { quota } } }', 'quota: Int!', 'quota: Int')).toEqual(['BREAKING o.graphql:2']);
  });

  it('a field that no operation registers and a client was seen to use is told with who, how often and when', async () => {
    const desk = { count: 12, first: '2026-02-01', last: '2026-03-09' };
    const operations = [{ hash: 'h', name: 'T', signature: '{tasks{...on TaxTask{quota}}}', fields: [], clients: { desk } }];
    const usage = { version: 1 as const, since: '2026-01-05', leftOut: 0, operations };
    const [removed] = await operationFindings(SCHEMA, SCHEMA.replace('quota: Int! ', ''), [], usage);
    expect(removed).toMatchObject({ verdict: 'BREAKING', code: 'FIELD_REMOVED', place: 'TaxTask.quota' });
    expect(removed?.message.zh).toBe('删除了字段，有客户端在用：desk 12次 (2026-02-01至2026-03-09)');
    const [unused] = await operationFindings(SCHEMA, SCHEMA.replace(', until: String', ''), [], usage);
    expect([unused?.verdict, unused?.remedy?.zh]).toEqual(['RISK', '没有已登记的操作受影响；使用记录自2026-01-05起未见客户端使用']);
    const [uncertain] = await operationFindings(SCHEMA, SCHEMA.replace(', until: String', ''), [], { ...usage, leftOut: 3 });
    expect(uncertain?.remedy?.zh).toContain('告知可能使用的客户端');
  });

  it('without anything to compare with, what does not run is told all the same', async () => {
    const findings = await operationFindings(null, SCHEMA, [{ file: 'o.graphql', text: '{ tasks {\n gone } }', variables: {} }]);
    expect(findings.map(({ verdict, code, place }) => `${verdict} ${code} ${place}`)).toEqual(['BREAKING OPERATION_REFUSED o.graphql:2']);
  });
});
