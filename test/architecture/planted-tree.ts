import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** Writes a small compiled tree (`path below dist` → imported paths) into a new temporary folder and returns the folder. */
export function plantTree(files: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'onewindow-tree-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  for (const [path, imports] of Object.entries(files)) {
    const file = join(root, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${imports.map((target) => `import '${target}';`).join('\n')}\nexport const planted = 1;\n`);
  }
  return root;
}
