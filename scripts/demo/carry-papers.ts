import { CONFIRM_HANDOVER, HAND_OVER, PAPERS, RECEIVE_BACK, RETURN_HANDOVER } from './operations.js';
import type { Act, Stage } from './play-story.js';
import type { Story } from './story.js';

type Row = Record<string, any>;
type Play = (act: Act) => Promise<Row>;

/** Why the departments of the demo keep the originals of application papers. */
const FILED = { reason: '申请文书原件入卷归档', basis: '《扎兰屯市政务服务大厅企业服务专区运行制度》第九条' };

/**
 * Carries the papers of a case one station on: the window hands over what lies here, each department signs; when it has
 * decided it files the originals, except those that another department still needs, which go home first. Answers with the tasks that wait
 * for their papers.
 */
export async function carryPapers(stage: Stage, story: Story, id: string, act: Play): Promise<Set<string>> {
  const waiting = new Set<string>();
  const { case: found } = await stage.client.sendPatiently(await stage.tokenOf('operations'), PAPERS, { id });
  const tasks = new Map((found.tasks as Row[]).map((task) => [task.id, task]));
  const here = new Map<string, number>();
  for (const { material, place, originals } of found.originals as Row[]) if (place === 'WINDOW') here.set(material, originals);
  for (const sheet of found.handovers as Row[]) {
    const task = tasks.get(sheet.taskId);
    const carried = { sheet, act, key: `${story.name}/papers/${task?.step}`, reviewer: `${sheet.departmentCode}-reviewer` };
    const goes = (sheet.lines as Row[]).every(({ material, originals }) => originals <= (here.get(material) ?? 0));
    if (sheet.stage === 'DRAWN_UP' && goes) {
      for (const { material, originals } of sheet.lines as Row[]) here.set(material, (here.get(material) ?? 0) - originals);
      await out(carried);
      const kinds = (sheet.lines as Row[]).length;
      stage.teller.step(
        '综合窗口',
        `${sheet.number}：${kinds}种纸质材料移交，部门签收`,
        `${kinds} kinds of paper handed over and signed for`,
      );
    }
    if (sheet.stage === 'DRAWN_UP' && !goes) waiting.add(sheet.taskId as string);
    if (sheet.stage === 'HANDED_OVER') await signed(carried);
    if (sheet.stage === 'CONFIRMED' && task?.status === 'DECIDED') await home(carried);
    if (sheet.stage === 'RETURNING') await received(carried);
  }
  return waiting;
}

interface Carried {
  readonly sheet: Row;
  readonly act: Play;
  readonly key: string;
  readonly reviewer: string;
}

async function out(carried: Carried): Promise<void> {
  const input = { sheetId: carried.sheet.id };
  await carried.act({ persona: 'window-clerk', operation: HAND_OVER, field: 'handOverMaterials', key: `${carried.key}/over`, input });
  await signed(carried);
}

async function signed({ sheet, act, key, reviewer }: Carried): Promise<void> {
  const input = { sheetId: sheet.id };
  await act({ persona: reviewer, operation: CONFIRM_HANDOVER, field: 'confirmHandover', key: `${key}/confirm`, input });
}

async function home(carried: Carried): Promise<void> {
  const { sheet, act, key, reviewer } = carried;
  const elsewhere = sheet.neededElsewhere as string[];
  const lines = (sheet.lines as Row[]).flatMap(({ material, originals }) => {
    if (originals === 0) return [];
    return [elsewhere.includes(material as string) ? { material, returned: originals } : { material, retained: originals }];
  });
  const input = { sheetId: sheet.id, lines, ...FILED };
  const { stage } = await act({ persona: reviewer, operation: RETURN_HANDOVER, field: 'returnHandover', key: `${key}/return`, input });
  if (stage === 'RETURNING') await received(carried);
}

async function received({ sheet, act, key }: Carried): Promise<void> {
  const input = { sheetId: sheet.id };
  await act({ persona: 'window-clerk', operation: RECEIVE_BACK, field: 'receiveReturnedMaterials', key: `${key}/home`, input });
}
