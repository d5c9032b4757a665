/**
 * A function of these parameters. What stands in the body as a name or a text is to be put there by `JSON.stringify`.
 * @returns undefined where code may not be made of text (`--disallow-code-generation-from-strings`)
 */
export function codeOf(parameters: readonly string[], body: string): ((...given: never[]) => unknown) | undefined {
  try {
    return new Function(...parameters, body) as (...given: never[]) => unknown;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
