import { type ContentFault, fault } from '../../kit/domain/catalogue/content-fault.js';
import type { JointMatter } from './joint-matter.js';

type Steps = Pick<JointMatter, 'steps'>;

/** Every step that must end before this one begins, by however many steps between. */
export function ancestors(matter: Steps, of: string): Set<string> {
  const found = new Set<string>();
  const visit = (stepKey: string): void => {
    for (const need of matter.steps.find((step) => step.key === stepKey)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      visit(need);
    }
  };
  visit(of);
  return found;
}

/** What is wrong with a matter by itself, whatever its items say: steps that stand twice, wait for nothing known, or for one another. Pure. */
export function structureFaults(matter: JointMatter): ContentFault[] {
  const keys = matter.steps.map(({ key }) => key);
  const unknown = (place: string, who: string, needs: readonly string[]) =>
    needs
      .filter((need) => !keys.includes(need))
      .map((need) => fault('STEP_UNKNOWN', place, `等待的环节${need}不存在`, `${who} waits for ${need}, which does not exist`));
  return [
    ...[...new Set(keys.filter((one, index) => keys.indexOf(one) !== index))].map((one) =>
      fault('STEP_TWICE', `steps/${one}`, `环节${one}重复出现`, `step ${one} stands twice`),
    ),
    ...matter.steps.flatMap(({ key, needs }) => unknown(`steps/${key}/needs`, `step ${key}`, needs)),
    ...matter.outside.flatMap(({ body, needs }) => unknown(`outside/${body}/needs`, body, needs)),
    ...matter.steps.flatMap((step) => sourceFaults(step, ancestors(matter, step.key))),
    ...matter.outside.flatMap((body) => outsideFaults(matter, body)),
    ...loops(matter),
  ];
}

function sourceFaults({ key, takes, replaces }: JointMatter['steps'][number], before: ReadonlySet<string>): ContentFault[] {
  return [...Object.entries(takes).map((entry) => ['takes', ...entry]), ...Object.entries(replaces).map((entry) => ['replaces', ...entry])]
    .filter(([, , from = '']) => !before.has(from))
    .map(([kind, what, from]) => {
      const [zh, en] = [`${what}来自环节${from}，而本环节并不等待它`, `step ${key} takes ${what} from ${from}, for which it does not wait`];
      return fault('SOURCE_NOT_AWAITED', `steps/${key}/${kind}/${what}`, zh, en);
    });
}

function outsideFaults(matter: JointMatter, { body, needs, takes }: JointMatter['outside'][number]): ContentFault[] {
  const before = new Set(needs.flatMap((need) => [need, ...ancestors(matter, need)]));
  return Object.entries(takes)
    .filter(([, from]) => !before.has(from))
    .map(([what, from]) => {
      const [zh, en] = [`${what}来自环节${from}，而该单位并不等待它`, `${body} takes ${what} from ${from}, for which it does not wait`];
      return fault('SOURCE_NOT_AWAITED', `outside/${body}/takes/${what}`, zh, en);
    });
}

/** Each loop once, whole. */
function loops(matter: Steps): ContentFault[] {
  const found = new Map<string, ContentFault>();
  const left = new Set<string>();
  const visit = (key: string, path: readonly string[]): void => {
    const at = path.indexOf(key);
    if (at === -1) {
      // A step that was gone through leads to no loop that is not told: each is gone through once.
      if (left.has(key)) return;
      for (const need of matter.steps.find((step) => step.key === key)?.needs ?? []) visit(need, [...path, key]);
      left.add(key);
      return;
    }
    const loop = path.slice(at);
    const name = [...loop].sort().join(' ');
    if (found.has(name)) return;
    const shown = [...loop, key].join(' → ');
    found.set(
      name,
      fault('STEP_CYCLE', `steps/${loop[0]}/needs`, `环节相互等待，构成循环：${shown}`, `the steps wait for one another: ${shown}`),
    );
  };
  for (const { key } of matter.steps) visit(key, []);
  return [...found.values()];
}
