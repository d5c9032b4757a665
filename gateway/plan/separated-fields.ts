import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { operationParts } from '../projection/operation-parts.js';
import { type Asked, askedIn, below, type Placed, possibleTypes, typesByWay } from './conflicting-arguments.js';
import { fragmentOn } from './fragment-on.js';
import { inlined } from './inlined-fragments.js';
import { PlanFailure } from './plan.failure.js';
import { freeName } from './planned-names.js';
import { responseName } from './response-name.js';

/** What objects of some types have under a name of their own, until nothing more is fetched. */
export interface Separation {
  /** Response names, as planned, that lead to the objects. */
  readonly path: readonly string[];
  readonly name: string;
  readonly planned: string;
  /** Names of the concrete types. */
  readonly types: ReadonlySet<string>;
}

export interface Separated {
  readonly document: DocumentNode;
  readonly separations: readonly Separation[];
}

/** What is separated at several depths multiplies. */
const MOST_SEPARATIONS = 200;

/**
 * Gives fields other names where fragments on different types ask for one name with different arguments, there or further below, so that
 * all can be in one plan. The planner asks an `@interfaceObject` for the fields of one type of its interface for all of them, and the
 * entities at one path for what is asked of any, whatever stands above them: it would have one value for both.
 * @param document valid, without introspection
 * @returns the same document where there is no such field
 * @throws PlanFailure if there are too many
 */
export function separateFields(document: DocumentNode, operationName: string | undefined, schema: GraphQLSchema): Separated {
  const { definition, fragments } = operationParts(document, operationName);
  const type = schema.getRootType(definition.operation);
  if (!type) return { document, separations: [] };
  const separator = new Separator(schema, document);
  const [selectionSet = definition.selectionSet] = separator.separate([{ set: inlined(definition.selectionSet, fragments), type }], []);
  const { separations } = separator;
  return separations.length === 0
    ? { document, separations }
    : { document: { ...document, definitions: [{ ...definition, selectionSet }] }, separations };
}

class Separator {
  readonly separations: Separation[] = [];
  readonly #schema: GraphQLSchema;
  readonly #taken = new Set<string>();
  readonly #names = new Map<string, string>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    visit(document, { [Kind.FIELD]: (node: FieldNode) => void this.#taken.add(responseName(node)) });
  }

  /** @param placed all that stands at the path */
  separate(placed: readonly Placed[], path: readonly string[]): SelectionSetNode[] {
    const asked = new Map(placed.flatMap((each) => askedIn(each, this.#schema)).map((each) => [each.node, each]));
    const possible = new Set(placed.flatMap(({ type }) => possibleTypes(type, this.#schema)));
    const instead = new Map<FieldNode, SelectionNode[]>();
    for (const [name, same] of Map.groupBy(asked.values(), ({ node }) => responseName(node))) {
      const [, ...apart] = typesByWay(same, possible, this.#schema);
      const separate = new Set(apart.flatMap((types) => [...types]));
      this.#put(
        instead,
        same.filter(({ parent }) => !separate.has(parent.name)),
        [...path, name],
        (node) => [node],
      );
      apart.forEach((types, index) => {
        const planned = this.#plannedName(name, index);
        this.#note({ path, name, planned, types });
        const own = same.filter(({ parent }) => possibleTypes(parent, this.#schema).some((type) => types.has(type)));
        this.#put(instead, own, [...path, planned], (node, { parent }) => {
          const renamed: FieldNode = { ...node, alias: { kind: Kind.NAME, value: planned } };
          const of = possibleTypes(parent, this.#schema).filter((type) => types.has(type));
          return isObjectType(parent) ? [renamed] : of.map((type) => fragmentOn(type, [renamed]));
        });
      });
    }
    return placed.map(({ set }) => replaced(set, instead));
  }

  /** Adds what stands instead of each of the fields, separated further below. */
  #put(
    instead: Map<FieldNode, SelectionNode[]>,
    asked: readonly Asked[],
    path: readonly string[],
    as: (node: FieldNode, asked: Asked) => SelectionNode[],
  ): void {
    const parents = asked.filter((each) => below(each));
    const sets = this.separate(
      parents.flatMap((each) => below(each) ?? []),
      path,
    );
    const setOf = new Map(parents.map(({ node }, index) => [node, sets[index]]));
    for (const each of asked) {
      const node = { ...each.node, selectionSet: setOf.get(each.node) };
      instead.set(each.node, [...(instead.get(each.node) ?? []), ...as(node, each)]);
    }
  }

  #note(separation: Separation): void {
    if (this.separations.push(separation) > MOST_SEPARATIONS) throw new PlanFailure('Too many types are asked for one field differently');
  }

  /** The same at every path. */
  #plannedName(name: string, index: number): string {
    const key = `${name} ${index}`;
    const planned = this.#names.get(key) ?? freeName(name, this.#taken);
    this.#names.set(key, planned);
    this.#taken.add(planned);
    return planned;
  }
}

function replaced(set: SelectionSetNode, instead: ReadonlyMap<FieldNode, readonly SelectionNode[]>): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return instead.get(selection) ?? [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? [{ ...selection, selectionSet: replaced(selection.selectionSet, instead) }] : [];
  });
  return { ...set, selections };
}
