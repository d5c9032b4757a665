const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/**
 * Whether a JSON text opens more than `most` brackets at once, in one pass without recursion: whatever walks over the
 * parsed value afterwards recurses, and deep enough nesting overflows its stack. Says nothing of whether it is JSON at all.
 */
export function nestsDeeperThan(json: string, most: number): boolean {
  let open = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (character === QUOTE) {
      at = endOfText(json, at);
      if (at < 0) return false;
    } else if (character === OPEN_LIST || character === OPEN_MAP) {
      if (++open > most) return true;
    } else if (character === CLOSE_LIST || character === CLOSE_MAP) open--;
  }
  return false;
}

/** Where the text that begins with a quote ends; -1 if it does not. Most of a request is one text: its query. */
function endOfText(json: string, begin: number): number {
  for (let end = json.indexOf('"', begin + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return -1;
}
