/** A sentence for people, in the two languages that the hall's users read. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;
