import { randomUUID } from 'node:crypto';
import { departments } from '../../schema/departments.js';
import { detailsFor } from '../../scripts/demo/decisions.js';
import { localDate } from '../../subgraphs/kit/domain/calendar/index.js';
import type { Caller } from '../../subgraphs/kit/domain/caller.js';
import type { ModelHall, Row } from './model-hall.js';
import { parsed, unaccounted } from './papers.js';
import { anotherDepartment, type Officer, officeOf, people, type Visitor } from './people.js';
import type { SeenCase } from './seen-case.js';

/** Acts at the window, and acts at a department on one step. */
export type WindowAct = 'judgeAll' | 'failOne' | 'notice' | 'supplement' | 'accept' | 'refuse' | 'withdraw' | 'deliver';
export type OfficeAct = 'claim' | 'approve' | 'deny' | 'extend' | 'suspend' | 'record' | 'resume' | 'nameSecond' | 'coSign';
export type PaperAct = 'handOver' | 'confirm' | 'sendBack' | 'receiveBack';

/** Somebody presses a button, whether it is lawful or not. */
export type Press =
  | { readonly at: 'WINDOW'; readonly act: WindowAct; readonly who: Visitor }
  | { readonly at: 'OFFICE'; readonly act: OfficeAct; readonly who: Officer | 'otherDepartment'; readonly step: number }
  | {
      readonly at: 'PAPERS';
      readonly act: PaperAct;
      readonly who: Visitor | 'reviewer' | 'approver' | 'otherReviewer';
      readonly step: number;
    };

/** One call of the graph, ready to be made; the same key said again is the same act. */
export interface Call {
  readonly subgraph: string;
  readonly caller: Caller;
  readonly field: string;
  readonly input: Row;
}

/** The call that a press makes of a case as it is now. Null where there is nothing to press: nothing to judge, no such task. */
export function callOf(press: Press, seen: SeenCase, now: Date): Call | null {
  if (press.at === 'WINDOW') return windowCall(press.act, people[press.who], seen);
  return press.at === 'OFFICE' ? officeCall(press, seen, now) : paperCall(press, seen);
}

/** The sheet of the step that a press is about. */
export function sheetOf({ step: index }: { readonly step: number }, { steps, sheets }: SeenCase) {
  const step = steps[index % steps.length] as Row;
  return sheets.find(({ stepId, stage }) => stepId === step.id && stage !== 'VOID');
}

const FIELDS = {
  handOver: 'handOverMaterials',
  confirm: 'confirmHandover',
  sendBack: 'returnHandover',
  receiveBack: 'receiveReturnedMaterials',
};

function paperCall(press: Press & { at: 'PAPERS' }, seen: SeenCase): Call | null {
  const sheet = sheetOf(press, seen);
  if (sheet === undefined) return null;
  const department = (seen.steps.find(({ id }) => id === sheet.stepId) as Row).department as string;
  const { who } = press;
  const caller =
    who === 'reviewer' || who === 'approver'
      ? officeOf(department)[who]
      : who === 'otherReviewer'
        ? officeOf(anotherDepartment(department).department as string).reviewer
        : people[who];
  // The department gives everything back that it has.
  const lines = sheet.lines
    .map(({ material, originals, home, retained, lost, sentBack }) => ({
      material,
      returned: originals - home - retained - lost - sentBack,
    }))
    .filter(({ returned }) => returned > 0);
  if (press.act === 'sendBack' && (lines.length === 0 || unaccounted(sheet) === 0)) return null;
  const more = press.act === 'sendBack' ? { lines } : {};
  return { subgraph: 'window', caller, field: FIELDS[press.act], input: { sheetId: sheet.id, idempotencyKey: randomUUID(), ...more } };
}

