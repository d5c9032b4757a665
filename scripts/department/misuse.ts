/** The command was called in a way that cannot be carried out: told in one line that says what to do, exit code 2. */
export class Misuse extends Error {}
