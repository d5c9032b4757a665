import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Field, InputType } from 'type-graphql';
import { stringify } from 'yaml';
import { testItem } from '../../kit/domain/catalogue/item.testing.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { SubgraphDefinition } from '../../kit/server/subgraph-definition.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { defineDepartment } from '../define-department.js';
import { station } from './hand-over.js';

/** A department that exists in tests only: it has what every department has, and nothing of its own but one rule-less item in code. */
const OFFICE = { code: 'sign-office', typePrefix: 'SignOffice', name: { zh: '店招管理所', en: 'Sign Office' }, port: 0 };

@InputType('SignOfficeDecisionDetailsInput', { description: '办理信息 — details' })
class DetailsInput {
  @Field(() => String, { nullable: true, description: '备注 — remark' })
  remark?: string | null;
}

/** The definition that ships this content; reading it anew reads the content as it is then. */
export function signOffice(folder: string): SubgraphDefinition {
  return defineDepartment({
    entry: OFFICE,
    catalogueFolder: folder,
    entities: [],
    migrations: [],
    loadFacts: async () => null,
    rules: [],
    results: {
      'sign-permit': ({ today }, serial) => ({
        documentNumber: `店招〔${today.slice(0, 4)}〕${serial}号`,
        validUntil: null,
        produced: {},
        content: {},
      }),
    },
    readDetails: (_item, entered) => ({ details: entered }),
    record: async () => undefined,
    detailsInput: DetailsInput,
    graph: () => ({}),
  });
}

export const editor = callerWith({ sub: 'sign-editor', name: '编辑甲', roles: ['DEPT_CATALOG_EDITOR'], department: OFFICE.code });
export const secondEditor = callerWith({ sub: 'sign-editor-2', name: '编辑乙', roles: ['DEPT_CATALOG_EDITOR'], department: OFFICE.code });
export const formerEditor = callerWith({ sub: 'former-editor', name: '前编辑', roles: ['DEPT_CATALOG_EDITOR'], department: OFFICE.code });
export const strangerEditor = callerWith({
  sub: 'other-editor',
  name: '外单位',
  roles: ['DEPT_CATALOG_EDITOR'],
  department: 'other-office',
});
export const approver = callerWith({ sub: 'sign-approver', name: '审批', roles: ['DEPT_APPROVER'], department: OFFICE.code });
export const operations = callerWith({ sub: 'operations', name: '何静', roles: ['CENTER_OPERATIONS'], department: 'service-centre' });
export const clerk = callerWith({ sub: 'window-clerk', name: '萨仁', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const citizen = callerWith({ sub: 'citizen', name: '市民', roles: ['ENTERPRISE_USER'] });

export interface SignOffice extends TestSubgraph {
  /** Brings other shipped content in, as a newer version of the software would. */
  readonly ship: (...items: ItemDefinition[]) => Promise<void>;
}

/** The office with one item shipped and its staff stationed; it stands at 10:00 on 10 March 2026 in Shanghai. */
export async function openSignOffice(engine: TestEngine, shipped: readonly ItemDefinition[] = [testItem()]): Promise<SignOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-signs-'));
  const put = (items: readonly ItemDefinition[]) => {
    for (const item of items) writeFileSync(join(folder, `${item.slug}.yaml`), stringify(item));
  };
  put(shipped);
  const definition = signOffice(folder);
  const test = await startTestSubgraph(definition, engine);
  for (const { sub } of [editor, secondEditor, approver]) await station(test, sub ?? '');
  await station(test, 'former-editor', { toDay: '2026-02-28' });
  return {
    ...test,
    ship: async (...items) => {
      put(items);
      await definition.prepare?.(test.subgraph.store);
    },
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
