import { type Composition, compose } from '../../../schema/compose.js';
import type { PassportClaims, Role } from '../../../schema/passport.js';
import type { Allows } from './guarded-resolvers.js';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable",
  { name: "@authenticated", as: "@known" }, "@requiresScopes", "@policy"])`;

const registrySdl = `${federation}
  type Query {
    subject: Subject subjects: [Subject!]! anything: [Anything] person: Person ledger: Ledger
    audit: String @requiresScopes(scopes: [["AUDITOR"]]) seal: Seal level: Level open: String
  }
  type Mutation { rename: Person audited: Int @requiresScopes(scopes: [["AUDITOR"]]) touched: Ledger }
  interface Subject { id: ID! name: String note: String rating: Int! next: Subject }
  type Person implements Subject @key(fields: "id") {
    id: ID! name: String note: String @requiresScopes(scopes: [["GUIDE"], ["AUDITOR", "ANALYST"]])
    rating: Int! @known next: Person friends: [Subject!]
  }
  type Company implements Subject @key(fields: "id") { id: ID! name: String note: String rating: Int! next: Subject seat: Place }
  type Place @policy(policies: [["near"], ["far", "away"]]) { street: String city: City }
  type City { name: String! seal: Seal }
  type Ledger @requiresScopes(scopes: [["AUDITOR"]]) @known { total: Int! entries: [String] holder: Person }
  union Anything = Person | Company | Ledger
  scalar Seal @known
  enum Level @requiresScopes(scopes: [["ANALYST"], ["GUIDE"]]) { LOW HIGH }`;

const reviewSdl = `${federation}
  type Person @key(fields: "id") {
    id: ID! note: String @external score: Int
    digest: String @requires(fields: "note") @requiresScopes(scopes: [["GUIDE"], ["AUDITOR", "ANALYST"]])
  }
  type Company @key(fields: "id") { id: ID! rating: Int! @external report: String @requires(fields: "rating") }`;

/** Two subgraphs with every kind of demand that composition lets a subgraph make. */
export function guardedHall(): Composition {
  return compose([
    { name: 'registry', url: 'http://registry.test/graphql', sdl: registrySdl },
    { name: 'review', url: 'http://review.test/graphql', sdl: reviewSdl },
  ]);
}

/** By these a caller may see what he asks for, field by field and type by type: the same as above in another form. */
export const guardedHallAllows: ReadonlyMap<string, Allows> = new Map<string, Allows>([
  ['Query.audit', has('AUDITOR')],
  ['Query.seal', isKnown],
  ['City.seal', isKnown],
  ['Query.level', (caller) => has('ANALYST')(caller) || has('GUIDE')(caller)],
  ['Mutation.audited', has('AUDITOR')],
  ['Person.note', (caller) => has('GUIDE')(caller) || has('AUDITOR', 'ANALYST')(caller)],
  ['Person.digest', (caller) => has('GUIDE')(caller) || has('AUDITOR', 'ANALYST')(caller)],
  ['Person.rating', isKnown],
  ['Place', ({ enterprises }) => enterprises.includes('near') || (enterprises.includes('far') && enterprises.includes('away'))],
  ['Ledger', has('AUDITOR')],
]);

function has(...roles: readonly Role[]): Allows {
  return (caller) => isKnown(caller) && roles.every((role) => caller.roles.includes(role));
}

function isKnown({ sub }: PassportClaims): boolean {
  return sub !== null;
}
