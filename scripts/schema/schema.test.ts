import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Complaint } from '../start/complaint.js';
import { printedSchemas } from './printed-schemas.js';
import { replaceFile } from './replace-file.js';

const source = (name: string, sdl: string) => ({ name, url: `http://127.0.0.1/${name}`, sdl });

describe('printing the schemas', () => {
  it('gives each subgraph its file, and the composed graph two', () => {
    const printed = printedSchemas('/schema', [
      source('tax', 'type Query { taxes: Int }\n'),
      source('window', 'type Query { cases: Int }\n'),
    ]);
    expect([...printed.keys()]).toEqual([
      '/schema/subgraphs/tax.graphql',
      '/schema/subgraphs/window.graphql',
      '/schema/supergraph.graphql',
      '/schema/api.graphql',
    ]);
    expect(printed.get('/schema/api.graphql')).toBe('type Query {\n  cases: Int\n  taxes: Int\n}\n');
  });

  it('complains of subgraphs that do not fit together, with every finding and the subgraphs it concerns, and without a stack', () => {
    const clash = () =>
      printedSchemas('/schema', [
        source('tax', 'type Query { due: Int late: Int }'),
        source('window', 'type Query { due: String late: String }'),
      ]);
    expect(clash).toThrow(Complaint);
    expect(clash).toThrow(/^The subgraphs do not compose:\n.*due.*\n.*late/);
    expect(clash).toThrow(/"tax".*"window"/);
  });
});

describe('replacing a printed file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-schema-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the old text whole to whoever is reading it, and no draft behind', () => {
    const file = join(folder, 'new', 'supergraph.graphql');
    replaceFile(file, 'the old one');
    const reader = openSync(file, 'r');
    replaceFile(file, 'the new one');
    expect(readFileSync(reader, 'utf8')).toBe('the old one');
    closeSync(reader);
    expect(readFileSync(file, 'utf8')).toBe('the new one');
    expect(readdirSync(join(folder, 'new'))).toEqual(['supergraph.graphql']);
  });

  it('leaves no draft behind when it cannot take the place either', () => {
    const file = join(folder, 'taken');
    mkdirSync(join(file, 'below'), { recursive: true });
    expect(() => replaceFile(file, 'text')).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
