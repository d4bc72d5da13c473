import type { Engine } from './engine';
import type { Names } from './names';
import type { Recorder } from './recorder';
import type { Tabs } from './tabs';

/** What a book is made of. Changes that reach beyond one sheet's cells take it whole. */
export interface Workings {
  readonly engine: Engine;
  readonly tabs: Tabs;
  readonly names: Names;
  readonly recorder: Recorder;
}
