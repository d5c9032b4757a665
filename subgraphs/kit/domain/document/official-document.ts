import type { PersonalKind } from '../privacy/index.js';

/** A value about a person inside a text: shown whole on the copy that is handed out, masked to whoever merely looks. */
export interface PersonalRun {
  readonly personal: PersonalKind;
  readonly value: string;
}

export type DocumentRun = string | PersonalRun;

/** A text, in one piece or in runs of which some are personal. */
export type DocumentText = string | readonly DocumentRun[];

export interface DocumentColumn {
  readonly title: string;
  /** Share of the width; the shares of a table's columns need not add up to anything. */
  readonly width: number;
  /** Numbers and short marks stand in the middle, texts at the left. */
  readonly centred?: boolean;
}

/** One block of the body, in reading order. */
export type DocumentBlock =
  | { readonly kind: 'HEADING'; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly text: DocumentText }
  | { readonly kind: 'LIST'; readonly items: readonly DocumentText[] }
  | { readonly kind: 'FACTS'; readonly rows: readonly { readonly label: string; readonly value: DocumentText }[] }
  | {
      readonly kind: 'TABLE';
      readonly caption: string | null;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly DocumentText[])[];
    };

/**
 * An official document (公文、凭证) as content alone, apart from how it is printed. Plain data: it is stored as it was issued
 * and never made anew from facts that may have changed since.
 */
export interface OfficialDocument {
  /** 标题 */
  readonly title: string;
  /** 发文机关 */
  readonly issuer: string;
  /** 文号 */
  readonly number: string;
  readonly issuedOn: string;
  /** 主送：to whom it speaks; null for a register or a sheet. */
  readonly addressee: DocumentText | null;
  readonly body: readonly DocumentBlock[];
  /** 落款：whose name and seal stand under it. */
  readonly signatures: readonly { readonly body: string; readonly seal: string }[];
  /** Lines to be signed by hand, e.g. 签收人. */
  readonly signLines: readonly string[];
  /** 附注：办件编号 and whatever else stands at the foot of every page. */
  readonly footer: readonly string[];
}

/** What an act says in a document; number, title, date and signature come from whoever keeps the documents. */
export type DocumentContent = Pick<OfficialDocument, 'addressee' | 'body'> & { readonly signLines?: readonly string[] };
