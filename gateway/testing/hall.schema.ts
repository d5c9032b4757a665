import { GraphQLError } from 'graphql';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])`;

/** The window lists a case's tasks by their ids; tax and housing each add their own work to their own. */
export const windowSdl = `${federation}
  interface DepartmentTask { id: ID! status: String remark: String }
  type TaxTask implements DepartmentTask @key(fields: "id") { id: ID! status: String remark: String @shareable taxpayer: Party }
  type HousingTask implements DepartmentTask @key(fields: "id") { id: ID! status: String remark: String @shareable }
  type Party @shareable { code: ID! title: String }
  type Case @key(fields: "id") { id: ID! title: String! tasks: [DepartmentTask!]! parent: Case }
  type Query {
    case(id: ID!): Case
    cases(first: Int, ids: [ID!]): [Case!]!
    ledger: String @requiresScopes(scopes: [["AUDITOR"], ["CENTER_SUPERVISOR"]])
    mine: String @authenticated
    hours: String
    internal: String @policy(policies: [["hall"]])
  }
  type Mutation { renameCase(id: ID!, title: String!): Case }`;

export const windowResolvers = {
  Query: {
    case: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : theCase(id)),
    cases: (_: unknown, { first }: { first?: number }) => Array.from({ length: first ?? 2 }, (__, at) => theCase(`${at}`)),
    ledger: () => 'ledger',
    mine: () => 'mine',
    hours: () => '9:00–17:00',
    internal: () => 'internal',
  },
  Mutation: { renameCase: (_: unknown, { id, title }: { id: string; title: string }) => ({ ...theCase(id), title }) },
  DepartmentTask: { __resolveType: ({ id }: { id: string }) => (id.startsWith('tax') ? 'TaxTask' : 'HousingTask') },
};

function theCase(id: string) {
  const tasks = [
    { id: 'tax-1', status: 'OPEN', taxpayer: { code: 'P1', title: '甲公司' } },
    { id: 'housing-1', status: 'OPEN' },
  ];
  return { id, title: '企业开办', tasks };
}

export const taxSdl = `${federation}
  interface DepartmentTask { id: ID! remark: String }
  type TaxTask implements DepartmentTask @key(fields: "id") {
    id: ID! remark: String @shareable taxpayer: Party @external
    assessment: String @requires(fields: "taxpayer { code }")
    failing(code: String): String
    promised: Int!
  }
  type Party { code: ID! @external }
  type Query { taxBureau: String }`;

interface TaxReference {
  id: string;
  taxpayer?: { code: string };
}

export const taxResolvers = {
  Query: { taxBureau: () => '税务局' },
  TaxTask: {
    __resolveReference: (reference: TaxReference) => reference,
    remark: () => '税务备注',
    assessment: ({ taxpayer }: TaxReference) => `核定 ${taxpayer?.code}`,
    failing(_: unknown, { code }: { code?: string }) {
      throw new GraphQLError('SELECT * FROM taxpayer at http://10.0.0.7', { extensions: { code, http: { status: 418 } } });
    },
    promised: () => null,
  },
};

export const housingSdl = `${federation}
  interface DepartmentTask { id: ID! remark: String }
  type HousingTask implements DepartmentTask @key(fields: "id") { id: ID! remark: String @shareable permit: String }`;

export const housingResolvers = {
  HousingTask: {
    __resolveReference: (reference: { id: string }) => reference,
    remark: () => '住建备注',
    permit: ({ id }: { id: string }) => `许可 ${id}`,
  },
};
