import { Field, ID, Int, ObjectType } from 'type-graphql';
import { KeptWithParent } from '../../../kit/graphql/cache-control.js';
import { JsonObject } from '../../../kit/graphql/scalars.js';
import { ConditionTermType } from '../../../kit/graphql/types/condition.type.js';
import { StepActor } from '../../../kit/graphql/types/extra-step.type.js';
import { MaterialForm, MaterialKind, MaterialSource, WaiverRoute } from '../../../kit/graphql/types/material.type.js';
import { QuestionOptionType } from '../../../kit/graphql/types/question.type.js';
import { RefusalDetailType } from '../../../kit/graphql/types/refusal.type.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';

@ObjectType('ChecklistPart', { description: '清单所含事项 — an item that the checklist is made of' })
@KeptWithParent()
export class ChecklistPartType {
  @Field(() => String, { description: '环节 — step' })
  key!: string;

  @Field(() => String, { description: '事项名称 — name of the item' })
  name!: string;
}

@ObjectType('ChecklistStep', { description: '按情形增加的办理环节 — a step that the answers add' })
@KeptWithParent()
export class ChecklistStepType {
  @Field(() => String, { description: '所属环节（事项） — the part it belongs to' })
  part!: string;

  @Field(() => String, { description: '编码 — code' })
  code!: string;

  @Field(() => String, { description: '名称 — name' })
  name!: string;

  @Field(() => StepActor, { description: '办理人员 — who does it' })
  by!: keyof typeof StepActor;

  @Field(() => String, { nullable: true, description: '所属特别程序，时间不计入办结时限 — the special procedure that it is' })
  procedure!: string | null;

  @Field(() => String, { description: '审查标准 — what is looked at' })
  standard!: string;

  @Field(() => RuleRefType, { description: '依据 — basis' })
  basis!: RuleRefType;
}

@ObjectType('ChecklistQuestion', { description: '合并后的情形问题 — a scenario question, asked once for all' })
@KeptWithParent()
export class ChecklistQuestionType {
  @Field(() => String, { description: '问题编码 — code' })
  code!: string;

  @Field(() => String, { description: '问题文字 — text' })
  text!: string;

  @Field(() => String, { nullable: true, description: '填答提示 — help' })
  help!: string | null;

  @Field(() => [QuestionOptionType], { description: '选项 — options' })
  options!: QuestionOptionType[];

  @Field(() => [String], { description: '需要该回答的环节 — steps that need the answer' })
  neededBy!: string[];
}

@ObjectType('ReasonAnswer', { description: '起作用的情形回答 — an answer that makes a material necessary' })
@KeptWithParent()
export class ReasonAnswerType {
  @Field(() => String, { description: '问题 — question' })
  question!: string;

  @Field(() => String, { description: '回答 — answer' })
  answer!: string;
}

@ObjectType('MaterialReason', { description: '需要某份材料的理由 — why one item needs a material' })
@KeptWithParent()
export class MaterialReasonType {
  @Field(() => String, { description: '环节 — part' })
  part!: string;

  @Field(() => String, { description: '事项名称 — name of the item' })
  itemName!: string;

  @Field(() => RuleRefType, { description: '依据 — basis' })
  basis!: RuleRefType;

  @Field(() => [ReasonAnswerType], {
    description: '因为哪些回答；空为任何情形都需要 — the answers that make it so, none where it is needed in any case',
  })
  because!: ReasonAnswerType[];
}

@ObjectType('ChecklistMaterial', { description: '合并后的申请材料，同一材料只交一次 — a material, handed in once for all' })
@KeptWithParent()
export class ChecklistMaterialType {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => String, { description: '材料名称 — name' })
  name!: string;

  @Field(() => Boolean, { description: '是否必要 — required' })
  required!: boolean;

  @Field(() => MaterialKind, { description: '材料类型 — kind' })
  kind!: keyof typeof MaterialKind;

  @Field(() => MaterialForm, { description: '材料形式 — form' })
  form!: keyof typeof MaterialForm;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;

  @Field(() => Boolean, { description: '是否可以容缺后补 — may follow later against a promise' })
  tolerable!: boolean;

  @Field(() => Boolean, { description: '查验后退回 — inspected and returned' })
  inspectAndReturn!: boolean;

  @Field(() => MaterialSource, { description: '来源渠道 — source' })
  source!: keyof typeof MaterialSource;

  @Field(() => WaiverRoute, { description: '免于提交的方式 — waiver route' })
  waiver!: keyof typeof WaiverRoute;

  @Field(() => [String], { description: '受理标准 — standards' })
  standards!: string[];

  @Field(() => [RuleRefType], { description: '设定依据 — bases' })
  bases!: RuleRefType[];

  @Field(() => [String], { description: '需要该材料的环节 — steps that need it' })
  neededBy!: string[];

  @Field(() => [MaterialReasonType], {
    description: '为什么需要：哪个事项、依据什么、因为哪些回答 — why it is needed: by which item, on what basis, because of which answers',
  })
  reasons!: MaterialReasonType[];
}

