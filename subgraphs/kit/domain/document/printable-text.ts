/**
 * What cannot be seen or turns the reading direction round: C0 and C1 controls, bidirectional controls, separators, private
 * use and non-characters. A name with U+202E in it could make a document say something else than it says.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Co}\p{Cn}]/gu;

/** A text as it can be put on paper: line ends are one kind, tabs are blanks, and what has no shape shows its code. Pure. */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, (character) => codesMark([character]));
}

/** In place of characters that cannot be printed stand their codes, so that nobody takes the text for whole: `〔U+20BB7〕`. */
export function codesMark(characters: readonly string[]): string {
  const codes = characters.map((character) => `U+${(character.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase().padStart(4, '0')}`);
  return `〔${codes.join(' ')}〕`;
}
