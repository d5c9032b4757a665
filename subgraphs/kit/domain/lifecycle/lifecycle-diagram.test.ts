import { describe, expect, it } from '@jest/globals';
import { defineLifecycle } from './define-lifecycle.js';
import { lifecycleDiagram, lifecycleRows } from './lifecycle-diagram.js';

const { table } = defineLifecycle({
  name: 'sheet',
  initial: 'DRAWN_UP',
  stages: {
    DRAWN_UP: { label: { zh: '已开具', en: 'Drawn up' }, acts: { sign: 'SIGNED', drop: 'VOID', cancel: 'VOID' } },
    SIGNED: { label: { zh: '已签收', en: 'Signed' }, acts: {} },
    VOID: { label: { zh: '已作废', en: 'Void' }, acts: {} },
  },
  final: ['SIGNED', 'VOID'],
});

describe('a lifecycle drawn', () => {
  it('shows every stage in both languages, every act, the beginning and the ends', () => {
    expect(lifecycleDiagram(table)).toBe(`stateDiagram-v2
  state "已开具<br/>Drawn up" as DRAWN_UP
  state "已签收<br/>Signed" as SIGNED
  state "已作废<br/>Void" as VOID
  [*] --> DRAWN_UP
  DRAWN_UP --> SIGNED : sign
  DRAWN_UP --> VOID : drop, cancel
  SIGNED --> [*]
  VOID --> [*]`);
  });

  it('is a table, too', () => {
    expect(lifecycleRows(table)).toEqual([
      '| `DRAWN_UP` | 已开具 | Drawn up | 起点 | `sign` → 已签收；`drop` → 已作废；`cancel` → 已作废 |',
      '| `SIGNED` | 已签收 | Signed | 终点 |  |',
      '| `VOID` | 已作废 | Void | 终点 |  |',
    ]);
  });
});
