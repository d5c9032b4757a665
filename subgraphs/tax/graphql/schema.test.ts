import { describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { z } from 'zod';
import { defineDepartment } from '../../department/define-department.js';
import { buildSubgraph } from '../../kit/graphql/build-subgraph-schema.js';
import { schemaOf } from '../../kit/server/subgraph.js';
import { taxDepartment } from '../department.js';
import { taxDetailsOf } from '../domain/details.js';
import { subjectOf } from '../domain/fixtures/tax-subject.fixture.js';
import { taxResults } from '../domain/results/results.js';
import { taxItems } from '../domain/tax-item.js';
import { TaxDecisionDetailsInput } from './details.input.js';
import { resultTypes, resultView } from './results/tax-result.union.js';

const { schema } = await schemaOf(taxDepartment);
const fieldsOf = (name: string): string[] => {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`No type ${name}`);
  return Object.keys(type.getFields());
};

describe('the bureau’s part of the graph', () => {
  it.each(taxItems)('shows everything that the document of %s says', (item) => {
    const { content } = taxResults[item](subjectOf(item), 1);
    expect(resultView(item, content)).toBeInstanceOf(resultTypes[item]);
    const type = Object.values(schema.getTypeMap()).find(({ name }) => name === namesOfResults[item]);
    expect(Object.keys(content).sort()).toEqual(fieldsOf(type?.name ?? '').sort());
  });

  it('lets the decider enter exactly what the bureau’s own schema of the details takes, at every depth', () => {
    const taken = Object.assign({}, ...taxItems.map((item) => taxDetailsOf[item].shape)) as Record<string, z.ZodType>;
    expect(fieldsOf('TaxDecisionDetailsInput').sort()).toEqual(Object.keys(taken).sort());
    for (const [field, input] of Object.entries(nestedInputs)) {
      const shape = unwrapped(taken[field] as z.ZodType);
      expect(fieldsOf(input).sort()).toEqual(Object.keys((shape as z.ZodObject).shape).sort());
    }
  });

  it('bears the bureau’s prefix in every name of its own and says in both languages what it is', () => {
    const own = ownTypes(schema);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ name }) => !name.startsWith('Tax')).map(({ name }) => name)).toEqual([]);
    const undescribed = own.flatMap(({ name, description, parts }) =>
      [{ name, description }, ...parts.map((part) => ({ name: `${name}.${part.name}`, description: part.description }))].filter(
        (thing) => !/^[^ ].*\p{Script=Han}.* — .*[A-Za-z]/u.test(thing.description ?? ''),
      ),
    );
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });
});

const namesOfResults = {
  'new-taxpayer-package': 'TaxTaxpayerConfirmation',
  'general-vat-taxpayer-registration': 'TaxVatRegistration',
  'invoice-quota': 'TaxQuotaDecision',
  'tax-clearance': 'TaxClearanceCertificate',
  'cross-region-report': 'TaxCrossRegionReceipt',
  'deferred-filing-approval': 'TaxFilingDeferral',
  'deferred-payment': 'TaxPaymentDeferral',
  'tax-payment-certificate': 'TaxPaymentCertificate',
  'bank-account-report': 'TaxAccountReceipt',
} as const;

const nestedInputs = {
  overdueHandling: 'TaxOverdueHandlingInput',
  siteVerification: 'TaxSiteVerificationInput',
  handedIn: 'TaxHandedInInput',
  prepayment: 'TaxPrepaymentInput',
  provincialDecision: 'TaxProvincialDecisionInput',
} as const;

function unwrapped(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional || type instanceof z.ZodNonOptional ? unwrapped(type.unwrap() as z.ZodType) : type;
}

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

/** A department without anything of its own, to tell what is the bureau's from what is the mechanism's. */
const bare = await buildSubgraph(
  defineDepartment({
    entry: { code: 'bare', typePrefix: 'Bare', name: { zh: '某局', en: 'Some Bureau' }, port: 4199 },
    catalogueFolder: '',
    entities: [],
    migrations: [],
    loadFacts: async () => null,
    rules: [],
    results: {},
    readDetails: () => ({ details: null }),
    record: async () => undefined,
    detailsInput: TaxDecisionDetailsInput,
    graph: () => ({}),
  }).schema,
);

/** The types that the bureau adds to what every department has, and its own details, with their fields, arguments and values. */
function ownTypes(built: GraphQLSchema): (Described & { readonly parts: readonly Described[] })[] {
  const common = bare.schema.getTypeMap();
  return Object.values(built.getTypeMap())
    .filter(({ name }) => name.startsWith('Tax') || (!(name in common) && !(name.replace('Tax', 'Bare') in common)))
    .map((type) => ({ name: type.name, description: type.description, parts: partsOf(type) }));
}

function partsOf(type: unknown): Described[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    field,
    ...field.args.map((argument) => ({ ...argument, name: `${field.name}(${argument.name})` })),
  ]);
}
