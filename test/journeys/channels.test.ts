import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departments } from '../../schema/departments.js';
import { checklistOf } from '../../subgraphs/kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { completeAnswers } from '../../subgraphs/kit/domain/catalogue/proof/scenario-space.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { answersInput } from '../../subgraphs/window/testing/acts.js';
import { items } from '../../subgraphs/window/testing/open-window.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const LIST = `query ($itemId: ID!, $answers: [AnswerInput!]!) {
  checklist(itemId: $itemId, answers: $answers) {
    __typename
    ... on Checklist {
      complete materials { code required originals copies waiver standards reasons { because { question answer } } } waived { code }
      points { code passes automatic } steps { code } notice { heading lines } form
    }
    ... on Refusal { code message }
  }
}`;
/** Who asks in which channel: the public site without a token, 蒙速办 as a citizen, the window, assistance, and a department at the back. */
const CHANNELS = ['', 'founder', 'window-clerk', 'guide', 'tax-reviewer'];
const [engine] = await testEngines();
if (engine === undefined) throw new Error('There is no engine');

describe('the same answers give the same list in every channel', () => {
  let hall: TestHall;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    hall = await startTestHall(engine);
    for (const persona of CHANNELS.filter((one) => one !== '')) tokens.set(persona, await hall.issuer.tokenFor(persona));
  });
  afterAll(() => hall.close());

  const ask = async (persona: string, variables: object): Promise<any> => {
    const token = tokens.get(persona);
    const response = await fetch(`${hall.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: LIST, variables }),
    });
    return ((await response.json()) as any).data.checklist;
  };

  it.each(items.map(({ itemId, definition }) => [itemId, definition] as const))('%s', async (itemId, definition: ItemDefinition) => {
    const scenarios = completeAnswers(definition.questions, 20_000) ?? [];
    expect(scenarios.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...scenarios),
        fc.constantFrom(...CHANNELS),
        fc.constantFrom(...CHANNELS),
        async (answers, one, other) => {
          const [first, second] = [
            await ask(one, { itemId, answers: answersInput(answers) }),
            await ask(other, { itemId, answers: answersInput(answers) }),
          ];
          expect(second).toEqual(first);
          expect(first).toMatchObject({ __typename: 'Checklist', complete: true });
          // What a front end works out for itself from the published version is the same again.
          const own = checklistOf([{ key: definition.slug, item: definition, supplied: [], waivedMaterials: [] }], answers);
          expect(first.materials.map(({ code }: any) => code)).toEqual(own.materials.map(({ code }) => code));
          expect(first.points.map(({ code }: any) => code)).toEqual(own.points.map(({ code }) => code));
          expect(first.form).toEqual(JSON.parse(JSON.stringify(own.form)));
        },
      ),
      { numRuns: 2 },
    );
  });

  it('for every department that the hall has', () => {
    expect(new Set(items.map(({ department }) => department))).toEqual(new Set(departments.map(({ code }) => code)));
  });
});
