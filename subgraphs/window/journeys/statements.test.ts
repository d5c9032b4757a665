import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, look, type Row, submit, tasksOf } from '../testing/acts.js';
import { clerk, developer, founder } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const WHOLE = `id applicantName form reviewPoints { code verdict } notices { number } enterprise { id name }
  tasks { id title status department { code name } dueOn } results { number } deliveries { id } timeline { type step }`;

describe.each(await testEngines())('the window asks its database as often for much as for little ($name)', (engine) => {
  let window: OpenWindow;
  let joint: string;
  let single: string;
  beforeAll(async () => {
    window = await openWindow(engine);
    const founding = storyOf('single-shareholder');
    const found = await accepted(window, founder, clerk, founding);
    await window.decide({
      ...(tasksOf(found).registration as { taskId: string; department: string }),
      produced: { registeredOn: '2026-11-24' },
    });
    joint = found.id as string;
    single = (await accepted(window, developer, clerk, storyOf('construction-permit'))).id as string;
    for (let mark = 1; mark <= 9; mark += 1) await submit(window, founder, renamed(founding, `${mark}号`));
  });
  afterAll(() => window.close());

  /** Of the second time: what never changes (published versions, entries of the journal) is read once a process. */
  const counted = async (query: string): Promise<number> => {
    await window.ask(clerk, query);
    window.statements.length = 0;
    const { errors } = await window.ask(clerk, query);
    expect(errors).toBeUndefined();
    return window.statements.length;
  };

  it('for a case with five tasks as for one with one', async () => {
    expect((await look(window, clerk, joint)).tasks).toHaveLength(5);
    const ofJoint = await counted(`{ case(id: "${joint}") { ${WHOLE} } }`);
    expect(ofJoint).toBe(await counted(`{ case(id: "${single}") { ${WHOLE} } }`));
    expect(ofJoint).toBeLessThanOrEqual(9);
  });

  it('for twenty cases as for two', async () => {
    const list = (first: number) => counted(`{ cases(first: ${first}) { edges { node { ${WHOLE} } } } }`);
    expect(await list(20)).toBe(await list(2));
  });

  it('for a page of the catalogue of any size', async () => {
    const list = (first: number) => counted(`{ serviceItems(first: ${first}) { edges { node { id name windowCopy { number } } } } }`);
    expect(await list(100)).toBe(await list(1));
  });

  it('and pages the catalogue without a gap', async () => {
    const all = async (first: number, department: string | null = null): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = null; ; ) {
        const { data } = await window.ask(
          clerk,
          'query ($d: String, $f: Int, $a: String) { serviceItems(department: $d, first: $f, after: $a) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
          { d: department, f: first, a: after },
        );
        const page = data?.serviceItems as Row;
        found.push(...(page.edges as Row[]).map(({ node }) => node.id as string));
        if (!page.pageInfo.hasNextPage) return found;
        after = page.pageInfo.endCursor as string;
      }
    };
    const shipped = items.map(({ itemId }) => itemId).sort();
    for (const size of [1, 7, items.length - 1, items.length, 100]) expect(await all(size)).toEqual(shipped);
    expect(await all(3, 'tax')).toEqual(shipped.filter((id) => id.startsWith('tax.')));
    expect(await all(3, 'no-such')).toEqual([]);
  });
});
