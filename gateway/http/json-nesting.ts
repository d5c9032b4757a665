const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Whether a JSON text opens more than `most` brackets at once, in one pass without recursion: whatever walks over the
 * parsed value afterwards recurses, and deep enough nesting overflows its stack. Says nothing of whether it is JSON at all.
 */
export function nestsDeeperThan(json: string, most: number): boolean {
  let open = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (character === QUOTE) inText = !inText;
    else if (inText) at += character === BACKSLASH ? 1 : 0;
    else if (OPENING.has(character) && ++open > most) return true;
    else if (CLOSING.has(character)) open--;
  }
  return false;
}
