import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { GraphQLError, parse } from 'graphql';
import { z } from 'zod';
import { operationHash } from './registered-operations.js';

/** What other routers read as well; only what an operation is known by counts. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/**
 * The texts of the operations in a file or a folder: GraphQL (`.graphql`, `.gql`), or lists of them (`.json`, as
 * `apollo-persisted-query-manifest`). Of a folder its own files count, in the order of their names.
 * @throws Error in one sentence, which names the file
 */
export function readRegisteredOperations(place: string): readonly string[] {
  const files = filesAt(place);
  if (files.length === 0) throw new Error(`${place} has no registered operations: .graphql, .gql or .json files are expected`);
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const texts = extname(file) === '.json' ? manifestTexts(file, text) : [text];
    for (const one of texts) refuseOtherThanGraphql(file, one);
    return texts;
  });
}

const KINDS = ['.graphql', '.gql', '.json'];

function filesAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place).filter((name) => KINDS.includes(extname(name)));
    return names.sort().map((name) => join(place, name));
  } catch (error) {
    throw new Error(`Registered operations cannot be read from ${place} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function manifestTexts(file: string, text: string): string[] {
  const { operations } = (() => {
    try {
      return manifest.parse(JSON.parse(text));
    } catch {
      throw new Error(`${file} is no list of operations (apollo-persisted-query-manifest, version 1)`);
    }
  })();
  const other = operations.find(({ id, body }) => id !== operationHash(body));
  if (other !== undefined) throw new Error(`${file}: ${other.id} is not the SHA-256 of its operation, by which clients ask for it`);
  return operations.map(({ body }) => body);
}

function refuseOtherThanGraphql(file: string, text: string): void {
  try {
    parse(text, { noLocation: true });
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    throw new Error(`${file}${line === undefined ? '' : `:${line}`}: ${(error as Error).message}`);
  }
}
