import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { items } from '../testing/open-window.js';
import { highlightsOf } from './highlights.js';
import { itemDocument } from './item-document.js';
import { facetOf } from './item-filter.js';
import { ItemIndex } from './item-index.js';
import { firstLetters, syllablesOf } from './pinyin-terms.js';
import { runsOf } from './terms.js';

const documents = items.map(({ itemId, department, definition }) =>
  itemDocument({ itemId, department, withdrawn: false, matters: [], definition }),
);
const index = new ItemIndex();
for (const document of documents) index.put(document);
const found = (text: string) => (index.find(text) ?? []).map(({ document }) => document.id);
const slugs = (text: string) => found(text).map((id) => id.split('.')[1] as string);

describe('a search finds what was meant first', () => {
  it.each([
    ['公司设立', 'company-registration'],
    ['公司设立登记', 'company-registration'],
    ['开公司', 'company-registration'],
    ['gongsisheli', 'company-registration'],
    ['gong si she li', 'company-registration'],
    ['gssl', 'company-registration'],
    ['gs设立', 'company-registration'],
    ['公司变更', 'company-change'],
    ['gsbg', 'company-change'],
    ['公司注销', 'company-deregistration'],
    ['食品经营许可', 'food-business-licence'],
    ['食品经营', 'food-business-licence'],
    ['shipinjingying', 'food-business-licence'],
    ['spjyxk', 'food-business-licence'],
    ['股权出质', 'equity-pledge-registration'],
    ['guquanchuzhi', 'equity-pledge-registration'],
    ['特种设备', 'special-equipment-registration'],
    ['tzsb', 'special-equipment-registration'],
    ['工伤认定', 'work-injury-recognition'],
    ['gongshang', 'work-injury-recognition'],
    ['gsrd', 'work-injury-recognition'],
    ['劳务派遣', 'labour-dispatch-licence'],
    ['laowupaiqian', 'labour-dispatch-licence'],
    ['人力资源服务', 'hr-service-licence'],
    ['集体合同', 'collective-contract-review'],
    ['不定时工作制', 'special-working-hours'],
    ['清税', 'tax-clearance'],
    ['税务注销', 'tax-clearance'],
    ['qingshui', 'tax-clearance'],
    ['swzx', 'tax-clearance'],
    ['一般纳税人', 'general-vat-taxpayer-registration'],
    ['ybnsr', 'general-vat-taxpayer-registration'],
    ['完税证明', 'tax-payment-certificate'],
    ['跨区域涉税', 'cross-region-report'],
    ['施工许可', 'construction-permit'],
    ['shigongxuke', 'construction-permit'],
    ['sgxk', 'construction-permit'],
    ['商品房预售', 'presale-permit'],
    ['消防设计审查', 'fire-design-review'],
    ['xiaofangsheji', 'fire-design-review'],
    ['燃气经营', 'gas-business-licence'],
    ['起重机械', 'crane-registration'],
    ['construction permit', 'construction-permit'],
    ['Tax clearance', 'tax-clearance'],
    ['ＳＧＸＫ', 'construction-permit'],
  ])('%s', (text, slug) => {
    const [first] = slugs(text);
    expect(first).toBe(slug);
  });

  it.each([
    ['公积金', 'provident-fund'],
    ['gjj', 'provident-fund'],
    ['gongjijin', 'provident-fund'],
    ['医保', 'medical-insurance'],
    ['yibao', 'medical-insurance'],
    ['社会保险', 'hr-social-security'],
  ])('%s, in the department whose business it is', (text, department) => {
    expect(found(text)[0]?.split('.')[0]).toBe(department);
  });

  it('reads characters as the word reads them', () => {
    expect(syllablesOf('会计').join(' ')).toBe('kuai ji');
    expect(syllablesOf('银行').join(' ')).toBe('yin hang');
    expect(syllablesOf('行政许可').join(' ')).toBe('xing zheng xu ke');
    expect(syllablesOf('重大').join(' ')).toBe('zhong da');
  });

  it('by what is not in a name: a material, a law, a national code', () => {
    expect(slugs('设备布局')).toContain('food-business-licence');
    expect(slugs('工伤保险条例')[0]).toBe('work-injury-recognition');
    expect(slugs('000131127004')[0]).toMatch(/^company-/);
  });

  it('or what comes nearest, where nothing has all that was typed', () => {
    expect(slugs('食品经营许可证怎么办理')[0]).toBe('food-business-licence');
    expect(slugs('gongjijinn').length).toBeGreaterThan(0);
    expect(found('量子计算机')).toEqual(expect.not.arrayContaining(['tax.tax-clearance']));
  });
});

