import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import type { CancellationReceipt, EnrolmentCertificate, RegistrationReceipt } from '../domain/results/issued-content.js';
import { contentOf } from './content-of.js';
import { cancellationView, enrolmentView, registrationView } from './insurance-task.view.js';
import { mayKnowPeople } from './may-know-people.js';
import { CancellationType, EnrolmentType, RegistrationType } from './types/insurance-task.type.js';

/** What a task of social insurance resulted in. */
export function mintInsuranceTaskResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class InsuranceTaskResolver {
    @FieldResolver(() => RegistrationType, { nullable: true, description: '社会保险登记结果 — result of a registration' })
    socialInsuranceRegistration(@Root() { row }: TaskObject, @Ctx() { language }: SubgraphContext): RegistrationType | null {
      const receipt = contentOf<RegistrationReceipt>(row, 'social-insurance-registration');
      return receipt === null ? null : registrationView(receipt, language);
    }

    @FieldResolver(() => EnrolmentType, {
      nullable: true,
      description: '职工参保登记（增员、减员）结果 — result of a change of the roster',
    })
    async enrolment(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<EnrolmentType | null> {
      const certificate = contentOf<EnrolmentCertificate>(row, 'employee-enrolment');
      return certificate === null ? null : enrolmentView(certificate, await mayKnowPeople(context, row));
    }

    @FieldResolver(() => CancellationType, { nullable: true, description: '社会保险登记注销结果 — result of a cancellation' })
    socialInsuranceCancellation(@Root() { row }: TaskObject): CancellationType | null {
      const receipt = contentOf<CancellationReceipt>(row, 'social-insurance-deregistration');
      return receipt === null ? null : cancellationView(receipt);
    }
  }
  return InsuranceTaskResolver;
}
