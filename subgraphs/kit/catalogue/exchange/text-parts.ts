/** Characters that go into one cell: half of what Excel holds (32,767), because a character may be written by its number. */
export const CELL_LENGTH = 16_000;

/** A text in parts that a cell holds; no character is cut in two. */
export function textParts(text: string, length = CELL_LENGTH): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const until = from + length;
    const next = isLowSurrogate(text, until) && until - 1 > from ? until - 1 : until;
    parts.push(text.slice(from, next));
    from = next;
  }
  return parts;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
