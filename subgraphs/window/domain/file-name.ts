/** Code points of a file name that is kept; longer ones lose the end of their stem, never their extension. */
const LONGEST = 200;

/**
 * A client's file name as it is kept and shown: the last part of a path, composed (NFC), without control characters and
 * without the marks that turn the direction of writing, by which `gpj.exe` could look like `exe.jpg`. Joiners and
 * variation selectors stay: emoji and Mongolian need them. Null for a name that leaves nothing before its extension. Pure.
 */
export function keptFileName(given: string): string | null {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]/gu, '').trim();
  const [, stem = plain, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})$/u.exec(plain) ?? [];
  const name = stem.replace(/^\.+/, '').trim();
  if (name === '') return null;
  const room = LONGEST - [...extension].length;
  return [...name].slice(0, room).join('').trimEnd() + extension;
}
