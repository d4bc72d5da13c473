import type { LiveRules, LiveWeight } from '../../core/math/liveCounts';
import type { TierRule } from '../../core/policy';
import type { PlaceToShow } from '../sidebarApi';

/**
 * A screen of the panel, worded by the server: plain JSON, every text in the person's language, none of it markup. The
 * panel only lays it out, so that it stays small however much there is to say.
 */
export interface PanelPage {
  readonly title: string;
  readonly step?: { readonly at: number; readonly of: number } | undefined; // of a wizard
  readonly blocks: readonly Block[];
  readonly primary?: Press | undefined; // the one blue button
  readonly second?: Press | undefined;
}

export type Block =
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly small?: string | undefined;
      readonly share?: number | undefined;
      readonly chips?: readonly string[] | undefined;
    }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone | undefined }
  | { readonly kind: 'rows'; readonly title?: string | undefined; readonly rows: readonly Row[] }
  | { readonly kind: 'bars'; readonly title?: string | undefined; readonly bars: readonly Bar[] }
  | { readonly kind: 'matrix'; readonly title: string; readonly tiers: readonly string[]; readonly counts: readonly (readonly number[])[] } // from (rows) to (columns), best first
  | { readonly kind: 'ranges'; readonly title?: string | undefined; readonly ranges: readonly Range[]; readonly middle?: number | undefined }
  | { readonly kind: 'fields'; readonly title?: string | undefined; readonly fields: readonly Field[] }
  | { readonly kind: 'copy'; readonly title?: string | undefined; readonly text: string } // to be copied as it stands
  | { readonly kind: 'rules'; readonly rules: RulesDraft };

export type Tone = 'small' | 'good' | 'warning';

/** One line of a list; where it leads to is its own button. */
export interface Row {
  readonly title: string;
  readonly text?: string | undefined;
  readonly value?: string | undefined;
  readonly tiers?: readonly (readonly [name: string, rank: number, of: number])[] | undefined; // badges: one, or from and to
  readonly icon?: RowIcon | undefined;
  readonly press?: Press | undefined; // without a label the whole row is the button
}
export type RowIcon =
  | 'warning'
  | 'info'
  | 'check'
  | 'clock'
  | 'person'
  | 'lock'
  | 'sheet'
  | 'layers'
  | 'sliders'
  | 'heart'
  | 'scale'
  | 'formula'
  | 'help'
  | 'globe'
  | 'bell'
  | 'up'
  | 'down';

export interface Bar {
  readonly label: string;
  readonly value: string;
  readonly share: number; // 0 to 1
  readonly small?: string | undefined;
}

/** A share with the range that chance alone could explain, each 0 to 1. */
export interface Range {
  readonly label: string;
  readonly small?: string | undefined;
  readonly low: number;
  readonly at: number;
  readonly high: number;
  readonly value: string;
  readonly isNotable: boolean;
}

/** What a person fills in; the answers go out with the button that is pressed, by `id`, all as text. */
export type Field = FieldWords &
  (
    | { readonly kind: 'text' | 'number' | 'day' }
    | { readonly kind: 'choice' | 'radio'; readonly options: readonly Option[]; readonly isAskedAgain?: boolean | undefined } // asked again: the page is made anew with what was chosen
    | { readonly kind: 'check' } // 'yes' or ''
  );
interface FieldWords {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly small?: string | undefined;
  readonly wrong?: string | undefined; // why what stands there cannot be followed, and what to write instead
}
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly small?: string | undefined; // shown while it is chosen; under a radio button always
}

/** What the rules screen needs to count by itself while sliders move, and what a person has typed wrongly. */
export interface RulesDraft extends Omit<LiveRules, 'weights' | 'tiers'> {
  readonly badge?: string | undefined; // that these rules do not count yet
  readonly weights: readonly (LiveWeight & { readonly field: string; readonly label: string; readonly share: string })[]; // `share`: as its slider stands
  readonly tiers: readonly RulesTier[];
  readonly head: string; // what limits are, above them
}
export interface RulesTier extends TierRule {
  readonly typed: readonly [name: string, limit: string]; // as the fields show them
  readonly wrong?: { readonly name?: string | undefined; readonly limit?: string | undefined } | undefined; // what to write instead
  readonly remove?: Press | undefined; // takes it out of the draft
}

/** A button, and what it does. */
export interface Press {
  readonly label?: string | undefined;
  readonly go: Go;
  readonly isDanger?: boolean | undefined;
  readonly asks?: { readonly text: string; readonly typed?: string | undefined } | undefined; // agreed to first; `typed`: what must be typed
}
export type Go =
  | { readonly kind: 'page'; readonly page: string; readonly about?: string | undefined } // with the fields of this page
  | { readonly kind: 'do'; readonly action: string; readonly about?: string | undefined } // with the fields of this page
  | { readonly kind: 'show'; readonly place: PlaceToShow }
  | { readonly kind: 'update' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'home' };

/** What came of an action: a sentence, and where the panel goes from there. */
export interface ActionDone {
  readonly message: string; // '' = the next screen says it all
  readonly page?: PanelPage | undefined; // none: where `go` leads, else the same page again
  readonly focus?: string | undefined; // the field of `page` where the keyboard goes on
  readonly go?: Go | undefined;
}

/** What is asked for: which page or action, what it is about, and what stands in the fields. */
export interface Wanted {
  readonly about: string;
  readonly fields: Readonly<Record<string, string>>;
}
