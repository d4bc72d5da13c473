import type { CurrentRows } from '../../core/changes';
import { type Policy, policyJson } from '../../core/policy';
import { type Language, say } from '../../messages';
import { rulesNow, writeRules } from '../applyPolicy';
import { policyOf } from '../changeHistory';
import type { Areas } from '../generation/journal';
import { type RuleVersion, versionTexts, withVersion } from '../ruleVersions';
import type { Notebook, Workbook } from '../services';
import { rulesMark } from '../tierHistory';

/** The rules that come back with an earlier generation. */
export interface RulesBack {
  readonly policy: Policy | undefined; // none: the same rules, or somebody has changed them since
  /** Once the sheets show it. Gives what is to be told. */
  write(): string[];
}

/** Rules that somebody has changed since the last update stay as they are: they are not what is undone. */
export function rulesBack(
  services: { readonly workbook: Workbook; readonly notebook: Notebook },
  { shown, back }: { readonly shown: CurrentRows; readonly back: CurrentRows },
  language: Language,
): RulesBack {
  const policy = shown.mark === back.mark ? undefined : policyOf(back.policy);
  if (policy === undefined) return { policy, write: () => [] };
  const now = rulesNow(services, language);
  const isAsApplied = now.ok && JSON.stringify(policyJson(now.value.policy)) === shown.policy;
  if (!isAsApplied) return { policy: undefined, write: () => [say(language, 'undo.rulesKept')] };
  return {
    policy,
    write() {
      writeRules(services, policy);
      return [say(language, 'undo.rulesBack')];
    },
  };
}

/** No version is forgotten: the rules that come back are the newest. */
export function versionsBack(shown: Areas, policy: Policy | undefined, run: Pick<RuleVersion, 'at' | 'by'> & { readonly gen: number }): Areas {
  return withVersion(versionTexts(shown), policy && { ...run, policy, mark: rulesMark(policy) });
}
