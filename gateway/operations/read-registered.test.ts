import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRegisteredOperations } from './read-registered.js';
import { operationHash } from './registered-operations.js';

const hours = '# title: 办公时间\nquery Hours {\n  hours\n}\n';
const bureau = 'query Bureau { taxBureau }';
const listed = (operations: readonly object[]) => JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

describe('registered operations as they stand in files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registered-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('are those of one file, or of all files of a folder', () => {
    const one = file('b.graphql', hours);
    file('a.gql', bureau);
    file('c.json', listed([{ id: operationHash('{ ledger }'), name: '', type: 'query', body: '{ ledger }' }]));
    file('README.md', 'what else is there');
    expect(readRegisteredOperations(one)).toEqual([hours]);
    expect(readRegisteredOperations(folder)).toEqual([bureau, hours, '{ ledger }']);
  });

  it.each<[string, string, string, RegExp]>([
    ['is no GraphQL', 'x.graphql', '{ hours\n', /^F\/x\.graphql:2: Syntax Error/],
    ['is no list', 'x.json', '{"operations": []}', /^F\/x\.json is no list of operations/],
    ['is no JSON', 'x.json', '{', /^F\/x\.json is no list of operations/],
    ['names an operation by something else', 'x.json', listed([{ id: 'hours', body: bureau }]), /^F\/x\.json: hours is not the SHA-256/],
    ['has an operation that is none', 'x.json', listed([{ id: operationHash('{'), body: '{' }]), /^F\/x\.json:1: Syntax Error/],
  ])('are refused with the place where a file %s', (_, name, text, expected) => {
    file(name, text);
    expect(() => readRegisteredOperations(folder)).toThrow(new RegExp(expected.source.replace('F', folder)));
  });

  it('are refused where there is nothing', () => {
    expect(() => readRegisteredOperations(folder)).toThrow(/has no registered operations/);
    expect(() => readRegisteredOperations(join(folder, 'none'))).toThrow(/cannot be read from .*none \(ENOENT\)/);
  });
});
