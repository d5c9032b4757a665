import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyOperations } from '../demo/operations-route.js';

/** An operation that a client has registered, as its file stands, so that lines can be named. */
export interface RegisteredOperation {
  /** Path below the project's root. */
  readonly file: string;
  readonly text: string;
  /** The variables of its header: what the client sends. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export const OPERATIONS = 'schema/operations';

/** Every operation registered in `schema/operations/` below this root. */
export function registeredOperations(root: string): RegisteredOperation[] {
  return readyOperations(join(root, OPERATIONS)).map(({ name, variables }) => ({
    file: `${OPERATIONS}/${name}.graphql`,
    text: readFileSync(join(root, OPERATIONS, `${name}.graphql`), 'utf8'),
    variables,
  }));
}
