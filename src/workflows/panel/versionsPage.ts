import type { DimensionId } from '../../core/dimensions';
import { type Policy, RULE_WORDS, rulesTableRows } from '../../core/policy';
import { type Language, say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { done } from '../result';
import type { RuleVersion } from '../ruleVersions';
import { rulesMark } from '../tierHistory';
import { switchRows } from './approvalBlocks';
import type { MakePage } from './panelDoors';
import type { Row } from './panelPage';
import { policyOfVersion, shownVersions } from './proposal';
import { ruleWeights, weightLabel } from './ruleFields';

const MOST_CHANGES = 3;

/** Every set of rules that an update has followed, newest first, each one press away. */
export const versionsPage: MakePage = (services, _wanted, language) => {
  const { workbook } = services;
  const applied = rulesNow(services, language);
  if (!applied.ok) return applied;
  const now = rulesMark(applied.value.policy);
  const versions = shownVersions(workbook);
  const policies = versions.map((version) => policyOfVersion(version, workbook.language));
  const current = versions.findIndex(({ mark }) => mark === now);
  const rows = versions.map((version, at): Row => {
    const policy = policies[at];
    const text = [...who(version, language), version.note, changed(policy, policies[at + 1], language)].filter((part) => part !== '').join(' · ');
    const title = workbook.clockText(version.at);
    if (at === current) return { icon: 'check', title, text, value: say(language, 'page.versions.now') };
    const press = { label: say(language, 'page.versions.look'), go: { kind: 'page', page: 'preview', about: `v${version.id}` } } as const;
    return { icon: 'clock', title, text, ...(policy === undefined ? {} : { press }) };
  });
  const timed = [...rows.map((row, at) => ({ at: versions[at]?.at ?? 0, row })), ...switchRows(services, language)].sort((a, b) => b.at - a.at);
  const isAhead = versions.length > 0 && current < 0;
  return done({
    title: say(language, 'page.versions'),
    blocks: [
      { kind: 'text', tone: 'small', text: say(language, rows.length === 0 ? 'page.versions.none' : 'page.versions.what') },
      ...(isAhead ? [{ kind: 'text', tone: 'warning', text: say(language, 'page.versions.ahead') } as const] : []),
      ...(timed.length === 0 ? [] : [{ kind: 'rows', rows: timed.map(({ row }) => row) } as const]),
    ],
  });
};

function who({ by, proposed, agreed }: RuleVersion, language: Language): string[] {
  const people = [
    proposed === undefined ? '' : say(language, 'approval.proposedBy', { name: proposed }),
    agreed === undefined ? '' : say(language, 'approval.agreedBy', { name: agreed }),
  ];
  return [say(language, `page.versions.by.${by}`), ...people];
}

/** What the Rules sheet says otherwise than the version before: at most three lines. */
function changed(policy: Policy | undefined, before: Policy | undefined, language: Language): string {
  if (policy === undefined) return say(language, 'page.versions.tooLong');
  if (before === undefined) return '';
  const [now, then] = [rowsOf(policy, language), rowsOf(before, language)];
  const none = say(language, 'page.versions.noRow');
  const lines = [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [to, from] = [now.get(key), then.get(key)];
    return to === from ? [] : [`${key}: ${from ?? none} → ${to ?? none}`];
  });
  const more = lines.length - MOST_CHANGES;
  return [...lines.slice(0, MOST_CHANGES), ...(more > 0 ? [say(language, 'page.versions.more', { more })] : [])].join(' · ');
}

function rowsOf(policy: Policy, language: Language): Map<string, string> {
  const { weight, dimensions } = RULE_WORDS[language];
  const labels = new Map(ruleWeights(policy, policy).map(({ key }) => [`${weight}: ${dimensions[key as DimensionId]}`, weightLabel(key, language)]));
  return new Map(rulesTableRows(policy, language).map(([key, value]) => [labels.get(String(key)) ?? String(key), String(value)]));
}
