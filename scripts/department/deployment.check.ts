import type { DepartmentEntry } from '../../schema/departments.js';
import { databaseSetting } from '../start/configured-database.js';
import { type Finding, message } from './finding.js';

/** The files that list departments by hand, since whoever operates the hall decides when a department goes in. */
export const deploymentFiles = ['CODEOWNERS', '.env.example', 'docker-compose.yml'] as const;

/** What these files still lack for the department to be answered for and to be run on servers. Pure. */
export function deploymentFindings({ code, port }: DepartmentEntry, textOf: (file: string) => string | null): Finding[] {
  const name = code.replaceAll('-', '_').toUpperCase();
  const wanted: readonly (readonly [(typeof deploymentFiles)[number], string])[] = [
    ['CODEOWNERS', `/subgraphs/${code}/`],
    ['.env.example', `${name}_PASSWORD=`],
    ['docker-compose.yml', `  ${code}:\n    <<: *subgraph`],
    ['docker-compose.yml', `${name}_URL: http://${code}:${port}`],
    ['docker-compose.yml', databaseSetting(code)],
    ['docker-compose.yml', `  ${code}-private-key:\n    file:`],
    ['docker-compose.yml', `  ${code}-link-key:\n    file:`],
  ];
  return wanted.flatMap(([file, line]) => {
    const text = textOf(file);
    if (text === null || text.includes(line)) return [];
    const [first = ''] = line.trim().split('\n');
    return [
      {
        chapter: 'DEPLOYMENT' as const,
        verdict: 'RISK' as const,
        code: 'DEPLOYMENT_LINE_MISSING',
        place: file,
        message: message(`没有本部门的“${first}”；单机运行不受影响，上线部署前需要补上`, `It lacks "${first}", which a deployment needs`),
        remedy: message('参照其他部门的写法补上', 'Add it as for the other departments'),
      },
    ];
  });
}
