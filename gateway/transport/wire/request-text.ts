/** What stands the same in every call to one subgraph. */
export interface RequestPlace {
  /** With the port, where it is not the usual one. */
  readonly host: string;
  /** With the query. */
  readonly path: string;
}

/** A request as it goes out. Where it is of ASCII alone, as most are, that is known, and written without looking again. */
export interface RequestText {
  readonly text: string;
  readonly encoding: 'latin1' | 'utf8';
}

const UNSAFE = /[^\t\x20-\x7e]/;

/** Prints requests that post JSON to one place; headers and body are what differs. */
export class RequestPrinter {
  readonly #beginning: string;

  constructor({ host, path }: RequestPlace) {
    this.#beginning = [
      `POST ${path} HTTP/1.1`,
      `host: ${host}`,
      'content-type: application/json',
      'accept: application/graphql-response+json, application/json',
      'connection: keep-alive',
      '',
    ].join('\r\n');
  }

  /** @throws TypeError for a header that would not stay one. */
  print(headers: Readonly<Record<string, string>>, body: string, own?: readonly [name: string, value: string]): RequestText {
    const size = Buffer.byteLength(body);
    let text = this.#beginning;
    for (const name in headers) text += line(name, headers[name] as string);
    if (own !== undefined) text += line(...own);
    text += `content-length: ${size}\r\n\r\n${body}`;
    return { text, encoding: size === body.length ? 'latin1' : 'utf8' };
  }
}

function line(name: string, value: string): string {
  if (UNSAFE.test(value)) throw new TypeError(`The header ${name} holds what no header may`);
  return `${name}: ${value}\r\n`;
}
