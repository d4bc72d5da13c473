import type { DimensionKey } from '../../core/dimensions';
import { type Language, say } from '../../messages';
import { dimensionName } from '../wording';

/** What a person calls a dimension, as it stands within a sentence. */
export function plainName(key: DimensionKey, language: Language): string {
  return key === 'recency' || key === 'frequency' ? say(language, `page.explain.${key}`) : dimensionName(key, language);
}
