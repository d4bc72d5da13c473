import { format } from 'numfmt';
import { localeRules } from './locale';
import type { DateValue } from './types';

/** A day or moment without a number format of its own, as the locale writes it; less than a day is a time (observed). */
export function displayDate(value: DateValue, locale: string): string {
  const rules = localeRules(locale);
  const hasTime = !Number.isInteger(value.serial);
  if (hasTime && value.serial > 0 && value.serial < 1) return withFormat(rules.timeFormat, value.serial, locale);
  return withFormat(hasTime ? `${rules.dateFormat} ${rules.timeFormat.replace(' AM/PM', '')}` : rules.dateFormat, value.serial, locale);
}

/** Days before 1900 and broken formats are shown as numbers rather than refused (assumed). */
export function withFormat(pattern: string, value: number | string, locale: string): string {
  try {
    return format(pattern, value, { locale: localeRules(locale).tag, leap1900: false });
  } catch {
    return String(value);
  }
}
