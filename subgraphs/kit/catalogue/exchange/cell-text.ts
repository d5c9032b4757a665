/** Excel writes a character that XML cannot hold by its number, and reads what looks like such a number as the character (ECMA-376, ST_Xstring). */
const BY_NUMBER = /_(?=x[0-9A-F]{4}_)|[^\t\n\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text that a spreadsheet would run, and one that begins with the mark that keeps it from running. */
const RUNS = /^['=+\-@\t\r]/;

/** A text as a cell bears it: it shows, it never runs, and `readCellText` gives it back whatever is in it. */
export function cellText(text: string): string {
  const inert = RUNS.test(text) ? `'${text}` : text;
  return inert.replace(BY_NUMBER, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text of a cell without the mark. Characters by their number are read by the library. */
export function readCellText(cell: string): string {
  return cell.replace(/^'(?=['=+\-@\t\r])/, '');
}
