import type { DepartmentEntry } from '../../../schema/departments.js';

/** A file by its path below its folder. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A department's folder from the template: a department named “specimen”, which is compiled and linted where it lies. Its
 * tests bear a further `.txt`, since they can only run in a department that is in the list. Pure.
 */
export function renderTemplate(template: readonly TextFile[], entry: DepartmentEntry): TextFile[] {
  return template.map(({ path, text }) => ({ path: path.replace(/\.txt$/, ''), text: named(moved(text, path), entry) }));
}

/** Imports count from the folder under `subgraphs/`, not from where the template lies. */
function moved(text: string, path: string): string {
  const up = '../'.repeat(path.split('/').length);
  return text.replaceAll(`'${up}../../subgraphs/`, `'${up}`).replaceAll(`'${up}../../schema/`, `'${up}../schema/`);
}

function named(text: string, { code, typePrefix, name }: DepartmentEntry): string {
  const camel = `${typePrefix.charAt(0).toLowerCase()}${typePrefix.slice(1)}`;
  return text
    .replaceAll('specimen-code', code)
    .replaceAll('样本部门', name.zh)
    .replaceAll('Specimen', typePrefix)
    .replaceAll('specimen', camel);
}

/** The one line that puts a department into the graph. */
export function listLine({ code, typePrefix, name, port }: DepartmentEntry): string {
  return `  { code: '${code}', typePrefix: '${typePrefix}', name: { zh: '${name.zh}', en: '${name.en}' }, port: ${port} },`;
}
