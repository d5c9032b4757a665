import { VERSION_HELD, versionHeld } from '../../kit/contract/item-published.message.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { ServiceItem } from '../persistence/department-tables.js';
import { newestVersion } from '../persistence/newest-version.js';
import { followTaskAtWindow } from './end-task.js';
import { receiveTask } from './receive-task.js';

/** What a department does when the window has moved. */
export const followWindow: FeedHandler = async (unit, entry) => {
  await receiveTask(unit, entry);
  await followTaskAtWindow(unit, entry);
  if (entry.type === VERSION_HELD) await noteHeld(unit, entry);
};

/** The window goes on with an earlier version: the department's worklist says so until a later one is published. */
async function noteHeld({ em }: Write, entry: FeedEntry): Promise<void> {
  const { slug, number, faults } = versionHeld.parse(entry.data);
  const item = await em.findOne(ServiceItem, { slug });
  const { standing } = await newestVersion(em, slug);
  if (item !== null && standing?.number === number) item.held = { number, faults };
}
