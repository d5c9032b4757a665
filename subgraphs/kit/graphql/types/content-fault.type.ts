import { Directive, Field, ObjectType } from 'type-graphql';
import type { ContentFault } from '../../domain/catalogue/content-fault.js';
import type { Language } from '../../domain/message.js';

@ObjectType('ScenarioAnswer', { description: '情形回答 — an answer to a scenario question' })
@Directive('@shareable')
export class ScenarioAnswerType {
  @Field(() => String, { description: '情形问题编码 — code of the question' })
  question!: string;

  @Field(() => String, { description: '选项编码 — code of the option' })
  option!: string;
}

@ObjectType('ContentFault', {
  description: '内容问题：错在何处、哪些情形下出现 — a fault of an item’s content, where, and under which answers',
})
@Directive('@shareable')
export class ContentFaultType {
  @Field(() => String, { description: '问题编码，稳定不变 — stable code' })
  code!: string;

  @Field(() => String, { description: '所在位置，列表项以编码称呼 — place, list entries by their code' })
  place!: string;

  @Field(() => String, { description: '问题说明 — what is wrong' })
  message!: string;

  @Field(() => [ScenarioAnswerType], {
    description: '导致该问题的情形回答；与情形无关的为空 — the answers that lead to it; none where it does not depend on answers',
  })
  answers!: ScenarioAnswerType[];
}

/** A fault as the graph shows it to one reader. */
export function contentFaultView({ code, place, message, answers }: ContentFault, language: Language): ContentFaultType {
  return {
    code,
    place,
    message: message[language],
    answers: Object.entries(answers ?? {}).map(([question, option]) => ({ question, option })),
  };
}
