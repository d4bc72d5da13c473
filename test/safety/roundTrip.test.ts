import { describe, expect, test } from 'vitest';
import { hostileTexts } from './corpora';
import { roundTrip, WRITER_PATHS } from './writerPaths';

const TIMEOUT = 240_000; // ms: some texts need a new document for every five

describe('every text that people write comes back as it was, and none becomes a formula', () => {
  test('there are more than a thousand texts', () => expect(hostileTexts.length).toBeGreaterThan(1100));

  test.each(WRITER_PATHS)(
    '$name',
    async (path) => {
      const { texts, cells, wrong, formulas } = await roundTrip(path, hostileTexts);
      console.log(`S1 ${path.name}: ${texts} texts, ${cells} cells, ${wrong.length} changed, ${formulas.length} formulas`);
      expect(wrong.slice(0, 12)).toEqual([]);
      expect(formulas).toEqual([]);
      expect(cells).toBeGreaterThanOrEqual(texts / path.textsPerCell);
    },
    TIMEOUT,
  );
});
