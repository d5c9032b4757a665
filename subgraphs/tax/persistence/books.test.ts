import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityMetadata, EntitySchema } from '@mikro-orm/core';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { ordinaryTaxpayer } from '../demo/demo-books.js';
import { seedTaxDemo } from '../demo/seed-demo.js';
import { noTaxFacts } from '../domain/no-tax-facts.js';
import { approver, construction, restaurant, startTax, taxpayersOf } from '../testing/tax-under-test.js';
import { loadFactsOf, loadTaxFacts } from './load-facts.js';
import { taxEntities } from './tax-tables.js';
import { TaxpayerRecord } from './taxpayer.entity.js';

const FIELDS = `number vatStatus invoiceQuota accounts { maskedNumber } deferrals { amount }
  openMatters { arrears { amount } lateFees { amount } investigations }`;
const many = Array.from({ length: 10 }, (_, index) => `10000000-0000-4000-8000-00000000000${index}`);

for (const engine of await testEngines()) {
  describe(`the bureau’s books (${engine.name})`, () => {
    let tax: TestSubgraph;
    beforeAll(async () => {
      tax = await startTax(engine);
      await write(tax.subgraph.store, 'SYSTEM', async ({ em }) => {
        for (const [index, id] of many.entries()) {
          em.create(KnownEnterprise, { id, name: `测试企业${index}`, creditCode: null });
          em.create(TaxpayerRecord, { ...taxpayer, enterpriseId: id, number: `TEST00000000000${index}` });
        }
      });
    });
    afterAll(() => tax.close());

    it('have the columns that the entities name, in every table, and give back what was put in', async () => {
      for (const entity of taxEntities as readonly EntitySchema[]) {
        const meta = tax.subgraph.store.orm.getMetadata().get(entity.init().name as never);
        const row = sampleOf(meta);
        await write(tax.subgraph.store, 'SYSTEM', async ({ em }) => {
          em.create(entity, row as never);
        });
        const back = await tax.subgraph.store.reader().findOneOrFail(entity, keyOf(meta, row) as never);
        expect(back).toMatchObject(row);
        const [raw] = await tax.subgraph.store.orm.em.getConnection().execute(`select * from ${meta.tableName} limit 1`);
        expect(Object.keys(raw as object).sort()).toEqual(
          Object.values(meta.properties)
            .flatMap((property) => property.fieldNames)
            .sort(),
        );
      }
    });

    it('answer for an enterprise that nobody knows', async () => {
      const enterprise = { id: 'unknown', name: '未知', creditCode: '91150783MA0Q4D040C' };
      expect(await loadTaxFacts(tax.subgraph.store.reader(), enterprise)).toEqual({ ...noTaxFacts, registeredCode: enterprise.creditCode });
    });

    it('give each enterprise its own facts, with as many statements for two as for one', async () => {
      const load = async (enterprises: readonly (typeof construction)[]) => {
        tax.statements.length = 0;
        const facts = await loadFactsOf(tax.subgraph.store.reader(), enterprises);
        return { facts, statements: tax.statements.length };
      };
      const both = await load([construction, restaurant]);
      expect(both.facts.map((facts) => [facts.taxpayer?.number, facts.arrears.length, facts.payments.length])).toEqual([
        [construction.creditCode, 0, 3],
        [restaurant.creditCode, 1, 0],
      ]);
      expect(both.statements).toBe((await load([construction])).statements);
      expect(both.statements).toBe(10);
    });

    it('are read for ten enterprises with the statements of one', async () => {
      const count = async (ids: readonly string[]) => {
        tax.statements.length = 0;
        const taxpayers = await taxpayersOf(tax, approver, ids, FIELDS);
        expect(taxpayers.filter((found) => found?.vatStatus === 'SMALL_SCALE')).toHaveLength(ids.length);
        return tax.statements.length;
      };
      expect(await count(many)).toBe(await count(many.slice(0, 1)));
    });

    it('keep what a demo has done when it is started again', async () => {
      const { store } = tax.subgraph;
      await write(store, 'SYSTEM', async ({ em }) => {
        (await em.findOneOrFail(TaxpayerRecord, { enterpriseId: construction.id })).invoiceQuotaFen = 1;
      });
      const postings = await store.reader().count(Posting);
      await seedTaxDemo(store);
      const reader = store.reader();
      expect((await reader.findOneOrFail(TaxpayerRecord, { enterpriseId: construction.id })).invoiceQuotaFen).toBe(1);
      expect(await reader.count(Posting)).toBe(postings);
    });
  });
}

const taxpayer = {
  ...ordinaryTaxpayer,
  name: '测试企业',
  confirmedOn: '2024-05-10',
  vatStatus: 'SMALL_SCALE' as const,
  generalFrom: null,
  recognisedTaxes: ['VAT' as const],
  accountingSystem: null,
  creditGrade: null,
  invoiceQuotaFen: 10_000_000_000_001,
  lastPeriodTaxFen: { VAT: 123_456 },
  salesOfTwelveMonthsFen: null,
};

/** A value for every property but the version, each of its property's own kind and as long as it may be. */
function sampleOf({ tableName, properties }: EntityMetadata): Record<string, unknown> {
  if (tableName === 'taxpayer') return { ...taxpayer, enterpriseId: 'sample', number: 'SAMPLE000000000000' };
  const own = Object.values(properties).filter((property) => !property.version);
  return Object.fromEntries(own.map(({ name, length }) => [name, length === undefined ? numberFor(name) : '9'.repeat(length)]));
}

/** Amounts in fen may pass what 32 bits hold; counts do not. */
function numberFor(name: string): number {
  return name.endsWith('Fen') ? 900_000_000_000_001 : 1_000_000;
}

function keyOf({ primaryKeys }: EntityMetadata, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(primaryKeys.map((key) => [key, row[key]]));
}
