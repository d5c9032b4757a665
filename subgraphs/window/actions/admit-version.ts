import type { JointMatter } from '../domain/joint-matter.js';
import { proveMatter } from '../domain/matter-proof.js';
import { KeptItem } from '../persistence/catalogue.entity.js';
import { versionsInForce } from '../persistence/kept-catalogue.js';
import type { Admission } from './keep-catalogue.js';

/**
 * No department can break the window: a version with which a joint matter would no longer hold together is not followed. The
 * matter's other items are taken as they are in force, and what was wrong before the new version is not held against it.
 */
export function admissionOf(matters: readonly JointMatter[]): Admission {
  return async ({ em, now }, itemId, definition) => {
    const concerned = matters.filter((matter) => matter.steps.some(({ item }) => item === itemId));
    if (concerned.length === 0) return [];
    const ids = concerned.flatMap((matter) => matter.steps.map(({ item }) => item));
    const items = await em.find(KeptItem, { itemId: { $in: ids } });
    const inForce = new Map((await versionsInForce({ em, now }, items)).map((version) => [version.itemId, version.definition]));
    const withNew = new Map([...inForce, [itemId, definition]]);
    return concerned.flatMap((matter) => {
      const before = new Set(proveMatter(matter, (id) => inForce.get(id)).map(({ code, place }) => `${code} ${place}`));
      return proveMatter(matter, (id) => withNew.get(id)).filter(({ code, place }) => !before.has(`${code} ${place}`));
    });
  };
}
