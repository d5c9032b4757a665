import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import { AGENT } from './worklists.js';

/**
 * What copies of four cases do not bring and lists show: notices and promises whose day has passed, drafts, sheets under way,
 * dispatches that failed, tasks in many hands. Ids are random, so that their first character is a share of a sixteenth.
 */
const atWindow: readonly string[] = [
  // Copies lie back in time: without this the hall would spend the run on accepting by silence what nobody has looked at.
  `update case_file set notice_due_at = null`,
  `update case_file set stage = 'TO_BE_CORRECTED' where stage = 'RECEIVED' and id >= 'c'`,
  `update case_file set reviewer = 'window-clerk', reviewer_name = '萨仁' where stage = 'RECEIVED' and id < '1'`,
  `insert into notice (id, case_id, number, round, lines_, issued_at, issued_by, issued_by_name, due_on)
   select id, id, number, 1, '[]', received_at, 'window-clerk', '萨仁', case when id >= 'f' then '2020-01-01' else '2099-12-31' end
   from case_file where stage = 'TO_BE_CORRECTED'`,
  `insert into later_finding (id, case_id, notice_id, round, subject, what, cause, since_round, fault_party, found_at)
   select id, id, id, 2, 'HANDLER_ID', '缺少复印件', case when id >= 'e' then 'MISSED' else 'NEW_CONTENT' end, 1, 'WINDOW', received_at
   from case_file where stage = 'TO_BE_CORRECTED'`,
  `insert into material_promise (case_id, code, name, due_on, promised_at, promised_by, promised_by_name)
   select id, 'HANDLER_ID', '经办人身份证', case when id >= 'f' then '2020-01-01' else '2099-12-31' end, received_at, applicant, applicant_name
   from case_file where stage = 'ACCEPTED' and id >= 'c'`,
  `insert into case_draft (id, owner, owner_name, channel, item_id, title, content, state, saved, created_at, saved_at, expires_on)
   select id, case when id < '01' then '${AGENT}' else applicant end, applicant_name, 'ONLINE', subject_code, title, '{}',
     case when id < '3' then 'OPEN' else 'SUBMITTED' end, 1, received_at, received_at, '2099-12-31' from case_file where id < '8'`,
  `insert into case_attachment (id, case_id, file_name, media_type, size, sha256, storage_key, uploaded_at, uploaded_by, uploaded_by_name)
   select id, case when id < '004' then null else id end, '身份证.pdf', 'application/pdf', 1000, id, id, received_at,
     case when id < '004' then '${AGENT}' else applicant end, applicant_name from case_file`,
  `insert into handover_sheet (id, case_id, step_id, department, number, stage, lines_, drawn_up_at)
   select step.id, file.id, step.id, step.department, substr(step.id, 1, 36), 'DRAWN_UP', '[]', file.received_at
   from case_step step join case_file file on file.id = step.case_id where file.stage in ('ACCEPTED', 'TO_BE_DELIVERED')
     and step.id not in (select step_id from handover_sheet)`,
  `update handover_sheet set stage = 'HANDED_OVER', handed_over_at = drawn_up_at where stage = 'DRAWN_UP' and id >= 'e'`,
  `update handover_sheet set stage = 'RECEIVED', received_at = drawn_up_at where stage = 'DRAWN_UP' and id < 'd'`,
  `update message_dispatch set state = 'SENT', settled_at = due_at`,
  `update message_dispatch set state = 'FAILED' where id < '02'`,
  `update message_dispatch set state = 'UNCERTAIN' where id >= '02' and id < '03'`,
];

const atDepartment: readonly string[] = [
  `update department_task set due_on = null where stage in ('DECIDED', 'RETURNED')`,
  `update department_task set due_on = coalesce(due_on, '2099-12-31') where stage = 'ARRIVED'`,
  `update department_task set stage = 'CLAIMED', claimed_by = 'citizen', claimed_by_name = '郭建军' where stage = 'ARRIVED' and id >= '8'`,
  `update department_task set claimed_by = 'tax-approver' where stage = 'CLAIMED' and id >= 'f'`,
  `update department_task set second_reviewer = 'tax-approver', second_reviewer_name = '郭建军' where stage = 'CLAIMED' and id >= 'e' and id < 'f'`,
  `update department_task set stage = 'SUSPENDED' where stage = 'CLAIMED' and id >= 'a' and id < 'b'`,
  `insert into task_consultation (id, task_id, question, asked_by, asked_by_name, asked_at, asked, asked_name)
   select id, id, '是否属于退税', 'tax-reviewer', '张慧', arrived_at, case when id >= 'd' then 'tax-approver' else 'tax-head' end, '郭建军'
   from department_task where stage = 'CLAIMED'`,
];

export async function dressCases(store: Store): Promise<void> {
  const lines = store.engine === 'mysql' ? '`lines`' : 'lines';
  for (const statement of store.name === 'window' ? atWindow : atDepartment)
    await store.orm.em.getDriver().execute(statement.replace('lines_', lines));
}
