import { describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { folderBaseline } from '../../scripts/department/baseline.js';
import { exitCodeOf, type Finding, type Verdict } from '../../scripts/department/finding.js';
import { registeredOperations } from '../../scripts/department/registered-operations.js';
import { schemaFindings } from '../../scripts/department/schema-findings.js';
import { composeOnce, printedSources } from '../../scripts/department/subgraph-sources.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const committed = printedSources(folderBaseline(projectRoot));
const tax = committed.find(({ name }) => name === 'tax');
const entry = departments.find(({ code }) => code === 'tax');
if (tax === undefined || entry === undefined) throw new Error('The tax bureau is not printed');
const others = committed.filter(({ name }) => name !== 'tax');
const compose = composeOnce();
const operations = registeredOperations(projectRoot);

/** What the gate finds when the bureau's schema is this text. */
const judge = (sdl: string): Promise<Finding[]> =>
  schemaFindings({ entry, departments, own: { ...tax, sdl }, others, before: committed, compared: true, operations, compose });

/** One change of one definition of the real schema; a text that does not stand there exactly once is a fault of the test. */
function planted(definition: string, from: string, to: string): string {
  const [before = '', rest = '', ...more] = tax?.sdl.split(`\n${definition}`) ?? [];
  const end = rest.indexOf('\n}\n') + 3;
  const whole = `${definition}${rest.slice(0, end)}`;
  if (more.length > 0 || whole.split(from).length !== 2) throw new Error(`Not exactly once in ${definition}: ${from}`);
  return `${before}\n${whole.replace(from, to)}${rest.slice(end)}`;
}

/** A further definition at the end. */
const added = (text: string): string => `${tax.sdl}\n${text}\n`;

const told = (findings: readonly Finding[], verdict: Verdict) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ code, place }) => `${code} ${place}`);

type Fault = readonly [name: string, sdl: string, verdict: Verdict, place: string];

