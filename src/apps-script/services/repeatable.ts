/**
 * Which of Google's methods may be called again when nobody knows whether the last call took effect: what only asks,
 * and what leaves the same behind however often it is done. Whatever is not here is called once.
 */
const ASKS = /^(get|is|has)[A-Z]/;

const REPEATABLE: ReadonlySet<string> = new Set([
  // steps on the way to a question or an object
  ...['createDeveloperMetadataFinder', 'withKey', 'withValue', 'find', 'offset', 'newTrigger', 'timeBased', 'everyHours'],
  ...['requireValueInList', 'requireValueInRange', 'requireDate', 'setAllowInvalid', 'setHelpText', 'build'],
  ...['newConditionalFormatRule', 'whenTextEqualTo', 'setRanges', 'newChart', 'protect'],
  ...['createTemplateFromFile', 'createHtmlOutputFromFile', 'setTitle'],
  // what cells hold, and how they look
  ...['setValue', 'setValues', 'setFormula', 'setFormulas', 'setNote', 'setNotes', 'clear', 'clearContent', 'clearFormat', 'clearNote'],
  ...['setNumberFormat', 'setNumberFormats', 'setFontWeight', 'setFontStyle', 'setFontSize', 'setFontColor', 'setBackground', 'setBackgrounds'],
  ...['setHorizontalAlignment', 'setHorizontalAlignments', 'setVerticalAlignment', 'setWrap', 'setWraps', 'setWrapStrategy', 'setBorder'],
  ...['setFontColors', 'setHeaderRowColor', 'setSecondRowColor', 'setHiddenGridlines', 'setDescription', 'setWarningOnly', 'setUnprotectedRanges'],
  ...['setDataValidation', 'setDataValidations', 'clearDataValidations', 'setConditionalFormatRules'],
  // how sheets look
  ...['setName', 'setTabColor', 'setFrozenRows', 'setFrozenColumns', 'setColumnWidth', 'setColumnWidths', 'setRowHeight'],
  ...['hideSheet', 'showSheet', 'hideColumns', 'showColumns', 'hideColumn', 'hideRows', 'showRows', 'activate', 'setActiveSheet'],
  // what is kept beside them
  ...['setProperty', 'setProperties', 'deleteProperty'],
  // what is said, and what orders things
  ...['getUuid', 'flush', 'toast', 'alert', 'showSidebar', 'tryLock', 'releaseLock'],
]);

export function mayBeRepeated(member: string): boolean {
  return ASKS.test(member) || REPEATABLE.has(member);
}

/** Methods that answer with a constant of Google's, which is compared, or with a record of texts. */
const PLAIN_ANSWERS: ReadonlySet<string> = new Set([
  'alert',
  'getAuthorizationStatus',
  'getEventType',
  'getProperties',
  'getTriggerSource',
  'getType',
  'getVisibility',
]);

export function answersPlainly(member: string): boolean {
  return PLAIN_ANSWERS.has(member);
}
