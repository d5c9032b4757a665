import { p } from '@mikro-orm/core';

/** What every line of the register bears: its number, whose it is, which task wrote it (null for lines older than the hall). */
export const entryProperties = () => ({
  number: p.string().length(80).primary(),
  /** The window's id of the enterprise. */
  enterpriseId: p.string().length(36),
  taskId: p.string().length(36).strictNullable(),
  /** ISO date, as every date of the register. */
  issuedOn: p.string().length(10),
});