/** Each stops the release. */
const faults: readonly Fault[] = [
  [
    'a field is removed that registered operations ask',
    planted('type TaxTaxpayer {', '  """增值税纳税人类别 — status for VAT"""\n  vatStatus: TaxVatStatus\n}', '}'),
    'BREAKING',
    'FIELD_REMOVED schema/operations/enterprise.graphql:24、schema/operations/whole-case.graphql:31',
  ],
  [
    'an argument is removed that a registered operation passes',
    planted('type Query {', '    first: Int\n    """办理阶段 — stage"""\n    stage: TaskStage\n  )', '    first: Int\n  )'),
    'BREAKING',
    'FIELD_ARGUMENT_REMOVED schema/operations/tax-worklist.graphql:5',
  ],
  [
    'a field changes its type',
    planted('type TaxTaxpayer {', '  confirmedOn: LocalDate!', '  confirmedOn: Int!'),
    'BREAKING',
    'FIELD_TYPE_CHANGED schema/operations/whole-case.graphql:32',
  ],
  [
    'a field that was always there may be empty',
    planted('type TaxTaxpayer {', '  standing: TaxStanding!\n', '  standing: TaxStanding\n'),
    'BREAKING',
    'FIELD_TYPE_CHANGED schema/operations/enterprise.graphql:23、schema/operations/whole-case.graphql:30',
  ],
  [
    'a value is removed of an enum that registered operations read',
    planted('enum TaxVatStatus {', '  """小规模纳税人 — small-scale taxpayer"""\n  SMALL_SCALE\n', ''),
    'BREAKING',
    'ENUM_VALUE_REMOVED schema/operations/enterprise.graphql:24、schema/operations/whole-case.graphql:31',
  ],
  [
    'an argument is added that must be given',
    planted(
      'type Query {',
      '    """办理阶段 — stage"""\n    stage: TaskStage\n',
      '    """年度 — year"""\n    year: Int!\n    """办理阶段 — stage"""\n    stage: TaskStage\n',
    ),
    'BREAKING',
    'FIELD_ARGUMENT_ADDED schema/operations/tax-worklist.graphql:5',
  ],
  [
    'a type is renamed on which a registered operation has a fragment',
    tax.sdl.replaceAll('TaxTaxpayerConfirmation', 'TaxInformationConfirmation'),
    'BREAKING',
    'TYPE_REMOVED schema/operations/whole-case.graphql:129、schema/operations/whole-case.graphql:130、schema/operations/whole-case.graphql:131',
  ],
  [
    'a union loses the member that a registered operation picks',
    planted('union TaxResult =', ' | TaxTaxpayerConfirmation |', ' |'),
    'BREAKING',
    'UNION_MEMBER_REMOVED schema/operations/whole-case.graphql:129',
  ],
  [
    'an entity loses its key',
    planted(
      'type TaxTask implements',
      'type TaxTask implements DepartmentTask @key(fields: "id")',
      'type TaxTask implements DepartmentTask',
    ),
    'AGAINST_CONVENTION',
    'KEY_DROPPED TaxTask',
  ],
  [
    'a field is defined that the window owns',
    planted(
      'type Enterprise @key',
      'type Enterprise @key(fields: "id") {',
      'type Enterprise @key(fields: "id") {\n  """名称 — name"""\n  name: String',
    ),
    'NOT_COMPOSED',
    'INVALID_FIELD_SHARING Enterprise.name',
  ],
  [
    'an input bears a name of the window and would lose fields',
    added(
      '"""材料 — material"""\ninput SuppliedMaterialInput {\n  """编码 — code"""\n  code: String!\n  """提供方式 — provision"""\n  provision: String\n}',
    ),
    'NOT_COMPOSED',
    'FIELD_TYPE_MISMATCH SuppliedMaterialInput.provision',
  ],
  [
    'an input of a common name silently takes a field from the window’s',
    added(
      '"""登记内容 — posting"""\ninput RegisterWindowPostingInput {\n  """起始日 — from"""\n  fromDay: LocalDate!\n  """幂等键 — key"""\n  idempotencyKey: String!\n  """姓名 — name"""\n  personName: String!\n  """岗位 — post"""\n  post: String!\n  """身份标识 — subject"""\n  subject: String!\n  """截止日 — to"""\n  toDay: LocalDate\n}',
    ),
    'NOT_COMPOSED',
    'INCONSISTENT_INPUT_OBJECT_FIELD RegisterWindowPostingInput.windowNumber',
  ],
  [
    'an enum that several departments share loses a value',
    planted('enum TaskStage {', '  """不予 — denied"""\n  DENIED\n', ''),
    'AGAINST_CONVENTION',
    'SHARED_ENUM_DIFFERS TaskStage',
  ],
  [
    'a type does not bear a field of its interface',
    planted(
      'type TaxTask implements',
      'type TaxTask implements DepartmentTask @key(fields: "id") {\n  """时限 — clock"""\n  clock: Clock @shareable\n',
      'type TaxTask implements DepartmentTask @key(fields: "id") {\n',
    ),
    'NOT_COMPOSED',
    'INVALID_GRAPHQL DepartmentTask.clock',
  ],
  [
    'a task is no longer one of the hall’s tasks',
    planted('type TaxTask implements', 'type TaxTask implements DepartmentTask @key', 'type TaxTask @key'),
    'AGAINST_CONVENTION',
    'INTERFACE_DROPPED TaxTask',
  ],
  [
    'a query does not bear the department’s prefix',
    planted('type Query {', 'type Query {\n', 'type Query {\n  """延期 — deferrals"""\n  deferrals: [TaxDeferral!]\n'),
    'AGAINST_CONVENTION',
    'ROOT_FIELD_WITHOUT_PREFIX Query.deferrals',
  ],
  [
    'a new type does not bear the department’s prefix',
    added('"""纳税信用 — credit"""\ntype CreditRecord @key(fields: "id") {\n  """标识 — id"""\n  id: ID!\n}'),
    'AGAINST_CONVENTION',
    'TYPE_WITHOUT_PREFIX CreditRecord',
  ],
  [
    'a type bears the name of another department',
    added('"""施工许可 — permit"""\ntype HousingPermitRecord @key(fields: "id") {\n  """标识 — id"""\n  id: ID!\n}'),
    'AGAINST_CONVENTION',
    'NAME_OF_ANOTHER_DEPARTMENT HousingPermitRecord',
  ],
  [
    'a field that crosses to the window may not be empty',
    planted('type Enterprise @key', '  taxpayer: TaxTaxpayer\n', '  taxpayer: TaxTaxpayer!\n'),
    'AGAINST_CONVENTION',
    'CROSSING_FIELD_NOT_NULLABLE Enterprise.taxpayer',
  ],
  [
    'an act can be repeated without being known again',
    planted(
      'input WithdrawTaxItemInput {',
      'input WithdrawTaxItemInput {\n  """\n  幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again\n  """\n  idempotencyKey: String!\n',
      'input WithdrawTaxItemInput {\n',
    ),
    'AGAINST_CONVENTION',
    'ACT_WITHOUT_IDEMPOTENCY_KEY Mutation.withdrawTaxItem',
  ],
  [
    'a field has no Chinese description',
    planted('type TaxTaxpayer {', '  """纳税人状态 — standing"""\n', '  """standing"""\n'),
    'AGAINST_CONVENTION',
    'CHINESE_DESCRIPTION_MISSING TaxTaxpayer.standing',
  ],
  [
    'the schema cannot be read',
    planted('type TaxPrepayment {', 'type TaxPrepayment {', 'type TaxPrepayment {{'),
    'NOT_COMPOSED',
    'INVALID_GRAPHQL schema/subgraphs/tax.graphql:',
  ],
];

