import { describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { exitCodeOf, type Finding, type Verdict } from './finding.js';
import { type GateReport, reportText } from './report.js';

const [department] = departments;
if (department === undefined) throw new Error('No department');
const finding = (verdict: Verdict, more: Partial<Finding> = {}): Finding => ({
  chapter: 'OPERATIONS',
  verdict,
  code: 'X_CHANGED',
  place: 'A.b',
  message: { zh: '改了字段', en: 'changed' },
  remedy: { zh: '恢复原样', en: 'put it back' },
  ...more,
});
const report = (findings: Finding[], isNew = false): GateReport => ({
  department,
  baseline: { zh: '某提交', en: 'some' },
  isNew,
  findings,
});

describe('the report of the release gate', () => {
  it('says first whether the department may release, with how much was found of each kind', () => {
    const text = reportText(report([finding('BREAKING'), finding('BREAKING'), finding('RISK'), finding('SAFE')]));
    expect(text).toMatch(/一、结论\n +不能发布。破坏 2 处，风险 1 处，安全 1 处。/);
    expect(text).toContain('[破坏] A.b\n      改了字段\n      怎么办：恢复原样\n      代码：X_CHANGED');
    expect(reportText(report([finding('RISK')]))).toContain('可以发布。风险 1 处。');
  });

  it('says of each chapter without findings that it is in order', () => {
    expect(reportText(report([]))).toMatch(/五、事项变化\n +没有变化/);
  });

  it('does not call clients unharmed where the graph does not compose', () => {
    const text = reportText(report([finding('NOT_COMPOSED', { chapter: 'COMPOSITION', code: 'INVALID_GRAPHQL' })]));
    expect(text).toMatch(/对已登记客户端的影响\n +图不能组合，无法判断/);
  });

  it('shortens long lists of what does no harm', () => {
    const text = reportText(report(Array.from({ length: 40 }, () => finding('SAFE'))));
    expect(text).toContain('[安全] 另有 28 处');
  });

  it('says when the department is new', () => {
    expect(reportText(report([], true))).toContain('按新部门检查');
  });

  it.each<[Verdict, 0 | 1]>([
    ['NOT_COMPOSED', 1],
    ['BREAKING', 1],
    ['AGAINST_CONVENTION', 1],
    ['CONTENT_FAULT', 1],
    ['RISK', 0],
    ['SAFE', 0],
  ])('%s gives exit code %i', (verdict, code) => {
    expect(exitCodeOf([finding(verdict)])).toBe(code);
  });
});
