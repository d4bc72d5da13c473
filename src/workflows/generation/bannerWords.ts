import type { Cell } from '../../core/model/cell';
import { type Language, say } from '../../messages';

/** What the banners of all sheets say; they read it in the hidden sheet, so that a change of language reaches them all. */
export function bannerWords(language: Language): string[] {
  return [say(language, 'banner.asOf'), say(language, 'banner.updating'), say(language, 'banner.silent')];
}

/** Beside the banner, in the language of the day it was put there. */
export function isWayBack(cell: Cell | undefined): boolean {
  return (['en', 'zh'] as const).some((language) => cell === say(language, 'summary.back'));
}
