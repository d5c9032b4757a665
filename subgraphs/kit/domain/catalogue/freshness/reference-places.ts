import type { Basis, ItemDefinition } from '../item-definition.js';

/** Places of an item that rest on a document, whatever number stands behind its title: `points/ID_VALID/basis`. Pure. */
export function placesOfDocument(item: ItemDefinition, document: string): string[] {
  const title = titleOf(document);
  const { legal, extension, excluded } = item.limits;
  const all: readonly (readonly [string, Basis])[] = [
    ...item.basis.map((basis, index) => [`basis/${index}`, basis] as const),
    ...(legal === null ? [] : [['limits/legal/basis', legal.basis] as const]),
    ...(extension === null ? [] : [['limits/extension/basis', extension.basis] as const]),
    ...excluded.map(({ procedure, basis }) => [`limits/excluded/${procedure}/basis`, basis] as const),
    ...item.materials.map(({ code, basis }) => [`materials/${code}/basis`, basis] as const),
    ...item.points.map(({ code, basis }) => [`points/${code}/basis`, basis] as const),
    ...(item.steps ?? []).map(({ code, basis }) => [`steps/${code}/basis`, basis] as const),
  ];
  return all.filter(([, basis]) => titleOf(basis.document) === title).map(([place]) => place);
}

/** Places of an item that ask for a material, known by its code or by its name. Pure. */
export function placesOfMaterial(item: ItemDefinition, material: string): string[] {
  const name = material.replace(/[《》]/g, '').trim();
  return item.materials.filter((one) => one.code === name || one.name === name).map(({ code }) => `materials/${code}`);
}

/** What stands in the outermost 《》, with full-width and half-width forms alike; the whole text where there is none. */
function titleOf(document: string): string {
  const from = document.indexOf('《');
  const until = document.lastIndexOf('》');
  const title = from !== -1 && until > from ? document.slice(from + 1, until) : document;
  return title.normalize('NFKC').replace(/\s+/g, '');
}
