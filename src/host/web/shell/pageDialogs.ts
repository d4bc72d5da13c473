/** A question the page itself asks; the answer is undefined when the person turned away. */
export type PageDialog =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly title: string;
      readonly label: string;
      readonly value?: string;
      readonly confirm: string;
      readonly multiline?: boolean;
      answer(text: string | undefined): void;
    }
  | {
      readonly kind: 'choose';
      readonly id: number;
      readonly title: string;
      readonly message: string;
      readonly choices: readonly Choice[]; // the first is the one Enter takes
      readonly mayCancel: boolean;
      answer(choice: string | undefined): void;
    };

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export type Question = Omit<Extract<PageDialog, { kind: 'ask' }>, 'kind' | 'id' | 'answer'>;
export type Choosing = Omit<Extract<PageDialog, { kind: 'choose' }>, 'kind' | 'id' | 'answer'>;
