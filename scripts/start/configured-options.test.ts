import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../gateway/config/read-config.js';
import { configuredOptions } from './configured-options.js';

describe('the schema of a gateway that a command starts', () => {
  const mode = process.env.NODE_ENV;
  afterEach(() => {
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  });

  it.each([
    ['production', undefined, false],
    ['production', 'on', true],
    ['production', 'AUDITOR', ['AUDITOR']],
    ['development', undefined, true],
    ['development', 'off', false],
  ])('is shown in the mode %s with INTROSPECTION=%s: %s', (nodeEnv, text, shown) => {
    process.env.NODE_ENV = nodeEnv;
    const environment = text === undefined ? {} : { INTROSPECTION: text };
    expect(configuredOptions(readConfig({ environment }).config).introspection).toEqual(shown);
  });
});
