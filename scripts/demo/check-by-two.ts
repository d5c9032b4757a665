import { coSignOperation, secondReviewerOperation } from './operations.js';
import type { Procedures } from './run-procedures.js';

/** Where the item asks for two who check, the holder names a colleague, who signs with an opinion of his own (行政许可法 art. 34). */
export async function checkByTwo({ stage, story, prefix, persona, task, act }: Procedures): Promise<void> {
  if (task.secondReview?.required !== true) return;
  const reviewer = persona.replace(/approver$/, 'reviewer');
  const key = `${story.name}/${task.step}`;
  const input = { taskId: task.id };
  await act({
    persona,
    operation: secondReviewerOperation(prefix),
    field: `name${prefix}SecondReviewer`,
    key: `${key}/second`,
    input: { ...input, reviewer },
  });
  await act({
    persona: reviewer,
    operation: coSignOperation(prefix),
    field: `coSign${prefix}Task`,
    key: `${key}/coSign`,
    input: { ...input, opinion: '经核查，现场与申请材料一致。' },
  });
  stage.teller.step('部门', '第二核查人签署意见：实质核查由两名工作人员进行', 'The second reviewer signs: two check the substance');
}
