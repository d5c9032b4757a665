import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { noPermits } from '../domain/housing-facts.js';
import { entryOf } from '../domain/register/enter-approval.js';
import type { IssuedBook } from '../domain/register/register-records.js';
import { housingResults } from '../domain/results/results.js';
import { apply, startHousing } from '../testing/housing-at-work.js';
import { fillBooks, sampleLines, sampleOrder } from '../testing/register-lines.js';
import { subjectOf } from '../testing/subject.js';
import { bookOfItem, books } from './books.js';
import { CorrectionOrder } from './correction-order.entity.js';
import { loadFacts } from './load-facts.js';
import { PermitHolder } from './permit-holder.entity.js';

const enterpriseId = '00000000-0000-4000-8000-0000000000a1';

describe('the books of the register', () => {
  it.each(Object.entries(housingResults))('take an approval of %s where the table of items says', (item, make) => {
    const subject = subjectOf(item);
    expect(entryOf(subject, make(subject, 1)).book).toBe(bookOfItem[item]);
  });
});

for (const engine of await testEngines()) {
  describe(`the register on ${engine.name}`, () => {
    let housing: TestSubgraph;
    beforeAll(async () => {
      housing = await startHousing(engine);
      await fillBooks(housing, { id: enterpriseId, creditCode: null });
    });
    afterAll(() => housing.close());
    const reader = () => housing.subgraph.store.reader();

    it.each(Object.entries(sampleLines))('gives back a line of %s as it was written', async (book, line) => {
      const row = await reader().findOneOrFail(books[book as IssuedBook] as typeof books.cranes, { number: line.number });
      expect({ ...row }).toMatchObject({ ...line, enterpriseId, taskId: null });
    });

    it('gives back an order and a holder as they were written', async () => {
      expect({ ...(await reader().findOneOrFail(CorrectionOrder, { number: sampleOrder.number })) }).toEqual({
        ...sampleOrder,
        enterpriseId,
      });
      const em = reader();
      em.create(PermitHolder, { enterpriseId, entries: 3 });
      await em.flush();
      expect({ ...(await reader().findOneOrFail(PermitHolder, { enterpriseId })) }).toEqual({ enterpriseId, entries: 3, revision: 1 });
    });

    it('tells the rules all it holds about an enterprise, and nothing about one it has never met', async () => {
      const facts = JSON.parse(JSON.stringify(await loadFacts(reader(), { id: enterpriseId })));
      for (const [book, line] of Object.entries(sampleLines)) expect(facts[book]).toMatchObject([line]);
      expect(facts.orders).toMatchObject([sampleOrder]);
      expect(await loadFacts(reader(), { id: 'nobody' })).toEqual(noPermits());
    });

    it('asks the database as often for a full register as for an empty one', async () => {
      const statements = async (id: string) => {
        housing.statements.length = 0;
        await loadFacts(reader(), { id });
        return housing.statements.length;
      };
      const empty = await statements('nobody');
      expect(empty).toBe(11);
      await apply(housing, 'crane-registration', { enterpriseId });
      await apply(housing, 'crane-registration', { enterpriseId });
      expect(await statements(enterpriseId)).toBe(empty);
    });

    it('tells of a machine that the enterprise applies for and another has standing', async () => {
      const user = '00000000-0000-4000-8000-0000000000a2';
      expect((await loadFacts(reader(), { id: user })).cranes).toEqual([]);
      await apply(housing, 'crane-registration', {
        enterpriseId: user,
        form: { propertyFilingNumber: ` ${sampleLines.cranes.propertyFilingNumber} ` },
      });
      expect((await loadFacts(reader(), { id: user })).cranes).toMatchObject([{ number: sampleLines.cranes.number, enterpriseId }]);
    });
  });
}
