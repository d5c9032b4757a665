import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { CompletionFiling } from '../../persistence/completion-filing.entity.js';

@ObjectType('HousingCompletionFiling', { description: '竣工验收备案 — a filing of completion acceptance' })
export class CompletionFilingType {
  @Field(() => String, { description: '备案编号 — number' })
  number!: string;

  @Field(() => String, { description: '工程名称 — project' })
  projectName!: string;

  @Field(() => String, { description: '施工许可证编号 — construction permit of the project' })
  constructionPermitNumber!: string;

  @Field(() => Float, { description: '竣工建筑面积（平方米） — built floor area in square metres' })
  builtFloorArea!: number;

  @Field(() => LocalDate, { description: '竣工验收合格日期 — accepted as complete on' })
  completionAcceptedOn!: string;

  @Field(() => LocalDate, { description: '备案日期 — filed on' })
  issuedOn!: string;
}

export function completionFilingView(row: CompletionFiling): CompletionFilingType {
  return Object.assign(new CompletionFilingType(), row);
}
