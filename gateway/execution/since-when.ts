import type { Language } from '../errors/message.js';

/** Where the hall's readers look at the clock. */
const TIME_ZONE = 'Asia/Shanghai';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' });
const dayAndMonth: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: TIME_ZONE, month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, month: 'long', day: 'numeric' }),
};

/** `自14:05起`, ` since 14:05`; with the day where it was not today. Part of a sentence: English begins with its space. */
export function sinceWhen(since: Date, now: Date, language: Language): string {
  const hours = time.format(since);
  const today = day.format(since) === day.format(now);
  const when = today ? hours : `${dayAndMonth[language].format(since)}${language === 'en' ? ' ' : ''}${hours}`;
  return language === 'zh' ? `自${when}起` : ` since ${when}`;
}
