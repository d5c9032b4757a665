import { GraphQLError, parse } from 'graphql';
import type { SubgraphSource } from '../../schema/compose.js';
import type { DepartmentEntry } from '../../schema/departments.js';
import { actsBearKeys, everythingIsDescribed, sharedEnumsAgree } from './conventions/contents.convention.js';
import { type Convention, typesOf } from './conventions/department-schema.js';
import { crossingFieldsAreNullable, interfacesAreKept, keysAreKept } from './conventions/entities.convention.js';
import {
  inputsBearThePrefix,
  namesOfOthersAreLeftToThem,
  newTypesBearThePrefix,
  rootFieldsBearThePrefix,
} from './conventions/names.convention.js';
import type { Finding } from './finding.js';

const conventions: readonly Convention[] = [
  rootFieldsBearThePrefix,
  inputsBearThePrefix,
  newTypesBearThePrefix,
  namesOfOthersAreLeftToThem,
  keysAreKept,
  crossingFieldsAreNullable,
  interfacesAreKept,
  sharedEnumsAgree,
  actsBearKeys,
  everythingIsDescribed,
];

export interface ConventionsAsked {
  readonly entry: DepartmentEntry;
  readonly departments: readonly DepartmentEntry[];
  readonly sdl: string;
  readonly others: readonly SubgraphSource[];
  /** The department's schema before; null where there is nothing to compare with. */
  readonly sdlBefore: string | null;
}

/** Where a department's schema leaves the conventions of this project. Text that is no schema is composition's to tell. Pure. */
export function conventionFindings({ entry, departments, sdl, others, sdlBefore }: ConventionsAsked): Finding[] {
  const document = parsed(sdl);
  if (document === null) return [];
  const schema = {
    entry,
    otherDepartments: departments.filter(({ code }) => code !== entry.code),
    document,
    types: typesOf(document),
    foreign: new Map(others.flatMap(({ name, sdl: text }) => (parsed(text) === null ? [] : [[name, typesOf(text)] as const]))),
    before: sdlBefore === null ? null : typesOf(sdlBefore),
  };
  return conventions.flatMap((convention) => convention(schema));
}

function parsed(sdl: string) {
  try {
    return parse(sdl);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
