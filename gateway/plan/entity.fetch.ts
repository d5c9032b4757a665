import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { KeptByFetch, KeptEntities } from '../cache/entity.cache.js';
import type { CheckedAnswer } from '../execution/subgraph-answer.js';
import { anyOf } from './conditions.js';
import { EntityBatch, type Filling } from './entity-batch.js';
import type { EntityTypes } from './entity-types.js';
import { addEntityErrors, addError, type BatchesByField, failureOf } from './fetch.errors.js';
import { PlannedFetch, type PreparedFetch, prepareFetch } from './fetch.request.js';
import { layingOf } from './laying.js';
import { type Entity, fieldOf } from './merge.js';
import { clientNames, compileOutputRewrites } from './output-rewrites.js';
import { compileCollect } from './places.js';
import type { PlanRun, Step } from './plan.run.js';
import type { StepContext } from './plan.step.js';
import { compileRepresentations } from './representation.js';
import { topFields } from './top-fields.js';

export const ENTITIES = '_entities';
export const REPRESENTATIONS = 'representations';

/** A fetch that completes entities which stand at a path. */
export interface EntityFetch {
  readonly service: string;
  readonly document: DocumentNode;
  /** The fetch for itself, under the names that the planner gives. */
  readonly prepared: PreparedFetch;
  /** What there is to fill; undefined if nothing. Of it nothing may be left to ask for. */
  gather(run: PlanRun): EntityBatch | undefined;
}

export function compileEntityFetch(node: FetchNode, path: ResponsePath, { types, kept }: StepContext): EntityFetch {
  const { serviceName: service, requires = [], inputRewrites = [], operation: query, operationName, variableUsages = [] } = node;
  const document = documentOf(node);
  const collect = compileCollect(path);
  const representationOf = compileRepresentations({ subgraph: service, requires, inputRewrites, types });
  const fields = topFields(document, true);
  const wanted = anyOf(fields.map((field) => field.wanted));
  const filling = fillingOf(
    node,
    fields.map(({ responseName }) => responseName),
    types,
  );
  const variableNames = variableUsages.filter((name) => name !== REPRESENTATIONS);
  const keptByFetch = kept?.of(service, document, query);
  return {
    service,
    document,
    prepared: prepareFetch({ kind: 'query', query, operationName, variableNames }),
    gather(run) {
      if (wanted?.(run.variables) === false) return undefined;
      const found: Entity[] = [];
      collect(run.data, found);
      if (found.length === 0) return undefined;
      const batch = new EntityBatch(path, filling, keptByFetch && keptIn(run, keptByFetch, variableNames));
      for (const entity of found) {
        const representation = representationOf(entity);
        if (representation) batch.add(entity, representation);
      }
      return batch.isEmpty ? undefined : batch;
    },
  };
}

function keptIn({ variables, language }: PlanRun, kept: KeptByFetch, names: readonly string[]): KeptEntities {
  return kept(Object.fromEntries(names.map((name) => [name, fieldOf(variables, name)])), language);
}

export function documentOf({ operationDocumentNode }: FetchNode): DocumentNode {
  if (!operationDocumentNode) throw new Error('The plan was made without documents');
  return operationDocumentNode;
}

function fillingOf({ outputRewrites }: FetchNode, responseNames: readonly string[], types: EntityTypes): Filling {
  const renamed = clientNames(outputRewrites);
  const names = [...new Set(responseNames.map((name) => renamed.get(name) ?? name))];
  return {
    lay: layingOf(names, types),
    rewrite: compileOutputRewrites(outputRewrites, types),
    clientNames: renamed,
  };
}

export function entityStep(fetch: EntityFetch): Step {
  return (run) => {
    const batch = fetch.gather(run);
    if (batch === undefined) return undefined;
    return batch.texts.length === 0 ? fillKept(batch) : sendAlone(run, fetch, batch);
  };
}

/** Not at once: what is done at the same time sees what stood there when it began, whether or not anything was kept. */
export async function fillKept(batch: EntityBatch): Promise<void> {
  await Promise.resolve();
  batch.fill([]);
}

export function sendAlone(run: PlanRun, { service, prepared }: EntityFetch, batch: EntityBatch): Promise<void> {
  const request = new PlannedFetch(prepared, run.variables, { [REPRESENTATIONS]: batch.texts }, { [ENTITIES]: batch.types });
  return sendBatches(run, service, request, { [ENTITIES]: batch });
}

/** @param batches under the names of the fields that answer them */
export async function sendBatches(run: PlanRun, service: string, request: PlannedFetch, batches: BatchesByField): Promise<void> {
  let answer: CheckedAnswer;
  try {
    answer = await run.ask(service, request);
  } catch (error) {
    const failure = failureOf(error);
    for (const batch of Object.values(batches)) {
      if (batch.texts.length > 0) addError(run, failure, batch.place(run));
      batch.fill(undefined);
    }
    return;
  }
  const { data, errors } = answer;
  if (errors.length > 0) addEntityErrors(run, errors, batches, service);
  for (const field in batches) {
    const batch = batches[field] as EntityBatch;
    if (errors.length === 0) batch.keep(data?.[field]);
    batch.fill(data?.[field]);
  }
}
