/**
 * A text for the log without what may be of a person: what stands in quotes, Chinese characters (names, addresses), numbers of four
 * digits and more (identity numbers, telephones, codes of enterprises), tokens. What is left says which fault it is; the place of
 * the fault is in its stack. It may take too much, and is meant to.
 */
export function scrub(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(QUOTED, (quoted) => `${quoted[0]}…${quoted[0]}`)
    .replace(TOKEN, '…')
    .replace(CHINESE, '…')
    .replace(NUMBER, '#');
}

const LONGEST = 2_000;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
/** A JWT, or any other run of letters and digits that no word is as long as. */
const TOKEN = /\b[\w-]+\.[\w-]{8,}\.[\w-]{8,}|\b(?=[A-Za-z]*\d)[\w+/=-]{24,}/g;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[\s·]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*/gu;
const NUMBER = /\d[\d\s-]{2,}[\dXx]/g;

/** How deep causes are followed: one that is its own cause has no end. */
const DEPTH = 4;

/** What a log may say of an error: type, code, scrubbed message, places. Nothing else that hangs on it (variables, sources, requests). */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? scrub(error) : undefined };
  const { name, message, stack = '', cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: name,
    message: scrub(message),
    ...(typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 20),
    ...(cause === undefined || depth >= DEPTH ? {} : { cause: loggedError(cause, depth + 1) }),
    ...(error instanceof AggregateError && depth < DEPTH
      ? { errors: error.errors.slice(0, 5).map((one) => loggedError(one, depth + 1)) }
      : {}),
  };
}
