import { describe, expect, it } from '@jest/globals';
import { formatTraceparent, parseTraceparent } from './traceparent.js';

const header = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('the W3C trace context', () => {
  it('goes from one process to the next as it was', () => {
    const context = parseTraceparent(header);
    expect(context).toEqual({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1, isRemote: true });
    expect(context && formatTraceparent(context)).toBe(header);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    `${header}-${'x'.repeat(200)}`,
    header.toUpperCase(),
  ])('is none in "%s"', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });
});
