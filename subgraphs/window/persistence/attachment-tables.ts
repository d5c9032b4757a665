import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { CaseAttachment } from './attachment.entity.js';

const { string, integer, instant } = column;

/** Files that were uploaded for a case, or for one to come. */
export class Window0004Attachments extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'case_attachment',
      columns: {
        id: string(36),
        case_id: `${string(36)}?`,
        draft_id: `${string(36)}?`,
        material_code: `${string(80)}?`,
        file_name: string(255),
        media_type: string(120),
        size: integer(),
        sha256: string(64),
        storage_key: string(120),
        uploaded_at: instant(),
        uploaded_by: string(120),
        uploaded_by_name: string(60),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['storage_key']],
      // By case; what nobody has handed in by its age; what one person has outstanding; what a draft keeps.
      indexes: [['case_id', 'uploaded_at'], ['uploaded_by', 'case_id'], ['draft_id']],
    },
  ];
}

export const attachmentEntities = [CaseAttachment];
