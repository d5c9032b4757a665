import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { type GraphQLSchema, isNonNullType, type OperationTypeNode } from 'graphql';
import type { CheckedAnswer } from '../execution/subgraph-answer.js';
import { anyOf } from './conditions.js';
import { documentOf } from './entity.fetch.js';
import type { EntityTypes } from './entity-types.js';
import { addError, failureOf, inClientNames, withService } from './fetch.errors.js';
import { PlannedFetch, prepareFetch } from './fetch.request.js';
import { type Entity, fieldOf, mergeFields } from './merge.js';
import { clientNames, compileOutputRewrites } from './output-rewrites.js';
import { commonPlace, compileCollect, type Place, placesOf } from './places.js';
import type { PlanRun, Step } from './plan.run.js';
import { type TopField, topFields } from './top-fields.js';

export interface RootContext {
  readonly types: EntityTypes;
  readonly apiSchema: GraphQLSchema;
}

/** A fetch that begins at a root type, for the whole answer or for objects within it that lead back to a root (`Query` of a payload). */
export function rootStep(node: FetchNode, path: ResponsePath, { types, apiSchema }: RootContext): Step {
  const fields = topFields(documentOf(node), false);
  const renamed = clientNames(node.outputRewrites);
  const nameOf = ({ responseName }: TopField) => renamed.get(responseName) ?? responseName;
  const wanted = anyOf(fields.map((field) => field.wanted));
  const names = [...new Set(fields.map(nameOf))];
  const rewrite = compileOutputRewrites(node.outputRewrites, types);
  const collect = compileCollect(path);
  const mustNotFail = vitalFields(node.operationKind, fields, apiSchema).map(nameOf);
  const { operation: query, operationName, variableUsages: variableNames = [] } = node;
  const prepared = prepareFetch({ kind: node.operationKind === 'mutation' ? 'mutation' : 'query', query, operationName, variableNames });

  async function send(run: PlanRun, targets: readonly Entity[]): Promise<void> {
    const places = () => placesOf(run.data, path, new Set(targets)).map(({ place }) => place);
    let answer: CheckedAnswer;
    try {
      answer = await run.ask(node.serviceName, new PlannedFetch(prepared, run.variables, {}, undefined));
    } catch (error) {
      addError(run, failureOf(error), placeOf(commonPlace(places()), names));
      run.halted ||= mustNotFail.length > 0;
      return;
    }
    const { data, errors } = answer;
    for (const error of errors) {
      const told = withService(error, node.serviceName);
      if (!error.path) addError(run, told, placeOf(commonPlace(places()), names));
      else for (const place of places()) addError(run, told, [...place, ...inClientNames(error.path, renamed)]);
    }
    if (data) {
      rewrite?.(data, undefined);
      for (const target of targets) mergeFields(target, data, names, types);
    }
    run.halted ||= mustNotFail.some((name) => (fieldOf(run.data, name) ?? null) === null);
  }

  return (run) => {
    if (wanted?.(run.variables) === false) return undefined;
    const targets: Entity[] = [];
    collect(run.data, targets);
    return targets.length === 0 ? undefined : send(run, targets);
  };
}

/** What a fetch blanks when it fails: its field if it is one alone. */
function placeOf(place: Place, names: readonly string[]): Place {
  const [name] = names;
  return names.length === 1 && name !== undefined ? [...place, name] : place;
}

/** Once a mutation that must not be null is null, the whole answer is; those that follow it are then not carried out. */
function vitalFields(kind: OperationTypeNode, fields: readonly TopField[], apiSchema: GraphQLSchema): TopField[] {
  if (kind !== 'mutation') return [];
  const known = apiSchema.getMutationType()?.getFields() ?? {};
  return fields.filter(({ node, wanted }) => wanted === undefined && isNonNullType(known[node.name.value]?.type));
}
