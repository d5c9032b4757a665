import { PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { ClearanceRecord } from './clearance.entity.js';
import { ArrearRecord, ChargeRecord } from './debt.entity.js';
import { DeferralRecord } from './deferral.entity.js';
import { AccountRecord, PaymentRecord } from './ledger.entity.js';
import { CrossRegionRecord, InvestigationRecord, UnfiledReturnRecord } from './open-matter.entity.js';
import { openMatterTables0001 } from './open-matter-0001.tables.js';
import { TaxpayerRecord } from './taxpayer.entity.js';
import { taxpayerTables0001 } from './taxpayer-0001.tables.js';

class Tax0001Books extends PortableMigration {
  override readonly tables: readonly TableShape[] = [...taxpayerTables0001, ...openMatterTables0001];
}

export const taxEntities = [
  TaxpayerRecord,
  ArrearRecord,
  ChargeRecord,
  UnfiledReturnRecord,
  InvestigationRecord,
  CrossRegionRecord,
  AccountRecord,
  PaymentRecord,
  DeferralRecord,
  ClearanceRecord,
];
export const taxMigrations = [Tax0001Books];
