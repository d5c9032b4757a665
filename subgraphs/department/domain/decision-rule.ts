import type { Answers } from '../../kit/domain/catalogue/condition.js';
import type { Rule } from '../../kit/domain/rule.js';

/** What a department looks at when it decides a task. Plain data; nothing in it is read while judging. */
export interface DecisionSubject<Facts = unknown, Details = unknown> {
  /** Slug of the item, e.g. `unit-registration`. */
  readonly item: string;
  /** The applicant's form, as far as this department's item asks for it. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
  /** What the department holds about the enterprise before this decision. */
  readonly facts: Facts;
  /** What the decider entered beyond yes or no, in the department's own terms. */
  readonly details: Details;
  /** Day of the decision in Asia/Shanghai, ISO date. */
  readonly today: string;
  /** Day on which the application was received at the window: timeliness is judged on it, whenever the department decides. */
  readonly receivedOn: string;
  readonly acceptedOn: string;
}

/** A rule that must hold before the department may approve. `items` names the slugs it applies to. */
export interface DecisionRule<Facts = unknown, Details = unknown> extends Rule<DecisionSubject<Facts, Details>> {
  readonly items: readonly string[];
}

/** What an approval puts into the world: one numbered document and the data it creates. */
export interface IssuedResult {
  readonly documentNumber: string;
  /** ISO date; null when the document does not expire. */
  readonly validUntil: string | null;
  /** Form fields that later steps of a joint matter need, by their vocabulary name. */
  readonly produced: Readonly<Record<string, unknown>>;
  /** What the document says in the department's own terms; the department stores and shows it. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** Makes the result of one item. Pure: the serial number (1, 2, … within department, item and year) is an argument. */
export type ResultMaker<Facts = unknown, Details = unknown> = (subject: DecisionSubject<Facts, Details>, serial: number) => IssuedResult;
