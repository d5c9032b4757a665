import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withChanges } from './draft-changes.js';

const draft = {
  name: { zh: '店招设置许可', en: 'Shop sign permit' },
  points: [
    { code: 'CLEAR', repair: '重新绘制' },
    { code: 'SIGNED', repair: '签名' },
  ],
  materials: [{ use: 'HANDLER_ID' }],
  guide: { conditions: ['已取得营业执照', '位于沿街门面'] },
};
const change = (place: string, value?: unknown, remove = false) => ({ place, value, remove });

describe('changes of a draft', () => {
  it('name list entries by their code and touch nothing else', () => {
    const made = withChanges(draft, [
      change('points/SIGNED/repair', '由法定代表人签名'),
      change('name/zh', '户外招牌设置许可'),
      change('guide/conditions/1', '位于城市主干道沿街门面'),
      change('materials/+', { use: 'POWER_OF_ATTORNEY' }),
      change('points/CLEAR', undefined, true),
    ]);
    expect(made).toEqual({
      source: {
        name: { zh: '户外招牌设置许可', en: 'Shop sign permit' },
        points: [{ code: 'SIGNED', repair: '由法定代表人签名' }],
        materials: [{ use: 'HANDLER_ID' }, { use: 'POWER_OF_ATTORNEY' }],
        guide: { conditions: ['已取得营业执照', '位于城市主干道沿街门面'] },
      },
    });
    expect(draft.points).toHaveLength(2);
  });

  it('make the objects on the way to a new value', () => {
    expect(withChanges(draft, [change('elements/onSite/visits', 1)])).toMatchObject({ source: { elements: { onSite: { visits: 1 } } } });
  });

  it('are made all or none: every one that does not fit is told', () => {
    const refused = withChanges(draft, [
      change('name/zh', '新名称'),
      change('points/UNKNOWN/repair', '某'),
      change('guide/hours', undefined, true),
      change('guide/conditions/9', '某'),
      change('guide/place'),
    ]);
    expect('faults' in refused && refused.faults.map(({ subject }) => subject)).toEqual([
      'points/UNKNOWN/repair',
      'guide/hours',
      'guide/conditions/9',
      'guide/place',
    ]);
    expect(draft.name.zh).toBe('店招设置许可');
  });

  it('never reach the prototype of an object', () => {
    for (const place of ['__proto__/polluted', 'name/__proto__/polluted', 'constructor/prototype/polluted'])
      expect('faults' in withChanges(draft, [change(place, true)])).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leave the draft that they were given untouched, whatever they say', () => {
    const places = fc.array(fc.constantFrom('points', 'CLEAR', 'name', 'zh', '+', '0', 'guide', 'conditions', 'x'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.jsonValue(), fc.boolean()), { maxLength: 5 }), (changes) => {
        const before = JSON.stringify(draft);
        withChanges(
          draft,
          changes.map(([keys, value, remove]) => change(keys.join('/'), value, remove)),
        );
        expect(JSON.stringify(draft)).toBe(before);
      }),
    );
  });
});