@ObjectType('WaivedMaterial', { description: '由前序环节的结果替代、无需提交的材料 — a material that an earlier step’s result stands for' })
@KeptWithParent()
export class WaivedMaterialType {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => String, { description: '材料名称 — name' })
  name!: string;

  @Field(() => [String], { description: '原本需要的环节 — steps that would need it' })
  neededBy!: string[];

  @Field(() => [String], { description: '提供替代结果的环节 — steps that provide it' })
  providedBy!: string[];
}

@ObjectType('ChecklistPoint', { description: '适用的审查要点 — a review point that applies' })
@KeptWithParent()
export class ChecklistPointType {
  @Field(() => String, { description: '环节 — step' })
  part!: string;

  @Field(() => String, { description: '要点编码 — code' })
  code!: string;

  @Field(() => String, { description: '要点名称 — title' })
  title!: string;

  @Field(() => String, { nullable: true, description: '所审查的材料 — material' })
  material!: string | null;

  @Field(() => String, { description: '通过标准 — what makes it pass' })
  passes!: string;

  @Field(() => Boolean, { description: '是否由系统依据表单判定 — automatic' })
  automatic!: boolean;
}

@ObjectType('NoticeSection', { description: '一次性告知的一段 — a section of the one-time notice' })
@KeptWithParent()
export class NoticeSectionType {
  @Field(() => String, { description: '标题 — heading' })
  heading!: string;

  @Field(() => [String], { description: '内容，逐行 — lines' })
  lines!: string[];
}

@ObjectType('Checklist', {
  description: '按情形合并的清单、要点和表单，各渠道一致 — what an application takes under these answers, the same in every channel',
})
@KeptWithParent()
export class ChecklistType {
  @Field(() => [ChecklistPartType], { description: '所含事项 — items' })
  parts!: ChecklistPartType[];

  @Field(() => [ChecklistQuestionType], { description: '需要回答的情形问题 — questions to answer' })
  questions!: ChecklistQuestionType[];

  @Field(() => Boolean, { description: '情形是否已回答完整 — whether the answers are complete' })
  complete!: boolean;

  @Field(() => [RefusalDetailType], { description: '回答中的问题 — what is wrong with the answers' })
  answerFaults!: RefusalDetailType[];

  @Field(() => [ChecklistMaterialType], { description: '申请材料 — materials' })
  materials!: ChecklistMaterialType[];

  @Field(() => [WaivedMaterialType], { description: '无需提交的材料 — materials that need not be brought' })
  waived!: WaivedMaterialType[];

  @Field(() => [ChecklistPointType], { description: '审查要点 — review points' })
  points!: ChecklistPointType[];

  @Field(() => [ChecklistStepType], { description: '按情形增加的办理环节 — steps that the answers add' })
  steps!: ChecklistStepType[];

  @Field(() => [NoticeSectionType], {
    description: '一次性告知：由清单和事项生成，逐段列明 — the one-time notice that is given up front, section by section',
  })
  notice!: NoticeSectionType[];

  @Field(() => JsonObject, { description: '合并后的申请表单（JSON Schema） — the merged form as JSON Schema' })
  form!: Record<string, unknown>;
}

@ObjectType('JointStep', { description: '联办事项的环节 — a step of a joint matter' })
@KeptWithParent()
export class JointStepType {
  @Field(() => String, { description: '环节 — key' })
  key!: string;

  @Field(() => ID, { description: '事项标识 — id of the item' })
  itemId!: string;

  @Field(() => [String], { description: '前序环节 — steps that it waits for' })
  needs!: string[];

  @Field(() => [String], { description: '由前序环节提供的数据 — form fields that earlier steps produce' })
  takes!: string[];
}

@ObjectType('OutsideBody', { description: '大厅以外的参与单位 — a body outside the hall' })
@KeptWithParent()
export class OutsideBodyType {
  @Field(() => String, { description: '单位 — body' })
  body!: string;

  @Field(() => String, { description: '办理内容 — task' })
  task!: string;

  @Field(() => [String], { description: '在哪些环节之后办理 — steps that come before' })
  needs!: string[];

  @Field(() => [String], { description: '用到前序环节产生的哪些数据 — data of earlier steps that it uses' })
  takes!: string[];

  @Field(() => [ConditionTermType], {
    description: '只在哪些情形下办理；空为任何情形 — answers under which it takes part, none means always',
  })
  when!: ConditionTermType[];
}

@ObjectType('JointMatter', {
  description: '一件事：由中心定义的联办事项 — a joint matter, defined by the centre over the departments’ items',
})
@KeptWithParent()
export class JointMatterType {
  @Field(() => ID, { description: '联办事项编码 — code' })
  code!: string;

  @Field(() => String, { description: '名称 — name' })
  name!: string;

  @Field(() => String, { description: '简介 — summary' })
  summary!: string;

  @Field(() => [JointStepType], { description: '环节 — steps' })
  steps!: JointStepType[];

  @Field(() => Int, { nullable: true, description: '自受理起的承诺办结工作日 — working days that the centre promises for the whole' })
  limitWorkingDays!: number | null;

  @Field(() => [OutsideBodyType], { description: '大厅以外的参与单位 — outside bodies' })
  outside!: OutsideBodyType[];

  @Field(() => [RuleRefType], { description: '依据 — basis' })
  basis!: RuleRefType[];
}