/** Each is told and stops nothing: no registered operation is hit. */
const risks: readonly (readonly [name: string, sdl: string, place: string])[] = [
  [
    'a field is removed that no registered operation asks',
    planted(
      'type TaxTaxpayer {',
      '  """发票额度（元）；尚未核定的为空 — invoice quota in yuan, null before the first"""\n  invoiceQuota: Float\n',
      '',
    ),
    'FIELD_REMOVED TaxTaxpayer.invoiceQuota',
  ],
  [
    'an input that no registered operation sends has a further field that must be given',
    planted(
      'input DecideTaxTaskInput {',
      'input DecideTaxTaskInput {\n',
      'input DecideTaxTaskInput {\n  """用印 — seal"""\n  seal: String!\n',
    ),
    'INPUT_FIELD_ADDED DecideTaxTaskInput.seal',
  ],
  [
    'an enum has a further value',
    planted('enum TaxVatStatus {', 'enum TaxVatStatus {\n', 'enum TaxVatStatus {\n  """免税 — exempt"""\n  EXEMPT\n'),
    'ENUM_VALUE_ADDED TaxVatStatus.EXEMPT',
  ],
  [
    'a union has a further member',
    planted('union TaxResult =', 'union TaxResult = ', 'union TaxResult = TaxPrepayment | '),
    'UNION_MEMBER_ADDED TaxResult',
  ],
  [
    'an argument has another default',
    planted(
      'type Query {',
      '    """条数，1至100 — page size, 1 to 100"""\n    first: Int\n    """办理阶段 — stage"""\n',
      '    """条数，1至100 — page size, 1 to 100"""\n    first: Int = 5\n    """办理阶段 — stage"""\n',
    ),
    'FIELD_ARGUMENT_DEFAULT_CHANGED Query.taxTasks.first',
  ],
];

describe('the release gate over a department’s schema', () => {
  it('lets every department’s committed schema pass', async () => {
    for (const department of departments) {
      const own = committed.find(({ name }) => name === department.code);
      if (own === undefined) throw new Error(`${department.code} is not printed`);
      const rest = committed.filter(({ name }) => name !== department.code);
      const asked = { entry: department, departments, own, others: rest, before: committed, compared: true, operations, compose };
      expect({ code: department.code, findings: await schemaFindings(asked) }).toEqual({ code: department.code, findings: [] });
    }
  });

  it.each(faults)('stops a release when %s', async (_, sdl, verdict, place) => {
    const findings = await judge(sdl);
    expect(told(findings, verdict)).toEqual(expect.arrayContaining([expect.stringContaining(place)]));
    expect(exitCodeOf(findings)).toBe(1);
    for (const { message, remedy } of findings.filter((finding) => finding.verdict === verdict)) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(remedy?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(risks)('tells of a risk and lets the release pass when %s', async (_, sdl, place) => {
    const findings = await judge(sdl);
    expect(told(findings, 'RISK')).toEqual([place]);
    expect(exitCodeOf(findings)).toBe(0);
  });

  it('counts what is new as safe', async () => {
    const findings = await judge(
      planted('type TaxTaxpayer {', 'type TaxTaxpayer {\n', 'type TaxTaxpayer {\n  """风险等级 — risk level"""\n  riskLevel: String\n'),
    );
    expect(findings.map(({ verdict, code, place }) => `${verdict} ${code} ${place}`)).toEqual(['SAFE FIELD_ADDED TaxTaxpayer.riskLevel']);
    expect(exitCodeOf(findings)).toBe(0);
  });
});
