import { createHash } from 'node:crypto';
import { departments } from '../../schema/departments.js';
import { carryPapers } from './carry-papers.js';
import { checkByTwo } from './check-by-two.js';
import { detailsFor } from './decisions.js';
import { type GraphClient, pause } from './graph-client.js';
import {
  ACCEPT,
  CHECKLIST,
  CHOICE,
  claimOperation,
  DELIVER,
  decideOperation,
  JUDGE,
  NOTICE,
  PROGRESS,
  REVIEW,
  SUBMIT,
  SUPPLEMENT,
} from './operations.js';
import { runProcedures } from './run-procedures.js';
import type { Story } from './story.js';
import { tellOutcome } from './tell-outcome.js';
import type { Teller } from './teller.js';

export interface Stage {
  readonly client: GraphClient;
  readonly teller: Teller;
  /** Distinguishes one playing from another; the same run said again gives the first answers again. */
  readonly run: string;
  readonly tokenOf: (persona: string) => Promise<string>;
  readonly today: string;
}

type Row = Record<string, any>;

/** Plays one story as its users would, each with its own token. May be broken off anywhere and played again. Returns the case's id. */
export async function playStory(stage: Stage, story: Story): Promise<string> {
  const { teller } = stage;
  teller.title(`${story.title.zh} — ${story.title.en}: ${String(story.form.enterpriseName)}`);
  await consult(stage, story);
  const id = await submit(stage, story);
  await review(stage, story, id);
  await act(stage, { persona: 'window-clerk', operation: ACCEPT, field: 'acceptCase', key: `${story.name}/accept`, input: { caseId: id } });
  teller.step('综合窗口', '已受理，转交有关部门', 'Accepted, and handed on to the departments');
  await departmentsWork(stage, story, id);
  await act(stage, {
    persona: 'output-clerk',
    operation: DELIVER,
    field: 'registerDelivery',
    key: `${story.name}/deliver`,
    input: { caseId: id, recipientName: story.collector.name, recipientIdNumber: story.collector.idNumber },
  });
  teller.step('出件窗口', `结果文书已由${story.collector.name}领取，出件登记，办结`, 'Collected, registered, closed');
  await tellOutcome(stage, id);
  return id;
}

async function consult({ client, teller, tokenOf }: Stage, story: Story): Promise<void> {
  const token = await tokenOf(story.applicant);
  teller.step('申请人', `选择办理：${await chosenTitle(client, token, story)}`, `Chooses ${story.matterCode ?? story.itemId}`);
  const asked: { question: string; option: string }[] = [];
  let list: Row = {};
  for (;;) {
    ({ checklist: list } = await client.send(token, CHECKLIST, { itemId: story.itemId, matterCode: story.matterCode, answers: asked }));
    if (list.__typename === 'Refusal') throw new Error(`${list.code}: ${list.message}`);
    const next = (list.questions as Row[]).find(({ code }) => !asked.some((given) => given.question === code));
    if (next === undefined) break;
    const option = story.answers[next.code as string];
    if (option === undefined) throw new Error(`The story does not answer ${next.code}`);
    asked.push({ question: next.code as string, option });
    teller.step(
      '申请人',
      `${next.text} ${(next.options as Row[]).find(({ code }) => code === option)?.text ?? option}`,
      `Answers ${next.code}: ${option}`,
    );
  }
  const required = (list.materials as Row[]).filter((material) => material.required);
  teller.step(
    '系统',
    `一张清单：${required.length}项必要材料，${(list.waived as Row[]).length}项由前序结果替代，${(list.points as Row[]).length}个审查要点；一张表单：${Object.keys(list.form.properties).length}项`,
    `One list: ${required.length} materials required, ${(list.points as Row[]).length} points to be reviewed, and one form`,
  );
}

/** What the applicant finds in the catalogue under the code that the story names. */
async function chosenTitle(client: GraphClient, token: string, { matterCode, itemId }: Story): Promise<string> {
  const { jointMatters, serviceItem } = await client.send(token, CHOICE, { itemId: itemId ?? '' });
  const matter = (jointMatters as Row[]).find(({ code }) => code === matterCode);
  const title = matter?.name ?? serviceItem?.name;
  if (title === undefined) throw new Error(`The catalogue has neither ${matterCode} nor ${itemId}`);
  return String(title);
}

async function submit(stage: Stage, story: Story): Promise<string> {
  const answers = Object.entries(story.answers).map(([question, option]) => ({ question, option }));
  const { matterCode, itemId, channel, form, materials } = story;
  const opened = await act(stage, {
    persona: story.applicant,
    operation: SUBMIT,
    field: 'submitCase',
    key: `${story.name}/submit`,
    input: { matterCode, itemId, channel, answers, form, materials },
  });
  stage.teller.step('申请人', `提出申请，办件编号 ${opened.number}`, `Applies: case ${opened.number}`);
  return opened.id as string;
}

/** The clerk judges every open point; what the story finds wrong leads to one notice, a supplement, and a second look. */
async function review(stage: Stage, story: Story, id: string): Promise<void> {
  const { teller } = stage;
  await judgeOpenPoints(stage, story, id, 1);
  if (story.correction === null) return;
  await act(stage, {
    persona: 'window-clerk',
    operation: NOTICE,
    field: 'issueNotice',
    key: `${story.name}/notice`,
    input: { caseId: id },
  });
  const { case: noticed } = await stage.client.send(await stage.tokenOf(story.applicant), REVIEW, { id });
  const [notice] = noticed.notices as Row[];
  teller.step('综合窗口', `一次性告知 ${notice?.number}：`, `One notice of everything that is wrong: ${notice?.number}`);
  for (const line of (notice?.lines ?? []) as Row[]) teller.detail(`${line.number}. ${line.wrong}——${line.repair}`);
  await act(stage, {
    persona: story.applicant,
    operation: SUPPLEMENT,
    field: 'supplementCase',
    key: `${story.name}/supplement`,
    input: { caseId: id, form: story.correction.form, materials: story.correction.materials },
  });
  teller.step('申请人', '按告知内容一次补正', 'Supplements what the notice names');
  await judgeOpenPoints(stage, story, id, 2);
}

