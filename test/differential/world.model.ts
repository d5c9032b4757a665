/** A federated graph as a value: what the subgraphs' schemas, the data and the monolith are derived from. Plain JSON, so that it can be shrunk. */
export interface World {
  readonly subgraphs: readonly string[];
  readonly objects: readonly ObjectModel[];
  readonly interfaces: readonly InterfaceModel[];
  readonly unions: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly enums: readonly EnumModel[];
  readonly inputs: readonly InputModel[];
  readonly query: readonly FieldModel[];
  readonly mutation: readonly FieldModel[];
}

export interface ObjectModel {
  readonly name: string;
  /** The entity interface whose objects these are, which then counts them. */
  readonly entityInterface?: string;
  readonly interfaces: readonly string[];
  /** By subgraph; none for a value type. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly FieldModel[];
}

export interface InterfaceModel {
  readonly name: string;
  readonly members: readonly string[];
  /** Names of the fields that every member has. */
  readonly fields: readonly string[];
  /** The subgraph that has it as an entity interface, and those that have it as an `@interfaceObject` with these fields. */
  readonly entity?: { readonly home: string; readonly objectIn: readonly string[]; readonly fields: readonly FieldModel[] };
}

export interface FieldModel {
  readonly name: string;
  /** As the schema writes it. */
  readonly type: string;
  readonly args: readonly { readonly name: string; readonly type: string; readonly byDefault?: string }[];
  /** By subgraph: how the field stands there. */
  readonly declared: Readonly<Record<string, Declaration>>;
}

export interface Declaration {
  readonly external?: boolean;
  /** External, yet resolved where a `@provides` leads to it. */
  readonly provided?: boolean;
  readonly shareable?: boolean;
  readonly inaccessible?: boolean;
  readonly requires?: string;
  readonly provides?: string;
  readonly overrides?: string;
  /** Another subgraph has taken it over: it must not be asked here any more. */
  readonly overridden?: boolean;
}

export interface EnumModel {
  readonly name: string;
  readonly values: readonly string[];
  /** Clients never see it. */
  readonly inaccessible?: string;
}

export interface InputModel {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly byDefault?: string; readonly missingIn?: string }[];
}

export function namedType(type: string): string {
  return type.replace(/[[\]!]/g, '');
}

/** Whether a subgraph answers for the field by itself. */
export function resolvedIn(field: FieldModel, subgraph: string): boolean {
  const declared = field.declared[subgraph];
  return declared !== undefined && !declared.external && !declared.overridden;
}
