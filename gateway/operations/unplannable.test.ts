import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Hall, openHall } from '../testing/hall.fixture.js';

const query = '{ case(id: "1") { title tasks { id remark } } }';

describe('an operation of which the planner makes no plan', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall({ limits: { planning: { time: 1 } } });
  });
  afterAll(async () => hall[Symbol.asyncDispose]());

  it('is refused with a code and a sentence, each time; the planner’s own words go to the log', async () => {
    for (const language of ['zh', 'en']) {
      const { status, data, errors } = await hall.ask(query, { 'accept-language': language });
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        {
          message: language === 'zh' ? expect.stringMatching('无法为该操作制定执行计划') : expect.stringMatching('No plan can be made'),
          extensions: { code: 'OPERATION_NOT_PLANNABLE' },
        },
      ]);
    }
    const told = hall.log.filter(({ msg }) => msg === 'no plan can be made of an operation');
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told[0])).toContain('Not done after');
  });

  it('hinders no other, for which less work is enough', async () => {
    expect((await hall.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
