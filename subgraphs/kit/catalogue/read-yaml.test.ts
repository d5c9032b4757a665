import { describe, expect, it } from '@jest/globals';
import { readYaml } from './read-yaml.js';

const faults = (text: string) => {
  const read = readYaml(text);
  return 'faults' in read ? read.faults.map(({ subject }) => subject) : null;
};

describe('the text of an item', () => {
  it('is a mapping, with anchors where a writer likes them', () => {
    expect(readYaml('basis: &law { document: 《法》 }\npoint: { basis: *law }')).toEqual({
      source: { basis: { document: '《法》' }, point: { basis: { document: '《法》' } } },
    });
  });

  it('is refused with the line on which it cannot be read', () => {
    expect(faults('slug: a\nname: { zh: 店招\n')).toEqual([expect.stringMatching(/^[23]$/)]);
    expect(faults('slug: a\nname: b\nslug: c\n')).toEqual(['3']);
  });

  it('is refused where it is no mapping, refers to itself or multiplies itself', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`)].join(
      '\n',
    );
    for (const text of ['- a\n- b', '店招', '', 'null', 'a: &a [*a]', bomb, 'x'.repeat(400_001)]) expect(faults(text)).toEqual(['1']);
  });

  it('never makes anything but data', () => {
    expect(faults('a: !!js/function "function () {}"')).not.toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    readYaml('__proto__: { polluted: true }');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
