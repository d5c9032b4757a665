import { createUnionType } from 'type-graphql';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { CaseType } from './types/case.type.js';

/** What every act on a case answers with. */
export const CaseResultUnion = createUnionType({
  name: 'CaseActResult',
  description: '操作结果：办件，或者不予办理的原因 — the case, or why not',
  types: () => [CaseType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : CaseType),
});

export type Answered = Promise<CaseType | RefusalType>;
