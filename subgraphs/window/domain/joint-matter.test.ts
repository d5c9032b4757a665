import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { stepsOfMatter } from './case-parts.js';
import { type JointMatter, type JointStep, jointMatterSource } from './joint-matter.js';
import { ancestors, structureFaults } from './matter-structure.js';

const step = (key: string, given: Partial<JointStep> = {}): JointStep => ({
  key,
  item: `tax.${key}`,
  needs: [],
  takes: {},
  replaces: {},
  onDenial: 'CANCEL_DEPENDANTS',
  mandatory: false,
  ...given,
});
const matter = (...steps: JointStep[]): JointMatter => ({
  code: 'matter',
  name: { zh: '一件事', en: 'Matter' },
  summary: '简介',
  basis: [{ document: '《制度》', article: '第九条' }],
  steps,
  outside: [],
});
const version = (itemId: string) => ({
  itemId,
  department: 'tax',
  slug: itemId,
  number: 1,
  definition: { slug: itemId } as ItemDefinition,
});

describe('a joint matter', () => {
  it('is sound when its steps wait for known ones in an order that ends', () => {
    expect(
      structureFaults(
        matter(
          step('a'),
          step('b', { needs: ['a'], takes: { code: 'a' } }),
          step('c', { needs: ['b'], takes: { code: 'a' }, replaces: { PAPER: 'b' } }),
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a step that stands twice', [step('a'), step('a')], 'step a stands twice'],
    ['a step that waits for an unknown one', [step('a'), step('b', { needs: ['z'] })], 'step b waits for z, which does not exist'],
    ['a step that waits for itself', [step('a', { needs: ['a'] }), step('b')], 'the steps wait for one another: a → a'],
    [
      'a circle',
      [step('a', { needs: ['c'] }), step('b', { needs: ['a'] }), step('c', { needs: ['b'] })],
      'the steps wait for one another: a → c → b → a',
    ],
    [
      'data from a step for which it does not wait',
      [step('a'), step('b', { takes: { code: 'a' } })],
      'step b takes code from a, for which it does not wait',
    ],
    [
      'data from an unknown step',
      [step('a'), step('b', { needs: ['a'], takes: { code: 'z' } })],
      'step b takes code from z, for which it does not wait',
    ],
    [
      'a material from a step that comes later',
      [step('a', { replaces: { PAPER: 'b' } }), step('b', { needs: ['a'] })],
      'step a takes PAPER from b, for which it does not wait',
    ],
  ])('tells %s', (_, steps, fault) => {
    expect(structureFaults(matter(...steps)).map(({ message }) => message.en)).toContain(fault);
  });

  it('is read strictly: a misspelt key is a fault', () => {
    const source = { ...matter(step('a'), step('b')), stepps: [] };
    expect(jointMatterSource.safeParse(source).success).toBe(false);
    expect(jointMatterSource.safeParse(matter(step('a'))).success).toBe(false);
  });

  it('keeps the order when a step between is not taken, and asks again for what that one would have produced', () => {
    const whole = matter(
      step('a'),
      step('b', { needs: ['a'], when: { STAFF: ['YES'] } }),
      step('c', { needs: ['b'], takes: { early: 'a', late: 'b' }, replaces: { FIRST: 'a', SECOND: 'b' } }),
    );
    const last = (answers: Record<string, string>) => stepsOfMatter(whole, answers, version).find(({ part }) => part.key === 'c');
    expect(last({ STAFF: 'YES' })).toMatchObject({
      needs: ['b'],
      takes: { early: 'a', late: 'b' },
      part: { supplied: ['early', 'late'], waivedMaterials: ['FIRST', 'SECOND'] },
    });
    expect(last({ STAFF: 'NO' })).toMatchObject({
      needs: ['a'],
      takes: { early: 'a' },
      part: { supplied: ['early'], waivedMaterials: ['FIRST'] },
    });
    expect(last({})).toEqual(last({ STAFF: 'NO' }));
  });

  it('waits, whichever steps are taken, for every taken one among those it came after', () => {
    const random = fc
      .array(fc.tuple(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), fc.boolean()), { minLength: 2, maxLength: 8 })
      .map((drawn) =>
        drawn.map(([needs, taken], index) =>
          step(`s${index}`, {
            needs: index === 0 ? [] : [...new Set(needs.map((need) => `s${need % index}`))],
            ...(taken ? {} : { when: { NEVER: ['YES'] } }),
          }),
        ),
      );
    fc.assert(
      fc.property(random, (steps) => {
        const planned = stepsOfMatter(matter(...steps), {}, version);
        const kept = matter(...planned.map(({ part, needs }) => step(part.key, { needs: [...needs] })));
        for (const { part } of planned) {
          const before = [...ancestors(matter(...steps), part.key)].filter((key) => planned.some((other) => other.part.key === key));
          expect([...ancestors(kept, part.key)].sort()).toEqual(before.sort());
        }
      }),
    );
  });
});
