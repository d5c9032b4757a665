import { inspectionOperation, resumeOperation, suspendOperation } from './operations.js';
import type { Act, Stage } from './play-story.js';
import type { Story } from './story.js';

type Row = Record<string, any>;

/** What runs a department's special procedures (a visit to the site, an expert review) on a task, for those of the story that are its item's. */
export interface Procedures {
  readonly stage: Stage;
  readonly story: Story;
  readonly prefix: string;
  readonly persona: string;
  readonly task: Row;
  readonly act: (act: Act) => Promise<Row>;
}

/** Suspends the task, has each inspector put on record what was found, and resumes it; the applicant is told of both, and the time does not count. */
export async function runProcedures({ stage, story, prefix, persona, task, act }: Procedures): Promise<void> {
  for (const { procedure, reason, inspectors, finding } of story.procedures.filter(({ item }) => item === task.item.id)) {
    const key = `${story.name}/${task.step}/${procedure}`;
    const suspended = await act({
      persona,
      operation: suspendOperation(prefix),
      field: `suspend${prefix}Task`,
      key: `${key}/suspend`,
      input: { taskId: task.id, procedure, reason, inspectors },
    });
    const pause = (suspended.pauses as Row[]).findLast((one) => one.procedure === procedure);
    stage.teller.step(
      '部门',
      `中止计时：${reason}，至迟${pause?.until}恢复`,
      `The clock stands still for ${procedure}, until ${pause?.until} at the latest`,
    );
    for (const inspector of inspectors) {
      await act({
        persona: inspector,
        operation: inspectionOperation(prefix),
        field: `record${prefix}Inspection`,
        key: `${key}/record/${inspector}`,
        input: { taskId: task.id, pauseId: pause?.id, record: finding },
      });
    }
    const resumed = await act({
      persona,
      operation: resumeOperation(prefix),
      field: `resume${prefix}Task`,
      key: `${key}/resume`,
      input: { taskId: task.id, pauseId: pause?.id, finding },
    });
    const { committedDueOn } = resumed.clock as Row;
    stage.teller.step('部门', `恢复办理：${finding}；承诺期限${committedDueOn}`, `Resumed; the committed limit is ${committedDueOn}`);
  }
}
