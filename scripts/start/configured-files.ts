import { STORAGE_ADDRESSES, storageAt } from '../../subgraphs/kit/storage/configured-storage.js';
import type { FileStorage } from '../../subgraphs/kit/storage/file-storage.js';
import { Complaint } from './complaint.js';
import { setting } from './configured-database.js';

/** Name of the setting that says where a subgraph keeps files, e.g. `WINDOW_FILES_URL`. */
function filesSetting(subgraph: string): string {
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_FILES_URL`;
}

/** The file storage that the environment gives a subgraph; null where it gives none. */
export function configuredFiles(subgraph: string): FileStorage | null {
  const name = filesSetting(subgraph);
  const address = setting(name);
  if (address === undefined) return null;
  const storage = storageAt(address);
  if (storage === null) throw new Complaint(`${name} must be ${STORAGE_ADDRESSES}`);
  return storage;
}

/** The same for a subgraph that runs by itself: files in a folder that nobody named would be lost with it. */
export function neededFiles(subgraph: string): FileStorage {
  const storage = configuredFiles(subgraph);
  if (storage === null) throw new Complaint(`${filesSetting(subgraph)} is not set: ${STORAGE_ADDRESSES}`);
  return storage;
}
