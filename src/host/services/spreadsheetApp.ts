import { NotEmulated } from '../kernel/errors';
import { enumeration } from '../realm/transfer';
import { BOOLEAN_CRITERIA, ConditionalFormatRuleBuilder } from './conditionalFormats';
import { CRITERIA, DataValidationBuilder } from './dataValidation';
import { SHEET_TYPE } from './sheet';
import { PROTECTION_TYPE } from './sheetLooks';
import { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';
import type { Site } from './world';

const CONSTANTS = {
  SheetType: SHEET_TYPE,
  ProtectionType: PROTECTION_TYPE,
  BooleanCriteria: BOOLEAN_CRITERIA,
  DataValidationCriteria: CRITERIA,
  DeveloperMetadataVisibility: enumeration('DeveloperMetadataVisibility', 'DOCUMENT', 'PROJECT'),
};

export class SpreadsheetApp {
  static readonly google = 'SpreadsheetApp';
  static readonly writes: ReadonlySet<string> = new Set(['setActiveSheet']);
  readonly constants = CONSTANTS;

  constructor(readonly site: Site) {}

  getActiveSpreadsheet() {
    return this.site.world.inDocument ? new Spreadsheet(this.site) : null;
  }
  getActive() {
    return this.getActiveSpreadsheet();
  }
  getActiveSheet() {
    return new Spreadsheet(this.site).getActiveSheet();
  }
  getActiveRange() {
    return this.getActiveSheet().getActiveRange();
  }
  setActiveSheet(sheet: unknown) {
    return new Spreadsheet(this.site).setActiveSheet(sheet);
  }
  getUi() {
    return new Ui(this.site);
  }
  newDataValidation() {
    return new DataValidationBuilder(this.site);
  }
  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder(this.site);
  }
  flush(): void {
    this.site.book.recalculate();
  }
  openById(): never {
    throw new NotEmulated('SpreadsheetApp.openById');
  }
  openByUrl(): never {
    throw new NotEmulated('SpreadsheetApp.openByUrl');
  }
}
