import { hash } from 'node:crypto';
import { parse, print, stripIgnoredCharacters } from 'graphql';

/**
 * Operations that clients have registered with the operator. A client may send one as its file stands or as programs print it:
 * what differs in white space and comments alone is the same operation.
 */
export class RegisteredOperations {
  /** From each form of each to the one that stands for all of them. */
  readonly #forms = new Map<string, string>();
  readonly #byHash = new Map<string, string>();
  /** Characters of the longest form, with as much again for white space and comments. */
  #longest = 0;

  /** @throws GraphQLError for a text that is no GraphQL */
  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const printed = print(parse(text, { noLocation: true }));
      for (const form of [printed, text, text.trim(), stripIgnoredCharacters(text)]) {
        this.#forms.set(form, printed);
        this.#byHash.set(operationHash(form), printed);
        this.#longest = Math.max(this.#longest, 2 * form.length);
      }
    }
  }

  /** The form by which it is known here; undefined for a text that nobody has registered. */
  formOf(text: string): string | undefined {
    return this.#forms.get(text);
  }

  /** The same for a text that a client has written anew: it is read to be found, as much of it as could be one of these. */
  formOfRewritten(text: string): string | undefined {
    if (text.length > this.#longest) return undefined;
    try {
      return this.#forms.get(stripIgnoredCharacters(text));
    } catch {
      return undefined;
    }
  }

  get all(): readonly string[] {
    return [...new Set(this.#forms.values())];
  }

  /** @param sha256 of any of its forms, in lower case */
  byHash(sha256: string): string | undefined {
    return this.#byHash.get(sha256);
  }
}

/** By which a text is called: its SHA-256, in hexadecimal. */
export function operationHash(text: string): string {
  return hash('sha256', text);
}