describe('every item is found', () => {
  it.each(documents.map(({ id, texts }) => [texts.name, id]))('%s: by its name, its pinyin and its first letters', (name, id) => {
    // Two departments may have items of one name: they share the first places.
    const namesakes = documents.filter(({ texts }) => texts.name === name).length;
    expect(found(name).slice(0, namesakes)).toContain(id);
    const longest = runsOf(name)
      .filter(({ han }) => han)
      .map(({ text }) => text)
      .sort((a, b) => b.length - a.length)[0] as string;
    const syllables = syllablesOf(longest);
    expect(found(syllables.join(''))).toContain(id);
    expect(found(syllables.join(' '))).toContain(id);
    expect(found(firstLetters(syllables))).toContain(id);
  });

  it('by any two characters of its name that stand together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), (document, at) => {
        const runs = runsOf(document.texts.name).filter(({ han, text }) => han && text.length > 1);
        const { text } = runs[at % runs.length] as { text: string };
        const from = at % (text.length - 1);
        expect(found(text.slice(from, from + 2))).toContain(document.id);
      }),
    );
  });
});

describe('whatever is typed', () => {
  it('there is an answer, in good time', () => {
    const odd = [
      '',
      ' '.repeat(100),
      '。，；',
      '(.*)+$',
      "'; drop table kept_item; --",
      '💡',
      '\u0001',
      '稅務註銷',
      'a'.repeat(100),
      '的'.repeat(100),
      '𠮷野家',
      '巴彦·乌拉',
      '__proto__',
      'ᠮᠣᠩᠭᠣᠯ',
    ];
    for (const text of odd) expect(index.find(text) === null || Array.isArray(index.find(text))).toBe(true);
    expect(index.find('。，；')).toBeNull();
  });

  it('the order is the same every time', () => {
    fc.assert(
      fc.property(fc.constantFrom('登记', 'dj', '许可', '企业', 'zhuxiao', 'a'), (text) => {
        expect(found(text)).toEqual(found(text));
      }),
    );
  });

  it('what was removed is not found, and what was put again is found once', () => {
    const own = new ItemIndex();
    for (const document of [...documents, ...documents]) own.put(document);
    expect(own.size).toBe(documents.length);
    expect(own.find('清税')?.filter(({ document }) => document.id === 'tax.tax-clearance')).toHaveLength(1);
    own.remove('tax.tax-clearance');
    expect(own.find('清税申报')?.map(({ document }) => document.id) ?? []).not.toContain('tax.tax-clearance');
  });
});

describe('highlights', () => {
  const of = (slug: string) => documents.find(({ id }) => id.endsWith(`.${slug}`))?.texts as (typeof documents)[number]['texts'];
  const marked = (slug: string, text: string) =>
    highlightsOf(of(slug), text).map(({ field, fragments }) => [
      field,
      fragments
        .filter(({ hit }) => hit)
        .map((one) => one.text)
        .join('|'),
    ]);

  it('mark the characters that were typed, as themselves or in letters', () => {
    expect(marked('construction-permit', '施工许可')[0]).toEqual(['name', '施工许可']);
    expect(marked('construction-permit', 'shigongxuke')[0]).toEqual(['name', '施工许可']);
    expect(marked('construction-permit', 'sgxk')[0]).toEqual(['name', '施工许可']);
    expect(marked('construction-permit', 'shi gong')[0]).toEqual(['name', '施工']);
    expect(marked('company-registration', 'gs设立')[0]?.[1]).toContain('设立');
  });

  it('show where in the item, with a little around it', () => {
    const [first] = highlightsOf(of('food-business-licence'), '设备布局');
    expect(first?.field).toBe('materials');
    expect(first?.fragments.map(({ text }) => text).join('')).toContain('设施布局');
  });

  it('are cut from the text and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.constantFrom('登记', 'dengji', 'dj', '证明', '有限', 'company', '企业 证'),
        ({ texts }, text) => {
          for (const { field, fragments } of highlightsOf(texts, text)) {
            const whole = fragments
              .map((one) => one.text)
              .join('')
              .replaceAll('…', '');
            expect([texts[field]].flat().some((one) => one.replaceAll('…', '').includes(whole))).toBe(true);
            expect(fragments.some(({ hit }) => hit)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('facets', () => {
  it('count what each further choice would leave, the choice itself apart', () => {
    const counts = facetOf(documents, { department: 'tax' }, 'department');
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(documents.length);
    const handling = facetOf(documents, { department: 'tax' }, 'handlingType');
    expect(handling.reduce((sum, { count }) => sum + count, 0)).toBe(documents.filter(({ department }) => department === 'tax').length);
  });
});
