import { describe, expect, it } from '@jest/globals';
import { schemaShown } from './schema-shown.js';

describe('the schema of a running hall', () => {
  it.each([
    [{}, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', INTROSPECTION: '' }, false],
    [{ NODE_ENV: 'production', INTROSPECTION: 'yes' }, false],
    [{ NODE_ENV: 'production', INTROSPECTION: 'on' }, true],
    [{ INTROSPECTION: 'off' }, false],
  ])('is shown with %j: %s', (environment, shown) => {
    expect(schemaShown(environment)).toBe(shown);
  });
});
