/** As large as Sheets makes a chart whose size nobody set (observed). */
export const CHART_SIZE = { width: 600, height: 371 };

/** Where the drawing itself goes, between title and legend. */
export interface Plot {
  readonly width: number;
  readonly height: number;
}
