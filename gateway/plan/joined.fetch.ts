import { type EntityFetch, fillKept, sendAlone, sendBatches } from './entity.fetch.js';
import type { EntityBatch } from './entity-batch.js';
import type { BatchesByField } from './fetch.errors.js';
import { PlannedFetch, prepareFetch } from './fetch.request.js';
import { type JoinedPart, joinDocuments } from './joined.document.js';
import type { PlanRun, Step } from './plan.run.js';

/** Fetches of entities from one subgraph that may be sent at the same time, as one request. Where one alone has anything to ask, it goes as it is. */
export function joinedStep(fetches: readonly EntityFetch[]): Step {
  const [first] = fetches;
  if (!first) throw new Error('There is nothing to join');
  const { query, parts } = joinDocuments(fetches.map(({ document }) => document));
  const variableNames = [...new Set(fetches.flatMap(({ prepared }) => prepared.variableNames))];
  const prepared = prepareFetch({ kind: 'query', query, operationName: first.prepared.operationName, variableNames });

  const sendAll = (run: PlanRun, batches: readonly (EntityBatch | undefined)[]): Promise<void> => {
    const texts: Record<string, readonly string[]> = {};
    const types: Record<string, readonly string[]> = {};
    const filled: Record<string, EntityBatch> = {};
    parts.forEach(({ field, variable }: JoinedPart, index) => {
      const batch = batches[index];
      texts[variable] = batch?.texts ?? [];
      types[field] = batch?.types ?? [];
      if (batch) filled[field] = batch;
    });
    return sendBatches(run, first.service, new PlannedFetch(prepared, run.variables, texts, types), filled satisfies BatchesByField);
  };

  return (run) => {
    const batches = fetches.map((fetch) => fetch.gather(run));
    const full = batches.filter((batch) => batch !== undefined && batch.texts.length === 0);
    const [one, ...more] = batches.keys().filter((index) => (batches[index]?.texts.length ?? 0) > 0);
    if (one === undefined) return full.length === 0 ? undefined : fillAll(full);
    if (more.length > 0) return sendAll(run, batches);
    const alone = sendAlone(run, fetches[one] as EntityFetch, batches[one] as EntityBatch);
    return full.length === 0 ? alone : Promise.all([alone, fillAll(full)]).then(() => undefined);
  };
}

async function fillAll(batches: readonly (EntityBatch | undefined)[]): Promise<void> {
  await Promise.all(batches.map((batch) => batch && fillKept(batch)));
}
