import type { Rule } from './rule';

const METADATA = 'Class DeveloperMetadata (Apps Script reference)';

/** Developer metadata. */
export const METADATA_RULES: readonly Rule[] = [
  {
    id: 'metadata/find',
    rule: 'Metadata on a sheet is found by its key and leads back to the sheet.',
    label: 'documented',
    source: METADATA,
    steps: `sheet.addDeveloperMetadata('probe', 'tiers', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const found = ss.createDeveloperMetadataFinder().withKey('probe').find(); return found.map((one) => [one.getKey(), one.getValue(), one.getLocation().getSheet().getName()]);`,
    expected: [['probe', 'tiers', 'Sheet1']],
  },
  {
    id: 'metadata/value',
    rule: 'The finder can ask for a value, too.',
    label: 'documented',
    source: 'Class DeveloperMetadataFinder (Apps Script reference)',
    steps: `sheet.addDeveloperMetadata('probe', 'a', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const finder = () => ss.createDeveloperMetadataFinder().withKey('probe'); return [finder().withValue('a').find().length, finder().withValue('b').find().length];`,
    expected: [1, 0],
  },
  {
    id: 'metadata/renamed',
    rule: 'Metadata stays with a renamed sheet.',
    label: 'documented',
    source: METADATA,
    steps: `sheet.addDeveloperMetadata('probe', 'a', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); sheet.setName('Renamed'); return ss.createDeveloperMetadataFinder().withKey('probe').find()[0].getLocation().getSheet().getName();`,
    expected: 'Renamed',
  },
  {
    id: 'metadata/dies',
    rule: 'Metadata dies with its sheet.',
    label: 'documented',
    source: METADATA,
    steps: `const other = ss.insertSheet('Other'); other.addDeveloperMetadata('probe', 'a', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); ss.deleteSheet(other); return ss.createDeveloperMetadataFinder().withKey('probe').find().length;`,
    expected: 0,
  },
  {
    id: 'metadata/set-value',
    rule: 'The value of metadata can be changed, and its place stays.',
    label: 'documented',
    source: METADATA,
    steps: `sheet.addDeveloperMetadata('probe', 'a', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT); const find = () => ss.createDeveloperMetadataFinder().withKey('probe').find(); find()[0].setValue('b'); return find().map((one) => [one.getValue(), one.getLocation().getSheet().getName()]);`,
    expected: [['b', 'Sheet1']],
  },
  {
    id: 'metadata/removed',
    rule: 'Metadata can be removed.',
    label: 'documented',
    source: METADATA,
    steps: `sheet.addDeveloperMetadata('probe', 'a', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const find = () => ss.createDeveloperMetadataFinder().withKey('probe').find(); find()[0].remove(); return find().length;`,
    expected: 0,
  },
];
