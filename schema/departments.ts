/**
 * The one list of departments. A further department is a folder under `subgraphs/` and one line here:
 * composition, the stubs of the centre's subgraphs, start scripts and tests all read this list.
 */
export interface DepartmentEntry {
  /** Folder, subgraph name and journal name, e.g. `tax`. */
  readonly code: string;
  /** Prefix of the department's GraphQL types, e.g. `Tax` gives `TaxTask`. */
  readonly typePrefix: string;
  /** Official name in Chinese and English. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Port of the subgraph when it runs alone and no other is configured. */
  readonly port: number;
}

export const departments: readonly DepartmentEntry[] = [
  {
    code: 'market-supervision',
    typePrefix: 'MarketSupervision',
    name: { zh: '扎兰屯市市场监督管理局', en: 'Market Supervision Bureau' },
    port: 4101,
  },
  {
    code: 'hr-social-security',
    typePrefix: 'HrSocialSecurity',
    name: { zh: '扎兰屯市人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
    port: 4102,
  },
  {
    code: 'medical-insurance',
    typePrefix: 'MedicalInsurance',
    name: { zh: '扎兰屯市医疗保障局', en: 'Medical Insurance Bureau' },
    port: 4103,
  },
  { code: 'tax', typePrefix: 'Tax', name: { zh: '国家税务总局扎兰屯市税务局', en: 'Tax Bureau' }, port: 4104 },
  {
    code: 'housing',
    typePrefix: 'Housing',
    name: { zh: '扎兰屯市住房和城乡建设局', en: 'Housing and Urban-Rural Development Bureau' },
    port: 4105,
  },
  {
    code: 'provident-fund',
    typePrefix: 'ProvidentFund',
    name: { zh: '呼伦贝尔市住房公积金中心扎兰屯管理部', en: 'Housing Provident Fund Office' },
    port: 4106,
  },
];
