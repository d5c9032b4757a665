import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../domain/caller.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';
import { buildSubgraph } from './build-subgraph-schema.js';

const [engine] = await testEngines();
const nobody = callerWith({});
const applicant = callerWith({ sub: 'applicant', roles: ['ENTERPRISE_USER'] });
const reviewer = callerWith({ sub: 'reviewer', roles: ['DEPT_REVIEWER'] });
const auditor = callerWith({ sub: 'auditor', roles: ['AUDITOR', 'ANALYST'] });
const supervisor = callerWith({ sub: 'supervisor', roles: ['CENTER_SUPERVISOR'] });
const roleless = callerWith({ sub: null, roles: ['AUDITOR', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'DEPT_REVIEWER'] });

describe('what the schema demands of a caller', () => {
  let probe: TestSubgraph;
  beforeAll(async () => {
    if (engine === undefined) throw new Error('There is no engine');
    probe = await startTestSubgraph(probeSubgraph(), engine);
  });
  afterAll(() => probe.close());

  /** The value at the end of the path, and the codes of the errors. */
  async function asked(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<[unknown, unknown[]]> {
    const { data, errors = [] } = await probe.ask(caller, query, variables);
    return [data, errors.map((error) => error.extensions?.code)];
  }
  const entity = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ProbeDossier { id opinion summary } } }';
  const refs = { refs: [{ __typename: 'ProbeDossier', id: 'd1' }] };

  it('is nothing where nothing is declared', async () => {
    expect(await asked(nobody, '{ probeOpen }')).toEqual([{ probeOpen: 'open' }, []]);
  });

  it.each([
    ['nobody', nobody, 'UNAUTHENTICATED'],
    ['somebody without a name, whatever roles it claims', roleless, 'UNAUTHENTICATED'],
    ['an applicant', applicant, 'FORBIDDEN'],
  ])('holds on a root field, a field, a type, and a field through its interface, for %s', async (_, caller, code) => {
    expect(await asked(caller, '{ probeOperations }')).toEqual([{ probeOperations: null }, [code]]);
    expect(await asked(caller, '{ probeDossier(id: "d1") { id opinion } }')).toEqual([
      { probeDossier: { id: 'd1', opinion: null } },
      [code],
    ]);
    expect(await asked(caller, '{ probeFile(id: "d1") { id opinion } }')).toEqual([{ probeFile: { id: 'd1', opinion: null } }, [code]]);
    expect(await asked(caller, '{ probeFile(id: "d1") { ... on ProbeDossier { other: opinion } } }')).toEqual([
      { probeFile: { other: null } },
      [code],
    ]);
    expect(await asked(caller, '{ probeLedger { total } }')).toEqual([{ probeLedger: null }, [code]]);
  });

  it('holds for entities that another subgraph refers to', async () => {
    expect(await asked(applicant, entity, refs)).toEqual([{ _entities: [{ id: 'd1', opinion: null, summary: '摘要' }] }, ['FORBIDDEN']]);
    expect(await asked(reviewer, entity, refs)).toEqual([
      { _entities: [{ id: 'd1', opinion: '不予许可的内部意见', summary: '摘要' }] },
      [],
    ]);
  });

  it('holds on the implementer where the interface alone declares it', async () => {
    for (const query of ['{ probeFile(id: "d1") { summary } }', '{ probeFile: probeDossier(id: "d1") { summary } }']) {
      expect(await asked(nobody, query)).toEqual([{ probeFile: { summary: null } }, ['UNAUTHENTICATED']]);
      expect(await asked(applicant, query)).toEqual([{ probeFile: { summary: '摘要' } }, []]);
    }
    expect(await asked(nobody, entity, refs)).toEqual([
      { _entities: [{ id: 'd1', opinion: null, summary: null }] },
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ]);
  });

  it('lets pass whoever holds one of the roles', async () => {
    for (const caller of [reviewer, auditor]) {
      expect(await asked(caller, '{ probeDossier(id: "d1") { opinion } }')).toEqual([
        { probeDossier: { opinion: '不予许可的内部意见' } },
        [],
      ]);
    }
    expect(await asked(supervisor, '{ probeLedger { total } }')).toEqual([{ probeLedger: { total: 7 } }, []]);
  });

  it('says so in the language of the reader, with the roles that would do', async () => {
    const [zh, en] = [
      await probe.ask(applicant, '{ probeOperations }', {}, 'zh-CN'),
      await probe.ask(applicant, '{ probeOperations }', {}, 'en-GB,en;q=0.9'),
    ];
    expect(zh.errors?.[0]?.message).toBe('当前身份无此权限，需要角色：CENTER_OPERATIONS');
    expect(en.errors?.[0]?.message).toBe('Your roles do not allow this; it needs one of: CENTER_OPERATIONS');
  });

  it('answers null for a reference to what does not exist', async () => {
    expect(await asked(reviewer, entity, { refs: [{ __typename: 'ProbeDossier', id: 'none' }] })).toEqual([{ _entities: [null] }, []]);
  });

  it('is printed into the graph, and the same when it is built again', async () => {
    const { sdl } = await buildSubgraph(probeSubgraph('again').schema);
    const { data } = await probe.ask(nobody, '{ _service { sdl } }');
    expect(sdl).toContain('probeKnown: String @authenticated');
    expect(sdl).toContain('probeOperations: String @requiresScopes(scopes: [["CENTER_OPERATIONS"]])');
    expect(sdl).toContain('opinion: String @requiresScopes(scopes: [["DEPT_REVIEWER"], ["AUDITOR"]])');
    expect(sdl).toMatch(/type ProbeLedger @requiresScopes\(scopes: \[\["CENTER_SUPERVISOR"\]\]\)/);
    expect(sdl).toMatch(/type ProbeDossier implements ProbeFile @key\(fields: "id"\)/);
    for (const line of ['probeKnown: String @authenticated', '@requiresScopes(scopes: [["CENTER_OPERATIONS"]])'])
      expect(data?._service.sdl).toContain(line);
  });
});
