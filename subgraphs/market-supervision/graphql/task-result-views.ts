import type { Task } from '../../department/persistence/task.entity.js';
import { matterOf } from './changed-matter.js';
import { shownPerson } from './shown-name.js';
import type { BusinessLicenceType, ChangedEntryType, DeregistrationType } from './types/task-result.type.js';

/** What an approved task of that item issued; null for another item, and before the approval. */
function contentOf<Content>({ slug, content }: Pick<Task, 'slug' | 'content'>, item: string): Content | null {
  return slug === item ? (content as Content | null) : null;
}

export function businessLicenceView(task: Pick<Task, 'slug' | 'content'>, mayKnow: boolean): BusinessLicenceType | null {
  const licence = contentOf<BusinessLicenceType>(task, 'company-registration');
  return licence === null ? null : { ...licence, legalRepresentative: shownPerson(licence.legalRepresentative, mayKnow) };
}

export function deregistrationView(task: Pick<Task, 'slug' | 'content'>): DeregistrationType | null {
  return contentOf<DeregistrationType>(task, 'company-deregistration');
}

interface Changes {
  readonly changes: readonly { readonly matter: string; readonly before?: unknown; readonly after?: unknown }[];
}

const NAMES_PERSONS = ['LEGAL_REPRESENTATIVE', 'SHAREHOLDERS'];

/**
 * Each changed matter as text. Whether a shareholder is a person or an organisation does not stand in the document, so
 * every shareholder is masked for strangers.
 */
export function changedEntries(task: Pick<Task, 'slug' | 'content'>, mayKnow: boolean): ChangedEntryType[] | null {
  const content = contentOf<Changes>(task, 'company-change');
  if (content === null) return null;
  return content.changes.map(({ matter: question, before, after }) => {
    const matter = matterOf(question);
    const shown = (value: unknown) => textOf(value, (text) => (NAMES_PERSONS.includes(matter) ? shownPerson(text, mayKnow) : text));
    return { matter, before: shown(before), after: shown(after) };
  });
}

function textOf(value: unknown, shown: (text: string) => string): string | null {
  if (value === undefined || value === null) return null;
  return (Array.isArray(value) ? value : [value]).map((entry) => shown(String(entry))).join('、');
}
