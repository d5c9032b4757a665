import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { passportMinter } from '../../gateway/identity/passport.minter.js';
import { departments } from '../../schema/departments.js';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { anonymous, type Caller } from '../../subgraphs/kit/domain/caller.js';
import { schemaOf } from '../../subgraphs/kit/server/subgraph.js';
import type { TestHall } from './test-hall.js';

/** Entities of which everyone may see everything (公开透明, operating rules art. 5). */
const published: ReadonlySet<string> = new Set(departments.flatMap(({ typePrefix }) => [`${typePrefix}Department`, `${typePrefix}Item`]));

/** Entities that are somebody's: the party and the staff concerned see them, and nobody else. */
const somebodys: ReadonlySet<string> = new Set(['Case', 'Enterprise', ...departments.map(({ typePrefix }) => `${typePrefix}Task`)]);

/**
 * What of an enterprise is no secret, by subgraph: registration and permits are published by law (企业信息公示暂行条例 arts. 6 and 17,
 * 行政许可法 art. 40), its name and code are known to whoever signs in and knows the code. Of persons no more than a masked name.
 */
const openToAll: Readonly<Record<string, RegExp>> = {
  'market-supervision': /^registration\.(?!openMatters)/,
  'hr-social-security': /^labourLicences\./,
  housing: /^permits\./,
  window: /^(name|creditCode|cases\.pageInfo\.\w+)=/,
};

/** Identity numbers and mobile numbers. */
const OF_A_PERSON = /(?<!\d)\d{17}[\dX](?![\dA-Z])|(?<!\d)1[3-9]\d{9}(?!\d)/;

/** One entity as other subgraphs refer to it, with the departments that work on it. */
export interface KnownEntity {
  readonly typename: string;
  readonly id: string;
  readonly concerned: ReadonlySet<string>;
}

/** The entities of a subgraph of which nobody has said who may see them. */
export async function unjudgedEntities(hall: TestHall, subgraph: string): Promise<string[]> {
  return (await entityTypes(hall, subgraph)).filter((type) => !published.has(type) && !somebodys.has(type));
}

/** What people learn from a subgraph of entities that are none of their business: who, of which entity, what. */
export async function strangersLearn(hall: TestHall, subgraph: string, entities: readonly KnownEntity[]): Promise<string[]> {
  const learnt: string[] = [];
  for (const entity of await concerning(hall, subgraph, entities)) {
    for (const [who, caller] of strangersTo(entity, subgraph)) {
      const open = entity.typename === 'Enterprise' ? openToAll[subgraph] : undefined;
      for (const told of await toldOf(hall, subgraph, entity, caller)) {
        const staff = caller.department !== null && entity.typename === 'Enterprise';
        if (OF_A_PERSON.test(told) || !(open?.test(told) || (staff && told.startsWith('registration.openMatters.')))) {
          learnt.push(`${who} learns of ${entity.typename}: ${told}`);
        }
      }
    }
  }
  return learnt;
}

/** How much the auditor sees of each type of those entities: what nobody sees proves nothing. */
export async function auditorSees(hall: TestHall, subgraph: string, entities: readonly KnownEntity[]): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const entity of await concerning(hall, subgraph, entities)) {
    seen[entity.typename] = (seen[entity.typename] ?? 0) + (await toldOf(hall, subgraph, entity, auditor)).length;
  }
  return seen;
}

const nobodys = { name: '旁人', department: null, enterprises: [] };
const auditor: Caller = { ...nobodys, sub: 'auditor', roles: ['AUDITOR'], department: 'service-centre' };

/** People who hold a good passport and have nothing to do with an entity, nor with the subgraph that keeps something of it. */
function strangersTo({ concerned }: KnownEntity, keeper: string): [string, Caller][] {
  const strangers: [string, Caller][] = [
    ['the public', anonymous],
    ['another applicant', { ...nobodys, sub: 'another', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0ZZZZZZ0'] }],
    ['an agent of others', { ...nobodys, sub: 'agent', roles: ['AGENT'] }],
    ['somebody known without a role', { ...nobodys, sub: 'known', roles: [] }],
    ['a courier', { ...nobodys, sub: 'courier', roles: ['COURIER_PARTNER'] }],
  ];
  const other = departments.find(({ code }) => code !== keeper && !concerned.has(code));
  if (!other) return strangers;
  const staff: Caller['roles'][] = [['DEPT_REVIEWER'], ['DEPT_HEAD', 'DEPT_APPROVER', 'DEPT_CATALOG_EDITOR']];
  return [
    ...strangers,
    ...staff.map((roles): [string, Caller] => [
      `${roles[0]} of ${other.code}`,
      { ...nobodys, sub: 'staff', roles, department: other.code },
    ]),
  ];
}

async function concerning(hall: TestHall, subgraph: string, entities: readonly KnownEntity[]): Promise<KnownEntity[]> {
  const types = new Set(await entityTypes(hall, subgraph));
  // One subgraph holds only the stubs of another's tasks, and those are somebody's, too.
  return entities.filter(({ typename }) => types.has(typename));
}

async function entityTypes(hall: TestHall, subgraph: string): Promise<string[]> {
  const union = (await schemaIn(hall, subgraph)).getType('_Entity');
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
}

async function schemaIn(hall: TestHall, subgraph: string): Promise<GraphQLSchema> {
  const found = hall.hall.subgraphs.get(subgraph);
  if (!found) throw new Error(`There is no subgraph ${subgraph}`);
  return (await schemaOf(found.definition)).schema;
}

/** Every value that a subgraph tells of an entity which is asked for directly, with its path; three levels deep, fields without arguments. */
async function toldOf(hall: TestHall, subgraph: string, { typename, id }: KnownEntity, caller: Caller): Promise<string[]> {
  const everything = selectionOf(await schemaIn(hall, subgraph), typename, 3);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${typename} ${everything} } }`;
  const headers = { [PASSPORT_HEADER]: await passportMinter(hall.passportKey)(caller) };
  const answer = await hall.hall.subgraphs.get(subgraph)?.answer({ query, variables: { r: [{ __typename: typename, id }] } }, headers);
  const { data, errors = [] } = answer?.body ?? {};
  const odd = errors.find(({ extensions }) => !['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(String(extensions.code)));
  if (odd) throw new Error(`${subgraph} fails on ${typename}: ${odd.message}`);
  return valuesIn((data?._entities as unknown[] | undefined)?.[0], '').filter((value) => value !== `id=${id}`);
}

function selectionOf(schema: GraphQLSchema, typename: string, levels: number): string {
  const type = schema.getType(typename) as GraphQLNamedType;
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const selected = fields.flatMap((field) => {
    const wanting = field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
    // A printed document says what its other fields say, and printing takes time.
    if (wanting || field.name === 'pdf' || field.name === 'html') return [];
    const below = getNamedType(field.type);
    if (!isCompositeType(below)) return [field.name];
    return levels > 1 ? [`${field.name} ${selectionOf(schema, below.name, levels - 1)}`] : [];
  });
  return `{ __typename ${selected.join(' ')} }`;
}

function valuesIn(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesIn(each, `${path}[]`));
  if (typeof value !== 'object') return [`${path}=${value}`];
  return Object.entries(value).flatMap(([name, each]) =>
    name === '__typename' ? [] : valuesIn(each, path === '' ? name : `${path}.${name}`),
  );
}
