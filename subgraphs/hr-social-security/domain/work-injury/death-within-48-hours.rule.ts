import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** 条例 art. 15 (1); the hours run from the first diagnosis at a medical institution (劳社部函〔2004〕256号 art. 3). */
const HOURS = 48;

export const deathWithinFortyEightHours: HrRule = {
  code: 'SUDDEN_DEATH_AFTER_48_HOURS',
  ruleRef: { document: '《工伤保险条例》', article: '第十五条第一项' },
  items: ['work-injury-recognition'],
  judge: ({ form, answers }) => {
    if (answers.INJURY_CIRCUMSTANCE !== 'SUDDEN_DEATH') return null;
    const diagnosed = Date.parse(textIn(form, 'firstDiagnosedAt') ?? '');
    const died = Date.parse(textIn(form, 'diedAt') ?? '');
    if (Number.isNaN(died)) return { zh: '没有填报死亡时间', en: 'The time of death is not stated' };
    // Without a diagnosis the worker died on the spot: there was no rescue whose hours could be counted.
    if (Number.isNaN(diagnosed)) return null;
    const minutes = Math.floor((died - diagnosed) / 60_000);
    if (minutes < 0) return { zh: '死亡时间早于初次诊断时间', en: 'Death is stated before the first diagnosis' };
    if (died - diagnosed <= HOURS * 3_600_000) return null;
    return {
      zh: `自初次诊断至死亡${Math.floor(minutes / 60)}小时${minutes % 60}分，超过${HOURS}小时`,
      en: `From first diagnosis to death ${Math.floor(minutes / 60)} h ${minutes % 60} min, more than ${HOURS} hours`,
    };
  },
};
