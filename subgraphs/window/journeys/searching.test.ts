import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ITEM_PUBLISHED } from '../../kit/contract/item-published.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { Row } from '../testing/acts.js';
import { clerk, founder, nobody, operations, reviewerOf } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';

const PERMIT = 'housing.construction-permit';
const LIST = `query List($search: String, $department: String, $matter: String, $handlingType: HandlingType, $takesNewCases: Boolean, $first: Int, $after: String) {
  serviceItems(search: $search, department: $department, matter: $matter, handlingType: $handlingType, takesNewCases: $takesNewCases, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } facets { department { value count } matter { value count } handlingType { value count } }
    edges { cursor score highlights { field fragments { text hit } } node { id name department { code } } }
  }
}`;

describe.each(await testEngines())('the catalogue is searched ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const ask = (variables: Row, caller: Caller = nobody) => window.ask(caller, LIST, variables);
  const list = async (variables: Row, caller: Caller = nobody): Promise<Row> => {
    const { data, errors } = await ask(variables, caller);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).serviceItems as Row;
  };
  const ids = async (variables: Row, caller: Caller = nobody) =>
    (await list(variables, caller)).edges.map(({ node }: Row) => node.id) as string[];

  it('by anybody, with what was found marked and counted', async () => {
    const found = await list({ search: 'sgxk', first: 3 });
    expect(found.edges[0].node).toMatchObject({ id: PERMIT, department: { code: 'housing' } });
    expect(found.edges[0].highlights[0]).toEqual({ field: 'name', fragments: expect.arrayContaining([{ text: '施工许可', hit: true }]) });
    expect(found.facets.department[0]).toMatchObject({ value: 'housing' });
  });

  it('and narrowed by department, joint matter and handling type', async () => {
    expect(await ids({ department: 'tax', first: 100 })).toHaveLength(items.filter(({ department }) => department === 'tax').length);
    expect((await ids({ matter: 'enterprise-establishment' })).sort()).toEqual([
      'hr-social-security.social-insurance-registration',
      'market-supervision.company-registration',
      'medical-insurance.unit-enrolment',
      'provident-fund.unit-registration',
      'tax.new-taxpayer-package',
    ]);
    const instant = await list({ handlingType: 'INSTANT', first: 100 });
    expect(instant.totalCount).toBe(items.filter(({ definition }) => definition.handling === 'INSTANT').length);
    expect(await ids({ search: '注销', matter: 'enterprise-deregistration', department: 'tax' })).toEqual(['tax.tax-clearance']);
    expect(await ids({ department: 'no-such' })).toEqual([]);
  });

  it('page by page, each item once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Row = await list({ search: '登记', first: 4, after });
      seen.push(...page.edges.map(({ node }: Row) => node.id as string));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await list({ search: '登记', first: 1 })).totalCount);
  });

  it('but a cursor continues its own question only, and nobody can make one up', async () => {
    const { pageInfo } = await list({ search: '登记', first: 2 });
    for (const variables of [
      { search: '许可', first: 2, after: pageInfo.endCursor },
      { search: '登记', department: 'tax', first: 2, after: pageInfo.endCursor },
      { search: '登记', after: Buffer.from('{"question":"x","row":-1}').toString('base64url') },
      { after: 'tampered' },
      { first: 0 },
      { first: -5 },
      { first: 101 },
      { search: '长'.repeat(101) },
    ])
      expect((await ask(variables)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await list({ search: '   ', first: 100 })).totalCount).toBe(items.length);
  });

  it('and asks the database for what changed and for the page, however much was found', async () => {
    await list({ search: '登记', first: 20 });
    const count = async (variables: Row): Promise<number> => {
      window.statements.length = 0;
      await list(variables);
      return window.statements.length;
    };
    expect(await count({ search: '登记', first: 20 })).toBe(await count({ search: '登记', first: 1 }));
    expect(await count({ search: '登记', first: 20 })).toBeLessThanOrEqual(3);
  });

  it('and shows what was published, withdrawn or has taken effect in the next search', async () => {
    const { definition } = items.find(({ itemId }) => itemId === PERMIT) as (typeof items)[number];
    const publishedAt = window.subgraph.store.clock().toISOString();
    await window.hear('housing', ITEM_PUBLISHED, {
      itemId: PERMIT,
      department: 'housing',
      slug: definition.slug,
      number: 2,
      publishedAt,
      effectiveAt: '2026-11-30T16:00:00.000Z',
      definition: { ...definition, keywords: ['蓝天凭据'] },
    });
    expect((await list({ search: '蓝天凭据' })).edges[0]?.node.id).not.toBe(PERMIT);
    window.setTime('2026-11-30T16:00:00.000Z');
    expect((await list({ search: '蓝天凭据' })).edges[0]?.node.id).toBe(PERMIT);
    await window.withdraw(PERMIT, 'housing');
    expect(await ids({ search: '蓝天凭据' })).not.toContain(PERMIT);
  });

  it('by each only as far as he may see: a withdrawn item is for those who still finish its cases, in counts too', async () => {
    for (const caller of [clerk, operations, reviewerOf('housing')]) {
      expect(await ids({ search: '施工许可', first: 1 }, caller)).toEqual([PERMIT]);
      expect(await ids({ takesNewCases: false }, caller)).toEqual([PERMIT]);
    }
    const housing = items.filter(({ department }) => department === 'housing').length;
    for (const caller of [nobody, founder, reviewerOf('tax')]) {
      expect(await ids({ search: '施工许可', first: 1 }, caller)).not.toEqual([PERMIT]);
      expect(await ids({ takesNewCases: false }, caller)).toEqual([]);
      const { totalCount, facets } = await list({ first: 1 }, caller);
      expect(totalCount).toBe(items.length - 1);
      expect(facets.department.find(({ value }: Row) => value === 'housing').count).toBe(housing - 1);
    }
    expect((await window.ask(nobody, `{ serviceItem(id: "${PERMIT}") { id takesNewCases } }`)).data).toEqual({
      serviceItem: { id: PERMIT, takesNewCases: false },
    });
  });

  it('by many at once: the index is built once and all get the same answer', async () => {
    const other = await openWindow(engine);
    try {
      other.statements.length = 0;
      const answers = await Promise.all(Array.from({ length: 8 }, () => other.ask(nobody, LIST, { search: 'gjj', first: 5 })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(other.statements.filter((statement) => statement.includes('kept_item_version')).length).toBeLessThanOrEqual(1 + 8);
    } finally {
      await other.close();
    }
  });
});
