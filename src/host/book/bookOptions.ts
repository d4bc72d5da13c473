export interface BookOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly now?: () => number;
  readonly random?: () => number; // for RAND() and its kin; from 0 up to 1
}
