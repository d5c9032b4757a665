import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { type Demand, distinct } from './demand.js';
import { type GuardedSchema, possibleObjects } from './guarded-schema.js';
import { ownDemands } from './interface-demands.js';
import { requiredFields } from './required-fields.js';

/**
 * All that is demanded of whoever asks for a field of an object type, whichever way he comes to it: of the type, the field,
 * its scalar or enum, of both as the type's interfaces have them, and of every field that is fetched for its sake.
 */
export type DemandTable = (objectType: string, fieldName: string) => readonly Demand[];

const none: readonly Demand[] = [];

/** Reckoned field by field when it is first asked for. */
export function demandTable(guarded: GuardedSchema): DemandTable {
  const known = new Map<string, readonly Demand[]>();
  return (objectType, fieldName) => {
    const key = `${objectType}.${fieldName}`;
    const found = known.get(key) ?? reckon(guarded, objectType, fieldName);
    known.set(key, found);
    return found;
  };
}

function reckon(guarded: GuardedSchema, objectType: string, fieldName: string): readonly Demand[] {
  const seen = new Set<string>();
  const demands: Demand[] = [];
  const visit = (typeName: string, name: string): void => {
    for (const type of possibleObjects(guarded, typeName)) {
      const key = `${type.name}.${name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      demands.push(...direct(guarded, type, name));
      for (const required of requiredFields(guarded.schema, type.name, name)) visit(required.typeName, required.fieldName);
    }
  };
  visit(objectType, fieldName);
  return demands.length === 0 ? none : distinct(demands);
}

function direct(guarded: GuardedSchema, type: GraphQLObjectType, fieldName: string): Demand[] {
  const field = type.getFields()[fieldName];
  if (field === undefined) return [];
  const contracts = type.getInterfaces().filter((contract) => fieldName in contract.getFields());
  const value = getNamedType(field.type);
  return [
    ...guarded.ofType(type.name),
    ...guarded.ofField(type.name, fieldName),
    ...contracts.flatMap((contract) => [...ownDemands(guarded, contract), ...ownDemands(guarded, contract, fieldName)]),
    ...(isLeafType(value) ? guarded.ofType(value.name) : []),
  ];
}
