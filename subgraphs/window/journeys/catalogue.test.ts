import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ITEM_PUBLISHED, ITEM_RESTORED, VERSION_HELD, VERSION_RETRACTED } from '../../kit/contract/item-published.message.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, look, type Row, submission, submit } from '../testing/acts.js';
import { clerk, developer, founder, nobody } from '../testing/callers.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import type { ShippedItem } from '../testing/shipped-catalogues.js';
import { storyOf } from '../testing/stories.js';

const PERMIT = 'housing.construction-permit';
const story = storyOf('construction-permit');
/** The window stands at 23 November 2026, 10:00 in Shanghai. */
const FIRST_OF_DECEMBER = '2026-11-30T16:00:00.000Z';

describe.each(await testEngines())('the window keeps what departments publish ($name)', (engine) => {
  let window: OpenWindow;
  beforeEach(async () => {
    window = await openWindow(engine);
  });
  afterEach(() => window.close());

  const shipped = (itemId: string): ShippedItem => items.find((item) => item.itemId === itemId) as ShippedItem;
  const renamed = (name: string): ItemDefinition => {
    const { definition } = shipped(PERMIT);
    return { ...definition, name: { ...definition.name, zh: name } };
  };
  const publish = (number: number, definition: ItemDefinition, effectiveAt: string, itemId = PERMIT) => {
    const { department } = shipped(itemId);
    const publishedAt = window.subgraph.store.clock().toISOString();
    return window.hear(department, ITEM_PUBLISHED, {
      itemId,
      department,
      slug: definition.slug,
      number,
      publishedAt,
      effectiveAt,
      definition,
    });
  };
  const copy = async (): Promise<Row> => {
    const { data } = await window.ask(nobody, `{ serviceItem(id: "${PERMIT}") { name takesNewCases windowCopy { number effectiveAt } } }`);
    return (data as Row).serviceItem as Row;
  };

  it('and follows a version from its instant on, without hearing anything more', async () => {
    await publish(2, renamed('建筑工程施工许可（新）'), FIRST_OF_DECEMBER);
    expect(await copy()).toMatchObject({ windowCopy: { number: 1 } });
    window.setTime('2026-11-30T15:59:59.999Z');
    expect(await copy()).toMatchObject({ windowCopy: { number: 1 } });
    window.setTime(FIRST_OF_DECEMBER);
    expect(await copy()).toMatchObject({ name: '建筑工程施工许可（新）', windowCopy: { number: 2, effectiveAt: FIRST_OF_DECEMBER } });
  });

  it('and pins a case to the version of the moment of submission, whatever follows', async () => {
    await publish(2, renamed('建筑工程施工许可（新）'), FIRST_OF_DECEMBER);
    const found = await accepted(window, developer, clerk, story);
    window.setTime(FIRST_OF_DECEMBER);
    expect((await look(window, clerk, found.id as string)).tasks[0].title).toBe(shipped(PERMIT).definition.name.zh);
    expect((await window.released('housing'))[0]?.versionNumber).toBe(1);
  });

  it('and goes back to the version before where one is taken back, though the message came late', async () => {
    await publish(2, renamed('建筑工程施工许可（新）'), FIRST_OF_DECEMBER);
    window.setTime('2026-12-01T01:00:00.000Z');
    const { id } = await submit(window, developer, story);
    await window.hear('housing', VERSION_RETRACTED, { itemId: PERMIT, number: 2 });
    expect(await copy()).toMatchObject({ windowCopy: { number: 1 } });
    // Whoever applied in between keeps the version that was shown to him.
    expect((await look(window, clerk, id as string)).tasks[0].title).toBe('建筑工程施工许可（新）');
  });

  it('and refuses new cases of a withdrawn item until it is restored', async () => {
    await window.withdraw(PERMIT, 'housing');
    expect(await copy()).toMatchObject({ takesNewCases: false });
    expect(await act(window, developer, 'submitCase', submission(story))).toMatchObject({ code: 'ITEM_WITHDRAWN' });
    await window.hear('housing', ITEM_RESTORED, { itemId: PERMIT });
    expect(await act(window, developer, 'submitCase', submission(story))).toMatchObject({ __typename: 'Case' });
  });

  it('and does not take an item of which nothing has taken effect yet', async () => {
    const definition = { ...renamed('井盖设置备案'), slug: 'manhole-filing' };
    await window.hear('housing', ITEM_PUBLISHED, {
      itemId: 'housing.manhole-filing',
      department: 'housing',
      slug: definition.slug,
      number: 1,
      publishedAt: window.subgraph.store.clock().toISOString(),
      effectiveAt: FIRST_OF_DECEMBER,
      definition,
    });
    const { data } = await window.ask(
      nobody,
      '{ serviceItem(id: "housing.manhole-filing") { id } serviceItems(department: "housing", first: 100) { edges { node { id } } } }',
    );
    expect((data as Row).serviceItem).toBeNull();
    expect((data as Row).serviceItems.edges.map(({ node }: Row) => node.id)).not.toContain('housing.manhole-filing');
    expect(await act(window, developer, 'submitCase', submission({ ...story, itemId: 'housing.manhole-filing' }))).toMatchObject({
      code: 'SUBJECT_UNKNOWN',
    });
    window.setTime(FIRST_OF_DECEMBER);
    expect((await window.ask(nobody, '{ serviceItem(id: "housing.manhole-filing") { name } }')).data).toEqual({
      serviceItem: { name: '井盖设置备案' },
    });
  });

  describe('and cannot be broken by a version that a joint matter would not survive', () => {
    const REGISTRATION = 'market-supervision.company-registration';
    const founding = storyOf('single-shareholder');
    const breaking = (): [string, ItemDefinition][] => {
      const { definition } = shipped(REGISTRATION);
      return [
        ['it no longer produces the credit code', { ...definition, produces: [] }],
        [
          'it means something else by a field that others use',
          {
            ...definition,
            form: {
              ...definition.form,
              properties: { ...definition.form.properties, enterpriseName: { type: 'number', title: '企业名称' } },
            },
          },
        ],
        [
          'it gives a shared question other options',
          {
            ...definition,
            questions: definition.questions.map((question) =>
              question.code === 'AGENT' ? { ...question, options: [...question.options, { code: 'MAYBE', text: '不确定' }] } : question,
            ),
          },
        ],
      ];
    };

    it.each([0, 1, 2])('(%i)', async (index) => {
      const [, definition] = breaking()[index] as [string, ItemDefinition];
      const now = window.subgraph.store.clock().toISOString();
      await publish(2, definition, now, REGISTRATION);
      const { data } = await window.ask(nobody, `{ serviceItem(id: "${REGISTRATION}") { windowCopy { number } } }`);
      expect(data).toEqual({ serviceItem: { windowCopy: { number: 1 } } });
      expect(await act(window, founder, 'submitCase', submission(founding))).toMatchObject({ __typename: 'Case' });
      const { entries } = await readFeed(window.subgraph.store, 'market-supervision', {}, 100);
      const held = entries.filter(({ type }) => type === VERSION_HELD);
      expect(held).toHaveLength(1);
      expect(held[0]?.data.faults).toEqual(expect.arrayContaining([expect.objectContaining({ place: expect.any(String) })]));
      await publish(3, { ...shipped(REGISTRATION).definition, keywords: ['开公司'] }, now, REGISTRATION);
      expect((await window.ask(nobody, `{ serviceItem(id: "${REGISTRATION}") { windowCopy { number } } }`)).data).toEqual({
        serviceItem: { windowCopy: { number: 3 } },
      });
    });
  });
});
