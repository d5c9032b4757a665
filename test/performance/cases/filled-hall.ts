import { GraphClient } from '../../../scripts/demo/graph-client.js';
import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import type { TestEngine } from '../../../subgraphs/kit/testing/engines.js';
import { startTestHall, type TestHall } from '../../support/test-hall.js';
import { type Applicant, applicants, benchPersonas, registerApplicants } from './bench-applicants.js';
import { handleCertificate, type Reached } from './certificate-case.js';
import { analyse, copyCases } from './copy-cases.js';
import { dressCases } from './dress-cases.js';
import { type Worklist, worklists } from './worklists.js';

type Row = Record<string, any>;

/** A hall with many cases at every stage, and every list that is worked from. */
export interface FilledHall {
  readonly hall: TestHall;
  readonly client: GraphClient;
  readonly rows: number;
  /** A page of the list, as its user asks for it. */
  readonly ask: (list: Worklist) => Promise<Row>;
  readonly close: () => Promise<void>;
}

const HANDLED: readonly { until: Reached; onPaper?: boolean }[] = [
  { until: 'CLOSED' },
  { until: 'TO_BE_DELIVERED' },
  { until: 'ACCEPTED', onPaper: true },
  { until: 'RECEIVED' },
];

/** Handles a few cases through the graph, and copies them as often as is wanted at the window and at the department that had them. */
export async function openFilledHall(engine: TestEngine, copies: number): Promise<FilledHall> {
  const hall = await startTestHall(engine, benchPersonas);
  const client = new GraphClient(hall.gateway.url, 0);
  const tokenOf = hall.issuer.tokenFor;
  const store = (name: string) => hall.hall.subgraphs.get(name)?.store as Store;
  await registerApplicants(store('window'), store('tax'));
  const templates: string[] = [];
  for (const [index, { until, onPaper = false }] of HANDLED.entries())
    templates.push(await handleCertificate({ client, tokenOf, applicant: applicants[index] as Applicant, until, onPaper }));
  const atTax = templates.filter((_, index) => HANDLED[index]?.until !== 'RECEIVED');
  let rows = 0;
  for (const [name, had] of [
    ['window', templates],
    ['tax', atTax],
  ] as const) {
    rows += await copyCases(store(name), {
      templates: had,
      copies: had === templates ? copies : Math.round((copies * had.length) / templates.length),
    });
    await dressCases(store(name));
    await analyse(store(name));
  }
  const id = templates[0] as string;
  const first = await client.send(await tokenOf('window-clerk'), (worklists[0] as Worklist).query);
  const after = first.list.pageInfo.endCursor as string;
  return {
    hall,
    client,
    rows,
    ask: async ({ persona, query }) =>
      client.send(await tokenOf(persona), query, {
        ...(query.includes('$id') ? { id } : {}),
        ...(query.includes('$after') ? { after } : {}),
      }),
    close: () => hall.close(),
  };
}
