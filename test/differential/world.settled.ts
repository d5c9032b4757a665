import { interfaceFieldsIn } from './subgraph.view.js';
import { type FieldModel, namedType, type World } from './world.model.js';

/** Takes back what cannot be: a field whose type one of its subgraphs cannot have. */
export function settled(world: World): World {
  const settledFields = (fields: readonly FieldModel[]) => fields.map((field) => settledField(world, field));
  return {
    ...world,
    objects: world.objects.map((object) => ({ ...object, fields: settledFields(object.fields) })),
    interfaces: world.interfaces.map((one) =>
      one.entity ? { ...one, entity: { ...one.entity, fields: settledFields(one.entity.fields) } } : one,
    ),
    query: settledFields(world.query),
    mutation: settledFields(world.mutation),
  };
}

function settledField(world: World, field: FieldModel): FieldModel {
  const named = namedType(field.type);
  const subgraphs = Object.keys(field.declared);
  const abstract = world.interfaces.find(({ name }) => name === named);
  if (abstract && !abstract.entity && subgraphs.some((subgraph) => interfaceFieldsIn(world, abstract, subgraph).length === 0))
    return retyped(field, 'String');
  const { entityInterface } = world.objects.find(({ name }) => name === named) ?? {};
  const home = world.interfaces.find(({ name }) => name === entityInterface)?.entity?.home;
  if (entityInterface && subgraphs.some((subgraph) => subgraph !== home)) return retyped(field, entityInterface);
  return field;
}

function retyped(field: FieldModel, named: string): FieldModel {
  return { ...field, type: field.type.replace(namedType(field.type), named) };
}
