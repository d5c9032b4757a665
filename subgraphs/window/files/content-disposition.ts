/**
 * The header by which a browser saves a file under its name and never shows it (RFC 6266): the name as UTF-8 for those who
 * read it, and a plain one for the others.
 */
export function savedAs(fileName: string, id: string): string {
  const extension = /\.[A-Za-z0-9]+$/.exec(fileName)?.[0] ?? '';
  const encoded = encodeURIComponent(fileName).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${id}${extension}"; filename*=UTF-8''${encoded}`;
}
