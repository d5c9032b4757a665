import { describe, expect, it } from '@jest/globals';
import { subgraphAddress } from './subgraph.address.js';

describe('the address of a subgraph', () => {
  it.each([
    ['http://tax:4001/graphql?v=1', { origin: 'http://tax:4001', path: '/graphql?v=1' }],
    ['https://tax.example.cn/', { origin: 'https://tax.example.cn', path: '/' }],
    ['unix:/run/tax.sock', { origin: 'http://localhost', path: '/graphql', socketPath: '/run/tax.sock' }],
    ['unix:/run/tax.sock:/v2/graphql', { origin: 'http://localhost', path: '/v2/graphql', socketPath: '/run/tax.sock' }],
  ])('%s is read', (url, address) => {
    expect(subgraphAddress(url)).toEqual(address);
  });

  it.each(['tax', 'ftp://tax/', 'unix:tax.sock', ''])('%p is refused', (url) => {
    expect(() => subgraphAddress(url)).toThrow(TypeError);
  });
});
