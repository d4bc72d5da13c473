import { moreSentencesFrom } from '../../messages';

/** The file of sentences as Google knows it; the build fills it in, for a pasted file may bear another name. */
declare const WORDS_FILE: string;

/** From here on sentences that the script did not bring along are read when one is needed. Read raw: as a page, Google would tidy the file up. */
export function wordsAtHand(): void {
  moreSentencesFrom(() => HtmlService.createTemplateFromFile(WORDS_FILE).getRawContent());
}
