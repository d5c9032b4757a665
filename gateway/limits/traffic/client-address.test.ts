import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddress } from './client-address.js';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the address of a client', () => {
  it('is that of its socket, whatever it says of itself, where no proxy is trusted', () => {
    const addressOf = clientAddress([]);
    expect(addressOf(from('203.0.113.9', '10.0.0.1'))).toBe('203.0.113.9');
    expect(addressOf(from('::ffff:203.0.113.9'))).toBe('203.0.113.9');
  });

  it.each([
    ['2001:db8:a:b:1:2:3:4', '2001:db8:a:b::/64'],
    ['2001:0db8:000a:000b::1', '2001:db8:a:b::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('is the network that one subscriber has of IPv6: %s', (address, key) => {
    expect(clientAddress([])(from(address))).toBe(key);
  });

  describe('behind proxies that are trusted', () => {
    const addressOf = clientAddress(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);
    it.each([
      ['is what the proxy has seen', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
      ['is what the first of several has seen', '10.0.0.1', '203.0.113.9, 192.0.2.7, 10.1.1.1', '203.0.113.9'],
      ['is not what the client has written before them', '10.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
      ['is the socket’s of whoever is no proxy', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
      ['is the proxy’s where it says nothing that is an address', '10.0.0.1', 'unknown', '10.0.0.1'],
      ['is the proxy’s where it says nothing', '10.0.0.1', undefined, '10.0.0.1'],
      ['may be of IPv6 on either side', 'fd00::1', '2001:db8:a:b::9', '2001:db8:a:b::/64'],
    ])('%s', (_, remote, forwarded, address) => {
      expect(addressOf(from(remote, forwarded))).toBe(address);
    });
  });

  it('has no proxies that are no addresses', () => {
    expect(() => clientAddress(['the proxy'])).toThrow();
  });
});
