import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { readItem } from './catalogue/read-catalogue.js';
import { catalogueChanges, itemProofs } from './catalogue.check.js';
import type { CatalogueChecks } from './catalogue-checks.js';

const PATH = 'subgraphs/tax/catalogue/tax-payment-certificate.yaml';
const text = readFileSync(join(projectRoot, PATH), 'utf8');
const vocabulary = loadVocabulary();
const item = readItem({ path: PATH, text }, vocabulary);
const said = { zh: '办结时限由1个工作日延长为3个工作日', en: 'The limit grew' };

/** Checks that find one thing each, so that what becomes of it is seen. */
const checks: CatalogueChecks = {
  proveItem: () => [
    { code: 'SCENARIO_GAP', place: 'materials/POWER_OF_ATTORNEY', message: { zh: '没有材料', en: 'none' }, answers: { AGENT: 'YES' } },
  ],
  proveMatter: () => [],
  compareItems: () => [
    { kind: 'CHANGED', subject: 'LIMIT', place: 'limits/committed', message: said, before: '1', after: '3', weight: 'STRICTER' },
  ],
};
const brief = ({ verdict, code, place }: { verdict: string; code: string; place: string }) => `${verdict} ${code} ${place}`;

describe('what changed in a catalogue', () => {
  it('is told item by item, what is stricter for applicants as a risk', () => {
    const [finding] = catalogueChanges({ items: [item], before: [item], compared: true }, checks);
    expect(finding).toMatchObject({ verdict: 'RISK', code: 'CHANGED', message: said });
    expect(finding?.place).toMatch(/tax-payment-certificate\.yaml:\d+$/);
  });

  it('names new items, and files that went away while their item still takes cases', () => {
    expect(catalogueChanges({ items: [item], before: [], compared: true }, checks).map(brief)).toEqual([`SAFE ITEM_ADDED ${PATH}`]);
    expect(catalogueChanges({ items: [], before: [item], compared: true }, checks).map(brief)).toEqual([`RISK ITEM_REMOVED ${PATH}`]);
  });

  it('is not guessed where there is nothing to compare with', () => {
    expect(catalogueChanges({ items: [item], before: [], compared: false }, checks)).toEqual([]);
  });
});

describe('what is wrong with an item', () => {
  it('is told at its line, with the answers that lead to it in the words of the questions', () => {
    const [finding] = itemProofs({ items: [item] }, checks);
    const line = text.split('\n').findIndex((one) => one.includes('- use: POWER_OF_ATTORNEY')) + 1;
    expect(finding).toMatchObject({
      verdict: 'CONTENT_FAULT',
      place: `${PATH}:${line}（materials/POWER_OF_ATTORNEY）`,
      message: { zh: '没有材料（情形：是否委托他人代为办理？ 是，委托代理人办理）' },
    });
  });

  it.each([
    ['text that is no YAML', text.replace('handling: INSTANT', 'handling: "INSTANT'), 'YAML_UNREADABLE'],
    ['a key that does not exist', text.replace('\nhandling:', '\nhandlin: X\nhandling:'), 'CONTENT_MALFORMED'],
    ['a word that the vocabulary lacks', text.replace('use: HANDLER_ID', 'use: HANDLER_CARD'), 'VOCABULARY_UNKNOWN'],
    ['another slug than its file', text.replace('slug: tax-payment-certificate', 'slug: certificate'), 'FILE_NAME_DIFFERS'],
  ])('is told where the file is no item: %s', (_, broken, code) => {
    const findings = itemProofs({ items: [readItem({ path: PATH, text: broken }, vocabulary)] }, checks);
    expect(findings.map((finding) => finding.code)).toContain(code);
    for (const { verdict, place } of findings) expect(`${verdict} ${place}`).toMatch(/^CONTENT_FAULT .+\.yaml:\d+/);
  });
});
