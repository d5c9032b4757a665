import { describe, expect, it } from '@jest/globals';
import { objection, objections } from '../../testing/subject.js';
import { shippedStandards } from '../housing-standards.js';
import { serviceLifeEnd } from './service-life.js';

const item = 'crane-registration';
const withForm = (form: Record<string, unknown>) => objections(item, { form });
const member = (role: string, certificateValidUntil = '2027-01-01') => ({
  name: '孙志强',
  role,
  certificateNumber: '蒙E042024000123',
  certificateValidUntil,
});

describe('the registration of a crane', () => {
  it('is in time on the thirtieth day after acceptance', () => {
    const received = (receivedOn: string) =>
      objections(item, { form: { craneAcceptedOn: '2026-08-10', craneTestedOn: '2026-08-09' }, receivedOn });
    expect(received('2026-09-09')).toEqual([]);
    expect(received('2026-09-10')).toEqual(['CRANE_REGISTERED_LATE']);
  });

  it('that is late is accepted once the order to correct is on record', () => {
    const late = { craneAcceptedOn: '2026-06-01', craneTestedOn: '2026-05-30' };
    expect(withForm(late)).toEqual(['CRANE_REGISTERED_LATE']);
    expect(objections(item, { form: late, details: { correctionOrderNumber: '扎住建责改〔2026〕9号' } })).toEqual([]);
  });

  it('rests on a test passed before the acceptance', () => {
    expect(withForm({ craneTestedOn: '2026-08-24' })).toEqual([]);
    expect(withForm({ craneTestedOn: '2026-08-25' })).toEqual(['CRANE_NOT_TESTED']);
    expect(withForm({ craneTestPassed: false })).toEqual(['CRANE_NOT_TESTED']);
  });

  it('asks whether the installer was entitled when it installed', () => {
    expect(withForm({ installerQualificationValidUntil: '2026-08-24', installerSafetyLicenceValidUntil: '2026-08-24' })).toEqual([]);
    expect(withForm({ installerQualificationValidUntil: '2026-08-23' })).toEqual(['CRANE_INSTALLER_NOT_ENTITLED']);
    expect(withForm({ installerSafetyLicenceValidUntil: '2026-08-23' })).toEqual(['CRANE_INSTALLER_NOT_ENTITLED']);
  });

  it('asks for operator and signaller, for a builders hoist only the operator', () => {
    expect(withForm({ craneCrew: [member('OPERATOR')] })).toEqual(['CRANE_CREW_INCOMPLETE']);
    expect(withForm({ craneKind: 'BUILDERS_HOIST', craneCrew: [member('OPERATOR')] })).toEqual([]);
    expect(withForm({ craneKind: 'BUILDERS_HOIST', craneCrew: [member('RIGGER')] })).toEqual(['CRANE_CREW_INCOMPLETE']);
  });

  it('asks for certificates that hold today, and names them by number, not by person', () => {
    const crew = (until: string) => ({ craneCrew: [member('OPERATOR', until), member('SIGNALLER')] });
    expect(withForm(crew('2026-09-10'))).toEqual([]);
    expect(withForm(crew('2026-09-09'))).toEqual(['CRANE_CREW_CERTIFICATE_EXPIRED']);
    expect(objection('CRANE_CREW_CERTIFICATE_EXPIRED', item, { form: crew('2026-09-09') })).not.toContain('孙志强');
  });

  it('is open once a machine', () => {
    const crane = { number: '扎住建机登〔2026〕3号', projectName: '他处工程', issuedOn: '2026-03-01', propertyFilingNumber: '蒙EB-T00321' };
    expect(objections(item, { facts: { cranes: [{ ...crane, removedOn: null }] } })).toEqual(['CRANE_ALREADY_REGISTERED']);
    expect(objections(item, { facts: { cranes: [{ ...crane, removedOn: '2026-08-01' }] } })).toEqual([]);
  });
});

describe('the service life of a crane', () => {
  const endOf = (kind: string, moment: number) => serviceLifeEnd(kind, moment, '2010-05-20', shippedStandards.craneServiceLife);

  it('grows with the rated moment of a tower crane', () => {
    expect(endOf('TOWER_CRANE', 629.9)).toBe('2020-05-20');
    expect(endOf('TOWER_CRANE', 630)).toBe('2025-05-20');
    expect(endOf('TOWER_CRANE', 1250)).toBe('2025-05-20');
    expect(endOf('TOWER_CRANE', 1250.1)).toBe('2030-05-20');
  });

  it('is eight years for a builders hoist and five for a material hoist', () => {
    expect(endOf('BUILDERS_HOIST', 0)).toBe('2018-05-20');
    expect(endOf('MATERIAL_HOIST', 0)).toBe('2015-05-20');
    expect(endOf('MOBILE_CRANE', 0)).toBeNull();
  });

  it('may be exceeded only on a safety assessment that still holds', () => {
    const hoist = { craneKind: 'BUILDERS_HOIST', ratedMoment: 0 };
    expect(withForm({ ...hoist, manufacturedOn: '2018-09-10' })).toEqual([]);
    expect(withForm({ ...hoist, manufacturedOn: '2018-09-09' })).toEqual(['CRANE_BEYOND_SERVICE_LIFE']);
    expect(withForm({ ...hoist, manufacturedOn: '2018-09-09', safetyAssessmentValidUntil: '2026-09-10' })).toEqual([]);
    expect(withForm({ ...hoist, manufacturedOn: '2018-09-09', safetyAssessmentValidUntil: '2026-09-09' })).toEqual([
      'CRANE_BEYOND_SERVICE_LIFE',
    ]);
    expect(withForm({ manufacturedOn: undefined })).toEqual(['CRANE_BEYOND_SERVICE_LIFE']);
  });
});
