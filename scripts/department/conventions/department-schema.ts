import {
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import type { DepartmentEntry } from '../../../schema/departments.js';
import type { Finding } from '../finding.js';

export type TypesByName = ReadonlyMap<string, TypeDefinitionNode>;

/** A department's schema beside those of the other subgraphs: what a convention looks at. */
export interface DepartmentSchema {
  readonly entry: DepartmentEntry;
  readonly otherDepartments: readonly DepartmentEntry[];
  readonly document: DocumentNode;
  readonly types: TypesByName;
  /** Subgraph → its types. */
  readonly foreign: ReadonlyMap<string, TypesByName>;
  /** What the department had before; null where there is nothing to compare with. */
  readonly before: TypesByName | null;
}

/** A rule of this project that composition does not know. Pure. */
export type Convention = (schema: DepartmentSchema) => Finding[];

/** The types of a printed schema by their names. Throws GraphQLError for text that is no schema. */
export function typesOf(document: DocumentNode | string): TypesByName {
  const { definitions } = typeof document === 'string' ? parse(document) : document;
  return new Map(definitions.filter(isTypeDefinitionNode).map((type) => [type.name.value, type]));
}

export function rootFields({ types }: DepartmentSchema): { root: string; field: FieldDefinitionNode }[] {
  return ['Query', 'Mutation'].flatMap((root) => fieldsOf(types.get(root)).map((field) => ({ root, field })));
}

export function fieldsOf(type: TypeDefinitionNode | undefined): readonly FieldDefinitionNode[] {
  return type !== undefined && 'fields' in type && type.kind !== 'InputObjectTypeDefinition' ? (type.fields ?? []) : [];
}

/** The key by which other subgraphs know an entity, e.g. `id`; null for a type that is none. */
export function keyOf(type: TypeDefinitionNode | undefined): string | null {
  const directive = type?.directives?.find(({ name }) => name.value === 'key');
  const fields = directive?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === 'StringValue' ? fields.value : null;
}

export function isObject(type: TypeDefinitionNode): type is ObjectTypeDefinitionNode {
  return type.kind === 'ObjectTypeDefinition';
}

/** Whether a name bears a department's prefix as a word of its own: `taxItems`, `claimTaxTask`, `TaxTask`, but not `taxonomy`. */
export function bears(prefix: string, name: string): boolean {
  const first = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}`;
  return new RegExp(`^${first}(?![a-z])|${prefix}(?![a-z])`).test(name);
}
