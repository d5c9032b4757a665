import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';

/** A part of an answer. */
export type Row = Record<string, any>;

export const ITEM = 'sign-office.sign-permit';
const REFUSAL = '... on Refusal { code message ruleRef { article } details { subject message } }';
const DRAFT = `... on SignOfficeItemDraft {
  itemId basedOn revision definition yaml editedBy faults { code place message answers { question option } } changes { message }
}`;
const ITEM_FIELDS = '... on SignOfficeItem { id name state current { number effectiveAt points { code repair } } versions { number } }';
const REMARK = '... on CatalogueRemark { id kind versionNumber pointCode text fixBy saidBy answer resolution fixedIn answeredBy }';

const acts: Readonly<Record<string, { readonly input: string; readonly selection: string }>> = {
  startSignOfficeItemDraft: { input: 'StartSignOfficeItemDraftInput', selection: DRAFT },
  editSignOfficeItemDraft: { input: 'EditSignOfficeItemDraftInput', selection: DRAFT },
  discardSignOfficeItemDraft: { input: 'DiscardSignOfficeItemDraftInput', selection: '... on SignOfficeDiscardedDraft { itemId }' },
  publishSignOfficeItem: { input: 'PublishSignOfficeItemInput', selection: ITEM_FIELDS },
  retractSignOfficeItemVersion: { input: 'RetractSignOfficeItemVersionInput', selection: ITEM_FIELDS },
  withdrawSignOfficeItem: { input: 'WithdrawSignOfficeItemInput', selection: ITEM_FIELDS },
  restoreSignOfficeItem: { input: 'RestoreSignOfficeItemInput', selection: ITEM_FIELDS },
  reportSignOfficePointDefect: { input: 'ReportSignOfficePointDefectInput', selection: REMARK },
  commentSignOfficeItem: { input: 'CommentSignOfficeItemInput', selection: REMARK },
  demandSignOfficeItemUpdate: { input: 'DemandSignOfficeItemUpdateInput', selection: REMARK },
  answerSignOfficeRemark: { input: 'AnswerSignOfficeRemarkInput', selection: REMARK },
  recordSignOfficeReferenceChange: {
    input: 'RecordSignOfficeReferenceChangeInput',
    selection: '... on ReferenceChange { id name changedOn }',
  },
  importSignOfficeItems: {
    input: 'ImportSignOfficeItemsInput',
    selection: `... on SignOfficeItemImport { drafts { itemId revision faults { code place } } findings { code place message } }`,
  },
};

/** Acts on the catalogue through the graph; the answer is what was acted on, or the refusal. */
export async function act(test: TestSubgraph, caller: Caller, name: string, given: Row): Promise<Row> {
  const { input, selection } = acts[name] as { input: string; selection: string };
  const query = `mutation ($input: ${input}!) { answer: ${name}(input: $input) { __typename ${selection} ${REFUSAL} } }`;
  const { data, errors } = await test.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  if (errors !== undefined) return { code: errors[0]?.extensions?.code, error: errors[0]?.message };
  return (data as Row).answer as Row;
}

/** What an act must have done for the test to go on. */
export async function done(test: TestSubgraph, caller: Caller, name: string, given: Row): Promise<Row> {
  const answer = await act(test, caller, name, given);
  if (answer.code !== undefined) throw new Error(JSON.stringify(answer));
  return answer;
}

export async function read(test: TestSubgraph, caller: Caller, query: string, variables: Row = {}): Promise<Row> {
  const { data, errors } = await test.ask(caller, query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as Row;
}

/** The item as anybody sees it. */
export async function itemOf(test: TestSubgraph, caller: Caller, id = ITEM): Promise<Row | null> {
  const { signOfficeItem } = await read(
    test,
    caller,
    `query ($id: ID!) { signOfficeItem(id: $id) { id name state current { number points { code repair } } versions { number effectiveAt } } }`,
    { id },
  );
  return signOfficeItem as Row | null;
}
