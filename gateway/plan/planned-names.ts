import { type DocumentNode, type FieldNode, Kind, type NameNode, type VariableNode, visit } from 'graphql';
import { REPRESENTATIONS } from './entity.fetch.js';
import { type Entity, isEntity } from './merge.js';
import type { ReservedNames } from './reserved-names.js';
import { responseName } from './response-name.js';

/** The client's names by those under which the planner is to know them. */
export type ClientNames = ReadonlyMap<string, string>;

export interface NamedForPlanning {
  readonly document: DocumentNode;
  readonly fields: ClientNames;
  readonly variables: ClientNames;
}

const none: ClientNames = new Map();

/** A name of GraphQL, and of JSON; but to assign to it would change what an object inherits. */
const PROTOTYPE = '__proto__';

const unfitVariables: ReadonlySet<string> = new Set([REPRESENTATIONS, PROTOTYPE]);

/**
 * Gives other names to what of an operation would stand where the planner puts values for representations: an alias that bears the name
 * of a represented field, a field that is also required with arguments of its own, a variable called `representations`; and to whatever
 * is called `__proto__`, under which nothing can be laid into an object.
 * So no value that a client has chosen is ever represented, and none that is required takes the place of what the client asked for.
 */
export function nameForPlanning(document: DocumentNode, reserved: ReservedNames): NamedForPlanning {
  const { inDanger, taken } = look(document, reserved);
  if (!inDanger) return { document, fields: none, variables: none };
  const fields = new Map<string, string>();
  const variables = new Map<string, string>();
  const planned = (name: string, names: Map<string, string>): NameNode => {
    const free = freeName(name, taken);
    names.set(free, name);
    return { kind: Kind.NAME, value: free };
  };
  const renamed = visit(document, {
    [Kind.FIELD]: (node: FieldNode) => (isInDanger(node, reserved) ? { ...node, alias: planned(responseName(node), fields) } : undefined),
    [Kind.VARIABLE]: (node: VariableNode) =>
      unfitVariables.has(node.name.value) ? { ...node, name: planned(node.name.value, variables) } : undefined,
  });
  return { document: renamed, fields, variables };
}

function look(document: DocumentNode, reserved: ReservedNames): { inDanger: boolean; taken: ReadonlySet<string> } {
  const taken = new Set<string>();
  let inDanger = false;
  visit(document, {
    [Kind.FIELD](node: FieldNode) {
      taken.add(responseName(node));
      inDanger ||= isInDanger(node, reserved);
    },
    [Kind.VARIABLE]({ name }: VariableNode) {
      taken.add(name.value);
      inDanger ||= unfitVariables.has(name.value);
    },
  });
  return { inDanger, taken };
}

function isInDanger(node: FieldNode, { represented, withArguments }: ReservedNames): boolean {
  const name = responseName(node);
  if (name === PROTOTYPE) return true;
  return node.name.value === name ? withArguments.has(name) : represented.has(name);
}

/** The same for each occurrence, so that fields that merge still do. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = `client_${name.replace(/^_+/, '')}`;
  while (taken.has(free)) free += '_';
  return free;
}

/** Gives an answer the client's names back, once nothing more is fetched. */
export function nameForClient(data: Entity, names: ClientNames): void {
  const seen = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    Object.values(value).forEach(walk);
    if (isEntity(value)) for (const [planned, name] of names) if (Object.hasOwn(value, planned)) put(value, name, value[planned]);
  };
  walk(data);
}

function put(entity: Entity, name: string, value: unknown): void {
  if (name !== PROTOTYPE) entity[name] = value;
  else Object.defineProperty(entity, name, { value, enumerable: true, writable: true, configurable: true });
}
