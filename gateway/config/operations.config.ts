import { z } from 'zod';
import { section, setting } from './setting.js';

/** Which operations are executed, and how clients may name them. */
export const operations = section({
  registered: setting(z.string().min(1).optional(), {
    about:
      'File or folder of the operations that clients have registered: `.graphql` files, or lists (`apollo-persisted-query-manifest`, `.json`). They are planned before a supergraph serves. Where it is not given: `schema/operations` with the hall’s own supergraph, else none.',
    env: 'REGISTERED_OPERATIONS',
  }),
  allowed: setting(z.enum(['any', 'registered']).default('any'), {
    about: 'Whether others are executed too; `registered` is for production.',
    env: 'OPERATIONS',
  }),
  persisted: setting(z.boolean().default(true), {
    about:
      'Whether a client may send the SHA-256 of an operation that it has sent before (automatic persisted queries). Registered ones go by theirs always.',
    env: 'PERSISTED_OPERATIONS',
  }),
  deduplicate: setting(z.boolean().default(true), {
    about:
      'Whether reads of one caller that are the same and under way at the same time are executed once. With several processes, one that began up to a second before may not show what was just written through another.',
    env: 'DEDUPLICATE',
  }),
});
