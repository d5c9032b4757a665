import 'reflect-metadata';
import { testEngines } from '../../../subgraphs/kit/testing/engines.js';
import { play, stageAt } from '../../support/play.js';
import { startTestHall } from '../../support/test-hall.js';
import { reportTo } from '../gateway/meter.js';
import { partsOf, type StackPart } from './parts.js';
import { STORY } from './stack.case.js';
import { stackOperations } from './stack.operations.js';

/** What the embedded hall tells when it is ready. */
export interface EmbeddedHall {
  readonly url: string;
  readonly id: string;
  readonly token: string;
  /** In the order of the operations. */
  readonly parts: readonly (readonly StackPart[])[];
}

/** Gateway, subgraphs and SQLite in this one process, with one case played to its end. */
// Loaded as in production; but the issuer that knows the demo's people will not run there.
delete process.env.NODE_ENV;
const [sqlite] = await testEngines();
if (sqlite?.name !== 'sqlite') throw new Error('The embedded hall runs on SQLite');
// One caller asks for all: that is no load for which callers are held back, and shared it would be no work.
const hall = await startTestHall(sqlite, [], undefined, { limits: { rate: null }, deduplicate: false });
const id = await play(stageAt(hall.gateway.url, hall.issuer.tokenFor), STORY);
const token = await hall.issuer.tokenFor('operations');
const parts: StackPart[][] = [];
for (const operation of stackOperations()) parts.push(await partsOf(hall, operation, token, id));
// What the test hall notes of calls and statements would grow for as long as it is asked.
setInterval(() => {
  hall.calls.length = 0;
  hall.statements.length = 0;
}, 200).unref();
reportTo(`${hall.gateway.url}/graphql`, { id, token, parts } satisfies Omit<EmbeddedHall, 'url'>);
