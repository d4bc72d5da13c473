/** What reading needs to know of the spreadsheet's locale. */
export interface ReadingLocale {
  readonly dayFirst: boolean; // 03/04/2025 is 3 April
  readonly decimalComma: boolean; // 1.234,50
}

const MONTH_FIRST = ['US', 'PH', 'PR', 'GU', 'FM', 'MH', 'PW']; // regions that write month/day/year
const YEAR_FIRST_LANGUAGES = ['zh', 'ja', 'ko']; // 2025年3月4日: the month stands before the day
const DECIMAL_POINT_LANGUAGES = ['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'bn', 'ta', 'te', 'ms', 'cy', 'ga', 'fil'];
const DECIMAL_POINT_REGIONS = ['CH', 'MX', 'GT', 'HN', 'NI', 'PA', 'PE', 'PR', 'DO', 'SV', 'US'];
const DECIMAL_COMMA_REGIONS = ['ZA'];

/** `en_US`, `zh_CN`, `de_DE` … as `getSpreadsheetLocale()` gives them; language alone is enough. */
export function readingLocale(locale: string): ReadingLocale {
  const [language = 'en', region = language === 'en' ? 'US' : ''] = locale.split(/[_-]/);
  return {
    dayFirst: !(MONTH_FIRST.includes(region) || YEAR_FIRST_LANGUAGES.includes(language)),
    decimalComma: DECIMAL_COMMA_REGIONS.includes(region) || !(DECIMAL_POINT_LANGUAGES.includes(language) || DECIMAL_POINT_REGIONS.includes(region)),
  };
}
