import type { Language } from '../domain/message.js';

/** The reader's language after `Accept-Language`; Chinese unless English is preferred. Pure. */
export function languageOf(header: string | undefined): Language {
  const preferred = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.trim().toLowerCase(), quality: Number(quality.trim().replace(/^q=/, '')) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .sort((a, b) => b.quality - a.quality)[0];
  return preferred?.tag.startsWith('en') ? 'en' : 'zh';
}
