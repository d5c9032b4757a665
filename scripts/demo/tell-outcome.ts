import { OUTCOME } from './operations.js';
import type { Stage } from './play-story.js';

type Row = Record<string, any>;

/** Tells what became of the case: each department's limits and document, and what the applicant was told. */
export async function tellOutcome({ client, teller, tokenOf }: Stage, id: string): Promise<void> {
  const { case: found } = await client.sendPatiently(await tokenOf('operations'), OUTCOME, { id });
  teller.step('办件', `${found.number} ${found.stage}`, `Case ${found.number}: ${found.stage}`);
  for (const { title, department, clock, document } of found.tasks as Row[]) {
    const limits = clock === null ? '' : `法定期限${clock.dueOn ?? '未规定'}，承诺期限${clock.committedDueOn}`;
    teller.detail(`${title}（${department.name}）：${limits}；${document?.name ?? '无文书'} ${document?.number ?? ''}`);
    teller.detail(`  legal limit ${clock?.dueOn ?? '–'}, committed ${clock?.committedDueOn ?? '–'}, document ${document?.number ?? '–'}`);
  }
  const messages = found.messages as Row[];
  const sent = messages.reduce((sum, { dispatches }) => sum + (dispatches as Row[]).length, 0);
  teller.step(
    '告知',
    `申请人收到${messages.length}条告知，经各渠道发送${sent}次`,
    `${messages.length} messages to the applicant, ${sent} dispatches`,
  );
}
