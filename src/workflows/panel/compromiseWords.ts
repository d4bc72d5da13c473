import { type Language, say } from '../../messages';

/** Rules, and how many customers would get another tier by them. */
export interface Changing {
  readonly name: string;
  readonly changes: number;
}

/** What a compromise changes beside what the proposals change, and never that it changes less where it does not. */
export function changesText({ name, changes }: Changing, proposals: readonly Changing[], isFewer: boolean, language: Language): string {
  const others = proposals.map((each) => say(language, 'page.compromise.changes', { name: each.name, customers: each.changes }));
  const params = { name, customers: changes, list: others.join(language === 'zh' ? '，' : ', ') };
  return say(language, isFewer ? 'page.compromise.fewer' : 'page.compromise.notFewer', params);
}
