import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { compose } from '../../schema/compose.js';
import { undescribed } from '../../schema/undescribed.js';
import { readyOperations } from '../../scripts/demo/operations-route.js';
import { personas } from '../../scripts/demo/personas.js';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { subgraphNames } from '../../scripts/start/subgraph-names.js';
import { buildSubgraph } from '../../subgraphs/kit/graphql/build-subgraph-schema.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const run = promisify(execFile);
const committed = (...path: string[]) => readFileSync(join(projectRoot, 'schema', ...path), 'utf8');

describe('the contract', () => {
  it('is committed as the code says, subgraph by subgraph and composed', async () => {
    const definitions = await allSubgraphs();
    const sources = [];
    for (const { name, port, schema } of definitions) {
      const { sdl } = await buildSubgraph(schema);
      expect({ name, same: committed('subgraphs', `${name}.graphql`) === sdl }).toEqual({ name, same: true });
      sources.push({ name, url: `http://127.0.0.1:${port}/graphql`, sdl });
    }
    const { supergraphSdl, apiSdl } = compose(sources);
    expect(committed('supergraph.graphql').trim() === supergraphSdl.trim()).toBe(true);
    expect(committed('api.graphql').trim() === apiSdl.trim()).toBe(true);
    expect(readdirSync(join(projectRoot, 'schema', 'subgraphs')).sort()).toEqual(definitions.map(({ name }) => `${name}.graphql`).sort());
  });

  it('is the same in whatever order the subgraphs are built and composed', async () => {
    const backwards = (await allSubgraphs()).reverse();
    const sources = [];
    for (const { name, port, schema } of backwards)
      sources.push({ name, url: `http://127.0.0.1:${port}/graphql`, sdl: (await buildSubgraph(schema)).sdl });
    for (const { name, sdl } of sources)
      expect({ name, same: committed('subgraphs', `${name}.graphql`) === sdl }).toEqual({ name, same: true });
    expect(committed('supergraph.graphql').trim() === compose(sources).supergraphSdl.trim()).toBe(true);
  });

  it.each(subgraphNames)('is the same when %s is built alone in a process of its own', async (name) => {
    const program = `
      await import('reflect-metadata');
      const { oneSubgraph } = await import('${join(projectRoot, 'dist', 'scripts', 'start', 'one-subgraph.js')}');
      const { buildSubgraph } = await import('${join(projectRoot, 'dist', 'subgraphs', 'kit', 'graphql', 'build-subgraph-schema.js')}');
      process.stdout.write((await buildSubgraph((await oneSubgraph('${name}')).schema)).sdl);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 10_000_000,
    });
    expect(stdout === committed('subgraphs', `${name}.graphql`)).toBe(true);
  });

  it('describes every type, field, argument and enum value with its Chinese term', () => {
    expect(undescribed(buildSchema(committed('api.graphql')))).toEqual([]);
  });

  it('offers only operations that are valid, each for a persona that exists', () => {
    const api = buildSchema(committed('api.graphql'));
    const operations = readyOperations();
    expect(operations.length).toBeGreaterThanOrEqual(5);
    for (const { name, query, persona } of operations) {
      expect({ name, errors: validate(api, parse(query)).map((error) => error.message) }).toEqual({ name, errors: [] });
      expect(personas.map(({ id }) => id)).toContain(persona);
    }
  });
});
