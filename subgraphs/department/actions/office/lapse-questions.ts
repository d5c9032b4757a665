import type { Write } from '../../../kit/persistence/write.js';
import { Consultation } from '../../persistence/consultation.entity.js';

/** What nobody has answered when a task is done is no longer waited for. */
export async function lapseQuestions({ em, now }: Write, taskId: string): Promise<void> {
  for (const question of await em.find(Consultation, { taskId, answeredAt: null })) question.answeredAt = now;
}
