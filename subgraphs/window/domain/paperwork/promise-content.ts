import { chineseDate, type DocumentContent, heading, list, paragraph, table } from '../../../kit/domain/document/index.js';
import { isOnline } from '../channel.js';
import { type CaseSaid, caseFacts } from './case-said.js';

/** A material that is still to come, with its last day. */
export interface PromisedMaterial {
  readonly name: string;
  /** ISO date. */
  readonly dueOn: string;
}

export interface PromiseSaid {
  readonly said: CaseSaid;
  readonly materials: readonly PromisedMaterial[];
  /** Who wrote it down for the applicant; null where the applicant did. */
  readonly byStaff: string | null;
  readonly consult: string;
}

/** 容缺受理承诺书 (运行制度第八条): what the applicant promises to bring, until when, and what follows if it does not. Pure. */
export function promiseContent({ said, materials, byStaff, consult }: PromiseSaid): DocumentContent {
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(
        `你单位提出的“${said.title}”申请，下列材料暂未提交。该材料按事项规定可以容缺，现根据你单位的书面承诺予以登记；其余材料齐全、符合法定形式的，先行受理。`,
      ),
      caseFacts(said, byStaff === null ? [] : [['办理方式', `申请人到场承诺，由${byStaff}代为录入`]]),
      materialTable(materials),
      heading('申请人承诺'),
      list([
        '在上列期限（含当日）前补交全部材料，并对材料的真实性负责。',
        '知悉补交之前不影响办理期限的计算；逾期未补交的，承办部门可以依法不予办理，窗口可以依法终止办理。',
        '不能按期补交的，在期限届满前说明情况；不再申请的，可以撤回申请。',
      ]),
      paragraph(`补交材料可以到综合窗口提交，也可以通过原申请渠道在线提交。咨询电话：${consult}。`),
    ],
    ...(isOnline(said.channel) ? { signLines: [] } : {}),
  };
}

export interface ReminderSaid {
  readonly said: CaseSaid;
  readonly materials: readonly PromisedMaterial[];
  readonly place: string;
  readonly consult: string;
  readonly supervise: string;
}

/** 补交材料催告书: a day that was promised has passed; nothing ends by itself, and late is better than never. Pure. */
export function reminderContent({ said, materials, place, consult, supervise }: ReminderSaid): DocumentContent {
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(`你单位提出的“${said.title}”申请已容缺受理。你单位承诺补交的下列材料，至承诺期限届满尚未收到，请尽快补交。`),
      caseFacts(said),
      materialTable(materials),
      paragraph(
        `补交材料可以到${place}提交，也可以通过原申请渠道在线提交。在作出决定或者终止办理之前补交的，仍予接收；一直未补交的，承办部门可以依法不予办理，窗口可以依法终止办理。`,
      ),
      paragraph(`咨询电话：${consult}；监督投诉电话：${supervise}。`),
    ],
    signLines: [],
  };
}

function materialTable(materials: readonly PromisedMaterial[]) {
  return table(
    [
      { title: '序号', width: 1, centred: true },
      { title: '材料名称', width: 6 },
      { title: '承诺补交期限', width: 3, centred: true },
    ],
    materials.map(({ name, dueOn }, index) => [String(index + 1), name, chineseDate(dueOn)]),
    `承诺补交的材料共${materials.length}种`,
  );
}