function windowCall(act: WindowAct, caller: Caller, { file, points }: SeenCase): Call | null {
  const call = (field: string, input: Row = {}): Call => ({
    subgraph: 'window',
    caller,
    field,
    input: { caseId: file.id, idempotencyKey: randomUUID(), ...input },
  });
  const verdicts = (wanted: readonly { part: string; code: string }[], verdict: string) =>
    wanted.length === 0
      ? null
      : call('judgePoints', {
          verdicts: wanted.map(({ part, code }) => ({ part, code, verdict, remark: verdict === 'FAILED' ? '与原件不符' : null })),
        });
  switch (act) {
    case 'judgeAll':
      return verdicts(
        points.filter((point) => point.verdict === null),
        'PASSED',
      );
    case 'failOne':
      return verdicts(points.filter((point) => point.verdict === null).slice(0, 1), 'FAILED');
    case 'notice':
      return call('issueNotice');
    case 'supplement':
      return call('supplementCase', { form: {}, materials: [] });
    case 'accept':
      return call('acceptCase');
    case 'refuse':
      return call('refuseCase', { reasonCode: 'CONDITIONS_NOT_MET', explanation: '不符合法定受理条件，详见告知' });
    case 'withdraw':
      return call('withdrawCase', { reason: '申请人改变经营计划' });
    case 'deliver':
      return call('registerDelivery', collectorOf(file));
  }
}

/** The legal representative comes for the results. */
function collectorOf(file: Row): Row {
  const { legalRepresentative } = parsed<{ legalRepresentative: { name: string; idNumber: string } }>(file.form);
  return { recipientName: legalRepresentative.name, recipientIdNumber: legalRepresentative.idNumber };
}

/** The special procedure of a task that has not ended. */
export function openPause(task: Row): Pause | undefined {
  return (parsed<Pause[] | null>(task.pauses) ?? []).find(({ endedAt }) => endedAt === null);
}

export interface Pause {
  readonly id: string;
  readonly endedAt: string | null;
  readonly inspectors: readonly { readonly subject: string; readonly record: string | null }[];
}

function officeCall({ act, who, step: index }: Press & { at: 'OFFICE' }, { steps, tasks }: SeenCase, now: Date): Call | null {
  const step = steps[index % steps.length] as Row;
  const task = tasks.get(step.step_key as string);
  if (task === undefined) return null;
  const department = step.department as string;
  const prefix = departments.find(({ code }) => code === department)?.typePrefix;
  const caller = who === 'otherDepartment' ? anotherDepartment(department) : officeOf(department)[who];
  const common = { taskId: step.id, idempotencyKey: randomUUID() };
  if (act === 'claim') return { subgraph: department, caller, field: `claim${prefix}Task`, input: common };
  if (act === 'extend')
    return { subgraph: department, caller, field: `extend${prefix}Task`, input: { ...common, reason: '情形复杂，需进一步核实' } };
  const pauseId = openPause(task)?.id;
  if (act === 'suspend') {
    const visit = {
      procedure: 'SITE_INSPECTION',
      reason: '依法进行现场核查',
      inspectors: [`${department}-approver`, `${department}-reviewer`],
    };
    return { subgraph: department, caller, field: `suspend${prefix}Task`, input: { ...common, ...visit } };
  }
  if (act === 'record' || act === 'resume') {
    if (pauseId === undefined) return null;
    const said = act === 'record' ? { record: '场所布局与申报一致' } : { finding: '现场核查符合要求' };
    const field = act === 'record' ? `record${prefix}Inspection` : `resume${prefix}Task`;
    return { subgraph: department, caller, field, input: { ...common, pauseId, ...said } };
  }
  if (act === 'nameSecond')
    return { subgraph: department, caller, field: `name${prefix}SecondReviewer`, input: { ...common, reviewer: `${department}-reviewer` } };
  if (act === 'coSign')
    return { subgraph: department, caller, field: `coSign${prefix}Task`, input: { ...common, opinion: '经核查，情况属实' } };
  const form = parsed<Row>(task.form);
  const details = act === 'deny' ? null : detailsFor(step.item_id as string, { form, today: localDate(now) });
  const opinion = act === 'approve' ? '经审查，符合法定条件，准予办理。' : '经审查，不符合法定条件，不予办理。';
  const outcome = act === 'approve' ? 'APPROVED' : 'DENIED';
  return { subgraph: department, caller, field: `decide${prefix}Task`, input: { ...common, outcome, opinion, details } };
}

/** The refusal's code, or null when it was done. */
export async function make(hall: ModelHall, { subgraph, caller, field, input }: Call): Promise<Row | null> {
  const query = `mutation ($input: ${inputType(field)}!) { answer: ${field}(input: $input) { __typename ... on Refusal { code message ruleRef { document article } } } }`;
  const { answer } = await hall.ask(subgraph, caller, query, { input });
  return answer.__typename === 'Refusal' ? (answer as Row) : null;
}

function inputType(field: string): string {
  if (field === 'acceptCase' || field === 'issueNotice') return 'CaseActInput';
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
}
