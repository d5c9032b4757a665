import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { checkCatalogue, loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import type { ContentFault } from '../../subgraphs/kit/domain/catalogue/content-fault.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { catalogueFolder } from './catalogue-folder.js';

/** Reads and proves every item of these departments, and says what is wrong. Whether all are sound. */
export function checkAll(codes: readonly string[]): boolean {
  const vocabulary = loadVocabulary();
  const sound = codes.map((code) => {
    const folder = catalogueFolder(code);
    const files = existsSync(folder) ? checkCatalogue(folder, vocabulary) : [];
    const faulty = files.filter(({ faults }) => faults.length > 0);
    for (const { file, faults } of faulty)
      process.stderr.write(`${relative(projectRoot, file)}\n${faults.map((fault) => `  - ${faultText(fault)}\n`).join('')}`);
    const points = files.reduce((sum, { definition }) => sum + (definition?.points.length ?? 0), 0);
    const verdict = faulty.length === 0 ? 'sound' : `${faulty.length} with faults`;
    process.stdout.write(`${code}: ${files.length} items, ${points} review points, ${verdict}\n`);
    return faulty.length === 0;
  });
  return sound.every((one) => one);
}

/** A fault as its editor reads it: where, what, and under which answers. */
export function faultText({ place, message, answers }: ContentFault): string {
  const given = Object.entries(answers ?? {}).map(([question, option]) => `${question}=${option}`);
  return `${place}：${message.zh}${given.length === 0 ? '' : `（情形：${given.join('，')}）`}`;
}
