import { type Service, type ServiceFault, type ServiceFlag, SITUATIONS } from '../../core/services';
import { type Language, say } from '../../messages';
import { lostHeading, tellBeside } from '../peoplesSheet';
import type { Workbook } from '../services';
import type { Served } from './servedCustomers';
import { type ServicesSheet, situationText } from './servicesSheet';

interface Told {
  readonly customers: readonly Served[];
  readonly flags: readonly ServiceFlag[];
  readonly tiers: readonly string[];
  readonly language: Language; // of the spreadsheet
}

/** What became of every row that people wrote: whether it counts, for how many, or what is wrong with it. */
export function tellServices(workbook: Workbook, { written }: ServicesSheet, { customers, flags, tiers, language }: Told) {
  if (written === undefined) return { warnings: [], write: () => [] };
  const { sheet, read } = written;
  const fits = new Map<Service, number>();
  for (const { action } of customers)
    if (action.kind === 'do') for (const service of [action.service, ...action.besides]) fits.set(service, (fits.get(service) ?? 0) + 1);
  const flagged = new Set(flags.flatMap((flag) => (flag.code === 'priceByTier' ? [flag.service] : [])));
  const sentences = sheet.rows.map((row, at) => {
    const [fault, service] = [read.faults[at], read.placed[at]];
    if (fault !== undefined) return faultSentence(fault, tiers, language);
    if (service === undefined) return Object.values(row).every((cell) => cell === '') ? undefined : say(language, 'service.set');
    return flagged.has(service) ? say(language, 'service.priceByTier') : say(language, 'service.fits', { customers: fits.get(service) ?? 0 });
  });
  const wrong = read.faults.filter((fault) => fault !== undefined).length;
  const warnings = [...lostHeading(sheet, language), ...(wrong === 0 ? [] : [say(language, 'run.SAID_WRONG', { rows: wrong, sheet: sheet.name })])];
  return { warnings, write: () => tellBeside(workbook, sheet, sentences, language) };
}

function faultSentence(fault: ServiceFault, tiers: readonly string[], language: Language): string {
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ');
  if (fault === 'tierUnknown') return say(language, 'service.fault.tierUnknown', { choices: list([say(language, 'service.everyone'), ...tiers]) });
  if (fault !== 'situationUnclear') return say(language, `service.fault.${fault}`);
  const situations = [undefined, ...SITUATIONS].map((each) => situationText(each, language));
  return say(language, 'service.fault.situationUnclear', { choices: list(situations) });
}
