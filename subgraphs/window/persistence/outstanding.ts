import type { EntityManager } from '@mikro-orm/sql';

/** How much somebody has uploaded and not handed in yet. */
export async function outstandingOf(em: EntityManager, subject: string): Promise<{ files: number; bytes: number }> {
  const sql = 'select count(*) as files, coalesce(sum(size), 0) as bytes from case_attachment where uploaded_by = ? and case_id is null';
  const [row] = (await em.execute(sql, [subject])) as { files: number | string; bytes: number | string }[];
  return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) };
}
