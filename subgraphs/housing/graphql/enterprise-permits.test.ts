import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import {
  analyst,
  approve,
  approver,
  dataOf,
  entity,
  publicReader,
  reviewer,
  startHousing,
  stranger,
  taxApprover,
} from '../testing/housing-at-work.js';
import { fillBooks, sampleLines, sampleOrder } from '../testing/register-lines.js';

const ids = Array.from({ length: 10 }, (_, index) => `00000000-0000-4000-8000-0000000000${10 + index}`);
const [holder = ''] = ids;
const itself = callerWith({ sub: 'developer', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N1A0193'] });

const PERMITS = `permits {
  construction { number projectName floorArea contractPrice standing startDeadline startedOn revokedOn startExtensions { months grantedOn reason } }
  presale { number buildings units } fireDesign { number specialDesign } fireAcceptance { number kind }
  completion { number builtFloorArea } drainage { number validUntil isValid } cranes { number propertyFilingNumber removedOn } gas { number business isValid } }`;

for (const engine of await testEngines()) {
  describe(`what the housing bureau shows of an enterprise on ${engine.name}`, () => {
    let housing: TestSubgraph;
    beforeAll(async () => {
      housing = await startHousing(engine);
      for (const [index, id] of ids.entries())
        await fillBooks(housing, { id, creditCode: index === 0 ? '91150783MA0N1A0193' : null }, index === 0 ? '' : `-${index}`);
    });
    afterAll(() => housing.close());
    const enterprise = (caller: typeof approver, fields: string, id = holder) =>
      entity(housing, caller, { __typename: 'Enterprise', id }, fields);

    it('is every permit it has issued, to everybody, as it stands today', async () => {
      const { permits } = await enterprise(publicReader, PERMITS);
      expect(permits.construction).toEqual([
        {
          number: sampleLines.constructionPermits.number,
          projectName: '岭东花园一期工程',
          floorArea: 12_040.5,
          contractPrice: 999_999_999_999.99,
          standing: 'REVOKED',
          startDeadline: '2026-08-10',
          startedOn: '2026-07-01',
          revokedOn: '2026-08-01',
          startExtensions: [{ months: 2, grantedOn: '2026-06-03', reason: null }],
        },
      ]);
      expect(permits).toMatchObject({
        presale: [{ buildings: ['1号楼', '𠮷字楼'], units: 72 }],
        fireDesign: [{ specialDesign: true }],
        fireAcceptance: [{ kind: 'ACCEPTANCE' }],
        completion: [{ builtFloorArea: 11_950.75 }],
        drainage: [{ validUntil: '2031-03-09', isValid: true }],
        cranes: [{ propertyFilingNumber: '蒙EB-T00321', removedOn: '2026-12-31' }],
        gas: [{ business: 'PIPELINE', isValid: true }],
      });
    });

    it('is no permit that has run out, from the day after its last day', async () => {
      const fields = 'permits { drainage { isValid } }';
      housing.setTime('2031-03-09T15:59:59.000Z');
      expect(await enterprise(publicReader, fields)).toEqual({ permits: { drainage: [{ isValid: true }] } });
      housing.setTime('2031-03-09T16:00:00.000Z');
      expect(await enterprise(publicReader, fields)).toEqual({ permits: { drainage: [{ isValid: false }] } });
      housing.setTime('2026-09-10T02:00:00.000Z');
    });

    it('is no order to the public, to strangers, to other departments or to analysts', async () => {
      for (const caller of [publicReader, stranger, taxApprover, analyst])
        expect(await enterprise(caller, 'housingOrders { number }')).toEqual({ housingOrders: null });
    });

    it('is its orders and the cause of its extensions to the enterprise itself, the bureau and the auditor', async () => {
      const auditor = callerWith({ sub: 'auditor', roles: ['AUDITOR'] });
      for (const caller of [itself, reviewer, auditor]) {
        const { housingOrders, permits } = await enterprise(
          caller,
          'housingOrders { number kind liftedOn } permits { construction { startExtensions { reason } } }',
        );
        expect(housingOrders).toEqual([{ number: sampleOrder.number, kind: 'STOP_WORK', liftedOn: '2026-05-20' }]);
        expect(permits.construction[0].startExtensions).toEqual([{ reason: '场地不具备施工条件' }]);
      }
      expect(await enterprise(itself, 'housingOrders { number }', ids[1])).toEqual({ housingOrders: null });
    });

    it('is nothing of an enterprise that the bureau has never met', async () => {
      expect(await enterprise(approver, PERMITS, '00000000-0000-4000-8000-00000000ffff')).toBeNull();
    });

    it.each([
      ['its staff', approver],
      ['the public', publicReader],
    ])('costs %s as many statements for ten enterprises as for one', async (_who, caller) => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { id ${PERMITS} housingOrders { number } } } }`;
      const statements = async (some: readonly string[]) => {
        housing.statements.length = 0;
        const of = some.map((id) => ({ __typename: 'Enterprise', id }));
        const answered = dataOf(await housing.ask(caller, query, { of }))._entities;
        expect(answered.map(({ permits }: any) => permits.construction.length)).toEqual(some.map(() => 1));
        return housing.statements.length;
      };
      expect(await statements(ids)).toBe(await statements([holder]));
    });

    it('keeps the paper file from the applicant and the inspectors from analysts', async () => {
      const { taskId } = await approve(housing, 'fire-acceptance');
      const fields = 'archiveReference siteVisit { visitedOn inspectors passed } correctionOrderNumber expertReview { experts }';
      const task = (caller: typeof approver) => entity(housing, caller, { __typename: 'HousingTask', id: taskId }, fields);
      const visit = { visitedOn: '2026-09-08', inspectors: ['王建国', '赵敏'], passed: true };
      const none = { correctionOrderNumber: null, expertReview: null };
      expect(await task(approver)).toEqual({ archiveReference: '施许2024-003卷', siteVisit: visit, ...none });
      expect(await task(callerWith({ sub: 'applicant', roles: ['ENTERPRISE_USER'] }))).toEqual({
        archiveReference: null,
        siteVisit: visit,
        ...none,
      });
      expect(await task(analyst)).toEqual({ archiveReference: null, siteVisit: { ...visit, inspectors: null }, ...none });
    });
  });
}
