/** Content of any shape: an item, or one entry of its lists, while it is read or written by national field names. */
export type Content = Record<string, unknown>;

/** One element of the national dictionary: how an item says it, and how an item takes it. */
export interface NationalField {
  /** Name in the national dictionary, or in its manner where that has none. */
  readonly key: string;
  readonly zh: string;
  /** As text; empty where the item does not say it. */
  readonly read: (content: Content) => string;
  /** False where the text cannot be taken; the content is then as it was, or no longer to be used. */
  readonly write: (content: Content, value: string) => boolean;
}

/** A list of an item as a table. */
export interface NationalTable {
  /** Where the list stands in the item. */
  readonly key: string;
  /** Name of the list among the item's fields, and of its sheet in a workbook. */
  readonly list: string;
  readonly sheet: string;
  readonly fields: readonly NationalField[];
}

export type Row = Readonly<Record<string, string>>;

/** An item by national field names: plain texts. */
export interface NationalRecord {
  readonly fields: Row;
  /** Sheet → rows. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** The whole item as JSON, for what the dictionary has no field for; absent in a file from elsewhere. */
  readonly extension: string | null;
  /** Where each text stands in the file that it was read from (`材料!F7`), where that has cells. */
  readonly cells?: { readonly fields: Row; readonly tables: Readonly<Record<string, readonly Row[]>> };
  /** What of the file is no field and no list of fields: told, and not used. */
  readonly unused?: readonly string[];
}
