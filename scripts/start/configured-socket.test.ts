import { describe, expect, it } from '@jest/globals';
import { configuredSocket } from './configured-socket.js';

describe('the socket of a subgraph', () => {
  it('comes from the command, else from the environment, and is closed to strangers unless its mode says otherwise', () => {
    expect(configuredSocket(undefined, {})).toBeUndefined();
    expect(configuredSocket(undefined, { SOCKET: ' ' })).toBeUndefined();
    expect(configuredSocket('/run/a.sock', { SOCKET: '/run/b.sock' })).toEqual({ path: '/run/a.sock', mode: 0o660 });
    expect(configuredSocket(undefined, { SOCKET: '/run/b.sock', SOCKET_MODE: '600' })).toEqual({ path: '/run/b.sock', mode: 0o600 });
  });

  it.each([
    [{ SOCKET: 'tax.sock' }, /^SOCKET must be an absolute path/],
    [{ SOCKET: '/run/tax.sock', SOCKET_MODE: '888' }, /^SOCKET_MODE must be three octal digits/],
    [{ SOCKET: '/run/tax.sock', SOCKET_MODE: '0o660' }, /^SOCKET_MODE must be three octal digits/],
  ])('is refused where it is %j', (environment, message) => {
    expect(() => configuredSocket(undefined, environment)).toThrow(message);
  });
});
