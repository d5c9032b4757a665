import { describe, expect, it } from '@jest/globals';
import { newLinkKey, ownLinkKeys, sealFor } from './link-keys.js';

const key = newLinkKey();
const production = { NODE_ENV: 'production' };

describe('the keys between the gateway and a subgraph', () => {
  it('are new each time, of 32 bytes', () => {
    expect(newLinkKey().k).not.toBe(key.k);
    expect(Buffer.from(key.k, 'base64url')).toHaveLength(32);
  });

  it('may be missing for trying, and never in production', () => {
    expect([ownLinkKeys({}), sealFor('tax', undefined, {})]).toEqual([null, undefined]);
    expect(() => ownLinkKeys(production)).toThrow('LINK_KEY is not set');
    expect(() => sealFor('tax', undefined, production)).toThrow('no key for tax');
  });

  it('are there for every subgraph or for none', () => {
    expect(sealFor('tax', { tax: [key] }, {})).toBeDefined();
    expect(() => sealFor('housing', { tax: [key] }, {})).toThrow('no key for housing');
    expect(() => sealFor('housing', { housing: [] }, {})).toThrow('no key for housing');
  });

  it('are told apart from what is none, without a word of them', () => {
    expect(ownLinkKeys({ LINK_KEY: JSON.stringify([key, newLinkKey()]) })).toHaveLength(2);
    for (const wrong of [key.k, '[]', JSON.stringify(key), JSON.stringify([key, key]), JSON.stringify([{ ...key, k: 'short' }])]) {
      expect(() => ownLinkKeys({ LINK_KEY: wrong })).toThrow(
        /^LINK_KEY is not as "npm run keys" makes it: a list of \{ "kid", "k" \}, each kid once$/,
      );
    }
  });
});
