import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departments } from '../../../../schema/departments.js';
import { testItem, testMaterial, testPoint } from '../../domain/catalogue/item.testing.js';
import { generatedPart } from '../../domain/catalogue/parts.testing.js';
import { projectRoot } from '../../server/project-root.js';
import { nasty } from '../../testing/nasty-texts.js';
import { loadCatalogue, loadVocabulary } from '../load-catalogue.js';
import { itemYaml } from './item-yaml.js';
import { readItemYaml } from './read-item-yaml.js';

const vocabulary = loadVocabulary();
const folder = (code: string) => join(projectRoot, 'subgraphs', code, 'catalogue');
const shipped = departments.flatMap(({ code }) => loadCatalogue(folder(code), vocabulary).map((item) => ({ code, slug: item.slug, item })));
const again = (item: object) => readItemYaml(itemYaml(item as Record<string, unknown>, vocabulary), vocabulary);

describe('the file of an item', () => {
  it.each(shipped)('$code $slug is read again as the same item', ({ item }) => {
    expect(again(item)).toEqual({ definition: item });
  });

  it('refers to the vocabulary as the shipped files do, and is hardly longer than they are', () => {
    for (const { code, slug, item } of shipped) {
      const [written, before] = [itemYaml(item, vocabulary), readFileSync(join(folder(code), `${slug}.yaml`), 'utf8')];
      const uses = (text: string) => [...text.matchAll(/use: ([A-Z_]+)/g)].map(([, word]) => word).sort();
      expect({ slug, uses: uses(written) }).toEqual({ slug, uses: expect.arrayContaining(uses(before)) });
      expect({ slug, ratio: written.length / before.length < 1.35 }).toEqual({ slug, ratio: true });
    }
  });

  it('keeps every text as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, standard, keyword) => {
        const item = testItem({
          name: { zh: name.trim(), en: 'x' },
          keywords: [keyword.trim()],
          materials: [testMaterial({ code: 'DRAWING', standard: standard.trim() })],
        });
        expect(again(item)).toEqual({ definition: item });
      }),
    );
  });

  it('keeps whatever an item is made of', () => {
    fc.assert(
      fc.property(generatedPart('any'), ({ item }) => {
        const whole = { ...item, points: [...item.points, testPoint({ code: 'ALWAYS' })] };
        expect(again(whole)).toEqual({ definition: JSON.parse(JSON.stringify(whole)) });
      }),
    );
  });

  it('writes a draft of any shape', () => {
    expect(itemYaml({ slug: 'new-item' }, vocabulary)).toBe('slug: new-item\n');
    expect(itemYaml({ slug: 'new-item', materials: 'none yet', form: null, odd: [1] }, vocabulary)).toContain('odd: [ 1 ]');
  });
});
