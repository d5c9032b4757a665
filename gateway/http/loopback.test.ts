import { describe, expect, it } from '@jest/globals';
import { isLoopback, namesLoopback } from './loopback.js';

describe('this machine', () => {
  it.each(['127.0.0.1', '127.8.9.10', 'localhost', '::1'])('is %s', (host) => expect(isLoopback(host)).toBe(true));
  it.each(['0.0.0.0', '::', '10.0.0.1', '127.evil.cn', '127.0.0.1.evil.cn', 'localhost.evil.cn', ''])('is not %s', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000', 'localhost'])('is named by %s', (header) =>
    expect(namesLoopback(header)).toBe(true),
  );
  it.each(['evil.cn:4000', 'localhost:4000.evil.cn', '127.0.0.1@evil.cn', undefined])('is not named by %s', (header) =>
    expect(namesLoopback(header)).toBe(false),
  );
});
