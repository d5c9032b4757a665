/** A sentence for the reader of an answer, in the two languages of the hall. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;

/**
 * The language that an `Accept-Language` header asks for, the greatest weight first.
 * Chinese where it names neither: the hall's readers are Chinese.
 */
export function readerLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(weighedTag)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag.split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en');
  return wanted === 'en' ? 'en' : 'zh';
}

function weighedTag(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
}
