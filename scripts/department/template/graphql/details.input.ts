import { Field, InputType } from 'type-graphql';
import { enumType } from '../../../../subgraphs/kit/graphql/enum-type.js';

export const SpecimenDisclosureKind = enumType('SpecimenDisclosureKind', '公开方式 — how much is disclosed', {
  FULL: '予以公开 — all of it',
  PARTIAL: '部分公开 — part of it',
});

@InputType('SpecimenDecisionDetailsInput', {
  description: '答复时填写的办理信息 — what the decider enters with a reply',
})
export class SpecimenDecisionDetailsInput {
  @Field(() => SpecimenDisclosureKind, { nullable: true, description: '公开方式 — how much is disclosed' })
  disclosureKind?: keyof typeof SpecimenDisclosureKind | null;
}
