import { type ColumnContent, isLargely, isMostly } from './columnContent';
import { type ColumnRole, KEY_ROLES } from './columns';

/** What the cells below a header say of a role its name claims. */
export type Fit = 'confirmed' | 'open' | 'refused';

const FEWEST_TO_REFUSE = 3; // one odd row is an odd row, not another kind of column

/** A column is refused for a role only when its cells are plainly something else: unreadable cells are reported row by row. */
export function fitOf(role: ColumnRole, content: ColumnContent): Fit {
  if (content.filled === 0) return 'open';
  if (KEY_ROLES.includes(role)) return keyFit(role, content);
  const isOther = content.filled >= FEWEST_TO_REFUSE && isSomethingElse(role, content);
  if (isOther) return 'refused';
  if (role === 'date') return isLargely(content, 'date') ? 'confirmed' : 'open';
  if (role === 'amount' || role === 'quantity' || role === 'unitPrice' || role === 'refund') return isLargely(content, 'number') ? 'confirmed' : 'open';
  return 'open';
}

/** Card and identity numbers: three alike are no accident of digits. */
export function holdsSecrets(content: ColumnContent): boolean {
  return content.filled >= FEWEST_TO_REFUSE && isMostly(content, 'secret');
}

function isSomethingElse(role: ColumnRole, content: ColumnContent): boolean {
  if (role !== 'order' && holdsSecrets(content)) return true;
  if (role === 'date') return content.date === 0 && (['number', 'email', 'phone', 'orderNumber'] as const).some((kind) => isMostly(content, kind));
  if (role === 'amount' || role === 'quantity' || role === 'unitPrice' || role === 'refund') {
    return content.number === 0 && (['date', 'email', 'orderNumber'] as const).some((kind) => isMostly(content, kind));
  }
  return false;
}

/** Masked people are nobody; a column of order numbers, days or one with 0 for every guest names no customers either. */
function keyFit(role: ColumnRole, content: ColumnContent): Fit {
  if (isMostly(content, 'masked') || content.guest > 1) return 'refused';
  if (content.filled >= FEWEST_TO_REFUSE) {
    if (holdsSecrets(content)) return 'refused';
    if (isMostly(content, 'date') && !isMostly(content, 'number')) return 'refused';
    if (role === 'name' && content.orderNumber > 0 && isMostly(content, 'orderNumber')) return 'refused';
    if (role === 'phone' && isMostly(content, 'email')) return 'refused';
    if (role === 'email' && content.email === 0) return 'refused';
  }
  if (role === 'email') return isLargely(content, 'email') ? 'confirmed' : 'open';
  if (role === 'phone') return isLargely(content, 'phone') ? 'confirmed' : 'open';
  return 'open';
}
