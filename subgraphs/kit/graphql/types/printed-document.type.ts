import { GraphQLError } from 'graphql';
import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { documentHtml } from '../../documents/document-html.js';
import { PressBusy, press } from '../../documents/pdf-press.js';
import { type DocumentBlock, maskedDocument, type OfficialDocument, plainText } from '../../domain/document/index.js';
import type { SubgraphContext } from '../context.js';
import { Costs } from '../cost.js';
import { enumType } from '../enum-type.js';
import { LocalDate } from '../scalars.js';

export const DocumentSectionKind = enumType('DocumentSectionKind', '文书内容的种类 — kind of a section of a document', {
  HEADING: '小标题 — heading',
  PARAGRAPH: '段落 — paragraph',
  LIST: '列举 — list',
  FACTS: '项目和内容 — label and value',
  TABLE: '表格 — table',
});

@ObjectType('DocumentSection', { description: '文书内容的一节，与印出的相同 — one section of a document, as it is printed' })
@Directive('@shareable')
export class DocumentSectionType {
  @Field(() => DocumentSectionKind, { description: '种类 — kind' })
  kind!: keyof typeof DocumentSectionKind;

  @Field(() => String, { nullable: true, description: '小标题、段落的文字，或者表格的标题 — text, or the caption of a table' })
  text!: string | null;

  @Field(() => [String], { description: '表头；其他种类为空 — heads of a table’s columns' })
  columns!: string[];

  @Field(() => [[String]], { description: '各行：列举每行一格，项目和内容每行两格，表格与表头对应 — rows' })
  rows!: string[][];
}

@ObjectType('PrintedDocument', {
  description: '文书：结构化内容、网页和 PDF 为同一内容 — a document: structured, as HTML and as PDF, of one content',
})
@Directive('@shareable')
export class PrintedDocumentType {
  /** What is shown to this caller. */
  shown!: OfficialDocument;

  @Field(() => String, { description: '标题 — title' })
  title(): string {
    return this.shown.title;
  }

  @Field(() => String, { description: '文号 — number' })
  number(): string {
    return this.shown.number;
  }

  @Field(() => String, { description: '发文机关 — issuing body' })
  issuer(): string {
    return this.shown.issuer;
  }

  @Field(() => LocalDate, { description: '成文日期 — date of issue' })
  issuedOn(): string {
    return this.shown.issuedOn;
  }

  @Field(() => String, { nullable: true, description: '主送 — addressee' })
  addressee(): string | null {
    return this.shown.addressee === null ? null : plainText(this.shown.addressee);
  }

  @Field(() => [DocumentSectionType], { description: '正文各节 — sections of the body' })
  sections(): DocumentSectionType[] {
    return this.shown.body.map(section);
  }

  @Field(() => [String], { description: '落款：机关和用章 — signing bodies with their seals' })
  signatures(): string[] {
    return this.shown.signatures.map(({ body, seal }) => `${body}（${seal}）`);
  }

  @Field(() => String, { description: '网页，可直接打印，A4 — as an HTML page with print style' })
  @Costs(20)
  html(): string {
    return documentHtml(this.shown);
  }

  @Field(() => String, { description: 'PDF 文件，Base64 — as PDF, Base64' })
  @Costs(1000)
  async pdf(@Ctx() { language }: SubgraphContext): Promise<string> {
    try {
      return Buffer.from(await press.print(this.shown)).toString('base64');
    } catch (error) {
      if (!(error instanceof PressBusy)) throw error;
      const message = language === 'zh' ? '正在打印的文书较多，请稍后再试' : 'Too many documents are being printed: try again later';
      throw new GraphQLError(message, { extensions: { code: 'SERVICE_BUSY' } });
    }
  }
}

/** As it is shown by default, with personal data masked. */
export function maskedPrint(document: OfficialDocument): PrintedDocumentType {
  return Object.assign(new PrintedDocumentType(), { shown: maskedDocument(document) });
}

function section(block: DocumentBlock): DocumentSectionType {
  const { kind } = block;
  switch (block.kind) {
    case 'HEADING':
    case 'PARAGRAPH':
      return { kind, text: plainText(block.text), columns: [], rows: [] };
    case 'LIST':
      return { kind, text: null, columns: [], rows: block.items.map((item) => [plainText(item)]) };
    case 'FACTS':
      return { kind, text: null, columns: [], rows: block.rows.map(({ label, value }) => [label, plainText(value)]) };
    case 'TABLE':
      return {
        kind,
        text: block.caption,
        columns: block.columns.map(({ title }) => title),
        rows: block.rows.map((row) => row.map(plainText)),
      };
  }
}
