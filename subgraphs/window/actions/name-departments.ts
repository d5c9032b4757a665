import { departments } from '../../../schema/departments.js';

/** The official names of departments in a sentence, each once, e.g. `扎兰屯市住房和城乡建设局、国家税务总局扎兰屯市税务局`. */
export function departmentsNamed(codes: readonly string[]): string {
  return [...new Set(codes)].map((code) => departments.find((entry) => entry.code === code)?.name.zh ?? code).join('、');
}