async function judgeOpenPoints(stage: Stage, story: Story, id: string, round: number): Promise<void> {
  const token = await stage.tokenOf('window-clerk');
  const { case: found } = await stage.client.send(token, REVIEW, { id });
  if (found.round !== round || found.stage !== 'RECEIVED') return;
  const points = found.reviewPoints as Row[];
  const open = points.filter((point) => point.verdict === null);
  for (const { part, code } of open) {
    const wrong = round === 1 ? story.findings.find((finding) => finding.part === part && finding.code === code) : undefined;
    const verdicts = [{ part, code, verdict: wrong === undefined ? 'PASSED' : 'FAILED', remark: wrong?.remark ?? null }];
    await act(stage, {
      persona: 'window-clerk',
      operation: JUDGE,
      field: 'judgePoints',
      key: `${story.name}/judge/${round}/${part}/${code}`,
      input: { caseId: id, verdicts },
    });
  }
  const automatic = points.filter((point) => point.automatic);
  const failed = automatic.filter((point) => point.verdict === 'FAILED');
  stage.teller.step(
    '综合窗口',
    `形式审查第${round}轮：系统自动判定${automatic.length}项（${failed.length}项不通过），窗口逐项判定${open.length}项`,
    `Formal review, round ${round}: ${automatic.length} points by rule (${failed.length} failed), ${open.length} by the clerk`,
  );
}

/** Every department's approver works off what has arrived, until everything is decided. */
async function departmentsWork(stage: Stage, story: Story, id: string): Promise<void> {
  const done = new Set<string>();
  const until = Date.now() + 120_000;
  for (;;) {
    const { case: found } = await stage.client.sendPatiently(await stage.tokenOf('operations'), PROGRESS, { id });
    const waiting = await carryPapers(stage, story, id, (said) => act(stage, said));
    if (found.stage === 'TO_BE_DELIVERED' || found.stage === 'CLOSED') return;
    const ready = (found.tasks as Row[]).filter(
      (task) =>
        task.stage !== null &&
        task.item !== null &&
        !waiting.has(task.id as string) &&
        !done.has(task.id as string) &&
        task.stage !== 'APPROVED' &&
        task.stage !== 'DENIED',
    );
    await Promise.all(ready.map(async (task) => (await decide(stage, story, task)) && done.add(task.id as string)));
    if (Date.now() > until) throw new Error('The departments have not finished within two minutes');
    if (!ready.every((task) => done.has(task.id as string)) || ready.length === 0) await pause(100);
  }
}

/** False while the department has not heard yet that its papers are signed for. */
async function decide(stage: Stage, story: Story, task: Row): Promise<boolean> {
  const prefix = (task.__typename as string).replace(/Task$/, '');
  const entry = departments.find((department) => department.typePrefix === prefix);
  if (entry === undefined) throw new Error(`No department has the type ${task.__typename}`);
  const persona = `${entry.code}-approver`;
  const key = `${story.name}/${task.step}`;
  await act(stage, {
    persona,
    operation: claimOperation(prefix),
    field: `claim${prefix}Task`,
    key: `${key}/claim`,
    input: { taskId: task.id },
  });
  const work = { stage, story, prefix, persona, task, act: (said: Act) => act(stage, said) };
  await runProcedures(work);
  await checkByTwo(work);
  const details = detailsFor(task.item.id as string, { form: story.form, today: stage.today });
  const decided = await act(stage, {
    persona,
    operation: decideOperation(prefix),
    field: `decide${prefix}Task`,
    key: `${key}/decide`,
    input: { taskId: task.id, outcome: 'APPROVED', opinion: '经审查，符合法定条件，准予办理。', details },
  }).catch(awaitsPapers);
  if (decided === null) return false;
  stage.teller.step(
    entry.name.zh,
    `${task.title}：${decided.document?.name ?? ''} ${decided.document?.number ?? ''}`,
    `Approved: ${decided.document?.number ?? ''}`,
  );
  return true;
}

function awaitsPapers(error: unknown): null {
  if (/was refused: \w*HANDOVER/.test((error as Error).message)) return null;
  throw error;
}

export interface Act {
  readonly persona: string;
  readonly operation: string;
  readonly field: string;
  readonly key: string;
  readonly input: Record<string, unknown>;
}

async function act({ client, tokenOf, run }: Stage, { persona, operation, field, key, input }: Act): Promise<Row> {
  const answer = await client.send(await tokenOf(persona), operation, {
    input: { ...input, idempotencyKey: keyOf(`demo/${run}/${key}`) },
  });
  const result = answer[field] as Row;
  if (result.__typename !== 'Refusal') return result;
  const details = (result.details as Row[]).map((detail) => `\n    ${detail.subject}: ${detail.message}`).join('');
  throw new Error(`${field} was refused: ${result.code} ${result.message}${details}`);
}

/** The same place of the same run gives the same key, of a fixed length. */
function keyOf(place: string): string {
  return createHash('sha256').update(place).digest('hex');
}
