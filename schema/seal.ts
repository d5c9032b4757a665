/**
 * The seal: by what a subgraph knows that a call is the gateway's own, unchanged and new. The passport says who asks and may be
 * read by whoever carries it; the seal binds it to one call, with a key that the gateway shares with this one subgraph.
 * Header value: `<key id>.<milliseconds since 1970>.<nonce>.<HMAC-SHA256 of the sealed text, base64url>`.
 */
export const SEAL_HEADER = 'x-onewindow-seal';
/** Milliseconds for which a seal is good; the same in the other direction is forgiven to clocks that differ, up to `SEAL_SKEW`. */
export const SEAL_LIFETIME = 30_000;
export const SEAL_SKEW = 5_000;

/** A key between the gateway and one subgraph. Each side has a list of them: the gateway seals with the first, the subgraph takes any. */
export interface LinkKey {
  readonly kid: string;
  /** 32 bytes or more, base64url. */
  readonly k: string;
}

/** What a call is, apart from its body. */
export interface SealedCall {
  readonly method: string;
  /** As it stands in the request line, with the query. */
  readonly path: string;
  readonly passport: string;
}

/**
 * The text before the body, which follows it as it is. A file streams through the gateway, which cannot hash it before it sends
 * the header: its length stands in place of it (empty if nobody told it).
 * No part can hold a line feed, as all of them are headers or come from the request line.
 */
export function sealedText(
  { method, path, passport }: SealedCall,
  kid: string,
  time: string,
  nonce: string,
  stream?: { readonly length: string | undefined },
): string {
  const kind = stream === undefined ? 'body' : `stream ${stream.length ?? ''}`;
  return `onewindow-seal-1\n${kid}\n${time}\n${nonce}\n${method}\n${path}\n${passport}\n${kind}\n`;
}
