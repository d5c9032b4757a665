import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { Authorisation } from '../../domain/delivery/authorisation.js';
import { AuthorisedActEnum } from './delivery.type.js';

@InputType('AuthorisationInput', { description: '授权委托书 — a written authorisation' })
export class AuthorisationInput {
  @Field(() => String, {
    nullable: true,
    description: '委托书编号；没有编号的，应当附扫描件 — number of the document; a scan where it has none',
  })
  reference?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '委托书扫描件：本件的附件，或者本人刚上传的文件 — its scan: a file of the case, or one that the caller has just uploaded',
  })
  attachmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '受托人，按委托书填写；空为前来办理的人 — whom it authorises; null for whoever comes with it',
  })
  agent?: string | null;

  @Field(() => String, { description: '委托人：申请企业或者其法定代表人 — who has signed it' })
  principal!: string;

  @Field(() => [AuthorisedActEnum], { description: '委托事项 — what it is for' })
  acts!: (keyof typeof AuthorisedActEnum)[];

  @Field(() => LocalDate, { description: '委托期限起始日 — valid from' })
  from!: string;

  @Field(() => LocalDate, { description: '委托期限截止日 — valid until' })
  until!: string;
}

/** An authorisation as the rules take it. */
export function readAuthorisation({ reference, attachmentId, agent, ...given }: AuthorisationInput): Authorisation {
  const [named, scan] = [agent?.trim() || null, attachmentId ?? null];
  return { ...given, acts: [...given.acts], reference: reference?.trim() ?? '', attachmentId: scan, agent: named };
}

export function givenAuthorisation(given: AuthorisationInput | null | undefined): Authorisation | null {
  return given === null || given === undefined ? null : readAuthorisation(given);
}

@InputType('ShowAuthorisationInput', { description: '代理人出示新的授权委托书 — the agent of a case shows another authorisation' })
export class ShowAuthorisationInput {
  @Field(() => ID, { description: '办件标识 — id of the case' })
  caseId!: string;

  @Field(() => AuthorisationInput, { description: '授权委托书 — the authorisation' })
  authorisation!: AuthorisationInput;

  @Field(() => String, { description: '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again' })
  idempotencyKey!: string;
}

@ObjectType('AgentAuthorisation', { description: '代理人据以办理的授权委托书 — the authorisation by which an agent acts' })
export class AgentAuthorisationType {
  @Field(() => String, { description: '委托书编号；没有编号的为空 — number of the document; empty where it has none' })
  reference!: string;

  @Field(() => ID, { nullable: true, description: '委托书扫描件的附件标识 — id of its scan' })
  attachmentId!: string | null;

  @Field(() => [AuthorisedActEnum], { description: '委托事项 — what it is for' })
  acts!: readonly (keyof typeof AuthorisedActEnum)[];

  @Field(() => LocalDate, { description: '委托期限起始日 — valid from' })
  from!: string;

  @Field(() => LocalDate, { description: '委托期限截止日 — valid until' })
  until!: string;
}
