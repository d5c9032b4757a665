import { describe, expect, it } from '@jest/globals';
import { crossOrigins } from './cors.js';

describe('pages of other origins', () => {
  it('read nothing unless the operator names their origin', () => {
    expect(crossOrigins([]).headersFor('https://hall.example.cn')).toEqual({});
    const { headersFor } = crossOrigins(['https://hall.example.cn']);
    expect(headersFor('https://hall.example.cn')).toMatchObject({
      'access-control-allow-origin': 'https://hall.example.cn',
      vary: 'origin',
    });
    for (const other of ['https://hall.example.cn.evil.cn', 'http://hall.example.cn', 'null', undefined, ''])
      expect(headersFor(other)).toEqual({ vary: 'origin' });
  });

  it('that ask first are told what they may send, and no other page is', () => {
    const { preflight } = crossOrigins(['https://hall.example.cn']);
    const headers = (origin: string) => preflight({ origin }, 'GET, POST').headers ?? {};
    expect(headers('https://hall.example.cn')['access-control-allow-headers']).toContain('authorization');
    expect(headers('https://hall.example.cn')).not.toHaveProperty('access-control-allow-credentials');
    expect(Object.keys(headers('https://evil.example'))).toEqual(['vary', 'allow']);
  });

  it.each([
    '*',
    'null',
    'hall.example.cn',
    'https://hall.example.cn/',
    'https://hall.example.cn/path',
    'file:///x',
    'https://Hall.example.cn',
  ])('cannot be let in as "%s"', (origin) => expect(() => crossOrigins([origin])).toThrow(TypeError));
});
