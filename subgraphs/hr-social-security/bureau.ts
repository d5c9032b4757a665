import { type DepartmentEntry, departments } from '../../schema/departments.js';

/** 扎兰屯市人力资源和社会保障局, as the list of departments names it. */
export const bureau: DepartmentEntry = entryOf('hr-social-security');

function entryOf(code: string): DepartmentEntry {
  const entry = departments.find((candidate) => candidate.code === code);
  if (entry === undefined) throw new Error(`schema/departments.ts has no ${code}`);
  return entry;
}
