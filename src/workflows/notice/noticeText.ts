import { columnKey, type DimensionId } from '../../core/dimensions';
import type { ServiceKind } from '../../core/services';
import { type Language, type MessageKey, say } from '../../messages';
import { NOTICE_PARTS, type NoticeFact, type NoticePart } from './facts';

/** What stands above and around the facts. */
export interface NoticeHead {
  readonly shop: string; // '' = not said
  readonly version: number;
  readonly day: string; // '2025-11-21'
}

const PARTS = Object.keys(NOTICE_PARTS) as NoticePart[];
const COLUMN = columnKey('');

/** The whole notice as plain text, ready to be pasted or printed. */
export function noticeText(facts: readonly NoticeFact[], { shop, version, day }: NoticeHead, language: Language): string {
  const title = shop === '' ? say(language, 'notice.title') : say(language, 'notice.titleShop', { name: shop });
  const parts = PARTS.flatMap((part) => {
    const ids: readonly string[] = NOTICE_PARTS[part];
    const own = ids.flatMap((id) => facts.filter((fact) => fact[0] === id));
    return own.length === 0 ? [] : [['', say(language, `notice.part.${part}`), ...own.map((fact) => factLine(fact, language))].join('\n')];
  });
  return [title, say(language, 'notice.asOf', { version: String(version), day }), ...parts].join('\n');
}

function factLine(fact: NoticeFact, language: Language): string {
  return `${fact[0] === 'counts' ? '   –' : '•'} ${factSentence(fact, language)}`;
}

/** One fact in words, as a customer of the shop reads it. */
export function factSentence([id, ...names]: NoticeFact, language: Language): string {
  const [first = ''] = names;
  const list = (texts: readonly string[]) => texts.join(language === 'zh' ? '、' : ', ');
  switch (id) {
    case 'counts':
      return first.startsWith(COLUMN)
        ? say(language, 'notice.countsColumn', { name: first.slice(COLUMN.length) })
        : say(language, `notice.counts.${first as DimensionId}`);
    case 'services':
      return say(language, 'notice.services', { names: list(names.map((kind) => say(language, `service.kind.${kind as ServiceKind}`))) });
    case 'prices':
      return say(language, 'notice.prices', { names: names.join(language === 'zh' ? '；' : '; ') });
    case 'program':
    case 'reviews':
      return say(language, `notice.${id}.${first}` as MessageKey);
    case 'keep':
    case 'protectNew':
    case 'grace':
      return say(language, `notice.${id}`, { count: Number(first) });
    default:
      return say(language, `notice.${id}`, { names: list(names) });
  }
}
