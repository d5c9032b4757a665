import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { hasRole } from '../../kit/domain/caller.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { certificateView, relationTransferView, rosterChangeView } from './person-result-views.js';
import { pharmacyEvaluationView } from './pharmacy-evaluation-view.js';
import { contentOf } from './task-content.js';
import { MedicalInsuranceCertificateType } from './types/certificate.type.js';
import { MedicalInsuranceRelationTransferType, MedicalInsuranceRosterChangeType } from './types/person-result.type.js';
import { MedicalInsurancePharmacyEvaluationType } from './types/pharmacy-evaluation.type.js';
import {
  MedicalInsuranceUnitChangeType,
  MedicalInsuranceUnitDisenrolmentType,
  MedicalInsuranceUnitEnrolmentType,
} from './types/unit-result.type.js';
import { unitChangeView, unitDisenrolmentView, unitEnrolmentView } from './unit-result-views.js';

/**
 * What a task of this department resulted in, in its own words: the field of the task's own item, the others null.
 * A maternity allowance is not among them: it is shown one at a time, to the department's own staff, with a reason.
 */
export function mintTaskResultsResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class TaskResultsResolver {
    @FieldResolver(() => MedicalInsuranceUnitEnrolmentType, { nullable: true, description: '单位参保登记结果 — enrolment of the unit' })
    unitEnrolment(@Root() { row }: TaskObject): MedicalInsuranceUnitEnrolmentType | null {
      const content = contentOf(row, 'unit-enrolment');
      return content === null ? null : unitEnrolmentView(content);
    }

    @FieldResolver(() => MedicalInsuranceUnitChangeType, {
      nullable: true,
      description: '单位信息变更结果 — change of the unit’s particulars',
    })
    unitChange(@Root() { row }: TaskObject): MedicalInsuranceUnitChangeType | null {
      const content = contentOf(row, 'unit-change');
      return content === null ? null : unitChangeView(content);
    }

    @FieldResolver(() => MedicalInsuranceUnitDisenrolmentType, {
      nullable: true,
      description: '单位参保注销结果 — disenrolment of the unit',
    })
    unitDisenrolment(@Root() { row }: TaskObject): MedicalInsuranceUnitDisenrolmentType | null {
      const content = contentOf(row, 'unit-disenrolment');
      return content === null ? null : unitDisenrolmentView(content);
    }

    @FieldResolver(() => MedicalInsuranceRosterChangeType, { nullable: true, description: '职工增减员结果 — employees added and removed' })
    rosterChange(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): MedicalInsuranceRosterChangeType | null {
      const content = contentOf(row, 'employee-enrolment');
      return content === null ? null : rosterChangeView(content, maySeePersons(context));
    }

    @FieldResolver(() => MedicalInsuranceRelationTransferType, {
      nullable: true,
      description: '医保关系转移接续结果 — transfer of an employee’s relation',
    })
    relationTransfer(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): MedicalInsuranceRelationTransferType | null {
      const content = contentOf(row, 'relation-transfer');
      return content === null ? null : relationTransferView(content, maySeePersons(context));
    }

    @FieldResolver(() => MedicalInsuranceCertificateType, {
      nullable: true,
      description: '参保（缴费）证明 — certificate of enrolment and contributions',
    })
    certificate(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): MedicalInsuranceCertificateType | null {
      const content = contentOf(row, 'enrolment-certificate');
      return content === null ? null : certificateView(content, maySeePersons(context));
    }

    @FieldResolver(() => MedicalInsurancePharmacyEvaluationType, {
      nullable: true,
      description: '零售药店定点评估；决定前即显示评估期限 — evaluation of a pharmacy; its term shows before the decision',
    })
    pharmacyEvaluation(@Root() { row }: TaskObject, @Ctx() { now }: SubgraphContext): MedicalInsurancePharmacyEvaluationType | null {
      return pharmacyEvaluationView(row, localDate(now));
    }
  }
  return TaskResultsResolver;
}

function maySeePersons({ caller }: SubgraphContext): boolean {
  return !hasRole(caller, 'ANALYST');
}
