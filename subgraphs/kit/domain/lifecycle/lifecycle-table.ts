import type { Message } from '../message.js';

/** One stage of a lifecycle: what it is called, and where each act that is possible in it leads. */
export interface Stage<StageName extends string = string, Act extends string = string> {
  readonly label: Message;
  readonly acts: Readonly<Partial<Record<Act, StageName>>>;
}

/** A lifecycle as data: read by the engine, by the checks and by whoever draws it. */
export interface LifecycleTable<StageName extends string = string, Act extends string = string> {
  readonly name: string;
  readonly initial: StageName;
  readonly stages: Readonly<Record<StageName, Stage<StageName, Act>>>;
  /** Stages in which the lifecycle may rest for ever. */
  readonly final: readonly StageName[];
}
