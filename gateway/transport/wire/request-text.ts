/** What stands the same in every call to one subgraph. */
export interface RequestPlace {
  /** With the port, where it is not the usual one. */
  readonly host: string;
  /** With the query. */
  readonly path: string;
}

const UNSAFE = /[^\t\x20-\x7e]/;

/** Prints requests that post JSON to one place; headers and body are what differs. */
export function requestPrinter({ host, path }: RequestPlace): (headers: Readonly<Record<string, string>>, body: string) => string {
  const beginning = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/json',
    'accept: application/graphql-response+json, application/json',
    'connection: keep-alive',
    'content-length: ',
  ].join('\r\n');
  /** @throws TypeError for a header that would not stay one. */
  return (headers, body) => {
    let text = beginning + Buffer.byteLength(body);
    for (const name in headers) {
      const value = headers[name] as string;
      if (UNSAFE.test(value)) throw new TypeError(`The header ${name} holds what no header may`);
      text += `\r\n${name}: ${value}`;
    }
    return `${text}\r\n\r\n${body}`;
  };
}
