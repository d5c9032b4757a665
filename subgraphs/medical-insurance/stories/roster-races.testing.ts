import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestEngine } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { InsuredEmployee } from '../persistence/insured-employee.entity.js';
import { UnitAccount } from '../persistence/unit-account.entity.js';
import { addition, additions, COLLEAGUE, disenrolment, EMPLOYEE, unit } from '../testing/applications.js';
import { enterUnit } from '../testing/books.js';
import { decide, openDesk, takeOn } from '../testing/desk.js';

export function rosterRaceStories(engine: TestEngine): void {
  describe(`decisions at the same moment on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
    });
    afterAll(() => desk.close());
    const enterprise = () => ({ ...unit, id: randomUUID() });
    const outcomes = async (tasks: readonly string[]) => {
      const answers = await Promise.all(tasks.map((taskId) => decide(desk, taskId)));
      return answers.map((answer) => (answer.code ?? answer.stage) as string);
    };

    it('insure a person once, of two units that add them', async () => {
      const [one, other] = [enterprise(), enterprise()];
      await enterUnit(desk, one.id);
      await enterUnit(desk, other.id);
      const roster = [addition(EMPLOYEE)];
      const tasks = [
        await takeOn(desk, additions(roster, { enterprise: one })),
        await takeOn(desk, additions(roster, { enterprise: other })),
      ];
      expect((await outcomes(tasks)).sort()).toEqual(['APPROVED', 'EMPLOYEE_ALREADY_INSURED']);
      expect(await desk.subgraph.store.reader().count(InsuredEmployee, { idNumber: EMPLOYEE })).toBe(1);
    });

    it('either close a unit or add an employee to it, never both', async () => {
      const leaving = enterprise();
      await enterUnit(desk, leaving.id);
      const close = await takeOn(desk, disenrolment({ enterprise: leaving }));
      const add = await takeOn(desk, additions([addition(COLLEAGUE)], { enterprise: leaving }));
      const [closed, added] = await outcomes([close, add]);
      expect([
        ['APPROVED', 'UNIT_NOT_ENROLLED'],
        ['ACTIVE_INSURED_REMAIN', 'APPROVED'],
      ]).toContainEqual([closed, added]);
      const reader = desk.subgraph.store.reader();
      const { status } = await reader.findOneOrFail(UnitAccount, { enterpriseId: leaving.id });
      const insured = await reader.count(InsuredEmployee, { enterpriseId: leaving.id, status: 'ACTIVE' });
      expect([status, insured]).toEqual(closed === 'APPROVED' ? ['CLOSED', 0] : ['ENROLLED', 1]);
    });
  });
}
